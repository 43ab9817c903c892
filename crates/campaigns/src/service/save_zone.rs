//! Make a shipping zone, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::Zone;
use crate::rules;
use crate::store;

/// Saves a zone under its id with its places and steps.
pub fn save_zone(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    zone: &Zone,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::shipping::check(zone, &catalogue).into_result()?;
    match slot(store::shipping::place_of(tx, zone.id)?, campaign)? {
        Slot::New => store::shipping::insert(tx, campaign, zone)?,
        Slot::Row(row) => store::shipping::update(tx, campaign, row, zone)?,
    }
    done(tx, cx, &found, "catalogue.zone_saved", zone.id)
}
