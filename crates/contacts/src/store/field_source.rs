//! Values of fields that came after the first ones, and what was before them.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::word;
use crate::model::{ContactField, FieldSource};

/// A value of a field: its origin, and the sealed value itself once another took its place.
pub(crate) struct HeldValue {
    pub(crate) row: i64,
    pub(crate) origin: FieldSource,
    pub(crate) earlier_sealed: Option<Vec<u8>>,
}

/// Oldest first.
pub(crate) fn all_of(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<Vec<HeldValue>, DbError> {
    tx.query(
        sql!(
            "SELECT id, field, source, set_at, superseded_at, earlier_sealed FROM field_source
              WHERE contact = $1 ORDER BY id"
        ),
        params![contact],
        |row| {
            Ok(HeldValue {
                row: row.get(0)?,
                origin: FieldSource {
                    field: word(row, 1, ContactField::from_word)?,
                    source: word(row, 2, |label| label.parse().ok())?, // the error names the column
                    set_at: row.get(3)?,
                    superseded_at: row.get(4)?,
                },
                earlier_sealed: row.get(5)?,
            })
        },
    )
}

/// Row of what holds now, when the field was changed before.
pub(crate) fn standing(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    field: ContactField,
) -> Result<Option<i64>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id FROM field_source WHERE contact = $1 AND field = $2 AND superseded_at IS NULL
              ORDER BY id DESC LIMIT 1"
        ),
        params![contact, field.word()],
        |row| row.get(0),
    )
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    row: i64,
    contact: RowId<kinds::Contact>,
    origin: &FieldSource,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO field_source (id, contact, field, source, set_at) VALUES ($1, $2, $3, $4, $5)"),
        params![row, contact, origin.field.word(), origin.source.to_string(), origin.set_at],
    )
    .map(drop)
}

pub(crate) fn supersede(
    tx: &mut WriteTx<'_>,
    row: i64,
    earlier_sealed: Option<&[u8]>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE field_source SET superseded_at = $1, earlier_sealed = $2 WHERE id = $3"),
        params![now, earlier_sealed, row],
    )
    .map(drop)
}
