//! The statements. Nothing here decides.

pub(crate) mod absent;
pub(crate) mod as_in_file;
pub(crate) mod batch;
pub(crate) mod bodies;
pub(crate) mod checks;
pub(crate) mod doubts;
pub(crate) mod filling;
pub(crate) mod items_differ;
pub(crate) mod made;
pub(crate) mod made_parts;
pub(crate) mod mapping;
pub(crate) mod other_names;
pub(crate) mod parting;
#[cfg(test)]
mod plans_tests;
pub(crate) mod record_flags;
pub(crate) mod records;
pub(crate) mod settlements;
pub(crate) mod sources;

use db::{DbError, Param, Row, Select, ToParam};

/// Values in one `IN (…)`.
pub(crate) const LIST_LENGTH: usize = 400;

/// Adds `($1, …)` for at most [`LIST_LENGTH`] values, filled up with the last one, so that few statements serve all.
pub(crate) fn list<V: ToParam>(select: &mut Select, values: &[V]) {
    let Some(last) = values.last() else {
        select.push("(NULL)", &[]);
        return;
    };
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

/// As [`word`] where there may be none.
pub(crate) fn word_opt<T>(
    row: &Row<'_>,
    index: usize,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, DbError> {
    if row.get::<Option<String>>(index)?.is_none() { Ok(None) } else { word(row, index, read).map(Some) }
}

/// Counts are stored as the database's only number.
pub(crate) fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX) // fewer than the two million of ROWS_MAX
}

pub(crate) fn bytes(value: Vec<u8>) -> Param<'static> {
    Param::Bytes(value.into())
}

pub(crate) fn text(value: impl ToString) -> Param<'static> {
    Param::Text(value.to_string().into())
}
