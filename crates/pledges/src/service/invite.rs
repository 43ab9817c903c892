//! Backers are asked to finish their pledges, and reminded.

use db::WriteTx;
use events::{PledgeAskedToPay, PledgeInvited};
use kernel::ids::kinds;
use kernel::{Cx, Money, RowId};

use crate::error::PledgeError;
use crate::list::Filter;
use crate::model::{Pledge, PledgeState};
use crate::rules::states::Transition;
use crate::service::goes_on::decide;
use crate::service::links::link_of;
use crate::service::load::load;
use crate::service::lock::{BulkStep, bulk_rows};
use crate::service::money::standing;
use crate::service::transition::step;
use crate::store;

/// Asks a backer to finish a pledge: the first time it is the invitation, later a reminder. Makes a link if there
/// is none; the mail is written by whoever listens to the event.
///
/// # Errors
/// [`PledgeError::NotOpen`] once it is confirmed or ended; [`PledgeError::Contact`] when the person is erased.
pub fn invite(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    invite_loaded(tx, cx, &mut pledge)?;
    Ok(pledge.state)
}

fn invite_loaded(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
    if !pledge.state.is_open() {
        return Err(PledgeError::NotOpen(pledge.state));
    }
    let now = cx.now();
    // A pledge that was begun by a link from elsewhere was never asked: that is its invitation too.
    let reminder =
        if pledge.moments.last_invited_at.is_none() { 0 } else { pledge.reminders.saturating_add(1) };
    if pledge.state == PledgeState::Imported {
        step(tx, cx, pledge, Transition::Invite, "")?;
    }
    link_of(tx, cx, pledge.row)?;
    store::pledges::set_asked(tx, pledge.row, reminder, now)?;
    jobs::emit(tx, now, &PledgeInvited { pledge: pledge.id, reminder })?;
    Ok(())
}

/// Asks a backer who agreed for what is due of what is still to be paid here, and says how much that is. Makes a link
/// if there is none; the mail is written by whoever listens to the event. Of what had left when the platform cancelled
/// it, this decides that it is to be paid: its backer's page asks for it from then on, and reminders do.
///
/// # Errors
/// [`PledgeError::NothingToPay`]; [`PledgeError::NothingDueYet`] while the next part of it is ahead;
/// [`PledgeError::DecisionPending`] while nobody has decided whether it goes on; [`PledgeError::Contact`] when the person is erased.
pub fn ask_to_pay(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<Money, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    let owed = owed_by(tx, &pledge)?;
    if pledge.left_though_cancelled_there() {
        decide(tx, cx, &mut pledge)?;
    }
    ask_loaded(tx, cx, &pledge)?;
    Ok(owed)
}

/// What is due for an agreed pledge.
fn owed_by(tx: &mut WriteTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    let money = standing(tx, pledge)?;
    if !pledge.state.is_agreed() || !money.to_pay.is_positive() {
        return Err(PledgeError::NothingToPay);
    }
    if !money.due_now.is_positive() {
        return Err(PledgeError::NothingDueYet);
    }
    Ok(money.due_now)
}

pub(crate) fn ask_loaded(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    owed_by(tx, pledge)?;
    if pledge.asks_for_nothing() {
        return Err(PledgeError::DecisionPending);
    }
    let (now, number) = (cx.now(), pledge.reminders.saturating_add(1));
    link_of(tx, cx, pledge.row)?;
    store::pledges::set_asked(tx, pledge.row, number, now)?;
    jobs::emit(tx, now, &PledgeAskedToPay { pledge: pledge.id, number })?;
    Ok(())
}

/// One step of asking every pledge that the filter finds: open ones to be finished, agreed ones that owe something for
/// the payment; the others are told, not touched. A repeated run with [`Filter::not_asked_since`] set to its start asks
/// nobody twice.
pub fn invite_step(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    filter: &Filter,
    after: Option<RowId<kinds::Pledge>>,
) -> Result<BulkStep, PledgeError> {
    let rows = bulk_rows(tx, filter, after)?;
    let contacts: Vec<_> = rows.iter().map(|row| row.contact).collect();
    let reachable = contacts::keys(tx, &cx.vault, &contacts)?;
    let mut step = BulkStep::after(&rows);
    for row in rows {
        let owes = row.state.is_agreed() && row.due_now_minor().is_some_and(|minor| minor > 0);
        if !(row.state.is_open() || owes) || !reachable.contains_key(&row.contact) {
            step.refuse(&row);
            continue;
        }
        if owes {
            let pledge = load(tx, row.pledge.row)?;
            match ask_loaded(tx, cx, &pledge) {
                // The books say otherwise than the list: one pledge's fault, which `verify` tells. And nobody decides
                // for many at once what is to be paid of what had left when the platform cancelled it.
                Err(
                    PledgeError::NothingToPay | PledgeError::NothingDueYet | PledgeError::DecisionPending,
                ) => {
                    step.refuse(&row);
                    continue;
                }
                asked => asked?,
            }
        } else {
            let mut pledge = load(tx, row.pledge.row)?;
            invite_loaded(tx, cx, &mut pledge)?;
        }
        step.done += 1;
    }
    Ok(step)
}
