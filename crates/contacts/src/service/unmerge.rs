//! A merge was a mistake.

use db::WriteTx;
use events::ContactUnmerged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::ContactError;
use crate::store;

/// Makes a merged contact a person of their own again, with all they had.
///
/// # Errors
/// [`ContactError::NotMerged`]; [`ContactError::Erased`], because an erasure cannot be undone in part.
pub fn unmerge(tx: &mut WriteTx<'_>, cx: &Cx, losing: RowId<kinds::Contact>) -> Result<(), ContactError> {
    let loser = store::contact::redirect_of(tx, losing)?.ok_or(ContactError::Unknown)?;
    let Some(winning) = loser.merged_into else { return Err(ContactError::NotMerged) };
    if loser.erased_at.is_some() {
        return Err(ContactError::Erased);
    }
    let winner = store::contact::redirect_of(tx, winning)?.ok_or(ContactError::Unknown)?;
    store::merge::undo(tx, losing, &cx.actor.label(), cx.now())?;
    jobs::emit(tx, cx.now(), &ContactUnmerged { contact: winner.contact.id, losing: loser.contact.id })?;
    Ok(())
}
