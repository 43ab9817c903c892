//! The code of a country, and the few facts that hang on it alone.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::country_names;

/// A country or territory by its ISO 3166-1 alpha-2 code (`DE`), plus `XK` for Kosovo. Only codes that exist
/// can be built; two bytes, ordered by the alphabet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub struct CountryCode([u8; 2]);

/// What was given is no country code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a country. Use the two letters of ISO 3166, such as DE or US.")]
pub struct UnknownCountry(pub String);

impl CountryCode {
    /// The country whose addresses nobody has written rules for.
    pub(super) const ANTARCTICA: Self = Self(*b"AQ");

    /// From two letters, upper or lower case, spaces around them ignored. `None` if no such country exists
    /// (`UK` is none: the code is `GB`; names and usual spellings are for [`super::country_by_name`]).
    pub fn parse(text: &str) -> Option<Self> {
        let &[first, second] = text.trim().as_bytes() else { return None };
        let code = Self([first.to_ascii_uppercase(), second.to_ascii_uppercase()]);
        CODES.binary_search(&code).is_ok().then_some(code)
    }

    /// The two letters, upper case.
    pub fn as_str(self) -> &'static str {
        // The code was found in the table when it was built, so the table has it.
        country_names::row(self).map_or("ZZ", |row| row.code_text)
    }

    /// Two letters from the data files, unchecked against the list: for the table that makes the list.
    pub(super) fn from_data(text: &str) -> Option<Self> {
        match text.as_bytes() {
            &[first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => Some(Self([first, second])),
            _ => None,
        }
    }

    /// True for one of these codes: `country.is_any(&["CH", "LI"])`.
    pub fn is_any(self, codes: &[&str]) -> bool {
        codes.iter().any(|code| code.as_bytes() == self.0)
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for CountryCode {
    type Err = UnknownCountry;

    fn from_str(text: &str) -> Result<Self, UnknownCountry> {
        Self::parse(text).ok_or_else(|| UnknownCountry(text.chars().take(60).collect()))
    }
}

impl TryFrom<String> for CountryCode {
    type Error = UnknownCountry;

    fn try_from(text: String) -> Result<Self, UnknownCountry> {
        text.parse()
    }
}

impl From<CountryCode> for &'static str {
    fn from(code: CountryCode) -> Self {
        code.as_str()
    }
}

static CODES: LazyLock<Vec<CountryCode>> = LazyLock::new(country_names::codes);

/// Every country and territory of ISO 3166-1 and `XK`, ordered by code.
pub fn all() -> &'static [CountryCode] {
    &CODES
}

/// Member states of the European Union (27 since 2020-02-01). Their territories outside the Union's VAT area
/// are the matter of [`super::vat_area`].
pub fn is_eu(code: CountryCode) -> bool {
    code.is_any(&[
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
        "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ])
}

/// How many digits a postal code of this country has where it is digits only and a spreadsheet may have eaten
/// its leading zeros, so that `1067` in a German row is `01067`. `None`: leave the code as it is.
///
/// The list is the one the import rules are written against; it names only countries whose codes are met with
/// lost zeros, not every country with numeric codes.
pub fn postal_digits(code: CountryCode) -> Option<u8> {
    match code.as_str() {
        "US" | "FR" | "DE" | "ES" | "IT" | "TR" | "KR" | "UA" | "RE" | "FI" | "AX" | "EE" => Some(5),
        "RO" | "KZ" | "CN" | "IN" => Some(6),
        "AU" | "NZ" | "ZA" | "GE" | "AM" | "CH" | "DK" | "HU" | "BG" | "BE" | "AT" | "NO" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_either_case_and_written_in_capitals() {
        assert_eq!(CountryCode::parse(" de ").map(CountryCode::as_str), Some("DE"));
        assert_eq!(CountryCode::parse("xk").map(CountryCode::as_str), Some("XK"));
        for wrong in ["", "D", "DEU", "UK", "ZZ", "XX", "d\u{e9}", "1A", "Ä"] {
            assert_eq!(CountryCode::parse(wrong), None, "{wrong}");
        }
        assert_eq!(size_of::<CountryCode>(), 2);
    }

    #[test]
    fn all_of_them_are_there_once_in_order() {
        assert_eq!(all().len(), 250);
        assert!(all().windows(2).all(|pair| pair[0] < pair[1]));
        for code in all() {
            assert_eq!(CountryCode::parse(code.as_str()), Some(*code));
        }
    }

    #[test]
    fn json_holds_the_two_letters_and_refuses_what_is_no_country() {
        let poland: CountryCode = serde_json::from_str("\"pl\"").unwrap();
        assert_eq!(serde_json::to_string(&poland).unwrap(), "\"PL\"");
        let refused = serde_json::from_str::<CountryCode>("\"Poland\"").unwrap_err().to_string();
        assert!(refused.contains("two letters"), "{refused}");
    }

    #[test]
    fn the_union_has_27_members_and_neither_britain_nor_switzerland() {
        assert_eq!(all().iter().filter(|code| is_eu(**code)).count(), 27);
        for outside in ["GB", "CH", "NO", "XK", "AX"] {
            assert!(!is_eu(CountryCode::parse(outside).unwrap()), "{outside}");
        }
    }

    #[test]
    fn lost_zeros_are_given_back_only_where_the_length_is_known() {
        let digits = |code: &str| postal_digits(CountryCode::parse(code).unwrap());
        assert_eq!(digits("DE"), Some(5));
        assert_eq!(digits("IN"), Some(6));
        assert_eq!(digits("CH"), Some(4));
        assert_eq!(digits("PL"), None);
        assert_eq!(digits("GB"), None);
        assert_eq!(all().iter().filter(|code| postal_digits(**code).is_some()).count(), 28);
    }
}
