//! Which values of options a file tells by the items that a backer gets.

use std::collections::{HashMap, HashSet};

use campaigns::model::{Catalogue, Variant};
use kernel::Id;
use kernel::ids::kinds;
use pledges::quote::AskedOption;
use pledges::{Choices, ChosenOption};

/// The values that are told by the items of a record, as many as it has. What is in the reward and the add-ons whatever
/// is chosen tells nothing about a choice; nor does the item whose place an option takes, unless files name the items of
/// its other values as well (`named`): a column of the shirt that everybody gets is about no size.
pub(crate) fn values(
    (catalogue, named): (&Catalogue, &HashSet<Id<kinds::Item>>),
    choices: &Choices,
    items: impl Iterator<Item = (Option<Id<kinds::Item>>, u32)>,
) -> Vec<ChosenOption> {
    if catalogue.options.is_empty() {
        return Vec::new();
    }
    let mut left: HashMap<Id<kinds::Item>, u64> = HashMap::new();
    for (item, quantity) in items.filter_map(|(item, quantity)| Some((item?, quantity))) {
        let sum = left.entry(item).or_default();
        *sum = sum.saturating_add(u64::from(quantity));
    }
    if left.is_empty() {
        return Vec::new();
    }
    let asked = pledges::quote::asked_options(catalogue, choices);
    if asked.is_empty() {
        return Vec::new();
    }
    for line in pledges::pledge_lines(catalogue, choices) {
        let open = asked.iter().filter(|asked| asked.option.replaces == line.item);
        let open: usize = open.map(|asked| asked.copies.len()).sum();
        let fixed = line.quantity.saturating_sub(u64::try_from(open).unwrap_or(u64::MAX));
        if let Some(number) = left.get_mut(&line.item) {
            *number = number.saturating_sub(fixed);
        }
    }
    let mut chosen = variants(catalogue, &asked, &mut left);
    let told_together: Vec<_> = chosen.iter().map(|told| told.option).collect();
    for asked in asked.iter().filter(|asked| !told_together.contains(&asked.option.id)) {
        let mut others = asked.option.offered_values().filter(|value| value.item != asked.option.replaces);
        let is_one_of_several = others.any(|value| named.contains(&value.item));
        for copy in &asked.copies {
            let told = asked.option.offered_values().find(|value| {
                (is_one_of_several || value.item != asked.option.replaces)
                    && left.get(&value.item).is_some_and(|n| *n > 0)
            });
            let Some(value) = told else { break };
            if let Some(number) = left.get_mut(&value.item) {
                *number = number.saturating_sub(1);
            }
            chosen.push(ChosenOption { option: asked.option.id, copy: copy.number, value: value.id });
        }
    }
    chosen
}

/// Of options that choose an item together, the values of the variants that a record names.
fn variants(
    catalogue: &Catalogue,
    asked: &[AskedOption<'_>],
    left: &mut HashMap<Id<kinds::Item>, u64>,
) -> Vec<ChosenOption> {
    let mut chosen: Vec<ChosenOption> = Vec::new();
    for one in asked.iter().filter(|one| catalogue.makes_variants(one.option)) {
        for copy in &one.copies {
            let of = |told: &ChosenOption| told.option == one.option.id && told.copy == copy.number;
            if chosen.iter().any(of) {
                continue;
            }
            let is_told = |variant: &&Variant| left.get(&variant.item).is_some_and(|n| *n > 0);
            let Some(variant) = catalogue.made_variants(one.option.replaces).find(is_told) else { break };
            if let Some(number) = left.get_mut(&variant.item) {
                *number = number.saturating_sub(1);
            }
            let values = variant.values.iter();
            chosen.extend(values.map(|own| ChosenOption {
                option: own.option,
                copy: copy.number,
                value: own.value,
            }));
        }
    }
    chosen
}
