//! How numbers look.

use crate::error::InvoiceError;
use crate::model::{InvoiceKind, Numbering};

const YEAR: &str = "{year}";
const PATTERN_CHARS_MAX: usize = 30;
const DIGITS_MAX: u8 = 12;
/// The highest number that a row may begin with.
const FIRST_MAX: i64 = 999_999_999;

impl Numbering {
    pub(crate) fn check(&self) -> Result<(), InvoiceError> {
        super::words::key("scope", &self.scope)?;
        for pattern in [&self.invoice_pattern, &self.credit_note_pattern] {
            if !is_pattern(pattern) {
                return Err(InvoiceError::Pattern { pattern: pattern.clone() });
            }
        }
        if self.invoice_pattern == self.credit_note_pattern {
            return Err(InvoiceError::Pattern { pattern: self.credit_note_pattern.clone() });
        }
        if self.digits == 0 || self.digits > DIGITS_MAX {
            return Err(InvoiceError::Digits(self.digits));
        }
        for first in [self.first_invoice, self.first_credit_note] {
            if !(1..=FIRST_MAX).contains(&first) {
                return Err(InvoiceError::FirstNumber(first));
            }
        }
        Ok(())
    }

    /// Where the very first row of this kind begins.
    pub(crate) const fn first(&self, kind: InvoiceKind) -> i64 {
        match kind {
            InvoiceKind::Invoice => self.first_invoice,
            InvoiceKind::CreditNote => self.first_credit_note,
        }
    }

    pub(crate) fn pattern(&self, kind: InvoiceKind) -> &str {
        match kind {
            InvoiceKind::Invoice => &self.invoice_pattern,
            InvoiceKind::CreditNote => &self.credit_note_pattern,
        }
    }

    /// The year of the series that a document of this year is in: 0 where numbers go on over the years.
    pub(crate) fn series_year(&self, kind: InvoiceKind, year: i16) -> i64 {
        if self.pattern(kind).contains(YEAR) { i64::from(year) } else { 0 }
    }

    /// What stands before the digits.
    pub(crate) fn prefix(&self, kind: InvoiceKind, year: i16) -> String {
        self.pattern(kind).replace(YEAR, &format!("{year:04}"))
    }
}

/// Whether numbers can begin like this. The end is no digit and no letter: the digits behind it cannot be read as a part of another pattern.
pub fn is_pattern(pattern: &str) -> bool {
    let plain = pattern.replacen(YEAR, "", 1);
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-/._".contains(c);
    pattern.len() <= PATTERN_CHARS_MAX && plain.chars().all(allowed) && pattern.ends_with(['-', '/', '.'])
}

/// `R-2026-` and 42 with 5 digits: `R-2026-00042`.
pub(crate) fn number_text(prefix: &str, number: i64, digits: usize) -> String {
    format!("{prefix}{number:0digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbering(invoice: &str, credit: &str) -> Numbering {
        Numbering {
            scope: "seller".to_owned(),
            invoice_pattern: invoice.to_owned(),
            credit_note_pattern: credit.to_owned(),
            digits: 5,
            first_invoice: 1,
            first_credit_note: 1,
        }
    }

    #[test]
    fn a_pattern_gives_a_row_of_numbers_for_each_year_or_one_for_all() {
        let yearly = numbering("R-{year}-", "G.");
        assert!(yearly.check().is_ok());
        assert_eq!(yearly.series_year(InvoiceKind::Invoice, 2026), 2026);
        assert_eq!(yearly.series_year(InvoiceKind::CreditNote, 2026), 0);
        assert_eq!(number_text(&yearly.prefix(InvoiceKind::Invoice, 2026), 42, 5), "R-2026-00042");
        assert_eq!(number_text(&yearly.prefix(InvoiceKind::CreditNote, 2026), 123_456, 5), "G.123456");
    }

    #[test]
    fn patterns_that_could_give_one_number_twice_are_refused() {
        for (invoice, credit) in [
            ("R", "G-"),
            ("R-1", "G-"),
            ("R-", "R-"),
            ("", "G-"),
            ("R {year}-", "G-"),
            ("{year}{year}-", "G-"),
            ("Ä-", "G-"),
        ] {
            assert!(numbering(invoice, credit).check().is_err(), "{invoice} {credit}");
        }
    }
}
