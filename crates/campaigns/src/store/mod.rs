//! The SQL of campaigns. Decides nothing.

pub(crate) mod campaigns;
pub(crate) mod catalogue;
pub(crate) mod goals;
pub(crate) mod instalments;
pub(crate) mod items;
pub(crate) mod local_tax;
pub(crate) mod offers;
pub(crate) mod options;
pub(crate) mod pay_currencies;
pub(crate) mod pictures;
pub(crate) mod price_lists;
pub(crate) mod questions;
pub(crate) mod shipping;
pub(crate) mod shipping_changes;
pub(crate) mod taking_back;
pub(crate) mod tax;
pub(crate) mod texts;
pub(crate) mod tips;
pub(crate) mod variants;

use db::{DbError, Row};

/// A column that holds one of the words of an enum.
fn word<T>(row: &Row<'_>, index: usize, read: fn(&str) -> Option<T>) -> Result<T, DbError> {
    let text: String = row.get(index)?;
    known(&text, index, read)
}

/// As [`word`] for a column that may hold nothing.
fn word_opt<T>(row: &Row<'_>, index: usize, read: fn(&str) -> Option<T>) -> Result<Option<T>, DbError> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| known(&text, index, read)).transpose()
}

fn known<T>(text: &str, index: usize, read: fn(&str) -> Option<T>) -> Result<T, DbError> {
    read(text).ok_or_else(|| DbError::Type { index, wanted: "a known word", found: text.to_owned() })
}
