//! Lists for pages and files.

use db::{DbError, ReadTx, Row, params, sql};
use invoices::InvoiceKind;
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId};

use super::word;
use crate::model::{Listed, Waiting};

macro_rules! listed {
    ($tail:literal) => {
        concat!(
            "SELECT i.public_id, i.kind, i.number_text, i.issued_on, i.currency, i.net_minor, i.tax_minor, i.gross_minor,
                    o.number_text, p.public_id, p.order_number, CASE WHEN n.note_id IS NULL THEN 0 ELSE 1 END
               FROM billing_invoice b JOIN invoice i ON i.id = b.invoice_id OR i.corrects = b.invoice_id
               JOIN pledge p ON p.id = b.pledge_id
               LEFT JOIN invoice o ON o.id = i.corrects
               LEFT JOIN billing_credit_note n ON n.note_id = i.id ",
            $tail
        )
    };
}

fn listed(row: &Row<'_>) -> Result<Listed, DbError> {
    let currency: Currency = row.get(4)?;
    let money = |index| Ok::<_, DbError>(Money::new(row.get(index)?, currency));
    Ok(Listed {
        id: row.get(0)?,
        kind: word(row, 1, |text| {
            [InvoiceKind::Invoice, InvoiceKind::CreditNote].into_iter().find(|kind| kind.as_str() == text)
        })?,
        number: row.get(2)?,
        issued_on: word(row, 3, |text| text.parse::<Date>().ok())?, // the error names the column
        net: money(5)?,
        tax: money(6)?,
        gross: money(7)?,
        corrects: row.get(8)?,
        pledge: row.get(9)?,
        order_number: row.get(10)?,
        is_of_part: row.get(11)?,
    })
}

/// The documents of a pledge, oldest first.
///
/// # Errors
/// The database.
pub fn of_pledge(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<Listed>, DbError> {
    let statement = sql!(listed!("WHERE b.pledge_id = $1 ORDER BY i.id LIMIT 500"));
    tx.query(statement, params![pledge], listed)
}

/// One page of a campaign's documents, latest first.
pub(crate) fn page(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (offset, limit): (u32, u32),
) -> Result<Vec<Listed>, DbError> {
    let statement = sql!(listed!("WHERE b.campaign_id = $1 ORDER BY i.id DESC LIMIT $3 OFFSET $2"));
    tx.query(statement, params![campaign, offset, limit], listed)
}

/// How many documents a campaign has.
pub(crate) fn count(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, DbError> {
    let count: i64 = tx.query_one(
        sql!(
            "SELECT COUNT(*) FROM billing_invoice b JOIN invoice i ON i.id = b.invoice_id OR i.corrects = b.invoice_id
              WHERE b.campaign_id = $1"
        ),
        params![campaign],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(count).unwrap_or(0)) // a count
}

/// The documents of a campaign after a row of the table, in the order of issue, with their rows and contents: for files.
pub(crate) fn contents_after(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (after, limit): (i64, u32),
) -> Result<Vec<(i64, String, String)>, DbError> {
    tx.query(
        sql!(
            "SELECT i.id, i.content, p.order_number
               FROM billing_invoice b JOIN invoice i ON i.id = b.invoice_id OR i.corrects = b.invoice_id
               JOIN pledge p ON p.id = b.pledge_id
              WHERE b.campaign_id = $1 AND i.id > $2 ORDER BY i.id LIMIT $3"
        ),
        params![campaign, after, limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// The campaign that a document belongs to.
pub(crate) fn campaign_of(
    tx: &mut ReadTx<'_>,
    document: Id<kinds::Invoice>,
) -> Result<Option<RowId<kinds::Campaign>>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT b.campaign_id FROM invoice i
               JOIN billing_invoice b ON b.invoice_id = COALESCE(i.corrects, i.id) WHERE i.public_id = $1"
        ),
        params![document],
        |row| row.get(0),
    )
}

/// Pledges of a campaign whose invoice waits, longest first.
///
/// # Errors
/// The database.
pub fn waiting(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    limit: u32,
) -> Result<Vec<Waiting>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.order_number, w.reason, w.detail, w.since
               FROM billing_waiting w JOIN pledge p ON p.id = w.pledge_id
              WHERE w.campaign_id = $1 ORDER BY w.since, w.pledge_id LIMIT $2"
        ),
        params![campaign, limit],
        one_waiting,
    )
}

fn one_waiting(row: &Row<'_>) -> Result<Waiting, DbError> {
    Ok(Waiting {
        pledge: row.get(0)?,
        order_number: row.get(1)?,
        reason: row.get(2)?,
        detail: row.get(3)?,
        since: row.get(4)?,
    })
}

/// Why a pledge's invoice waits, where it does.
pub(crate) fn waiting_of(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<Waiting>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT p.public_id, p.order_number, w.reason, w.detail, w.since
               FROM billing_waiting w JOIN pledge p ON p.id = w.pledge_id WHERE w.pledge_id = $1"
        ),
        params![pledge],
        one_waiting,
    )
}

/// How many invoices of a campaign wait.
pub(crate) fn waiting_count(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, DbError> {
    let statement = sql!("SELECT COUNT(*) FROM billing_waiting WHERE campaign_id = $1");
    let count: i64 = tx.query_one(statement, params![campaign], |row| row.get(0))?;
    Ok(u64::try_from(count).unwrap_or(0)) // a count
}
