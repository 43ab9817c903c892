//! Pledges whose invoice waits.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use crate::error::NotYet;

/// Notes why; the first time stays.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    (campaign, pledge): (RowId<kinds::Campaign>, RowId<kinds::Pledge>),
    why: &NotYet,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_waiting (pledge_id, campaign_id, reason, detail, since) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (pledge_id) DO UPDATE SET reason = excluded.reason, detail = excluded.detail"
        ),
        params![pledge, campaign, why.word(), why.detail(), now],
    )
    .map(drop)
}

/// It waits no more.
pub(crate) fn clear(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM billing_waiting WHERE pledge_id = $1"), params![pledge]).map(drop)
}

/// Pledges that wait, in any campaign, after a row.
pub(crate) fn after(
    tx: &mut ReadTx<'_>,
    row: i64,
    limit: u32,
) -> Result<Vec<(i64, Id<kinds::Pledge>)>, DbError> {
    tx.query(
        sql!(
            "SELECT w.pledge_id, p.public_id FROM billing_waiting w JOIN pledge p ON p.id = w.pledge_id
              WHERE w.pledge_id > $1 ORDER BY w.pledge_id LIMIT $2"
        ),
        params![row, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
