//! What an import made in the catalogue goes with it, where nothing else uses it.

use std::collections::BTreeSet;

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::rules::taking_back::{Part, TakingBack, decide};
use crate::store;

/// Takes away the parts that an import made: `made` names each with what it said then ([`Part::as_text`]). What was
/// changed since, has a picture, is named by a pledge (`in_pledges`: public ids), or is used by a part that stays, stays.
///
/// # Errors
/// [`CampaignError::NotFound`] for an unknown campaign.
pub fn take_proposal_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    made: &[(Part, String)],
    in_pledges: &BTreeSet<String>,
) -> Result<TakingBack, CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let decided = decide(&catalogue, made, in_pledges);
    // Options and questions lead to rewards and add-ons, and all of them to items.
    let order = |part: &Part| match part {
        Part::Option(_) | Part::Question(_) => 0,
        Part::AddOn(_) => 1,
        Part::Reward(_) => 2,
        Part::Item(_) => 3,
    };
    let mut removed = decided.removed.clone();
    removed.sort_by_key(order);
    for part in &removed {
        store::taking_back::delete(tx, campaign, *part)?;
    }
    if !removed.is_empty() {
        done(tx, cx, &found, "catalogue.proposal_taken_back", found.id)?;
    }
    Ok(decided)
}
