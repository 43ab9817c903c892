//! Make a tax rate, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::TaxRate;
use crate::rules;
use crate::store;

/// Saves a dated rate under its id.
pub fn save_tax_rate(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rate: &TaxRate,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::tax::check(rate, &catalogue).into_result()?;
    match slot(store::tax::place_of(tx, rate.id)?, campaign)? {
        Slot::New => store::tax::insert_many(tx, campaign, std::slice::from_ref(rate))?,
        Slot::Row(row) => store::tax::update(tx, row, rate)?,
    }
    done(tx, cx, &found, "catalogue.tax_rate_saved", rate.id)
}
