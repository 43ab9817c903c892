//! Move a campaign to another stage.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::log;
use crate::error::CampaignError;
use crate::model::Stage;
use crate::rules::stage::may_follow;
use crate::store;
use crate::store::campaigns::StageChange;

/// Moves from the stage that the caller saw to another. If somebody was faster, nothing changes and the error
/// tells the stage it is at.
pub fn change_stage(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    from: Stage,
    to: Stage,
) -> Result<(), CampaignError> {
    if !may_follow(from, to) {
        return Err(CampaignError::StageNotAllowed { from, to });
    }
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let changed_at = cx.now();
    if !store::campaigns::set_stage(tx, campaign, from, to, changed_at)? {
        return Err(CampaignError::StageMoved { found: found.stage.word() });
    }
    let change = StageChange { from, to, changed_by: cx.actor.label(), changed_at };
    store::campaigns::note_stage(tx, campaign, &change)?;
    let detail = serde_json::json!({ "from": from.word(), "to": to.word() });
    log(tx, cx, "campaign.stage_changed", found.id, detail)
}
