//! From a frozen document to its PDF.

use documents::{Attachment, Document, Relation, Renderer};
use web::Texts;

use crate::einvoice::{self, NoEInvoice};
use crate::error::InvoiceError;
use crate::model::Invoice;
use crate::pages;

/// The PDF of a document, in its own language, with the electronic invoice inside where EN 16931 can express it. The
/// same document gives the same bytes. Waits; call it from a job's thread, never inside a transaction.
///
/// # Errors
/// [`InvoiceError::Document`]: mostly a name in a script that no font covers.
pub fn pdf(invoice: &Invoice, texts: &Texts, renderer: &Renderer) -> Result<Vec<u8>, InvoiceError> {
    Ok(renderer.render(&document(invoice, texts))?)
}

/// The electronic invoice of a document by itself, or why it has none.
///
/// # Errors
/// [`NoEInvoice`].
pub fn e_invoice(invoice: &Invoice, texts: &Texts) -> Result<String, NoEInvoice> {
    einvoice::xml(&invoice.content, invoice.buyer.as_ref(), &texts.localizer(invoice.content.language))
}

fn document(invoice: &Invoice, texts: &Texts) -> Document {
    let content = &invoice.content;
    let localizer = texts.localizer(content.language);
    let attachments: Vec<Attachment> = e_invoice(invoice, texts)
        .into_iter()
        .map(|xml| Attachment {
            name: einvoice::FILE_NAME,
            media_type: "text/xml",
            description: localizer.text("invoices-attachment"),
            relation: Relation::Alternative,
            bytes: xml.into_bytes(),
        })
        .collect();
    Document {
        template: pages::TEMPLATE,
        data: pages::data(invoice, &localizer),
        language: content.language,
        title: pages::title(content, &localizer),
        author: content.seller.name.clone(),
        made_at: invoice.issued_at,
        identity: invoice.id.to_string(),
        metadata: (!attachments.is_empty()).then_some(einvoice::METADATA),
        attachments,
    }
}
