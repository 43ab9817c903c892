//! Somebody does not wait any more.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::freeing::offer_and_save;
use crate::error::StockError;
use crate::model::{LimitRow, WaitingRow, WaitingState};
use crate::store;

/// Takes an entry out of its waiting list; what was offered to it goes to the next. `false`: it was over already.
pub fn leave(tx: &mut WriteTx<'_>, cx: &Cx, entry: Id<kinds::WaitingEntry>) -> Result<bool, StockError> {
    let Some((mut limit, own)) = locked(tx, entry)? else { return Ok(false) };
    if !matches!(own.state, WaitingState::Waiting | WaitingState::Offered) {
        return Ok(false);
    }
    end(tx, cx, &mut limit, &own, WaitingState::Left)?;
    offer_and_save(tx, cx, &mut limit)?;
    Ok(true)
}

/// The entry as it is once its counter is locked.
pub(crate) fn locked(
    tx: &mut WriteTx<'_>,
    entry: Id<kinds::WaitingEntry>,
) -> Result<Option<(LimitRow, WaitingRow)>, StockError> {
    let Some(seen) = store::waiting::find(tx, entry)? else { return Ok(None) };
    let limit = store::limits::lock_row(tx, seen.limit)?;
    let now = store::waiting::find(tx, entry)?;
    Ok(now.map(|own| (limit, own)))
}

/// Ends a live entry; what was offered to it is free again, and the caller offers it on.
pub(crate) fn end(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limit: &mut LimitRow,
    own: &WaitingRow,
    as_state: WaitingState,
) -> Result<(), StockError> {
    if !store::waiting::end(tx, own, as_state, cx.now())? {
        return Err(tx.run_again().into());
    }
    if own.state == WaitingState::Offered {
        limit.taken = limit.taken.saturating_sub(own.offered.unwrap_or(0));
    }
    Ok(())
}
