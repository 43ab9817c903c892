//! What is to be done next once an import is applied.

use campaigns::model::Campaign;
use db::ReadTx;
use pledges::{Filter, OnPlatform, PledgeState, SentOnPlatform};

use crate::error::ImportError;
use crate::model::Batch;

/// The one next thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NextStep {
    /// Backers are not asked yet: what they are asked about is to be completed.
    Catalogue,
    /// So many backers can be asked and never were.
    Invite(u64),
    /// So many records of this import are on hold.
    Settle(u64),
    /// Nothing waits here: the backers themselves.
    Backers,
}

/// What is next after this import, as things are now. `batch` with its plan as [`super::look::as_it_is`] counts it.
pub(crate) fn next_step(
    tx: &mut ReadTx<'_>,
    campaign: &Campaign,
    batch: &Batch,
) -> Result<NextStep, ImportError> {
    if campaign.stage.backers_may_change() {
        // As the invitation narrows: nobody whose payment failed, nobody who was sent the reward already.
        let never_asked = Filter {
            on_platform: Some(OnPlatform::Stands),
            sent: Some(SentOnPlatform::Unmarked),
            ..Filter::all(batch.campaign).in_state(PledgeState::Imported)
        };
        let count = pledges::count(tx, &never_asked)?;
        if count > 0 {
            return Ok(NextStep::Invite(count));
        }
    } else if campaign.stage < campaigns::model::Stage::Open {
        return Ok(NextStep::Catalogue);
    }
    Ok(if batch.plan.held > 0 { NextStep::Settle(batch.plan.held) } else { NextStep::Backers })
}
