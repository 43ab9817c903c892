//! A small map that keeps the order of the file.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Keys with values in the order of the file; a JSON object. Two are equal when they hold the same, in any order.
#[derive(Debug, Clone)]
pub struct Pairs<K, V>(Vec<(K, V)>);

impl<K, V> Pairs<K, V> {
    /// True when nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    /// All, to change the values.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }
}

impl<K: Ord, V> Pairs<K, V> {
    /// Whether the pairs are in the order of their keys.
    pub fn is_sorted(&self) -> bool {
        self.0.is_sorted_by(|(first, _), (second, _)| first <= second)
    }

    /// Puts the pairs in the order of their keys.
    pub fn sort(&mut self) {
        self.0.sort_by(|(first, _), (second, _)| first.cmp(second));
    }
}

impl<K: PartialEq, V> Pairs<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// Adds a pair; the first value of a key stays, a second is not taken.
    pub fn put(&mut self, key: K, value: V) -> bool {
        let is_new = self.get(&key).is_none();
        if is_new {
            self.0.push((key, value));
        }
        is_new
    }
}

impl<V> Pairs<String, V> {
    /// Adds a pair under its name, or under `name (2)`, `name (3)` … when the name is taken: two columns may
    /// have one header and neither is dropped.
    pub fn put_beside(&mut self, name: &str, value: V) {
        let taken = |candidate: &str| self.0.iter().any(|(k, _)| k == candidate);
        let mut key = name.to_owned();
        let mut next = 2_u32;
        while taken(&key) {
            key = format!("{name} ({next})");
            next = next.saturating_add(1);
        }
        self.0.push((key, value));
    }
}

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> From<Vec<(K, V)>> for Pairs<K, V> {
    fn from(pairs: Vec<(K, V)>) -> Self {
        let mut all = Self(Vec::with_capacity(pairs.len()));
        for (key, value) in pairs {
            all.put(key, value);
        }
        all
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for Pairs<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.0.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<K: Eq, V: Eq> Eq for Pairs<K, V> {}

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K: Deserialize<'de> + PartialEq, V: Deserialize<'de>> Deserialize<'de> for Pairs<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de> + PartialEq, V: Deserialize<'de>> Visitor<'de> for InOrder<K, V> {
            type Value = Vec<(K, V)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        Ok(deserializer.deserialize_map(InOrder(PhantomData))?.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_kept_through_json_and_does_not_matter_for_equality() {
        let pairs: Pairs<String, u8> = vec![("b".to_owned(), 1), ("a".to_owned(), 2)].into();
        let json = serde_json::to_string(&pairs).unwrap();
        assert_eq!(json, r#"{"b":1,"a":2}"#);
        assert_eq!(serde_json::from_str::<Pairs<String, u8>>(&json).unwrap(), pairs);
        assert_eq!(pairs, vec![("a".to_owned(), 2), ("b".to_owned(), 1)].into());
    }

    #[test]
    fn a_second_column_of_one_name_is_kept_beside_the_first() {
        let mut pairs = Pairs::default();
        for answer in ["red", "blue", "green"] {
            pairs.put_beside("Colour?", answer);
        }
        let keys: Vec<&str> = pairs.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["Colour?", "Colour? (2)", "Colour? (3)"]);
    }
}
