//! One dated rate, and who says so.

use jiff::civil::Date;
use kernel::Decimal;
use serde::{Deserialize, Serialize};

use crate::goods::GoodsClass;
use crate::place::TaxPlace;

/// A rate of tax for a class in a place, from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// Whose tax.
    pub place: TaxPlace,
    /// The county, city or postal code below the place, for taxes of the USA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// For what.
    pub class: GoodsClass,
    /// Which tax.
    pub tax: TaxKind,
    /// Per cent: 19, 25.5, 9.975.
    pub percent: Decimal,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    pub valid_until: Option<Date>,
    /// Law or page.
    pub source: String,
    /// How sure the source is.
    pub certainty: Certainty,
    /// Who put it into the table.
    pub set_by: SetBy,
}

impl Rate {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }

    /// Whether two rows claim the same day for the same thing.
    pub fn overlaps(&self, other: &Self) -> bool {
        (self.place, &self.locality, self.class, self.tax)
            == (other.place, &other.locality, other.class, other.tax)
            && other.valid_until.is_none_or(|last| self.valid_from <= last)
            && self.valid_until.is_none_or(|last| other.valid_from <= last)
    }
}

/// Which tax a rate belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxKind {
    /// Value added tax, and Japan's consumption tax.
    Vat,
    /// Goods and services tax.
    Gst,
    /// Canada's harmonised tax, which takes the place of the federal one.
    Hst,
    /// A Canadian province's own tax, beside the federal one.
    Pst,
    /// Sales tax of a state, county or city of the USA.
    SalesTax,
}

impl TaxKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Vat, Self::Gst, Self::Hst, Self::Pst, Self::SalesTax];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Vat => "vat",
            Self::Gst => "gst",
            Self::Hst => "hst",
            Self::Pst => "pst",
            Self::SalesTax => "sales_tax",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// How sure a fact of the data set is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The named source was opened on the day the row says, and says so.
    Read,
    /// Generally known and in the named law, whose text was not opened for this table.
    Known,
    /// No source could be opened, or sources disagree: look it up before relying on it.
    Unverified,
}

impl Certainty {
    /// From its word in the data files.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "read" => Some(Self::Read),
            "known" => Some(Self::Known),
            "unverified" => Some(Self::Unverified),
            _ => None,
        }
    }
}

/// Who put a row into the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SetBy {
    /// It comes with the product.
    Product {
        /// When its source was last looked at.
        read_on: Date,
    },
    /// The creator's own, in place of the product's.
    Creator {
        /// Who.
        who: String,
        /// When.
        on: Date,
        /// Why.
        why: String,
    },
    /// A county and city table that was loaded.
    Loaded {
        /// Which line of it.
        line: u32,
        /// Who published the table; empty in what was written before this was kept.
        #[serde(default)]
        table: String,
        /// When it was loaded.
        #[serde(default)]
        loaded_on: Option<Date>,
    },
}
