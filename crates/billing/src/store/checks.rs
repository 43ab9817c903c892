//! What `verify` looks for.

use db::{DbError, ReadTx, sql};

/// Invoices whose amount, currency or subject is not that of the quote and pledge they were made from.
pub(crate) fn of_another_quote(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id FROM billing_invoice b
               JOIN invoice i ON i.id = b.invoice_id
               JOIN pledge_quote q ON q.id = b.quote_id
               JOIN pledge p ON p.id = b.pledge_id
              WHERE i.gross_minor <> q.total_minor - q.tip_minor - b.left_out_minor OR i.currency <> q.currency
                 OR q.pledge_id <> b.pledge_id OR p.campaign_id <> b.campaign_id OR i.subject <> p.public_id
                 OR i.kind <> 'invoice'
              ORDER BY i.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Pledges with more than one invoice that is not taken back.
pub(crate) fn invoiced_twice(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id FROM billing_invoice b
               JOIN invoice i ON i.id = b.invoice_id
               JOIN pledge p ON p.id = b.pledge_id
              WHERE i.gross_minor > (SELECT CAST(COALESCE(SUM(c.gross_minor), 0) AS BIGINT) FROM invoice c
                                      WHERE c.corrects = i.id)
              GROUP BY p.id, p.public_id HAVING COUNT(*) > 1 ORDER BY p.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Credit notes of parts for which more went back than they say, and what went back for something else than such a note of the
/// same pledge.
pub(crate) fn repaid_otherwise(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT r.document FROM pledge_part_repaid r
               LEFT JOIN invoice i ON i.public_id = r.document
               LEFT JOIN billing_credit_note n ON n.note_id = i.id
               LEFT JOIN billing_invoice b ON b.invoice_id = n.credits_id AND b.pledge_id = r.pledge_id
                     AND b.quote_id = r.quote_id
              GROUP BY r.document, i.gross_minor, b.id
             HAVING b.id IS NULL OR SUM(r.amount_minor) > i.gross_minor ORDER BY r.document LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Invoices that nothing says what they were made from.
pub(crate) fn of_nothing(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id FROM invoice i LEFT JOIN billing_invoice b ON b.invoice_id = i.id
              WHERE i.kind = 'invoice' AND b.id IS NULL ORDER BY i.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}
