//! Step 2: options and questions.

use askama::Template;
use pledges::Answer;
use pledges::PledgeView;
use pledges::forms::{AskedField, answers_form, options_form, typed_answers, typed_options};
use pledges::quote::Choices;
use web::{FieldErrors, FormState, Localizer, Page, SentForm};

use crate::owner::Visit;
use crate::pages::frame::Frame;

/// Step 2.
#[derive(Template)]
#[template(path = "portal/options.html")]
pub(crate) struct OptionsPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    pub(crate) choices_version: i64,
    pub(crate) answers_version: i64,
    pub(crate) key: String,
    pub(crate) options: Vec<AskedField>,
    pub(crate) questions: Vec<AskedField>,
}

/// The form with what is saved.
pub(crate) fn saved_form(view: &PledgeView) -> FormState {
    answers_form(options_form(FormState::new(), &view.pledge.choices), &view.answers)
}

/// What was typed.
pub(crate) struct Typed {
    /// The saved choices with the options of the form.
    pub(crate) choices: Choices,
    /// An answer to every question that is asked; empty where nothing was typed.
    pub(crate) answers: Vec<Answer>,
    /// Fields that have to be filled in and are not.
    pub(crate) missing: FieldErrors,
}

/// Reads the form.
pub(crate) fn typed(visit: &Visit, texts: &Localizer, sent: &SentForm) -> Typed {
    let saved = &visit.view.pledge.choices;
    let options = typed_options(texts, &visit.catalogue, saved, sent);
    let answers = typed_answers(texts, &visit.catalogue, saved, sent);
    let mut missing = options.missing;
    for (field, text) in answers.missing.entries() {
        missing.add(field.clone(), text.clone());
    }
    let choices = Choices { options: options.options, ..saved.clone() };
    Typed { choices, answers: answers.answers, missing }
}
