//! What an invoice is.

mod content;
mod new_invoice;

pub(crate) use content::Sealed;
pub use content::{
    Content, Corrected, Exchange, Invoice, InvoiceSummary, Issued, LeftOfLine, Line, LineTax, PartOf, Party,
    PaymentPart, Seller, TaxGroup,
};
pub use new_invoice::{Credited, NewCreditNote, NewExchange, NewInvoice, NewLine, NewPart, Numbering, Taken};

use serde::{Deserialize, Serialize};

/// Which document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceKind {
    /// Asks for money, or says what was paid.
    Invoice,
    /// Takes back an invoice or a part of it.
    CreditNote,
}

impl InvoiceKind {
    /// As stored and in events.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
        }
    }

    pub(crate) fn from_stored(word: &str) -> Option<Self> {
        [Self::Invoice, Self::CreditNote].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Lines of one document.
pub const LINES_MAX: usize = 500;
/// Characters of a name, a description, a note, a street.
pub const TEXT_CHARS_MAX: usize = 500;
/// Characters of an idempotency key, a scope, a subject.
pub const KEY_CHARS_MAX: usize = 100;
