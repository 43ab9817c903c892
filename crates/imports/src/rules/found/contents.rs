//! What is in a reward, from what its backers get: what is the same for most, and what they could choose between.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::text::search_words;

/// Item and quantity, the item by its place in the list of items; sorted.
pub(super) type Lines = Vec<(usize, u32)>;

/// Backers that make a group believable whose labels have no word in common.
const BACKERS_OF_UNLIKE: u64 = 10;
/// Backers each of its items then needs.
const BACKERS_OF_EACH: u64 = 3;

/// What is in a reward.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// What every backer gets; a choice is there with its most frequent item. Empty when the backers do not agree.
    pub(super) lines: Lines,
    /// What a backer gets one of, or so many of.
    pub(super) choices: Vec<Choice>,
}

/// Items of which each backer gets so many altogether.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// How many.
    pub(super) quantity: u32,
    /// The items with how many backers have them, the most frequent first.
    pub(super) items: Vec<(usize, u64)>,
}

/// Settles what is in a reward, from the different parcels of its backers and how many have each.
pub(super) fn settle(parcels: &[(&Lines, u64)], labels: &[String]) -> Contents {
    let varying = varying(parcels);
    let by_chance =
        [exclusive(parcels, &varying), by_word(&varying, labels, First), by_word(&varying, labels, Last)];
    let mut best = agreed(parcels, Vec::new());
    for parts in by_chance {
        let choices: Vec<Choice> = parts.iter().filter_map(|part| choice(parcels, part, labels)).collect();
        if choices.is_empty() {
            continue;
        }
        let covered: usize = choices.iter().map(|choice| choice.items.len()).sum();
        let Some(found) = agreed(parcels, choices) else { continue };
        if covered == varying.len() {
            return found;
        }
        // Where parcels agree without any choice, the few that differ were changed by hand.
        best = best.or(Some(found));
    }
    best.unwrap_or_default()
}

/// Items that not every parcel has in the same number.
fn varying(parcels: &[(&Lines, u64)]) -> Vec<usize> {
    let all: BTreeSet<usize> =
        parcels.iter().flat_map(|(lines, _)| lines.iter().map(|(item, _)| *item)).collect();
    let is_varying = |item: &usize| {
        let mut numbers = parcels.iter().map(|(lines, _)| quantity(lines, *item));
        let first = numbers.next();
        numbers.any(|number| Some(number) != first)
    };
    all.into_iter().filter(is_varying).collect()
}

fn quantity(lines: &Lines, item: usize) -> u32 {
    lines.iter().find(|(other, _)| *other == item).map_or(0, |(_, quantity)| *quantity)
}

/// Groups of items no two of which are in one parcel.
fn exclusive(parcels: &[(&Lines, u64)], items: &[usize]) -> Vec<Vec<usize>> {
    let meet = |one: usize, other: usize| {
        parcels.iter().any(|(lines, _)| quantity(lines, one) > 0 && quantity(lines, other) > 0)
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for item in items {
        match groups.iter_mut().find(|group| group.iter().all(|other| !meet(*item, *other))) {
            Some(group) => group.push(*item),
            None => groups.push(vec![*item]),
        }
    }
    groups
}

/// Which word of a label names the thing; the others tell its kind.
#[derive(Clone, Copy)]
enum Naming {
    First,
    Last,
}
use Naming::{First, Last};

fn by_word(items: &[usize], labels: &[String], naming: Naming) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for item in items {
        let words = labels.get(*item).map(|label| search_words(label)).unwrap_or_default();
        let word = match naming {
            First => words.into_iter().next(),
            Last => words.into_iter().next_back(),
        };
        groups.entry(word.unwrap_or_default()).or_default().push(*item);
    }
    groups.into_values().collect()
}

/// The choice of these items: all parcels have the same number of them, but for a minority that has none yet.
fn choice(parcels: &[(&Lines, u64)], items: &[usize], labels: &[String]) -> Option<Choice> {
    let sum = |lines: &Lines| items.iter().map(|item| u64::from(quantity(lines, *item))).sum::<u64>();
    let number = parcels.iter().map(|(lines, _)| sum(lines)).max()?;
    let (mut with, mut without) = (0_u64, 0_u64);
    for (lines, backers) in parcels {
        match sum(lines) {
            0 => without = without.saturating_add(*backers),
            found if found == number => with = with.saturating_add(*backers),
            _ => return None,
        }
    }
    let having = |item: usize| {
        parcels
            .iter()
            .filter(|(lines, _)| quantity(lines, item) > 0)
            .map(|(_, backers)| *backers)
            .sum::<u64>()
    };
    let mut items: Vec<(usize, u64)> = items.iter().map(|item| (*item, having(*item))).collect();
    items.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    let is_told = have_a_word_in_common(&items, labels)
        || (with >= BACKERS_OF_UNLIKE && items.iter().all(|(_, backers)| *backers >= BACKERS_OF_EACH));
    let is_choice = items.len() > 1 && with > without && is_told;
    is_choice.then(|| Choice { quantity: u32::try_from(number).unwrap_or(u32::MAX), items })
}

