//! What was agreed to is opened again.

use db::WriteTx;
use events::{PledgeChanged, PledgeReopened};
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use vouchers::EndReason;

use crate::error::{Part, PledgeError};
use crate::model::PledgeState;
use crate::rules::states::{Transition, reopen as may_reopen};
use crate::service::buyer::ask_after_unlock;
use crate::service::codes;
use crate::service::confirm::disagree;
use crate::service::load::load;
use crate::service::places;
use crate::service::saving::Setting;
use crate::service::transition::step;

/// Opens a confirmed pledge again, before the lock. What it took of limited things is held for
/// [`crate::PLACE_KEPT_MINUTES`] from now on; what was paid stays and counts when it is confirmed again. The uses of its
/// codes are given back; the codes stay entered, and the confirmation uses them again if they may still be used.
///
/// # Errors
/// [`PledgeError::NotAllowed`], [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn reopen(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    may_reopen(pledge.state)?;
    Setting::of(tx, pledge.campaign)?.admits(cx, &pledge)?;
    codes::give_back(tx, cx, &pledge, EndReason::Reopened)?;
    disagree(tx, &mut pledge, None)?;
    places::loosen(tx, cx, &pledge)?;
    step(tx, cx, &mut pledge, Transition::Reopen, "")?;
    jobs::emit(tx, cx.now(), &PledgeReopened { pledge: pledge.id })?;
    Ok(pledge.state)
}

/// Staff let the backer change a locked pledge after all: it is confirmed again, with the same quote.
///
/// # Errors
/// [`PledgeError::NotAllowed`].
pub fn unlock(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    reason: &str,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    step(tx, cx, &mut pledge, Transition::Unlock, reason)?;
    ask_after_unlock(tx, cx, &pledge)?;
    let event =
        PledgeChanged { pledge: pledge.id, part: Part::State.word().to_owned(), by: cx.actor.label() };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(pledge.state)
}
