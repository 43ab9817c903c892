//! Periods whose return was filed.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::word;
use crate::rules::tax_period::Period;
use crate::tax_model::ClosedPeriod;

/// Those of a campaign, the earliest first.
pub(crate) fn all(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<ClosedPeriod>, DbError> {
    tx.query(
        sql!(
            "SELECT c.first_month, c.last_month, c.filed_on, c.note, c.closed_by, c.closed_at, c.filed_until,
                    (SELECT COUNT(*) FROM billing_tax_booking b
                      WHERE b.campaign_id = c.campaign_id AND b.month BETWEEN c.first_month AND c.last_month
                        AND b.booked_at >= c.filed_until)
               FROM billing_closed_period c WHERE c.campaign_id = $1 ORDER BY c.first_month, c.last_month LIMIT 2000"
        ),
        params![campaign],
        |row| {
            let months = (row.get::<i64>(0)?, row.get::<i64>(1)?);
            let period = Period::of_months(months.0, months.1);
            Ok(ClosedPeriod {
                period: period.ok_or(DbError::Type {
                    index: 0,
                    wanted: "a month, a quarter or a year",
                    found: format!("{months:?}"),
                })?,
                filed_on: word(row, 2, |text| text.parse().ok())?, // the error names the column
                note: row.get(3)?,
                closed_by: row.get(4)?,
                closed_at: row.get(5)?,
                filed_until: row.get(6)?,
                booked_since_filing: u64::try_from(row.get::<i64>(7)?).unwrap_or(0), // a count
            })
        },
    )
}

/// Whether a month lies in one of them.
pub(crate) fn is_closed(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    month: i32,
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT 1 FROM billing_closed_period
              WHERE campaign_id = $1 AND first_month <= $2 AND last_month >= $2 LIMIT 1"
        ),
        params![campaign, month],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// `false`: it is closed already.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    closed: &ClosedPeriod,
) -> Result<bool, DbError> {
    let (first, last) = closed.period.months();
    let written = tx.execute(
        sql!(
            "INSERT INTO billing_closed_period
                    (campaign_id, first_month, last_month, filed_on, note, closed_by, closed_at, filed_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
        ),
        params![
            campaign,
            first,
            last,
            closed.filed_on.to_string(),
            closed.note,
            closed.closed_by,
            closed.closed_at,
            closed.filed_until
        ],
    )?;
    Ok(written > 0)
}

/// `false`: it was open.
pub(crate) fn remove(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    period: Period,
) -> Result<bool, DbError> {
    let (first, last) = period.months();
    let gone = tx.execute(
        sql!("DELETE FROM billing_closed_period WHERE campaign_id = $1 AND first_month = $2 AND last_month = $3"),
        params![campaign, first, last],
    )?;
    Ok(gone > 0)
}

/// When anything was last booked into a period.
pub(crate) fn last_booked(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    period: Period,
) -> Result<Option<Timestamp>, DbError> {
    let (first, last) = period.months();
    tx.query_one(
        sql!(
            "SELECT MAX(booked_at) FROM billing_tax_booking
              WHERE campaign_id = $1 AND month BETWEEN $2 AND $3"
        ),
        params![campaign, first, last],
        |row| row.get(0),
    )
}

/// Pledges that were booked into a period after it was closed.
pub(crate) fn booked_after(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT DISTINCT p.public_id FROM billing_tax_booking b JOIN pledge p ON p.id = b.pledge_id
               JOIN billing_closed_period c ON c.campaign_id = b.campaign_id
                AND b.month BETWEEN c.first_month AND c.last_month AND b.booked_at > c.closed_at
              ORDER BY p.public_id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}
