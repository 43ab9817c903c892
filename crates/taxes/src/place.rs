//! Whose tax: a country, or a region of it that has a tax of its own.

use std::fmt;

use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};

/// A place that taxes: `DE`, `XI` (Northern Ireland, for goods), `CA-ON`, `US-CA`, `PT-20`. Eight bytes, ordered by its text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct TaxPlace {
    country: [u8; 2],
    region: [u8; 3],
}

/// What was given names no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no place of taxation. Write a country as DE, or a region as US-CA.")]
pub struct UnknownPlace(pub String);

impl TaxPlace {
    /// Northern Ireland as the Union sees it for goods: not a country of ISO 3166, but the prefix of its VAT numbers.
    pub const NORTHERN_IRELAND: Self = Self { country: *b"XI", region: [0; 3] };

    /// A whole country.
    pub fn country(country: CountryCode) -> Self {
        Self { country: two(country.as_str()).unwrap_or(*b"ZZ"), region: [0; 3] }
    }

    /// A region by the part of its ISO 3166-2 code after the country. `None`: not one to three letters or digits.
    pub fn region(country: CountryCode, region: &str) -> Option<Self> {
        let region = region.trim().as_bytes();
        if region.is_empty() || region.len() > 3 || !region.iter().all(u8::is_ascii_alphanumeric) {
            return None;
        }
        let mut own = [0; 3];
        for (to, from) in own.iter_mut().zip(region) {
            *to = from.to_ascii_uppercase();
        }
        Some(Self { region: own, ..Self::country(country) })
    }

    /// From `DE`, `XI` or `US-CA`.
    pub fn parse(text: &str) -> Option<Self> {
        let (country, region) = text.trim().split_once('-').map_or((text, None), |(c, r)| (c, Some(r)));
        if country.trim() == "XI" && region.is_none() {
            return Some(Self::NORTHERN_IRELAND);
        }
        let country = CountryCode::parse(country)?;
        region.map_or_else(|| Some(Self::country(country)), |region| Self::region(country, region))
    }

    /// The two letters of the country.
    pub fn country_text(&self) -> &str {
        std::str::from_utf8(&self.country).unwrap_or("ZZ") // ASCII by construction
    }

    /// The country, where ISO 3166 has it (not for `XI`).
    pub fn country_code(&self) -> Option<CountryCode> {
        CountryCode::parse(self.country_text())
    }

    /// The region, if it is one.
    pub fn region_text(&self) -> Option<&str> {
        let text = std::str::from_utf8(&self.region).ok()?.trim_end_matches('\0');
        (!text.is_empty()).then_some(text)
    }

    /// The region as people read it behind the country's name: its code, or its own name where the code is a number.
    pub fn region_label(&self) -> Option<&str> {
        match (self.country_text(), self.region_text()?) {
            ("PT", "20") => Some("Açores"),
            ("PT", "30") => Some("Madeira"),
            (_, code) => Some(code),
        }
    }

    /// The country a region belongs to; a country is itself.
    pub const fn whole_country(self) -> Self {
        Self { country: self.country, region: [0; 3] }
    }

    /// True for one of these countries.
    pub fn is_country(&self, code: &str) -> bool {
        self.country == *code.as_bytes()
    }

    /// How VAT numbers and OSS returns write the place: Greece is `EL`.
    pub fn vat_prefix(&self) -> &str {
        if self.is_country("GR") { "EL" } else { self.country_text() }
    }
}

fn two(text: &str) -> Option<[u8; 2]> {
    text.as_bytes().try_into().ok()
}

impl fmt::Display for TaxPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.region_text() {
            Some(region) => write!(f, "{}-{region}", self.country_text()),
            None => f.write_str(self.country_text()),
        }
    }
}

impl fmt::Debug for TaxPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl From<TaxPlace> for String {
    fn from(place: TaxPlace) -> Self {
        place.to_string()
    }
}

impl TryFrom<String> for TaxPlace {
    type Error = UnknownPlace;

    fn try_from(text: String) -> Result<Self, UnknownPlace> {
        Self::parse(&text).ok_or_else(|| UnknownPlace(text.chars().take(60).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_it_is_read() {
        for text in ["DE", "XI", "US-CA", "CA-QC", "GR"] {
            assert_eq!(TaxPlace::parse(text).map(|place| place.to_string()).as_deref(), Some(text));
        }
        for bad in ["", "D", "ZZ", "US-", "US-CALI", "XI-A", "UK"] {
            assert_eq!(TaxPlace::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_region_whose_code_is_a_number_is_shown_by_its_name() {
        let label = |text: &str| TaxPlace::parse(text).unwrap().region_label().map(str::to_owned);
        assert_eq!(label("PT-20").as_deref(), Some("Açores"));
        assert_eq!(label("PT-30").as_deref(), Some("Madeira"));
        assert_eq!(label("CA-QC").as_deref(), Some("QC"));
        assert_eq!(label("PT"), None);
    }

    #[test]
    fn greece_is_el_on_vat_numbers_only() {
        let greece = TaxPlace::parse("GR").unwrap();
        assert_eq!((greece.vat_prefix(), greece.to_string().as_str()), ("EL", "GR"));
    }
}
