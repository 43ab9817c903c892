//! Saying how a campaign invoices.

use campaigns::model::CampaignRef;
use db::WriteTx;
use kernel::Cx;

use crate::error::BillingError;
use crate::jobs_of_billing::CatchUp;
use crate::model::SetUp;
use crate::store;

/// Saves how a campaign invoices, and issues by a job what is due by it already.
///
/// # Errors
/// [`BillingError::ChangedElsewhere`]; [`BillingError::NotYet`] with what [`invoices::set_numbering`] says.
pub fn save_set_up(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
    new: &SetUp,
) -> Result<(), BillingError> {
    invoices::set_numbering(tx, cx, &new.numbering)?;
    if !store::set_up::save(tx, cx, new)? {
        return Err(BillingError::ChangedElsewhere);
    }
    Ok(jobs::enqueue(tx, cx.now(), &CatchUp { campaign: campaign.id })?)
}
