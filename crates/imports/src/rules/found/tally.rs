//! How often something comes, within limits.

use std::collections::HashMap;
use std::hash::Hash;

/// Most things of a kind that are proposed. A file with more has something else in that column.
const FOUND_MAX: usize = 1_000;
/// Most different values that are counted for one thing; with more there is no majority to find.
const DISTINCT_MAX: usize = 512;
/// Longest title, label or prompt that is proposed, in bytes.
const WORD_BYTES_MAX: usize = 600;

/// Counts how often each value comes, up to [`DISTINCT_MAX`] values.
pub(super) struct Tally<T>(pub(super) HashMap<T, u64>);

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Hash + Eq + Ord> Tally<T> {
    pub(super) fn add(&mut self, value: T) {
        if let Some(count) = self.0.get_mut(&value) {
            *count = count.saturating_add(1);
        } else if self.0.len() < DISTINCT_MAX {
            self.0.insert(value, 1);
        }
    }

    /// The most frequent; of equally frequent ones the smallest.
    pub(super) fn most(&self) -> Option<&T> {
        self.0.iter().max_by(|(a, n), (b, m)| n.cmp(m).then_with(|| b.cmp(a))).map(|(value, _)| value)
    }

    pub(super) fn add_some(&mut self, value: Option<T>) {
        if let Some(value) = value {
            self.add(value);
        }
    }
}

/// The place of a thing in its list, and whether it is new there; `None` when the list is full.
pub(super) fn place(places: &mut HashMap<String, usize>, next: usize, key: &str) -> Option<(usize, bool)> {
    if let Some(at) = places.get(key) {
        return Some((*at, false));
    }
    if next >= FOUND_MAX || key.len() > WORD_BYTES_MAX {
        return None;
    }
    places.insert(key.to_owned(), next);
    Some((next, true))
}
