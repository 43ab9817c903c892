//! The statements. Nothing here decides.

pub(crate) mod address;
pub(crate) mod checks;
pub(crate) mod consent;
pub(crate) mod contact;
pub(crate) mod email;
pub(crate) mod erasure;
pub(crate) mod field_source;
pub(crate) mod merge;
pub(crate) mod words;

use db::{DbError, Param, Row, Select, ToParam};

/// Values in one `IN (…)`: every list is filled up to this length, so that one prepared statement serves all.
pub(crate) const LIST_LENGTH: usize = 400;

/// Adds `($1, …)` for at most [`LIST_LENGTH`] values, the last one repeated to the full length.
pub(crate) fn list<V: ToParam>(select: &mut Select, values: &[V]) {
    let Some(last) = values.last() else {
        select.push("(NULL)", &[]);
        return;
    };
    // A single look-up and a page of rows need not pay for the full length.
    let full = [1, 50, 100].into_iter().find(|n| values.len() <= *n).unwrap_or(LIST_LENGTH);
    select.push("(", &[]);
    for n in 0..full.max(values.len()) {
        let piece = if n == 0 { "?" } else { ", ?" };
        select.push(piece, &[values.get(n).unwrap_or(last)]);
    }
    select.push(")", &[]);
}

/// A column that holds one word of a known set.
pub(crate) fn word<T>(row: &Row<'_>, index: usize, read: impl Fn(&str) -> Option<T>) -> Result<T, DbError> {
    let text = row.get::<String>(index)?;
    read(&text).ok_or(DbError::Type { index, wanted: "a known word", found: "another word".to_owned() })
}

pub(crate) fn bytes(value: &[u8]) -> Param<'_> {
    Param::Bytes(value.into())
}

pub(crate) fn text(value: impl ToString) -> Param<'static> {
    Param::Text(value.to_string().into())
}
