//! Options: a field for each copy of what comes in several kinds.

use campaigns::combinations;
use campaigns::model::{Catalogue, CatalogueOption, Variant};
use kernel::ids::kinds;
use kernel::{Id, Money};
use stock::Limited;
use web::{Choice, FieldErrors, FormState, Localizer, SentForm};

use super::{AskedField, Shape};
use crate::quote::{AskedCopy, AskedOption, Choices, ChosenOption, asked_options};

/// Most combinations that a hint names.
const NAMED_MAX: usize = 12;

/// Name of the field of one copy of an option.
pub fn option_field(option: Id<kinds::CatalogueOption>, copy: u32) -> String {
    format!("option-{option}-{copy}")
}

/// What an option is called; which piece it is about, where there are several.
pub fn copy_label(texts: &Localizer, asked: &AskedOption<'_>, copy: &AskedCopy<'_>) -> String {
    let title = asked.option.title.clone();
    if asked.copies.len() > 1 {
        texts.text_with("pledges-form-copy", &[("title", title.into()), ("number", copy.number.into())])
    } else {
        title
    }
}

/// As [`copy_label`], with the thing that it is about, for a place that does not show it otherwise.
pub fn copy_title(texts: &Localizer, asked: &AskedOption<'_>, copy: &AskedCopy<'_>) -> String {
    let label = copy_label(texts, asked, copy);
    texts.text_with("pledges-form-of", &[("within", copy.within.into()), ("title", label.into())])
}

/// The options that are asked, a field for each copy; those that choose an item together stand beside each other. What was
/// chosen before may be kept, archived or not. What is `gone` (values and variants of which none is left) can be seen and not chosen.
pub fn option_fields(
    texts: &Localizer,
    catalogue: &Catalogue,
    choices: &Choices,
    gone: &[Limited],
) -> Vec<AskedField> {
    let all = asked_options(catalogue, choices);
    let mut fields = Vec::new();
    let mut left = all.as_slice();
    while let Some(first) = left.first() {
        let is_with = |other: &&AskedOption<'_>| {
            other.option.applies_to == first.option.applies_to && catalogue.makes_variants(other.option)
        };
        let count = left.iter().take_while(is_with).count().max(1);
        let (group, rest) = left.split_at(count);
        for copy in &first.copies {
            for asked in group {
                let kinds = Kinds { catalogue, group, gone };
                fields.push(field(texts, (asked, copy), choices, &kinds));
            }
        }
        left = rest;
    }
    fields
}

/// Options that choose one item together, and what of it is gone.
struct Kinds<'k> {
    catalogue: &'k Catalogue,
    group: &'k [AskedOption<'k>],
    gone: &'k [Limited],
}

impl Kinds<'_> {
    fn is_gone(&self, variant: &Variant) -> bool {
        !self.catalogue.is_made(variant) || self.gone.contains(&Limited::Variant(variant.id))
    }

    /// Whether a value can be chosen, whatever is chosen beside it.
    fn is_there(&self, of: Id<kinds::Item>, value: Id<kinds::OptionValue>) -> bool {
        let has_it = |variant: &&Variant| variant.values.iter().any(|chosen| chosen.value == value);
        let mut variants = self.catalogue.variants.iter().filter(|variant| variant.of == of);
        !self.gone.contains(&Limited::OptionValue(value))
            && (self.group.len() < 2 || variants.any(|variant| has_it(&variant) && !self.is_gone(variant)))
    }

    /// Combinations of values that can be chosen each, and not together; nothing but for the last option.
    fn not_together(&self, asked: &AskedOption<'_>) -> Vec<String> {
        let of = asked.option.replaces;
        let is_last = self.group.last().is_some_and(|last| last.option.id == asked.option.id);
        if self.group.len() < 2 || !is_last {
            return Vec::new();
        }
        let mut all = combinations(self.catalogue, of);
        all.retain(|values| values.iter().all(|chosen| self.is_there(of, chosen.value)));
        all.retain(|values| {
            self.catalogue.variant_chosen(of, values).is_none_or(|variant| self.is_gone(variant))
        });
        all.iter().map(|values| self.catalogue.labels_of(values)).collect()
    }
}

fn field(
    texts: &Localizer,
    (asked, copy): (&AskedOption<'_>, &AskedCopy<'_>),
    choices: &Choices,
    kinds: &Kinds<'_>,
) -> AskedField {
    let chosen = choices.value_of(asked.option.id, copy.number);
    let values = values(texts, (kinds, asked.option), copy, chosen);
    let mut hint = texts.text_with("pledges-form-within", &[("title", copy.within.into())]);
    let mut apart = kinds.not_together(asked);
    if !apart.is_empty() {
        let is_more = apart.len() > NAMED_MAX;
        apart.truncate(NAMED_MAX);
        if is_more {
            apart.push("…".to_owned());
        }
        hint.push_str(". ");
        hint.push_str(&texts.text_with("pledges-form-kinds-gone", &[("list", apart.join(", ").into())]));
    }
    AskedField {
        name: option_field(asked.option.id, copy.number),
        label: copy_label(texts, asked, copy),
        hint,
        is_optional: false,
        shape: Shape::of_values(values.len()),
        choices: values,
        kind: "text".to_owned(),
        inputmode: String::new(),
    }
}

fn values(
    texts: &Localizer,
    (kinds, option): (&Kinds<'_>, &CatalogueOption),
    copy: &AskedCopy<'_>,
    chosen: Option<Id<kinds::OptionValue>>,
) -> Vec<Choice> {
    let offered = option.values.iter().filter(|value| value.shelf.is_offered() || chosen == Some(value.id));
    let choice = |value: &campaigns::model::OptionValue| {
        let mut choice = Choice::new(value.id.to_string(), value.label.clone());
        if chosen != Some(value.id) && !kinds.is_there(option.replaces, value.id) {
            choice = choice.unavailable(texts.text("pledges-form-kind-gone"));
        }
        if value.surcharge_minor == 0 || copy.is_gift {
            return choice;
        }
        let amount = texts.money(Money::new(value.surcharge_minor, kinds.catalogue.currency));
        choice.note(texts.text_with("pledges-form-surcharge", &[("amount", amount.into())]))
    };
    offered.map(choice).collect()
}

/// The form with what is saved.
pub fn options_form(form: FormState, choices: &Choices) -> FormState {
    choices.options.iter().fold(form, |form, chosen| {
        form.with(option_field(chosen.option, chosen.copy), chosen.value.to_string())
    })
}

/// What was typed.
#[derive(Debug, Clone)]
pub struct TypedOptions {
    /// A value for every copy that was filled in.
    pub options: Vec<ChosenOption>,
    /// Fields that have to be filled in and are not.
    pub missing: FieldErrors,
}

/// Reads the options that these choices ask for.
pub fn typed_options(
    texts: &Localizer,
    catalogue: &Catalogue,
    choices: &Choices,
    sent: &SentForm,
) -> TypedOptions {
    let mut typed = TypedOptions { options: Vec::new(), missing: FieldErrors::new() };
    for asked in asked_options(catalogue, choices) {
        for copy in &asked.copies {
            let name = option_field(asked.option.id, copy.number);
            if let Some(value) = sent.value(&name).and_then(|value| Id::parse(value).ok()) {
                typed.options.push(ChosenOption { option: asked.option.id, copy: copy.number, value });
            } else {
                let title = copy_title(texts, &asked, copy);
                let text = texts.text_with("pledges-form-choose", &[("title", title.into())]);
                typed.missing.add(name, text);
            }
        }
    }
    typed
}
