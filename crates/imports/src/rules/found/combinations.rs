//! Which rewards, add-ons and items come together: each combination once, so that a file of many thousand backers is
//! compared with the catalogue in one go over a few.

use std::collections::HashMap;

use super::contents::Lines;

/// Most different combinations that are told apart. What comes beyond counts as one that nobody can compare.
const COMBINATIONS_MAX: usize = 50_000;

/// What one record or many have: places in the lists of the same [`super::Found`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Combination {
    /// The reward.
    pub(crate) reward: Option<usize>,
    /// Add-ons with quantities, as the record lists them.
    pub(crate) addons: Vec<(usize, u32)>,
    /// Items with quantities.
    pub(crate) items: Lines,
}

/// The combinations of a file, and which of them each record has.
#[derive(Debug, Default)]
pub(crate) struct Combinations {
    numbers: HashMap<Combination, u32>,
    of_record: Vec<Option<u32>>,
}

impl Combinations {
    /// Takes the next record; `None` for one that is not compared at all.
    pub(super) fn add(&mut self, combination: Option<Combination>) {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let is_full = self.numbers.len() >= COMBINATIONS_MAX;
        let number = combination.map(|one| match self.numbers.get(&one) {
            Some(number) => *number,
            None if is_full => u32::MAX,
            None => {
                self.numbers.insert(one, next);
                next
            }
        });
        self.of_record.push(number);
    }

    /// Takes the next record, which nobody can compare because it names more things than are told apart.
    pub(super) fn add_beyond(&mut self) {
        self.of_record.push(Some(u32::MAX));
    }

    /// The combinations in the order in which they came first, and how many records have each.
    pub(crate) fn counted(&self) -> Vec<(&Combination, u64)> {
        let mut all: Vec<(&Combination, u32)> =
            self.numbers.iter().map(|(one, number)| (one, *number)).collect();
        all.sort_unstable_by_key(|(_, number)| *number);
        let mut counted: Vec<(&Combination, u64)> = all.into_iter().map(|(one, _)| (one, 0)).collect();
        for number in self.of_record.iter().flatten() {
            let place = usize::try_from(*number).ok().and_then(|number| counted.get_mut(number));
            if let Some((_, count)) = place {
                *count = count.saturating_add(1);
            }
        }
        counted
    }

    /// The places of records that have one of these combinations, by their numbers in [`Combinations::counted`], or one
    /// beyond [`COMBINATIONS_MAX`].
    pub(crate) fn records_of(&self, numbers: &[usize]) -> Vec<u64> {
        let wanted: std::collections::HashSet<usize> = numbers.iter().copied().collect();
        let is_wanted = |number: u32| {
            number == u32::MAX || usize::try_from(number).is_ok_and(|number| wanted.contains(&number))
        };
        let places = (0_u64..).zip(&self.of_record);
        places.filter(|(_, number)| number.is_some_and(is_wanted)).map(|(place, _)| place).collect()
    }
}
