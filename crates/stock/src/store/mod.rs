//! SQL. Decides nothing.

pub(crate) mod checks;
pub(crate) mod deliveries;
pub(crate) mod holds;
pub(crate) mod levels;
pub(crate) mod limits;
pub(crate) mod movements;
pub(crate) mod reservations;
pub(crate) mod waiting;
pub(crate) mod warehouses;

use db::{DbError, Row};

/// Reads a stored word or text by the function that knows it.
fn read_as<T>(row: &Row<'_>, index: usize, read: impl Fn(&str) -> Option<T>) -> Result<T, DbError> {
    let text: String = row.get(index)?;
    known(&text, index, read)
}

/// As [`read_as`] for a column that may hold nothing.
fn read_opt_as<T>(
    row: &Row<'_>,
    index: usize,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, DbError> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| known(&text, index, read)).transpose()
}

fn known<T>(text: &str, index: usize, read: impl Fn(&str) -> Option<T>) -> Result<T, DbError> {
    read(text).ok_or_else(|| DbError::Type { index, wanted: "a known word", found: text.to_owned() })
}
