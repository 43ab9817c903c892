//! Counting while a file is read.

use std::collections::HashMap;

use super::contents::{self, Choice, Contents, Lines};
use super::questions::Questions;
use super::tally::{Tally, place};
use super::{
    Combination, Combinations, Found, FoundAddon, FoundChoice, FoundContent, FoundItem, FoundReward,
    FoundValue, addon_key, reward_key,
};
use crate::formats::Meaning;
use crate::reading::Table;
use crate::record::{AddonLine, AmountKind, Record};

struct RewardTally {
    found: FoundReward,
    prices: Tally<i64>,
    contents: Tally<Lines>,
}

struct AddonTally {
    found: FoundAddon,
    prices: Tally<i64>,
    /// Place of the reward and what those got who took one of this add-on and no other.
    with: Tally<(usize, Lines)>,
}

/// Collects while a file is read: memory grows with the catalogue, not with the file.
#[derive(Default)]
pub(crate) struct Collector {
    items: Vec<FoundItem>,
    item_places: HashMap<String, usize>,
    rewards: Vec<RewardTally>,
    reward_places: HashMap<String, usize>,
    addons: Vec<AddonTally>,
    addon_places: HashMap<String, usize>,
    questions: Questions,
    combinations: Combinations,
}

impl Collector {
    /// Passes a record over that is not to be looked at.
    pub(crate) fn skip(&mut self) {
        self.combinations.add(None);
    }

    /// Takes what one record tells.
    pub(crate) fn add(&mut self, record: &Record) {
        let lines = self.lines(record);
        let reward_key = reward_key(record);
        let reward = reward_key.as_deref().and_then(|key| self.reward(key, record));
        if let Some(tally) = reward.and_then(|place| self.rewards.get_mut(place)) {
            tally.found.records = tally.found.records.saturating_add(1);
            tally.prices.add_some(record.amount(AmountKind::RewardMinimum));
            if record.addons.is_empty() && !lines.is_empty() {
                tally.contents.add(lines.clone());
            }
        }
        let single = matches!(record.addons.as_slice(), [_]);
        let mut addons = Vec::with_capacity(record.addons.len());
        for line in &record.addons {
            let place = self.addon(line);
            addons.extend(place.map(|place| (place, line.qty)));
            let Some(tally) = place.and_then(|place| self.addons.get_mut(place)) else { continue };
            tally.found.records = tally.found.records.saturating_add(1);
            if single {
                tally.prices.add_some(price_of_one(record, line.qty));
                if line.qty == 1
                    && let Some(reward) = reward
                {
                    tally.with.add((reward, lines.clone()));
                }
            }
        }
        self.questions.add(record, reward_key.as_deref());
        if lines.len() == record.items.len() && addons.len() == record.addons.len() {
            self.combinations.add(Some(Combination { reward, addons, items: lines }));
        } else {
            self.combinations.add_beyond();
        }
    }

    /// What came together.
    pub(crate) fn take_combinations(&mut self) -> Combinations {
        std::mem::take(&mut self.combinations)
    }

    /// Adds what only has a column, and settles prices and contents.
    pub(crate) fn finish(mut self, tables: &[Table]) -> Found {
        for (nth, table) in tables.iter().enumerate() {
            for column in table.sections.iter().flat_map(|section| &section.columns) {
                match &column.meaning {
                    Meaning::Item(label) => {
                        self.item(label, None);
                    }
                    Meaning::Addon(id, title) => {
                        self.addon(&AddonLine { id: id.clone(), title: title.clone(), qty: 0 });
                    }
                    Meaning::Question => self.questions.name(&column.name, nth),
                    _ => {}
                }
            }
        }
        let labels: Vec<String> = self.items.iter().map(|item| item.label.clone()).collect();
        let settled: Vec<Contents> = self.rewards.iter().map(|reward| reward.settled(&labels)).collect();
        Found {
            addons: self.addons.into_iter().map(|addon| addon.settle(&settled, &labels)).collect(),
            rewards: self
                .rewards
                .into_iter()
                .zip(&settled)
                .map(|(reward, contents)| FoundReward {
                    price_minor: reward.prices.most().copied(),
                    contents: named(&contents.lines, &labels),
                    choices: contents.choices.iter().map(|choice| named_choice(choice, &labels)).collect(),
                    ..reward.found
                })
                .collect(),
            items: self.items,
            questions: self.questions.settle(tables),
            ..Found::default()
        }
    }

