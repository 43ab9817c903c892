//! The catalogue that a file gives away: rewards with prices and contents, add-ons, items, questions.
//!
//! Files do not say what is in a reward; they say what each backer gets. What more than half of the backers of a
//! reward without add-ons get is its content, items of which each of them has one are a choice, and what one add-on
//! adds to that is the add-on's.

mod collect;
mod combinations;
mod contents;
mod questions;
mod tally;

pub(crate) use collect::Collector;
pub(crate) use combinations::{Combination, Combinations};

use kernel::text::fold;
use serde::{Deserialize, Serialize};

use crate::record::{AddonLine, AmountKind, PledgeStatus, Record};

/// What a file gives away of its campaign's catalogue. Lists are in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Rewards that records name.
    pub rewards: Vec<FoundReward>,
    /// Add-ons that have a column or that records name.
    pub addons: Vec<FoundAddon>,
    /// Items that have a column or that records name.
    pub items: Vec<FoundItem>,
    /// Questions.
    pub questions: Vec<FoundQuestion>,
    /// Records whose items are not those of their reward and add-ons, alike ones together, the most frequent first.
    #[serde(default)]
    pub differences: Vec<FoundDifference>,
    /// How many records those are, also where they are too many to list.
    #[serde(default)]
    pub differing: u64,
    /// Of the records that make a pledge: those without the platform's money, by their status.
    #[serde(default)]
    pub new_unpaid: Vec<(PledgeStatus, u64)>,
    /// Pledges in other campaigns of people whose e-mail address the file changes: they move along.
    #[serde(default)]
    pub moving_elsewhere: u64,
}

impl Found {
    /// Columns in which nobody answered, in a file in which somebody answered others: remarks more often than questions,
    /// so they are not asked unless somebody wants them.
    pub fn unanswered(&self) -> impl Iterator<Item = &str> {
        let has_answers = self.questions.iter().any(|question| question.records > 0);
        let open = self.questions.iter().filter(move |question| has_answers && question.records == 0);
        open.map(|question| question.prompt.as_str())
    }

    /// Whether there is nothing to propose.
    pub const fn is_empty(&self) -> bool {
        self.rewards.is_empty()
            && self.addons.is_empty()
            && self.items.is_empty()
            && self.questions.is_empty()
    }
}

/// So many of one item, by its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundContent {
    /// Label of the item.
    pub item: String,
    /// How many.
    pub quantity: u32,
}

/// What some records have instead of what their reward and add-ons would give them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundDifference {
    /// Title of the reward; empty for pledges without one.
    pub reward: String,
    /// What the file says.
    pub in_file: Vec<FoundContent>,
    /// What the catalogue would give them.
    pub in_parcel: Vec<FoundContent>,
    /// How many records.
    pub records: u64,
}

/// A reward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundReward {
    /// What records name it by: the platform's id, else its title, else the least that was pledged for it.
    pub key: String,
    /// The platform's id.
    pub platform_id: Option<String>,
    /// Its title; empty while nobody gave it one.
    pub title: String,
    /// What most backers pledged for it at least, minor units; `None` when the file does not say.
    pub price_minor: Option<i64>,
    /// What more than half of its backers get; empty where they do not agree.
    pub contents: Vec<FoundContent>,
    /// What they could choose between.
    #[serde(default)]
    pub choices: Vec<FoundChoice>,
    /// Records that have it.
    pub records: u64,
}

/// A choice within a reward: which of several items a backer gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundChoice {
    /// What the labels of its items share.
    pub title: String,
    /// How many a backer gets altogether.
    pub quantity: u32,
    /// What can be chosen; the first one stands in the reward's contents for the choice.
    pub values: Vec<FoundValue>,
}

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundValue {
    /// What it is called within its choice.
    pub label: String,
    /// Label of the item.
    pub item: String,
    /// Records without add-ons that have it.
    pub records: u64,
}

/// An add-on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundAddon {
    /// What records name it by: the platform's id, else its title.
    pub key: String,
    /// The platform's id.
    pub platform_id: Option<String>,
    /// Its title.
    pub title: String,
    /// Price of one, as the pledges of those who took only this add-on tell, minor units.
    pub price_minor: Option<i64>,
    /// What one adds to a parcel.
    pub contents: Vec<FoundContent>,
    /// Records that have it.
    pub records: u64,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundItem {
    /// What records call it.
    pub label: String,
    /// Its SKU, where the file says it.
    pub sku: Option<String>,
    /// Records that have it.
    pub records: u64,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundQuestion {
    /// What is asked.
    pub prompt: String,
    /// Key of the reward whose backers alone answered it, where there are several rewards.
    pub reward: Option<String>,
    /// Records that answer it.
    pub records: u64,
    /// Whether an answer runs over several lines or is long.
    pub is_long: bool,
    /// How many different answers it has, where they look like a choice within one reward or add-on: few, short, and
    /// most of them given more than once.
    #[serde(default)]
    pub different_answers: Option<u64>,
}

/// How the key of a part without an id of the platform begins.
pub(crate) const BY_TITLE: &str = "title:";

/// How the key of a reward begins that a file tells by its price alone, as those of 2014 do.
pub(crate) const BY_MINIMUM: &str = "minimum:";

/// The key of the reward that a record names; `None` when it names none.
pub(crate) fn reward_key(record: &Record) -> Option<String> {
    if let Some(reward) = &record.reward {
        return key(reward.id.as_deref(), reward.title.as_deref().unwrap_or_default());
    }
    // The layout of 2014 has neither id nor title; where a file has them, a pledge without a reward has no minimum.
    let minimum = record.amount(AmountKind::RewardMinimum).filter(|minor| *minor > 0)?;
    Some(format!("{BY_MINIMUM}{minimum}"))
}

/// The key of an add-on.
pub(crate) fn addon_key(addon: &AddonLine) -> Option<String> {
    key(Some(&addon.id), &addon.title)
}

fn key(id: Option<&str>, title: &str) -> Option<String> {
    match id.map(str::trim) {
        Some(id) if !id.is_empty() => Some(id.to_owned()),
        _ => {
            let title = fold(title).split_whitespace().collect::<Vec<_>>().join(" ");
            (!title.is_empty()).then(|| format!("{BY_TITLE}{title}"))
        }
    }
}
