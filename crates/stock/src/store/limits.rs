//! The counters of limited places. Whoever frees a place, joins or leaves a waiting list locks its counter first, so
//! that on PostgreSQL everything about one limit happens in one order.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::Id;
use kernel::Timestamp;
use kernel::ids::kinds;

use super::{holds, read_as};
use crate::model::{HoldRow, LimitRow, Limited, PlaceStanding};

fn limit(row: &Row<'_>) -> Result<LimitRow, DbError> {
    Ok(LimitRow {
        row: row.get(0)?,
        limited: read_as(row, 1, Limited::parse)?,
        places: row.get(2)?,
        taken: row.get(3)?,
        offer_minutes: row.get(4)?,
    })
}

/// Makes the counter when there is none.
pub(crate) fn make(
    tx: &mut WriteTx<'_>,
    limited: Limited,
    offer_minutes: i64,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO stock_limit (subject, places, capacity, taken, offer_minutes, created_at)
             VALUES ($1, NULL, NULL, 0, $2, $3) ON CONFLICT (subject) DO NOTHING"
        ),
        params![limited.to_string(), offer_minutes, now],
    )
    .map(drop)
}

/// The counter, locked until the end of the transaction.
pub(crate) fn lock(tx: &mut WriteTx<'_>, limited: Limited) -> Result<Option<LimitRow>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, subject, places, taken, offer_minutes FROM stock_limit WHERE subject = $1 FOR UPDATE"
        ),
        params![limited.to_string()],
        limit,
    )
}

/// As [`lock`] by its row.
pub(crate) fn lock_row(tx: &mut WriteTx<'_>, row: i64) -> Result<LimitRow, DbError> {
    tx.query_one(
        sql!("SELECT id, subject, places, taken, offer_minutes FROM stock_limit WHERE id = $1 FOR UPDATE"),
        params![row],
        limit,
    )
}

/// Writes back what a locked counter became.
pub(crate) fn save(tx: &mut WriteTx<'_>, limit: &LimitRow) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE stock_limit SET places = $2, capacity = $3, taken = $4, offer_minutes = $5 WHERE id = $1"
        ),
        params![limit.row, limit.places, limit.capacity(), limit.taken, limit.offer_minutes],
    )
    .map(drop)
}

/// The counter and what the pledge has of it, not locked: most who come too late learn it here.
pub(crate) fn seen(
    tx: &mut ReadTx<'_>,
    limited: Limited,
    pledge: Id<kinds::Pledge>,
) -> Result<Option<(LimitRow, Option<HoldRow>)>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT l.id, l.subject, l.places, l.taken, l.offer_minutes, h.id, h.pledge, h.places, h.state, h.expires_at,
                    h.stays
             FROM stock_limit l LEFT JOIN stock_hold h
               ON h.limit_id = l.id AND h.pledge = $2 AND h.state IN ('held', 'kept')
             WHERE l.subject = $1"
        ),
        params![limited.to_string(), pledge],
        |row| {
            let has_hold = row.get::<Option<i64>>(5)?.is_some();
            Ok((limit(row)?, if has_hold { Some(holds::hold(row, 5)?) } else { None }))
        },
    )
}

/// Takes places when there are so many, in one statement that waits for whoever is at the same counter. `false`:
/// not so many are left.
pub(crate) fn take(tx: &mut WriteTx<'_>, row: i64, places: u32) -> Result<bool, DbError> {
    let taken = tx.execute(
        sql!(
            "UPDATE stock_limit SET taken = taken + $2
             WHERE id = $1 AND (capacity IS NULL OR taken + $2 <= capacity)"
        ),
        params![row, places],
    )?;
    Ok(taken == 1)
}

/// Takes back a [`take`] of the same transaction.
pub(crate) fn untake(tx: &mut WriteTx<'_>, row: i64, places: u32) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE stock_limit SET taken = taken - $2 WHERE id = $1"), params![row, places])
        .map(drop)
}

pub(crate) fn standing(tx: &mut ReadTx<'_>, limited: Limited) -> Result<Option<PlaceStanding>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT l.places, l.taken,
                    (SELECT COUNT(*) FROM stock_waiting w WHERE w.limit_id = l.id AND w.state = 'waiting')
             FROM stock_limit l WHERE l.subject = $1"
        ),
        params![limited.to_string()],
        |row| Ok(PlaceStanding { places: row.get(0)?, taken: row.get(1)?, waiting: row.get(2)? }),
    )
}

/// Limits where a hold or an offer is over, at most so many.
pub(crate) fn due(tx: &mut ReadTx<'_>, now: Timestamp, at_most: u32) -> Result<Vec<i64>, DbError> {
    tx.query(
        sql!(
            "SELECT limit_id FROM stock_hold WHERE state = 'held' AND expires_at <= $1
             UNION SELECT limit_id FROM stock_waiting WHERE state = 'offered' AND offer_until <= $1
             ORDER BY limit_id LIMIT $2"
        ),
        params![now, at_most],
        |row| row.get(0),
    )
}
