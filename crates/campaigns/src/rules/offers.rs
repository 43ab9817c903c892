//! Rewards and add-ons.

use super::{
    LIST_MAX, PARTS_MAX, TEXT_CHARS_MAX, check_count, check_free, check_length, check_price, check_quantity,
    check_title,
};
use crate::model::{AddOn, Catalogue, Content, Reward, SaleTerms};
use crate::problem::{FieldProblem, FieldProblems};

pub(crate) fn check_reward(reward: &Reward, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "title", &reward.title);
    check_length(&mut problems, "description", &reward.description, TEXT_CHARS_MAX);
    check_price(&mut problems, "price", reward.price_minor);
    check_terms(&mut problems, &reward.terms, reward.price_minor);
    check_contents(&mut problems, &reward.contents, catalogue);
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
    check_contents(&mut problems, &addon.contents, catalogue);
    for (field, limit) in [("per_pledge_max", addon.per_pledge_max), ("total_limit", addon.total_limit)] {
        if let Some(limit) = limit {
            check_quantity(&mut problems, field, limit);
        }
    }
    if let Some(rewards) = &addon.rewards {
        problems.add_if(rewards.is_empty(), "rewards", FieldProblem::NoneGiven);
        let unknown = rewards.iter().any(|id| catalogue.reward(*id).is_none());
        problems.add_if(unknown, "rewards", FieldProblem::UnknownReward);
        let repeats = rewards.iter().enumerate().any(|(n, id)| rewards.iter().take(n).any(|e| e == id));
        problems.add_if(repeats, "rewards", FieldProblem::Twice);
    }
    if addon.platform_addon_id.is_some() {
        check_free(&mut problems, "platform_addon_id", &catalogue.addons, |other| {
            other.id != addon.id && other.platform_addon_id == addon.platform_addon_id
        });
    }
    let is_new = catalogue.addon(addon.id).is_none();
    check_count(&mut problems, "", catalogue.addons.len() + usize::from(is_new), PARTS_MAX);
    problems
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

fn check_contents(problems: &mut FieldProblems, contents: &[Content], catalogue: &Catalogue) {
    check_count(problems, "content_item.0", contents.len(), LIST_MAX);
    for (n, content) in contents.iter().enumerate() {
        let field = format!("content_item.{n}");
        problems.add_if(catalogue.item(content.item).is_none(), &field, FieldProblem::UnknownItem);
        let earlier = contents.iter().take(n).any(|earlier| earlier.item == content.item);
        problems.add_if(earlier, &field, FieldProblem::Twice);
        check_quantity(problems, &format!("content_quantity.{n}"), content.quantity);
    }
}
