//! Somebody counted.

use db::WriteTx;
use kernel::Cx;

use super::movement::{locked_level, record, repeated};
use super::warehouses;
use crate::error::StockError;
use crate::model::{Count, MovementKind, NewMovement, Reason, Recorded};
use crate::rules::bounds;
use crate::rules::running::difference;
use crate::store;

/// Sets what lies somewhere to what was counted there; the difference to the books is the movement. A count of a
/// moment gone by (the evening before) keeps what happened since; when more left since than was there, the balance
/// is below zero until somebody looks: the only way in which it can be.
///
/// # Errors
/// [`StockError::CountInFuture`], [`StockError::CountedLater`], [`StockError::UnknownWarehouse`],
/// [`StockError::BadQuantity`], [`StockError::KeyReused`], [`StockError::NoteTooLong`].
pub fn count(tx: &mut WriteTx<'_>, cx: &Cx, counted: &Count) -> Result<Recorded, StockError> {
    if counted.pieces > 0 {
        bounds::quantity(counted.pieces)?;
    }
    let now = cx.now();
    let mut new = NewMovement {
        key: &counted.key,
        item: counted.item,
        warehouse: warehouses::load(tx, counted.warehouse)?.row,
        kind: MovementKind::Counted,
        pieces: 0,
        counted_pieces: Some(counted.pieces),
        reason: Reason::Stocktaking,
        note: &counted.note,
        reference: None,
        effective_at: counted.counted_at.unwrap_or(now),
    };
    if let Some(repeated) = repeated(tx, &new)? {
        return Ok(repeated);
    }
    let on_hand = locked_level(tx, &new)?;
    let in_books = match counted.counted_at {
        None => on_hand,
        Some(at) if at > now => return Err(StockError::CountInFuture),
        Some(at) => {
            let later = store::movements::latest_count(tx, new.item, new.warehouse)?;
            if let Some(later) = later.filter(|later| *later > at) {
                return Err(StockError::CountedLater(later));
            }
            store::levels::balance_at(tx, new.item, new.warehouse, at)?
        }
    };
    new.pieces = difference(counted.pieces, in_books);
    record(tx, cx, &new)
}
