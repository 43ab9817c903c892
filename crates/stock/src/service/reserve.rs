//! What pledges will need.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::warehouses;
use crate::error::StockError;
use crate::model::Reservation;
use crate::rules::bounds;
use crate::store;

/// Says what a pledge will need of an item: so many in all, in the place of what was said before. Goods may be
/// reserved before they are made: what is reserved beyond what there is shows as missing. What may be sold only so
/// often is a matter of [`crate::hold`].
///
/// # Errors
/// [`StockError::BadQuantity`], [`StockError::UnknownWarehouse`].
pub fn reserve(tx: &mut WriteTx<'_>, cx: &Cx, reservation: &Reservation) -> Result<(), StockError> {
    if reservation.pieces == 0 {
        return Ok(store::reservations::remove(tx, reservation.pledge, reservation.item)?);
    }
    bounds::quantity(reservation.pieces)?;
    let warehouse = match reservation.warehouse {
        Some(warehouse) => Some(warehouses::load(tx, warehouse)?.row),
        None => None,
    };
    let of = (reservation.pledge, reservation.item);
    Ok(store::reservations::set(tx, of, warehouse, reservation.pieces, cx.now())?)
}

/// Takes back everything that is reserved for a pledge: it was cancelled or opened again. Answers of how many items.
pub fn unreserve(tx: &mut WriteTx<'_>, pledge: Id<kinds::Pledge>) -> Result<u64, StockError> {
    Ok(store::reservations::remove_all(tx, pledge)?)
}

/// What is reserved for a pledge, by item: pieces not shipped yet.
pub fn reserved_for(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
) -> Result<Vec<(Id<kinds::Item>, i64)>, StockError> {
    let reserved = store::reservations::of_pledge(tx, pledge)?;
    Ok(reserved.into_iter().map(|(item, _, pieces)| (item, pieces)).collect())
}
