//! Options: a choice that selects the item.

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

use super::Shelf;

/// What an option belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The copies in this reward.
    Reward(Id<kinds::Reward>),
    /// The copies in this add-on.
    #[serde(rename = "addon")]
    AddOn(Id<kinds::AddOn>),
    /// Every copy of this item, wherever it is in.
    Item(Id<kinds::Item>),
}

/// A choice of size, colour or language: for each copy of the item it replaces, the chosen value's item goes
/// into the parcel instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueOption {
    /// Its id.
    pub id: Id<kinds::CatalogueOption>,
    /// What is asked: "Size".
    pub title: String,
    /// Where it is asked.
    pub applies_to: Subject,
    /// The item in the contents that stands for the choice. For [`Subject::Item`] that item itself.
    pub replaces: Id<kinds::Item>,
    /// What can be chosen, in order.
    pub values: Vec<OptionValue>,
    /// Whether it is asked at all.
    pub shelf: Shelf,
}

impl CatalogueOption {
    /// The value of this id.
    pub fn value(&self, id: Id<kinds::OptionValue>) -> Option<&OptionValue> {
        self.values.iter().find(|value| value.id == id)
    }

    /// Values that can be chosen now.
    pub fn offered_values(&self) -> impl Iterator<Item = &OptionValue> {
        self.values.iter().filter(|value| value.shelf.is_offered())
    }
}

/// One value of an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionValue {
    /// Its id.
    pub id: Id<kinds::OptionValue>,
    /// What is shown: "XL".
    pub label: String,
    /// The item that goes into the parcel.
    pub item: Id<kinds::Item>,
    /// Added to the price for each copy, minor units; 0 or more.
    pub surcharge_minor: i64,
    /// How many copies of it there are in all; `None`: as many as anybody wants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_limit: Option<u32>,
    /// Whether it can be chosen.
    pub shelf: Shelf,
}
