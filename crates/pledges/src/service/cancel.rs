//! A pledge will not be fulfilled; or after all it will.

use contacts::ContactError;
use db::{ReadTx, WriteTx};
use events::{PledgeCancelled, PledgeReopened};
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};
use stock::{Limited, WaitingEntry, WaitingState};
use vouchers::EndReason;

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::rules::limits::has_limits;
use crate::rules::platform;
use crate::rules::states::{Transition, cancel as may_cancel};
use crate::service::codes;
use crate::service::confirm::disagree;
use crate::service::erasure::has_person;
use crate::service::goes_on::decide;
use crate::service::load::{load, of_contact};
use crate::service::money::held;
use crate::service::places::keep_bought_if_left;
use crate::service::saving::Setting;
use crate::service::transition::step;
use crate::service::waiting::waiting_of;
use crate::store;

/// Cancels a pledge. What it took is free again; what is held for it is owed to the backer from now on. A backer
/// can cancel until the lock, staff until the warehouse has it.
///
/// # Errors
/// [`PledgeError::NotAllowed`], [`PledgeError::NotOpen`] for a backer after the lock,
/// [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn cancel(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    reason: &str,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    may_cancel(pledge.state)?;
    Setting::of(tx, pledge.campaign)?.admits(cx, &pledge)?;
    let after_lock = matches!(pledge.state, PledgeState::Locked | PledgeState::Paid);
    if after_lock && matches!(cx.actor, Actor::Backer(_)) {
        return Err(PledgeError::NotOpen(pledge.state));
    }
    cancel_loaded(tx, cx, &mut pledge, reason)?;
    Ok(pledge.state)
}

/// Cancels without asking who may.
pub(crate) fn cancel_loaded(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    reason: &str,
) -> Result<(), PledgeError> {
    codes::give_back(tx, cx, pledge, EndReason::Cancelled)?;
    let owed = held(tx, pledge)?.negated()?;
    disagree(tx, pledge, Some(owed.minor))?;
    leave_waiting_lists(tx, cx, pledge)?;
    stock::release_all(tx, cx, pledge.id)?;
    step(tx, cx, pledge, Transition::Cancel, reason)?;
    jobs::emit(tx, cx.now(), &PledgeCancelled { pledge: pledge.id })?;
    Ok(())
}

/// Somebody without another pledge in the campaign waits for nothing of it any more: what would be offered to them, nobody
/// could take, and it would be kept from others for days.
pub(crate) fn leave_waiting_lists(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    let Setting { catalogue, .. } = Setting::of(tx, pledge.campaign)?;
    if !has_limits(&catalogue) {
        return Ok(());
    }
    let is_of_campaign = |limited: Limited| match limited {
        Limited::Reward(id) => catalogue.reward(id).is_some(),
        Limited::AddOn(id) => catalogue.addon(id).is_some(),
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => false, // nobody waits for one
    };
    let is_live = |entry: &WaitingEntry| matches!(entry.state, WaitingState::Waiting | WaitingState::Offered);
    let mut waiting = waiting_of(tx, pledge.contact)?;
    waiting.retain(|entry| is_live(entry) && is_of_campaign(entry.limited));
    if waiting.is_empty() || has_another(tx, pledge)? {
        return Ok(());
    }
    for entry in waiting {
        stock::leave(tx, cx, entry.id)?;
    }
    Ok(())
}

/// Whether the person has another pledge in the campaign that can still be changed.
fn has_another(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, PledgeError> {
    let today = contacts::reference(tx, pledge.contact)?;
    for one in contacts::person(tx, today.row)? {
        let is_another = |other: &Pledge| {
            other.row != pledge.row
                && other.campaign == pledge.campaign
                && (other.state.is_open() || other.state == PledgeState::Confirmed)
        };
        if of_contact(tx, one.row)?.iter().any(is_another) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes a cancellation back: the pledge is open again, as it was chosen. What was bought on the platform and can run
/// out is its own again as long as one is left.
///
/// # Errors
/// [`PledgeError::NotAllowed`]; [`PledgeError::Contact`] when its person was erased.
pub fn reinstate(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    reason: &str,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    if !has_person(tx, &cx.vault, &pledge)? {
        return Err(ContactError::Erased.into());
    }
    step(tx, cx, &mut pledge, Transition::Reinstate, reason)?;
    store::pledges::clear_agreed(tx, pledge.row, None)?;
    keep_bought_if_left(tx, cx, &pledge)?;
    if pledge.facts.status == platform::CANCELLED {
        decide(tx, cx, &mut pledge)?; // whatever the platform says: it goes on
    }
    jobs::emit(tx, cx.now(), &PledgeReopened { pledge: pledge.id })?;
    Ok(pledge.state)
}
