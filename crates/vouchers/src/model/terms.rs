//! What a voucher gives, and under which terms.

use std::fmt;

use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::error::VoucherError;

/// Longest name of a voucher, in characters. Only staff see it.
pub const TITLE_CHARS_MAX: usize = 120;
/// Most currencies that one voucher has amounts in.
const CURRENCIES_MAX: usize = 50;

/// Amounts larger than zero, at most one in a currency: a list of prices, never a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Money>", into = "Vec<Money>")]
pub struct Prices(Vec<Money>);

impl Prices {
    /// Reads a list.
    ///
    /// # Errors
    /// [`VoucherError::BadAmounts`] when an amount is not larger than zero or a currency comes twice.
    pub fn new(mut amounts: Vec<Money>) -> Result<Self, VoucherError> {
        amounts.sort_by_key(|amount| amount.currency);
        let comes_twice = amounts.windows(2).any(|two| matches!(two, [a, b] if a.currency == b.currency));
        if comes_twice || amounts.len() > CURRENCIES_MAX || amounts.iter().any(|a| !a.is_positive()) {
            return Err(VoucherError::BadAmounts);
        }
        Ok(Self(amounts))
    }

    /// The one in this currency.
    pub fn in_currency(&self, currency: Currency) -> Option<Money> {
        self.0.iter().find(|amount| amount.currency == currency).copied()
    }

    /// None at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, ordered by currency.
    pub fn all(&self) -> &[Money] {
        &self.0
    }
}

impl TryFrom<Vec<Money>> for Prices {
    type Error = VoucherError;
    fn try_from(amounts: Vec<Money>) -> Result<Self, VoucherError> {
        Self::new(amounts)
    }
}
impl From<Prices> for Vec<Money> {
    fn from(prices: Prices) -> Self {
        prices.0
    }
}

/// Hundredths of a percent, from 1 to 10,000: 1,250 is 12.5 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct BasisPoints(u16);

impl BasisPoints {
    /// Reads one.
    ///
    /// # Errors
    /// [`VoucherError::BadPercent`] for 0 and for more than 10,000.
    pub fn new(points: u16) -> Result<Self, VoucherError> {
        if (1..=10_000).contains(&points) { Ok(Self(points)) } else { Err(VoucherError::BadPercent) }
    }

    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for BasisPoints {
    type Error = VoucherError;
    fn try_from(points: u16) -> Result<Self, VoucherError> {
        Self::new(points)
    }
}
impl From<BasisPoints> for u16 {
    fn from(points: BasisPoints) -> Self {
        points.0
    }
}

impl fmt::Display for BasisPoints {
    /// `12.5`, `20`: percent without its sign.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{}.{:02}", self.0 / 100, self.0 % 100);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// What is sold or packed, by its public id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Good {
    /// A reward.
    Reward(Id<kinds::Reward>),
    /// An add-on.
    AddOn(Id<kinds::AddOn>),
    /// An item of the stock.
    Item(Id<kinds::Item>),
}

impl Good {
    /// Reads a public id: `rwd_…`, `add_…`, `itm_…`.
    pub fn parse(text: &str) -> Option<Self> {
        let reward = Id::parse(text).ok().map(Self::Reward);
        reward
            .or_else(|| Id::parse(text).ok().map(Self::AddOn))
            .or_else(|| Id::parse(text).ok().map(Self::Item))
    }
}

impl fmt::Display for Good {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reward(id) => id.fmt(f),
            Self::AddOn(id) => id.fmt(f),
            Self::Item(id) => id.fmt(f),
        }
    }
}
impl Serialize for Good {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Good {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom("this is no public id of a reward, add-on or item"))
    }
}

/// What a voucher gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Benefit {
    /// An amount off the goods; more than they cost lapses.
    Amount {
        /// By currency; at least one.
        off: Prices,
    },
    /// A part of the goods' price.
    Percent {
        /// How much.
        basis_points: BasisPoints,
        /// At most so much, by currency; empty: no such limit.
        most: Prices,
    },
    /// Copies of something for nothing: those in the basket. What is not in it may be chosen.
    Goods {
        /// What.
        good: Good,
        /// How many, at most.
        copies: u32,
    },
    /// Shipping for nothing.
    Shipping {
        /// At most so much of it, by currency; empty: all of it.
        up_to: Prices,
    },
    /// A balance that pays for anything, in parts. Each code has its own. It is a means of payment and takes nothing
    /// off a price (Directive (EU) 2016/1065 on multi-purpose vouchers: the tax base stays what was sold).
    Gift,
}

impl Benefit {
    /// As stored.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Amount { .. } => "amount",
            Self::Percent { .. } => "percent",
            Self::Goods { .. } => "goods",
            Self::Shipping { .. } => "shipping",
            Self::Gift => "gift",
        }
    }

    /// In which order several vouchers of one pledge are counted: what is free first, then parts, then amounts, so
    /// that an amount never makes a percentage smaller than the page promised; payment last.
    pub(crate) const fn rank(&self) -> u8 {
        match self {
            Self::Goods { .. } => 0,
            Self::Percent { .. } => 1,
            Self::Amount { .. } => 2,
            Self::Shipping { .. } => 3,
            Self::Gift => 4,
        }
    }
}

/// How often it may be used. `None`: no such limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Limits {
    /// By everybody together.
    pub total: Option<u32>,
    /// Each code. A gift code is used until its balance is gone, whatever stands here.
    pub per_code: Option<u32>,
    /// Each person, over all pledges.
    pub per_person: Option<u32>,
}

/// When it may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Window {
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Until just before this instant.
    pub until: Option<Timestamp>,
}

/// Whether a pledge may use it together with other vouchers. Gift codes may always be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combining {
    /// Only by itself.
    Alone,
    /// With others that may be combined as well.
    WithOthers,
}

/// Everything a creator decides about a voucher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// What staff call it.
    pub title: String,
    /// The one campaign it is for; `None`: every campaign of the organisation.
    pub campaign: Option<Id<kinds::Campaign>>,
    /// What it gives.
    pub benefit: Benefit,
    /// How often.
    pub limits: Limits,
    /// When.
    pub window: Window,
    /// The goods of an order must cost at least so much before anything is taken off, by currency; empty: no limit.
    pub smallest_order: Prices,
    /// Only with one of these rewards; empty: with any, and without one.
    pub with_rewards: Vec<Id<kinds::Reward>>,
    /// Takes something off these goods only; empty: off all.
    pub only_on: Vec<Good>,
    /// With other vouchers?
    pub combining: Combining,
}

/// Whether a voucher may be used at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoucherState {
    /// Yes.
    Active,
    /// Staff stopped it. Pledges that use it keep it.
    Stopped,
}

impl VoucherState {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Stopped => "stopped",
        }
    }
}

/// A voucher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Voucher {
    /// Its row.
    #[serde(skip)]
    pub row: RowId<kinds::Voucher>,
    /// Its public id.
    pub id: Id<kinds::Voucher>,
    /// Whether it may be used.
    pub state: VoucherState,
    /// How often it is used at present.
    pub uses: u32,
    /// What it gives and when.
    pub terms: Terms,
}

/// What the goods a voucher names are to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetRole {
    /// It is used only with this reward.
    WithReward,
    /// It takes something off this only.
    OnlyOn,
}

impl TargetRole {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::WithReward => "with_reward",
            Self::OnlyOn => "only_on",
        }
    }
}
