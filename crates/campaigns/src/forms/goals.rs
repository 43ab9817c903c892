//! The form of a stretch goal.

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

use super::offers::{read_contents, read_reach};
use super::{Reader, line};
use crate::model::{Catalogue, StretchGoal};
use crate::problem::FieldProblems;

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GoalForm {
    /// Its name.
    pub title: String,
    /// Items that it adds: ids.
    pub content_item: Vec<String>,
    /// How many of each; blank: 1.
    pub content_quantity: Vec<String>,
    /// `any`: for everybody; `some`: for the rewards in `reward`. Blank: any.
    pub rewards: String,
    /// Ids of the rewards it is for.
    pub reward: Vec<String>,
}

impl GoalForm {
    /// The texts of a goal.
    pub fn of(goal: &StretchGoal) -> Self {
        Self {
            title: goal.title.clone(),
            content_item: goal.contents.iter().map(|c| c.item.to_string()).collect(),
            content_quantity: goal.contents.iter().map(|c| c.quantity.to_string()).collect(),
            rewards: if goal.rewards.is_none() { "any" } else { "some" }.to_owned(),
            reward: goal.rewards.iter().flatten().map(ToString::to_string).collect(),
        }
    }

    /// The goal under this id; whether it is reached is as stored.
    ///
    /// # Errors
    /// Every field that cannot be read.
    pub fn read(
        &self,
        id: Id<kinds::StretchGoal>,
        catalogue: &Catalogue,
    ) -> Result<StretchGoal, FieldProblems> {
        let mut reader = Reader::new(catalogue.currency);
        let contents = read_contents(&mut reader, "content", (&self.content_item, &self.content_quantity));
        let rewards = read_reach(&mut reader, &self.rewards, &self.reward);
        let reached = catalogue.goal(id).and_then(|goal| goal.reached.clone());
        let goal = (|| {
            Ok(StretchGoal { id, title: line(&self.title), contents: contents?, rewards: rewards?, reached })
        })();
        reader.finish(goal)
    }
}
