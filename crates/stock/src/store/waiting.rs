//! Waiting lists.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::read_as;
use crate::model::{Limited, Waiter, WaitingEntry, WaitingRow, WaitingState};

fn waiting(row: &Row<'_>) -> Result<WaitingRow, DbError> {
    Ok(WaitingRow {
        row: row.get(0)?,
        id: row.get(1)?,
        limit: row.get(2)?,
        contact: row.get(3)?,
        wanted: row.get(4)?,
        offered: row.get(5)?,
        state: read_as(row, 6, WaitingState::from_word)?,
        offer_until: row.get(7)?,
    })
}

/// `None` where the person has an entry already, one too that was made while this transaction waited for the limit.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    id: Id<kinds::WaitingEntry>,
    limit: i64,
    (contact, wanted): (Id<kinds::Contact>, u32),
    now: Timestamp,
) -> Result<Option<RowId<kinds::WaitingEntry>>, DbError> {
    tx.query_opt(
        sql!(
            "INSERT INTO stock_waiting (public_id, limit_id, contact, wanted, state, joined_at)
             VALUES ($1, $2, $3, $4, 'waiting', $5) ON CONFLICT DO NOTHING RETURNING id"
        ),
        params![id, limit, contact, wanted, now],
        |row| row.get(0),
    )
}

/// The entry of somebody who waits or was offered something.
pub(crate) fn live_of(
    tx: &mut ReadTx<'_>,
    limit: i64,
    contact: Id<kinds::Contact>,
) -> Result<Option<WaitingRow>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, limit_id, contact, wanted, offered, state, offer_until FROM stock_waiting
             WHERE limit_id = $1 AND contact = $2 AND state IN ('waiting', 'offered')"
        ),
        params![limit, contact],
        waiting,
    )
}

/// An entry that has not lost its person.
pub(crate) fn find(
    tx: &mut ReadTx<'_>,
    entry: Id<kinds::WaitingEntry>,
) -> Result<Option<WaitingRow>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, limit_id, contact, wanted, offered, state, offer_until FROM stock_waiting
             WHERE public_id = $1 AND contact IS NOT NULL"
        ),
        params![entry],
        waiting,
    )
}

/// The first of the queue, at most so many.
pub(crate) fn first(tx: &mut ReadTx<'_>, limit: i64, at_most: u32) -> Result<Vec<WaitingRow>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, limit_id, contact, wanted, offered, state, offer_until FROM stock_waiting
             WHERE limit_id = $1 AND state = 'waiting' ORDER BY id LIMIT $2"
        ),
        params![limit, at_most],
        waiting,
    )
}

/// Offers that are over, the first over first.
pub(crate) fn due(
    tx: &mut ReadTx<'_>,
    limit: i64,
    now: Timestamp,
    at_most: u32,
) -> Result<Vec<WaitingRow>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, limit_id, contact, wanted, offered, state, offer_until FROM stock_waiting
             WHERE limit_id = $1 AND state = 'offered' AND offer_until <= $2 ORDER BY offer_until, id LIMIT $3"
        ),
        params![limit, now, at_most],
        waiting,
    )
}

/// Live entries of a person, in the order in which their limits are locked.
pub(crate) fn live_entries(
    tx: &mut ReadTx<'_>,
    contact: Id<kinds::Contact>,
) -> Result<Vec<WaitingRow>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, limit_id, contact, wanted, offered, state, offer_until FROM stock_waiting
             WHERE contact = $1 AND state IN ('waiting', 'offered') ORDER BY limit_id"
        ),
        params![contact],
        waiting,
    )
}

