//! The statements. Nothing here decides.

pub(crate) mod checks;
pub(crate) mod invoice;
pub(crate) mod series;

use db::{DbError, Row};
use jiff::civil::Date;

/// A column that holds one word of a known set.
pub(crate) fn word<T>(row: &Row<'_>, index: usize, read: impl Fn(&str) -> Option<T>) -> Result<T, DbError> {
    let text = row.get::<String>(index)?;
    read(&text).ok_or(DbError::Type { index, wanted: "a known word", found: "another word".to_owned() })
}

/// A column that holds a day as `2026-11-22`.
pub(crate) fn day(row: &Row<'_>, index: usize) -> Result<Date, DbError> {
    word(row, index, |text| text.parse().ok()) // the error names the column
}
