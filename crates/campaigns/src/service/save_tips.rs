//! Say whether backers are asked for a tip, and what is suggested.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::model::Tips;
use crate::rules;
use crate::store;

/// Writes what is suggested in place of what was; `None`: nobody is asked any more, and what open pledges chose does not
/// count. What was agreed to stays.
pub fn save_tips(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    tips: Option<&Tips>,
) -> Result<(), CampaignError> {
    let (found, _) = open(tx, campaign)?;
    if let Some(tips) = tips {
        rules::tips::check(tips).into_result()?;
    }
    store::tips::put(tx, campaign, tips)?;
    done(tx, cx, &found, "catalogue.tips_saved", found.id)
}
