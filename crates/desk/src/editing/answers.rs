//! Answers to the questions of the survey.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use pledges::forms::{AskedField, answers_form, mistakes, question_fields, typed_answers};
use pledges::{SaveAnswers, save_answers};
use web::{Form, FormState, Page, WebError, html, html_with, invalid};

use super::case::{Around, Case, Hidden, Sheet};
use crate::error::DeskError;

#[derive(Template)]
#[template(path = "editing/answers.html")]
struct AnswersPage {
    page: Page,
    around: Around,
    f: FormState,
    version: i64,
    key: String,
    path: String,
    questions: Vec<AskedField>,
}

pub(super) async fn show(case: Case, page: Page) -> Result<Response, WebError> {
    let f = answers_form(FormState::new(), &case.view.answers);
    html(&context(&case, page, (f, case.view.pledge.answers_stamp.version)))
}

/// What the backer did not say yet may stay open: the confirmation asks for it.
pub(super) async fn save(case: Case, page: Page, form: Form<Hidden>) -> Result<Response, WebError> {
    let Form { input, sent } = form;
    let typed = typed_answers(&page.texts, &case.catalogue, &case.view.pledge.choices, &sent);
    let save =
        SaveAnswers { pledge: case.view.pledge.row, seen_version: input.version(), answers: typed.answers };
    let done = case.change(("pledge.answers_saved", &input.key), &sent, move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        Ok(save_answers(tx, cx, &SaveAnswers { seen_version, ..save.clone() })?.version)
    });
    let error = match done.await {
        Ok(()) => return Ok(case.saved(&page, "desk-edit-saved-answers")),
        Err(error) => error,
    };
    if let DeskError::Pledge(inner) = &error
        && let Some(errors) = mistakes(&page.texts, inner)
    {
        let f = FormState::refused(sent, errors);
        return invalid(&context(&case, page.with_errors(), (f, input.version())));
    }
    let (errors, version) = Case::refused(&page, error)?;
    let f = FormState::refused(sent, errors);
    html_with(StatusCode::CONFLICT, &context(&case, page.with_errors(), (f, version)))
}

fn context(case: &Case, page: Page, (f, version): (FormState, i64)) -> AnswersPage {
    let page = case.page(page, Sheet::Answers);
    let choices = &case.view.pledge.choices;
    let price = case.price(choices, case.destination().as_ref());
    AnswersPage {
        around: case.around(&page, Sheet::Answers, &price),
        questions: question_fields(&page.texts, &case.catalogue, choices),
        f,
        version,
        key: case.form_key(),
        path: case.path(Sheet::Answers.word()),
        page,
    }
}
