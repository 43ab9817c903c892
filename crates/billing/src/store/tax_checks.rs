//! What `verify` looks for in the books of tax.

use db::{DbError, ReadTx, sql};
use kernel::ids::kinds;
use kernel::{Currency, Id};

use super::tax_bookings::read_way;
use crate::error::BillingError;
use crate::tax_model::TaxWay;

/// What was booked on one account of the ledger, as the books of tax have it.
pub(crate) struct Account {
    pub(crate) campaign: Id<kinds::Campaign>,
    pub(crate) month: i32,
    pub(crate) first_month: i32,
    pub(crate) way_row: i64,
    pub(crate) way: TaxWay,
    pub(crate) currency: Currency,
    pub(crate) supply_minor: i64,
    pub(crate) tax_minor: i64,
}

/// The books of tax, summed as the ledger has its accounts.
pub(crate) fn accounts(tx: &mut ReadTx<'_>) -> Result<Vec<Account>, BillingError> {
    let mut found = Vec::new();
    tx.for_each(
        sql!(
            "SELECT c.public_id, t.month, t.first_month, t.way_id, w.way, t.currency, t.supply, t.tax
               FROM (SELECT b.campaign_id, b.month, b.first_month, e.way_id, b.currency,
                            CAST(SUM(e.supply_minor) AS BIGINT) AS supply, CAST(SUM(e.tax_minor) AS BIGINT) AS tax
                       FROM billing_tax_booking b JOIN billing_tax_entry e ON e.booking_id = b.id
                      GROUP BY b.campaign_id, b.month, b.first_month, e.way_id, b.currency) t
               JOIN campaign c ON c.id = t.campaign_id
               JOIN billing_tax_way w ON w.id = t.way_id"
        ),
        &[],
        |row| {
            let small = |n: i64| i32::try_from(n).map_err(|_| BillingError::Stored("billing_tax_booking.month"));
            let way: String = row.get(4)?;
            found.push(Account {
                campaign: row.get(0)?,
                month: small(row.get(1)?)?,
                first_month: small(row.get(2)?)?,
                way_row: row.get(3)?,
                way: read_way(&way)?,
                currency: row.get(5)?,
                supply_minor: row.get(6)?,
                tax_minor: row.get(7)?,
            });
            Ok::<(), BillingError>(())
        },
    )?;
    Ok(found)
}

/// The tips of what is booked: campaign, currency, minor units.
pub(crate) fn tips(tx: &mut ReadTx<'_>) -> Result<Vec<(Id<kinds::Campaign>, Currency, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id, b.currency,
                    CAST(SUM(CASE WHEN b.reverses_id IS NULL THEN q.tip_minor ELSE -q.tip_minor END) AS BIGINT)
               FROM billing_tax_booking b JOIN pledge_quote q ON q.id = b.quote_id
               JOIN campaign c ON c.id = b.campaign_id
              WHERE q.tip_minor > 0 AND b.is_part = 0 GROUP BY c.public_id, b.currency"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// The currencies of bookings.
pub(crate) fn currencies(tx: &mut ReadTx<'_>) -> Result<Vec<Currency>, DbError> {
    let statement = sql!("SELECT DISTINCT currency FROM billing_tax_booking ORDER BY currency LIMIT 1000");
    tx.query(statement, &[], |row| row.get(0))
}

/// Documents whose tax was not booked as it stands on them.
pub(crate) fn unlike_document(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id
               FROM billing_tax_booking b JOIN invoice i ON i.id = b.document_id
               LEFT JOIN billing_tax_entry e ON e.booking_id = b.id AND e.is_on_document = 1
              GROUP BY b.id, i.id, i.public_id, i.kind, i.currency, i.net_minor, i.tax_minor, b.currency, b.reverses_id
             HAVING CAST(COALESCE(SUM(e.supply_minor), 0) AS BIGINT)
                      <> CASE WHEN i.kind = 'invoice' THEN i.net_minor ELSE -i.net_minor END
                 OR CAST(COALESCE(SUM(e.tax_minor), 0) AS BIGINT)
                      <> CASE WHEN i.kind = 'invoice' THEN i.tax_minor ELSE -i.tax_minor END
                 OR i.currency <> b.currency OR (i.kind = 'invoice') <> (b.reverses_id IS NULL)
              ORDER BY i.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Credit notes for parts whose tax was not taken back.
pub(crate) fn unbooked_notes(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id FROM billing_credit_note n JOIN invoice i ON i.id = n.note_id
               LEFT JOIN billing_tax_booking b ON b.document_id = n.note_id AND b.is_part = 1
              WHERE b.id IS NULL ORDER BY i.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// What is taken back otherwise than it was booked.
pub(crate) fn taken_back_otherwise(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id
               FROM billing_tax_booking r JOIN billing_tax_booking b ON b.id = r.reverses_id
               JOIN pledge p ON p.id = b.pledge_id
               JOIN billing_tax_booking x ON x.id = b.id OR x.reverses_id = b.id
               JOIN billing_tax_entry e ON e.booking_id = x.id
              WHERE r.is_part = 0
              GROUP BY r.id, p.id, p.public_id, r.first_month, b.first_month, r.currency, b.currency
             HAVING CAST(SUM(e.supply_minor) AS BIGINT) <> 0 OR CAST(SUM(e.base_minor) AS BIGINT) <> 0
                 OR CAST(SUM(e.tax_minor) AS BIGINT) <> 0 OR r.first_month <> b.first_month OR r.currency <> b.currency
              ORDER BY p.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Pledges whose agreed quote is booked as free of tax because of a VAT number, without an answer about a number.
pub(crate) fn untaxed_without_proof(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT DISTINCT p.public_id FROM billing_tax_booking b
               JOIN pledge p ON p.id = b.pledge_id AND p.quote_id = b.quote_id
               JOIN billing_tax_entry e ON e.booking_id = b.id
               JOIN billing_tax_way w ON w.id = e.way_id
               LEFT JOIN pledge_buyer y ON y.pledge_id = p.id
              WHERE b.reverses_id IS NULL AND (y.pledge_id IS NULL OR y.answered_at IS NULL)
                AND (w.way LIKE '%\"treatment\":\"reverse_charge\"%' OR w.way LIKE '%\"treatment\":\"intra_community\"%'
                     OR EXISTS (SELECT 1 FROM pledge_quote q WHERE q.id = b.quote_id
                                AND q.quote LIKE '%\"reason\":\"business_outside_scheme\"%'))
              ORDER BY p.public_id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}
