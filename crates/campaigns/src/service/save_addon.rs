//! Make an add-on, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::AddOn;
use crate::rules;
use crate::store;

/// Saves an add-on under its id with its contents and the rewards it may join.
pub fn save_addon(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    addon: &AddOn,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::offers::check_addon(addon, &catalogue).into_result()?;
    match slot(store::offers::addon_place(tx, addon.id)?, campaign)? {
        Slot::New => store::offers::insert_addon(tx, campaign, addon)?,
        Slot::Row(row) => store::offers::update_addon(tx, row, addon)?,
    }
    done(tx, cx, &found, "catalogue.addon_saved", addon.id)
}
