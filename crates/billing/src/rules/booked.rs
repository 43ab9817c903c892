//! What an accountant books of a document: rows whose columns add up to it.

use invoices::{Content, Line};
use kernel::{Decimal, Money};
use taxes::{CategoryCode, LegalNote, TaxKind};

/// One tax of a document with the turnover that is counted with it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Booked<'a> {
    pub(crate) category: CategoryCode,
    pub(crate) note: Option<LegalNote>,
    /// Whose tax; empty where none is charged.
    pub(crate) place: &'a str,
    pub(crate) kind: Option<TaxKind>,
    pub(crate) percent: Decimal,
    /// Without tax; of a line with several taxes it stands with the first of them, and nothing with the others.
    pub(crate) net: Money,
    pub(crate) tax: Money,
}

/// By place, kind and rate in the order of the lines. All rows together have the document's net and tax.
pub(crate) fn booked(content: &Content) -> Vec<Booked<'_>> {
    let mut rows: Vec<Booked<'_>> = Vec::new();
    for line in &content.lines {
        for row in of_line(line) {
            let is_same = |known: &&mut Booked<'_>| {
                (known.category, known.note, known.percent) == (row.category, row.note, row.percent)
                    && (known.place, known.kind) == (row.place, row.kind)
            };
            match rows.iter_mut().find(is_same) {
                Some(known) => {
                    known.net.minor = known.net.minor.saturating_add(row.net.minor);
                    known.tax.minor = known.tax.minor.saturating_add(row.tax.minor);
                }
                None => rows.push(row),
            }
        }
    }
    rows
}

fn of_line(line: &Line) -> Vec<Booked<'_>> {
    let nothing = Money::zero(line.net.currency);
    let row = |place, kind, percent, (net, tax)| Booked {
        category: line.category,
        note: line.note,
        place,
        kind,
        percent,
        net,
        tax,
    };
    if line.taxes.is_empty() {
        return vec![row("", None, Decimal::ZERO, (line.net, nothing))];
    }
    let taxes = line.taxes.iter().enumerate();
    taxes
        .map(|(n, tax)| {
            let net = if n == 0 { line.net } else { nothing };
            row(tax.place.as_str(), Some(tax.kind), tax.percent, (net, tax.tax))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use invoices::{InvoiceKind, LineTax, Seller};
    use kernel::places::CountryCode;
    use kernel::{Currency, Language};

    use super::*;

    fn money(minor: i64) -> Money {
        Money::new(minor, Currency::USD)
    }

    fn line(net: i64, taxes: &[(&str, TaxKind, i64, i64)]) -> Line {
        let tax = taxes.iter().map(|(_, _, _, tax)| tax).sum();
        Line {
            name: "Atlas".to_owned(),
            description: String::new(),
            quantity: 1,
            net: money(net),
            taxes: taxes
                .iter()
                .map(|(place, kind, percent, tax)| LineTax {
                    place: (*place).to_owned(),
                    kind: *kind,
                    percent: Decimal::from(*percent),
                    tax: money(*tax),
                    because: String::new(),
                })
                .collect(),
            tax: money(tax),
            gross: money(net + tax),
            category: if taxes.is_empty() { CategoryCode::O } else { CategoryCode::S },
            note: taxes.is_empty().then_some(LegalNote::OutsideScope),
            part_of: None,
        }
    }

    fn content(lines: Vec<Line>) -> Content {
        let sum = |of: fn(&Line) -> Money| money(lines.iter().map(|line| of(line).minor).sum());
        let (net, tax, gross) = (sum(|line| line.net), sum(|line| line.tax), sum(|line| line.gross));
        let canada = CountryCode::parse("CA").unwrap();
        Content {
            version: 1,
            kind: InvoiceKind::Invoice,
            number: "2026-0001".to_owned(),
            issued_on: jiff::civil::date(2026, 11, 22),
            supplied_on: None,
            due_on: None,
            parts: Vec::new(),
            language: Language::En,
            currency: Currency::USD,
            seller: Seller {
                name: "Lantern".to_owned(),
                street: "1 Main Street".to_owned(),
                postal_code: "V5K 0A1".to_owned(),
                city: "Vancouver".to_owned(),
                country: canada,
                vat_number: None,
                tax_number: None,
                company_number: None,
                email: None,
                footer: Vec::new(),
            },
            deliver_to: None,
            lines,
            groups: Vec::new(),
            net,
            tax,
            gross,
            paid: money(0),
            due: gross,
            legal_notes: Vec::new(),
            notes: Vec::new(),
            exchange: None,
            corrects: None,
            subject: String::new(),
        }
    }

    #[test]
    fn a_price_with_two_taxes_is_turnover_once_and_every_column_adds_up() {
        let (gst, pst) = (("CA", TaxKind::Gst, 5, 500), ("CA-BC", TaxKind::Pst, 7, 700));
        let content = content(vec![
            line(10_000, &[gst, pst]),
            line(2_000, &[("CA", TaxKind::Gst, 5, 100)]), // a book: no provincial tax
            line(-1_000, &[]),
        ]);
        let rows = booked(&content);
        let amounts: Vec<_> = rows.iter().map(|row| (row.place, row.net.minor, row.tax.minor)).collect();
        assert_eq!(amounts, [("CA", 12_000, 600), ("CA-BC", 0, 700), ("", -1_000, 0)]);
        let sum = |of: fn(&Booked<'_>) -> i64| -> i64 { rows.iter().map(of).sum() };
        let sums = (sum(|row| row.net.minor), sum(|row| row.tax.minor));
        assert_eq!(sums, (content.net.minor, content.tax.minor));
        assert_eq!(sums.0 + sums.1, content.gross.minor);
    }
}
