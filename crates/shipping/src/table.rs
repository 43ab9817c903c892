//! A creator's shipping prices: zones, rates, surcharges, duties, waves, places to pick up.

use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, Language};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::goods::Handling;
use crate::place::Place;
use crate::warehouse::Warehouse;
pub use crate::wave::{Charge, Wave};

/// All of it. Every `…_minor` is in one currency, the campaign's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Places that share prices.
    pub zones: Vec<Zone>,
    /// Prices within zones, in the order they are tried.
    pub rates: Vec<Rate>,
    /// What comes on top.
    pub surcharges: Vec<Surcharge>,
    /// Duties by tariff number and origin.
    pub duties: Vec<Duty>,
    /// Parts of an order that leave at other times; items in none leave with the first parcel.
    pub waves: Vec<Wave>,
    /// Places where a backer may fetch the goods.
    pub pick_ups: Vec<PickUp>,
    /// Where goods leave from, the preferred one first; empty: from wherever the creator is.
    #[serde(default)]
    pub warehouses: Vec<Warehouse>,
}

/// Places that share prices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// Its id.
    pub id: Id<kinds::Zone>,
    /// Its name: "European Union".
    pub name: String,
    /// Where it reaches. No place is in two zones.
    pub places: Vec<Place>,
    /// Warehouses that send there whatever these say of themselves, the preferred one first; empty: the one that serves the
    /// destination.
    pub warehouses: Vec<Id<kinds::Warehouse>>,
    /// At most this much for one order, all its parcels together, surcharges and duties apart.
    pub cap_minor: Option<i64>,
}

/// Which goods a price is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goods {
    /// All that no other rate of the zone is for.
    #[default]
    Everything,
    /// These items, apart from the rest.
    Items(Vec<Id<kinds::Item>>),
}

impl Goods {
    /// Whether an item is among those that are named.
    pub fn names(&self, item: Id<kinds::Item>) -> bool {
        matches!(self, Self::Items(items) if items.contains(&item))
    }
}

/// The price of some goods in one zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// Its id.
    pub id: Id<kinds::ShippingRate>,
    /// In which zone.
    pub zone: Id<kinds::Zone>,
    /// Its name; may be empty.
    pub name: String,
    /// For which goods.
    pub goods: Goods,
    /// Only from this warehouse; `None`: from any.
    pub warehouse: Option<Id<kinds::Warehouse>>,
    /// Only in this wave; `None`: in any.
    pub wave: Option<Id<kinds::Wave>>,
    /// How it is counted.
    pub price: Price,
    /// Nothing is charged from this price of all goods of the order on.
    pub free_from_minor: Option<i64>,
    /// At most this much for one parcel.
    pub cap_minor: Option<i64>,
}

/// How a price is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Price {
    /// One price, whatever is in it.
    Order {
        /// Minor units.
        minor: i64,
    },
    /// By pieces: one price for the first, another for each further one.
    Piece {
        /// Minor units of the first.
        first_minor: i64,
        /// Minor units of each further one.
        further_minor: i64,
    },
    /// By weight, grams.
    Weight(Steps),
    /// By volume, cubic centimetres.
    Volume(Steps),
    /// By the price of the goods, minor units.
    Value(Steps),
    /// By the number of pieces.
    Count(Steps),
    /// A share of the price of the goods.
    Share {
        /// Per cent.
        percent: Decimal,
        /// Never less, minor units.
        #[serde(default)]
        least_minor: i64,
    },
    /// Whichever of these is the cheapest for the parcel.
    Cheapest {
        /// The ways to count; none of them is a choice again.
        of: Vec<Price>,
    },
}

/// A base price, and more for each step that is passed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Below the first step, minor units.
    pub base_minor: i64,
    /// Ascending.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// What is beyond the last step, or beyond 0 without any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond: Option<Beyond>,
}

/// More than `over` costs `add_minor` more, on top of all lower steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Grams, cubic centimetres, minor units or pieces.
    pub over: u64,
    /// Minor units; 0 or more.
    pub add_minor: i64,
}

/// What each begun unit beyond the last step costs, or that nothing larger is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Beyond {
    /// Each begun `each` costs `add_minor` more.
    Each {
        /// Grams, cubic centimetres, minor units or pieces; at least 1.
        each: u64,
        /// Minor units; 0 or more.
        add_minor: i64,
    },
    /// More than this has no price: grams, cubic centimetres, minor units or pieces.
    Nothing {
        /// The most that has one.
        maximum: u64,
    },
}

