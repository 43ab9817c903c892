//! Dated rates: the product's, the creator's own, and loaded tables of counties and cities.

mod data;
mod localities;
mod problem;
mod row;
mod table;

pub use localities::{LOCALITY_BYTES_MAX, LOCALITY_ROWS_MAX};
pub use problem::TableProblem;
pub use row::{Certainty, Rate, SetBy, TaxKind};
pub use table::{Override, RateTable};

pub(crate) use data::rows_of;
pub(crate) use table::{NotFound, RateLookup};
