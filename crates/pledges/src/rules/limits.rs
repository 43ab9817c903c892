//! What a pledge takes of things that can run out.

use campaigns::model::Catalogue;
use stock::Limited;

use crate::quote::Choices;

/// So many of a reward or add-on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// The reward or add-on.
    pub limited: Limited,
    /// Its title.
    pub title: String,
    /// How many; above 0.
    pub quantity: u32,
    /// How many there are in all.
    pub limit: Option<u32>,
}

/// What these choices take, sorted by public id: whoever locks several counters does it in this order.
pub fn takings(catalogue: &Catalogue, choices: &Choices) -> Vec<Taking> {
    let reward = choices.reward.and_then(|id| catalogue.reward(id)).map(|reward| Taking {
        limited: Limited::Reward(reward.id),
        title: reward.title.clone(),
        quantity: 1,
        limit: reward.total_limit,
    });
    let addons = choices.addons.iter().filter(|chosen| chosen.quantity > 0).filter_map(|chosen| {
        let addon = catalogue.addon(chosen.addon)?;
        Some(Taking {
            limited: Limited::AddOn(addon.id),
            title: addon.title.clone(),
            quantity: chosen.quantity,
            limit: addon.total_limit,
        })
    });
    let mut all: Vec<Taking> = reward.into_iter().chain(addons).collect();
    all.sort_by_key(|taking| taking.limited.to_string());
    all
}

/// Whether anything of a catalogue can run out.
pub fn has_limits(catalogue: &Catalogue) -> bool {
    catalogue.rewards.iter().any(|reward| reward.total_limit.is_some())
        || catalogue.addons.iter().any(|addon| addon.total_limit.is_some())
}

/// Whether these choices take something that can run out: only then a place has to be held.
pub fn takes_places(catalogue: &Catalogue, choices: &Choices) -> bool {
    takings(catalogue, choices).iter().any(|taking| taking.limit.is_some())
}
