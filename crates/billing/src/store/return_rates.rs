//! Rates of exchange for returns, as an accountant entered them.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::word;
use crate::tax_model::ReturnRate;

/// Every rate of a campaign.
pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<ReturnRate>, DbError> {
    tx.query(
        sql!(
            "SELECT currency, period_end, rate, rate_day, source FROM billing_return_rate
              WHERE campaign_id = $1 ORDER BY period_end, currency"
        ),
        params![campaign],
        |row| {
            Ok(ReturnRate {
                currency: row.get(0)?,
                period_end: word(row, 1, |text| text.parse().ok())?, // the error names the column
                rate: word(row, 2, |text| text.parse().ok())?,
                rate_day: word(row, 3, |text| text.parse().ok())?,
                source: row.get(4)?,
            })
        },
    )
}

/// Writes a rate over the one before.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rate: &ReturnRate,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_return_rate (campaign_id, currency, period_end, rate, rate_day, source, entered_by, entered_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (campaign_id, currency, period_end) DO UPDATE SET rate = excluded.rate,
                 rate_day = excluded.rate_day, source = excluded.source, entered_by = excluded.entered_by,
                 entered_at = excluded.entered_at"
        ),
        params![
            campaign,
            rate.currency,
            rate.period_end.to_string(),
            rate.rate.to_string(),
            rate.rate_day.to_string(),
            rate.source,
            cx.actor.label(),
            cx.now()
        ],
    )
    .map(drop)
}
