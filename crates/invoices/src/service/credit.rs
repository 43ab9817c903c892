//! Taking an invoice back, whole or in part: by a credit note that names it.

use db::WriteTx;
use kernel::Cx;

use super::issue::{Draft, write};
use super::read::{content_of, open_sealed};
use crate::error::InvoiceError;
use crate::model::{InvoiceKind, Issued, NewCreditNote};
use crate::rules::content::of_credit_note;
use crate::store::invoice;

/// Issues a credit note in the caller's transaction, numbered in the scope of its invoice. A key that was used before
/// answers what was issued then.
///
/// # Errors
/// [`InvoiceError::MoreThanLeft`] where all credit notes together would take back more than the invoice asked for;
/// [`InvoiceError::BuyerErased`].
pub fn credit(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewCreditNote) -> Result<Issued, InvoiceError> {
    if let Some(issued) = invoice::find_by_key(tx, &new.key)? {
        return Ok(issued);
    }
    let stored = invoice::lock(tx, new.invoice)?.ok_or(InvoiceError::Unknown)?;
    if stored.kind != InvoiceKind::Invoice {
        return Err(InvoiceError::NotAnInvoice);
    }
    let original = content_of(&stored)?;
    let content = of_credit_note(&original, new)?;
    let credited = kernel::Money::new(invoice::credited_minor(tx, stored.row)?, original.currency);
    let left = original.gross.checked_sub(credited)?;
    if content.gross.minor > left.minor {
        return Err(InvoiceError::MoreThanLeft { left, wanted: content.gross });
    }
    let (contact_key, sealed) = open_sealed(tx, &cx.vault, &stored)?.ok_or(InvoiceError::BuyerErased)?;
    let draft = Draft {
        key: &new.key,
        scope: &stored.scope,
        corrects: Some(stored.row),
        contact: stored.contact,
        contact_key,
        buyer: &sealed.buyer,
        content,
    };
    write(tx, cx, draft)
}
