//! Options that choose one item together: each copy of it is asked about once by each of them, and a variant is what they come to.

use campaigns::model::{Catalogue, CatalogueOption, OptionValue, Subject, Variant, VariantChoice};
use kernel::Id;
use kernel::ids::kinds;

use super::asked::{Decided, asking};
use super::choices::Choices;
use super::problem::QuoteProblem;
use super::resolve::{Resolved, applied};

/// Most combinations that a message names.
const NAMED_MAX: usize = 12;

/// Options in groups that choose one item together; each stands where its first option stands.
pub(super) fn together<'a>(
    catalogue: &Catalogue,
    options: &[&'a CatalogueOption],
) -> Vec<Vec<&'a CatalogueOption>> {
    let mut groups: Vec<Vec<&CatalogueOption>> = Vec::new();
    for &option in options {
        let is_with = |group: &&mut Vec<&CatalogueOption>| {
            let is_of_same = |other: &&CatalogueOption| {
                other.applies_to == option.applies_to && matches!(other.applies_to, Subject::Item(_))
            };
            group.first().is_some_and(|first| is_of_same(first) && catalogue.makes_variants(first))
                && catalogue.makes_variants(option)
        };
        match groups.iter_mut().find(is_with) {
            Some(group) => group.push(option),
            None => groups.push(vec![option]),
        }
    }
    groups
}

/// Everything that these options of one item can put into a parcel: the item itself, the items of values, and variants.
pub(super) fn items_of(catalogue: &Catalogue, options: &[&CatalogueOption]) -> Vec<Id<kinds::Item>> {
    let Some(first) = options.first() else { return Vec::new() };
    let values = options.iter().flat_map(|option| option.values.iter().map(|value| value.item));
    let variants = catalogue
        .variants
        .iter()
        .filter(|variant| options.iter().any(|option| option.applies_to == Subject::Item(variant.of)));
    let variants = variants.map(|variant| variant.item);
    std::iter::once(first.replaces).chain(values).chain(variants).collect()
}

impl Resolved<'_> {
    /// The item of one copy; none while nothing fit is chosen. What is agreed to is packed though it is not made any more.
    pub(super) fn item_of(
        &mut self,
        (catalogue, group): (&Catalogue, &[&CatalogueOption]),
        copy: u32,
        values: &[(&CatalogueOption, &OptionValue)],
        decided: Decided,
    ) -> Option<Id<kinds::Item>> {
        let last = match (group, values) {
            ([_], [(_, value)]) => return Some(value.item),
            _ if values.len() < group.len() => return None,
            (.., [.., (last, _)]) => *last,
            _ => return None,
        };
        let chosen: Vec<_> = values.iter().map(|(option, value)| one_of(option, value)).collect();
        let variant = catalogue.variant_chosen(last.replaces, &chosen);
        let is_had = |variant: &&Variant| decided == Decided::Agreed || catalogue.is_made(variant);
        if let Some(variant) = variant.filter(is_had) {
            return Some(variant.item);
        }
        let problem = not_made(catalogue, last, copy, &chosen);
        match decided {
            Decided::Open => self.missing.push(problem),
            Decided::Agreed => self.problems.push(problem),
        }
        None
    }
}

/// What of `wanted` is not made, or not any more, in the combination that is chosen. What the pledge `has` already is told where it is
/// confirmed, so that the rest of its choices can be saved.
pub(crate) fn newly_not_made(catalogue: &Catalogue, has: &Choices, wanted: &Choices) -> Vec<QuoteProblem> {
    if catalogue.variants.is_empty() {
        return Vec::new();
    }
    let not_made = |choices: &Choices| {
        let mut missing = applied(catalogue, choices, Decided::Open).missing;
        missing.retain(|one| matches!(one, QuoteProblem::NotMade { .. }));
        missing
    };
    let combination = |problem: &QuoteProblem| match problem {
        QuoteProblem::NotMade { option, chosen, .. } => Some((*option, chosen.clone())),
        _ => None,
    };
    let before: Vec<_> = not_made(has).iter().map(combination).collect();
    not_made(wanted).into_iter().filter(|one| !before.contains(&combination(one))).collect()
}

/// The variants that these choices come to, each as often as it is chosen, and how many copies of each value they take.
/// Values whose option is not asked count for nothing.
pub(crate) fn chosen_variants(
    catalogue: &Catalogue,
    choices: &Choices,
    decided: Decided,
) -> Vec<(Id<kinds::Variant>, u32)> {
    let mut chosen: Vec<(Id<kinds::Variant>, u32)> = Vec::new();
    if catalogue.variants.is_empty() {
        return chosen;
    }
    for group in together(catalogue, &asking(catalogue, choices, decided)) {
        let [first, _, ..] = group.as_slice() else { continue };
        for one in choices.options.iter().filter(|one| one.option == first.id) {
            let value = |option: &&CatalogueOption| {
                let value = choices.value_of(option.id, one.copy)?;
                Some(VariantChoice { option: option.id, value })
            };
            let values: Vec<_> = group.iter().filter_map(value).collect();
            let Some(variant) = catalogue.variant_chosen(first.replaces, &values) else { continue };
            match chosen.iter_mut().find(|(id, _)| *id == variant.id) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => chosen.push((variant.id, 1)),
            }
        }
    }
    chosen
}

const fn one_of(option: &CatalogueOption, value: &OptionValue) -> VariantChoice {
    VariantChoice { option: option.id, value: value.id }
}

fn not_made(
    catalogue: &Catalogue,
    option: &CatalogueOption,
    copy: u32,
    chosen: &[VariantChoice],
) -> QuoteProblem {
    let made: Vec<_> = catalogue.made_variants(option.replaces).collect();
    // What can be had of the first choice says more than all there is.
    let first = chosen.first();
    let alike = made.iter().filter(|variant| variant.values.first() == first);
    let mut near: Vec<String> = alike.map(|variant| catalogue.labels_of(&variant.values)).collect();
    if near.is_empty() {
        near = made.iter().map(|variant| catalogue.labels_of(&variant.values)).collect();
    }
    let more = near.len() > NAMED_MAX;
    near.truncate(NAMED_MAX);
    if more {
        near.push("…".to_owned());
    }
    let title = catalogue.item(option.replaces).map(|item| item.name.clone()).unwrap_or_default(); // gone with its options
    let chosen = catalogue.labels_of(chosen);
    QuoteProblem::NotMade { option: option.id, title, copy, chosen, left: near.join(", ") }
}
