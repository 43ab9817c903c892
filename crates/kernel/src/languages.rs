//! The languages that pages and mails are written in.

use serde::{Deserialize, Serialize};

/// A language of the product's own texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, the one every other falls back to.
    #[default]
    En,
    /// German.
    De,
    /// Polish.
    Pl,
    /// Italian.
    It,
}

impl Language {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 4] = [Self::En, Self::De, Self::Pl, Self::It];

    /// BCP 47 tag.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Pl => "pl",
            Self::It => "it",
        }
    }

    /// Its name in itself, for a menu.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Pl => "Polski",
            Self::It => "Italiano",
        }
    }

    /// From a BCP 47 tag by its primary language: `de-AT` is German. `None` for others.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_by_its_primary_language() {
        assert_eq!(Language::from_tag("de-AT"), Some(Language::De));
        assert_eq!(Language::from_tag("PL_pl"), Some(Language::Pl));
        assert_eq!(Language::from_tag("deutsch"), None);
        assert_eq!(Language::from_tag(""), None);
    }
}
