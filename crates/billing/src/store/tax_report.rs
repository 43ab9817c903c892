//! Reading what was booked, and which orders were not.

use db::{DbError, ReadTx, Row, params, sql};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId};

use super::tax_bookings::{amounts, read_way};
use super::word;
use crate::error::BillingError;
use crate::rules::tax_period::Period;
use crate::tax_model::{Booked, LeftOutOf, OpenOrder, TaxWay};

/// What was booked in a period, by way, month and currency.
pub(crate) fn booked(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    period: Period,
) -> Result<Vec<Booked>, BillingError> {
    let (first, last) = period.months();
    let rows = tx.query(
        sql!(
            "SELECT t.way_id, w.way, t.currency, t.month, t.first_month, t.supply, t.base, t.tax, t.orders
               FROM (SELECT e.way_id, b.currency, b.month, b.first_month, CAST(SUM(e.supply_minor) AS BIGINT) AS supply,
                            CAST(SUM(e.base_minor) AS BIGINT) AS base, CAST(SUM(e.tax_minor) AS BIGINT) AS tax,
                            COUNT(DISTINCT b.id) AS orders
                       FROM billing_tax_booking b JOIN billing_tax_entry e ON e.booking_id = b.id
                      WHERE b.campaign_id = $1 AND b.month BETWEEN $2 AND $3
                      GROUP BY e.way_id, b.currency, b.month, b.first_month) t
               JOIN billing_tax_way w ON w.id = t.way_id
              ORDER BY t.way_id, t.currency, t.month, t.first_month"
        ),
        params![campaign, first, last],
        |row| {
            let way: String = row.get(1)?;
            let counted = (row.get::<i64>(3)?, row.get::<i64>(4)?, row.get::<i64>(8)?);
            Ok((row.get::<i64>(0)?, way, row.get::<Currency>(2)?, counted, amounts(row, 5)?))
        },
    )?;
    rows.into_iter()
        .map(|(way_row, way, currency, (month, first_month, orders), sums)| {
            let small =
                |n: i64| i32::try_from(n).map_err(|_| BillingError::Stored("billing_tax_booking.month"));
            Ok(Booked {
                way_row,
                way: read_way(&way)?,
                currency,
                month: small(month)?,
                first_month: small(first_month)?,
                supply_minor: sums.0,
                base_minor: sums.1,
                tax_minor: sums.2,
                orders: u64::try_from(orders).unwrap_or(0), // a count
            })
        })
        .collect()
}

/// First and last month in which anything was booked.
pub(crate) fn months(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<(i32, i32)>, BillingError> {
    let found = tx.query_one(
        sql!("SELECT MIN(month), MAX(month) FROM billing_tax_booking WHERE campaign_id = $1"),
        params![campaign],
        |row| Ok(row.get::<Option<i64>>(0)?.zip(row.get::<Option<i64>>(1)?)),
    )?;
    let small = |n: i64| i32::try_from(n).map_err(|_| BillingError::Stored("billing_tax_booking.month"));
    found.map(|(first, last)| Ok((small(first)?, small(last)?))).transpose()
}

/// As [`months`], of all campaigns.
pub(crate) fn months_of_all(tx: &mut ReadTx<'_>) -> Result<Option<(i32, i32)>, BillingError> {
    let found = tx.query_one(sql!("SELECT MIN(month), MAX(month) FROM billing_tax_booking"), &[], |row| {
        Ok(row.get::<Option<i64>>(0)?.zip(row.get::<Option<i64>>(1)?))
    })?;
    let small = |n: i64| i32::try_from(n).map_err(|_| BillingError::Stored("billing_tax_booking.month"));
    found.map(|(first, last)| Ok((small(first)?, small(last)?))).transpose()
}

/// Which bookings of a way are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OfLine {
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) way: i64,
    pub(crate) currency: Currency,
    pub(crate) period: Period,
    /// Period of what is taken back; the same as `period` where nothing earlier is.
    pub(crate) first: Period,
}

