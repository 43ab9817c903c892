//! The key of a region from whatever a person or a table calls it.

use super::{CountryCode, address_format};

/// Longest part of an ISO 3166-2 code after the country.
const CODE_CHARS_MAX: usize = 3;

/// The region as addresses have it (`HI`), from `HI`, `US-HI`, `us-hi`, `Hawaii`. `None`: the country has no such
/// region. Where nobody wrote a country's regions down, anything that looks like a code of ISO 3166-2 may be one.
pub fn region_key(country: CountryCode, written: &str) -> Option<String> {
    let written = written.trim();
    let prefixed =
        written.split_once('-').filter(|(before, _)| before.trim().eq_ignore_ascii_case(country.as_str()));
    let bare = prefixed.map_or(written, |(_, region)| region.trim());
    let format = address_format(country);
    if let Some(known) = format.region(bare) {
        return Some(known.key.to_owned());
    }
    let is_code =
        (1..=CODE_CHARS_MAX).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_alphanumeric());
    (format.regions.is_empty() && is_code).then(|| bare.to_ascii_uppercase())
}

/// A region of the country, to show how one is written: `AL` for the United States.
pub fn region_example(country: CountryCode) -> Option<&'static str> {
    address_format(country).regions.first().map(|region| region.key)
}
