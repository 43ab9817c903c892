//! Open the payment of a wave whose shipping is paid later.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};
use shipping::Wave;

use super::{done_rule, open};
use crate::error::CampaignError;
use crate::model::ShippingRule;
use crate::store;

/// From now on shipping of the wave is paid with everything else. Opening it again changes nothing. Who agreed before is the
/// caller's matter.
///
/// # Errors
/// [`CampaignError::NotFound`] without such a wave, or where its shipping was never to be paid later.
pub fn open_wave(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    wave: Id<kinds::Wave>,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let stored = catalogue.shipping.waves.iter().find(|own| own.id == wave);
    let stored = stored.ok_or(CampaignError::NotFound)?;
    if stored.opened_on.is_some() {
        return Ok(());
    }
    if !stored.is_to_open() {
        return Err(CampaignError::NotFound);
    }
    let mut table = catalogue.shipping.clone();
    let opened = Wave { opened_on: Some(found.day_of(cx.now())), ..stored.clone() };
    ShippingRule::Wave(opened).put_into(&mut table);
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, &table)?;
    done_rule(tx, cx, &found, "catalogue.wave_opened", &wave.to_string())
}
