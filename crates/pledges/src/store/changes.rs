//! The log of state changes.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::model::PledgeState;
use crate::store::columns::{Cursor, state_from};

/// A line of the log as stored.
pub(crate) struct Change {
    pub(crate) from: PledgeState,
    pub(crate) to: PledgeState,
    pub(crate) actor: String,
    pub(crate) reason_sealed: Option<Vec<u8>>,
    pub(crate) at: Timestamp,
}

pub(crate) fn record(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    change: &Change,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_state_change (pledge_id, from_state, to_state, actor, reason_sealed, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![pledge, change.from.word(), change.to.word(), change.actor, change.reason_sealed, change.at],
    )
    .map(drop)
}

/// The changes of a pledge, latest first.
pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    limit: u32,
) -> Result<Vec<Change>, DbError> {
    tx.query(
        sql!(
            "SELECT from_state, to_state, actor, reason_sealed, changed_at FROM pledge_state_change
             WHERE pledge_id = $1 ORDER BY id DESC LIMIT $2"
        ),
        params![pledge, limit],
        |row| {
            let mut c = Cursor::new(row);
            Ok(Change {
                from: state_from(&mut c)?,
                to: state_from(&mut c)?,
                actor: c.next()?,
                reason_sealed: c.next()?,
                at: c.next()?,
            })
        },
    )
}

/// The reasons of a pledge's changes, as sealed, with the row of each.
pub(crate) fn reasons(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(i64, Vec<u8>)>, DbError> {
    tx.query(
        sql!(
            "SELECT id, reason_sealed FROM pledge_state_change
             WHERE pledge_id = $1 AND reason_sealed IS NOT NULL ORDER BY id"
        ),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The same reason, sealed for another person.
pub(crate) fn set_reason(tx: &mut WriteTx<'_>, change: i64, reason_sealed: &[u8]) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_state_change SET reason_sealed = $2 WHERE id = $1"),
        params![change, reason_sealed],
    )
    .map(drop)
}
