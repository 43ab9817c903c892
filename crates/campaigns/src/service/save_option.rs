//! Make an option, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::CatalogueOption;
use crate::rules;
use crate::store;

/// Saves an option under its id. Values that are left out are archived, because pledges may have chosen them.
pub fn save_option(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    option: &CatalogueOption,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::options::check(option, &catalogue).into_result()?;
    match slot(store::options::place_of(tx, option.id)?, campaign)? {
        Slot::New => store::options::insert(tx, campaign, option)?,
        Slot::Row(row) => store::options::update(tx, row, option)?,
    }
    done(tx, cx, &found, "catalogue.option_saved", option.id)
}
