//! What leaves together, and what its price is made of.

use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, Money};
use serde::{Deserialize, Serialize};
use shipping::{Charge, PartKind};

use super::rule::Rule;

/// What leaves together: one wave from one warehouse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    /// The wave; none: the first parcel.
    pub wave: Option<Id<kinds::Wave>>,
    /// Its name; empty for the first parcel.
    pub wave_name: String,
    /// From where; none: wherever the creator is.
    pub warehouse: Option<Id<kinds::Warehouse>>,
    /// What that warehouse was then; none without one, or where nobody said where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves_from: Option<LeavesFrom>,
    /// When it is paid.
    pub charge: Charge,
    /// How many physical pieces.
    pub pieces: u64,
    /// What they weigh, grams.
    pub weight_grams: u64,
    /// Cubic centimetres, rounded up.
    pub volume_cm3: u64,
    /// What the backer pays for them.
    pub goods: Money,
    /// Its price: the sum of its parts.
    pub amount: Money,
    /// What is in it.
    pub items: Vec<ParcelItem>,
    /// What its price is made of.
    pub parts: Vec<ParcelPart>,
}

/// Where a parcel leaves from: tax went by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeavesFrom {
    /// The warehouse's name.
    pub name: String,
    /// Its country.
    pub country: CountryCode,
    /// Its region key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// One amount of a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelPart {
    /// A rate, a surcharge, a duty, the zone's cap, a pick-up.
    #[serde(flatten)]
    pub kind: PartKind,
    /// Its name, as the creator wrote it; may be empty for a rate.
    pub name: String,
    /// Below zero only for a cap.
    pub amount: Money,
    /// How it was counted.
    pub rules: Vec<Rule>,
}

/// So many of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelItem {
    /// Which.
    pub item: Id<kinds::Item>,
    /// Its SKU when the quote was made.
    pub sku: String,
    /// How many.
    pub quantity: u64,
}
