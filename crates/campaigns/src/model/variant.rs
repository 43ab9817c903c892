//! Variants: the item that several options of one item choose together, such as size and colour.

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

use super::{Catalogue, CatalogueOption, Item, Shelf, Subject};

/// The value of one option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct VariantChoice {
    /// Which option.
    pub option: Id<kinds::CatalogueOption>,
    /// Its value.
    pub value: Id<kinds::OptionValue>,
}

/// One combination of the values of all options of an item, and what goes into the parcel for it. A combination without
/// one is not made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Its id.
    pub id: Id<kinds::Variant>,
    /// The item in the contents that stands for the choice.
    pub of: Id<kinds::Item>,
    /// A value of each option.
    pub values: Vec<VariantChoice>,
    /// The item that goes into the parcel: its SKU, weight and value.
    pub item: Id<kinds::Item>,
    /// How many there are in all; `None`: as many as anybody wants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_limit: Option<u32>,
    /// Whether it is made.
    pub shelf: Shelf,
}

impl Variant {
    /// Whether these are its values, in whatever order.
    pub fn is_chosen_by(&self, values: &[VariantChoice]) -> bool {
        self.values.len() == values.len() && self.values.iter().all(|own| values.contains(own))
    }
}

impl Catalogue {
    /// What these values of an item's options choose together, made or not.
    pub fn variant_chosen(&self, of: Id<kinds::Item>, values: &[VariantChoice]) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.of == of && variant.is_chosen_by(values))
    }

    /// The variant of this id.
    pub fn variant(&self, id: Id<kinds::Variant>) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// Whether it can be chosen now: it is made, and its options and values are offered.
    pub fn is_made(&self, variant: &Variant) -> bool {
        let is_offered = |chosen: &VariantChoice| {
            let option = self.option(chosen.option).filter(|option| option.shelf.is_offered());
            option.and_then(|option| option.value(chosen.value)).is_some_and(|value| value.shelf.is_offered())
        };
        variant.shelf.is_offered() && variant.values.iter().all(is_offered)
    }

    /// The variants of an item that can be chosen now.
    pub fn made_variants(&self, of: Id<kinds::Item>) -> impl Iterator<Item = &Variant> {
        self.variants.iter().filter(move |variant| variant.of == of && self.is_made(variant))
    }

    /// What the values are called: `XL / Red`.
    pub fn labels_of(&self, values: &[VariantChoice]) -> String {
        let label = |chosen: &VariantChoice| {
            let value = self.option(chosen.option).and_then(|option| option.value(chosen.value));
            value.map_or("?", |value| value.label.as_str())
        };
        values.iter().map(label).collect::<Vec<_>>().join(" / ")
    }

    /// The options that ask about every copy of an item and are offered, in order.
    pub fn options_of_item(&self, item: Id<kinds::Item>) -> impl Iterator<Item = &CatalogueOption> {
        let is_of = move |option: &&CatalogueOption| option.applies_to == Subject::Item(item);
        self.options.iter().filter(is_of).filter(|option| option.shelf.is_offered())
    }

    /// Whether an offered option is asked. Of several options of one item those are that its variants are made of; until there is one,
    /// the first alone is.
    pub fn has_say(&self, option: &CatalogueOption) -> bool {
        let Subject::Item(item) = option.applies_to else { return true };
        let made = self.variants.iter().find(|variant| variant.of == item && variant.shelf.is_offered());
        match made {
            Some(variant) => variant.values.iter().any(|chosen| chosen.option == option.id),
            None => self.options_of_item(item).next().is_none_or(|first| first.id == option.id),
        }
    }

    /// Whether variants of an item were ever made of this option and others.
    pub fn makes_variants(&self, option: &CatalogueOption) -> bool {
        let is_in = |variant: &Variant| variant.values.iter().any(|chosen| chosen.option == option.id);
        matches!(option.applies_to, Subject::Item(_)) && self.variants.iter().any(is_in)
    }

    /// Everything that can go into a parcel where an option asks: the item itself, the items of its values, and variants.
    pub fn items_of_option(&self, option: &CatalogueOption) -> Vec<Id<kinds::Item>> {
        let values = option.values.iter().map(|value| value.item);
        let variants = self.variants.iter().filter(|variant| {
            option.applies_to == Subject::Item(variant.of)
                && variant.values.iter().any(|chosen| chosen.option == option.id)
        });
        let variants = variants.map(|variant| variant.item);
        std::iter::once(option.replaces).chain(values).chain(variants).collect()
    }

    /// The variant that an item goes into the parcel for.
    pub fn variant_of(&self, item: Id<kinds::Item>) -> Option<(&Variant, &Item)> {
        let variant = self.variants.iter().find(|variant| variant.item == item)?;
        Some((variant, self.item(variant.of)?))
    }
}
