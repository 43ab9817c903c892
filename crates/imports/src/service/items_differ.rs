//! Backers whose items in the file are not those of their reward wait until somebody decides what is packed for them.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};
use pledges::{Filter, OnPlatform, PledgeState};

use super::flags::ITEMS_DIFFER;
use super::start::{found, note};
use crate::error::ImportError;
use crate::model::{Batch, Outcome};
use crate::store;

/// Backers for whom nobody has decided yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemsToDecide {
    /// How many.
    pub backers: u64,
    /// The latest import that told of one: its page has the differences and the decisions.
    pub import: Id<kinds::ImportBatch>,
}

/// Pledges that are looked at in one statement.
const LOOKED_AT_ONCE: usize = 500;

/// Who waits in a campaign; `None` where nobody does. Nothing is packed for a pledge that has ended, nor for one whose
/// payment failed on the platform (dropped, errored, …) and whose backer was not invited all the same: nothing is to be
/// decided for them.
///
/// # Errors
/// [`ImportError::Db`].
pub fn items_to_decide(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<ItemsToDecide>, ImportError> {
    let waiting = store::items_differ::waiting(tx, campaign)?;
    let (mut backers, mut latest) = (0_u64, None);
    for told in waiting.chunk_by(|one, next| one.0 == next.0) {
        let pledges: Vec<_> = told.iter().map(|(_, pledge)| *pledge).collect();
        let mut to_pack = 0_u64;
        for some in pledges.chunks(LOOKED_AT_ONCE) {
            to_pack = to_pack.saturating_add(count_to_pack(tx, campaign, some)?);
        }
        if to_pack > 0 {
            latest = latest.or(told.first().map(|(batch, _)| *batch));
            backers = backers.saturating_add(to_pack);
        }
    }
    let Some(latest) = latest else { return Ok(None) };
    let latest = store::batch::by_row(tx, latest)?.ok_or(ImportError::Unknown)?;
    Ok(Some(ItemsToDecide { backers, import: latest.id }))
}

/// For how many of these something is to be packed, or may be.
fn count_to_pack(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    some: &[RowId<kinds::Pledge>],
) -> Result<u64, ImportError> {
    let of = |states: Vec<PledgeState>, on_platform| Filter {
        states,
        on_platform,
        pledges: Some(some.to_vec()),
        ..Filter::all(campaign)
    };
    let asked = PledgeState::ALL.into_iter();
    let asked = asked.filter(|state| !state.is_ended() && *state != PledgeState::Imported).collect();
    let untouched = of(vec![PledgeState::Imported], Some(OnPlatform::Stands));
    let untouched = pledges::count(tx, &untouched)?;
    Ok(untouched.saturating_add(pledges::count(tx, &of(asked, None))?))
}

/// Somebody has looked: those who still wait get what is in their reward.
///
/// # Errors
/// [`ImportError::Db`].
pub fn decide_as_in_rewards(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch) -> Result<(), ImportError> {
    if store::items_differ::decided_for_all(tx, batch.campaign)? == 0 {
        return Ok(());
    }
    note(tx, cx, "import.differing_items_packed_as_in_catalogue", batch.id, batch)
}

/// Unchanged records that are looked at in one transaction.
const SETTLED_AT_ONCE: usize = 1_000;

/// Of a range of a file's records: whom it no longer flags, the catalogue gives by now what it says, and nothing is left
/// to decide.
pub(crate) fn settle_agreeing(
    tx: &mut WriteTx<'_>,
    batch: &Batch,
    (outcome, range): (Outcome, (i64, i64)),
) -> Result<(), ImportError> {
    if !store::items_differ::anybody_waits(tx, batch.campaign)? || found(tx, batch)?.items.is_empty() {
        return Ok(());
    }
    let records = (batch.row, outcome, range);
    Ok(store::items_differ::agree_by_now(tx, batch.campaign, records, ITEMS_DIFFER)?)
}

/// The same for the next of the unchanged records, which nothing else walks over. Answers the last of them; `None` when
/// none is left or nobody waits.
pub(crate) fn settle_next_unchanged(tx: &mut WriteTx<'_>, batch: &Batch) -> Result<Option<i64>, ImportError> {
    if !store::items_differ::anybody_waits(tx, batch.campaign)? {
        return Ok(None);
    }
    let last =
        store::records::last_of_next(tx, batch.row, Outcome::Unchanged, (batch.after, SETTLED_AT_ONCE))?;
    if let Some(last) = last {
        settle_agreeing(tx, batch, (Outcome::Unchanged, (batch.after, last)))?;
    }
    Ok(last)
}
