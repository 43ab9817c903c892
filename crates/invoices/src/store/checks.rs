//! Streams that `verify` walks.

use db::{DbError, ReadTx, sql};

use super::word;
use crate::model::InvoiceKind;

/// A document with its series, as stored.
pub(crate) struct Walked {
    pub(crate) series: i64,
    pub(crate) prefix: String,
    pub(crate) digits: usize,
    pub(crate) first_number: i64,
    pub(crate) number: i64,
    pub(crate) number_text: String,
    pub(crate) public_id: String,
    pub(crate) kind: InvoiceKind,
    pub(crate) series_kind: InvoiceKind,
    pub(crate) sums: (i64, i64, i64),
    pub(crate) content: String,
    pub(crate) buyer_sealed: Vec<u8>,
    pub(crate) content_hash: Vec<u8>,
}

/// Every document, series by series in the order of the numbers.
pub(crate) fn walk(tx: &mut ReadTx<'_>, mut f: impl FnMut(Walked)) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT i.series, s.prefix, s.digits, i.number, i.number_text, i.public_id, i.kind, s.kind, i.net_minor,
                    i.tax_minor, i.gross_minor, i.content, i.buyer_sealed, i.content_hash,
                    s.first_number
               FROM invoice i JOIN invoice_series s ON s.id = i.series ORDER BY i.series, i.number"
        ),
        &[],
        |row| {
            f(Walked {
                series: row.get(0)?,
                prefix: row.get(1)?,
                digits: row.get(2)?,
                number: row.get(3)?,
                number_text: row.get(4)?,
                public_id: row.get(5)?,
                kind: word(row, 6, InvoiceKind::from_stored)?,
                series_kind: word(row, 7, InvoiceKind::from_stored)?,
                sums: (row.get(8)?, row.get(9)?, row.get(10)?),
                content: row.get(11)?,
                buyer_sealed: row.get(12)?,
                content_hash: row.get(13)?,
                first_number: row.get(14)?,
            });
            Ok(())
        },
    )
}

/// Series with their public id, how many documents they have, and how many numbers were given out.
pub(crate) fn series_counts(tx: &mut ReadTx<'_>) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT s.public_id, (SELECT COUNT(*) FROM invoice i WHERE i.series = s.id), s.next_number - s.first_number
               FROM invoice_series s ORDER BY s.id"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Every invoice that has credit notes: its public id and content, with the content of each of its notes, one after the other.
pub(crate) fn walk_credited(
    tx: &mut ReadTx<'_>,
    mut f: impl FnMut(String, &str, &str) -> Result<(), DbError>,
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT i.public_id, i.content, c.content FROM invoice i JOIN invoice c ON c.corrects = i.id
              ORDER BY i.id, c.id"
        ),
        &[],
        |row| f(row.get(0)?, &row.get::<String>(1)?, &row.get::<String>(2)?),
    )
}

/// Invoices of which more was credited than they asked for, or in another currency.
pub(crate) fn credited_too_much(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id FROM invoice i JOIN invoice c ON c.corrects = i.id
              GROUP BY i.id, i.public_id, i.gross_minor, i.currency
             HAVING CAST(SUM(c.gross_minor) AS BIGINT) > i.gross_minor OR MIN(c.currency) <> i.currency
                 OR MAX(c.currency) <> i.currency ORDER BY i.id LIMIT $1"
        ),
        db::params![limit],
        |row| row.get(0),
    )
}
