//! A person decided: what was cancelled on the platform, and paid for here, goes on.

use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};

use crate::error::PledgeError;
use crate::model::{CancelledThere, Pledge};
use crate::service::load::load;
use crate::store;

/// The part that the event names.
const PART: &str = "goes_on";

/// Decides that a pledge goes on though it was cancelled on the platform. Its backer is asked for what is owed again, and
/// a later file that says the same asks nobody anew. `false`: that had been decided before.
///
/// # Errors
/// [`PledgeError::NothingToDecide`] for a pledge that does not wait for it; [`PledgeError::Unknown`] for a backer.
pub fn goes_on(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<bool, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    if matches!(cx.actor, Actor::Backer(_)) {
        return Err(PledgeError::Unknown);
    }
    if pledge.waits_for_decision() {
        decide(tx, cx, &mut pledge)?;
        return Ok(true);
    }
    match pledge.cancelled_there {
        Some(CancelledThere::GoesOn { .. }) => Ok(false),
        Some(CancelledThere::ToDecide) | None => Err(PledgeError::NothingToDecide),
    }
}

/// Keeps who decided it when, and tells whoever listens.
pub(crate) fn decide(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
    let decided = CancelledThere::GoesOn { at: cx.now(), by: cx.actor.label() };
    store::pledges::set_cancelled_there(tx, pledge.row, Some(&decided))?;
    pledge.cancelled_there = Some(decided);
    let event = PledgeChanged { pledge: pledge.id, part: PART.to_owned(), by: cx.actor.label() };
    Ok(jobs::emit(tx, cx.now(), &event)?)
}
