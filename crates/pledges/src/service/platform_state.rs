//! The platform's state moves the pledge's: cancelled there is cancelled here, and back again.

use db::{ReadTx, WriteTx};
use events::PledgeReopened;
use kernel::{Actor, Cx};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::rules::platform;
use crate::rules::states::Transition;
use crate::service::cancel::cancel_loaded;
use crate::service::transition::step;
use crate::store;

/// The reason that stands with a cancellation which an import brought.
pub const CANCELLED_ON_PLATFORM: &str = "cancelled on the platform";

/// After an import wrote what the platform says now. Called when its state is new: what staff decided about an old
/// one stays. A pledge that the warehouse has already is left as it is.
pub(crate) fn follow_platform(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
    if pledge.facts.status == platform::CANCELLED {
        if Transition::Cancel.sources().contains(&pledge.state) {
            cancel_loaded(tx, cx, pledge, CANCELLED_ON_PLATFORM)?;
        }
        return Ok(());
    }
    if platform::stands(&pledge.facts.status) && is_cancelled_on_platform(tx, pledge)? {
        step(tx, cx, pledge, Transition::Restore, "")?;
        store::pledges::clear_agreed(tx, pledge.row, None)?;
        pledge.balance_minor = None;
        jobs::emit(tx, cx.now(), &PledgeReopened { pledge: pledge.id })?;
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

/// Whether the label of an actor names an import.
pub(crate) fn is_import(actor: &str) -> bool {
    let label = Actor::Import(kernel::RowId::new(0)).label();
    actor.split(':').next() == label.split(':').next()
}