/// When a surcharge is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// On every parcel that goes to its places.
    Always,
    /// When one of these items is in the parcel.
    Items(Vec<Id<kinds::Item>>),
    /// When something in the parcel needs this care.
    Handling(Handling),
    /// When the parcel weighs more, grams.
    HeavierThan(u64),
}

/// What a surcharge adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Addition {
    /// So much a parcel, minor units.
    Parcel(i64),
    /// So much for each piece it is about, minor units.
    Piece(i64),
    /// So many per cent of the shipping price of the parcel.
    Percent(Decimal),
}

/// What comes on top of a rate: remote areas, islands, batteries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surcharge {
    /// Its id.
    pub id: Id<kinds::ShippingSurcharge>,
    /// Its name, as the backer reads it: "Island delivery".
    pub name: String,
    /// Where to. One that fits is enough; empty: everywhere.
    pub places: Vec<Place>,
    /// When.
    pub occasion: Occasion,
    /// How much.
    pub addition: Addition,
}

/// What a duty is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyBasis {
    /// Per cent of the value for customs.
    Percent(Decimal),
    /// So much for each piece, minor units.
    Piece(i64),
    /// So much for each tariff number in the parcel, by its first six digits, minor units.
    Code(i64),
}

/// Duty that is collected with the shipping price, by tariff number and origin, from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Its id.
    pub id: Id<kinds::ShippingDuty>,
    /// Its name, as the backer reads it: "US import duty".
    pub name: String,
    /// Where to; one that fits is enough.
    pub places: Vec<Place>,
    /// The tariff numbers that begin like this; empty: all.
    pub hs_prefix: String,
    /// Only goods made there; `None`: wherever they were made.
    pub origin: Option<CountryCode>,
    /// How it is counted.
    pub basis: DutyBasis,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    pub valid_until: Option<Date>,
    /// Where it was read; may be empty.
    pub source: String,
}

impl Duty {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }
}

/// A place where a backer may fetch the goods instead of a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickUp {
    /// Its id.
    pub id: Id<kinds::PickUp>,
    /// Its name: "Spiel Essen, hall 3".
    pub name: String,
    /// Hours and whatever else one has to know; may be empty.
    pub details: String,
    /// Street and number, or how to find it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// Its postal code; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// Its city; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// Its region key, as in `kernel::places::Address::region`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// In which country the goods change hands: its tax holds.
    pub country: CountryCode,
    /// Minor units.
    pub price_minor: i64,
    /// First day on which goods are handed over; `None`: not known yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<Date>,
    /// Last day of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_on: Option<Date>,
    /// Last day to choose it.
    pub until: Option<Date>,
    /// What can be fetched there; empty: everything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Id<kinds::Item>>,
    /// How many orders can be fetched there in all; `None`: as many as anybody wants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_limit: Option<u32>,
    /// Name and details in other languages than the campaign's first, each language once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<PickUpText>,
}

/// What a place to pick up is called in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickUpText {
    /// In which language.
    pub language: Language,
    /// Its name; empty: as in the campaign's first language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Hours and whatever else one has to know; empty: as in the campaign's first language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub details: String,
}

impl PickUp {
    /// A place by its name, that costs nothing, has everything and can be chosen without end.
    pub fn named(id: Id<kinds::PickUp>, name: &str, country: CountryCode) -> Self {
        Self {
            id,
            name: name.to_owned(),
            details: String::new(),
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            region: None,
            country,
            price_minor: 0,
            opens_on: None,
            closes_on: None,
            until: None,
            items: Vec::new(),
            total_limit: None,
            texts: Vec::new(),
        }
    }

    /// Whether it can be chosen on a day.
    pub fn is_open(&self, day: Date) -> bool {
        self.until.is_none_or(|last| day <= last)
    }

    /// Its name for who reads a language.
    pub fn name_in(&self, language: Language) -> &str {
        self.text_in(language)
            .map(|text| text.name.as_str())
            .filter(|name| !name.is_empty())
            .unwrap_or(&self.name)
    }

    /// What one has to know, for who reads a language.
    pub fn details_in(&self, language: Language) -> &str {
        let own = self.text_in(language).map(|text| text.details.as_str());
        own.filter(|details| !details.is_empty()).unwrap_or(&self.details)
    }

    fn text_in(&self, language: Language) -> Option<&PickUpText> {
        self.texts.iter().find(|text| text.language == language)
    }

    /// Whether an item can be fetched there.
    pub fn hands_over(&self, item: Id<kinds::Item>) -> bool {
        self.items.is_empty() || self.items.contains(&item)
    }
}
