//! Goods on their way.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::levels::OfItem;
use super::{read_as, read_opt_as};
use crate::model::{AnnouncedLine, Delivery, DeliveryLine, DeliveryState, Incoming};

fn date(text: &str) -> Option<Date> {
    text.parse().ok() // the caller names the column
}

fn delivery(row: &Row<'_>) -> Result<Delivery, DbError> {
    Ok(Delivery {
        row: row.get(0)?,
        id: row.get(1)?,
        warehouse: row.get(2)?,
        reference: row.get(3)?,
        expected_on: read_opt_as(row, 4, date)?,
        state: read_as(row, 5, DeliveryState::from_word)?,
        lines: Vec::new(),
    })
}

pub(crate) struct NewDelivery<'a> {
    pub(crate) id: Id<kinds::StockDelivery>,
    pub(crate) warehouse: RowId<kinds::Warehouse>,
    pub(crate) reference: &'a str,
    pub(crate) expected_on: Option<Date>,
    pub(crate) actor: &'a str,
    pub(crate) now: Timestamp,
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    new: &NewDelivery<'_>,
) -> Result<RowId<kinds::StockDelivery>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO stock_delivery (public_id, warehouse_id, reference, expected_on, state, actor, announced_at)
             VALUES ($1, $2, $3, $4, 'open', $5, $6) RETURNING id"
        ),
        params![new.id, new.warehouse, new.reference, new.expected_on.map(|d| d.to_string()), new.actor, new.now],
    )
}

pub(crate) fn insert_line(
    tx: &mut WriteTx<'_>,
    delivery: RowId<kinds::StockDelivery>,
    line: AnnouncedLine,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO stock_delivery_line (delivery_id, item, announced, received) VALUES ($1, $2, $3, 0)"
        ),
        params![delivery, line.item, line.pieces],
    )
    .map(drop)
}

/// A delivery with its lines, locked until the end of the transaction.
pub(crate) fn lock(tx: &mut WriteTx<'_>, id: Id<kinds::StockDelivery>) -> Result<Option<Delivery>, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id, public_id, warehouse_id, reference, expected_on, state FROM stock_delivery
             WHERE public_id = $1 FOR UPDATE"
        ),
        params![id],
        delivery,
    )?;
    with_lines(tx, found)
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::StockDelivery>) -> Result<Option<Delivery>, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id, public_id, warehouse_id, reference, expected_on, state FROM stock_delivery
             WHERE public_id = $1"
        ),
        params![id],
        delivery,
    )?;
    with_lines(tx, found)
}

fn with_lines(tx: &mut ReadTx<'_>, found: Option<Delivery>) -> Result<Option<Delivery>, DbError> {
    let Some(mut found) = found else { return Ok(None) };
    found.lines = tx.query(
        sql!(
            "SELECT item, announced, received FROM stock_delivery_line WHERE delivery_id = $1 ORDER BY item"
        ),
        params![found.row],
        |row| Ok(DeliveryLine { item: row.get(0)?, announced: row.get(1)?, received: row.get(2)? }),
    )?;
    Ok(Some(found))
}

/// Open deliveries, the earliest expected first and those without a day last; without their lines.
pub(crate) fn open(tx: &mut ReadTx<'_>, at_most: u32) -> Result<Vec<Delivery>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, warehouse_id, reference, expected_on, state FROM stock_delivery
             WHERE state = 'open' ORDER BY COALESCE(expected_on, '9999'), id LIMIT $1"
        ),
        params![at_most],
        delivery,
    )
}

pub(crate) fn set_received(
    tx: &mut WriteTx<'_>,
    delivery: RowId<kinds::StockDelivery>,
    item: Id<kinds::Item>,
    received: u32,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE stock_delivery_line SET received = $3 WHERE delivery_id = $1 AND item = $2"),
        params![delivery, item, received],
    )
    .map(drop)
}

pub(crate) fn set_expected(
    tx: &mut WriteTx<'_>,
    delivery: RowId<kinds::StockDelivery>,
    expected_on: Option<Date>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE stock_delivery SET expected_on = $2 WHERE id = $1"),
        params![delivery, expected_on.map(|d| d.to_string())],
    )
    .map(drop)
}

pub(crate) fn close(
    tx: &mut WriteTx<'_>,
    delivery: RowId<kinds::StockDelivery>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE stock_delivery SET state = 'closed', closed_at = $2 WHERE id = $1"),
        params![delivery, now],
    )
    .map(drop)
}

fn incoming(row: &Row<'_>) -> Result<OfItem<Incoming>, DbError> {
    let incoming =
        Incoming { delivery: row.get(2)?, expected_on: read_opt_as(row, 3, date)?, pieces: row.get(4)? };
    Ok((row.get(0)?, row.get(1)?, incoming))
}

/// What is on its way of an item, the earliest expected first.
pub(crate) fn incoming_of_item(
    tx: &mut ReadTx<'_>,
    item: Id<kinds::Item>,
) -> Result<Vec<OfItem<Incoming>>, DbError> {
    tx.query(
        sql!(
            "SELECT l.item, d.warehouse_id, d.public_id, d.expected_on, l.announced - l.received
             FROM stock_delivery_line l JOIN stock_delivery d ON d.id = l.delivery_id
             WHERE l.item = $1 AND d.state = 'open' AND l.announced > l.received
             ORDER BY COALESCE(d.expected_on, '9999'), d.id"
        ),
        params![item],
        incoming,
    )
}

/// What is on its way, the earliest expected first.
pub(crate) fn incoming_all(tx: &mut ReadTx<'_>) -> Result<Vec<OfItem<Incoming>>, DbError> {
    tx.query(
        sql!(
            "SELECT l.item, d.warehouse_id, d.public_id, d.expected_on, l.announced - l.received
             FROM stock_delivery d JOIN stock_delivery_line l ON l.delivery_id = d.id
             WHERE d.state = 'open' AND l.announced > l.received
             ORDER BY COALESCE(d.expected_on, '9999'), d.id"
        ),
        params![],
        incoming,
    )
}
