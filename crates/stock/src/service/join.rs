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
/// [`StockError::BadQuantity`]; [`StockError::NotWaiting`] where an entry came and went in the same moment.
pub fn join(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    contact: Id<kinds::Contact>,
    wanted: u32,
) -> Result<Joined, StockError> {
    bounds::quantity(wanted)?;
    let Some(limit) = store::limits::lock(tx, limited)? else { return Ok(Joined::PlacesLeft(None)) };
    if let Some(own) = own_entry(tx, limit.row, contact)? {
        return Ok(own);
    }
    if limit.free() > 0 {
        return Ok(Joined::PlacesLeft(limit.places.map(|_| limit.free())));
    }
    let entry = cx.new_id();
    let Some(row) = store::waiting::insert(tx, entry, limit.row, (contact, wanted), cx.now())? else {
        // Another device of theirs was first.
        return own_entry(tx, limit.row, contact)?.ok_or(StockError::NotWaiting);
    };
    // Whoever waits for the counter meanwhile looks at the queue anew.
    store::limits::save(tx, &limit)?;
    let position = store::waiting::before(tx, limit.row, row)?.saturating_add(1);
    Ok(Joined::Waiting { entry, position })
}

fn own_entry(
    tx: &mut WriteTx<'_>,
    limit: i64,
    contact: Id<kinds::Contact>,
) -> Result<Option<Joined>, StockError> {
    let Some(own) = store::waiting::live_of(tx, limit, contact)? else { return Ok(None) };
    let position = match own.state {
        WaitingState::Waiting => store::waiting::before(tx, limit, own.row)?.saturating_add(1),
        _ => 0,
    };
    Ok(Some(Joined::Waiting { entry: own.id, position }))
}
