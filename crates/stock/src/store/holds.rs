//! What pledges have of limited places.

use std::collections::HashSet;

use db::{DbError, Param, ReadTx, Row, ToParam, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Timestamp};

use super::read_as;
use crate::model::{HoldRow, HoldState, Limited, PledgeHold};

/// A hold whose columns begin at `from`.
pub(super) fn hold(row: &Row<'_>, from: usize) -> Result<HoldRow, DbError> {
    Ok(HoldRow {
        row: row.get(from)?,
        pledge: row.get(from + 1)?,
        places: row.get(from + 2)?,
        state: read_as(row, from + 3, HoldState::from_word)?,
        expires_at: row.get(from + 4)?,
        stays: row.get(from + 5)?,
    })
}

pub(crate) struct NewHold<'a> {
    pub(crate) limit: i64,
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) places: u32,
    pub(crate) state: HoldState,
    pub(crate) actor: &'a str,
    pub(crate) now: Timestamp,
    pub(crate) expires_at: Option<Timestamp>,
}

/// `false`: the pledge has one already.
pub(crate) fn insert(tx: &mut WriteTx<'_>, new: &NewHold<'_>) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO stock_hold (limit_id, pledge, places, state, actor, held_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
        ),
        params![new.limit, new.pledge, new.places, new.state, new.actor, new.now, new.expires_at],
    )?;
    Ok(inserted == 1)
}

pub(crate) fn live(
    tx: &mut ReadTx<'_>,
    limit: i64,
    pledge: Id<kinds::Pledge>,
) -> Result<Option<HoldRow>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, pledge, places, state, expires_at, stays FROM stock_hold
             WHERE limit_id = $1 AND pledge = $2 AND state IN ('held', 'kept')"
        ),
        params![limit, pledge],
        |row| hold(row, 0),
    )
}

/// Which pledges have something of a limit.
pub(crate) fn pledges_of(tx: &mut ReadTx<'_>, limit: i64) -> Result<HashSet<Id<kinds::Pledge>>, DbError> {
    let rows = tx.query(
        sql!("SELECT pledge FROM stock_hold WHERE limit_id = $1 AND state IN ('held', 'kept')"),
        params![limit],
        |row| row.get(0),
    )?;
    Ok(rows.into_iter().collect())
}

/// Kept places of many pledges that have none, under a locked counter.
pub(crate) fn insert_kept(
    tx: &mut WriteTx<'_>,
    limit: i64,
    new: &[(Id<kinds::Pledge>, u32)],
    (actor, now): (&str, Timestamp),
) -> Result<(), DbError> {
    let ids = tx.reserve_ids("stock_hold", new.len())?;
    let rows: Vec<Vec<Param<'_>>> = new
        .iter()
        .zip(ids)
        .map(|((pledge, places), id)| {
            vec![
                Param::Int(id),
                Param::Int(limit),
                pledge.to_param(),
                Param::Int(i64::from(*places)),
                HoldState::Kept.to_param(),
                actor.to_param(),
                now.to_param(),
            ]
        })
        .collect();
    tx.insert_rows("stock_hold", &["id", "limit_id", "pledge", "places", "state", "actor", "held_at"], &rows)
}

/// Holds of a limit whose time is over, the first over first.
pub(crate) fn due(
    tx: &mut ReadTx<'_>,
    limit: i64,
    now: Timestamp,
    at_most: u32,
) -> Result<Vec<HoldRow>, DbError> {
    tx.query(
        sql!(
            "SELECT id, pledge, places, state, expires_at, stays FROM stock_hold
             WHERE limit_id = $1 AND state = 'held' AND expires_at <= $2 ORDER BY expires_at, id LIMIT $3"
        ),
        params![limit, now, at_most],
        |row| hold(row, 0),
    )
}

/// Ends a live hold. `false`: it is not as it was seen any more.
pub(crate) fn end(
    tx: &mut WriteTx<'_>,
    hold: &HoldRow,
    as_state: HoldState,
    now: Timestamp,
) -> Result<bool, DbError> {
    let ended = tx.execute(
        sql!("UPDATE stock_hold SET state = $3, ended_at = $4 WHERE id = $1 AND state = $2"),
        params![hold.row, hold.state, as_state, now],
    )?;
    Ok(ended == 1)
}