fn have_a_word_in_common(items: &[(usize, u64)], labels: &[String]) -> bool {
    let mut common: Option<Vec<String>> = None;
    for (item, _) in items {
        let words = labels.get(*item).map(|label| search_words(label)).unwrap_or_default();
        common = Some(match common {
            None => words,
            Some(before) => before.into_iter().filter(|word| words.contains(word)).collect(),
        });
    }
    common.is_some_and(|words| !words.is_empty())
}

/// What more than half of the backers have beside their choices, with the choices; `None` when nothing is.
fn agreed(parcels: &[(&Lines, u64)], choices: Vec<Choice>) -> Option<Contents> {
    let is_chosen =
        |item: usize| choices.iter().any(|choice| choice.items.iter().any(|(other, _)| *other == item));
    let mut rests: HashMap<Lines, u64> = HashMap::new();
    let mut all = 0_u64;
    for (lines, backers) in parcels {
        let rest: Lines = lines.iter().filter(|(item, _)| !is_chosen(*item)).copied().collect();
        let count = rests.entry(rest).or_default();
        *count = count.saturating_add(*backers);
        all = all.saturating_add(*backers);
    }
    let (mut lines, backers) = rests.into_iter().max_by_key(|(_, backers)| *backers)?;
    if backers.saturating_mul(2) <= all {
        return None;
    }
    let stand_in = |choice: &Choice| choice.items.first().map(|(item, _)| (*item, choice.quantity));
    lines.extend(choices.iter().filter_map(stand_in));
    lines.sort_unstable();
    Some(Contents { lines, choices })
}

/// How a choice is called and what its items are called in it: `T-Shirt-Small-Black` and `T-Shirt-XXL-Black` are
/// `T-Shirt Black`: `Small` or `XXL`.
pub(super) fn names(labels: &[&str]) -> (String, Vec<String>) {
    let split: Vec<Vec<(usize, usize)>> = labels.iter().map(|label| words(label)).collect();
    let shortest = split.iter().map(Vec::len).min().unwrap_or(0);
    let text = |label: usize, at: usize| {
        let (from, to) = split.get(label)?.get(at).copied()?;
        labels.get(label)?.get(from..to)
    };
    let from_end = |label: usize, back: usize| {
        let at = split.get(label)?.len().checked_sub(back.saturating_add(1))?;
        text(label, at)
    };
    let all = 0..labels.len();
    let before =
        (0..shortest).take_while(|at| all.clone().all(|label| text(label, *at) == text(0, *at))).count();
    let rest = 0..shortest.saturating_sub(before);
    let after =
        rest.take_while(|back| all.clone().all(|label| from_end(label, *back) == from_end(0, *back))).count();
    let (mut title, mut values) = (String::new(), Vec::with_capacity(labels.len()));
    for (at, label) in labels.iter().enumerate() {
        let words = split.get(at).map(Vec::as_slice).unwrap_or_default();
        let middle = words.get(before..words.len().saturating_sub(after)).unwrap_or_default();
        let edges =
            (if before == 0 { Some(0) } else { None }, if after == 0 { Some(label.len()) } else { None });
        let span = |words: &[(usize, usize)]| {
            let (from, to) = (words.first()?.0, words.last()?.1);
            label.get(from..to)
        };
        if at == 0 {
            let ends = [words.get(..before), words.get(words.len().saturating_sub(after)..)];
            title = ends.into_iter().flatten().filter_map(span).collect::<Vec<_>>().join(" ");
        }
        let value = middle
            .first()
            .zip(middle.last())
            .and_then(|(first, last)| label.get(edges.0.unwrap_or(first.0)..edges.1.unwrap_or(last.1)));
        values.push(value.unwrap_or(label).trim().to_owned());
    }
    if title.is_empty() {
        title = labels.join(" / ");
    }
    (title, values)
}

