//! Taking an invoice back, whole or in part: by a credit note that names it.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};

use super::issue::{Draft, write};
use super::read::{content_of, open_sealed};
use crate::error::InvoiceError;
use crate::model::{Content, InvoiceKind, Issued, LeftOfLine, NewCreditNote};
use crate::rules::content::of_credit_note;
use crate::rules::parts;
use crate::store::invoice::{self, InvoiceRow};

/// Issues a credit note in the caller's transaction, numbered in the scope of its invoice. A key that was used before
/// answers what was issued then.
///
/// # Errors
/// [`InvoiceError::Part`] where more of a line would be credited than is left of it; [`InvoiceError::NothingCredited`];
/// [`InvoiceError::MoreThanLeft`]; [`InvoiceError::BuyerErased`].
pub fn credit(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewCreditNote) -> Result<Issued, InvoiceError> {
    if let Some(issued) = invoice::find_by_key(tx, &new.key)? {
        return Ok(issued);
    }
    let stored = invoice::lock(tx, new.invoice)?.ok_or(InvoiceError::Unknown)?;
    let content = content_of_note(tx, &stored, new)?;
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

/// What a credit note would say, without its number: nothing is issued.
///
/// # Errors
/// As [`credit`].
pub fn credit_preview(tx: &mut ReadTx<'_>, new: &NewCreditNote) -> Result<Content, InvoiceError> {
    let stored = invoice::load(tx, new.invoice)?.ok_or(InvoiceError::Unknown)?;
    content_of_note(tx, &stored, new)
}

/// What the credit notes of an invoice have left of each of its lines.
///
/// # Errors
/// [`InvoiceError::Unknown`]; [`InvoiceError::NotAnInvoice`]; [`InvoiceError::Stored`] where the database was changed.
pub fn left_of(tx: &mut ReadTx<'_>, invoice: Id<kinds::Invoice>) -> Result<Vec<LeftOfLine>, InvoiceError> {
    let stored = invoice::load(tx, invoice)?.ok_or(InvoiceError::Unknown)?;
    let (original, notes) = original(tx, &stored)?;
    Ok(parts::left(&original, &notes)?)
}

fn content_of_note(
    tx: &mut ReadTx<'_>,
    stored: &InvoiceRow,
    new: &NewCreditNote,
) -> Result<Content, InvoiceError> {
    let (original, notes) = original(tx, stored)?;
    let content = of_credit_note(&original, &notes, new)?;
    let credited = Money::sum(original.currency, notes.iter().map(|note| note.gross))?;
    let left = original.gross.checked_sub(credited)?;
    if content.gross.minor > left.minor {
        return Err(InvoiceError::MoreThanLeft { left, wanted: content.gross });
    }
    Ok(content)
}

/// An invoice and its credit notes.
fn original(tx: &mut ReadTx<'_>, stored: &InvoiceRow) -> Result<(Content, Vec<Content>), InvoiceError> {
    if stored.kind != InvoiceKind::Invoice {
        return Err(InvoiceError::NotAnInvoice);
    }
    let notes = invoice::notes_of(tx, stored.row)?;
    let notes = notes.iter().map(content_of).collect::<Result<Vec<_>, _>>()?;
    Ok((content_of(stored)?, notes))
}
