//! Which options choices lead to, and which of them have a say in what is packed.

use campaigns::model::{Catalogue, CatalogueOption};

use super::choices::{Choices, ChosenOption};
use super::resolve::{COPIES_MAX, Resolved, Sold};
use super::together::together;

/// Whether the choices were agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// They were: what was chosen of an option that has been archived since stands.
    Agreed,
    /// Their backer is still choosing, and is asked no archived option.
    Open,
}

/// The options that have a say in what is packed, in the catalogue's order: those that are offered and asked, and of agreed
/// choices those they name.
pub(super) fn asking<'a>(
    catalogue: &'a Catalogue,
    choices: &Choices,
    decided: Decided,
) -> Vec<&'a CatalogueOption> {
    let is_named = |option: &CatalogueOption| choices.options.iter().any(|chosen| chosen.option == option.id);
    let is_agreed = |option: &CatalogueOption| decided == Decided::Agreed && is_named(option);
    // What was agreed to of an item's options is whole, whatever is asked about it today.
    let is_settled = |option: &CatalogueOption| {
        let mut beside = catalogue.options.iter().filter(|other| other.applies_to == option.applies_to);
        decided == Decided::Agreed && catalogue.makes_variants(option) && beside.any(is_named)
    };
    let has_say = |option: &CatalogueOption| {
        option.shelf.is_offered() && catalogue.has_say(option) && !is_settled(option)
    };
    catalogue.options.iter().filter(|option| is_agreed(option) || has_say(option)).collect()
}

/// An option that the choices lead to, with each copy it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedOption<'a> {
    /// The option.
    pub option: &'a CatalogueOption,
    /// Its copies, in order.
    pub copies: Vec<AskedCopy<'a>>,
}

/// One copy that an option is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedCopy<'a> {
    /// From 1, over the whole pledge.
    pub number: u32,
    /// Title of the reward or add-on it is in.
    pub within: &'a str,
    /// Whether a stretch goal gives it: no value costs anything.
    pub is_gift: bool,
}

/// Which options the chosen reward and add-ons ask for, and how often: what a page shows. Options whose copies
/// are over [`COPIES_MAX`] show the first ones; the quote refuses them.
pub fn asked_options<'a>(catalogue: &'a Catalogue, choices: &Choices) -> Vec<AskedOption<'a>> {
    asked_options_of(catalogue, choices, Decided::Open)
}

/// As [`asked_options`]; of agreed choices also the options that have been archived since, which are packed as they were chosen.
pub fn asked_options_of<'a>(
    catalogue: &'a Catalogue,
    choices: &Choices,
    decided: Decided,
) -> Vec<AskedOption<'a>> {
    let options = asking(catalogue, choices, decided);
    let mut resolved = Resolved::of(catalogue, choices, &options);
    let mut asked = Vec::new();
    for group in together(catalogue, &options) {
        let Some(first) = group.first() else { continue };
        let mut copies = Vec::new();
        for at in resolved.open_for(first) {
            let Some(piece) = resolved.pieces.get_mut(at) else { continue };
            piece.settled = true;
            let is_gift = piece.is_gift;
            let within = resolved.sold.get(piece.sold).map_or("", Sold::title);
            for _ in 0..piece.quantity {
                let number = u32::try_from(copies.len()).unwrap_or(u32::MAX).saturating_add(1);
                if number <= COPIES_MAX {
                    copies.push(AskedCopy { number, within, is_gift });
                } else {
                    break;
                }
            }
        }
        if !copies.is_empty() {
            asked.extend(group.into_iter().map(|option| AskedOption { option, copies: copies.clone() }));
        }
    }
    asked
}

/// The same choices without values of options that nobody is asked for any more, because the reward or a
/// quantity changed, and without add-ons of quantity 0.
pub fn prune(catalogue: &Catalogue, choices: &Choices) -> Choices {
    prune_as(catalogue, choices, Decided::Open)
}

/// As [`prune`]; of agreed choices, values of options that have been archived since stay.
pub(crate) fn prune_as(catalogue: &Catalogue, choices: &Choices, decided: Decided) -> Choices {
    let asked = asked_options_of(catalogue, choices, decided);
    let still_asked = |chosen: &&ChosenOption| {
        asked.iter().any(|asked| {
            asked.option.id == chosen.option
                && asked.copies.iter().any(|copy| copy.number == chosen.copy)
                && asked.option.value(chosen.value).is_some()
        })
    };
    Choices {
        reward: choices.reward,
        addons: choices.addons.iter().filter(|addon| addon.quantity > 0).copied().collect(),
        options: choices.options.iter().filter(still_asked).copied().collect(),
        goods: choices.goods.clone(),
        pick_up: choices.pick_up,
        tip_minor: if catalogue.tips.is_some() { choices.tip_minor } else { 0 }, // nobody is asked
    }
}
