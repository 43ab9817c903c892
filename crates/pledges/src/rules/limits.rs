//! What a confirmed pledge takes of things that can run out.

use campaigns::model::Catalogue;
use kernel::Id;
use kernel::ids::kinds;

use crate::quote::Choices;

/// So many of a reward or add-on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// Public id of the reward or add-on.
    pub subject: String,
    /// Its title.
    pub title: String,
    /// How many.
    pub quantity: u32,
    /// How many there are in all.
    pub limit: Option<u32>,
    /// The reward, if it is one: others may hold places of it from the platform.
    pub reward: Option<Id<kinds::Reward>>,
}

/// What these choices take, sorted by subject: every confirmation locks in the same order.
pub fn takings(catalogue: &Catalogue, choices: &Choices) -> Vec<Taking> {
    let reward = choices.reward.and_then(|id| catalogue.reward(id)).map(|reward| Taking {
        subject: reward.id.to_string(),
        title: reward.title.clone(),
        quantity: 1,
        limit: reward.total_limit,
        reward: Some(reward.id),
    });
    let addons = choices.addons.iter().filter(|chosen| chosen.quantity > 0).filter_map(|chosen| {
        let addon = catalogue.addon(chosen.addon)?;
        Some(Taking {
            subject: addon.id.to_string(),
            title: addon.title.clone(),
            quantity: chosen.quantity,
            limit: addon.total_limit,
            reward: None,
        })
    });
    let mut all: Vec<Taking> = reward.into_iter().chain(addons).collect();
    all.sort_by(|a, b| a.subject.cmp(&b.subject));
    all
}

/// Whether a taking fits: `taken` counts it already, `held` is what others have from the platform and did not
/// decide on. A pledge that came with the reward itself is not held up by the others who did.
pub fn left_over(limit: u32, taken: i64, held: i64) -> Result<(), i64> {
    let over = taken.saturating_add(held).saturating_sub(i64::from(limit));
    if over <= 0 { Ok(()) } else { Err(over) }
}
