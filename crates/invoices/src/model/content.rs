//! What is frozen when a document is issued.

use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Decimal, Id, Language, Money, RowId, Timestamp};
use serde::{Deserialize, Serialize};
use taxes::{CategoryCode, LegalNote, TaxKind};

use super::InvoiceKind;

/// Who issues: the organisation, as registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    /// As registered.
    pub name: String,
    /// Street and house number.
    pub street: String,
    /// Postal code; may be empty where there is none.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: CountryCode,
    /// With its country's letters: `DE123456789`. Never the number of the import one-stop shop.
    pub vat_number: Option<String>,
    /// The tax office's number, where there is no VAT number.
    pub tax_number: Option<String>,
    /// Of the companies' register.
    pub company_number: Option<String>,
    /// Where questions go.
    pub email: Option<String>,
    /// What the law wants at the foot: register court, directors, bank. One line each.
    pub footer: Vec<String>,
}

/// Who buys. Personal: kept sealed with the contact's key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The person.
    pub name: String,
    /// The firm; empty for a person. Where there is one, it is the buyer and the person its contact.
    pub company: String,
    /// Street and house number.
    pub line1: String,
    /// Flat, floor, building.
    pub line2: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// Region, where the address has one.
    pub region: String,
    /// Country.
    pub country: CountryCode,
    /// A business's VAT number with its country's letters.
    pub vat_number: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

impl std::fmt::Debug for Party {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Party(…)")
    }
}

/// What of a document is sealed with the contact's key: the buyer, and what somebody wrote freely about them.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub(crate) buyer: Party,
    pub(crate) notes: Vec<String>,
    pub(crate) reason: Option<String>,
}

/// One tax on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineTax {
    /// Whose tax: `DE`, `US-CA`.
    pub place: String,
    /// Which tax.
    pub kind: TaxKind,
    /// Per cent: 19 for 19 %.
    pub percent: Decimal,
    /// How much.
    pub tax: Money,
    /// Which rule and rate, valid from when, by which source: for whoever asks later. Not printed.
    pub because: String,
}

/// One line of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What.
    pub name: String,
    /// More about it; may be empty.
    pub description: String,
    /// How many; never 0. Negative for what is taken off, such as a discount.
    pub quantity: i64,
    /// Of all of them, without tax; has the sign of the quantity.
    pub net: Money,
    /// The taxes; empty where none is charged.
    pub taxes: Vec<LineTax>,
    /// All taxes of the line.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// The category of an electronic invoice.
    pub category: CategoryCode,
    /// Why no tax, or tax under a scheme, is charged.
    pub note: Option<LegalNote>,
    /// On a credit note for parts: what of which line it takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<PartOf>,
}

/// What a line of a credit note takes back of a line of its invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartOf {
    /// The line of the invoice, counted from 0.
    pub line: usize,
    /// Pieces that are taken back; 0 where only their price is lowered.
    pub pieces: i64,
}

/// What is left of a line of an invoice behind its credit notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOfLine {
    /// Pieces; has the sign of the line's quantity.
    pub pieces: i64,
    /// Without tax.
    pub net: Money,
    /// Each of the line's taxes.
    pub taxes: Vec<Money>,
    /// With tax.
    pub gross: Money,
    /// How much of it a credit note for parts may take at most, with tax: no more than what is left of all lines that are
    /// taxed in the same way, because what is taken off stands there as lines below zero.
    pub creditable: Money,
}

/// Tax by place, kind and rate; or what is untaxed, by category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxGroup {
    /// Category.
    pub category: CategoryCode,
    /// Whose tax; empty where none is charged.
    pub place: String,
    /// Which tax; `None` where none is charged.
    pub kind: Option<TaxKind>,
    /// Per cent; 0 where none is charged.
    pub percent: Decimal,
    /// The base. Where two taxes are due on the same line, it stands in both.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// Why no tax is charged.
    pub note: Option<LegalNote>,
}

/// The tax in the currency of the country that it is for, where its law wants that (Directive 2006/112/EC, article 230).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// Units of the other currency for one of the document's.
    pub rate: Decimal,
    /// The day of the rate.
    pub date: Date,
    /// Who published it: `ECB`.
    pub source: String,
    /// The tax of the document in the other currency.
    pub tax: Money,
}

/// A part of what is left to pay, with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentPart {
    /// Until when.
    pub due_on: Date,
    /// How much.
    pub amount: Money,
}

/// What a credit note takes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// The invoice.
    pub invoice: Id<kinds::Invoice>,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: Date,
    /// Why, in words for the buyer. Sealed with them; empty once they were erased.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// The frozen content of a document, but for the buyer. It is stored without what is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Of this structure: 1.
    pub version: u32,
    /// Which document.
    pub kind: InvoiceKind,
    /// Its number: `2026-00042`.
    pub number: String,
    /// Its day.
    pub issued_on: Date,
    /// When it was or will be supplied; `None`: not known yet (a payment in advance).
    pub supplied_on: Option<Date>,
    /// Until when all that is left is to be paid.
    pub due_on: Option<Date>,
    /// In which parts, where it is paid in parts; together what is left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PaymentPart>,
    /// Of its pages.
    pub language: Language,
    /// Of every amount.
    pub currency: Currency,
    /// Who issues.
    pub seller: Seller,
    /// Where the goods go; `None`: to the buyer's country.
    pub deliver_to: Option<CountryCode>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The taxes.
    pub groups: Vec<TaxGroup>,
    /// All without tax.
    pub net: Money,
    /// All tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Paid (or, on a credit note, paid back) already.
    pub paid: Money,
    /// What is left: `gross` - `paid`.
    pub due: Money,
    /// Sentences of the law, each once.
    pub legal_notes: Vec<LegalNote>,
    /// Sentences of the seller, in the document's language. Sealed with the buyer; none once they were erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// The tax in another currency.
    pub exchange: Option<Exchange>,
    /// What a credit note takes back.
    pub corrects: Option<Corrected>,
    /// What it is about: the public id of a pledge.
    pub subject: String,
}

/// A document as it was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// Its row.
    pub row: RowId<kinds::Invoice>,
    /// Its public id.
    pub id: Id<kinds::Invoice>,
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// What it says.
    pub content: Content,
    /// Who buys; `None` once the contact was erased.
    pub buyer: Option<Party>,
}

/// A document in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceSummary {
    /// Its public id.
    pub id: Id<kinds::Invoice>,
    /// Which document.
    pub kind: InvoiceKind,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: Date,
    /// With tax.
    pub gross: Money,
    /// What it is about.
    pub subject: String,
}

/// The answer to issuing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its row.
    pub row: RowId<kinds::Invoice>,
    /// The document.
    pub id: Id<kinds::Invoice>,
    /// Its number.
    pub number: String,
    /// Whether the key had been used before, so that nothing was issued now.
    pub repeated: bool,
}

impl Content {
    /// Takes out what is to be sealed with the buyer.
    pub(crate) fn split(&mut self, buyer: &Party) -> Sealed {
        let reason = self.corrects.as_mut().map(|corrected| std::mem::take(&mut corrected.reason));
        Sealed { buyer: buyer.clone(), notes: std::mem::take(&mut self.notes), reason }
    }

    /// Puts back what was sealed.
    pub(crate) fn join(&mut self, sealed: Sealed) -> Party {
        self.notes = sealed.notes;
        if let (Some(corrected), Some(reason)) = (&mut self.corrects, sealed.reason) {
            corrected.reason = reason;
        }
        sealed.buyer
    }
}
