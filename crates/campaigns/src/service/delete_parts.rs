//! Take away what no pledge refers to: zones, tax rates, FAQ entries. A confirmed pledge keeps its own quote.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::{done, open, row_in};
use crate::error::CampaignError;
use crate::store;

/// Takes away a zone. Its places have no shipping price any more, unless another zone reaches them.
pub fn delete_zone(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    zone: Id<kinds::Zone>,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    row_in(store::shipping::place_of(tx, zone)?, campaign)?;
    let mut table = catalogue.shipping.clone();
    table.zones.retain(|own| own.id != zone);
    table.rates.retain(|rate| rate.zone != zone);
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, &table)?;
    done(tx, cx, &found, "catalogue.zone_deleted", zone)
}

/// Takes away a tax rate that was entered by mistake. A rate that ends gets a last day instead.
pub fn delete_tax_rate(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rate: Id<kinds::TaxRate>,
) -> Result<(), CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let row = row_in(store::tax::place_of(tx, rate)?, campaign)?;
    store::tax::delete(tx, row)?;
    done(tx, cx, &found, "catalogue.tax_rate_deleted", rate)
}

/// Takes away an FAQ entry.
pub fn delete_faq(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    faq: Id<kinds::Faq>,
) -> Result<(), CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let row = row_in(store::texts::faq_place(tx, faq)?, campaign)?;
    store::texts::delete_faq(tx, row)?;
    done(tx, cx, &found, "catalogue.faq_deleted", faq)
}
