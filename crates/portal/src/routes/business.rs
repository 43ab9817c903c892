//! Somebody says on the review page that they buy for a business, or takes it back.

use axum::extract::State;
use axum::response::Response;
use billing::NumberCheck;
use pledges::forms::buyer_problem;
use pledges::{PledgeError, StateBuyer, remove_buyer, state_buyer};
use serde::Deserialize;
use web::{FieldErrors, Flash, Form, FormState, Page, SentForm, Site, WebError, invalid};

use super::review::{Asked, context};
use super::saving::{closed, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::business::is_changed;
use crate::rules::steps::StepPage;

/// Who types one number after the other waits for the job: authorities limit how many questions they take.
const ASKED_AT_ONCE_AFTER_SECONDS: i64 = 10;

/// What the forms send.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BusinessInput {
    #[serde(default)]
    company: String,
    #[serde(default)]
    vat_number: String,
    /// `remove`: they buy for themselves.
    #[serde(default)]
    go: String,
}

pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<BusinessInput>,
) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let Form { input, sent } = form;
    let (cx, pledge) = (visit.cx(), visit.view.pledge.row);
    if input.go == "remove" {
        return match site.db().write(move |tx| remove_buyer(tx, &cx, pledge)).await {
            Ok(()) => Ok(back(&site, &visit, &page, "portal-business-removed")),
            Err(error) => leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
        };
    }
    let is_other = is_changed(&visit, &input.vat_number);
    let state = StateBuyer { pledge, company: input.company, number: input.vat_number };
    match site.db().write(move |tx| state_buyer(tx, &cx, &state)).await {
        Ok(()) => {
            if is_other {
                ask(&site, &visit).await;
            }
            Ok(back(&site, &visit, &page, "portal-business-saved"))
        }
        Err(PledgeError::Buyer(problems)) => {
            let mut errors = FieldErrors::new();
            for problem in &problems {
                errors.add(problem.field(), buyer_problem(&page.texts, problem));
            }
            refused(&site, &visit, page, (sent, errors)).await
        }
        Err(error) => leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    }
}

/// Asks the authority while the page waits, unless the number before was typed a moment ago.
async fn ask(site: &Site, visit: &Visit) {
    let before = visit.business.as_ref().map(|one| one.stated_at);
    let is_soon = before.is_some_and(|at| at.plus_seconds(ASKED_AT_ONCE_AFTER_SECONDS) > visit.now);
    if let (Some(check), false) = (site.service::<NumberCheck>(), is_soon) {
        check.check_for_page(visit.view.pledge.id).await;
    }
}

fn back(site: &Site, visit: &Visit, page: &Page, key: &str) -> Response {
    let to = format!("{}#business", visit.path_to(StepPage::Review.path()));
    Flash::success(page.t(key)).redirect(site, &to)
}

/// The review page with the mistakes beside the fields.
async fn refused(
    site: &Site,
    visit: &Visit,
    page: Page,
    (sent, errors): (SentForm, FieldErrors),
) -> Result<Response, WebError> {
    let asked = Asked::of(site, visit).await?;
    invalid(&context(visit, page.with_errors(), FormState::refused(sent, errors), asked))
}
