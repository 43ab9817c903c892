//! Who paid for something that is sent, and is in no country.

use std::collections::HashMap;

use super::found::reward_key;
use crate::record::{PledgeStatus, Record};

/// Rewards that are told apart, and records without a country that are remembered of each.
const REWARDS_MAX: usize = 1_000;
const WITHOUT_MAX: usize = 10_000;

#[derive(Default)]
struct OfReward {
    with: u64,
    /// Places of those that were paid.
    without: Vec<u64>,
}

/// Collects while a file is read. What is sent a file tells by its countries alone: the platform asks for one where a
/// reward is shipped, and for none where it is not.
#[derive(Default)]
pub(crate) struct Countries {
    place: u64,
    rewards: HashMap<String, OfReward>,
}

impl Countries {
    /// The next record of the file; `is_to_apply` where it is neither held nor left out.
    pub(crate) fn add(&mut self, record: &Record, is_to_apply: bool) {
        let place = self.place;
        self.place = self.place.saturating_add(1);
        let Some(key) = reward_key(record).filter(|_| is_to_apply) else { return };
        if self.rewards.len() >= REWARDS_MAX && !self.rewards.contains_key(&key) {
            return;
        }
        let of_reward = self.rewards.entry(key).or_default();
        let in_address = record.address.as_ref().is_some_and(|address| address.country.is_some());
        if in_address || record.pledge_country.is_some() {
            of_reward.with = of_reward.with.saturating_add(1);
        } else if record.status == Some(PledgeStatus::Collected) && of_reward.without.len() < WITHOUT_MAX {
            of_reward.without.push(place);
        }
    }

    /// The places of paid records without a country whose reward has one in most records.
    pub(crate) fn missing(self) -> Vec<u64> {
        let is_sent =
            |one: &OfReward| u64::try_from(one.without.len()).is_ok_and(|without| one.with > without);
        let mut missing: Vec<u64> =
            self.rewards.into_values().filter(is_sent).flat_map(|one| one.without).collect();
        missing.sort_unstable();
        missing
    }
}
