//! Tax classes and dated rates.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use taxes::GoodsClass;

use super::ItemKind;

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
    /// Books as files.
    Ebooks,
    /// Books read aloud.
    Audiobooks,
    /// Maps, leaflets, sheet music.
    PrintedMatter,
    /// Clothes for grown-ups.
    Clothing,
    /// Clothes for children.
    ChildrensClothing,
    /// Food.
    Food,
}

impl TaxClass {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Standard,
        Self::Reduced,
        Self::Books,
        Self::Zero,
        Self::Ebooks,
        Self::Audiobooks,
        Self::PrintedMatter,
        Self::Clothing,
        Self::ChildrensClothing,
        Self::Food,
    ];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::Books => "books",
            Self::Zero => "zero",
            Self::Ebooks => "ebooks",
            Self::Audiobooks => "audiobooks",
            Self::PrintedMatter => "printed_matter",
            Self::Clothing => "clothing",
            Self::ChildrensClothing => "childrens_clothing",
            Self::Food => "food",
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
            Self::Ebooks => "campaigns-tax-class-ebooks",
            Self::Audiobooks => "campaigns-tax-class-audiobooks",
            Self::PrintedMatter => "campaigns-tax-class-printed-matter",
            Self::Clothing => "campaigns-tax-class-clothing",
            Self::ChildrensClothing => "campaigns-tax-class-childrens-clothing",
            Self::Food => "campaigns-tax-class-food",
        }
    }

    /// What the tables of `taxes` call it. A book that is downloaded is an e-book there.
    pub const fn goods_class(self, kind: ItemKind) -> GoodsClass {
        match (self, kind) {
            (Self::Standard, ItemKind::Digital) => GoodsClass::DigitalServices,
            (Self::Standard, ItemKind::Physical) => GoodsClass::Standard,
            (Self::Books, ItemKind::Physical) => GoodsClass::PrintedBooks,
            (Self::Books, ItemKind::Digital) | (Self::Ebooks, _) => GoodsClass::Ebooks,
            (Self::Reduced, _) => GoodsClass::Reduced,
            (Self::Zero, _) => GoodsClass::OutOfScope,
            (Self::Audiobooks, _) => GoodsClass::Audiobooks,
            (Self::PrintedMatter, _) => GoodsClass::PrintedMatter,
            (Self::Clothing, _) => GoodsClass::Clothing,
            (Self::ChildrensClothing, _) => GoodsClass::ChildrensClothing,
            (Self::Food, _) => GoodsClass::Food,
        }
    }

    /// Ours for a class of `taxes`.
    pub const fn of_goods(class: GoodsClass) -> Self {
        match class {
            GoodsClass::Standard | GoodsClass::BoardGames | GoodsClass::DigitalServices => Self::Standard,
            GoodsClass::Reduced => Self::Reduced,
            GoodsClass::PrintedBooks => Self::Books,
            GoodsClass::Ebooks => Self::Ebooks,
            GoodsClass::Audiobooks => Self::Audiobooks,
            GoodsClass::PrintedMatter => Self::PrintedMatter,
            GoodsClass::Clothing => Self::Clothing,
            GoodsClass::ChildrensClothing => Self::ChildrensClothing,
            GoodsClass::Food => Self::Food,
            GoodsClass::OutOfScope => Self::Zero,
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
