//! One rule of a shipping table by itself, as a list shows it and a form edits it.

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};
use shipping::{Duty, Occasion, PickUp, Price, Rate, Surcharge, Table, Warehouse, Wave};

/// A rule of any kind. Zones with their places have a form of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum ShippingRule {
    /// A price in a zone.
    Rate(Rate),
    /// The most that one order to a zone costs.
    Cap {
        /// The zone; its id is the rule's.
        zone: Id<kinds::Zone>,
        /// Minor units.
        minor: i64,
    },
    /// What comes on top.
    Surcharge(Surcharge),
    /// What is collected for customs.
    Duty(Duty),
    /// Goods that leave at another time.
    Wave(Wave),
    /// Where goods leave from, and which places that serves. Its id is the warehouse's.
    Warehouse(Warehouse),
    /// A place where the goods are fetched instead of sent.
    PickUp(PickUp),
}

/// Which form a rule is filled in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// One price for a parcel.
    Order,
    /// By pieces.
    Piece,
    /// By weight.
    Weight,
    /// By volume.
    Volume,
    /// By the price of the goods.
    Value,
    /// By the number of pieces.
    Count,
    /// A share of the price of the goods.
    Share,
    /// The cheapest of several.
    Cheapest,
    /// The most for one order to a zone.
    Cap,
    /// A surcharge for places: islands, remote areas.
    Remote,
    /// A surcharge for what needs care: batteries, liquids, glass.
    Care,
    /// A surcharge for chosen items.
    Goods,
    /// A surcharge for heavy parcels.
    Heavy,
    /// A duty.
    Duty,
    /// A wave.
    Wave,
    /// A warehouse.
    Warehouse,
    /// A place to pick up.
    PickUp,
}

impl RuleKind {
    /// All of them, as a person is offered them.
    pub const ALL: [Self; 17] = [
        Self::Order,
        Self::Weight,
        Self::Piece,
        Self::Count,
        Self::Value,
        Self::Share,
        Self::Volume,
        Self::Cheapest,
        Self::Cap,
        Self::Remote,
        Self::Care,
        Self::Goods,
        Self::Heavy,
        Self::Duty,
        Self::Wave,
        Self::Warehouse,
        Self::PickUp,
    ];

    /// Its word in forms and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Piece => "piece",
            Self::Weight => "weight",
            Self::Volume => "volume",
            Self::Value => "value",
            Self::Count => "count",
            Self::Share => "share",
            Self::Cheapest => "cheapest",
            Self::Cap => "cap",
            Self::Remote => "remote",
            Self::Care => "care",
            Self::Goods => "goods",
            Self::Heavy => "heavy",
            Self::Duty => "duty",
            Self::Wave => "wave",
            Self::Warehouse => "warehouse",
            Self::PickUp => "pickup",
        }
    }

    /// From its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it is a price in a zone.
    pub const fn is_rate(self) -> bool {
        matches!(
            self,
            Self::Order
                | Self::Piece
                | Self::Weight
                | Self::Volume
                | Self::Value
                | Self::Count
                | Self::Share
                | Self::Cheapest
        )
    }

    /// Whether it is a surcharge.
    pub const fn is_surcharge(self) -> bool {
        matches!(self, Self::Remote | Self::Care | Self::Goods | Self::Heavy)
    }

    /// Whether its price has steps.
    pub const fn has_steps(self) -> bool {
        matches!(self, Self::Weight | Self::Volume | Self::Value | Self::Count)
    }

    /// How a price is counted.
    pub const fn of_price(price: &Price) -> Self {
        match price {
            Price::Order { .. } => Self::Order,
            Price::Piece { .. } => Self::Piece,
            Price::Weight(_) => Self::Weight,
            Price::Volume(_) => Self::Volume,
            Price::Value(_) => Self::Value,
            Price::Count(_) => Self::Count,
            Price::Share { .. } => Self::Share,
            Price::Cheapest { .. } => Self::Cheapest,
        }
    }
}

/// Towards which end of its list a rule is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// Before the one that stands before it.
    Start,
    /// Behind the one that stands behind it.
    End,
}

impl ShippingRule {
    /// Its public id.
    pub fn id(&self) -> String {
        match self {
            Self::Rate(rule) => rule.id.to_string(),
            Self::Cap { zone, .. } => zone.to_string(),
            Self::Surcharge(rule) => rule.id.to_string(),
            Self::Duty(rule) => rule.id.to_string(),
            Self::Wave(rule) => rule.id.to_string(),
            Self::Warehouse(rule) => rule.id.to_string(),
            Self::PickUp(rule) => rule.id.to_string(),
        }
    }

    /// The form it is filled in with.
    pub const fn kind(&self) -> RuleKind {
        match self {
            Self::Rate(rate) => RuleKind::of_price(&rate.price),
            Self::Cap { .. } => RuleKind::Cap,
            Self::Surcharge(surcharge) => match surcharge.occasion {
                Occasion::Always => RuleKind::Remote,
                Occasion::Items(_) => RuleKind::Goods,
                Occasion::HeavierThan(_) => RuleKind::Heavy,
                Occasion::Handling(_) => RuleKind::Care,
            },
            Self::Duty(_) => RuleKind::Duty,
            Self::Wave(_) => RuleKind::Wave,
            Self::Warehouse(_) => RuleKind::Warehouse,
            Self::PickUp(_) => RuleKind::PickUp,
        }
    }

