//! Questions and their answers.

use campaigns::model::{Catalogue, Question, QuestionKind, Required};
use kernel::Id;
use kernel::ids::kinds;
use web::{Choice, FieldErrors, FormState, Localizer, SentForm};

use super::{AskedField, Shape};
use crate::model::Answer;
use crate::quote::Choices;
use crate::rules::answers::asked;

/// Name of the field of a question.
pub fn question_field(question: Id<kinds::Question>) -> String {
    format!("question-{question}")
}

/// The questions that are asked of a pledge with these choices.
pub fn question_fields(texts: &Localizer, catalogue: &Catalogue, choices: &Choices) -> Vec<AskedField> {
    asked(catalogue, choices).map(|question| field(texts, question)).collect()
}

fn field(texts: &Localizer, question: &Question) -> AskedField {
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
            choices = [("yes", "pledges-form-yes"), ("no", "pledges-form-no")]
                .map(|(value, key)| Choice::new(value, texts.text(key)))
                .to_vec();
            shape = Shape::Buttons;
        }
    }
    if is_optional && shape == Shape::Buttons {
        choices.push(Choice::new("", texts.text("pledges-form-no-answer")));
    }
    AskedField {
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

/// An answer as a page shows it: `yes` and `no` in the reader's words.
pub fn shown_answer(texts: &Localizer, question: &Question, answer: &str) -> String {
    match (&question.kind, answer) {
        (QuestionKind::YesNo, "yes") => texts.text("pledges-form-yes"),
        (QuestionKind::YesNo, "no") => texts.text("pledges-form-no"),
        _ => answer.to_owned(),
    }
}

/// The form with what is saved.
pub fn answers_form(form: FormState, answers: &[Answer]) -> FormState {
    answers
        .iter()
        .fold(form, |form, answer| form.with(question_field(answer.question), answer.answer.clone()))
}

/// What was typed.
#[derive(Debug, Clone)]
pub struct TypedAnswers {
    /// An answer to every question that is asked; empty where nothing was typed.
    pub answers: Vec<Answer>,
    /// Fields that have to be filled in and are not.
    pub missing: FieldErrors,
}

/// Reads the answers to the questions that these choices ask for.
pub fn typed_answers(
    texts: &Localizer,
    catalogue: &Catalogue,
    choices: &Choices,
    sent: &SentForm,
) -> TypedAnswers {
    let mut typed = TypedAnswers { answers: Vec::new(), missing: FieldErrors::new() };
    for question in asked(catalogue, choices) {
        let name = question_field(question.id);
        let answer = sent.value(&name).unwrap_or_default().to_owned();
        if answer.trim().is_empty() && question.required == Required::Required {
            typed.missing.add(
                name,
                texts.text_with("pledges-form-answer-missing", &[("title", question.prompt.clone().into())]),
            );
        }
        typed.answers.push(Answer { question: question.id, answer });
    }
    typed
}
