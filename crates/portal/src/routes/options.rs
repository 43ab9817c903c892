//! Step 2: options and questions.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use pledges::forms::{mistakes, option_fields, question_fields};
use pledges::quote::Choices;
use pledges::{Answer, PledgeError, SaveAnswers, SaveChoices, save_answers, save_choices};
use stock::Limited;
use web::{FieldErrors, Form, FormState, Page, SentForm, Site, WebError, html, html_with, invalid};

use super::kinds_left::{gone, lacking_kinds};
use super::saving::{StepInput, change_once, closed, conflict, go_on, is_preview, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::frame::{Frame, dressed};
use crate::pages::options::{OptionsPage, Typed, saved_form, typed};
use crate::rules::steps::StepPage;

pub(super) async fn show(State(site): State<Site>, visit: Visit, page: Page) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let versions = versions(&visit);
    let gone = gone(&site, &visit).await?;
    let shown = (saved_form(&visit.view), &visit.view.pledge.choices);
    html(&context(&visit, page, shown, versions, &gone))
}

fn versions(visit: &Visit) -> (i64, i64) {
    (visit.view.pledge.choices_stamp.version, visit.view.pledge.answers_stamp.version)
}

pub(super) async fn save(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    headers: HeaderMap,
    form: Form<StepInput>,
) -> Result<Response, WebError> {
    let Form { input, sent } = form;
    let seen = (input.version(), input.answers_version());
    let Typed { choices, answers, missing } = typed(&visit, &page.texts, &sent);
    let gone = gone(&site, &visit).await?;
    let again = |page: Page, errors: FieldErrors, versions| {
        let page = if errors.is_empty() { page } else { page.with_errors() };
        context(&visit, page, (FormState::refused(sent.clone(), errors), &choices), versions, &gone)
    };
    if is_preview(&headers) {
        return html(&again(page, FieldErrors::new(), seen));
    }
    // Who comes back later need not be ready now.
    if !missing.is_empty() && !input.leaves() {
        return invalid(&again(page, missing, seen));
    }
    let lacking = match lacking_kinds(&site, &visit, &page.texts, &choices).await {
        Ok(lacking) => lacking,
        Err(error) => return leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    };
    if !lacking.is_empty() {
        return invalid(&again(page, lacking, seen));
    }
    let Err(error) = store(&site, &visit, (&input.key, &sent), (seen, choices.clone(), answers)).await else {
        let price = visit.current_price().ok();
        let next = visit.progress(price.as_ref()).after(StepPage::Options);
        return Ok(go_on(&site, &visit, &page, &input, &visit.path_to(next.path())));
    };
    let error = match leave_or(&site, &visit, &page.texts, error) {
        Ok(elsewhere) => return Ok(elsewhere),
        Err(error) => error,
    };
    if let Some((errors, _)) = conflict(&visit, &page.texts, StepPage::Options, &error) {
        // Either part may have moved: the next try starts from what is saved now.
        let versions = versions(&visit);
        return html_with(StatusCode::CONFLICT, &again(page, errors, versions));
    }
    match mistakes(&page.texts, &error) {
        Some(errors) => invalid(&again(page, errors, seen)),
        None => Err(unexpected(error)),
    }
}

/// Saves both parts of the step in one go.
async fn store(
    site: &Site,
    visit: &Visit,
    (key, sent): (&str, &SentForm),
    (seen, choices, answers): ((i64, i64), Choices, Vec<Answer>),
) -> Result<(i64, i64), PledgeError> {
    let pledge = visit.view.pledge.row;
    let choices = (choices.options != visit.view.pledge.choices.options || seen.0 != versions(visit).0)
        .then_some(SaveChoices { pledge, seen_version: seen.0, choices });
    let answers = (!answers.is_empty()).then_some(SaveAnswers { pledge, seen_version: seen.1, answers });
    change_once(site, visit, ("options", key, sent), move |tx, cx, earlier| {
        let mut versions = earlier.unwrap_or(seen);
        if let Some(choices) = &choices {
            let save = SaveChoices { seen_version: versions.0, ..choices.clone() };
            versions.0 = save_choices(tx, cx, &save)?.version;
        }
        if let Some(answers) = &answers {
            let save = SaveAnswers { seen_version: versions.1, ..answers.clone() };
            versions.1 = save_answers(tx, cx, &save)?.version;
        }
        Ok(versions)
    })
    .await
}

fn context(
    visit: &Visit,
    page: Page,
    (f, choices): (FormState, &Choices),
    (choices_version, answers_version): (i64, i64),
    gone: &[Limited],
) -> OptionsPage {
    let page = dressed(page, visit).titled_by("portal-options-title");
    let price = visit.price(choices, visit.destination().as_ref());
    OptionsPage {
        frame: Frame::of_step(visit, &page.texts, StepPage::Options, &price),
        options: option_fields(&page.texts, &visit.catalogue, &visit.view.pledge.choices, gone),
        questions: question_fields(&page.texts, &visit.catalogue, &visit.view.pledge.choices),
        f,
        choices_version,
        answers_version,
        key: visit.form_key(),
        page,
    }
}
