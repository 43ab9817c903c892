//! Pieces come in, leave, come back, or are given up.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Place};

use super::warehouses;
use crate::error::StockError;
use crate::model::{Change, MovementKind, NewMovement, Recorded};
use crate::rules::bounds;
use crate::store;
use crate::store::movements::{Known, Written};

/// Where a movement's note is sealed: its key never changes.
pub(crate) const fn note_place(key: &str) -> Place<'_> {
    Place::new("stock_movement", "note_sealed", key.as_bytes())
}

/// Pieces came in without an announced delivery.
///
/// # Errors
/// [`StockError::UnknownWarehouse`], [`StockError::WarehouseClosed`], [`StockError::BadQuantity`],
/// [`StockError::KeyReused`], [`StockError::NoteTooLong`].
pub fn receive(tx: &mut WriteTx<'_>, cx: &Cx, change: &Change) -> Result<Recorded, StockError> {
    incoming(tx, cx, change, (MovementKind::Received, None))
}

/// Pieces came back from the backer of this pledge, if it is known.
///
/// # Errors
/// As [`receive`].
pub fn take_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    change: &Change,
    pledge: Option<Id<kinds::Pledge>>,
) -> Result<Recorded, StockError> {
    let reference = pledge.map(|pledge| pledge.to_string());
    incoming(tx, cx, change, (MovementKind::Returned, reference.as_deref()))
}

/// Pieces left: for this pledge, whose reservation they use up, or for nobody's.
///
/// # Errors
/// [`StockError::NotEnough`], [`StockError::UnknownWarehouse`], [`StockError::BadQuantity`],
/// [`StockError::KeyReused`], [`StockError::NoteTooLong`].
pub fn ship(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    change: &Change,
    pledge: Option<Id<kinds::Pledge>>,
) -> Result<Recorded, StockError> {
    let reference = pledge.map(|pledge| pledge.to_string());
    let recorded = outgoing(tx, cx, change, (MovementKind::Shipped, reference.as_deref()))?;
    if let Some(pledge) = pledge.filter(|_| recorded.is_new()) {
        store::reservations::take_off(tx, pledge, change.item, change.pieces)?;
    }
    Ok(recorded)
}

/// Pieces are given up: damaged, lost, given away.
///
/// # Errors
/// As [`ship`].
pub fn write_off(tx: &mut WriteTx<'_>, cx: &Cx, change: &Change) -> Result<Recorded, StockError> {
    outgoing(tx, cx, change, (MovementKind::WrittenOff, None))
}

fn incoming(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    change: &Change,
    what: (MovementKind, Option<&str>),
) -> Result<Recorded, StockError> {
    let pieces = i64::from(bounds::quantity(change.pieces)?);
    let warehouse = warehouses::load(tx, change.warehouse)?;
    let new = as_new(cx, change, what, (warehouse.row, pieces));
    // What was written before the warehouse was closed is answered as it was then.
    if let Some(repeated) = repeated(tx, &new)? {
        return Ok(repeated);
    }
    if !warehouse.is_active {
        return Err(StockError::WarehouseClosed);
    }
    record(tx, cx, &new)
}

fn outgoing(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    change: &Change,
    what: (MovementKind, Option<&str>),
) -> Result<Recorded, StockError> {
    let pieces = i64::from(bounds::quantity(change.pieces)?).saturating_neg();
    let warehouse = warehouses::load(tx, change.warehouse)?;
    record(tx, cx, &as_new(cx, change, what, (warehouse.row, pieces)))
}

fn as_new<'a>(
    cx: &Cx,
    change: &'a Change,
    (kind, reference): (MovementKind, Option<&'a str>),
    (warehouse, pieces): (kernel::RowId<kinds::Warehouse>, i64),
) -> NewMovement<'a> {
    NewMovement {
        key: &change.key,
        item: change.item,
        warehouse,
        kind,
        pieces,
        counted_pieces: None,
        reason: change.reason,
        note: &change.note,
        reference,
        effective_at: cx.now(),
    }
}

/// Writes a movement and the balance after it. Nothing but a count takes a balance below zero.
pub(crate) fn record(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewMovement<'_>) -> Result<Recorded, StockError> {
    bounds::key(new.key)?;
    let note = bounds::note(new.note)?;
    if let Some(repeated) = repeated(tx, new)? {
        return Ok(repeated);
    }
    let before = locked_level(tx, new)?;
    let on_hand = before.saturating_add(new.pieces);
    if on_hand < 0 && new.pieces < 0 && new.kind != MovementKind::Counted {
        return Err(StockError::NotEnough { on_hand: before });
    }
    let note = (!note.is_empty())
        .then(|| cx.vault.seal_secret(note_place(new.key), note.as_bytes(), cx.random.as_ref()));
    let actor = cx.actor.label();
    let written = Written { balance_after: on_hand, note_sealed: note, actor: &actor, now: cx.now() };
    if !store::movements::insert(tx, new, &written)? {
        return Err(tx.run_again().into());
    }
    store::levels::save(tx, new.item, new.warehouse, on_hand)?;
    Ok(Recorded::New { on_hand })
}

/// What a movement of this key was answered with, if it says the same.
pub(crate) fn repeated(tx: &mut ReadTx<'_>, new: &NewMovement<'_>) -> Result<Option<Recorded>, StockError> {
    match store::movements::by_key(tx, new.key)? {
        None => Ok(None),
        Some(known) if says_the_same(&known, new) => {
            Ok(Some(Recorded::Repeated { on_hand: known.balance_after }))
        }
        Some(_) => Err(StockError::KeyReused),
    }
}

/// The difference that a count made is a result, not what was sent.
fn says_the_same(known: &Known, new: &NewMovement<'_>) -> bool {
    let same_pieces = match new.kind {
        MovementKind::Counted => known.counted_pieces == new.counted_pieces,
        _ => known.pieces == new.pieces,
    };
    let same_thing = known.item == new.item && known.warehouse == new.warehouse;
    same_thing && known.kind == new.kind && known.reason == new.reason && same_pieces
}

/// Pieces on hand, locked.
pub(crate) fn locked_level(tx: &mut WriteTx<'_>, new: &NewMovement<'_>) -> Result<i64, StockError> {
    if let Some(on_hand) = store::levels::lock(tx, new.item, new.warehouse)? {
        return Ok(on_hand);
    }
    store::levels::make(tx, new.item, new.warehouse)?;
    store::levels::lock(tx, new.item, new.warehouse)?.ok_or_else(|| tx.run_again().into())
}
