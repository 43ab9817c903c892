//! Which invoice was made from which quote.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Money, RowId};

use crate::model::Due;

/// The invoices of a pledge that are not taken back as a whole, oldest first. One whose every part staff have credited still
/// stands: its order is not invoiced anew.
pub(crate) fn open_of(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<Due>, DbError> {
    tx.query(
        sql!(
            "SELECT i.public_id, b.quote_id, b.left_out_minor, b.leaves_out FROM billing_invoice b JOIN invoice i ON i.id = b.invoice_id
              WHERE b.pledge_id = $1
                AND (i.gross_minor > (SELECT CAST(COALESCE(SUM(c.gross_minor), 0) AS BIGINT) FROM invoice c
                                       WHERE c.corrects = i.id)
                     OR NOT EXISTS (SELECT 1 FROM invoice c LEFT JOIN billing_credit_note n ON n.note_id = c.id
                                     WHERE c.corrects = i.id AND n.note_id IS NULL))
              ORDER BY b.id LIMIT 100"
        ),
        params![pledge],
        |row| {
            Ok(Due {
                invoice: row.get(0)?,
                quote: row.get(1)?,
                left_out_minor: row.get(2)?,
                leaves_out: row.get(3)?,
            })
        },
    )
}

/// An invoice and what it was made from.
pub(crate) struct Made {
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) pledge: RowId<kinds::Pledge>,
    pub(crate) quote: i64,
    pub(crate) invoice: RowId<kinds::Invoice>,
    pub(crate) left_out: Money,
    pub(crate) leaves_out: bool,
}

/// How often a quote was invoiced, with what was taken back.
pub(crate) fn times_invoiced(tx: &mut ReadTx<'_>, quote: i64) -> Result<i64, DbError> {
    tx.query_one(sql!("SELECT COUNT(*) FROM billing_invoice WHERE quote_id = $1"), params![quote], |row| {
        row.get(0)
    })
}

pub(crate) fn note(tx: &mut WriteTx<'_>, made: &Made) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO billing_invoice (campaign_id, pledge_id, quote_id, invoice_id, left_out_minor, leaves_out)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (invoice_id) DO NOTHING"
        ),
        params![
            made.campaign,
            made.pledge,
            made.quote,
            made.invoice,
            made.left_out.minor,
            made.leaves_out
        ],
    )
    .map(drop)
}
