//! A scenario's own keys, and the ids they stand for inside.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::ids::Kind;
use kernel::time::FixedClock;
use kernel::{Id, Random, Timestamp};

use super::ScenarioError;

/// Counts up: ids need to differ, and nothing more.
#[derive(Default)]
struct Counter(AtomicU64);

impl Random for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        let number = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        for (byte, digit) in bytes.iter_mut().rev().zip(number.iter().rev()) {
            *byte = *digit;
        }
    }
}

/// Both directions. Keys of different kinds may be equal; two values of different options may too.
#[derive(Default)]
pub(super) struct Keys {
    counter: Counter,
    ids: HashMap<(&'static str, String), String>,
    keys: HashMap<String, String>,
    /// Where each was defined.
    fields: HashMap<String, String>,
}

impl Keys {
    /// A new id for a key. The same key twice is refused.
    pub(super) fn define<K: Kind>(&mut self, key: &str, field: &str) -> Result<Id<K>, ScenarioError> {
        self.define_within("", key, field)
    }

    /// As [`Keys::define`] for keys that are unique only within another key.
    pub(super) fn define_within<K: Kind>(
        &mut self,
        within: &str,
        key: &str,
        field: &str,
    ) -> Result<Id<K>, ScenarioError> {
        let id = Id::<K>::new(&FixedClock(Timestamp::from_micros(0)), &self.counter);
        let place = (K::PREFIX, scoped(within, key));
        if key.is_empty() {
            return Err(wrong(field, "a key cannot be empty".to_owned()));
        }
        if self.ids.insert(place, id.to_string()).is_some() {
            return Err(wrong(field, format!("the key `{key}` is used twice: keys of one kind differ")));
        }
        self.keys.insert(id.to_string(), key.to_owned());
        let part = field.strip_suffix(".key").unwrap_or(field);
        self.fields.insert(id.to_string(), part.to_owned());
        Ok(id)
    }

    /// The id of a key that must have been defined.
    pub(super) fn find<K: Kind>(&self, key: &str, field: &str) -> Result<Id<K>, ScenarioError> {
        self.find_within("", key, field)
    }

    /// As [`Keys::find`] for keys that are unique only within another key.
    pub(super) fn find_within<K: Kind>(
        &self,
        within: &str,
        key: &str,
        field: &str,
    ) -> Result<Id<K>, ScenarioError> {
        let found = self.ids.get(&(K::PREFIX, scoped(within, key)));
        found
            .and_then(|id| Id::parse(id).ok())
            .ok_or_else(|| wrong(field, format!("nothing in the catalogue has the key `{key}`")))
    }

    /// The key of an id.
    pub(super) fn of<K: Kind>(&self, id: Id<K>) -> &str {
        self.keys.get(&id.to_string()).map_or("", String::as_str)
    }

    /// Where the part of an id is written: `setup.zones[0]`.
    pub(super) fn field_of<K: Kind>(&self, id: Id<K>) -> Option<&str> {
        self.fields.get(&id.to_string()).map(String::as_str)
    }

    /// The key that an id in text form stands for.
    pub(super) fn of_text(&self, id: &str) -> Option<&str> {
        self.keys.get(id).map(String::as_str)
    }
}

fn scoped(within: &str, key: &str) -> String {
    format!("{within}\u{0}{key}")
}

pub(super) fn wrong(field: &str, message: String) -> ScenarioError {
    ScenarioError::Value { field: field.to_owned(), message }
}
