//! The statements. Nothing here decides.

pub(crate) mod checks;
pub(crate) mod closed_periods;
pub(crate) mod credit_notes;
pub(crate) mod document_rates;
pub(crate) mod documents;
pub(crate) mod lists;
pub(crate) mod return_rates;
pub(crate) mod set_up;
pub(crate) mod tax_bookings;
pub(crate) mod tax_checks;
pub(crate) mod tax_report;
pub(crate) mod thresholds;
pub(crate) mod waiting;

use db::{DbError, Row};

/// A column that holds one word of a known set.
pub(crate) fn word<T>(row: &Row<'_>, index: usize, read: impl Fn(&str) -> Option<T>) -> Result<T, DbError> {
    let text = row.get::<String>(index)?;
    read(&text).ok_or(DbError::Type { index, wanted: "a known word", found: "another word".to_owned() })
}
