//! From what is handed in to what is frozen.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Currency, Decimal, Money, Rounding};
use taxes::{CategoryCode, LegalNote};

use super::lines::{Sums, of_lines, sums};
use super::{parts, words};
use crate::error::InvoiceError;
use crate::model::{
    Content, Corrected, Credited, Exchange, InvoiceKind, NewCreditNote, NewExchange, NewInvoice, PaymentPart,
};

const VERSION: u32 = 1;

/// Whether an invoice can be issued as far as its words, lines and sums go. Its numbers and its buyer's key are not asked.
///
/// # Errors
/// What [`crate::issue`] would refuse.
pub fn check(new: &NewInvoice) -> Result<(), InvoiceError> {
    of_invoice(new).map(drop)
}

/// The content of a new invoice; its number is filled in by whoever takes one.
pub(crate) fn of_invoice(new: &NewInvoice) -> Result<Content, InvoiceError> {
    words::check(new)?;
    let sums = sums(&new.lines, new.currency)?;
    let due = due(&sums, new.paid)?;
    if due.is_positive() && new.due_on.is_none() {
        return Err(InvoiceError::DueDateMissing { due });
    }
    if !new.parts.is_empty() && !parts_fit(new, due)? {
        return Err(InvoiceError::PaymentParts { due });
    }
    let is_between_businesses =
        |group: &crate::model::TaxGroup| matches!(group.category, CategoryCode::AE | CategoryCode::K);
    let numbers_are_there = new.seller.vat_number.is_some() && new.buyer.vat_number.is_some();
    if sums.groups.iter().any(is_between_businesses) && !numbers_are_there {
        return Err(InvoiceError::VatNumbersMissing);
    }
    Ok(Content {
        version: VERSION,
        kind: InvoiceKind::Invoice,
        number: String::new(),
        issued_on: new.issued_on,
        supplied_on: new.supplied_on,
        due_on: new.due_on.filter(|_| due.is_positive()),
        parts: new.parts.clone(),
        language: new.language,
        currency: new.currency,
        seller: new.seller.clone(),
        deliver_to: new.deliver_to,
        legal_notes: legal_notes(&sums, &new.legal_notes),
        exchange: new.exchange.as_ref().map(|e| exchanged(sums.tax, e)).transpose()?,
        lines: sums.lines,
        groups: sums.groups,
        net: sums.net,
        tax: sums.tax,
        gross: sums.gross,
        paid: new.paid,
        due,
        notes: new.notes.clone(),
        corrects: None,
        subject: new.subject.clone(),
    })
}

/// The content of a credit note to an invoice with what it has been credited with before.
pub(crate) fn of_credit_note(
    invoice: &Content,
    notes: &[Content],
    new: &NewCreditNote,
) -> Result<Content, InvoiceError> {
    words::key("key", &new.key)?;
    words::needed("reason", &new.reason)?;
    let lines = match &new.credited {
        Credited::Parts(wanted) => parts::of_parts(invoice, notes, wanted)?,
        Credited::Everything if notes.is_empty() => invoice.lines.clone(),
        Credited::Everything => parts::rest(invoice, notes)?,
    };
    let sums = of_lines(lines, invoice.currency)?;
    let due = due(&sums, new.paid)?;
    let rate = invoice.exchange.as_ref().map(NewExchange::from);
    Ok(Content {
        version: VERSION,
        kind: InvoiceKind::CreditNote,
        number: String::new(),
        issued_on: new.issued_on,
        due_on: due.is_positive().then_some(new.issued_on),
        parts: Vec::new(),
        legal_notes: legal_notes(&sums, &[]),
        exchange: rate.as_ref().map(|e| exchanged(sums.tax, e)).transpose()?,
        lines: sums.lines,
        groups: sums.groups,
        net: sums.net,
        tax: sums.tax,
        gross: sums.gross,
        paid: new.paid,
        due,
        notes: Vec::new(),
        corrects: Some(Corrected {
            invoice: new.invoice,
            number: invoice.number.clone(),
            issued_on: invoice.issued_on,
            reason: new.reason.clone(),
        }),
        ..invoice.clone()
    })
}

/// Whether the parts are what is left, each something, and none due after the last day.
fn parts_fit(new: &NewInvoice, due: Money) -> Result<bool, InvoiceError> {
    let sum = Money::sum(new.currency, new.parts.iter().map(|part| part.amount))?;
    let fits = |part: &PaymentPart| part.amount.is_positive() && Some(part.due_on) <= new.due_on;
    Ok(sum == due && new.parts.iter().all(fits))
}

fn due(sums: &Sums, paid: Money) -> Result<Money, InvoiceError> {
    let due = sums.gross.checked_sub(paid)?;
    if sums.gross.minor < 0 || paid.minor < 0 || due.minor < 0 {
        return Err(InvoiceError::Total);
    }
    Ok(due)
}

fn legal_notes(sums: &Sums, more: &[LegalNote]) -> Vec<LegalNote> {
    let of_lines = sums.lines.iter().filter_map(|line| line.note);
    let distinct: BTreeSet<LegalNote> = of_lines.chain(more.iter().copied()).collect();
    distinct.into_iter().collect()
}

/// The tax in another currency, rounded half up to its minor unit.
fn exchanged(tax: Money, new: &NewExchange) -> Result<Exchange, InvoiceError> {
    let shift = scale(new.to)? / scale(tax.currency)?;
    let minor = tax.scaled(new.rate * shift, Rounding::HalfUp)?.minor;
    Ok(Exchange {
        rate: new.rate,
        date: new.date,
        source: new.source.clone(),
        tax: Money::new(minor, new.to),
    })
}

/// Minor units in one unit.
fn scale(currency: Currency) -> Result<Decimal, InvoiceError> {
    let units = 10i64.checked_pow(u32::from(currency.digits())).ok_or(kernel::MoneyError::Overflow)?;
    Ok(Decimal::from(units))
}

/// Whether a day may follow the latest of a series.
pub(crate) fn may_follow(latest: Option<Date>, day: Date) -> Result<(), InvoiceError> {
    match latest {
        Some(latest) if day < latest => Err(InvoiceError::BeforeLatest { day, latest }),
        _ => Ok(()),
    }
}
