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
