//! Items that are made of other items.

use std::collections::{HashMap, HashSet};

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

use super::{Catalogue, Content, Item};

/// How an item that is made of others goes into a parcel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PackedAs {
    /// Under its own SKU, with its own weight and value: it was put together before.
    #[default]
    Itself,
    /// As its parts: they are picked one by one, with their SKUs, weights and values.
    Parts,
}

impl PackedAs {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::Parts => "parts",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Itself, Self::Parts].into_iter().find(|packed| packed.word() == word)
    }
}

/// Items, each once, with how many.
type Pieces = Vec<(Id<kinds::Item>, u64)>;

impl Item {
    /// What is picked in its place; nothing for what is packed as it is.
    pub fn picked_parts(&self) -> &[Content] {
        match self.packed {
            PackedAs::Itself => &[],
            PackedAs::Parts => &self.parts,
        }
    }
}

impl Catalogue {
    /// What so many of an item are picked as: the item itself, or its parts down to what is packed as it is, each once, in the
    /// order in which they come. Quantities stay at the largest number where they would be more. What contains itself, which
    /// no form lets through, is packed as it is.
    pub fn picked(&self, item: Id<kinds::Item>, quantity: u64) -> Vec<(Id<kinds::Item>, u64)> {
        self.picked_down_to(item, quantity, |_| false)
    }

    /// As [`Catalogue::picked`], but what is to stay whole (because something is asked about it) is not taken apart.
    pub fn picked_down_to(
        &self,
        item: Id<kinds::Item>,
        quantity: u64,
        stays_whole: impl Fn(Id<kinds::Item>) -> bool,
    ) -> Vec<(Id<kinds::Item>, u64)> {
        let is_bundle = self.item(item).is_some_and(|item| !item.picked_parts().is_empty());
        if !is_bundle {
            return vec![(item, quantity)];
        }
        let mut picked = self.picked_of_one(item, &stays_whole, (&mut HashMap::new(), &mut Vec::new()));
        for (_, each) in &mut picked {
            *each = each.saturating_mul(quantity);
        }
        picked
    }

    /// Remembers what it found: shared parts of parts are looked at once.
    fn picked_of_one(
        &self,
        item: Id<kinds::Item>,
        stays_whole: &dyn Fn(Id<kinds::Item>) -> bool,
        (known, within): (&mut HashMap<Id<kinds::Item>, Pieces>, &mut Vec<Id<kinds::Item>>),
    ) -> Pieces {
        if let Some(found) = known.get(&item) {
            return found.clone();
        }
        let parts = self.item(item).map(Item::picked_parts).unwrap_or_default(); // what is gone has none
        if parts.is_empty() || within.contains(&item) || stays_whole(item) {
            return vec![(item, 1)];
        }
        within.push(item);
        let mut picked = Pieces::new();
        for part in parts {
            for (inner, each) in self.picked_of_one(part.item, stays_whole, (known, within)) {
                let quantity = u64::from(part.quantity).saturating_mul(each);
                match picked.iter_mut().find(|(one, _)| *one == inner) {
                    Some((_, sum)) => *sum = sum.saturating_add(quantity),
                    None => picked.push((inner, quantity)),
                }
            }
        }
        within.pop();
        known.insert(item, picked.clone());
        picked
    }

    /// The names on the way from an item back to itself through what it is made of, however it is packed; `None`: there is
    /// no such way.
    pub fn way_back(&self, item: Id<kinds::Item>) -> Option<Vec<String>> {
        let mut way = vec![item];
        self.leads_to(item, &mut way, &mut HashSet::new()).then(|| {
            let names = way.iter().map(|id| self.item(*id).map(|item| item.name.clone()).unwrap_or_default());
            names.collect() // every item on the way is one that was found
        })
    }

    /// Whether the end of the way leads to `goal`; then the way does. What was seen leads nowhere.
    fn leads_to(
        &self,
        goal: Id<kinds::Item>,
        way: &mut Vec<Id<kinds::Item>>,
        seen: &mut HashSet<Id<kinds::Item>>,
    ) -> bool {
        let last = way.last().and_then(|id| self.item(*id));
        for part in last.map(|item| item.parts.as_slice()).unwrap_or_default() {
            if part.item == goal {
                way.push(goal);
                return true;
            }
            if seen.insert(part.item) {
                way.push(part.item);
                if self.leads_to(goal, way, seen) {
                    return true;
                }
                way.pop();
            }
        }
        false
    }
}
