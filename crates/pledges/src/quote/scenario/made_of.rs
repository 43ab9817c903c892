//! What items of a scenario are made of, and what its stretch goals add.

use campaigns::model::{Catalogue, Reached, Shelf, StretchGoal, Variant, VariantChoice};
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

/// What options choose together: every value once for each option, and all of them of options of that item.
pub(super) fn variants(
    from: &ScenarioCatalogue,
    keys: &mut Keys,
    to: &mut Catalogue,
) -> Result<(), ScenarioError> {
    for (n, variant) in from.variants.iter().enumerate() {
        let place = format!("catalogue.variants[{n}]");
        let of = keys.find(&variant.of, &format!("{place}.of"))?;
        let mut values = Vec::new();
        for (v, one) in variant.values.iter().enumerate() {
            let place = format!("{place}.values[{v}]");
            let option = keys.find(&one.option, &format!("{place}.option"))?;
            let value = keys.find_within(&one.option, &one.value, &format!("{place}.value"))?;
            values.push(VariantChoice { option, value });
        }
        let asking: Vec<_> = to.options_of_item(of).map(|option| option.id).collect();
        let is_whole = asking.len() == values.len()
            && asking.len() > 1
            && asking.iter().all(|option| values.iter().any(|own| own.option == *option));
        if !is_whole || to.variant_chosen(of, &values).is_some() {
            let message = "name one value of each option of the item, each combination once; there are two options or more";
            return Err(wrong(&format!("{place}.values"), message.to_owned()));
        }
        to.variants.push(Variant {
            id: keys.define(&format!("variant {n}"), &place)?,
            of,
            values,
            item: keys.find(&variant.item, &format!("{place}.item"))?,
            total_limit: None,
            shelf: Shelf::Offered,
        });
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
