//! The way of a paid pledge through the warehouse. What leaves goes off the stock in the same transaction.

use campaigns::model::ItemKind;
use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::list::Filter;
use crate::model::{Pledge, PledgeState};
use crate::quote::{Decided, ParcelItem, packing};
use crate::rules::states::Transition;
use crate::service::load::load;
use crate::service::lock::{BulkStep, bulk_rows};
use crate::service::saving::Setting;
use crate::service::senders::senders;
use crate::service::settle::settle_loaded;
use crate::service::transition::step;
use crate::service::wave_standing::all_may_leave;

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
/// [`PledgeError::NotAllowed`] unless the warehouse has it; [`PledgeError::WaveNotPaid`] while shipping of a wave is still to be
/// paid.
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
        match go_loaded(tx, cx, &mut pledge, way.transition()) {
            Err(PledgeError::WaveNotPaid) => step.refuse(&row),
            gone => {
                gone?;
                step.done += 1;
            }
        }
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
    if transition == Transition::Ship && !all_may_leave(tx, pledge)? {
        return Err(PledgeError::WaveNotPaid);
    }
    step(tx, cx, pledge, transition, "")?;
    if transition == Transition::Ship {
        take_off_stock(tx, cx, pledge)?;
    }
    if transition == Transition::StopFulfilment {
        settle_loaded(tx, cx, pledge)?; // what was charged meanwhile is owed
    }
    let event =
        PledgeChanged { pledge: pledge.id, part: Part::State.word().to_owned(), by: cx.actor.label() };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(())
}

/// What the parcel holds, as far as the catalogue still knows it.
fn take_off_stock(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    let catalogue = Setting::of(tx, pledge.campaign)?.catalogue;
    let packed = packing(&catalogue, &pledge.choices, Decided::Agreed);
    let lies = |id| catalogue.item(id).is_some_and(|item| item.kind != ItemKind::Digital);
    let parts = packed.items.iter().filter(|part| part.quantity > 0 && lies(part.item));
    let senders = senders(tx, &[pledge.row])?.remove(&pledge.row).unwrap_or_default(); // none: from anywhere
    let leaving = |part: &ParcelItem| stock::Leaving {
        item: part.item,
        pieces: u32::try_from(part.quantity).unwrap_or(u32::MAX), // refused as too many
        from: senders.warehouse_of(part.item),
    };
    let parts: Vec<_> = parts.map(leaving).collect();
    Ok(stock::ship_parcel(tx, cx, pledge.id, &parts)?)
}