/// One order behind a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfOrder {
    pub(crate) entry: i64,
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) order_number: String,
    pub(crate) taxed_on: Date,
    pub(crate) document: Option<String>,
    pub(crate) base: Money,
    pub(crate) tax: Money,
}

/// A page of the orders behind a line, in the order of booking.
pub(crate) fn orders(
    tx: &mut ReadTx<'_>,
    of: OfLine,
    (offset, limit): (u32, u32),
) -> Result<Vec<OfOrder>, DbError> {
    let ((from, to), (first_from, first_to)) = (of.period.months(), of.first.months());
    tx.query(
        sql!(
            "SELECT e.id, p.public_id, p.order_number, b.taxed_on, d.number_text, e.base_minor, e.tax_minor, b.currency
               FROM billing_tax_booking b JOIN billing_tax_entry e ON e.booking_id = b.id
               JOIN pledge p ON p.id = b.pledge_id
               LEFT JOIN invoice d ON d.id = b.document_id
              WHERE b.campaign_id = $1 AND b.month BETWEEN $2 AND $3 AND b.first_month BETWEEN $4 AND $5
                AND e.way_id = $6 AND b.currency = $7
              ORDER BY e.id LIMIT $9 OFFSET $8"
        ),
        params![of.campaign, from, to, first_from, first_to, of.way, of.currency, offset, limit],
        |row| {
            let currency: Currency = row.get(7)?;
            Ok(OfOrder {
                entry: row.get(0)?,
                pledge: row.get(1)?,
                order_number: row.get(2)?,
                taxed_on: day(row, 3)?,
                document: row.get(4)?,
                base: Money::new(row.get(5)?, currency),
                tax: Money::new(row.get(6)?, currency),
            })
        },
    )
}

/// How many they are.
pub(crate) fn orders_count(tx: &mut ReadTx<'_>, of: OfLine) -> Result<u64, DbError> {
    let ((from, to), (first_from, first_to)) = (of.period.months(), of.first.months());
    let count: i64 = tx.query_one(
        sql!(
            "SELECT COUNT(*) FROM billing_tax_booking b JOIN billing_tax_entry e ON e.booking_id = b.id
              WHERE b.campaign_id = $1 AND b.month BETWEEN $2 AND $3 AND b.first_month BETWEEN $4 AND $5
                AND e.way_id = $6 AND b.currency = $7"
        ),
        params![of.campaign, from, to, first_from, first_to, of.way, of.currency],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(count).unwrap_or(0)) // a count
}

fn day(row: &Row<'_>, index: usize) -> Result<Date, DbError> {
    word(row, index, |text| text.parse().ok()) // the error names the column
}

/// A way by its row.
pub(crate) fn way(tx: &mut ReadTx<'_>, row: i64) -> Result<Option<TaxWay>, BillingError> {
    let found = tx.query_opt(sql!("SELECT way FROM billing_tax_way WHERE id = $1"), params![row], |row| {
        row.get::<String>(0)
    })?;
    found.as_deref().map(read_way).transpose()
}

/// One row of the file of orders.
pub(crate) struct FileRow {
    pub(crate) order_number: String,
    pub(crate) document: Option<String>,
    pub(crate) taxed_on: Date,
    pub(crate) first_month: i32,
    pub(crate) month: i32,
    pub(crate) way: i64,
    pub(crate) currency: Currency,
    pub(crate) supply_minor: i64,
    pub(crate) base_minor: i64,
    pub(crate) tax_minor: i64,
}

