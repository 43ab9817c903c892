//! A rate of exchange for a return, with its day and its source.

use campaigns::model::CampaignRef;
use db::{DbError, WriteTx};
use kernel::Cx;

use crate::store;
use crate::tax_model::ReturnRate;

/// Writes a rate; one that was entered before for the same currency and period gives way.
///
/// # Errors
/// The database.
pub fn save_return_rate(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
    rate: &ReturnRate,
) -> Result<(), DbError> {
    store::return_rates::put(tx, cx, campaign.row, rate)
}
