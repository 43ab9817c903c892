//! Pieces go from one warehouse to another.

use db::WriteTx;
use kernel::Cx;

use super::movement::{record, repeated};
use super::warehouses;
use crate::error::StockError;
use crate::model::{MovementKind, NewMovement, Reason, Recorded, Transfer};
use crate::rules::bounds;

/// Moves pieces; both halves are written together, the second under the key with `:in` after it. Answers what is left
/// where they came from.
///
/// # Errors
/// [`StockError::SameWarehouse`], [`StockError::NotEnough`], [`StockError::UnknownWarehouse`],
/// [`StockError::WarehouseClosed`], [`StockError::BadQuantity`], [`StockError::KeyReused`],
/// [`StockError::NoteTooLong`].
pub fn transfer(tx: &mut WriteTx<'_>, cx: &Cx, transfer: &Transfer) -> Result<Recorded, StockError> {
    let pieces = i64::from(bounds::quantity(transfer.pieces)?);
    if transfer.from == transfer.to {
        return Err(StockError::SameWarehouse);
    }
    let in_key = format!("{}:in", transfer.key);
    let mut half = NewMovement {
        key: &transfer.key,
        item: transfer.item,
        warehouse: warehouses::load(tx, transfer.from)?.row,
        kind: MovementKind::MovedOut,
        pieces: pieces.saturating_neg(),
        counted_pieces: None,
        reason: Reason::Rebalancing,
        note: &transfer.note,
        reference: Some(&in_key),
        effective_at: cx.now(),
    };
    if let Some(done) = repeated(tx, &half)? {
        half.key = &in_key;
        half.warehouse = warehouses::load(tx, transfer.to)?.row;
        half.kind = MovementKind::MovedIn;
        half.pieces = pieces;
        // The same sent to another place is another transfer.
        return repeated(tx, &half)?.map(|_| done).ok_or(StockError::KeyReused);
    }
    let left = record(tx, cx, &half)?;
    half.warehouse = warehouses::open(tx, transfer.to)?;
    half.key = &in_key;
    half.kind = MovementKind::MovedIn;
    half.pieces = pieces;
    half.reference = Some(&transfer.key);
    record(tx, cx, &half)?;
    Ok(left)
}
