//! What a pledge takes of things that can run out.

use campaigns::model::Catalogue;
use stock::Limited;

use crate::quote::{Choices, Decided, Named, chosen_variants, packing};

/// So many of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// The reward, add-on, value of an option, variant, or place to pick up.
    pub limited: Limited,
    /// Its title.
    pub title: Named,
    /// How many; above 0.
    pub quantity: u32,
    /// How many there are in all.
    pub limit: Option<u32>,
}

/// What these choices take, sorted by public id: whoever locks several counters does it in this order. Of options and places
/// to pick up, what has a limit and nothing else.
pub fn takings(catalogue: &Catalogue, choices: &Choices) -> Vec<Taking> {
    let reward = choices.reward.and_then(|id| catalogue.reward(id)).map(|reward| Taking {
        limited: Limited::Reward(reward.id),
        title: reward.title.clone().into(),
        quantity: 1,
        limit: reward.total_limit,
    });
    let addons = choices.addons.iter().filter(|chosen| chosen.quantity > 0).filter_map(|chosen| {
        let addon = catalogue.addon(chosen.addon)?;
        Some(Taking {
            limited: Limited::AddOn(addon.id),
            title: addon.title.clone().into(),
            quantity: chosen.quantity,
            limit: addon.total_limit,
        })
    });
    let mut all: Vec<Taking> = reward.into_iter().chain(addons).collect();
    all.extend(kinds_taken(catalogue, choices, Decided::Open));
    all.sort_by_key(|taking| taking.limited.to_string());
    all
}

/// What is taken of values, variants and places to pick up that have a limit. Who chooses only downloads takes no place to pick up;
/// who agreed takes the one of their choices, which are without it where the agreed quote fetches nothing.
pub(crate) fn kinds_taken(catalogue: &Catalogue, choices: &Choices, decided: Decided) -> Vec<Taking> {
    let mut all: Vec<Taking> = Vec::new();
    if !limits_kinds(catalogue) {
        return all;
    }
    for chosen in &choices.options {
        let Some(option) = catalogue.option(chosen.option) else { continue };
        let Some(value) = option.value(chosen.value).filter(|value| value.total_limit.is_some()) else {
            continue;
        };
        let limited = Limited::OptionValue(value.id);
        match all.iter_mut().find(|taking| taking.limited == limited) {
            Some(taking) => taking.quantity = taking.quantity.saturating_add(1),
            None => all.push(Taking {
                limited,
                title: format!("{}: {}", option.title, value.label).into(),
                quantity: 1,
                limit: value.total_limit,
            }),
        }
    }
    let variants = chosen_variants(catalogue, choices, decided).into_iter();
    all.extend(variants.filter_map(|(id, quantity)| {
        let variant = catalogue.variant(id).filter(|variant| variant.total_limit.is_some())?;
        let of = catalogue.item(variant.of)?;
        let title = format!("{}: {}", of.name, catalogue.labels_of(&variant.values)).into();
        Some(Taking { limited: Limited::Variant(id), title, quantity, limit: variant.total_limit })
    }));
    let mut places = catalogue.shipping.pick_ups.iter().filter(|place| place.total_limit.is_some());
    let fetched_at = choices.pick_up.and_then(|id| places.find(|place| place.id == id));
    let is_fetched = || match decided {
        Decided::Agreed => true,
        Decided::Open => packing(catalogue, choices, decided).has_parcel(catalogue),
    };
    all.extend(fetched_at.filter(|_| is_fetched()).map(|place| Taking {
        limited: Limited::PickUp(place.id),
        title: place.into(),
        quantity: 1,
        limit: place.total_limit,
    }));
    all
}

/// Every value, variant and place to pick up that can run out, with how many there are.
pub fn limited_kinds(catalogue: &Catalogue) -> impl Iterator<Item = (Limited, u32)> {
    let values = catalogue.options.iter().flat_map(|option| &option.values);
    let values = values.filter_map(|value| Some((Limited::OptionValue(value.id), value.total_limit?)));
    let variants = catalogue.variants.iter();
    let variants = variants.filter_map(|one| Some((Limited::Variant(one.id), one.total_limit?)));
    values.chain(variants).chain(limited_pick_ups(catalogue))
}

/// Every place to pick up that can run out, with how many can come.
pub fn limited_pick_ups(catalogue: &Catalogue) -> impl Iterator<Item = (Limited, u32)> {
    let places = catalogue.shipping.pick_ups.iter();
    places.filter_map(|place| Some((Limited::PickUp(place.id), place.total_limit?)))
}

fn limits_kinds(catalogue: &Catalogue) -> bool {
    limited_kinds(catalogue).next().is_some()
}

/// Whether anything of a catalogue can run out.
pub fn has_limits(catalogue: &Catalogue) -> bool {
    catalogue.rewards.iter().any(|reward| reward.total_limit.is_some())
        || catalogue.addons.iter().any(|addon| addon.total_limit.is_some())
        || limits_kinds(catalogue)
}

/// Whether these choices take something that can run out: only then a place has to be held.
pub fn takes_places(catalogue: &Catalogue, choices: &Choices) -> bool {
    takings(catalogue, choices).iter().any(|taking| taking.limit.is_some())
}
