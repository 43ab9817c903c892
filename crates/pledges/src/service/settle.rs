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
use crate::store;

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
    let owed = pledge.balance_minor.is_some_and(|before| before > 0);
    if standing.total.is_some() && pledge.balance_minor != Some(standing.balance.minor) {
        store::pledges::set_balance(tx, pledge.row, standing.balance.minor)?;
        pledge.balance_minor = Some(standing.balance.minor);
    }
    match (pledge.state, standing.balance.is_positive()) {
        (PledgeState::Locked, false) => {
            step(tx, cx, pledge, Transition::Pay, "")?;
            jobs::emit(tx, cx.now(), &PledgePaid { pledge: pledge.id })?;
        }
        (PledgeState::InFulfilment | PledgeState::Shipped | PledgeState::Delivered, false) if owed => {
            paid_anew(tx, cx, pledge)?;
        }
        (PledgeState::Paid, true) => step(tx, cx, pledge, Transition::Owe, "")?,
        _ => {}
    }
    Ok(Settled { balance: standing.balance, state: pledge.state })
}

/// What was charged or taken back after the lock is paid: documents and tax follow as they do after any payment, on the day
/// of this one.
pub(crate) fn paid_anew(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
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
