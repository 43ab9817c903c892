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
