//! Stretch goals.

use super::offers::{check_contents, check_reach};
use super::{PARTS_MAX, check_count, check_title};
use crate::model::{Catalogue, StretchGoal};
use crate::problem::{FieldProblem, FieldProblems};

/// What a reached goal adds, and for whom, stays: switching it off and on again shows what that changes.
pub(crate) fn check(goal: &StretchGoal, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "title", &goal.title);
    problems.add_if(goal.contents.is_empty(), "content_item.0", FieldProblem::NoneGiven);
    check_contents(&mut problems, "content", &goal.contents, catalogue);
    check_reach(&mut problems, goal.rewards.as_deref(), catalogue);
    if let Some(stored) = catalogue.goal(goal.id).filter(|stored| stored.reached.is_some()) {
        problems.add_if(stored.contents != goal.contents, "content_item.0", FieldProblem::GoalIsReached);
        problems.add_if(stored.rewards != goal.rewards, "rewards", FieldProblem::GoalIsReached);
    }
    let is_new = catalogue.goal(goal.id).is_none();
    check_count(&mut problems, "", catalogue.goals.len() + usize::from(is_new), PARTS_MAX);
    problems
}