    /// The rule of this id.
    pub fn find(table: &Table, id: &str) -> Option<Self> {
        let rate = table.rates.iter().find(|rule| rule.id.to_string() == id);
        let surcharge = || table.surcharges.iter().find(|rule| rule.id.to_string() == id);
        let duty = || table.duties.iter().find(|rule| rule.id.to_string() == id);
        let wave = || table.waves.iter().find(|rule| rule.id.to_string() == id);
        let warehouse = || table.warehouses.iter().find(|rule| rule.id.to_string() == id);
        let pick_up = || table.pick_ups.iter().find(|rule| rule.id.to_string() == id);
        let cap = || {
            let zone = table.zones.iter().find(|zone| zone.id.to_string() == id)?;
            Some(Self::Cap { zone: zone.id, minor: zone.cap_minor? })
        };
        rate.cloned()
            .map(Self::Rate)
            .or_else(|| surcharge().cloned().map(Self::Surcharge))
            .or_else(|| duty().cloned().map(Self::Duty))
            .or_else(|| wave().cloned().map(Self::Wave))
            .or_else(|| warehouse().cloned().map(Self::Warehouse))
            .or_else(|| pick_up().cloned().map(Self::PickUp))
            .or_else(cap)
    }

    /// Writes it into a table: in the place of the one with its id, else behind the others.
    pub(crate) fn put_into(&self, table: &mut Table) {
        match self {
            Self::Rate(rule) => put(&mut table.rates, rule, |one| one.id == rule.id),
            Self::Surcharge(rule) => put(&mut table.surcharges, rule, |one| one.id == rule.id),
            Self::Duty(rule) => put(&mut table.duties, rule, |one| one.id == rule.id),
            Self::Wave(rule) => put(&mut table.waves, rule, |one| one.id == rule.id),
            Self::Warehouse(rule) => put(&mut table.warehouses, rule, |one| one.id == rule.id),
            Self::PickUp(rule) => put(&mut table.pick_ups, rule, |one| one.id == rule.id),
            Self::Cap { zone, minor } => {
                for own in table.zones.iter_mut().filter(|own| own.id == *zone) {
                    own.cap_minor = Some(*minor);
                }
            }
        }
    }

    /// Takes it out of a table.
    pub(crate) fn take_out_of(&self, table: &mut Table) {
        match self {
            Self::Rate(rule) => table.rates.retain(|one| one.id != rule.id),
            Self::Surcharge(rule) => table.surcharges.retain(|one| one.id != rule.id),
            Self::Duty(rule) => table.duties.retain(|one| one.id != rule.id),
            Self::Wave(rule) => table.waves.retain(|one| one.id != rule.id),
            Self::Warehouse(rule) => table.warehouses.retain(|one| one.id != rule.id),
            Self::PickUp(rule) => table.pick_ups.retain(|one| one.id != rule.id),
            Self::Cap { zone, .. } => {
                for own in table.zones.iter_mut().filter(|own| own.id == *zone) {
                    own.cap_minor = None;
                }
            }
        }
    }
}

fn put<T: Clone>(list: &mut Vec<T>, rule: &T, is_it: impl Fn(&T) -> bool) {
    match list.iter_mut().find(|one| is_it(one)) {
        Some(own) => *own = rule.clone(),
        None => list.push(rule.clone()),
    }
}

/// Moves a rule or a zone by one among its like: a price among those of its zone. Whether there was room to.
pub(crate) fn shift(table: &mut Table, id: &str, towards: Towards) -> bool {
    if let Some(rate) = table.rates.iter().find(|rate| rate.id.to_string() == id) {
        let zone = rate.zone;
        return swap(&mut table.rates, |one| one.id.to_string() == id, |one| one.zone == zone, towards);
    }
    swap(&mut table.zones, |one| one.id.to_string() == id, |_| true, towards)
        || swap(&mut table.surcharges, |one| one.id.to_string() == id, |_| true, towards)
        || swap(&mut table.duties, |one| one.id.to_string() == id, |_| true, towards)
        || swap(&mut table.waves, |one| one.id.to_string() == id, |_| true, towards)
        || swap(&mut table.warehouses, |one| one.id.to_string() == id, |_| true, towards)
        || swap(&mut table.pick_ups, |one| one.id.to_string() == id, |_| true, towards)
}

fn swap<T>(
    list: &mut [T],
    is_it: impl Fn(&T) -> bool,
    is_like_it: impl Fn(&T) -> bool,
    towards: Towards,
) -> bool {
    let Some(at) = list.iter().position(is_it) else { return false };
    let others = list.iter().enumerate().filter(|(_, one)| is_like_it(one)).map(|(n, _)| n);
    let other = match towards {
        Towards::Start => others.filter(|n| *n < at).last(),
        Towards::End => others.filter(|n| *n > at).min(),
    };
    if let Some(other) = other {
        list.swap(at, other);
    }
    other.is_some()
}
