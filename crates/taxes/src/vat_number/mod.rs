//! VAT numbers: read, checked for shape and check digits. Whether one is in use only its authority knows.

mod checks;
mod notice;

use std::fmt;

use kernel::places::CountryCode;

use crate::place::TaxPlace;

pub use notice::{NumberNotice, notices};

/// Longest text that is looked at.
const CHARS_MAX: usize = 24;
/// How much of a number is shown where it is masked.
const SHOWN_CHARS: usize = 3;

/// A VAT number whose shape and check digits are right, without spaces: `DE136695976`, `EL094259216`, `CHE107787577`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VatNumber {
    text: String,
    place: TaxPlace,
    is_checked: bool,
}

/// Who tells anybody on line, without credentials, whether a number is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberRegister {
    /// The Commission's VIES.
    Vies,
    /// Norway's register of entities.
    Norway,
}

/// Why a text is no VAT number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// It does not begin with a country.
    #[error("`{0}` does not begin with a country such as DE or EL. Write the country in front.")]
    NoCountry(String),
    /// Too short, too long, or letters where digits belong.
    #[error(
        "`{number}` does not have the shape of numbers from {place}. Compare it with the buyer's papers."
    )]
    Shape {
        /// What was written, shortened.
        number: String,
        /// Whose number it should be.
        place: TaxPlace,
    },
    /// A digit is mistyped.
    #[error("`{number}` has a wrong check digit. Look for a mistyped or swapped digit.")]
    CheckDigit {
        /// What was written.
        number: String,
    },
}

impl NumberProblem {
    /// What was written, shortened.
    pub fn number(&self) -> &str {
        match self {
            Self::NoCountry(number) | Self::Shape { number, .. } | Self::CheckDigit { number } => number,
        }
    }

    /// The key of its sentence in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::NoCountry(_) => "taxes-problem-vat-number-country",
            Self::Shape { .. } => "taxes-problem-vat-number-shape",
            Self::CheckDigit { .. } => "taxes-problem-vat-number-digit",
        }
    }
}

impl VatNumber {
    /// Reads a number with its country in front; spaces, dots, slashes and dashes do not count. Numbers from places whose
    /// numbers are not known here are taken as they are.
    ///
    /// # Errors
    /// See [`NumberProblem`].
    pub fn parse(text: &str) -> Result<Self, NumberProblem> {
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/'))
            .take(CHARS_MAX)
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let (prefix, body) = match text.split_at_checked(2) {
            Some(parts) if text.is_ascii() => parts,
            _ => return Err(NumberProblem::NoCountry(text)),
        };
        let place = match prefix {
            "EL" => TaxPlace::parse("GR"),
            "XI" => Some(TaxPlace::NORTHERN_IRELAND),
            other => CountryCode::parse(other).map(TaxPlace::country),
        };
        let Some(place) = place.filter(|_| !body.is_empty()) else {
            return Err(NumberProblem::NoCountry(text));
        };
        match checks::check(prefix, body) {
            checks::Verdict::Right => Ok(Self { text, place, is_checked: true }),
            checks::Verdict::Unknown => Ok(Self { text, place, is_checked: false }),
            checks::Verdict::WrongShape => Err(NumberProblem::Shape { number: text, place }),
            checks::Verdict::WrongDigit => Err(NumberProblem::CheckDigit { number: text }),
        }
    }

    /// The country that gave it out.
    pub const fn place(&self) -> TaxPlace {
        self.place
    }

    /// Without spaces.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Country and number as VIES asks for them: `EL` and `094259216`.
    pub fn in_parts(&self) -> (&str, &str) {
        self.text.split_at_checked(2).unwrap_or((&self.text, "")) // it begins with two letters
    }

    /// Whether the Commission's VIES knows of such numbers: those of the member states, and of Northern Ireland.
    /// Source: ec.europa.eu/taxation_customs/vies, which left out the United Kingdom on 2021-01-01.
    pub fn is_in_vies(&self) -> bool {
        self.place == TaxPlace::NORTHERN_IRELAND
            || self.place.country_code().is_some_and(kernel::places::is_eu)
    }

