//! Make a shipping zone, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done, open, slot};
use crate::error::CampaignError;
use crate::model::Zone;
use crate::rules;
use crate::store;

/// Saves a zone under its id with its places and steps. Other prices than base and steps by weight stay as they are.
pub fn save_zone(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    zone: &Zone,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::shipping::check(zone, &catalogue).into_result()?;
    slot(store::shipping::place_of(tx, zone.id)?, campaign)?; // of this campaign, or of none
    let table = rules::shipping::with_zone(&catalogue.shipping, zone);
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, &table)?;
    done(tx, cx, &found, "catalogue.zone_saved", zone.id)
}
