//! What it costs to send an order: a creator's zones, rates, surcharges and duties, and one pure function over them.
//!
//! ```text
//! Order ── zone of the destination ── waves and warehouses ──▶ parcels ── rates, caps, surcharges, duties ──▶ Shipping
//! ```
//!
//! Every amount is in minor units of one currency, every weight in grams, every volume in cubic centimetres, and
//! every amount carries the steps that led to it. No tax is in it: `taxes` decides about that.
//!
//! - The most exact place wins: postal codes before a region before a country before `*`.
//! - Within a zone a rate that names an item prices it apart from the rest; what no rate names is priced together.
//! - `free_from` looks at the price of all goods of the order, a rate's cap at one parcel, a zone's cap at the order.
//! - Goods leave from the warehouse whose list names the destination most exactly; without one, from where the creator is.
//! - Each wave and warehouse is a parcel with a price of its own, which is paid now or when it leaves.

mod check;
mod counted;
mod everywhere;
mod extras;
mod goods;
mod nearby;
mod outcome;
mod overlap;
mod place;
mod postal;
mod price;
mod table;
mod warehouse;
mod wave;

pub use check::{TableProblem, TableSubject, below_zero, check};
pub use everywhere::{Suggestion, everywhere, suggestions};
pub use goods::{Handling, Load, Piece};
pub use nearby::Nearby;
pub use outcome::{Certainty, Measure, Parcel, Part, PartKind, Reason, Refusal, Shipping};
pub use overlap::overlaps;
pub use place::{Destination, Fit, Place, PlaceError, best_fit};
pub use postal::{PostalPattern, PostalPatternError};
pub use price::{Order, price, zone_of};
pub use table::{
    Addition, Beyond, Charge, Duty, DutyBasis, Goods, Occasion, PickUp, PickUpText, Price, Rate, Step, Steps,
    Surcharge, Table, Wave, Zone,
};
pub use warehouse::Warehouse;
