//! Backers are asked to finish their pledges, and reminded.

use db::WriteTx;
use events::PledgeInvited;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::PledgeError;
use crate::list::Filter;
use crate::model::{Pledge, PledgeState};
use crate::rules::states::Transition;
use crate::service::links::link_of;
use crate::service::load::load;
use crate::service::lock::{BulkStep, bulk_rows};
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

/// One step of asking every open pledge that the filter finds; the others are told, not touched. A repeated run
/// with [`Filter::not_asked_since`] set to its start asks nobody twice.
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
        if !row.state.is_open() || !reachable.contains_key(&row.contact) {
            step.refuse(&row);
            continue;
        }
        let mut pledge = load(tx, row.pledge.row)?;
        invite_loaded(tx, cx, &mut pledge)?;
        step.done += 1;
    }
    Ok(step)
}
