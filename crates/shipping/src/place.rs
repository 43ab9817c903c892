//! Where a zone or a surcharge reaches: everywhere, a country, a region, some postal codes.

use std::fmt;
use std::str::FromStr;

use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};

use crate::postal::PostalPattern;

/// Where a parcel goes, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Destination<'a> {
    /// The country.
    pub country: CountryCode,
    /// Region key, as in addresses.
    pub region: Option<&'a str>,
    /// Postal code as typed; empty while it is not known.
    pub postal_code: &'a str,
}

impl Destination<'_> {
    /// A country and nothing else: enough for an estimate.
    pub const fn country(country: CountryCode) -> Self {
        Self { country, region: None, postal_code: "" }
    }
}

/// Some part of the world. Written `*`, `DE`, `US-HI` (country and region key), or `DE:27498`, `US:967*`,
/// `ES:35000-35999` (country and postal codes).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Place {
    /// The rest of the world: wherever nothing else reaches.
    Anywhere,
    /// A whole country, but for parts that are named elsewhere.
    Country(CountryCode),
    /// One region.
    Region(CountryCode, String),
    /// Postal codes of a country.
    Postal(CountryCode, PostalPattern),
}

/// What was written is no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no place: write a country such as DE, a country and region such as US-HI, postal codes such as \
     DE:27498, US:967* or ES:35000-35999, or * for the rest of the world"
)]
pub struct PlaceError(pub String);

/// How exactly a place fits a destination; the larger one wins. 0: not at all.
pub type Fit = u16;

impl Place {
    /// How exactly it fits: postal codes before the region before the country before anywhere, and more fixed
    /// characters of a postal code before fewer.
    pub fn fit(&self, destination: &Destination<'_>) -> Fit {
        match self {
            Self::Anywhere => 1,
            Self::Country(own) if *own == destination.country => 2,
            Self::Region(own, key)
                if *own == destination.country
                    && destination.region.is_some_and(|region| region.eq_ignore_ascii_case(key)) =>
            {
                3
            }
            Self::Postal(own, pattern) if *own == destination.country => {
                pattern.fit(*own, destination.postal_code).map_or(0, |fixed| 4 + fixed)
            }
            Self::Country(_) | Self::Region(..) | Self::Postal(..) => 0,
        }
    }

    /// Its country; none for anywhere.
    pub const fn country(&self) -> Option<CountryCode> {
        match self {
            Self::Anywhere => None,
            Self::Country(country) | Self::Region(country, _) | Self::Postal(country, _) => Some(*country),
        }
    }

    /// Whether nobody could say which of the two holds for some destination.
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Postal(one, first), Self::Postal(two, second)) => one == two && first.overlaps(second),
            _ => self == other,
        }
    }
}

impl FromStr for Place {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, PlaceError> {
        let text = text.trim();
        let wrong = || PlaceError(text.chars().take(60).collect());
        if text == "*" {
            return Ok(Self::Anywhere);
        }
        if let Some((country, pattern)) = text.split_once(':') {
            let country = CountryCode::parse(country.trim()).ok_or_else(wrong)?;
            return pattern.parse().map(|pattern| Self::Postal(country, pattern)).map_err(|_| wrong());
        }
        let (country, region) = text.split_once('-').map_or((text, None), |(c, r)| (c, Some(r.trim())));
        let country = CountryCode::parse(country).ok_or_else(wrong)?;
        match region {
            None => Ok(Self::Country(country)),
            Some(key) if !key.is_empty() && key.chars().count() <= 40 => {
                Ok(Self::Region(country, key.to_uppercase()))
            }
            Some(_) => Err(wrong()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anywhere => f.write_str("*"),
            Self::Country(country) => write!(f, "{country}"),
            Self::Region(country, key) => write!(f, "{country}-{key}"),
            Self::Postal(country, pattern) => write!(f, "{country}:{pattern}"),
        }
    }
}

impl TryFrom<String> for Place {
    type Error = PlaceError;

    fn try_from(text: String) -> Result<Self, PlaceError> {
        text.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

/// The most exact of some places for a destination, with how exactly it fits.
pub fn best_fit<'a>(
    places: impl IntoIterator<Item = &'a Place>,
    destination: &Destination<'_>,
) -> Option<(Fit, &'a Place)> {
    let mut best: Option<(Fit, &Place)> = None;
    for place in places {
        let fit = place.fit(destination);
        if fit > best.map_or(0, |(found, _)| found) {
            best = Some((fit, place));
        }
    }
    best
}