pub(crate) fn offer(
    tx: &mut WriteTx<'_>,
    entry: RowId<kinds::WaitingEntry>,
    places: u32,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool, DbError> {
    let offered = tx.execute(
        sql!(
            "UPDATE stock_waiting SET state = 'offered', offered = $2, offered_at = $3, offer_until = $4
             WHERE id = $1 AND state = 'waiting'"
        ),
        params![entry, places, now, until],
    )?;
    Ok(offered == 1)
}

/// Ends a live entry. `false`: it is not as it was seen any more.
pub(crate) fn end(
    tx: &mut WriteTx<'_>,
    seen: &WaitingRow,
    as_state: WaitingState,
    now: Timestamp,
) -> Result<bool, DbError> {
    let ended = tx.execute(
        sql!("UPDATE stock_waiting SET state = $3, ended_at = $4 WHERE id = $1 AND state = $2"),
        params![seen.row, seen.state, as_state, now],
    )?;
    Ok(ended == 1)
}

/// Takes a person out of all that is over.
pub(crate) fn forget(tx: &mut WriteTx<'_>, contact: Id<kinds::Contact>) -> Result<u64, DbError> {
    tx.execute(
        sql!("UPDATE stock_waiting SET contact = NULL WHERE contact = $1 AND ended_at IS NOT NULL"),
        params![contact],
    )
}

/// How many wait before this entry.
pub(crate) fn before(
    tx: &mut ReadTx<'_>,
    limit: i64,
    entry: RowId<kinds::WaitingEntry>,
) -> Result<u32, DbError> {
    tx.query_one(
        sql!("SELECT COUNT(*) FROM stock_waiting WHERE limit_id = $1 AND state = 'waiting' AND id < $2"),
        params![limit, entry],
        |row| row.get(0),
    )
}

/// `before`: how many wait before it; nothing for what is over or was offered.
fn entry(row: &Row<'_>, before: u32) -> Result<WaitingEntry, DbError> {
    let state = read_as(row, 2, WaitingState::from_word)?;
    Ok(WaitingEntry {
        id: row.get(0)?,
        limited: read_as(row, 1, Limited::parse)?,
        state,
        wanted: row.get(3)?,
        offered: row.get(4)?,
        offer_until: row.get(5)?,
        position: (state == WaitingState::Waiting).then(|| before.saturating_add(1)),
    })
}

/// All entries of a person, the latest first. The queue is counted for those that wait alone.
pub(crate) fn of_contact(
    tx: &mut ReadTx<'_>,
    contact: Id<kinds::Contact>,
    at_most: u32,
) -> Result<Vec<WaitingEntry>, DbError> {
    tx.query(
        sql!(
            "SELECT w.public_id, l.subject, w.state, w.wanted, w.offered, w.offer_until,
                    CASE WHEN w.state = 'waiting' THEN
                        (SELECT COUNT(*) FROM stock_waiting b
                         WHERE b.limit_id = w.limit_id AND b.state = 'waiting' AND b.id < w.id)
                    ELSE 0 END
             FROM stock_waiting w JOIN stock_limit l ON l.id = w.limit_id
             WHERE w.contact = $1 ORDER BY w.id DESC LIMIT $2"
        ),
        params![contact, at_most],
        |row| entry(row, row.get(6)?),
    )
}

/// Who waits for a limit or was offered a place, in order; a page after an entry. The queue before the page is counted once.
pub(crate) fn list(
    tx: &mut ReadTx<'_>,
    limited: Limited,
    after: RowId<kinds::WaitingEntry>,
    at_most: u32,
) -> Result<Vec<Waiter>, DbError> {
    let mut rows: Vec<(i64, Waiter)> = tx.query(
        sql!(
            "SELECT w.public_id, l.subject, w.state, w.wanted, w.offered, w.offer_until, w.id, w.contact, w.limit_id
             FROM stock_waiting w JOIN stock_limit l ON l.id = w.limit_id
             WHERE l.subject = $1 AND w.id > $2 AND w.state IN ('waiting', 'offered') ORDER BY w.id LIMIT $3"
        ),
        params![limited.to_string(), after, at_most],
        |row| {
            let waiter = Waiter { row: row.get(6)?, contact: row.get(7)?, entry: entry(row, 0)? };
            Ok((row.get(8)?, waiter))
        },
    )?;
    let mut last: Option<u32> = None;
    for (limit, waiter) in rows.iter_mut().filter(|(_, waiter)| waiter.entry.state == WaitingState::Waiting) {
        let ahead = match last {
            Some(position) => position,
            None => before(tx, *limit, waiter.row)?,
        };
        last = Some(ahead.saturating_add(1));
        waiter.entry.position = last;
    }
    Ok(rows.into_iter().map(|(_, waiter)| waiter).collect())
}
