//! Dated rates: the product's, the creator's own, and loaded tables of counties and cities.

mod data;
mod local_row;
mod localities;
mod problem;
mod row;
mod table;

pub use localities::{
    LOCALITY_BYTES_MAX, LOCALITY_HEADER, LOCALITY_PROBLEMS_MAX, LOCALITY_ROWS_MAX, LocalCounts, LocalOrigin,
    LocalTable,
};
pub use problem::{TableProblem, Wanted};
pub use row::{Certainty, Rate, SetBy, TaxKind};
pub use table::{Override, RateTable};

pub(crate) use data::rows_of;
pub(crate) use table::{NotFound, RateLookup};
