//! The catalogue that a file gives away: rewards with prices and contents, add-ons, items, questions.
//!
//! Files do not say what is in a reward; they say what each backer gets. What most backers of a reward without
//! add-ons get is its content, and what one add-on adds to that is the add-on's.

mod collect;

pub(crate) use collect::Collector;

use kernel::text::fold;
use serde::{Deserialize, Serialize};

use crate::record::{AddonLine, RewardRef};

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
}

impl Found {
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

/// A reward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundReward {
    /// What records name it by: the platform's id, else its title.
    pub key: String,
    /// The platform's id.
    pub platform_id: Option<String>,
    /// Its title.
    pub title: String,
    /// What most backers pledged for it at least, minor units; `None` when the file does not say.
    pub price_minor: Option<i64>,
    /// What most backers of it get.
    pub contents: Vec<FoundContent>,
    /// Records that have it.
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
}

/// How the key of a part without an id of the platform begins.
pub(crate) const BY_TITLE: &str = "title:";

/// The key of a reward that a record names; `None` when it names none.
pub(crate) fn reward_key(reward: &RewardRef) -> Option<String> {
    key(reward.id.as_deref(), reward.title.as_deref().unwrap_or_default())
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
