//! What was booked of the tax of each agreed quote.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Id, RowId, Timestamp};

use super::word;
use crate::error::BillingError;
use crate::rules::tax_period::month_of;
use crate::tax_model::{TaxEntry, TaxWay};

/// A booking.
#[derive(Debug, Clone)]
pub(crate) struct Booking {
    pub(crate) row: i64,
    pub(crate) quote: i64,
    /// 0 for the first booking of the quote.
    pub(crate) turn: i64,
    pub(crate) document: Option<i64>,
    pub(crate) taxed_on: Date,
    /// The first day of the month that it is booked in.
    pub(crate) booked_on: Date,
    pub(crate) currency: Currency,
}

/// The bookings of a pledge that are not taken back, oldest first.
pub(crate) fn open_of(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<Booking>, DbError> {
    tx.query(
        sql!(
            "SELECT b.id, b.quote_id, b.turn, b.document_id, b.taxed_on, b.month, b.currency
               FROM billing_tax_booking b LEFT JOIN billing_tax_booking r ON r.reverses_id = b.id AND r.is_part = 0
              WHERE b.pledge_id = $1 AND b.reverses_id IS NULL AND r.id IS NULL ORDER BY b.id LIMIT 100"
        ),
        params![pledge],
        |row| {
            Ok(Booking {
                row: row.get(0)?,
                quote: row.get(1)?,
                turn: row.get(2)?,
                document: row.get(3)?,
                taxed_on: word(row, 4, |text| text.parse().ok())?, // the error names the column
                booked_on: first_of(row.get(5)?)?,
                currency: row.get(6)?,
            })
        },
    )
}

/// The first day of a month, counted from the year 0.
fn first_of(month: i64) -> Result<Date, DbError> {
    let year = i16::try_from(month.div_euclid(12)).ok(); // no year
    let of_year = i8::try_from(month.rem_euclid(12) + 1).ok(); // always one
    let day = year.zip(of_year).and_then(|(year, month)| Date::new(year, month, 1).ok());
    day.ok_or(DbError::Type { index: 5, wanted: "a month", found: month.to_string() })
}

/// Paid pledges of campaigns that are set up, after a row, whose agreed quote is in no book and which wait for nobody: they
/// were paid before there were books.
pub(crate) fn missing_after(
    tx: &mut ReadTx<'_>,
    row: i64,
    limit: u32,
) -> Result<Vec<(i64, Id<kinds::Pledge>)>, DbError> {
    tx.query(
        sql!(
            "SELECT p.id, p.public_id FROM pledge p JOIN billing_set_up s ON s.campaign_id = p.campaign_id
              WHERE p.id > $1 AND p.quote_id IS NOT NULL AND p.state IN ('paid', 'in_fulfilment', 'shipped', 'delivered')
                AND NOT EXISTS (SELECT 1 FROM billing_tax_booking b
                                  LEFT JOIN billing_tax_booking r ON r.reverses_id = b.id AND r.is_part = 0
                                 WHERE b.quote_id = p.quote_id AND b.reverses_id IS NULL AND r.id IS NULL)
                AND NOT EXISTS (SELECT 1 FROM billing_waiting w WHERE w.pledge_id = p.id)
              ORDER BY p.id LIMIT $2"
        ),
        params![row, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// How often a quote was booked, with what was taken back.
pub(crate) fn times_booked(tx: &mut ReadTx<'_>, quote: i64) -> Result<i64, DbError> {
    let statement =
        sql!("SELECT COUNT(*) FROM billing_tax_booking WHERE quote_id = $1 AND reverses_id IS NULL");
    tx.query_one(statement, params![quote], |row| row.get(0))
}

/// An invoice as far as a booking goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Invoiced {
    pub(crate) row: i64,
    /// What the platform had invoiced itself and is not on it.
    pub(crate) left_out_minor: i64,
    /// Whether the platform's money was to be left out.
    pub(crate) leaves_out: bool,
}

impl Invoiced {
    /// What of it is the platform's to invoice.
    pub(crate) const fn platform_part(&self) -> (i64, bool) {
        (self.left_out_minor, self.leaves_out)
    }
}

/// An invoice that was made of a quote, whatever became of it.
pub(crate) fn invoiced(tx: &mut ReadTx<'_>, invoice: i64) -> Result<Option<Invoiced>, DbError> {
    tx.query_opt(
        sql!("SELECT invoice_id, left_out_minor, leaves_out FROM billing_invoice WHERE invoice_id = $1"),
        params![invoice],
        read_invoiced,
    )
}

fn read_invoiced(row: &Row<'_>) -> Result<Invoiced, DbError> {
    Ok(Invoiced { row: row.get(0)?, left_out_minor: row.get(1)?, leaves_out: row.get::<i64>(2)? != 0 })
}

/// The invoice of a quote that is not taken back.
pub(crate) fn invoice_of(tx: &mut ReadTx<'_>, quote: i64) -> Result<Option<Invoiced>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT b.invoice_id, b.left_out_minor, b.leaves_out FROM billing_invoice b JOIN invoice i ON i.id = b.invoice_id
              WHERE b.quote_id = $1
                AND (i.gross_minor > (SELECT CAST(COALESCE(SUM(c.gross_minor), 0) AS BIGINT) FROM invoice c
                                       WHERE c.corrects = i.id)
                     OR NOT EXISTS (SELECT 1 FROM invoice c LEFT JOIN billing_credit_note n ON n.note_id = c.id
                                     WHERE c.corrects = i.id AND n.note_id IS NULL))
              ORDER BY b.id DESC LIMIT 1"
        ),
        params![quote],
        read_invoiced,
    )
}

/// The latest credit note about what an invoice had left; none where its parts were credited one by one.
pub(crate) fn credit_note_of(tx: &mut ReadTx<'_>, invoice: i64) -> Result<Option<i64>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT c.id FROM invoice c LEFT JOIN billing_credit_note n ON n.note_id = c.id
              WHERE c.corrects = $1 AND n.note_id IS NULL ORDER BY c.id DESC LIMIT 1"
        ),
        params![invoice],
        |row| row.get(0),
    )
}

