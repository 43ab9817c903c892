//! The way of a paid pledge through the warehouse.

use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::list::Filter;
use crate::model::{Pledge, PledgeState};
use crate::rules::states::Transition;
use crate::service::load::load;
use crate::service::lock::{BulkStep, bulk_rows};
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

/// A part of the way of a parcel, for many pledges at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParcelStep {
    /// As [`start_fulfilment`].
    HandOver,
    /// As [`ship`].
    Ship,
    /// As [`deliver`].
    Deliver,
}

impl ParcelStep {
    const fn transition(self) -> Transition {
        match self {
            Self::HandOver => Transition::StartFulfilment,
            Self::Ship => Transition::Ship,
            Self::Deliver => Transition::Deliver,
        }
    }

    /// The states in which a pledge can take it.
    pub const fn takes(self) -> &'static [PledgeState] {
        self.transition().sources()
    }
}

/// One step of taking every pledge that the filter finds a part of the way on. Those in any other state are told,
/// not touched: what is owed for is not handed over.
pub fn parcel_step(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (filter, way): (&Filter, ParcelStep),
    after: Option<RowId<kinds::Pledge>>,
) -> Result<BulkStep, PledgeError> {
    let rows = bulk_rows(tx, filter, after)?;
    let mut step = BulkStep::after(&rows);
    for row in rows {
        // There already: what was asked for is true.
        if row.state == way.transition().target() {
            continue;
        }
        if !way.takes().contains(&row.state) {
            step.refuse(&row);
            continue;
        }
        let mut pledge = load(tx, row.pledge.row)?;
        go_loaded(tx, cx, &mut pledge, way.transition())?;
        step.done += 1;
    }
    Ok(step)
}

fn go(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    transition: Transition,
) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    go_loaded(tx, cx, &mut pledge, transition)?;
    Ok(pledge.state)
}

fn go_loaded(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    transition: Transition,
) -> Result<(), PledgeError> {
    step(tx, cx, pledge, transition, "")?;
    let event =
        PledgeChanged { pledge: pledge.id, part: Part::State.word().to_owned(), by: cx.actor.label() };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(())
}
