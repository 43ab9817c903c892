//! Cancelling a pledge, before the lock, with a code.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid, redirect};

use super::saving::{change_once, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::codes::CancelPage;
use crate::pages::frame::{Frame, dressed};
use crate::pages::overview::actions;
use crate::wording;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CancelInput {
    #[serde(default)]
    key: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    sure: String,
}

pub(super) async fn show(visit: Visit, page: Page) -> Result<Response, WebError> {
    if !actions(&visit, &page.texts, None).can_cancel {
        return Ok(redirect(&visit.path()));
    }
    html(&context(&visit, page, FormState::new()))
}

pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<CancelInput>,
) -> Result<Response, WebError> {
    if !visit.is_stepped_up() {
        return Ok(redirect(&visit.path_to("cancel")));
    }
    let Form { input, sent } = form;
    if input.sure != "1" {
        let mut errors = FieldErrors::new();
        errors.add("sure", page.t("portal-cancel-not-sure"));
        return invalid(&context(&visit, page.with_errors(), FormState::refused(sent, errors)));
    }
    let (row, reason) = (visit.view.pledge.row, input.reason);
    let cancelled = change_once(&site, &visit, ("cancel", &input.key, &sent), move |tx, cx, _| {
        pledges::cancel(tx, cx, row, &reason).map(|state| state.word().to_owned())
    });
    match cancelled.await {
        Ok(_) => Ok(Flash::info(page.t("portal-cancelled")).redirect(&site, &visit.path())),
        Err(error) => leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    }
}

fn context(visit: &Visit, page: Page, f: FormState) -> CancelPage {
    let page = dressed(page, visit).titled_by("portal-cancel-title");
    let standing = &visit.standing;
    // What a gift code paid goes back onto the code.
    let by_gift_codes = visit.agreed.as_ref().and_then(|quote| quote.by_gift_codes);
    let held = standing.credit.checked_add(standing.paid).ok();
    let held = held.and_then(|held| by_gift_codes.map_or(Some(held), |amount| held.checked_sub(amount).ok()));
    let held = held.filter(|held| held.is_positive());
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    CancelPage {
        frame: Frame::plain(visit, &page.texts, &visit.current_price()),
        f,
        key: visit.form_key(),
        held: held.map(|held| page.texts.money(held)).unwrap_or_default(),
        is_stepped_up: visit.is_stepped_up(),
        email: email.map(wording::masked_email).unwrap_or_default(),
        page,
    }
}
