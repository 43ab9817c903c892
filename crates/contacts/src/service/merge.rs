//! Two contacts are found to be one person.

use db::WriteTx;
use events::ContactMerged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::find;
use crate::error::ContactError;
use crate::model::ContactRef;
use crate::store;

/// From now on `winning` stands for `losing`: its id, row and e-mail address lead to the winner. Nothing moves:
/// what the losing contact's key sealed stays sealed with it, so [`crate::unmerge`] brings everything back.
/// Answers the winner, which may itself have been merged on.
pub fn merge(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    losing: RowId<kinds::Contact>,
    winning: RowId<kinds::Contact>,
) -> Result<ContactRef, ContactError> {
    let loser = store::contact::redirect_of(tx, losing)?.ok_or(ContactError::Unknown)?;
    if loser.merged_into.is_some() {
        return Err(ContactError::AlreadyMerged);
    }
    if loser.erased_at.is_some() {
        return Err(ContactError::Erased);
    }
    let winner = find::live(tx, winning)?;
    if winner == loser.contact {
        return Err(ContactError::SameContact);
    }
    store::merge::insert(tx, losing, winner.row, &cx.actor.label(), cx.now())?;
    jobs::emit(tx, cx.now(), &ContactMerged { contact: winner.id, losing: loser.contact.id })?;
    Ok(winner)
}
