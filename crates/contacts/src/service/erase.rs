//! A person is erased.

use db::WriteTx;
use events::ContactErased;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::find;
use crate::error::ContactError;
use crate::model::ErasureReason;
use crate::store;

/// Destroys the keys of a person and of all that was merged into them, with everything that could find them, and
/// emits `contact.erased` for each. The row, the countries of addresses and the consent log stay, without the
/// person. Erasing again changes nothing.
pub fn erase(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    reason: ErasureReason,
) -> Result<(), ContactError> {
    let today = find::reference(tx, contact)?;
    for one in store::merge::person(tx, today.row)? {
        if store::erasure::erase(tx, one.row, reason.word(), cx.now())? {
            jobs::emit(tx, cx.now(), &ContactErased { contact: one.id })?;
        }
    }
    Ok(())
}
