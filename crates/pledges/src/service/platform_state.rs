//! The platform's state moves the pledge's: cancelled there is cancelled here, and back again.

use db::{ReadTx, WriteTx};
use events::PledgeReopened;
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};

use crate::error::PledgeError;
use crate::model::{CancelledThere, Pledge, PledgeState};
use crate::rules::platform;
use crate::rules::states::Transition;
use crate::service::cancel::cancel_loaded;
use crate::service::erasure::has_person;
use crate::service::pay_back::is_paid_here;
use crate::service::places::grant_bought;
use crate::service::transition::step;
use crate::store;

/// The reason that stands with a cancellation which an import brought: a word that pages say in their language.
pub const CANCELLED_ON_PLATFORM: &str = "platform_cancelled";
/// The same as it was stored before.
const CANCELLED_ON_PLATFORM_BEFORE: &str = "cancelled on the platform";

/// Whether the reason of a state change is an import's, and no words of a person.
pub fn is_reason_of_platform(by: &str, reason: &str) -> bool {
    is_import(by) && [CANCELLED_ON_PLATFORM, CANCELLED_ON_PLATFORM_BEFORE].contains(&reason)
}

/// After an import wrote what the platform says now. Called when its state is new: what staff decided about an old
/// one stays. A pledge that the warehouse has already is left as it is, and so is one that was paid for here: the
/// platform's word is shown beside it, and a person decides (`goes_on`, or `cancel`).
pub(crate) fn follow_platform(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
    if pledge.facts.status == platform::CANCELLED {
        let may_end = Transition::Cancel.sources().contains(&pledge.state);
        if is_paid_here(tx, pledge)? {
            set_cancelled_there(tx, pledge, Some(CancelledThere::ToDecide))?;
        } else if may_end {
            cancel_loaded(tx, cx, pledge, CANCELLED_ON_PLATFORM)?;
        }
        return Ok(());
    }
    // It says otherwise: what was asked or decided about the word before is over.
    set_cancelled_there(tx, pledge, None)?;
    // Whatever it says instead: what the platform's word ended is not ended without it, as long as there is a person.
    if is_cancelled_on_platform(tx, pledge)? && has_person(tx, &cx.vault, pledge)? {
        step(tx, cx, pledge, Transition::Restore, "")?;
        store::pledges::clear_agreed(tx, pledge.row, None)?;
        pledge.balance_minor = None;
        grant_bought(tx, cx, pledge)?;
        jobs::emit(tx, cx.now(), &PledgeReopened { pledge: pledge.id })?;
    }
    Ok(())
}

fn set_cancelled_there(
    tx: &mut WriteTx<'_>,
    pledge: &mut Pledge,
    there: Option<CancelledThere>,
) -> Result<(), PledgeError> {
    if pledge.cancelled_there != there {
        store::pledges::set_cancelled_there(tx, pledge.row, there.as_ref())?;
        pledge.cancelled_there = there;
    }
    Ok(())
}

/// Whether a pledge is cancelled because the platform's file said so, and nobody here did.
pub fn is_cancelled_on_platform(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, PledgeError> {
    if pledge.state != PledgeState::Cancelled {
        return Ok(false);
    }
    let last = store::changes::of_pledge(tx, pledge.row, 1)?;
    Ok(last.first().is_some_and(|change| is_import(&change.actor)))
}

/// Whether this import cancelled a pledge whose price was agreed to: taken back, the import opens the pledge again,
/// but what was agreed to and taken is gone.
pub fn ended_agreed_pledge(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    batch: RowId<kinds::ImportBatch>,
) -> Result<bool, PledgeError> {
    if pledge.state != PledgeState::Cancelled {
        return Ok(false);
    }
    let last = store::changes::of_pledge(tx, pledge.row, 1)?;
    let by = Actor::Import(batch).label();
    Ok(last.first().is_some_and(|change| change.from.is_agreed() && change.actor == by))
}

/// Whether the label of an actor names an import.
pub(crate) fn is_import(actor: &str) -> bool {
    let label = Actor::Import(RowId::new(0)).label();
    actor.split(':').next() == label.split(':').next()
}
