//! Invoices and credit notes: issued once, numbered without a gap, never changed.
//!
//! What happens when an invoice is issued: the input is checked (amounts, taxes, categories, numbers the law wants), the
//! row of numbers of its scope, kind and year is locked, the next number is taken, the content is frozen with the buyer
//! sealed by the contact's key, a keyed hash binds it all, `invoice.issued` is emitted: all in the caller's
//! transaction. The PDF is made from the frozen content whenever somebody wants it, the same bytes each time.
//!
//! Contributes: migrations, privacy map, texts, `verify`, the event `invoice.issued`. No routes, jobs or listeners: who
//! calls [`issue`] and where the PDF is offered is decided above.
//!
//! Invariants: README.md.

mod einvoice;
mod error;
mod model;
mod pages;
mod privacy_map;
mod rules;
mod service;
mod store;

pub use einvoice::{FILE_NAME as E_INVOICE_FILE_NAME, NoEInvoice};
pub use error::InvoiceError;
pub use model::{
    Content, Corrected, Credited, Exchange, Invoice, InvoiceKind, InvoiceSummary, Issued, KEY_CHARS_MAX,
    LINES_MAX, LeftOfLine, Line, LineTax, NewCreditNote, NewExchange, NewInvoice, NewLine, NewPart,
    Numbering, PartOf, Party, PaymentPart, Seller, TEXT_CHARS_MAX, Taken, TaxGroup,
};
pub use privacy_map::private_columns;
pub use rules::content::check;
pub use rules::numbering::is_pattern;
pub use service::credit::{credit, credit_preview, left_of};
pub use service::issue::issue;
pub use service::read::{about, find};
pub use service::render::{e_invoice, pdf};
pub use service::set_numbering::{numbering, set_numbering};
pub use service::verify::{FINDINGS_MAX, verify};

use kernel::Language;

/// The tables of this crate.
pub fn migrations() -> &'static [db::Migration] {
    &[db::Migration {
        owner: "invoices",
        name: "0001_invoices",
        sql: include_str!("../migrations/0001_invoices.sql"),
    }]
}

/// The texts of this crate, as Fluent sources. Its pages also use those of `taxes` (sentences of the law).
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
