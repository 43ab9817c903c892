//! Somebody waits for a place.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use crate::error::StockError;
use crate::model::{Joined, Limited, WaitingState};
use crate::rules::bounds;
use crate::store;

/// Puts a person at the end of a waiting list. One entry for a person and a limit: joining again answers the entry
/// that is there. While a place is left nobody waits.
///
/// # Errors
/// [`StockError::BadQuantity`].
pub fn join(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    contact: Id<kinds::Contact>,
    wanted: u32,
) -> Result<Joined, StockError> {
    bounds::quantity(wanted)?;
    let Some(limit) = store::limits::lock(tx, limited)? else { return Ok(Joined::PlacesLeft(None)) };
    if let Some(own) = store::waiting::live_of(tx, limit.row, contact)? {
        let position = match own.state {
            WaitingState::Waiting => store::waiting::before(tx, limit.row, own.row)?.saturating_add(1),
            _ => 0,
        };
        return Ok(Joined::Waiting { entry: own.id, position });
    }
    if limit.free() > 0 {
        return Ok(Joined::PlacesLeft(limit.places.map(|_| limit.free())));
    }
    let entry = cx.new_id();
    let row = store::waiting::insert(tx, entry, limit.row, (contact, wanted), cx.now())?;
    let position = store::waiting::before(tx, limit.row, row)?.saturating_add(1);
    Ok(Joined::Waiting { entry, position })
}
