//! What a warehouse needs: exports of locked pledges, of demand, and of everything, as CSV and XLSX.
//!
//! A sheet ([`Sheet`]) says which columns and rows there are; a writer turns rows into a file. Rows are read page by
//! page and written as they come, so memory stays flat however many pledges there are, and a slow browser never keeps a
//! transaction open.
//!
//! Invariants: text never becomes a formula in a spreadsheet; a postal code keeps its zeros; an erased person's
//! row stays, without the person.

mod error;
mod routes;
mod sheet;
mod sheets;
mod spool;
mod writers;

pub use error::ExportError;
pub use routes::{permission_beside, routes, stream};
pub use sheet::{Cell, Sheet};
pub use sheets::{ExportRequest, Goods, Unpaid, left_out, which_states};
pub use writers::{Format, write};

use kernel::Language;

/// Texts of column names and pages.
pub fn texts() -> &'static [(Language, &'static str)] {
    const TEXTS: &[(Language, &str)] = &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ];
    TEXTS
}