/// Where the words of a label begin and end.
fn words(label: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut is_inside = false;
    for (at, letter) in label.char_indices() {
        let end = at.saturating_add(letter.len_utf8());
        match (letter.is_alphanumeric(), words.last_mut()) {
            (true, Some((_, to))) if is_inside => *to = end,
            (true, _) => words.push((at, end)),
            (false, _) => {}
        }
        is_inside = letter.is_alphanumeric();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(labels: &[&str], parcels: &[(&[(usize, u32)], u64)]) -> Contents {
        let lines: Vec<(Lines, u64)> = parcels.iter().map(|(lines, n)| (lines.to_vec(), *n)).collect();
        let parcels: Vec<(&Lines, u64)> = lines.iter().map(|(lines, n)| (lines, *n)).collect();
        settle(&parcels, &labels.iter().map(|label| (*label).to_owned()).collect::<Vec<_>>())
    }

    fn chosen(contents: &Contents) -> Vec<(u32, Vec<usize>)> {
        let items = |choice: &Choice| choice.items.iter().map(|(item, _)| *item).collect();
        contents.choices.iter().map(|choice| (choice.quantity, items(choice))).collect()
    }

    #[test]
    fn sizes_and_colours_of_which_each_backer_has_one_are_choices() {
        let labels = ["Game", "Shirt S", "Shirt L", "Mug, blue", "Mug, red"];
        let contents = settled(
            &labels,
            &[
                (&[(0, 1), (1, 1), (3, 2)], 2),
                (&[(0, 1), (1, 1), (4, 2)], 1),
                (&[(0, 1), (2, 1), (3, 2)], 4),
                (&[(0, 1)], 1), // has not answered yet
            ],
        );
        assert_eq!(contents.lines, [(0, 1), (2, 1), (3, 2)]);
        assert_eq!(chosen(&contents), [(1, vec![2, 1]), (2, vec![3, 4])]);
    }

    #[test]
    fn two_shirts_of_a_size_each_are_one_choice_of_two() {
        let contents =
            settled(&["Shirt S", "Shirt L"], &[(&[(0, 1), (1, 1)], 3), (&[(0, 2)], 1), (&[(1, 2)], 1)]);
        assert_eq!((contents.lines.clone(), chosen(&contents)), (vec![(0, 2)], vec![(2, vec![0, 1])]));
    }

    #[test]
    fn where_half_or_fewer_agree_nothing_is_said_to_be_in_the_reward() {
        let unlike = ["Lamp", "Rope", "Coin"];
        let contents = settled(&unlike, &[(&[(0, 1)], 2), (&[(1, 1), (2, 3)], 2)]);
        assert_eq!(contents, Contents::default());
        let contents = settled(&unlike, &[(&[(0, 1)], 3), (&[(1, 1), (2, 3)], 2)]);
        assert_eq!((contents.lines, contents.choices.len()), (vec![(0, 1)], 0));
    }

    #[test]
    fn unlike_things_are_a_choice_only_where_many_show_it() {
        let few = settled(&["Lamp", "Rope"], &[(&[(0, 1)], 2), (&[(1, 1)], 2)]);
        assert_eq!(few, Contents::default());
        let many = settled(&["Lamp", "Rope"], &[(&[(0, 1)], 7), (&[(1, 1)], 5)]);
        assert_eq!(chosen(&many), [(1, vec![0, 1])]);
    }

    #[test]
    fn an_extra_that_some_have_is_no_choice() {
        let contents = settled(&["Game", "Pin"], &[(&[(0, 1)], 3), (&[(0, 1), (1, 1)], 1)]);
        assert_eq!((contents.lines, contents.choices.len()), (vec![(0, 1)], 0));
    }

    #[test]
    fn a_choice_is_called_by_what_its_labels_share() {
        let values = |labels: &[&str]| names(labels);
        assert_eq!(
            values(&["T-Shirt-Small-Black", "T-Shirt-XXL-Black"]),
            ("T-Shirt Black".to_owned(), vec!["Small".to_owned(), "XXL".to_owned()])
        );
        assert_eq!(values(&["Kubek: niebieski", "Kubek: żółty (duży)"]).1, ["niebieski", "żółty (duży)"]);
        assert_eq!(
            values(&["Lamp", "Rope"]),
            ("Lamp / Rope".to_owned(), vec!["Lamp".to_owned(), "Rope".to_owned()])
        );
        assert_eq!(values(&["Mug", "Mug Blue"]).1, ["Mug", "Blue"]);
    }
}
