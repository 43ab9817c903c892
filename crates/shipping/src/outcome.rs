//! What shipping costs, and why: stored with the quote, shown beside each amount.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::goods::{Handling, Load};
use crate::table::Charge;

/// The shipping of one order. `now_minor` + `later_minor` is the sum of its parcels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shipping {
    /// In the order they leave.
    pub parcels: Vec<Parcel>,
    /// To be paid with the order, minor units.
    pub now_minor: i64,
    /// To be paid when a later wave leaves: as it stands today, minor units.
    pub later_minor: i64,
    /// Whether a region or postal code that is not known yet could change the price.
    pub certainty: Certainty,
}

/// Whether a price can still change with what is not known of the destination.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It holds.
    #[default]
    Certain,
    /// Parts of the country cost something else, and it is not known yet which part it is.
    Estimate,
}

/// What leaves together: one wave from one warehouse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The wave; `None`: the first parcel.
    pub wave: Option<Id<kinds::Wave>>,
    /// From where; `None`: wherever the creator is.
    pub warehouse: Option<Id<kinds::Warehouse>>,
    /// When it is paid.
    pub charge: Charge,
    /// The zone whose prices hold; `None` when it is fetched.
    pub zone: Option<Id<kinds::Zone>>,
    /// Its sums.
    pub load: Load,
    /// Places of its pieces in the order's list.
    pub pieces: Vec<usize>,
    /// What its price is made of; adds up to `minor`.
    pub parts: Vec<Part>,
    /// Its price, minor units; 0 or more.
    pub minor: i64,
}

/// One amount of a parcel, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Name of the rate, surcharge, duty, zone or place to pick up.
    pub name: String,
    /// Minor units; below zero only for a cap of the zone.
    pub minor: i64,
    /// How it came to be, in order.
    pub reasons: Vec<Reason>,
}

/// What a part of the price is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PartKind {
    /// A rate of the zone.
    Rate {
        /// Which.
        rate: Id<kinds::ShippingRate>,
    },
    /// The zone costs no more than this for an order.
    ZoneCap,
    /// A surcharge.
    Surcharge {
        /// Which.
        surcharge: Id<kinds::ShippingSurcharge>,
    },
    /// A duty that is collected with shipping.
    Duty {
        /// Which.
        duty: Id<kinds::ShippingDuty>,
    },
    /// The goods are fetched.
    PickUp {
        /// Where.
        pick_up: Id<kinds::PickUp>,
    },
}

/// What a price is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Grams.
    Weight,
    /// Cubic centimetres.
    Volume,
    /// The price of the goods, minor units.
    Value,
    /// Pieces.
    Count,
}

/// A step on the way to an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// The zone and its place that fit best.
    Zone {
        /// Its name.
        zone: String,
        /// `*`, `DE`, `US-HI`, `DE:27498`.
        place: String,
    },
    /// One price for the parcel.
    OrderPrice {
        /// Minor units.
        minor: i64,
    },
    /// The first piece, and each further one.
    PiecePrice {
        /// Minor units of the first.
        first_minor: i64,
        /// How many further ones.
        further: u64,
        /// Minor units of each.
        further_minor: i64,
    },
    /// A base price and steps.
    Steps {
        /// By what.
        measure: Measure,
        /// How much there is of it.
        amount: u64,
        /// Minor units.
        base_minor: i64,
        /// Steps that it is over.
        steps: u32,
        /// What they add, minor units.
        added_minor: i64,
    },
    /// A share of the price of the goods.
    Share {
        /// Per cent.
        percent: Decimal,
        /// Of so much, minor units.
        of_minor: i64,
    },
    /// The least that is charged.
    Least {
        /// Minor units.
        minor: i64,
    },
    /// The cheapest of several ways to count.
    Cheapest {
        /// How many there were.
        of: u32,
    },
    /// Nothing from this price of the goods on.
    Free {
        /// Minor units.
        from_minor: i64,
    },
    /// No more than this.
    Cap {
        /// Minor units.
        minor: i64,
    },
    /// For so many pieces.
    ForPieces {
        /// How many.
        pieces: u64,
        /// Minor units for each.
        each_minor: i64,
    },
    /// Something in the parcel needs this care.
    Care {
        /// Which.
        care: Handling,
    },
    /// Tariff numbers in the parcel.
    Codes {
        /// How many different ones.
        codes: u64,
        /// Minor units for each.
        each_minor: i64,
    },
    /// Since when a duty holds, and where that can be read.
    Since {
        /// First day.
        valid_from: Date,
        /// The source; may be empty.
        source: String,
    },
    /// Estimated: it is paid when the wave leaves.
    PaidLater {
        /// Name of the wave.
        wave: String,
    },
}

/// Why there is no price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Refusal {
    /// No zone reaches the destination.
    #[error("no zone reaches {country}: add it to one, or say that nothing is sent there")]
    NoZone {
        /// Where to.
        country: CountryCode,
    },
    /// The zone has no rate for some goods.
    #[error("zone {zone} has no price for some of the goods: add a rate for everything")]
    NoRate {
        /// Name of the zone.
        zone: String,
        /// One of the items.
        item: Id<kinds::Item>,
    },
    /// More than a rate goes up to.
    #[error("{zone}: nothing larger than {maximum} is sent")]
    TooLarge {
        /// Name of the zone.
        zone: String,
        /// By what.
        measure: Measure,
        /// The most.
        maximum: u64,
    },
    /// There is no such place to pick up, or it is over.
    #[error("the place to pick up cannot be chosen any more")]
    NoPickUp,
    /// Something of the order cannot be fetched there.
    #[error("not everything can be fetched at {place}")]
    NotAtPickUp {
        /// Its name.
        place: String,
        /// One of the items.
        item: Id<kinds::Item>,
    },
    /// Larger than an amount can be.
    #[error("the shipping price is too large to be true: look at the rates")]
    Overflow,
}
