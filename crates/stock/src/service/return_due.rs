//! What was not kept or taken in time comes back.

use db::{ReadTx, WriteTx};
use events::{HoldExpired, PlaceOfferPassed};
use kernel::{Cx, Timestamp};

use super::freeing::offer_and_save;
use super::hold::over;
use super::leave::end;
use crate::error::StockError;
use crate::model::WaitingState;
use crate::store;

/// Holds, and offers, that one step returns at most: the counter is locked for it.
pub const DUE_STEP_MAX: u32 = 200;

/// What one step returned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Returned {
    /// Holds whose time was over.
    pub holds: u64,
    /// Offers whose deadline was over.
    pub offers: u64,
}

/// Counters where something is over, for [`return_due`]; each in a transaction of its own.
pub fn due_limits(tx: &mut ReadTx<'_>, now: Timestamp, at_most: u32) -> Result<Vec<i64>, StockError> {
    Ok(store::limits::due(tx, now, at_most)?)
}

/// Ends the holds and offers of one counter whose time is over, and offers what became free to those who wait. At most
/// [`DUE_STEP_MAX`] of each; again until nothing is returned.
pub fn return_due(tx: &mut WriteTx<'_>, cx: &Cx, limit: i64) -> Result<Returned, StockError> {
    let mut limit = store::limits::lock_row(tx, limit)?;
    let (now, mut returned) = (cx.now(), Returned::default());
    for hold in store::holds::due(tx, limit.row, now, DUE_STEP_MAX)? {
        // Kept at this very moment: then it stays.
        if over(tx, cx, &hold)? {
            let stays = hold.rest().map_or(0, |rest| rest.places);
            limit.taken = limit.taken.saturating_sub(hold.places).saturating_add(stays);
            returned.holds += 1;
            let event = HoldExpired { pledge: hold.pledge, limited: limit.limited.to_string() };
            jobs::emit(tx, now, &event)?;
        }
    }
    for entry in store::waiting::due(tx, limit.row, now, DUE_STEP_MAX)? {
        end(tx, cx, &mut limit, &entry, WaitingState::Passed)?;
        returned.offers += 1;
        let limited = limit.limited.to_string();
        jobs::emit(tx, now, &PlaceOfferPassed { entry: entry.id, contact: entry.contact, limited })?;
    }
    if returned != Returned::default() {
        offer_and_save(tx, cx, &mut limit)?;
    }
    Ok(returned)
}
