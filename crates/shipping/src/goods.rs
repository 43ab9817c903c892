//! What is to be shipped.

use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};

/// What makes a piece dearer or slower to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handling {
    /// Holds or comes with a battery.
    Battery,
    /// A liquid, an aerosol.
    Liquid,
    /// Breaks easily.
    Fragile,
    /// Too long or too wide for a common parcel.
    Oversize,
}

impl Handling {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Battery, Self::Liquid, Self::Fragile, Self::Oversize];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Battery => "battery",
            Self::Liquid => "liquid",
            Self::Fragile => "fragile",
            Self::Oversize => "oversize",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handling| handling.word() == word)
    }
}

/// So many pieces of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Which.
    pub item: Id<kinds::Item>,
    /// How many; at least 1.
    pub quantity: u64,
    /// Grams of one.
    pub weight_grams: u32,
    /// Cubic millimetres of one; 0 when its measures are not known.
    pub volume_mm3: u64,
    /// What the backer pays for all of them, minor units, before shipping.
    pub price_minor: i64,
    /// Value for customs of one, minor units.
    pub declared_value_minor: i64,
    /// Customs tariff number, digits only.
    pub hs_code: Option<&'a str>,
    /// Where it was made.
    pub origin: Option<CountryCode>,
    /// What needs care.
    pub handling: &'a [Handling],
    /// Warehouses that keep it; empty: wherever the creator ships from.
    pub kept_in: &'a [Id<kinds::Warehouse>],
}

/// Sums over pieces that are priced together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// Pieces.
    pub pieces: u64,
    /// Grams.
    pub weight_grams: u64,
    /// Cubic centimetres, rounded up once over all.
    pub volume_cm3: u64,
    /// What the backer pays for them, minor units.
    pub price_minor: i64,
}

impl Load {
    /// Of some pieces. Saturates instead of overflowing: no parcel is that large.
    pub fn of<'p, 'a: 'p>(pieces: impl IntoIterator<Item = &'p Piece<'a>>) -> Self {
        let mut load = Self::default();
        let mut volume_mm3: u64 = 0;
        for piece in pieces {
            load.pieces = load.pieces.saturating_add(piece.quantity);
            let weight = u64::from(piece.weight_grams).saturating_mul(piece.quantity);
            load.weight_grams = load.weight_grams.saturating_add(weight);
            volume_mm3 = volume_mm3.saturating_add(piece.volume_mm3.saturating_mul(piece.quantity));
            load.price_minor = load.price_minor.saturating_add(piece.price_minor);
        }
        load.volume_cm3 = volume_mm3.div_ceil(1_000);
        load
    }
}
