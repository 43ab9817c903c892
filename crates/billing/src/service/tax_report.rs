//! Putting the report together.

use campaigns::model::CampaignRef;
use db::ReadTx;

use crate::error::BillingError;
use crate::rules::tax_report::{in_euro, lines, needed_rates, return_lines};
use crate::store;
use crate::tax_model::{Period, TaxReport};

/// The tax report of a campaign and a period. For `read_long`: it reads every booking of the period.
///
/// # Errors
/// The database; [`BillingError::Stored`] where it was changed.
pub fn tax_report(
    tx: &mut ReadTx<'_>,
    campaign: CampaignRef,
    period: Period,
) -> Result<TaxReport, BillingError> {
    let lines = lines(store::tax_report::booked(tx, campaign.row, period)?, period);
    let mut returns = return_lines(&lines);
    // A return is for its whole period: a month of a quarter makes none.
    returns.retain(|line| line.period.is_within(period));
    let rates = needed_rates(&returns, &store::return_rates::all(tx, campaign.row)?);
    in_euro(&mut returns, &rates)?;
    let left_out = store::tax_report::left_out(tx, campaign.row)?;
    let mut closed = store::closed_periods::all(tx, campaign.row)?;
    closed.retain(|one| one.period.overlaps(period));
    Ok(TaxReport { period, lines, returns, rates, left_out, closed })
}
