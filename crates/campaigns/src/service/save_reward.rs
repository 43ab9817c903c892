//! Make a reward, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::Reward;
use crate::rules;
use crate::store;

/// Saves a reward under its id with its contents.
pub fn save_reward(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    reward: &Reward,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::offers::check_reward(reward, &catalogue).into_result()?;
    match slot(store::offers::reward_place(tx, reward.id)?, campaign)? {
        Slot::New => store::offers::insert_reward(tx, campaign, reward)?,
        Slot::Row(row) => store::offers::update_reward(tx, row, reward)?,
    }
    done(tx, cx, &found, "catalogue.reward_saved", reward.id)
}
