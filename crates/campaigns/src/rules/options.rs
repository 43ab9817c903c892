//! Options: each copy of an item is asked about once.

use kernel::text::fold;

use super::{
    LIST_MAX, PARTS_MAX, check_count, check_length, check_price, check_quantity, check_title, variants,
};
use crate::model::{Catalogue, CatalogueOption, Content, Subject};
use crate::problem::{FieldProblem, FieldProblems};

/// Longest label of a value, in characters.
pub(crate) const LABEL_CHARS_MAX: usize = 120;

pub(crate) fn check(option: &CatalogueOption, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "title", &option.title);
    let is_new = catalogue.option(option.id).is_none();
    check_count(&mut problems, "", catalogue.options.len() + usize::from(is_new), PARTS_MAX);
    check_subject(&mut problems, option, catalogue);
    check_values(&mut problems, option, catalogue);
    if let (Subject::Item(item), false) = (option.applies_to, is_new) {
        let then = with_option(catalogue, option);
        if let Some(problem) = variants::last_one(catalogue, &then, item) {
            problems.add("", problem);
        }
    }
    if option.shelf.is_offered() {
        let mut others = catalogue.options.iter().filter(|o| o.id != option.id && o.shelf.is_offered());
        if let Some(other) = others.find(|other| asks_about_the_same(option, other)) {
            problems.add("replaces", FieldProblem::AskedAlready { option: other.title.clone() });
        }
    }
    problems
}

fn check_subject(problems: &mut FieldProblems, option: &CatalogueOption, catalogue: &Catalogue) {
    problems.add_if(catalogue.item(option.replaces).is_none(), "replaces", FieldProblem::UnknownItem);
    let subject_is_known = match option.applies_to {
        Subject::Reward(id) => catalogue.reward(id).is_some(),
        Subject::AddOn(id) => catalogue.addon(id).is_some(),
        Subject::Item(_) => true,
    };
    match option.applies_to {
        Subject::Reward(_) if !subject_is_known => problems.add("applies_to", FieldProblem::UnknownReward),
        Subject::AddOn(_) if !subject_is_known => problems.add("applies_to", FieldProblem::UnknownAddOn),
        Subject::Item(id) => problems.add_if(id != option.replaces, "replaces", FieldProblem::UnknownItem),
        Subject::Reward(_) | Subject::AddOn(_) => {
            problems.add_if(!is_inside(option, catalogue), "replaces", FieldProblem::NotInContents);
        }
    }
}

fn check_values(problems: &mut FieldProblems, option: &CatalogueOption, catalogue: &Catalogue) {
    problems.add_if(option.offered_values().next().is_none(), "value_label.0", FieldProblem::NoneGiven);
    check_count(problems, "value_label.0", option.values.len(), LIST_MAX);
    for (n, value) in option.values.iter().enumerate() {
        let label = format!("value_label.{n}");
        problems.add_if(value.label.trim().is_empty(), &label, FieldProblem::Required);
        check_length(problems, &label, &value.label, LABEL_CHARS_MAX);
        let same_label = |other: &&crate::model::OptionValue| {
            other.label == value.label && other.shelf.is_offered() && value.shelf.is_offered()
        };
        problems.add_if(option.values.iter().take(n).any(|o| same_label(&o)), &label, FieldProblem::Twice);
        let elsewhere = catalogue.options.iter().any(|o| o.id != option.id && o.value(value.id).is_some());
        problems.add_if(elsewhere, &label, FieldProblem::Taken);
        let item = format!("value_item.{n}");
        problems.add_if(catalogue.item(value.item).is_none(), &item, FieldProblem::UnknownItem);
        check_price(problems, &format!("value_surcharge.{n}"), value.surcharge_minor);
        if let Some(limit) = value.total_limit {
            check_quantity(problems, &format!("value_limit.{n}"), limit);
        }
    }
}

/// Whether the item that an option replaces is among contents, or is picked as a part of them.
pub(super) fn is_in(option: &CatalogueOption, contents: &[Content], catalogue: &Catalogue) -> bool {
    contents.iter().any(|content| {
        content.item == option.replaces
            || catalogue.picked(content.item, 1).iter().any(|(part, _)| *part == option.replaces)
    })
}

/// As [`is_in`], for what the option belongs to; an option of an item needs no contents. What a stretch goal adds to a reward
/// counts as its contents.
pub(super) fn is_inside(option: &CatalogueOption, catalogue: &Catalogue) -> bool {
    let of_reward = |id| {
        let goals = catalogue.goals.iter().filter(move |goal| goal.is_for(Some(id)));
        goals.flat_map(|goal| goal.contents.iter().copied())
    };
    match option.applies_to {
        Subject::Reward(id) => catalogue.reward(id).is_some_and(|reward| {
            let all: Vec<Content> = reward.contents.iter().copied().chain(of_reward(id)).collect();
            is_in(option, &all, catalogue)
        }),
        Subject::AddOn(id) => {
            catalogue.addon(id).is_some_and(|addon| is_in(option, &addon.contents, catalogue))
        }
        Subject::Item(_) => true,
    }
}

/// The catalogue with this option as it would be. Values that are left out are archived.
fn with_option(catalogue: &Catalogue, option: &CatalogueOption) -> Catalogue {
    let mut then = catalogue.clone();
    if let Some(stored) = then.options.iter_mut().find(|one| one.id == option.id) {
        *stored = option.clone();
    }
    then
}

/// An option of the item asks everywhere, so it meets every option of a reward or an add-on about that item. Several of the
/// item choose one of its variants together, each under a title of its own.
fn asks_about_the_same(one: &CatalogueOption, other: &CatalogueOption) -> bool {
    let is_of_item = |option: &CatalogueOption| matches!(option.applies_to, Subject::Item(_));
    let is_same = match (is_of_item(one), is_of_item(other)) {
        (true, true) => fold(one.title.trim()) == fold(other.title.trim()),
        (false, false) => one.applies_to == other.applies_to,
        _ => true,
    };
    one.replaces == other.replaces && is_same
}
