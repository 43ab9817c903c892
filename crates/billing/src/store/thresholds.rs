//! What was sold where, and the limits and rates that staff entered for it.

use campaigns::model::RateSource;
use db::{DbError, ReadTx, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Cx, Money, RowId, Timestamp};

use super::word;
use crate::error::BillingError;
use crate::threshold_model::{NearLimit, OwnLimit, ThresholdRate};

/// What one booking adds to or takes from an order, of one way in which it was taxed.
pub(crate) struct Change {
    pub(crate) pledge: RowId<kinds::Pledge>,
    /// The tax point: of the same quote booked anew the day of its first booking.
    pub(crate) day: Date,
    pub(crate) way: i64,
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) country: Option<CountryCode>,
    pub(crate) currency: Currency,
    pub(crate) supply_minor: i64,
}

/// All changes of each order of which anything was booked since a day, order by order, streamed. Bookings of other orders
/// are not read.
pub(crate) fn for_each_change(
    tx: &mut ReadTx<'_>,
    since: Date,
    mut f: impl FnMut(Change) -> Result<(), BillingError>,
) -> Result<(), BillingError> {
    tx.for_each(
        sql!(
            "SELECT b.pledge_id, CASE WHEN b.reverses_id IS NULL THEN f.taxed_on ELSE b.taxed_on END, e.way_id,
                    b.campaign_id, p.country, b.currency, e.supply_minor
               FROM billing_tax_booking b
               JOIN billing_tax_booking f ON f.quote_id = b.quote_id AND f.turn = 0 AND f.reverses_id IS NULL
               JOIN billing_tax_entry e ON e.booking_id = b.id
               JOIN pledge p ON p.id = b.pledge_id
              WHERE b.pledge_id IN (SELECT pledge_id FROM billing_tax_booking WHERE taxed_on >= $1)
                AND e.supply_minor <> 0 ORDER BY b.pledge_id"
        ),
        params![since.to_string()],
        |row| {
            f(Change {
                pledge: row.get(0)?,
                day: word(row, 1, |text| text.parse().ok())?, // the error names the column
                way: row.get(2)?,
                campaign: row.get(3)?,
                country: row.get::<Option<String>>(4)?.as_deref().and_then(CountryCode::parse), // checked when written
                currency: row.get(5)?,
                supply_minor: row.get(6)?,
            })
        },
    )
}

/// Every way in which anything was taxed, as it is stored.
pub(crate) fn ways(tx: &mut ReadTx<'_>) -> Result<Vec<(i64, String)>, DbError> {
    tx.query(sql!("SELECT id, way FROM billing_tax_way ORDER BY id"), &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The limits that staff entered.
pub(crate) fn own(tx: &mut ReadTx<'_>) -> Result<Vec<OwnLimit>, DbError> {
    tx.query(
        sql!(
            "SELECT threshold, amount_minor, currency, sales, reason, said_on, entered_by, entered_at
               FROM billing_threshold_own ORDER BY threshold"
        ),
        &[],
        |row| {
            Ok(OwnLimit {
                code: row.get(0)?,
                amount: Money::new(row.get(1)?, row.get(2)?),
                sales: row.get(3)?,
                reason: row.get(4)?,
                said_on: word(row, 5, |text| text.parse().ok())?, // the error names the column
                entered_by: row.get(6)?,
                entered_at: row.get(7)?,
            })
        },
    )
}

/// Writes a limit over the one before.
pub(crate) fn put_own(tx: &mut WriteTx<'_>, own: &OwnLimit) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_threshold_own
                    (threshold, amount_minor, currency, sales, reason, said_on, entered_by, entered_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (threshold) DO UPDATE SET amount_minor = excluded.amount_minor, currency = excluded.currency,
                 sales = excluded.sales, reason = excluded.reason, said_on = excluded.said_on,
                 entered_by = excluded.entered_by, entered_at = excluded.entered_at"
        ),
        params![
            own.code,
            own.amount.minor,
            own.amount.currency,
            own.sales,
            own.reason,
            own.said_on.to_string(),
            own.entered_by,
            own.entered_at
        ],
    )
    .map(drop)
}

/// Back to the limit of the tables. `false`: it held already.
pub(crate) fn remove_own(tx: &mut WriteTx<'_>, code: &str) -> Result<bool, DbError> {
    let gone = tx.execute(sql!("DELETE FROM billing_threshold_own WHERE threshold = $1"), params![code])?;
    Ok(gone > 0)
}

/// The rates that staff entered.
pub(crate) fn rates(tx: &mut ReadTx<'_>) -> Result<Vec<ThresholdRate>, DbError> {
    tx.query(
        sql!("SELECT currency, rate, rate_day, source FROM billing_threshold_rate ORDER BY currency"),
        &[],
        |row| {
            Ok(ThresholdRate {
                currency: row.get(0)?,
                rate: word(row, 1, |text| text.parse().ok())?, // the error names the column
                rate_day: word(row, 2, |text| text.parse().ok())?,
                source: source_from(&row.get::<String>(3)?),
            })
        },
    )
}

/// Before a name that would be read as a word of ours: who types `ecb` has not read the bank's file.
const NAMED: char = '=';

fn stored_source(source: &RateSource) -> String {
    let word = source.word();
    let is_mistaken = source_from(word) != *source;
    if is_mistaken { format!("{NAMED}{word}") } else { word.to_owned() }
}

fn source_from(stored: &str) -> RateSource {
    match stored.strip_prefix(NAMED) {
        Some(name) => RateSource::Named(name.to_owned()),
        None => RateSource::from_word(stored),
    }
}

/// Writes a rate over the one before.
pub(crate) fn put_rate(tx: &mut WriteTx<'_>, cx: &Cx, rate: &ThresholdRate) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_threshold_rate (currency, rate, rate_day, source, entered_by, entered_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (currency) DO UPDATE SET rate = excluded.rate, rate_day = excluded.rate_day,
                 source = excluded.source, entered_by = excluded.entered_by, entered_at = excluded.entered_at"
        ),
        params![
            rate.currency,
            rate.rate.to_string(),
            rate.rate_day.to_string(),
            stored_source(&rate.source),
            cx.actor.label(),
            cx.now()
        ],
    )
    .map(drop)
}

/// Puts down what dashboards tell, in place of what was counted before.
pub(crate) fn replace_near(tx: &mut WriteTx<'_>, near: &[NearLimit], now: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM billing_threshold_near"), &[])?;
    for one in near {
        tx.execute(
            sql!("INSERT INTO billing_threshold_near (threshold, percent, counted_at) VALUES ($1, $2, $3)"),
            params![one.code, one.percent, now],
        )?;
    }
    Ok(())
}

/// What dashboards tell, the fullest first.
pub(crate) fn near(tx: &mut ReadTx<'_>) -> Result<Vec<NearLimit>, DbError> {
    tx.query(
        sql!(
            "SELECT threshold, percent FROM billing_threshold_near ORDER BY percent DESC, threshold LIMIT 100"
        ),
        &[],
        |row| Ok(NearLimit { code: row.get(0)?, percent: row.get(1)? }),
    )
}
