//! What a campaign adds when it comes so far.

use kernel::ids::kinds;
use kernel::{Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::Content;

/// Items that pledges get on top, once the goal is reached. They cost nothing; what they weigh counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StretchGoal {
    /// Its id.
    pub id: Id<kinds::StretchGoal>,
    /// Its name, as backers read it.
    pub title: String,
    /// What is added, each item once.
    pub contents: Vec<Content>,
    /// Who gets it: pledges with one of these rewards; `None`: everybody who chose a reward or an add-on.
    pub rewards: Option<Vec<Id<kinds::Reward>>>,
    /// When it was switched on, and by whom; `None` while it is not reached.
    pub reached: Option<Reached>,
}

/// A goal was switched on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// When.
    pub at: Timestamp,
    /// Label of who did it: `staff:12`.
    pub by: String,
}

impl StretchGoal {
    /// Whether a pledge that chose something gets it, given its reward.
    pub fn is_for(&self, reward: Option<Id<kinds::Reward>>) -> bool {
        match (&self.rewards, reward) {
            (None, _) => true,
            (Some(rewards), Some(reward)) => rewards.contains(&reward),
            (Some(_), None) => false,
        }
    }
}
