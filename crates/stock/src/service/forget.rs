//! A person was erased.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::leave::leave;
use crate::error::StockError;
use crate::store;

/// Takes a person out of all waiting lists, those that are over included. What was offered to them goes to the next.
/// What they bought stays with their pledge, which has lost the person too.
pub fn forget(tx: &mut WriteTx<'_>, cx: &Cx, contact: Id<kinds::Contact>) -> Result<(), StockError> {
    for entry in store::waiting::live_entries(tx, contact)? {
        leave(tx, cx, entry.id)?;
    }
    store::waiting::forget(tx, contact)?;
    Ok(())
}
