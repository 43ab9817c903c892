//! Rows of documents.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Money, RowId, Timestamp};

use super::{day, word};
use crate::model::{Content, InvoiceKind, InvoiceSummary, Issued};

/// One document as stored.
pub(crate) struct InvoiceRow {
    pub(crate) row: RowId<kinds::Invoice>,
    pub(crate) id: Id<kinds::Invoice>,
    pub(crate) scope: String,
    pub(crate) kind: InvoiceKind,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) issued_at: Timestamp,
    pub(crate) content: String,
    pub(crate) buyer_sealed: Vec<u8>,
}

macro_rules! rows {
    ($tail:literal) => {
        concat!(
            "SELECT i.id, i.public_id, s.scope, i.kind, i.contact, i.issued_at, i.content, i.buyer_sealed
               FROM invoice i JOIN invoice_series s ON s.id = i.series ",
            $tail
        )
    };
}

fn invoice_row(row: &Row<'_>) -> Result<InvoiceRow, DbError> {
    Ok(InvoiceRow {
        row: row.get(0)?,
        id: row.get(1)?,
        scope: row.get(2)?,
        kind: word(row, 3, InvoiceKind::from_stored)?,
        contact: row.get(4)?,
        issued_at: row.get(5)?,
        content: row.get(6)?,
        buyer_sealed: row.get(7)?,
    })
}

pub(crate) fn load(tx: &mut ReadTx<'_>, id: Id<kinds::Invoice>) -> Result<Option<InvoiceRow>, DbError> {
    tx.query_opt(sql!(rows!("WHERE i.public_id = $1")), params![id], invoice_row)
}

/// As [`load`], and nobody else credits it until the end of the transaction.
pub(crate) fn lock(tx: &mut WriteTx<'_>, id: Id<kinds::Invoice>) -> Result<Option<InvoiceRow>, DbError> {
    let lock = sql!("SELECT id FROM invoice WHERE public_id = $1 FOR UPDATE");
    let found = tx.query_opt(lock, params![id], |row| row.get::<i64>(0))?;
    if found.is_none() { Ok(None) } else { load(tx, id) }
}

pub(crate) fn find_by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<Issued>, DbError> {
    tx.query_opt(
        sql!("SELECT public_id, number_text, id FROM invoice WHERE idempotency_key = $1"),
        params![key],
        |row| Ok(Issued { id: row.get(0)?, number: row.get(1)?, row: row.get(2)?, repeated: true }),
    )
}

/// The credit notes of an invoice, oldest first.
pub(crate) fn notes_of(
    tx: &mut ReadTx<'_>,
    invoice: RowId<kinds::Invoice>,
) -> Result<Vec<InvoiceRow>, DbError> {
    tx.query(sql!(rows!("WHERE i.corrects = $1 ORDER BY i.id")), params![invoice], invoice_row)
}

/// The documents about something, oldest first.
pub(crate) fn about(tx: &mut ReadTx<'_>, subject: &str) -> Result<Vec<InvoiceSummary>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, kind, number_text, issued_on, gross_minor, currency, subject
               FROM invoice WHERE subject = $1 ORDER BY id LIMIT 500"
        ),
        params![subject],
        |row| {
            Ok(InvoiceSummary {
                id: row.get(0)?,
                kind: word(row, 1, InvoiceKind::from_stored)?,
                number: row.get(2)?,
                issued_on: day(row, 3)?,
                gross: Money::new(row.get(4)?, row.get(5)?),
                subject: row.get(6)?,
            })
        },
    )
}

/// A document, ready to be written.
pub(crate) struct Ready<'a> {
    pub(crate) id: Id<kinds::Invoice>,
    pub(crate) series: RowId<kinds::InvoiceSeries>,
    pub(crate) number: i64,
    pub(crate) key: &'a str,
    pub(crate) corrects: Option<RowId<kinds::Invoice>>,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) issued_at: Timestamp,
    pub(crate) issued_by: String,
    pub(crate) content: &'a Content,
    pub(crate) content_json: &'a str,
    pub(crate) buyer_sealed: &'a [u8],
    pub(crate) content_hash: Vec<u8>,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, ready: &Ready<'_>) -> Result<RowId<kinds::Invoice>, DbError> {
    let content = ready.content;
    tx.insert(
        sql!(
            "INSERT INTO invoice
                 (public_id, series, number, number_text, kind, idempotency_key, corrects, contact, subject, issued_on,
                  issued_at, issued_by, currency, net_minor, tax_minor, gross_minor, content, buyer_sealed, content_hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) RETURNING id"
        ),
        params![
            ready.id,
            ready.series,
            ready.number,
            content.number,
            content.kind.as_str(),
            ready.key,
            ready.corrects,
            ready.contact,
            content.subject,
            content.issued_on.to_string(),
            ready.issued_at,
            ready.issued_by,
            content.currency,
            content.net.minor,
            content.tax.minor,
            content.gross.minor,
            ready.content_json,
            ready.buyer_sealed,
            ready.content_hash,
        ],
    )
}
