//! Take over a whole shipping table.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use shipping::Table;

use super::{done, open, slot};
use crate::error::CampaignError;
use crate::rules;
use crate::store;

/// Writes a table in place of the campaign's, or nothing of it: places that overlap, zones without a price, items that
/// are not there and the like are refused.
pub fn save_shipping_table(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    table: &Table,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::shipping::check_table(table, &catalogue).into_result()?;
    for zone in &table.zones {
        slot(store::shipping::place_of(tx, zone.id)?, campaign)?; // of this campaign, or of none
    }
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, table)?;
    done(tx, cx, &found, "catalogue.shipping_table_saved", found.id)
}
