//! What lies where: the running balances.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

/// A row of something that is kept by item and warehouse.
pub(crate) type OfItem<T> = (Id<kinds::Item>, RowId<kinds::Warehouse>, T);

/// Makes the balance when there is none.
pub(crate) fn make(
    tx: &mut WriteTx<'_>,
    item: Id<kinds::Item>,
    warehouse: RowId<kinds::Warehouse>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO stock_level (item, warehouse_id, on_hand) VALUES ($1, $2, 0)
             ON CONFLICT (item, warehouse_id) DO NOTHING"
        ),
        params![item, warehouse],
    )
    .map(drop)
}

/// Pieces on hand, locked until the end of the transaction; `None`: nothing ever lay there.
pub(crate) fn lock(
    tx: &mut WriteTx<'_>,
    item: Id<kinds::Item>,
    warehouse: RowId<kinds::Warehouse>,
) -> Result<Option<i64>, DbError> {
    tx.query_opt(
        sql!("SELECT on_hand FROM stock_level WHERE item = $1 AND warehouse_id = $2 FOR UPDATE"),
        params![item, warehouse],
        |row| row.get(0),
    )
}

pub(crate) fn save(
    tx: &mut WriteTx<'_>,
    item: Id<kinds::Item>,
    warehouse: RowId<kinds::Warehouse>,
    on_hand: i64,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE stock_level SET on_hand = $3 WHERE item = $1 AND warehouse_id = $2"),
        params![item, warehouse, on_hand],
    )
    .map(drop)
}

/// Sum of the movements that took effect up to a moment.
pub(crate) fn balance_at(
    tx: &mut ReadTx<'_>,
    item: Id<kinds::Item>,
    warehouse: RowId<kinds::Warehouse>,
    at: Timestamp,
) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(SUM(pieces), 0) AS BIGINT) FROM stock_movement
             WHERE item = $1 AND warehouse_id = $2 AND effective_at <= $3"
        ),
        params![item, warehouse, at],
        |row| row.get(0),
    )
}

pub(crate) fn of_item(tx: &mut ReadTx<'_>, item: Id<kinds::Item>) -> Result<Vec<OfItem<i64>>, DbError> {
    tx.query(
        sql!("SELECT item, warehouse_id, on_hand FROM stock_level WHERE item = $1 AND on_hand <> 0"),
        params![item],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Pieces of everything that was ever booked, in all warehouses together; nothing left is told as 0.
pub(crate) fn on_hand_of_all(tx: &mut ReadTx<'_>) -> Result<Vec<(Id<kinds::Item>, i64)>, DbError> {
    tx.query(
        sql!("SELECT item, CAST(SUM(on_hand) AS BIGINT) FROM stock_level GROUP BY item"),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn all(tx: &mut ReadTx<'_>) -> Result<Vec<OfItem<i64>>, DbError> {
    tx.query(
        sql!("SELECT item, warehouse_id, on_hand FROM stock_level WHERE on_hand <> 0"),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
