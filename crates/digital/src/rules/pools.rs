//! When a pool is low or dry.

use serde::{Deserialize, Serialize};

/// What staff were told about a pool since keys were last added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Nothing: there are enough.
    Nothing,
    /// That few are left.
    Low,
    /// That none is left.
    Dry,
}

impl Told {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Low => "low",
            Self::Dry => "dry",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Nothing, Self::Low, Self::Dry].into_iter().find(|told| told.word() == word)
    }

    /// What there is to tell with so many keys left.
    pub(crate) const fn of(left: u64, low_at: u64) -> Self {
        match left {
            0 => Self::Dry,
            left if left <= low_at => Self::Low,
            _ => Self::Nothing,
        }
    }
}

/// How a pool stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PoolStanding {
    /// Keys that can be given.
    pub free: u64,
    /// Keys that pledges have.
    pub given: u64,
    /// Keys that were found not to work.
    pub spoiled: u64,
    /// Claims of pledges that wait for a key.
    pub waiting: u64,
}

impl PoolStanding {
    /// How many keys are missing when so many are wanted in all, those that were given among them: asked when a
    /// campaign is locked, the answer comes before it reaches a backer.
    pub const fn short_by(&self, wanted_in_all: u64) -> u64 {
        wanted_in_all.saturating_sub(self.given.saturating_add(self.free))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_is_low_before_it_is_dry_and_what_is_missing_is_known_before() {
        assert_eq!((Told::of(11, 10), Told::of(10, 10)), (Told::Nothing, Told::Low));
        assert_eq!((Told::of(0, 10), Told::of(1, 0)), (Told::Dry, Told::Nothing));
        assert!(Told::Dry > Told::Low && Told::Low > Told::Nothing);
        let standing = PoolStanding { free: 10, given: 90, spoiled: 3, waiting: 0 };
        assert_eq!((standing.short_by(100), standing.short_by(120)), (0, 20));
    }
}
