//! What pledges will need.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

/// Pieces by item and warehouse, where one was chosen.
pub(crate) type Reserved = (Id<kinds::Item>, Option<RowId<kinds::Warehouse>>, i64);

pub(crate) fn set(
    tx: &mut WriteTx<'_>,
    (pledge, item): (Id<kinds::Pledge>, Id<kinds::Item>),
    warehouse: Option<RowId<kinds::Warehouse>>,
    pieces: u32,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO stock_reservation (item, pledge, warehouse_id, pieces, reserved_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (pledge, item) DO UPDATE SET warehouse_id = EXCLUDED.warehouse_id, pieces = EXCLUDED.pieces"
        ),
        params![item, pledge, warehouse, pieces, now],
    )
    .map(drop)
}

pub(crate) fn remove(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    item: Id<kinds::Item>,
) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM stock_reservation WHERE pledge = $1 AND item = $2"), params![pledge, item])
        .map(drop)
}

pub(crate) fn remove_all(tx: &mut WriteTx<'_>, pledge: Id<kinds::Pledge>) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM stock_reservation WHERE pledge = $1"), params![pledge])
}

/// Takes shipped pieces off what a pledge still needs.
pub(crate) fn take_off(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    item: Id<kinds::Item>,
    pieces: u32,
) -> Result<(), DbError> {
    let lessened = tx.execute(
        sql!(
            "UPDATE stock_reservation SET pieces = pieces - $3 WHERE pledge = $1 AND item = $2 AND pieces > $3"
        ),
        params![pledge, item, pieces],
    )?;
    if lessened == 0 { remove(tx, pledge, item) } else { Ok(()) }
}

pub(crate) fn of_pledge(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<Reserved>, DbError> {
    tx.query(
        sql!("SELECT item, warehouse_id, pieces FROM stock_reservation WHERE pledge = $1 ORDER BY item"),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub(crate) fn of_item(tx: &mut ReadTx<'_>, item: Id<kinds::Item>) -> Result<Vec<Reserved>, DbError> {
    tx.query(
        sql!(
            "SELECT item, warehouse_id, CAST(SUM(pieces) AS BIGINT) FROM stock_reservation
             WHERE item = $1 GROUP BY item, warehouse_id"
        ),
        params![item],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub(crate) fn all(tx: &mut ReadTx<'_>) -> Result<Vec<Reserved>, DbError> {
    tx.query(
        sql!(
            "SELECT item, warehouse_id, CAST(SUM(pieces) AS BIGINT) FROM stock_reservation
             GROUP BY item, warehouse_id"
        ),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
