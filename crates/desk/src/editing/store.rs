//! The rows of corrections.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

/// Who corrected, why (sealed), and when.
pub(super) type Correction = (String, Vec<u8>, Timestamp);

pub(super) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (actor, reason_sealed, at): &Correction,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_correction (pledge_id, actor, reason_sealed, corrected_at) VALUES ($1, $2, $3, $4)"
        ),
        params![pledge, actor, reason_sealed, at],
    )
    .map(drop)
}

/// The reasons of a pledge's corrections, as sealed, with the row of each.
pub(super) fn reasons(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(i64, Vec<u8>)>, DbError> {
    tx.query(
        sql!("SELECT id, reason_sealed FROM pledge_correction WHERE pledge_id = $1 ORDER BY id"),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The same reason, sealed for another person.
pub(super) fn set_reason(tx: &mut WriteTx<'_>, row: i64, reason_sealed: &[u8]) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_correction SET reason_sealed = $2 WHERE id = $1"),
        params![row, reason_sealed],
    )
    .map(drop)
}

/// The latest corrections of a pledge.
pub(super) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    limit: u32,
) -> Result<Vec<Correction>, DbError> {
    tx.query(
        sql!(
            "SELECT actor, reason_sealed, corrected_at FROM pledge_correction WHERE pledge_id = $1
             ORDER BY id DESC LIMIT $2"
        ),
        params![pledge, limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
