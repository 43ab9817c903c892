//! What `verify` asks.

use db::{DbError, ReadTx, params, sql};

use super::read_as;
use crate::model::MovementKind;

/// Calls `f` for each movement: item, warehouse, row, kind, pieces, balance after it; by item and warehouse, in the
/// order in which they were written.
pub(crate) fn for_each_movement(
    tx: &mut ReadTx<'_>,
    mut f: impl FnMut((String, i64), i64, (MovementKind, i64, i64)) -> Result<(), DbError>,
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT item, warehouse_id, id, kind, pieces, balance_after FROM stock_movement
             ORDER BY item, warehouse_id, id"
        ),
        params![],
        |row| {
            let kind = read_as(row, 3, MovementKind::from_word)?;
            f((row.get(0)?, row.get(1)?), row.get(2)?, (kind, row.get(4)?, row.get(5)?))
        },
    )
}

/// Running balances that are not the sum of their movements: item, warehouse, balance, sum.
pub(crate) fn wrong_levels(
    tx: &mut ReadTx<'_>,
    at_most: u32,
) -> Result<Vec<(String, i64, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT item, warehouse_id, CAST(SUM(on_hand) AS BIGINT), CAST(SUM(moved) AS BIGINT) FROM (
                 SELECT item, warehouse_id, on_hand, 0 AS moved FROM stock_level
                 UNION ALL SELECT item, warehouse_id, 0, pieces FROM stock_movement) AS both_sides
             GROUP BY item, warehouse_id HAVING SUM(on_hand) <> SUM(moved) ORDER BY item, warehouse_id LIMIT $1"
        ),
        params![at_most],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

/// Lines of deliveries that are not the sum of what was received for them: delivery, item, received, sum.
pub(crate) fn wrong_deliveries(
    tx: &mut ReadTx<'_>,
    at_most: u32,
) -> Result<Vec<(String, String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT delivery, item, CAST(SUM(received) AS BIGINT), CAST(SUM(moved) AS BIGINT) FROM (
                 SELECT d.public_id AS delivery, l.item AS item, l.received AS received, 0 AS moved
                 FROM stock_delivery_line l JOIN stock_delivery d ON d.id = l.delivery_id
                 UNION ALL
                 SELECT reference, item, 0, pieces FROM stock_movement
                 WHERE kind = 'received' AND reference IS NOT NULL) AS both_sides
             GROUP BY delivery, item HAVING SUM(received) <> SUM(moved) ORDER BY delivery, item LIMIT $1"
        ),
        params![at_most],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

/// A counter with what it should count.
pub(crate) struct Counted {
    pub(crate) subject: String,
    pub(crate) places: Option<i64>,
    pub(crate) capacity: Option<i64>,
    pub(crate) taken: i64,
    /// Places of live holds and open offers.
    pub(crate) given: i64,
    pub(crate) waiting: i64,
}

/// Calls `f` for each counter.
pub(crate) fn for_each_limit(
    tx: &mut ReadTx<'_>,
    mut f: impl FnMut(Counted) -> Result<(), DbError>,
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT l.subject, l.places, l.capacity, l.taken,
                    CAST(COALESCE(h.places, 0) + COALESCE(w.offered, 0) AS BIGINT), COALESCE(w.waiting, 0)
             FROM stock_limit l
             LEFT JOIN (SELECT limit_id, CAST(SUM(places) AS BIGINT) AS places FROM stock_hold
                        WHERE state IN ('held', 'kept') GROUP BY limit_id) h ON h.limit_id = l.id
             LEFT JOIN (SELECT limit_id, COUNT(*) FILTER (WHERE state = 'waiting') AS waiting,
                               CAST(COALESCE(SUM(offered) FILTER (WHERE state = 'offered'), 0) AS BIGINT) AS offered
                        FROM stock_waiting GROUP BY limit_id) w ON w.limit_id = l.id
             ORDER BY l.subject"
        ),
        params![],
        |row| {
            f(Counted {
                subject: row.get(0)?,
                places: row.get(1)?,
                capacity: row.get(2)?,
                taken: row.get(3)?,
                given: row.get(4)?,
                waiting: row.get(5)?,
            })
        },
    )
}

/// Pledges with two live holds of one limit: subject, pledge.
pub(crate) fn held_twice(tx: &mut ReadTx<'_>, at_most: u32) -> Result<Vec<(String, String)>, DbError> {
    tx.query(
        sql!(
            "SELECT l.subject, h.pledge FROM stock_hold h JOIN stock_limit l ON l.id = h.limit_id
             WHERE h.state IN ('held', 'kept') GROUP BY l.subject, h.pledge HAVING COUNT(*) > 1
             ORDER BY l.subject, h.pledge LIMIT $1"
        ),
        params![at_most],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
