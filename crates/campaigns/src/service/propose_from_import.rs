//! What an import found becomes catalogue, unless it is there already.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::rules::proposal::{Proposal, Proposed, lay_out};
use crate::store;

/// Finds each proposed part by its platform id, SKU, or folded name, and makes what is missing. What is there
/// already stays as it is, so that a second import never undoes what the creator set.
pub fn propose_from_import(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    proposal: &Proposal,
) -> Result<Proposed, CampaignError> {
    let (found, before) = open(tx, campaign)?;
    let known = (before.items.len(), before.rewards.len(), before.addons.len(), before.options.len());
    let known_questions = before.questions.len();
    let (after, proposed) = lay_out(cx, before, proposal);
    for item in after.items.iter().skip(known.0) {
        store::items::insert(tx, campaign, item)?;
    }
    for reward in after.rewards.iter().skip(known.1) {
        store::offers::insert_reward(tx, campaign, reward)?;
    }
    for addon in after.addons.iter().skip(known.2) {
        store::offers::insert_addon(tx, campaign, addon)?;
    }
    for option in after.options.iter().skip(known.3) {
        store::options::insert(tx, campaign, option)?;
    }
    for question in after.questions.iter().skip(known_questions) {
        store::questions::insert(tx, campaign, question)?;
    }
    if proposed.made > 0 {
        done(tx, cx, &found, "catalogue.proposed_by_import", found.id)?;
    }
    Ok(proposed)
}
