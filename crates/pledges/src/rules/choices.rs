//! Whether choices can be saved: they may be unfinished, but nothing in them may be wrong.

use campaigns::Date;
use campaigns::model::Catalogue;
use kernel::Money;

use crate::quote::{
    AsOf, Choices, QuoteInput, QuoteProblem, beyond_offer, newly_not_made, newly_outside_windows, preview,
};

/// One thing that is wrong with choices.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceProblem {
    /// They cannot be priced.
    #[error(transparent)]
    Quote(#[from] QuoteProblem),
    /// It is archived, and this pledge did not have it before.
    #[error("{title} is no longer offered")]
    NotOffered {
        /// Public id of the reward, add-on or option value.
        subject: String,
        /// Its title.
        title: String,
    },
}

impl ChoiceProblem {
    /// Key of its sentence.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Quote(problem) => problem.text_key(),
            Self::NotOffered { .. } => "pledges-choice-not-offered",
        }
    }
}

/// Everything that is wrong with `wanted`. What the pledge `has` already may be kept, archived or not.
pub fn check(
    catalogue: &Catalogue,
    has: &Choices,
    wanted: &Choices,
    (as_of, date): (AsOf<'_>, Date),
) -> Vec<ChoiceProblem> {
    let nothing = Money::zero(catalogue.currency);
    let input = QuoteInput {
        catalogue,
        choices: wanted,
        destination: None,
        credit: nothing,
        paid: nothing,
        platform_due: nothing,
        buyer: None,
        as_of,
        vouchers: None,
        date,
    };
    let mut found = beyond_offer(catalogue, has, wanted);
    found.extend(newly_outside_windows(catalogue, (has, wanted), as_of));
    if let Err(of_price) = preview(&input) {
        for problem in of_price.0 {
            if !found.contains(&problem) {
                found.push(problem);
            }
        }
    }
    found.extend(newly_not_made(catalogue, has, wanted));
    let mut problems: Vec<ChoiceProblem> = found.into_iter().map(ChoiceProblem::Quote).collect();
    problems.extend(archived(catalogue, has, wanted));
    problems
}

fn archived(catalogue: &Catalogue, has: &Choices, wanted: &Choices) -> Vec<ChoiceProblem> {
    let mut problems = Vec::new();
    let mut refuse = |subject: String, title: &str| {
        problems.push(ChoiceProblem::NotOffered { subject, title: title.to_owned() });
    };
    let reward = wanted.reward.and_then(|id| catalogue.reward(id));
    if let Some(reward) = reward.filter(|r| !r.shelf.is_offered() && has.reward != Some(r.id)) {
        refuse(reward.id.to_string(), &reward.title);
    }
    for chosen in &wanted.addons {
        let Some(addon) = catalogue.addon(chosen.addon) else { continue };
        if !addon.shelf.is_offered() && chosen.quantity > has.quantity_of(addon.id) {
            refuse(addon.id.to_string(), &addon.title);
        }
    }
    for chosen in &wanted.options {
        let value = catalogue.option(chosen.option).and_then(|option| option.value(chosen.value));
        let Some(value) = value.filter(|v| !v.shelf.is_offered()) else { continue };
        if has.value_of(chosen.option, chosen.copy) != Some(value.id) {
            refuse(value.id.to_string(), &value.label);
        }
    }
    problems
}