    fn lines(&mut self, record: &Record) -> Lines {
        let mut lines: Lines = Vec::with_capacity(record.items.len());
        for line in &record.items {
            let Some(place) = self.item(&line.label, line.sku.as_deref()) else { continue };
            if let Some(item) = self.items.get_mut(place) {
                item.records = item.records.saturating_add(1);
            }
            lines.push((place, line.qty));
        }
        lines.sort_unstable();
        lines
    }

    fn item(&mut self, label: &str, sku: Option<&str>) -> Option<usize> {
        place(&mut self.item_places, self.items.len(), label).map(|(at, is_new)| {
            if is_new {
                self.items.push(FoundItem {
                    label: label.to_owned(),
                    sku: sku.map(str::to_owned),
                    records: 0,
                });
            }
            at
        })
    }

    fn reward(&mut self, key: &str, record: &Record) -> Option<usize> {
        let (at, is_new) = place(&mut self.reward_places, self.rewards.len(), key)?;
        if is_new {
            let found = FoundReward {
                key: key.to_owned(),
                platform_id: record.reward.as_ref().and_then(|reward| reward.id.clone()),
                title: String::new(),
                price_minor: None,
                contents: Vec::new(),
                choices: Vec::new(),
                records: 0,
            };
            self.rewards.push(RewardTally { found, prices: Tally::default(), contents: Tally::default() });
        }
        // Some exports name a reward in some of their tables only.
        let title = record.reward.as_ref().and_then(|reward| reward.title.as_deref());
        if let (Some(title), Some(tally)) = (title, self.rewards.get_mut(at))
            && tally.found.title.is_empty()
        {
            title.clone_into(&mut tally.found.title);
        }
        Some(at)
    }

    fn addon(&mut self, addon: &AddonLine) -> Option<usize> {
        let key = addon_key(addon)?;
        let (at, is_new) = place(&mut self.addon_places, self.addons.len(), &key)?;
        if is_new {
            let found = FoundAddon {
                key,
                platform_id: Some(addon.id.clone()).filter(|id| !id.is_empty()),
                title: addon.title.clone(),
                price_minor: None,
                contents: Vec::new(),
                records: 0,
            };
            self.addons.push(AddonTally { found, prices: Tally::default(), with: Tally::default() });
        }
        Some(at)
    }
}

impl RewardTally {
    fn settled(&self, labels: &[String]) -> Contents {
        let mut parcels: Vec<(&Lines, u64)> = self.contents.0.iter().map(|(lines, n)| (lines, *n)).collect();
        parcels.sort_unstable();
        contents::settle(&parcels, labels)
    }
}

impl AddonTally {
    /// What is in a parcel with one of it, less what is in the reward. Where nobody took it alone, its title is
    /// its one item.
    fn settle(self, rewards: &[Contents], labels: &[String]) -> FoundAddon {
        let rest = self.with.most().and_then(|(reward, lines)| {
            let Contents { lines: base, choices } = rewards.get(*reward)?;
            let is_chosen =
                |item: usize| choices.iter().any(|choice| choice.items.iter().any(|(of, _)| *of == item));
            let rest: Lines = lines
                .iter()
                .filter(|(item, _)| !is_chosen(*item))
                .filter_map(|(item, quantity)| {
                    let in_base = base.iter().find(|(other, _)| other == item).map_or(0, |(_, n)| *n);
                    quantity.checked_sub(in_base).filter(|left| *left > 0).map(|left| (*item, left))
                })
                .collect();
            Some(rest)
        });
        let mut contents = named(&rest.unwrap_or_default(), labels);
        if contents.is_empty() && labels.contains(&self.found.title) {
            contents.push(FoundContent { item: self.found.title.clone(), quantity: 1 });
        }
        FoundAddon { price_minor: self.prices.most().copied(), contents, ..self.found }
    }
}

