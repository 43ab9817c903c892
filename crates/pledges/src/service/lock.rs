//! No more changes.

use db::{ReadTx, WriteTx};
use events::PledgeLocked;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::PledgeError;
use crate::list::{Filter, Page, PledgeRow};
use crate::model::{Pledge, PledgeRef, PledgeState};
use crate::rules::states::Transition;
use crate::service::buyer::ask_at_lock;
use crate::service::load::load;
use crate::service::settle::settle_loaded;
use crate::service::transition::step;
use crate::store;

/// Most pledges that one step of a bulk action takes: the write lock is held for it.
pub const BULK_STEP_MAX: u32 = 200;

/// What one step of a bulk action did. Run steps until `next` is `None`, each in a transaction of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkStep {
    /// How many were changed.
    pub done: u64,
    /// Which were not, and why.
    pub refused: Vec<Refused>,
    /// Where the next step begins.
    pub next: Option<RowId<kinds::Pledge>>,
}

/// A pledge that a bulk action left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which.
    pub pledge: PledgeRef,
    /// What a person calls it by.
    pub order_number: String,
    /// The state it is in.
    pub state: PledgeState,
}

/// Locks a confirmed pledge. When nothing is owed it is paid at once.
///
/// # Errors
/// [`PledgeError::NotAllowed`].
pub fn lock(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<PledgeState, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    lock_loaded(tx, cx, &mut pledge)?;
    Ok(pledge.state)
}

fn lock_loaded(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge) -> Result<(), PledgeError> {
    step(tx, cx, pledge, Transition::Lock, "")?;
    ask_at_lock(tx, cx, pledge)?;
    jobs::emit(tx, cx.now(), &PledgeLocked { pledge: pledge.id })?;
    settle_loaded(tx, cx, pledge)?;
    Ok(())
}

/// One step of locking every confirmed pledge that the filter finds; the others are told, not touched.
pub fn lock_step(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    filter: &Filter,
    after: Option<RowId<kinds::Pledge>>,
) -> Result<BulkStep, PledgeError> {
    let rows = bulk_rows(tx, filter, after)?;
    let mut step = BulkStep::after(&rows);
    for row in rows {
        // Locked already, or further: what was asked for is true.
        if row.state.is_agreed() && row.state != PledgeState::Confirmed {
            continue;
        }
        if row.state != PledgeState::Confirmed {
            step.refuse(&row);
            continue;
        }
        let mut pledge = load(tx, row.pledge.row)?;
        lock_loaded(tx, cx, &mut pledge)?;
        step.done += 1;
    }
    Ok(step)
}

/// The pledges of one step of a bulk action.
pub(crate) fn bulk_rows(
    tx: &mut ReadTx<'_>,
    filter: &Filter,
    after: Option<RowId<kinds::Pledge>>,
) -> Result<Vec<PledgeRow>, PledgeError> {
    Ok(store::lists::page(tx, filter, Page { after, limit: BULK_STEP_MAX })?)
}

impl BulkStep {
    /// Nothing done yet; the next step begins after the last of these, unless they were the last ones.
    pub(crate) fn after(rows: &[PledgeRow]) -> Self {
        let full = rows.len() >= usize::try_from(BULK_STEP_MAX).unwrap_or(usize::MAX);
        let next = rows.last().filter(|_| full).map(|row| row.pledge.row);
        Self { done: 0, refused: Vec::new(), next }
    }

    pub(crate) fn refuse(&mut self, row: &PledgeRow) {
        self.refused.push(Refused {
            pledge: row.pledge,
            order_number: row.order_number.clone(),
            state: row.state,
        });
    }
}
