//! Reading documents back.

use contacts::ContactError;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{ContactKey, Id, Vault};

use super::issue::buyer_place;
use crate::error::InvoiceError;
use crate::model::{Content, Invoice, InvoiceSummary, Sealed};
use crate::store::invoice::{self, InvoiceRow};

/// A document as it was issued. Its buyer is `None` once the contact was erased.
///
/// # Errors
/// [`InvoiceError::Unknown`]; [`InvoiceError::Sealed`] and [`InvoiceError::Stored`] where the database was changed.
pub fn find(tx: &mut ReadTx<'_>, vault: &Vault, id: Id<kinds::Invoice>) -> Result<Invoice, InvoiceError> {
    let stored = invoice::load(tx, id)?.ok_or(InvoiceError::Unknown)?;
    let mut content = content_of(&stored)?;
    let buyer = open_sealed(tx, vault, &stored)?.map(|(_, sealed)| content.join(sealed));
    Ok(Invoice {
        row: stored.row,
        id: stored.id,
        contact: stored.contact,
        issued_at: stored.issued_at,
        content,
        buyer,
    })
}

/// The documents about something (the public id of a pledge), oldest first.
pub fn about(tx: &mut ReadTx<'_>, subject: &str) -> Result<Vec<InvoiceSummary>, InvoiceError> {
    Ok(invoice::about(tx, subject)?)
}

pub(crate) fn content_of(stored: &InvoiceRow) -> Result<Content, InvoiceError> {
    let column = "invoice.content";
    serde_json::from_str(&stored.content).map_err(|_| InvoiceError::Stored { row: stored.row.get(), column })
}

/// The buyer and what was written about them, with the key that sealed it; `None` once the contact was erased.
pub(crate) fn open_sealed(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    stored: &InvoiceRow,
) -> Result<Option<(ContactKey, Sealed)>, InvoiceError> {
    let key = match contacts::key(tx, vault, stored.contact) {
        Ok(key) => key,
        Err(ContactError::Erased) => return Ok(None),
        Err(e) => return Err(e.into()),
    };
    let row = stored.row.get();
    let public_id = stored.id.to_string();
    let opened = key.open_text(buyer_place(&public_id), &stored.buyer_sealed);
    let text = opened.map_err(|cause| InvoiceError::Sealed { row, cause })?;
    let sealed = serde_json::from_str(&text)
        .map_err(|_| InvoiceError::Stored { row, column: "invoice.buyer_sealed" })?;
    Ok(Some((key, sealed)))
}
