//! The way of a paid pledge through the warehouse.

use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::PledgeState;
use crate::rules::states::Transition;
use crate::service::load::load;
use crate::service::transition::step;

/// The warehouse gets it.
///
/// # Errors
/// [`PledgeError::NotAllowed`] unless it is paid.
pub fn start_fulfilment(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeState, PledgeError> {
    go(tx, cx, pledge, Transition::StartFulfilment)
}

/// The warehouse gives it back.
///
/// # Errors
/// [`PledgeError::NotAllowed`] unless the warehouse has it.
pub fn stop_fulfilment(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeState, PledgeError> {
    go(tx, cx, pledge, Transition::StopFulfilment)
}

/// The parcel leaves.
///
/// # Errors
/// [`PledgeError::NotAllowed`] unless the warehouse has it.
pub fn ship(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<PledgeState, PledgeError> {
    go(tx, cx, pledge, Transition::Ship)
}

/// The parcel arrives.
///
/// # Errors
/// [`PledgeError::NotAllowed`] unless it left.
pub fn deliver(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeState, PledgeError> {
    go(tx, cx, pledge, Transition::Deliver)
}

fn go(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    transition: Transition,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    step(tx, cx, &mut pledge, transition, "")?;
    let event =
        PledgeChanged { pledge: pledge.id, part: Part::State.word().to_owned(), by: cx.actor.label() };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(pledge.state)
}
