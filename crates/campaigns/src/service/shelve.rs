//! Offer something, or archive it. What pledges refer to stays readable for ever.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::{open, save_addon, save_item, save_option, save_question, save_reward};
use crate::error::CampaignError;
use crate::model::Shelf;

/// Offers or archives an item. One that is in something offered cannot be archived.
pub fn shelve_item(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    item: Id<kinds::Item>,
    shelf: Shelf,
) -> Result<(), CampaignError> {
    let (_, catalogue) = open(tx, campaign)?;
    let mut item = catalogue.item(item).ok_or(CampaignError::NotFound)?.clone();
    item.shelf = shelf;
    save_item(tx, cx, campaign, &item)
}

/// Offers or archives a reward.
pub fn shelve_reward(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    reward: Id<kinds::Reward>,
    shelf: Shelf,
) -> Result<(), CampaignError> {
    let (_, catalogue) = open(tx, campaign)?;
    let mut reward = catalogue.reward(reward).ok_or(CampaignError::NotFound)?.clone();
    reward.shelf = shelf;
    save_reward(tx, cx, campaign, &reward)
}

/// Offers or archives an add-on.
pub fn shelve_addon(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    addon: Id<kinds::AddOn>,
    shelf: Shelf,
) -> Result<(), CampaignError> {
    let (_, catalogue) = open(tx, campaign)?;
    let mut addon = catalogue.addon(addon).ok_or(CampaignError::NotFound)?.clone();
    addon.shelf = shelf;
    save_addon(tx, cx, campaign, &addon)
}

/// Offers or archives an option. An archived one is not asked, and the item it stands for is packed as it is; who has agreed
/// before gets what they chose.
pub fn shelve_option(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    option: Id<kinds::CatalogueOption>,
    shelf: Shelf,
) -> Result<(), CampaignError> {
    let (_, catalogue) = open(tx, campaign)?;
    let mut option = catalogue.option(option).ok_or(CampaignError::NotFound)?.clone();
    option.shelf = shelf;
    save_option(tx, cx, campaign, &option)
}

/// Asks a question, or keeps it for the answers it has.
pub fn shelve_question(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    question: Id<kinds::Question>,
    shelf: Shelf,
) -> Result<(), CampaignError> {
    let (_, catalogue) = open(tx, campaign)?;
    let mut question = catalogue.question(question).ok_or(CampaignError::NotFound)?.clone();
    question.shelf = shelf;
    save_question(tx, cx, campaign, &question)
}
