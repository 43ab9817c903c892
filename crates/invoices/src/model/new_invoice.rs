//! What is handed in to issue a document.

use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Decimal, Id, Language, Money, RowId};
use taxes::{CategoryCode, LegalNote};

use super::content::{Exchange, LineTax, Party, PaymentPart, Seller};

/// How a scope numbers its documents. A pattern is what stands before the digits: `R-{year}-` begins anew every year,
/// `R-` never. Both patterns differ and end in `-`, `/` or `.`, so that no two documents can have the same number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbering {
    /// Whose: `campaign/cmp_…`, `seller`.
    pub scope: String,
    /// For invoices.
    pub invoice_pattern: String,
    /// For credit notes.
    pub credit_note_pattern: String,
    /// Digits at least: 5 for `00042`. 1 to 12.
    pub digits: u8,
    /// The number that the very first invoice of the scope gets, for who goes on with a row that was begun elsewhere; 1
    /// otherwise. Later years begin at 1.
    pub first_invoice: i64,
    /// As `first_invoice`, for credit notes.
    pub first_credit_note: i64,
}

/// A line to be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// What.
    pub name: String,
    /// More about it; may be empty.
    pub description: String,
    /// How many; not 0. Negative for what is taken off.
    pub quantity: i64,
    /// Of all of them, without tax; has the sign of the quantity.
    pub net: Money,
    /// The taxes as they were charged.
    pub taxes: Vec<LineTax>,
    /// How many amounts that were rounded each for itself are in it: 1, or more where a line was sent in several parcels.
    pub roundings: u32,
    /// The category of an electronic invoice (`AssessedPart::category`).
    pub category: CategoryCode,
    /// Why no tax, or tax under a scheme, is charged.
    pub note: Option<LegalNote>,
}

/// An invoice to be issued. Amounts are as they were charged: nothing is worked out anew, but everything is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvoice {
    /// The same key never issues twice: `pledge/plg_…/1`.
    pub key: String,
    /// Whose numbers.
    pub scope: String,
    /// What it is about: the public id of a pledge.
    pub subject: String,
    /// Whose key seals the buyer.
    pub contact: RowId<kinds::Contact>,
    /// The day on it, in the seller's time zone. Not before the latest of its series.
    pub issued_on: Date,
    /// When it was or will be supplied, if that is known.
    pub supplied_on: Option<Date>,
    /// Until when what is left is to be paid; needed where something is left.
    pub due_on: Option<Date>,
    /// The parts in which what is left is paid, where there are several; together what is left, and none due after `due_on`.
    pub parts: Vec<PaymentPart>,
    /// Of its pages: the buyer's.
    pub language: Language,
    /// Of every amount.
    pub currency: Currency,
    /// Who issues.
    pub seller: Seller,
    /// Who buys.
    pub buyer: Party,
    /// Where the goods go, if not to the buyer's country.
    pub deliver_to: Option<CountryCode>,
    /// The lines.
    pub lines: Vec<NewLine>,
    /// Paid already.
    pub paid: Money,
    /// Sentences of the law beyond those of the lines.
    pub legal_notes: Vec<LegalNote>,
    /// Sentences of the seller, in the document's language.
    pub notes: Vec<String>,
    /// The rate where the law wants the tax in another currency: the other currency with its rate.
    pub exchange: Option<NewExchange>,
}

/// A rate for the tax in another currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExchange {
    /// The other currency.
    pub to: Currency,
    /// Units of it for one of the document's.
    pub rate: Decimal,
    /// The day of the rate.
    pub date: Date,
    /// Who published it.
    pub source: String,
}

impl From<&Exchange> for NewExchange {
    fn from(exchange: &Exchange) -> Self {
        let Exchange { rate, date, source, tax } = exchange;
        Self { to: tax.currency, rate: *rate, date: *date, source: source.clone() }
    }
}

/// What a credit note takes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credited {
    /// Everything that earlier credit notes have left of it.
    Everything,
    /// These parts of its lines, of each line one at most.
    Parts(Vec<NewPart>),
}

/// A part of a line of an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPart {
    /// The line, counted from 0.
    pub line: usize,
    /// What of it.
    pub taken: Taken,
}

/// What of a line is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// So many pieces, at their share of what is left.
    Pieces(i64),
    /// So much of the price, with tax; the pieces stay.
    Amount(Money),
}

/// A credit note to be issued. Buyer, seller, currency, rate and language are the invoice's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCreditNote {
    /// The same key never issues twice.
    pub key: String,
    /// Which invoice.
    pub invoice: Id<kinds::Invoice>,
    /// What of it.
    pub credited: Credited,
    /// Why, in words for the buyer.
    pub reason: String,
    /// The day on it.
    pub issued_on: Date,
    /// Paid back already.
    pub paid: Money,
}
