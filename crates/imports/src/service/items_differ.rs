//! Backers whose items in the file are not those of their reward wait until somebody decides what is packed for them.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::compare::ITEMS_DIFFER;
use super::start::{found, note};
use crate::error::ImportError;
use crate::model::Batch;
use crate::store;

/// Backers for whom nobody has decided yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemsToDecide {
    /// How many.
    pub backers: u64,
    /// The latest import that told of one: its page has the differences and the decisions.
    pub import: Id<kinds::ImportBatch>,
}

/// Who waits in a campaign; `None` where nobody does.
///
/// # Errors
/// [`ImportError::Db`].
pub fn items_to_decide(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<ItemsToDecide>, ImportError> {
    let waiting = store::items_differ::waiting(tx, campaign)?;
    Ok(waiting.map(|(count, import)| ItemsToDecide { backers: u64::try_from(count).unwrap_or(0), import })) // a count
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

/// At the end of a file that lists items: whom it no longer flags, the catalogue gives by now what it says.
pub(crate) fn settle_agreeing(tx: &mut WriteTx<'_>, batch: &Batch) -> Result<(), ImportError> {
    if found(tx, batch)?.items.is_empty() {
        return Ok(());
    }
    Ok(store::items_differ::agree_by_now(tx, (batch.campaign, batch.row), ITEMS_DIFFER)?)
}
