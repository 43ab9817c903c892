//! What items of a scenario are made of, and what its stretch goals add.

use campaigns::model::{Catalogue, Reached, StretchGoal};
use kernel::Timestamp;

use super::ScenarioError;
use super::convert::contents;
use super::input::ScenarioCatalogue;
use super::keys::{Keys, wrong};

/// The parts of items, once all of them are known.
pub(super) fn parts(from: &ScenarioCatalogue, keys: &Keys, to: &mut Catalogue) -> Result<(), ScenarioError> {
    for (n, item) in from.items.iter().enumerate() {
        let place = format!("catalogue.items[{n}]");
        let parts = contents(&item.parts, keys, &format!("{place}.parts"))?;
        if let Some(stored) = to.items.get_mut(n) {
            (stored.parts, stored.packed) = (parts, item.packed);
        }
    }
    let ids: Vec<_> = to.items.iter().map(|item| item.id).collect();
    for (n, id) in ids.into_iter().enumerate() {
        if let Some(way) = to.way_back(id) {
            let message = format!("an item cannot contain itself: {}", way.join(" › "));
            return Err(wrong(&format!("catalogue.items[{n}].parts"), message));
        }
    }
    Ok(())
}

/// Goals; those that are reached were reached in their order.
pub(super) fn goals(
    from: &ScenarioCatalogue,
    keys: &mut Keys,
    to: &mut Catalogue,
) -> Result<(), ScenarioError> {
    for (n, goal) in (0_i64..).zip(&from.goals) {
        let place = format!("catalogue.goals[{n}]");
        let reward = |key: &String| keys.find(key, &format!("{place}.rewards"));
        let rewards = goal.rewards.as_ref().map(|all| all.iter().map(reward).collect()).transpose()?;
        let at = Timestamp::from_micros(n);
        to.goals.push(StretchGoal {
            contents: contents(&goal.contents, keys, &format!("{place}.contents"))?,
            rewards,
            reached: goal.reached.then(|| Reached { at, by: String::new() }),
            id: keys.define(&goal.key, &format!("{place}.key"))?,
            title: goal.title.clone().unwrap_or_else(|| goal.key.clone()),
        });
    }
    Ok(())
}
