//! What there is, read.

use std::collections::{BTreeMap, HashMap};

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Id, RowId, Vault};

use super::movement::note_place;
use crate::error::StockError;
use crate::model::{
    Delivery, Incoming, ItemStock, Level, Limited, Movement, PlaceStanding, PledgeHold, Waiter, WaitingEntry,
};
use crate::store;
use crate::store::levels::OfItem;
use crate::store::reservations::Reserved;

/// Rows that a list answers at most.
pub const PAGE_ROWS_MAX: u32 = 500;

/// What there is of an item; nothing anywhere when nobody ever had or wanted any.
pub fn stock_of(tx: &mut ReadTx<'_>, item: Id<kinds::Item>) -> Result<ItemStock, StockError> {
    let on_hand = store::levels::of_item(tx, item)?;
    let reserved = store::reservations::of_item(tx, item)?;
    let incoming = store::deliveries::incoming_of_item(tx, item)?;
    let mut all = joined(on_hand, reserved, incoming);
    let nothing = ItemStock { item, levels: Vec::new(), reserved_anywhere: 0 };
    Ok(all.pop().unwrap_or(nothing))
}

/// What there is of every item that lies, is needed or is awaited anywhere, by item. Three statements, however many.
pub fn stock_of_all(tx: &mut ReadTx<'_>) -> Result<Vec<ItemStock>, StockError> {
    let on_hand = store::levels::all(tx)?;
    let reserved = store::reservations::all(tx)?;
    let incoming = store::deliveries::incoming_all(tx)?;
    Ok(joined(on_hand, reserved, incoming))
}

/// Pieces of every item that was ever booked, in all warehouses together; 0 where nothing is left.
///
/// # Errors
/// The database.
pub fn on_hand_of_all(tx: &mut ReadTx<'_>) -> Result<HashMap<Id<kinds::Item>, i64>, DbError> {
    Ok(store::levels::on_hand_of_all(tx)?.into_iter().collect())
}

#[derive(Default)]
struct Joined {
    levels: BTreeMap<RowId<kinds::Warehouse>, (i64, i64, Vec<Incoming>)>,
    reserved_anywhere: i64,
}

fn joined(
    on_hand: Vec<OfItem<i64>>,
    reserved: Vec<Reserved>,
    incoming: Vec<OfItem<Incoming>>,
) -> Vec<ItemStock> {
    let mut items: BTreeMap<Id<kinds::Item>, Joined> = BTreeMap::new();
    for (item, warehouse, pieces) in on_hand {
        items.entry(item).or_default().levels.entry(warehouse).or_default().0 = pieces;
    }
    for (item, warehouse, pieces) in reserved {
        let of_item = items.entry(item).or_default();
        match warehouse {
            Some(warehouse) => of_item.levels.entry(warehouse).or_default().1 = pieces,
            None => of_item.reserved_anywhere = pieces,
        }
    }
    for (item, warehouse, one) in incoming {
        items.entry(item).or_default().levels.entry(warehouse).or_default().2.push(one);
    }
    items.into_iter().map(|(item, joined)| joined.of(item)).collect()
}

impl Joined {
    fn of(self, item: Id<kinds::Item>) -> ItemStock {
        let levels = self.levels.into_iter().map(|(warehouse, (on_hand, reserved, incoming))| Level {
            warehouse,
            on_hand,
            reserved,
            incoming,
        });
        ItemStock { item, levels: levels.collect(), reserved_anywhere: self.reserved_anywhere }
    }
}

/// The log of an item, the latest first, before a line; each with its row, for the next page.
///
/// # Errors
/// [`StockError::Sealed`] for a note of another installation.
pub fn movements(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    item: Id<kinds::Item>,
    before: Option<i64>,
    at_most: u32,
) -> Result<Vec<(i64, Movement)>, StockError> {
    let rows = store::movements::of_item(tx, item, before.unwrap_or(i64::MAX), at_most.min(PAGE_ROWS_MAX))?;
    rows.into_iter()
        .map(|(row, key, sealed, mut movement)| {
            if let Some(sealed) = sealed {
                let plain = vault.open_secret(note_place(&key), &sealed)?;
                let text = String::from_utf8(plain);
                movement.note = Some(text.map_err(|_| StockError::Stored("stock_movement.note_sealed"))?);
            }
            Ok((row, movement))
        })
        .collect()
}

/// A delivery with its lines.
pub fn delivery(
    tx: &mut ReadTx<'_>,
    delivery: Id<kinds::StockDelivery>,
) -> Result<Option<Delivery>, StockError> {
    Ok(store::deliveries::find(tx, delivery)?)
}

/// Open deliveries, the earliest expected first and those without a day last, without their lines.
pub fn open_deliveries(tx: &mut ReadTx<'_>) -> Result<Vec<Delivery>, StockError> {
    Ok(store::deliveries::open(tx, PAGE_ROWS_MAX)?)
}

/// How things stand with the places of one limit; `None`: there never was one.
pub fn standing(tx: &mut ReadTx<'_>, limited: Limited) -> Result<Option<PlaceStanding>, StockError> {
    Ok(store::limits::standing(tx, limited)?)
}

/// What a pledge has of limited places.
pub fn holds_of(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<PledgeHold>, StockError> {
    Ok(store::holds::of_pledge(tx, pledge)?)
}

/// Which pledges have places of a limit, held or kept, by id, from after one on.
pub fn holders(
    tx: &mut ReadTx<'_>,
    limited: Limited,
    after: Option<Id<kinds::Pledge>>,
    at_most: u32,
) -> Result<Vec<(Id<kinds::Pledge>, PledgeHold)>, StockError> {
    Ok(store::holds::of_limit(tx, limited, after, at_most.min(PAGE_ROWS_MAX))?)
}

/// Where a person waits, was offered something or once did, the latest first.
pub fn waiting_of(tx: &mut ReadTx<'_>, contact: Id<kinds::Contact>) -> Result<Vec<WaitingEntry>, StockError> {
    Ok(store::waiting::of_contact(tx, contact, PAGE_ROWS_MAX)?)
}

/// Who waits for a limit or was offered a place, in order, from after an entry's row on.
pub fn waiting_list(
    tx: &mut ReadTx<'_>,
    limited: Limited,
    after: Option<RowId<kinds::WaitingEntry>>,
    at_most: u32,
) -> Result<Vec<Waiter>, StockError> {
    let after = after.unwrap_or(RowId::new(0));
    Ok(store::waiting::list(tx, limited, after, at_most.min(PAGE_ROWS_MAX))?)
}