/// Every entry of a period, in the order of booking, streamed.
pub(crate) fn for_each_entry(
    tx: &mut ReadTx<'_>,
    (campaign, period): (RowId<kinds::Campaign>, Period),
    mut f: impl FnMut(FileRow) -> Result<(), BillingError>,
) -> Result<(), BillingError> {
    let (first, last) = period.months();
    tx.for_each(
        sql!(
            "SELECT p.order_number, d.number_text, b.taxed_on, b.month, b.first_month, e.way_id, b.currency,
                    e.supply_minor, e.base_minor, e.tax_minor
               FROM billing_tax_booking b JOIN billing_tax_entry e ON e.booking_id = b.id
               JOIN pledge p ON p.id = b.pledge_id
               LEFT JOIN invoice d ON d.id = b.document_id
              WHERE b.campaign_id = $1 AND b.month BETWEEN $2 AND $3 ORDER BY b.month, b.id, e.id"
        ),
        params![campaign, first, last],
        |row| {
            let small =
                |n: i64| i32::try_from(n).map_err(|_| BillingError::Stored("billing_tax_booking.month"));
            let (supply_minor, base_minor, tax_minor) = amounts(row, 7)?;
            f(FileRow {
                order_number: row.get(0)?,
                document: row.get(1)?,
                taxed_on: day(row, 2)?,
                month: small(row.get(3)?)?,
                first_month: small(row.get(4)?)?,
                way: row.get(5)?,
                currency: row.get(6)?,
                supply_minor,
                base_minor,
                tax_minor,
            })
        },
    )
}

/// Agreed orders that are in no report, by why.
macro_rules! open_orders {
    ($what:literal, $tail:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM (SELECT p.id, p.public_id, p.order_number, p.total_minor, p.currency, COALESCE(w.detail, '') AS detail,
                           CASE WHEN p.state = 'confirmed' THEN 'confirmed'
                                WHEN s.campaign_id IS NULL THEN 'no_set_up'
                                WHEN w.reason IS NOT NULL THEN w.reason
                                WHEN p.state = 'locked' THEN 'unpaid'
                                ELSE 'soon' END AS reason
                      FROM pledge p
                      LEFT JOIN billing_set_up s ON s.campaign_id = p.campaign_id
                      LEFT JOIN billing_waiting w ON w.pledge_id = p.id
                     WHERE p.campaign_id = $1 AND p.quote_id IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM billing_tax_booking b
                                         LEFT JOIN billing_tax_booking r ON r.reverses_id = b.id AND r.is_part = 0
                                        WHERE b.quote_id = p.quote_id AND b.reverses_id IS NULL AND r.id IS NULL)
                       AND p.state IN ('confirmed', 'locked', 'paid', 'in_fulfilment', 'shipped', 'delivered')) t ",
            $tail
        )
    };
}

/// How many agreed orders are in no report, by why.
pub(crate) fn left_out(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<LeftOutOf>, DbError> {
    tx.query(
        sql!(open_orders!("t.reason, COUNT(*)", "GROUP BY t.reason ORDER BY t.reason")),
        params![campaign],
        |row| {
            let orders: i64 = row.get(1)?;
            Ok(LeftOutOf { reason: row.get(0)?, orders: u64::try_from(orders).unwrap_or(0) }) // a count
        },
    )
}

/// A page of the agreed orders that are in no report for a reason.
pub(crate) fn open_orders(
    tx: &mut ReadTx<'_>,
    (campaign, reason): (RowId<kinds::Campaign>, &str),
    (offset, limit): (u32, u32),
) -> Result<Vec<OpenOrder>, DbError> {
    tx.query(
        sql!(open_orders!(
            "t.public_id, t.order_number, t.total_minor, t.currency, t.reason, t.detail",
            "WHERE t.reason = $2 ORDER BY t.id LIMIT $4 OFFSET $3"
        )),
        params![campaign, reason, offset, limit],
        |row| {
            Ok(OpenOrder {
                pledge: row.get(0)?,
                order_number: row.get(1)?,
                total: Money::new(row.get(2)?, row.get(3)?),
                reason: row.get(4)?,
                detail: row.get(5)?,
            })
        },
    )
}
