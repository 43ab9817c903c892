//! Shipping zones: places, a base price, and steps by weight.

use std::fmt;
use std::str::FromStr;

use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};

/// Where a zone reaches. Written `*`, `DE`, or `US-HI` (country and region key).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum ZonePlace {
    /// The rest of the world: wherever no other zone reaches.
    Anywhere,
    /// A whole country, but for regions that another zone names.
    Country(CountryCode),
    /// One region.
    Region(CountryCode, String),
}

/// What was written is no place of a zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no place: write a country such as DE, a country and region such as US-HI, or * for the rest of the world"
)]
pub struct ZonePlaceError(pub String);

impl ZonePlace {
    /// How exactly it fits a destination: 3 the region, 2 the country, 1 anywhere, 0 not at all.
    pub fn fit(&self, country: CountryCode, region: Option<&str>) -> u8 {
        match self {
            Self::Region(own, key)
                if *own == country && region.is_some_and(|r| r.eq_ignore_ascii_case(key)) =>
            {
                3
            }
            Self::Country(own) if *own == country => 2,
            Self::Anywhere => 1,
            Self::Region(..) | Self::Country(_) => 0,
        }
    }
}

impl FromStr for ZonePlace {
    type Err = ZonePlaceError;

    fn from_str(text: &str) -> Result<Self, ZonePlaceError> {
        let text = text.trim();
        let wrong = || ZonePlaceError(text.chars().take(60).collect());
        if text == "*" {
            return Ok(Self::Anywhere);
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

impl fmt::Display for ZonePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anywhere => f.write_str("*"),
            Self::Country(country) => write!(f, "{country}"),
            Self::Region(country, key) => write!(f, "{country}-{key}"),
        }
    }
}

impl TryFrom<String> for ZonePlace {
    type Error = ZonePlaceError;

    fn try_from(text: String) -> Result<Self, ZonePlaceError> {
        text.parse()
    }
}

impl From<ZonePlace> for String {
    fn from(place: ZonePlace) -> Self {
        place.to_string()
    }
}

/// Heavier than `over_grams` costs `add_minor` more, on top of all lower steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightStep {
    /// The parcel weighs more than this, grams.
    pub over_grams: u32,
    /// Added to the price, minor units; 0 or more.
    pub add_minor: i64,
}

/// Places that share a shipping price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// Its id.
    pub id: Id<kinds::Zone>,
    /// Its name: "European Union".
    pub name: String,
    /// Where it reaches. No place is in two zones.
    pub places: Vec<ZonePlace>,
    /// Price of the lightest parcel, minor units.
    pub base_minor: i64,
    /// Steps by weight, ascending.
    pub steps: Vec<WeightStep>,
}