/// What one of an add-on cost: the pledge less reward, shipping and bonus, split by the quantity.
fn price_of_one(record: &Record, quantity: u32) -> Option<i64> {
    let part = |kind| record.amount(kind).unwrap_or_default(); // no column: no such part
    let rest = record
        .amount(AmountKind::Pledged)?
        .checked_sub(record.amount(AmountKind::RewardMinimum)?)?
        .checked_sub(part(AmountKind::Shipping))?
        .checked_sub(part(AmountKind::Bonus))?;
    let quantity = i64::from(quantity);
    (quantity > 0 && rest >= 0 && rest % quantity == 0).then(|| rest / quantity)
}

fn named(lines: &Lines, labels: &[String]) -> Vec<FoundContent> {
    lines
        .iter()
        .filter_map(|(item, quantity)| {
            labels.get(*item).map(|label| FoundContent { item: label.clone(), quantity: *quantity })
        })
        .collect()
}

fn named_choice(choice: &Choice, labels: &[String]) -> FoundChoice {
    let items = choice.items.iter().filter_map(|(item, backers)| Some((labels.get(*item)?, *backers)));
    let (words, backers): (Vec<&str>, Vec<u64>) =
        items.map(|(label, backers)| (label.as_str(), backers)).unzip();
    let (title, names) = contents::names(&words);
    let values = words.iter().zip(names).zip(backers);
    FoundChoice {
        title,
        quantity: choice.quantity,
        values: values
            .map(|((item, label), records)| FoundValue { label, item: (*item).to_owned(), records })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{ItemLine, RewardRef};

    fn backer(items: &[(&str, u32)], addons: &[(&str, u32)], pledged: i64) -> Record {
        let amounts =
            [(AmountKind::Pledged, pledged), (AmountKind::RewardMinimum, 7_900), (AmountKind::Shipping, 900)];
        Record {
            reward: Some(RewardRef { id: Some("r1".to_owned()), title: Some("Captain".to_owned()) }),
            items: items
                .iter()
                .map(|(label, qty)| ItemLine { label: (*label).to_owned(), qty: *qty, ..ItemLine::default() })
                .collect(),
            addons: addons
                .iter()
                .map(|(id, qty)| AddonLine { id: (*id).to_owned(), title: format!("Add-on {id}"), qty: *qty })
                .collect(),
            amounts: amounts.map(|(kind, amount)| (kind, Some(amount))).to_vec().into(),
            ..Record::default()
        }
    }

    #[test]
    fn what_most_get_is_the_reward_and_what_one_adds_is_the_addon() {
        let mut collector = Collector::default();
        for _ in 0..3 {
            collector.add(&backer(&[("Game", 1), ("PDF", 1)], &[], 8_800));
        }
        collector.add(&backer(&[("Game", 1)], &[], 8_800)); // somebody whose record was edited by hand
        collector.add(&backer(&[("Game", 1), ("PDF", 1), ("Dice", 2)], &[("a", 1)], 10_600));
        collector.add(&backer(&[("Game", 2), ("PDF", 1)], &[("b", 1), ("a", 1)], 99_900));
        let found = collector.finish(&[]);
        let reward = &found.rewards[0];
        assert_eq!((reward.price_minor, reward.records), (Some(7_900), 6));
        let contents = |contents: &[FoundContent]| -> Vec<(String, u32)> {
            contents.iter().map(|c| (c.item.clone(), c.quantity)).collect()
        };
        assert_eq!(contents(&reward.contents), [("Game".to_owned(), 1), ("PDF".to_owned(), 1)]);
        let dice = &found.addons[0];
        assert_eq!((dice.price_minor, dice.records), (Some(1_800), 2));
        assert_eq!(contents(&dice.contents), [("Dice".to_owned(), 2)]);
        assert_eq!((found.addons[1].price_minor, found.addons[1].contents.len()), (None, 0));
    }

    #[test]
    fn a_reward_told_by_its_price_alone_is_one_of_its_own() {
        let mut collector = Collector::default();
        for minimum in [2_500, 2_500, 4_500, 0] {
            let amounts =
                vec![(AmountKind::RewardMinimum, Some(minimum)), (AmountKind::Pledged, Some(9_000))];
            collector.add(&Record { amounts: amounts.into(), ..Record::default() });
        }
        let found = collector.finish(&[]);
        let rewards: Vec<_> =
            found.rewards.iter().map(|one| (one.key.as_str(), one.price_minor, one.records)).collect();
        assert_eq!(rewards, [("minimum:2500", Some(2_500), 2), ("minimum:4500", Some(4_500), 1)]);
    }
}
