//! Tax classes and dated rates.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What something is for the tax office.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxClass {
    /// Everything without a rate of its own: games, miniatures, shirts.
    #[default]
    Standard,
    /// A lower rate of the place.
    Reduced,
    /// Printed books.
    Books,
    /// Not taxed anywhere.
    Zero,
}

impl TaxClass {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Standard, Self::Reduced, Self::Books, Self::Zero];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::Books => "books",
            Self::Zero => "zero",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.word() == word)
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Standard => "campaigns-tax-class-standard",
            Self::Reduced => "campaigns-tax-class-reduced",
            Self::Books => "campaigns-tax-class-books",
            Self::Zero => "campaigns-tax-class-zero",
        }
    }
}

/// The rate of one class in one place, from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxRate {
    /// Its id.
    pub id: Id<kinds::TaxRate>,
    /// The country of destination.
    pub country: CountryCode,
    /// `Some`: only in this region (key as in addresses), where it replaces the country's rate.
    pub region: Option<String>,
    /// For what.
    pub class: TaxClass,
    /// Per cent: 19, 25.5.
    pub rate_percent: Decimal,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    pub valid_until: Option<Date>,
    /// Where the rate was read; may be empty.
    pub source: String,
}

impl TaxRate {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }

    /// `DE` or `US-CA`.
    pub fn place(&self) -> String {
        match &self.region {
            Some(region) => format!("{}-{region}", self.country),
            None => self.country.to_string(),
        }
    }
}
