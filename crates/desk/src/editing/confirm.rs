//! Everything once more, with the price, before a member of staff confirms for the backer.

use accounts::Permission;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use pledges::forms::{copy_label, quote_problem, shown_answer};
use pledges::quote::{Quote, QuoteProblem, asked_options};
use pledges::rules::answers::{asked, missing};
use pledges::{Confirm, PledgeError, confirm, seal_of};
use serde::Deserialize;
use web::{FieldErrors, Flash, Form, FormState, Page, WebError, html, html_with};

use super::case::{Around, Case, Sheet};
use crate::error::DeskError;
use crate::routes::backer_address;

/// A part of the pledge as it is saved, with the way to change it.
struct Part {
    title: String,
    href: String,
    facts: Vec<(String, String)>,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "editing/confirm.html")]
struct ConfirmPage {
    page: Page,
    around: Around,
    f: FormState,
    parts: Vec<Part>,
    /// What has to be done first: (sentence, where).
    missing: Vec<(String, String)>,
    seal: String,
    key: String,
    path: String,
    has_email: bool,
    owes: String,
}

/// What the form brings back.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreed {
    seal: String,
    key: String,
}

pub(super) async fn show(case: Case, page: Page) -> Result<Response, WebError> {
    html(&context(&case, page, FormState::new()))
}

/// Confirms what was seen. Who may not see money cannot agree to it.
pub(super) async fn save(case: Case, page: Page, form: Form<Agreed>) -> Result<Response, WebError> {
    if !case.may(Permission::ViewMoney) {
        return Err(WebError::Forbidden);
    }
    let agreed = Confirm { pledge: case.view.pledge.row, seal: form.input.seal };
    let done = case.change(("pledge.confirmed", &form.input.key), &form.sent, move |tx, cx, _| {
        confirm(tx, cx, &agreed)?;
        Ok(0)
    });
    let error = match done.await {
        Ok(()) => {
            return Ok(Flash::success(page.t("desk-edit-confirmed")).redirect(&case.site, &case.path("")));
        }
        Err(error) => error,
    };
    let mut errors = FieldErrors::new();
    if matches!(error, DeskError::Pledge(PledgeError::QuoteChanged)) {
        errors.add("", page.t("desk-edit-price-changed"));
    } else {
        errors = Case::refused(&page, error)?.0;
    }
    let f = FormState::new().with_errors(errors);
    html_with(StatusCode::CONFLICT, &context(&case, page.with_errors(), f))
}

fn context(case: &Case, page: Page, f: FormState) -> ConfirmPage {
    let page = case.page(page, Sheet::Confirm);
    let price = case.price(&case.view.pledge.choices, case.destination().as_ref());
    let quote = price.as_ref().ok();
    let owes = quote.map(Quote::to_pay).filter(|balance| balance.is_positive());
    let mut around = case.around(&page, Sheet::Confirm, &price);
    // They stand in the list of what is missing, each with its way there.
    around.problems.clear();
    ConfirmPage {
        parts: parts(case, &page),
        missing: what_is_missing(case, &page, &price),
        seal: quote.map(seal_of).unwrap_or_default(),
        key: case.form_key(),
        path: case.path(Sheet::Confirm.word()),
        has_email: case.view.profile.as_ref().is_some_and(|profile| profile.email.is_some()),
        owes: owes.map(|owes| page.texts.money(owes)).unwrap_or_default(),
        around,
        f,
        page,
    }
}

fn parts(case: &Case, page: &Page) -> Vec<Part> {
    let part = |sheet: Sheet| Part {
        title: page.t(&format!("desk-edit-{}", sheet.word())),
        href: case.path(sheet.word()),
        facts: Vec::new(),
        lines: Vec::new(),
    };
    let mut parts = vec![Part { facts: chosen(case, page), ..part(Sheet::Choices) }];
    let answers = answered(case, page);
    if !answers.is_empty() {
        parts.push(Part { facts: answers, ..part(Sheet::Answers) });
    }
    if case.may(Permission::ViewAddresses) {
        let mut lines = backer_address(page, &case.view);
        if lines.is_empty() {
            lines.push(page.t("desk-address-none"));
        }
        parts.push(Part { lines, ..part(Sheet::Address) });
    }
    parts
}

fn chosen(case: &Case, page: &Page) -> Vec<(String, String)> {
    let choices = &case.view.pledge.choices;
    let reward = choices.reward.and_then(|id| case.catalogue.reward(id));
    let reward = reward.map_or_else(|| page.t("desk-edit-no-reward"), |reward| reward.title.clone());
    let mut facts = vec![(page.t("desk-reward-chosen"), reward)];
    for chosen in &choices.addons {
        let Some(addon) = case.catalogue.addon(chosen.addon) else { continue };
        facts.push((page.t("desk-addon"), format!("{} × {}", chosen.quantity, addon.title)));
    }
    for asked in asked_options(&case.catalogue, choices) {
        for copy in &asked.copies {
            let value = choices.value_of(asked.option.id, copy.number).and_then(|id| asked.option.value(id));
            let value = value.map_or_else(|| page.t("desk-edit-open"), |value| value.label.clone());
            facts.push((copy_label(&page.texts, &asked, copy), value));
        }
    }
    facts
}

fn answered(case: &Case, page: &Page) -> Vec<(String, String)> {
    asked(&case.catalogue, &case.view.pledge.choices)
        .map(|question| {
            let answer = case.view.answer(question.id);
            let shown = answer.map_or_else(
                || page.t("desk-edit-open"),
                |answer| shown_answer(&page.texts, question, answer),
            );
            (question.prompt.clone(), shown)
        })
        .collect()
}

/// What has to be done before the pledge can be confirmed, and where.
fn what_is_missing(
    case: &Case,
    page: &Page,
    price: &Result<Quote, pledges::quote::QuoteProblems>,
) -> Vec<(String, String)> {
    let view = &case.view;
    let problems = match price {
        Ok(quote) => &quote.missing,
        Err(problems) => &problems.0,
    };
    let mut found: Vec<(String, String)> = Vec::new();
    for problem in problems {
        let sheet = match problem {
            QuoteProblem::DestinationMissing | QuoteProblem::NoShippingPrice { .. } => Sheet::Address,
            place if place.is_about_pick_up() => Sheet::Address,
            _ => Sheet::Choices,
        };
        found.push((quote_problem(&page.texts, problem), case.path(sheet.word())));
    }
    for id in missing(&case.catalogue, &view.pledge.choices, |id| view.answer(id).is_some()) {
        let prompt = case.catalogue.question(id).map(|question| question.prompt.clone()).unwrap_or_default();
        found.push((page.t1("desk-edit-unanswered", "prompt", prompt), case.path(Sheet::Answers.word())));
    }
    let asks_for_country = problems.contains(&QuoteProblem::DestinationMissing);
    let needs_address = price.as_ref().is_ok_and(Quote::needs_address);
    if needs_address && view.address.is_none() && !asks_for_country {
        found.push((page.t("desk-edit-no-address"), case.path(Sheet::Address.word())));
    }
    found
}