/// A booking to be written.
pub(crate) struct NewBooking {
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) pledge: RowId<kinds::Pledge>,
    pub(crate) quote: i64,
    /// 0 for the first booking of the quote.
    pub(crate) turn: i64,
    pub(crate) document: Option<i64>,
    /// The booking that it takes back.
    pub(crate) reverses: Option<i64>,
    /// Whether it takes back a part of it only.
    pub(crate) is_part: bool,
    pub(crate) taxed_on: Date,
    /// A day of the month that it is booked in: later than `taxed_on` where that one's return was filed.
    pub(crate) booked_on: Date,
    /// The day of the booking that it takes back, or its own.
    pub(crate) first_on: Date,
    pub(crate) currency: Currency,
}

/// Writes a booking.
pub(crate) fn insert(tx: &mut WriteTx<'_>, new: &NewBooking, now: Timestamp) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "INSERT INTO billing_tax_booking (campaign_id, pledge_id, quote_id, turn, document_id, reverses_id, taxed_on,
                                              month, first_month, currency, booked_at, is_part)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id"
        ),
        params![
            new.campaign,
            new.pledge,
            new.quote,
            new.turn,
            new.document,
            new.reverses,
            new.taxed_on.to_string(),
            month_of(new.booked_on),
            month_of(new.first_on),
            new.currency,
            now,
            new.is_part
        ],
        |row| row.get(0),
    )
}

/// Writes an entry.
pub(crate) fn insert_entry(
    tx: &mut WriteTx<'_>,
    (booking, way): (i64, i64),
    entry: &TaxEntry,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_tax_entry (booking_id, way_id, supply_minor, base_minor, tax_minor, is_on_document)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![
            booking,
            way,
            entry.supply_minor,
            entry.base_minor,
            entry.tax_minor,
            i64::from(entry.is_on_document)
        ],
    )
    .map(drop)
}

/// What the parts that were taken back have left of a booking, with the rows of the ways.
pub(crate) fn left_of(tx: &mut ReadTx<'_>, booking: i64) -> Result<Vec<(i64, TaxEntry)>, BillingError> {
    let rows = tx.query(
        sql!(
            "SELECT e.way_id, w.way, CAST(SUM(e.supply_minor) AS BIGINT), CAST(SUM(e.base_minor) AS BIGINT),
                    CAST(SUM(e.tax_minor) AS BIGINT), e.is_on_document
               FROM billing_tax_booking b JOIN billing_tax_entry e ON e.booking_id = b.id
               JOIN billing_tax_way w ON w.id = e.way_id
              WHERE b.id = $1 OR (b.reverses_id = $1 AND b.is_part = 1)
              GROUP BY e.way_id, w.way, e.is_on_document
             HAVING SUM(e.supply_minor) <> 0 OR SUM(e.base_minor) <> 0 OR SUM(e.tax_minor) <> 0
              ORDER BY MIN(e.id)"
        ),
        params![booking],
        |row| {
            let way: String = row.get(1)?;
            Ok((row.get(0)?, way, amounts(row, 2)?, row.get::<i64>(5)? != 0))
        },
    )?;
    rows.into_iter()
        .map(|(way_row, way, (supply_minor, base_minor, tax_minor), is_on_document)| {
            let way = read_way(&way)?;
            Ok((way_row, TaxEntry { way, supply_minor, base_minor, tax_minor, is_on_document }))
        })
        .collect()
}

/// Supply, base and tax from a column on.
pub(crate) fn amounts(row: &Row<'_>, first: usize) -> Result<(i64, i64, i64), DbError> {
    Ok((row.get(first)?, row.get(first + 1)?, row.get(first + 2)?))
}

/// The row of a way, made when it is met first.
pub(crate) fn way_row(tx: &mut WriteTx<'_>, way: &TaxWay) -> Result<i64, BillingError> {
    let written = serde_json::to_string(way)
        .map_err(|e| DbError::Statement(format!("a way of taxing cannot be stored: {e}")))?;
    let find = sql!("SELECT id FROM billing_tax_way WHERE way = $1");
    if let Some(row) = tx.query_opt(find, params![written], |row| row.get(0))? {
        return Ok(row);
    }
    tx.execute(
        sql!("INSERT INTO billing_tax_way (way) VALUES ($1) ON CONFLICT (way) DO NOTHING"),
        params![written],
    )?;
    Ok(tx.query_one(find, params![written], |row| row.get(0))?)
}

/// A stored way.
pub(crate) fn read_way(written: &str) -> Result<TaxWay, BillingError> {
    serde_json::from_str(written).map_err(|_| BillingError::Stored("billing_tax_way.way"))
}

/// What of an agreed quote is a tip, minor units.
pub(crate) fn tip_minor_of(tx: &mut ReadTx<'_>, quote: i64) -> Result<i64, DbError> {
    tx.query_one(sql!("SELECT tip_minor FROM pledge_quote WHERE id = $1"), params![quote], |row| row.get(0))
}
