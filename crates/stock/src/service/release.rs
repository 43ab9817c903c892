//! A pledge gives its places back.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::freeing::offer_and_save;
use crate::error::StockError;
use crate::model::{HoldState, Limited};
use crate::store;

/// Gives back what a pledge has of a limit, held or kept; those who wait are offered it at once. `false`: it has
/// nothing there, nothing changed.
pub fn release(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    pledge: Id<kinds::Pledge>,
) -> Result<bool, StockError> {
    let Some(mut limit) = store::limits::lock(tx, limited)? else { return Ok(false) };
    let Some(own) = store::holds::live(tx, limit.row, pledge)? else { return Ok(false) };
    if !store::holds::end(tx, &own, HoldState::Released, cx.now())? {
        return Err(tx.run_again().into());
    }
    limit.taken = limit.taken.saturating_sub(own.places);
    offer_and_save(tx, cx, &mut limit)?;
    Ok(true)
}

/// Gives back everything that a pledge has: it was cancelled. Answers of how many limits.
pub fn release_all(tx: &mut WriteTx<'_>, cx: &Cx, pledge: Id<kinds::Pledge>) -> Result<usize, StockError> {
    let mut released = 0;
    for held in store::holds::of_pledge(tx, pledge)? {
        released += usize::from(release(tx, cx, held.limited, pledge)?);
    }
    Ok(released)
}
