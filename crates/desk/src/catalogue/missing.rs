//! What a catalogue still lacks before backers can be asked: pure, over its snapshot.

use campaigns::model::{AddOn, Catalogue, CatalogueOption, Content, Item, ItemKind, Reward, Subject};
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use shipping::Destination;

/// Everything that is missing. Only what is offered counts.
pub(crate) struct Missing<'a> {
    /// Physical items without a weight: their shipping would be priced as if they weighed nothing.
    pub(crate) weightless: Vec<&'a Item>,
    /// Rewards with nothing in them: nothing would be packed.
    pub(crate) empty_rewards: Vec<&'a Reward>,
    /// Add-ons with nothing in them.
    pub(crate) empty_addons: Vec<&'a AddOn>,
    /// Add-ons that cost nothing, as exports without prices leave them.
    pub(crate) free_addons: Vec<&'a AddOn>,
    /// Options whose item is in nothing they belong to, or that lead to an archived item.
    pub(crate) loose_options: Vec<&'a CatalogueOption>,
    /// Countries of backers that no zone reaches, or none with a price from where their goods leave, with how many pledges go there.
    pub(crate) countries: Vec<(CountryCode, u64)>,
}

/// Whether parcels leave: not for a campaign that offers downloads alone. One without items has yet to say.
pub(crate) fn ships(catalogue: &Catalogue) -> bool {
    let mut offered = catalogue.items.iter().filter(|item| item.shelf.is_offered()).peekable();
    offered.peek().is_none() || offered.any(|item| item.kind == ItemKind::Physical)
}

impl<'a> Missing<'a> {
    /// Looks through a catalogue. `backers`: how many pledges go to each country.
    pub(crate) fn in_catalogue(catalogue: &'a Catalogue, backers: &[(CountryCode, u64)]) -> Self {
        let physical =
            catalogue.items.iter().filter(|item| item.shelf.is_offered() && item.kind == ItemKind::Physical);
        let rewards = catalogue.rewards.iter().filter(|reward| reward.shelf.is_offered());
        let addons = || catalogue.addons.iter().filter(|addon| addon.shelf.is_offered());
        let options = catalogue.options.iter().filter(|option| option.shelf.is_offered());
        Self {
            weightless: physical
                .filter(|item| item.weight_grams == 0 && item.picked_parts().is_empty())
                .collect(),
            empty_rewards: rewards.filter(|reward| reward.contents.is_empty()).collect(),
            empty_addons: addons().filter(|addon| addon.contents.is_empty()).collect(),
            free_addons: addons().filter(|addon| addon.price_minor == 0).collect(),
            loose_options: options.filter(|option| is_loose(catalogue, option)).collect(),
            countries: backers
                .iter()
                .filter(|(country, _)| ships(catalogue) && !is_reached(catalogue, *country))
                .copied()
                .collect(),
        }
    }

    /// Whether nothing is missing that would make a quote or a parcel wrong.
    pub(crate) const fn is_nothing(&self) -> bool {
        self.weightless.is_empty()
            && self.empty_rewards.is_empty()
            && self.empty_addons.is_empty()
            && self.free_addons.is_empty()
            && self.loose_options.is_empty()
            && self.countries.is_empty()
    }
}

fn is_loose(catalogue: &Catalogue, option: &CatalogueOption) -> bool {
    let is_it = |(item, _): &(Id<kinds::Item>, u64)| *item == option.replaces;
    let holds = |contents: &[Content]| {
        contents.iter().any(|content| {
            content.item == option.replaces || catalogue.picked(content.item, 1).iter().any(is_it)
        })
    };
    let of_goals =
        |reward| catalogue.goals.iter().any(|goal| goal.is_for(Some(reward)) && holds(&goal.contents));
    let is_somewhere = match option.applies_to {
        Subject::Reward(id) => {
            catalogue.reward(id).is_some_and(|reward| holds(&reward.contents)) || of_goals(id)
        }
        Subject::AddOn(id) => catalogue.addon(id).is_some_and(|addon| holds(&addon.contents)),
        Subject::Item(_) => {
            catalogue.rewards.iter().any(|reward| holds(&reward.contents))
                || catalogue.addons.iter().any(|addon| holds(&addon.contents))
                || catalogue.goals.iter().any(|goal| holds(&goal.contents))
        }
    };
    let is_stocked = |id| catalogue.item(id).is_some_and(|item| item.shelf.is_offered());
    !is_somewhere || option.offered_values().any(|value| !is_stocked(value.item))
}

fn is_reached(catalogue: &Catalogue, country: CountryCode) -> bool {
    let to = Destination::country(country);
    let found = shipping::zone_of(&catalogue.shipping, &to);
    found.is_some_and(|(zone, _)| catalogue.shipping.has_rate_from(zone.id, &to))
}
