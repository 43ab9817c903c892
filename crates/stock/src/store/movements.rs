//! The log of movements.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::read_as;
use crate::model::{Movement, MovementKind, NewMovement, Reason};

pub(crate) struct Written<'a> {
    pub(crate) balance_after: i64,
    pub(crate) note_sealed: Option<Vec<u8>>,
    pub(crate) actor: &'a str,
    pub(crate) now: Timestamp,
}

/// `false`: the key is taken.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    new: &NewMovement<'_>,
    written: &Written<'_>,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO stock_movement (movement_key, item, warehouse_id, kind, pieces, balance_after, counted_pieces,
                                         reason, note_sealed, reference, actor, effective_at, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (movement_key) DO NOTHING"
        ),
        params![
            new.key,
            new.item,
            new.warehouse,
            new.kind,
            new.pieces,
            written.balance_after,
            new.counted_pieces,
            new.reason,
            written.note_sealed,
            new.reference,
            written.actor,
            new.effective_at,
            written.now
        ],
    )?;
    Ok(inserted == 1)
}

/// A movement as it was written.
pub(crate) struct Known {
    pub(crate) item: Id<kinds::Item>,
    pub(crate) warehouse: RowId<kinds::Warehouse>,
    pub(crate) kind: MovementKind,
    pub(crate) pieces: i64,
    pub(crate) counted_pieces: Option<u32>,
    pub(crate) reason: Reason,
    pub(crate) balance_after: i64,
}

/// Whether anything of an item has left with a parcel of this reference.
pub(crate) fn has_parcel(
    tx: &mut ReadTx<'_>,
    item: Id<kinds::Item>,
    reference: &str,
) -> Result<bool, DbError> {
    let found: Option<i64> = tx.query_opt(
        sql!(
            "SELECT id FROM stock_movement
             WHERE reference = $1 AND item = $2 AND kind = 'shipped' AND reason = 'pledge' LIMIT 1"
        ),
        params![reference, item],
        |row| row.get(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<Known>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT item, warehouse_id, kind, pieces, counted_pieces, reason, balance_after FROM stock_movement
             WHERE movement_key = $1"
        ),
        params![key],
        |row| {
            Ok(Known {
                item: row.get(0)?,
                warehouse: row.get(1)?,
                kind: read_as(row, 2, MovementKind::from_word)?,
                pieces: row.get(3)?,
                counted_pieces: row.get(4)?,
                reason: read_as(row, 5, Reason::from_word)?,
                balance_after: row.get(6)?,
            })
        },
    )
}

/// When the latest count took effect.
pub(crate) fn latest_count(
    tx: &mut ReadTx<'_>,
    item: Id<kinds::Item>,
    warehouse: RowId<kinds::Warehouse>,
) -> Result<Option<Timestamp>, DbError> {
    tx.query_one(
        sql!(
            "SELECT MAX(effective_at) FROM stock_movement
             WHERE item = $1 AND warehouse_id = $2 AND kind = 'counted'"
        ),
        params![item, warehouse],
        |row| row.get(0),
    )
}

/// A line with its row, its key and its note still sealed.
pub(crate) type Line = (i64, String, Option<Vec<u8>>, Movement);

fn line(row: &Row<'_>) -> Result<Line, DbError> {
    let movement = Movement {
        kind: read_as(row, 3, MovementKind::from_word)?,
        warehouse: row.get(4)?,
        pieces: row.get(5)?,
        balance_after: row.get(6)?,
        counted_pieces: row.get(7)?,
        reason: read_as(row, 8, Reason::from_word)?,
        note: None,
        reference: row.get(9)?,
        actor: row.get(10)?,
        effective_at: row.get(11)?,
        recorded_at: row.get(12)?,
    };
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, movement))
}

/// Movements of an item, the latest first, a page before a row.
pub(crate) fn of_item(
    tx: &mut ReadTx<'_>,
    item: Id<kinds::Item>,
    before: i64,
    at_most: u32,
) -> Result<Vec<Line>, DbError> {
    tx.query(
        sql!(
            "SELECT id, movement_key, note_sealed, kind, warehouse_id, pieces, balance_after, counted_pieces, reason,
                    reference, actor, effective_at, recorded_at
             FROM stock_movement WHERE item = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
        ),
        params![item, before, at_most],
        line,
    )
}
