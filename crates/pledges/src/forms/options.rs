//! Options: a field for each copy of what comes in several kinds.

use campaigns::model::{Catalogue, CatalogueOption};
use kernel::ids::kinds;
use kernel::{Id, Money};
use web::{Choice, FieldErrors, FormState, Localizer, SentForm};

use super::{AskedField, Shape};
use crate::quote::{AskedCopy, AskedOption, Choices, ChosenOption, asked_options};

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

/// The options that are asked, a field for each copy. What was chosen before may be kept, archived or not.
pub fn option_fields(texts: &Localizer, catalogue: &Catalogue, choices: &Choices) -> Vec<AskedField> {
    let mut fields = Vec::new();
    for asked in asked_options(catalogue, choices) {
        for copy in &asked.copies {
            let values = values(
                texts,
                (catalogue, asked.option),
                copy,
                choices.value_of(asked.option.id, copy.number),
            );
            fields.push(AskedField {
                name: option_field(asked.option.id, copy.number),
                label: copy_label(texts, &asked, copy),
                hint: texts.text_with("pledges-form-within", &[("title", copy.within.into())]),
                is_optional: false,
                shape: Shape::of_values(values.len()),
                choices: values,
                kind: "text".to_owned(),
                inputmode: String::new(),
            });
        }
    }
    fields
}

fn values(
    texts: &Localizer,
    (catalogue, option): (&Catalogue, &CatalogueOption),
    copy: &AskedCopy<'_>,
    chosen: Option<Id<kinds::OptionValue>>,
) -> Vec<Choice> {
    let offered = option.values.iter().filter(|value| value.shelf.is_offered() || chosen == Some(value.id));
    let choice = |value: &campaigns::model::OptionValue| {
        let choice = Choice::new(value.id.to_string(), value.label.clone());
        if value.surcharge_minor == 0 || copy.is_gift {
            return choice;
        }
        let amount = texts.money(Money::new(value.surcharge_minor, catalogue.currency));
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
