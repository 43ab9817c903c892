//! Rewards and add-ons.

use kernel::Id;
use kernel::ids::kinds;

use super::options;
use super::{
    LIST_MAX, PARTS_MAX, TEXT_CHARS_MAX, check_count, check_free, check_length, check_price, check_quantity,
    check_title,
};
use crate::model::{AddOn, Catalogue, Content, Reward, SaleTerms, Subject};
use crate::problem::{FieldProblem, FieldProblems};

pub(crate) fn check_reward(reward: &Reward, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "title", &reward.title);
    check_length(&mut problems, "description", &reward.description, TEXT_CHARS_MAX);
    check_price(&mut problems, "price", reward.price_minor);
    check_terms(&mut problems, &reward.terms, reward.price_minor);
    check_contents(&mut problems, "content", &reward.contents, catalogue);
    check_still_asked(&mut problems, (Subject::Reward(reward.id), &reward.contents), catalogue);
    if let Some(limit) = reward.total_limit {
        check_quantity(&mut problems, "total_limit", limit);
    }
    if reward.platform_reward_id.is_some() {
        check_free(&mut problems, "platform_reward_id", &catalogue.rewards, |other| {
            other.id != reward.id && other.platform_reward_id == reward.platform_reward_id
        });
    }
    let is_new = catalogue.reward(reward.id).is_none();
    check_count(&mut problems, "", catalogue.rewards.len() + usize::from(is_new), PARTS_MAX);
    problems
}

pub(crate) fn check_addon(addon: &AddOn, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "title", &addon.title);
    check_length(&mut problems, "description", &addon.description, TEXT_CHARS_MAX);
    check_price(&mut problems, "price", addon.price_minor);
    if let Some(first) = addon.first_copy_price_minor {
        check_price(&mut problems, "first_copy_price", first);
        problems.add_if(first > addon.price_minor, "first_copy_price", FieldProblem::FirstCopyCostsMore);
    }
    check_terms(&mut problems, &addon.terms, addon.price_minor);
    check_contents(&mut problems, "content", &addon.contents, catalogue);
    check_still_asked(&mut problems, (Subject::AddOn(addon.id), &addon.contents), catalogue);
    for (field, limit) in [("per_pledge_max", addon.per_pledge_max), ("total_limit", addon.total_limit)] {
        if let Some(limit) = limit {
            check_quantity(&mut problems, field, limit);
        }
    }
    check_reach(&mut problems, addon.rewards.as_deref(), catalogue);
    if addon.platform_addon_id.is_some() {
        check_free(&mut problems, "platform_addon_id", &catalogue.addons, |other| {
            other.id != addon.id && other.platform_addon_id == addon.platform_addon_id
        });
    }
    let is_new = catalogue.addon(addon.id).is_none();
    check_count(&mut problems, "", catalogue.addons.len() + usize::from(is_new), PARTS_MAX);
    problems
}

/// The rewards it is for, where it is not for all.
pub(super) fn check_reach(
    problems: &mut FieldProblems,
    rewards: Option<&[Id<kinds::Reward>]>,
    catalogue: &Catalogue,
) {
    let Some(rewards) = rewards else { return };
    problems.add_if(rewards.is_empty(), "rewards", FieldProblem::NoneGiven);
    let unknown = rewards.iter().any(|id| catalogue.reward(*id).is_none());
    problems.add_if(unknown, "rewards", FieldProblem::UnknownReward);
    let repeats = rewards.iter().enumerate().any(|(n, id)| rewards.iter().take(n).any(|e| e == id));
    problems.add_if(repeats, "rewards", FieldProblem::Twice);
}

/// A window that is open at some time, and an early price that is lower and holds while something can be chosen.
fn check_terms(problems: &mut FieldProblems, terms: &SaleTerms, price_minor: i64) {
    let begins = terms.from;
    let is_over_first = |end| begins.is_some_and(|from| end <= from);
    let ends_early = terms.until.is_some_and(is_over_first);
    problems.add_if(ends_early, "offered_until", FieldProblem::WindowEndsFirst);
    let Some(early) = terms.early else { return };
    check_price(problems, "early_price", early.price_minor);
    problems.add_if(early.price_minor >= price_minor, "early_price", FieldProblem::EarlyPriceNotLower);
    problems.add_if(is_over_first(early.until), "early_until", FieldProblem::WindowEndsFirst);
}

/// Items that are there, each once, and how many. Fields are named `{prefix}_item.0`, `{prefix}_quantity.0`.
pub(super) fn check_contents(
    problems: &mut FieldProblems,
    prefix: &str,
    contents: &[Content],
    catalogue: &Catalogue,
) {
    check_count(problems, &format!("{prefix}_item.0"), contents.len(), LIST_MAX);
    for (n, content) in contents.iter().enumerate() {
        let field = format!("{prefix}_item.{n}");
        problems.add_if(catalogue.item(content.item).is_none(), &field, FieldProblem::UnknownItem);
        let earlier = contents.iter().take(n).any(|earlier| earlier.item == content.item);
        problems.add_if(earlier, &field, FieldProblem::Twice);
        check_quantity(problems, &format!("{prefix}_quantity.{n}"), content.quantity);
    }
}

/// No option of this reward or add-on may lose the item it asks about.
fn check_still_asked(
    problems: &mut FieldProblems,
    (of, contents): (Subject, &[Content]),
    catalogue: &Catalogue,
) {
    let asking =
        catalogue.options.iter().filter(|option| option.shelf.is_offered() && option.applies_to == of);
    let lost = asking.filter(|option| options::is_inside(option, catalogue));
    let lost = lost.into_iter().find(|option| !options::is_in(option, contents, catalogue));
    if let Some(option) = lost {
        let item = catalogue.item(option.replaces).map(|item| item.name.clone()).unwrap_or_default(); // it is inside
        let problem = FieldProblem::OptionNeedsIt { option: option.title.clone(), item };
        problems.add("content_item.0", problem);
    }
}
