//! What somebody reads the name of, in their own language where it has one there.

use std::fmt;

use kernel::Language;
use serde::{Deserialize, Serialize};
use shipping::PickUp;

/// The name of something in the campaign's first language, with what it is called in others. Written down as the first alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Named {
    name: String,
    others: Vec<(Language, String)>,
}

impl Named {
    /// As who reads a language knows it.
    pub fn name_in(&self, language: Language) -> &str {
        let other = self.others.iter().find(|(of, _)| *of == language);
        other.map_or(&self.name, |(_, name)| name)
    }
}

impl From<String> for Named {
    fn from(name: String) -> Self {
        Self { name, others: Vec::new() }
    }
}

impl From<&PickUp> for Named {
    fn from(place: &PickUp) -> Self {
        let own = |language| (language, place.name_in(language).to_owned());
        let others = place.texts.iter().map(|text| own(text.language)).collect();
        Self { name: place.name.clone(), others }
    }
}

impl From<Named> for String {
    fn from(named: Named) -> Self {
        named.name
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl PartialEq<str> for Named {
    fn eq(&self, name: &str) -> bool {
        self.name == name
    }
}

impl PartialEq<&str> for Named {
    fn eq(&self, name: &&str) -> bool {
        self.name == *name
    }
}
