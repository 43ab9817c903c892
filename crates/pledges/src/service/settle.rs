//! After money moved: the balance is reckoned anew, and the state follows it.

use db::WriteTx;
use events::{PledgePaid, PledgePaidBack};
use kernel::ids::kinds;
use kernel::{Cx, Money, RowId};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::rules::states::Transition;
use crate::service::load::load;
use crate::service::money::{held, standing};
use crate::service::transition::step;
use crate::service::wave_standing::to_pay_for_waves;
use crate::store;
use crate::store::later_shipping::{self, LaterWave};

/// What a settlement found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// Owed by the backer; below zero owed to the backer; zero while nothing is agreed.
    pub balance: Money,
    /// The state now.
    pub state: PledgeState,
}

/// Reckons the balance of a pledge from the ledger. Called in the transaction of every posting about it; posts
/// nothing itself, and calling it again changes nothing.
///
/// A locked pledge with nothing owed becomes paid, a paid one that owes again is locked. A confirmed one stays
/// confirmed: its backer may still open it.
pub fn settle(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<Settled, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    settle_loaded(tx, cx, &mut pledge)
}

pub(crate) fn settle_loaded(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
) -> Result<Settled, PledgeError> {
    let standing = standing(tx, pledge)?;
    if standing.total.is_some() && pledge.balance_minor != Some(standing.balance.minor) {
        store::pledges::set_balance(tx, pledge.row, standing.balance.minor)?;
        pledge.balance_minor = Some(standing.balance.minor);
    }
    let is_wave_paid = waves_are_paid(tx, pledge)?;
    match (pledge.state, standing.balance.is_positive()) {
        (PledgeState::Locked, false) => {
            step(tx, cx, pledge, Transition::Pay, "")?;
            jobs::emit(tx, cx.now(), &PledgePaid { pledge: pledge.id })?;
        }
        (PledgeState::Paid, true) => step(tx, cx, pledge, Transition::Owe, "")?,
        (
            PledgeState::Paid | PledgeState::InFulfilment | PledgeState::Shipped | PledgeState::Delivered,
            _,
        ) if is_wave_paid => paid_anew(tx, cx, pledge)?,
        _ => {}
    }
    Ok(Settled { balance: standing.balance, state: pledge.state })
}

/// Notes that what was charged for the shipping of waves is paid, once nothing of it is to be paid; answers whether it is since
/// just now.
fn waves_are_paid(tx: &mut WriteTx<'_>, pledge: &Pledge) -> Result<bool, PledgeError> {
    if pledge.agreed.is_none() || !later_shipping::of_pledge(tx, pledge.row)?.iter().any(LaterWave::is_owed) {
        return Ok(false);
    }
    let is_paid = to_pay_for_waves(tx, pledge)? <= 0;
    if is_paid {
        later_shipping::set_paid(tx, pledge.row)?;
    }
    Ok(is_paid)
}

/// The shipping of a wave that was charged after the lock is paid, by money or by credit that was left: documents and tax follow
/// as they do after any payment, on the day of this one.
fn paid_anew(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
    store::pledges::set_paid_at(tx, pledge.row, cx.now())?;
    pledge.moments.paid_at = Some(cx.now());
    Ok(jobs::emit(tx, cx.now(), &PledgePaid { pledge: pledge.id })?)
}

/// Marks a pledge as refunded, once nothing is held for it any more.
///
/// # Errors
/// [`PledgeError::StillHeld`] while money is held, [`PledgeError::NotAllowed`].
pub fn mark_refunded(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    crate::service::codes::give_back(tx, cx, &pledge, vouchers::EndReason::Cancelled)?;
    let held = held(tx, &pledge)?;
    if !held.is_zero() {
        return Err(PledgeError::StillHeld(held));
    }
    crate::service::confirm::disagree(tx, &mut pledge, Some(0))?;
    stock::release_all(tx, cx, pledge.id)?;
    step(tx, cx, &mut pledge, Transition::Refund, "")?;
    // Its documents and downloads follow, whichever way the money went: nothing of it is left to go now.
    jobs::emit(tx, cx.now(), &PledgePaidBack { pledge: pledge.id, amount: held })?;
    Ok(pledge.state)
}
