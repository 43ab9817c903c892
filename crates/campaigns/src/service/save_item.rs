//! Make an item, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::Item;
use crate::rules;
use crate::store;

/// Saves an item under its id: a new one (id from [`Cx::new_id`]) or all of an existing one.
pub fn save_item(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    item: &Item,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::items::check(item, &catalogue).into_result()?;
    match slot(store::items::place_of(tx, item.id)?, campaign)? {
        Slot::New => store::items::insert(tx, campaign, item)?,
        Slot::Row(row) => store::items::update(tx, row, item)?,
    }
    done(tx, cx, &found, "catalogue.item_saved", item.id)
}
