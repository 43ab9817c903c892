//! Credit notes that staff issued about parts of invoices.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

/// A credit note that is in no book of tax yet.
pub(crate) struct Unbooked {
    pub(crate) note: Id<kinds::Invoice>,
    pub(crate) note_row: i64,
    /// The booking of its invoice.
    pub(crate) booking: i64,
}

/// Those of a pledge, oldest first, whose invoice is booked and not taken back.
pub(crate) fn unbooked(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<Unbooked>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id, i.id, b.id
               FROM billing_tax_booking b JOIN billing_credit_note n ON n.credits_id = b.document_id
               JOIN invoice i ON i.id = n.note_id
               LEFT JOIN billing_tax_booking r ON r.reverses_id = b.id AND r.is_part = 0
               LEFT JOIN billing_tax_booking d ON d.document_id = n.note_id AND d.is_part = 1
              WHERE b.pledge_id = $1 AND b.reverses_id IS NULL AND r.id IS NULL AND d.id IS NULL
              ORDER BY i.id LIMIT 100"
        ),
        params![pledge],
        |row| Ok(Unbooked { note: row.get(0)?, note_row: row.get(1)?, booking: row.get(2)? }),
    )
}

/// The credit notes for parts of the same invoice that were issued before one, oldest first.
pub(crate) fn before(tx: &mut ReadTx<'_>, note_row: i64) -> Result<Vec<Id<kinds::Invoice>>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id FROM billing_credit_note n
               JOIN billing_credit_note e ON e.credits_id = n.credits_id AND e.note_id < n.note_id
               JOIN invoice i ON i.id = e.note_id WHERE n.note_id = $1 ORDER BY i.id LIMIT 1000"
        ),
        params![note_row],
        |row| row.get(0),
    )
}

/// The credit note that was issued under a key.
pub(crate) fn by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<Id<kinds::Invoice>>, DbError> {
    tx.query_opt(sql!("SELECT public_id FROM invoice WHERE idempotency_key = $1"), params![key], |row| {
        row.get(0)
    })
}

/// Keeps that staff issued it.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    note: RowId<kinds::Invoice>,
    invoice: Id<kinds::Invoice>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_credit_note (note_id, credits_id) SELECT $1, id FROM invoice WHERE public_id = $2"
        ),
        params![note, invoice],
    )
    .map(drop)
}

/// The invoice of which staff credited a part by a credit note.
pub(crate) fn invoice_of(
    tx: &mut ReadTx<'_>,
    note: Id<kinds::Invoice>,
) -> Result<Option<Id<kinds::Invoice>>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT o.public_id FROM invoice i JOIN billing_credit_note n ON n.note_id = i.id
               JOIN invoice o ON o.id = n.credits_id WHERE i.public_id = $1"
        ),
        params![note],
        |row| row.get(0),
    )
}

/// The pledge that an invoice was made for.
pub(crate) fn pledge_of(
    tx: &mut ReadTx<'_>,
    invoice: Id<kinds::Invoice>,
) -> Result<Option<Id<kinds::Pledge>>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT p.public_id FROM invoice i JOIN billing_invoice b ON b.invoice_id = i.id
               JOIN pledge p ON p.id = b.pledge_id WHERE i.public_id = $1"
        ),
        params![invoice],
        |row| row.get(0),
    )
}

/// Whether staff credited a part of an invoice that was made from a quote.
pub(crate) fn is_credited_in_part(tx: &mut ReadTx<'_>, quote: i64) -> Result<bool, DbError> {
    let notes = sql!(
        "SELECT COUNT(*) FROM billing_credit_note n JOIN billing_invoice b ON b.invoice_id = n.credits_id
          WHERE b.quote_id = $1"
    );
    tx.query_one(notes, params![quote], |row| Ok(row.get::<i64>(0)? > 0))
}
