//! Items, and what they are sold as.

use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};
use shipping::Handling;

use super::{PackedAs, SaleTerms, TaxClass};

/// Whether something can be chosen now. What a pledge refers to is archived, never deleted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Can be chosen.
    #[default]
    Offered,
    /// Kept for the pledges that have it; nobody can choose it anew.
    Archived,
}

impl Shelf {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Archived => "archived",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Offered, Self::Archived].into_iter().find(|shelf| shelf.word() == word)
    }

    /// True while it can be chosen.
    pub const fn is_offered(self) -> bool {
        matches!(self, Self::Offered)
    }
}

/// Whether a parcel is needed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Weighed and shipped.
    #[default]
    Physical,
    /// A download or a licence: no weight, no parcel.
    Digital,
}

impl ItemKind {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Physical => "physical",
            Self::Digital => "digital",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Physical, Self::Digital].into_iter().find(|kind| kind.word() == word)
    }
}

/// Outer measures in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimensions {
    /// Longest side.
    pub length_mm: u32,
    /// Middle side.
    pub width_mm: u32,
    /// Shortest side.
    pub height_mm: u32,
}

impl Dimensions {
    /// Cubic millimetres; the largest number where that is more.
    pub fn volume_mm3(self) -> u64 {
        let area = u64::from(self.length_mm).saturating_mul(u64::from(self.width_mm));
        area.saturating_mul(u64::from(self.height_mm))
    }
}

/// A thing that is stocked, weighed and shipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: Id<kinds::Item>,
    /// What the warehouse calls it; unique in the campaign.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Parcel or download.
    pub kind: ItemKind,
    /// Grams, 0 for downloads.
    pub weight_grams: u32,
    /// Measures, if known.
    pub dimensions: Option<Dimensions>,
    /// Value for customs, and the weight by which a bundle's price is split over tax classes. Minor units.
    pub declared_value_minor: i64,
    /// Customs tariff number: 6 to 10 digits.
    pub hs_code: Option<String>,
    /// Where it was made.
    pub origin_country: Option<CountryCode>,
    /// What it is for the tax office.
    pub tax_class: TaxClass,
    /// Pieces there are, when counted.
    pub stock: Option<u32>,
    /// What makes it dearer or slower to send.
    #[serde(default)]
    pub handling: Vec<Handling>,
    /// Warehouses that keep it; empty: wherever the creator ships from.
    #[serde(default)]
    pub kept_in: Vec<Id<kinds::Warehouse>>,
    /// What it is made of, each item once; empty for most.
    #[serde(default)]
    pub parts: Vec<Content>,
    /// Whether it is packed as itself or picked as its parts.
    #[serde(default)]
    pub packed: PackedAs,
    /// Whether it can be put into anything new.
    pub shelf: Shelf,
}

/// So many of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Which.
    pub item: Id<kinds::Item>,
    /// How many; at least 1.
    pub quantity: u32,
}

/// What a backer pledges for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reward {
    /// Its id.
    pub id: Id<kinds::Reward>,
    /// The id it was imported under.
    pub platform_reward_id: Option<String>,
    /// Its title.
    pub title: String,
    /// What it is, in a few lines; may be empty.
    pub description: String,
    /// Its price in minor units.
    pub price_minor: i64,
    /// What is in it.
    pub contents: Vec<Content>,
    /// `Some`: the whole is one supply of this class. `None`: the price is split over the classes of its items
    /// by their declared values.
    pub tax_class: Option<TaxClass>,
    /// How many there are in all.
    pub total_limit: Option<u32>,
    /// When it can be chosen, and what it costs earlier.
    #[serde(default)]
    pub terms: SaleTerms,
    /// Whether it can be chosen.
    pub shelf: Shelf,
}

/// Sold beside a reward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddOn {
    /// Its id.
    pub id: Id<kinds::AddOn>,
    /// The id it was imported under.
    pub platform_addon_id: Option<String>,
    /// Its title.
    pub title: String,
    /// What it is, in a few lines; may be empty.
    pub description: String,
    /// Price of one in minor units.
    pub price_minor: i64,
    /// A lower price of the first copy.
    pub first_copy_price_minor: Option<i64>,
    /// What is in one.
    pub contents: Vec<Content>,
    /// As for a reward.
    pub tax_class: Option<TaxClass>,
    /// How many one pledge may take.
    pub per_pledge_max: Option<u32>,
    /// How many there are in all.
    pub total_limit: Option<u32>,
    /// The rewards it may be taken with; `None`: with any, and with none.
    pub rewards: Option<Vec<Id<kinds::Reward>>>,
    /// When it can be chosen, and what it costs earlier.
    #[serde(default)]
    pub terms: SaleTerms,
    /// Whether it can be chosen.
    pub shelf: Shelf,
}

impl AddOn {
    /// Whether it may be taken beside this reward (`None`: a pledge without a reward).
    pub fn may_join(&self, reward: Option<Id<kinds::Reward>>) -> bool {
        match (&self.rewards, reward) {
            (None, _) => true,
            (Some(allowed), Some(reward)) => allowed.contains(&reward),
            (Some(_), None) => false,
        }
    }
}
