//! An expected delivery arrives, all of it or a part.

use db::WriteTx;
use events::DeliveryReceived;
use kernel::Cx;

use super::announce::{check_lines, still_open};
use super::movement::record;
use crate::error::StockError;
use crate::model::{AnnouncedLine, Arrival, Delivery, MovementKind, NewMovement, PartArrived, Reason};
use crate::store;

/// Books what arrived; what is still to come stays incoming. When nothing is, the delivery is closed.
///
/// # Errors
/// [`StockError::UnknownDelivery`], [`StockError::DeliveryClosed`], [`StockError::DeliveryLines`],
/// [`StockError::NotAnnounced`], [`StockError::MoreThanAnnounced`], [`StockError::KeyReused`],
/// [`StockError::NoteTooLong`].
pub fn arrive(tx: &mut WriteTx<'_>, cx: &Cx, arrival: &Arrival) -> Result<PartArrived, StockError> {
    check_lines(&arrival.lines)?;
    if was_booked(tx, arrival)? {
        let delivery = store::deliveries::find(tx, arrival.delivery)?.ok_or(StockError::UnknownDelivery)?;
        return Ok(PartArrived { is_new: false, outstanding: delivery.outstanding() });
    }
    let mut delivery = still_open(tx, arrival.delivery)?;
    for line in &arrival.lines {
        book(tx, cx, arrival, (&mut delivery, *line))?;
    }
    let outstanding = delivery.outstanding();
    if outstanding == 0 {
        store::deliveries::close(tx, delivery.row, cx.now())?;
    }
    let pieces = arrival.lines.iter().map(|line| u64::from(line.pieces)).sum();
    jobs::emit(tx, cx.now(), &DeliveryReceived { delivery: delivery.id, pieces, outstanding })?;
    Ok(PartArrived { is_new: true, outstanding })
}

fn key_of(arrival: &Arrival, line: AnnouncedLine) -> String {
    format!("{}:{}", arrival.key, line.item)
}

/// Whether the whole arrival is in the books; a part of it under this key would be another arrival.
fn was_booked(tx: &mut WriteTx<'_>, arrival: &Arrival) -> Result<bool, StockError> {
    let mut known = 0;
    for line in &arrival.lines {
        match store::movements::by_key(tx, &key_of(arrival, *line))? {
            None => {}
            Some(one) if one.item == line.item && one.pieces == i64::from(line.pieces) => known += 1,
            Some(_) => return Err(StockError::KeyReused),
        }
    }
    match known {
        0 => Ok(false),
        all if all == arrival.lines.len() => Ok(true),
        _ => Err(StockError::KeyReused),
    }
}

fn book(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    arrival: &Arrival,
    (delivery, arrived): (&mut Delivery, AnnouncedLine),
) -> Result<(), StockError> {
    let item = arrived.item;
    let line = delivery.lines.iter_mut().find(|line| line.item == item);
    let line = line.ok_or_else(|| StockError::NotAnnounced { item: item.to_string() })?;
    if line.outstanding() < arrived.pieces {
        return Err(StockError::MoreThanAnnounced {
            item: item.to_string(),
            outstanding: line.outstanding(),
        });
    }
    line.received = line.received.saturating_add(arrived.pieces);
    store::deliveries::set_received(tx, delivery.row, item, line.received)?;
    let reference = delivery.id.to_string();
    let new = NewMovement {
        key: &key_of(arrival, arrived),
        item,
        warehouse: delivery.warehouse,
        kind: MovementKind::Received,
        pieces: i64::from(arrived.pieces),
        counted_pieces: None,
        reason: Reason::Delivery,
        note: &arrival.note,
        reference: Some(&reference),
        effective_at: cx.now(),
    };
    record(tx, cx, &new).map(drop)
}
