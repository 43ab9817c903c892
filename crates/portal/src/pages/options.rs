//! Step 2: options and questions.

use askama::Template;
use campaigns::model::{CatalogueOption, Question, QuestionKind, Required};
use kernel::Id;
use kernel::ids::kinds;
use pledges::quote::{AskedCopy, Choices, ChosenOption, asked_options};
use pledges::rules::answers::asked;
use pledges::{Answer, PledgeView};
use web::{Choice, FieldErrors, FormState, Localizer, Page, SentForm};

use crate::owner::Visit;
use crate::pages::frame::Frame;

/// More values than this are a menu instead of buttons.
const BUTTONS_MAX: usize = 7;

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
    pub(crate) options: Vec<FieldView>,
    pub(crate) questions: Vec<FieldView>,
}

/// A field to fill in.
#[derive(Debug)]
pub(crate) struct FieldView {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) is_optional: bool,
    pub(crate) shape: Shape,
    pub(crate) choices: Vec<Choice>,
    /// A calendar instead of a line.
    pub(crate) kind: String,
    pub(crate) inputmode: String,
}

/// How a field is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Line,
    Lines,
    Buttons,
    Menu,
}

impl Shape {
    const fn of_values(count: usize) -> Self {
        if count > BUTTONS_MAX { Self::Menu } else { Self::Buttons }
    }

    pub(crate) const fn is_line(self) -> bool {
        matches!(self, Self::Line)
    }

    pub(crate) const fn is_lines(self) -> bool {
        matches!(self, Self::Lines)
    }

    pub(crate) const fn is_buttons(self) -> bool {
        matches!(self, Self::Buttons)
    }
}

/// Name of the field of one copy of an option.
pub(crate) fn option_field(option: Id<kinds::CatalogueOption>, copy: u32) -> String {
    format!("option-{option}-{copy}")
}

/// Name of the field of a question.
pub(crate) fn question_field(question: Id<kinds::Question>) -> String {
    format!("question-{question}")
}

/// The options that are asked, a field for each copy.
pub(crate) fn option_fields(visit: &Visit, texts: &Localizer) -> Vec<FieldView> {
    let mut fields = Vec::new();
    for asked in asked_options(&visit.catalogue, &visit.view.pledge.choices) {
        let several = asked.copies.len() > 1;
        for copy in &asked.copies {
            fields.push(option_view(
                visit,
                texts,
                (asked.option, copy),
                several_label(texts, &asked, copy, several),
            ));
        }
    }
    fields
}

fn several_label(
    texts: &Localizer,
    asked: &pledges::quote::AskedOption<'_>,
    copy: &AskedCopy<'_>,
    several: bool,
) -> String {
    let title = asked.option.title.clone();
    if several {
        texts.text_with("portal-options-copy", &[("title", title.into()), ("number", copy.number.into())])
    } else {
        title
    }
}

fn option_view(
    visit: &Visit,
    texts: &Localizer,
    (option, copy): (&CatalogueOption, &AskedCopy<'_>),
    label: String,
) -> FieldView {
    let pledge = &visit.view.pledge;
    let chosen = pledge.choices.value_of(option.id, copy.number);
    let choices: Vec<Choice> = option
        .values
        .iter()
        .filter(|value| value.shelf.is_offered() || chosen == Some(value.id))
        .map(|value| {
            let choice = Choice::new(value.id.to_string(), value.label.clone());
            if value.surcharge_minor == 0 {
                return choice;
            }
            let amount = texts.money(pledge.money(value.surcharge_minor));
            choice.note(texts.text_with("portal-options-surcharge", &[("amount", amount.into())]))
        })
        .collect();
    FieldView {
        name: option_field(option.id, copy.number),
        label,
        hint: texts.text_with("portal-options-within", &[("title", copy.within.into())]),
        is_optional: false,
        shape: Shape::of_values(choices.len()),
        choices,
        kind: "text".to_owned(),
        inputmode: String::new(),
    }
}

/// The questions that are asked.
pub(crate) fn question_fields(visit: &Visit, texts: &Localizer) -> Vec<FieldView> {
    let choices = &visit.view.pledge.choices;
    asked(&visit.catalogue, choices).map(|question| question_view(texts, question)).collect()
}

fn question_view(texts: &Localizer, question: &Question) -> FieldView {
    let is_optional = question.required == Required::Optional;
    let (mut shape, mut choices) = (Shape::Line, Vec::new());
    let (mut kind, mut inputmode) = ("text", "");
    match &question.kind {
        QuestionKind::Text => {}
        QuestionKind::LongText => shape = Shape::Lines,
        QuestionKind::Number => inputmode = "decimal",
        QuestionKind::Date => kind = "date",
        QuestionKind::Choice(values) => {
            choices = values.iter().map(|value| Choice::new(value.clone(), value.clone())).collect();
            shape = Shape::of_values(choices.len());
        }
        QuestionKind::YesNo => {
            choices = [("yes", "portal-answer-yes"), ("no", "portal-answer-no")]
                .map(|(value, key)| Choice::new(value, texts.text(key)))
                .to_vec();
            shape = Shape::Buttons;
        }
    }
    if is_optional && shape == Shape::Buttons {
        choices.push(Choice::new("", texts.text("portal-answer-none")));
    }
    FieldView {
        name: question_field(question.id),
        label: question.prompt.clone(),
        hint: question.help.clone(),
        is_optional,
        shape,
        choices,
        kind: kind.to_owned(),
        inputmode: inputmode.to_owned(),
    }
}

/// The form with what is saved.
pub(crate) fn saved_form(view: &PledgeView) -> FormState {
    let mut form = FormState::new();
    for chosen in &view.pledge.choices.options {
        form = form.with(option_field(chosen.option, chosen.copy), chosen.value.to_string());
    }
    for answer in &view.answers {
        form = form.with(question_field(answer.question), answer.answer.clone());
    }
    form
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
    let mut missing = FieldErrors::new();
    let mut options = Vec::new();
    for asked in asked_options(&visit.catalogue, saved) {
        for copy in &asked.copies {
            let name = option_field(asked.option.id, copy.number);
            if let Some(value) = sent.value(&name).and_then(|value| Id::parse(value).ok()) {
                options.push(ChosenOption { option: asked.option.id, copy: copy.number, value });
            } else {
                let title = asked.option.title.clone();
                missing.add(name, texts.text_with("portal-options-choose", &[("title", title.into())]));
            }
        }
    }
    let mut answers = Vec::new();
    for question in asked(&visit.catalogue, saved) {
        let name = question_field(question.id);
        let answer = sent.value(&name).unwrap_or_default().to_owned();
        if answer.trim().is_empty() && question.required == Required::Required {
            missing.add(name, texts.text("portal-answer-missing"));
        }
        answers.push(Answer { question: question.id, answer });
    }
    Typed { choices: Choices { options, ..saved.clone() }, answers, missing }
}
