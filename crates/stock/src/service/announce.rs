//! Goods are on their way.

use std::collections::BTreeSet;

use db::WriteTx;
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::warehouses;
use crate::error::{DELIVERY_LINES_MAX, StockError};
use crate::model::{Announced, AnnouncedLine, Delivery, DeliveryState};
use crate::rules::bounds;
use crate::store;
use crate::store::deliveries::NewDelivery;

/// Announces a delivery: what it brings counts as incoming until it arrives or the delivery is closed.
///
/// # Errors
/// [`StockError::DeliveryLines`], [`StockError::BadQuantity`], [`StockError::BadName`],
/// [`StockError::UnknownWarehouse`], [`StockError::WarehouseClosed`].
pub fn announce(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    announced: &Announced,
) -> Result<Id<kinds::StockDelivery>, StockError> {
    check_lines(&announced.lines)?;
    let reference = bounds::name(&announced.reference)?;
    let actor = cx.actor.label();
    let new = NewDelivery {
        id: cx.new_id(),
        warehouse: warehouses::open(tx, announced.warehouse)?,
        reference: &reference,
        expected_on: announced.expected_on,
        actor: &actor,
        now: cx.now(),
    };
    let row = store::deliveries::insert(tx, &new)?;
    for line in &announced.lines {
        store::deliveries::insert_line(tx, row, *line)?;
    }
    Ok(new.id)
}

/// Each item once, at least one, each with pieces.
pub(crate) fn check_lines(lines: &[AnnouncedLine]) -> Result<(), StockError> {
    let items: BTreeSet<_> = lines.iter().map(|line| line.item.to_string()).collect();
    if lines.is_empty() || lines.len() > DELIVERY_LINES_MAX || items.len() != lines.len() {
        return Err(StockError::DeliveryLines);
    }
    for line in lines {
        bounds::quantity(line.pieces)?;
    }
    Ok(())
}

/// Says when an open delivery is expected now.
///
/// # Errors
/// [`StockError::UnknownDelivery`], [`StockError::DeliveryClosed`].
pub fn expect_on(
    tx: &mut WriteTx<'_>,
    delivery: Id<kinds::StockDelivery>,
    expected_on: Option<Date>,
) -> Result<(), StockError> {
    let delivery = still_open(tx, delivery)?;
    Ok(store::deliveries::set_expected(tx, delivery.row, expected_on)?)
}

/// Nothing more will come of a delivery. Closing it again changes nothing.
///
/// # Errors
/// [`StockError::UnknownDelivery`].
pub fn close_delivery(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    delivery: Id<kinds::StockDelivery>,
) -> Result<(), StockError> {
    let delivery = store::deliveries::lock(tx, delivery)?.ok_or(StockError::UnknownDelivery)?;
    match delivery.state {
        DeliveryState::Closed => Ok(()),
        DeliveryState::Open => Ok(store::deliveries::close(tx, delivery.row, cx.now())?),
    }
}

/// An open delivery, locked.
pub(crate) fn still_open(
    tx: &mut WriteTx<'_>,
    delivery: Id<kinds::StockDelivery>,
) -> Result<Delivery, StockError> {
    let delivery = store::deliveries::lock(tx, delivery)?.ok_or(StockError::UnknownDelivery)?;
    match delivery.state {
        DeliveryState::Open => Ok(delivery),
        DeliveryState::Closed => Err(StockError::DeliveryClosed),
    }
}