/// Gives a live hold its number of places, state, time and what stays after it. `false`: it is not as it was seen any more.
pub(crate) fn change(tx: &mut WriteTx<'_>, seen: &HoldRow, to: &HoldRow) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE stock_hold SET places = $3, state = $4, expires_at = $5, stays = $6
             WHERE id = $1 AND state = $2"
        ),
        params![seen.row, seen.state, to.places, to.state, to.expires_at, to.stays],
    )?;
    Ok(changed == 1)
}

/// Keeps what a pledge holds of a limit for good. Touches the pledge's own row only. `false`: it holds nothing for
/// a while there.
pub(crate) fn keep(
    tx: &mut WriteTx<'_>,
    limited: Limited,
    pledge: Id<kinds::Pledge>,
) -> Result<bool, DbError> {
    let kept = tx.execute(
        sql!(
            "UPDATE stock_hold SET state = 'kept', expires_at = NULL, stays = 0
             WHERE limit_id = (SELECT id FROM stock_limit WHERE subject = $1) AND pledge = $2 AND state = 'held'"
        ),
        params![limited.to_string(), pledge],
    )?;
    Ok(kept == 1)
}

/// The opposite of [`keep`]: from now on for a while, but for so many that stay. What is held for a while already is held
/// no longer for it. `false`: nothing changes.
pub(crate) fn loosen(
    tx: &mut WriteTx<'_>,
    limited: Limited,
    (pledge, stays): (Id<kinds::Pledge>, u32),
    until: Timestamp,
) -> Result<bool, DbError> {
    let loosened = tx.execute(
        sql!(
            "UPDATE stock_hold SET state = 'held', stays = $4,
                    expires_at = CASE WHEN state = 'held' THEN expires_at ELSE $3 END
             WHERE limit_id = (SELECT id FROM stock_limit WHERE subject = $1) AND pledge = $2
               AND places > $4 AND (state = 'kept' OR (state = 'held' AND stays <> $4))"
        ),
        params![limited.to_string(), pledge, until, stays],
    )?;
    Ok(loosened == 1)
}

/// What a pledge has, by subject: whoever locks several limits does it in this order.
pub(crate) fn of_pledge(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<PledgeHold>, DbError> {
    tx.query(
        sql!(
            "SELECT l.subject, h.places, h.expires_at, h.stays FROM stock_hold h JOIN stock_limit l ON l.id = h.limit_id
             WHERE h.pledge = $1 AND h.state IN ('held', 'kept') ORDER BY l.subject"
        ),
        params![pledge],
        |row| pledge_hold(row, read_as(row, 0, Limited::parse)?),
    )
}

/// Who has places of a limit, by pledge.
pub(crate) fn of_limit(
    tx: &mut ReadTx<'_>,
    limited: Limited,
    after: Option<Id<kinds::Pledge>>,
    at_most: u32,
) -> Result<Vec<(Id<kinds::Pledge>, PledgeHold)>, DbError> {
    let after = after.map(|pledge| pledge.to_string()).unwrap_or_default(); // from the first on
    tx.query(
        sql!(
            "SELECT h.pledge, h.places, h.expires_at, h.stays FROM stock_hold h JOIN stock_limit l ON l.id = h.limit_id
             WHERE l.subject = $1 AND h.pledge > $2 AND h.state IN ('held', 'kept') ORDER BY h.pledge LIMIT $3"
        ),
        params![limited.to_string(), after, at_most],
        |row| Ok((row.get(0)?, pledge_hold(row, limited)?)),
    )
}

/// Places, time and what stays, from the second column on.
fn pledge_hold(row: &Row<'_>, limited: Limited) -> Result<PledgeHold, DbError> {
    let (places, until): (u32, Option<Timestamp>) = (row.get(1)?, row.get(2)?);
    let stays = if until.is_some() { row.get(3)? } else { places };
    Ok(PledgeHold { limited, places, until, stays })
}
