//! Where what the file says a backer gets is not what the catalogue would give them.

use std::collections::BTreeMap;

use kernel::Id;
use kernel::ids::kinds;
use pledges::Choices;

use super::catalogue::{self, Lookup};
use super::chosen_items;
use crate::record::Record;
use crate::rules::found::{Combination, Combinations, Found, FoundContent, FoundDifference};

/// Most differences that are listed; all are counted.
const LISTED_MAX: usize = 200;

/// The two lists of a record that differs: what the file says, and what the catalogue would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TwoLists {
    pub(crate) in_file: Vec<FoundContent>,
    pub(crate) in_parcel: Vec<FoundContent>,
}

/// Notes in what was found where items differ; answers the places of the records. A file that tells of no items says
/// nothing to compare.
pub(crate) fn note(lookup: &Lookup, found: &mut Found, combinations: &Combinations) -> Vec<u64> {
    if found.items.is_empty() {
        return Vec::new();
    }
    let mut numbers = Vec::new();
    let mut differences = Vec::new();
    for (number, (one, records)) in combinations.counted().into_iter().enumerate() {
        let Some(lists) = of_combination(lookup, found, one) else { continue };
        let reward = one.reward.and_then(|place| found.rewards.get(place)).map(|reward| reward.title.clone());
        numbers.push(number);
        differences.push(FoundDifference {
            reward: reward.unwrap_or_default(), // a pledge without one
            in_file: lists.in_file,
            in_parcel: lists.in_parcel,
            records,
        });
    }
    let places = combinations.records_of(&numbers);
    differences.sort_by_key(|one| std::cmp::Reverse(one.records));
    differences.truncate(LISTED_MAX);
    found.differences = differences;
    found.differing = u64::try_from(places.len()).unwrap_or(u64::MAX);
    places
}

fn of_combination(lookup: &Lookup, found: &Found, one: &Combination) -> Option<TwoLists> {
    let reward = one.reward.and_then(|place| found.rewards.get(place)).map(|reward| reward.key.as_str());
    let addons = one.addons.iter().filter_map(|(place, n)| Some((found.addons.get(*place)?.key.clone(), *n)));
    let choices = lookup.chosen(reward, &addons.collect::<Vec<_>>())?;
    let items = one.items.iter().filter_map(|(place, n)| Some((found.items.get(*place)?, *n)));
    let items: Vec<(&str, Option<&str>, u32)> =
        items.map(|(item, n)| (item.label.as_str(), item.sku.as_deref(), n)).collect();
    compare(lookup, choices, &items)
}

/// The two lists of a record, when they differ.
pub(crate) fn of_record(lookup: &Lookup, record: &Record) -> Option<TwoLists> {
    let items: Vec<(&str, Option<&str>, u32)> =
        record.items.iter().map(|line| (line.label.as_str(), line.sku.as_deref(), line.qty)).collect();
    compare(lookup, lookup.choices(record)?, &items)
}

fn compare(lookup: &Lookup, mut choices: Choices, items: &[(&str, Option<&str>, u32)]) -> Option<TwoLists> {
    let known = || items.iter().map(|(label, sku, n)| (lookup.item(label, *sku), *n));
    choices.options = chosen_items::values(lookup.items(), &choices, known());
    choices.goods = if choices.reward.is_some_and(|reward| lookup.as_in_file.contains(&reward)) {
        catalogue::own_goods(&choices, known())
    } else {
        None
    };
    let mut said: BTreeMap<Option<Id<kinds::Item>>, u64> = BTreeMap::new();
    for (item, quantity) in known() {
        let sum = said.entry(item).or_default();
        *sum = sum.saturating_add(u64::from(quantity));
    }
    let parcel = pledges::pledge_lines(&lookup.catalogue, &choices);
    let given: BTreeMap<Option<Id<kinds::Item>>, u64> =
        parcel.iter().map(|line| (Some(line.item), line.quantity)).collect();
    if said == given {
        return None;
    }
    let name = |id| lookup.catalogue.item(id).map_or_else(String::new, |item| item.name.clone());
    let quantity = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let in_file = items.iter().map(|(label, _, n)| FoundContent { item: (*label).to_owned(), quantity: *n });
    let in_parcel =
        parcel.iter().map(|line| FoundContent { item: name(line.item), quantity: quantity(line.quantity) });
    Some(TwoLists { in_file: in_file.collect(), in_parcel: in_parcel.collect() })
}