    /// Who can be asked about it; `None`: nobody, without credentials of the seller.
    pub fn register(&self) -> Option<NumberRegister> {
        if self.is_in_vies() {
            return Some(NumberRegister::Vies);
        }
        self.norwegian_organisation().map(|_| NumberRegister::Norway)
    }

    /// The nine digits of a Norwegian number, without country and `MVA`; `None` for numbers of other places.
    pub fn norwegian_organisation(&self) -> Option<&str> {
        let (country, body) = self.in_parts();
        (country == "NO").then(|| body.strip_suffix("MVA").unwrap_or(body))
    }

    /// For places where everybody may look: the country and the last three characters, `DE…976`, `NO…828`.
    pub fn masked(&self) -> String {
        let (country, rest) = self.in_parts();
        let rest = self.norwegian_organisation().unwrap_or(rest); // not the `MVA` that all of them end in
        let from = rest.len().saturating_sub(SHOWN_CHARS);
        format!("{country}…{}", rest.get(from..).unwrap_or_default()) // ASCII: it can be cut anywhere
    }

    /// Whether shape and check digits could be looked at.
    pub const fn is_checked(&self) -> bool {
        self.is_checked
    }
}

impl fmt::Display for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_type_it() {
        let number = VatNumber::parse(" de 136.695 976").unwrap();
        assert_eq!((number.as_str(), number.place().to_string()), ("DE136695976", "DE".to_owned()));
        assert_eq!(VatNumber::parse("EL094259216").unwrap().place().to_string(), "GR");
        assert_eq!(VatNumber::parse("CHE-107.787.577 IVA").unwrap().place().to_string(), "CH");
    }

    #[test]
    fn a_masked_number_shows_its_country_and_three_characters() {
        let greek = VatNumber::parse("EL094259216").unwrap();
        assert_eq!((greek.masked().as_str(), greek.in_parts()), ("EL…216", ("EL", "094259216")));
        assert!(greek.is_in_vies());
        for outside in ["GB980780684", "CHE107787577", "NO995525828MVA"] {
            assert!(!VatNumber::parse(outside).unwrap().is_in_vies(), "{outside}");
        }
        let register = |text: &str| VatNumber::parse(text).unwrap().register();
        assert_eq!(register("XI980780684"), Some(NumberRegister::Vies));
        assert_eq!((register("GB980780684"), register("CHE107787577")), (None, None));
        for norwegian in ["NO995525828MVA", "no 995 525 828"] {
            let number = VatNumber::parse(norwegian).unwrap();
            assert_eq!(number.norwegian_organisation(), Some("995525828"));
            assert_eq!(
                (number.register(), number.masked()),
                (Some(NumberRegister::Norway), "NO…828".to_owned())
            );
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert!(matches!(VatNumber::parse("136695976"), Err(NumberProblem::NoCountry(_))));
        assert!(matches!(VatNumber::parse(""), Err(NumberProblem::NoCountry(_))));
        assert!(matches!(VatNumber::parse("ÄÖ12"), Err(NumberProblem::NoCountry(_))));
        assert!(matches!(VatNumber::parse("DE12345"), Err(NumberProblem::Shape { .. })));
        assert!(matches!(VatNumber::parse("DE136695967"), Err(NumberProblem::CheckDigit { .. })));
    }

    #[test]
    fn numbers_of_a_place_without_rules_are_taken_as_they_are() {
        assert!(!VatNumber::parse("AU51824753556").unwrap().is_checked());
    }

    /// Numbers that PyPI's python-stdnum 2.x calls valid, and the same with one digit changed, which it calls invalid.
    #[test]
    fn check_digits_agree_with_another_program() {
        let mut count = 0;
        for line in include_str!("../../tests/vat_numbers.tsv").lines().filter(|line| !line.starts_with('#'))
        {
            let (verdict, number) = line.split_once('\t').unwrap();
            assert_eq!(VatNumber::parse(number).is_ok(), verdict == "valid", "{line}");
            count += 1;
        }
        assert!(count > 250, "{count}");
    }
}
