//! Stretch goals: make or change one, switch it on or off, delete it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::{Slot, done, open, row_in, slot};
use crate::error::CampaignError;
use crate::model::{Reached, StretchGoal};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;
use crate::store;

/// Saves a goal under its id. Whether it is reached stays as it is: [`set_goal_reached`] changes that.
///
/// # Errors
/// [`CampaignError::Refused`] with every field to mend.
pub fn save_goal(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    goal: &StretchGoal,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::goals::check(goal, &catalogue).into_result()?;
    match slot(store::goals::place_of(tx, goal.id)?, campaign)? {
        Slot::New => store::goals::insert(tx, campaign, goal)?,
        Slot::Row(row) => store::goals::update(tx, row, goal)?,
    }
    done(tx, cx, &found, "catalogue.goal_saved", goal.id)
}

/// Switches a goal on (`Some` instant) or off. Every pledge that it is for gets what it adds from then on, or does not any
/// more; what was agreed to costs what was agreed. Switching on what is on changes nothing.
///
/// # Errors
/// [`CampaignError::NotFound`].
pub fn set_goal_reached(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (goal, wanted): (Id<kinds::StretchGoal>, GoalSwitch),
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let row = row_in(store::goals::place_of(tx, goal)?, campaign)?;
    let is_on = catalogue.goal(goal).is_some_and(|goal| goal.reached.is_some());
    match wanted {
        GoalSwitch::On if !is_on => {
            let reached = Reached { at: cx.now(), by: cx.actor.label() };
            store::goals::set_reached(tx, row, Some(&reached))?;
            done(tx, cx, &found, "catalogue.goal_reached", goal)
        }
        GoalSwitch::Off if is_on => {
            store::goals::set_reached(tx, row, None)?;
            done(tx, cx, &found, "catalogue.goal_taken_back", goal)
        }
        GoalSwitch::On | GoalSwitch::Off => Ok(()),
    }
}

/// What a goal is switched to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalSwitch {
    /// It is reached.
    On,
    /// It is not, after all.
    Off,
}

impl GoalSwitch {
    /// The word of a form: `on`, `off`.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "on" => Some(Self::On),
            "off" => Some(Self::Off),
            _ => None,
        }
    }
}

/// Deletes a goal that is not reached.
///
/// # Errors
/// [`CampaignError::Refused`] while it is reached.
pub fn delete_goal(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    goal: Id<kinds::StretchGoal>,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let row = row_in(store::goals::place_of(tx, goal)?, campaign)?;
    let mut problems = FieldProblems::new();
    let is_on = catalogue.goal(goal).is_some_and(|goal| goal.reached.is_some());
    problems.add_if(is_on, "", FieldProblem::GoalIsReached);
    problems.into_result()?;
    store::goals::delete(tx, row)?;
    done(tx, cx, &found, "catalogue.goal_deleted", goal)
}
