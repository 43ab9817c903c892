//! News of the creator's next projects: a consent that is given and taken back by a button, and never needed.

use axum::extract::State;
use axum::response::Response;
use contacts::consent_text::NEWS;
use contacts::{ContactError, Decision};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use pledges::PledgeError;
use serde::Deserialize;
use web::{Flash, Form, Page, Site, WebError};

use super::saving::{change_once, unexpected};
use crate::owner::Visit;

/// What the button sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewsInput {
    #[serde(default)]
    decision: String,
    #[serde(default)]
    key: String,
}

/// Whether this person gets news.
pub(super) async fn has(site: &Site, visit: &Visit) -> Result<bool, WebError> {
    let person = visit.view.pledge.contact;
    let read = site.db().read(move |tx| contacts::may(tx, person, NEWS.purpose).map_err(PledgeError::from));
    read.await.map_err(unexpected)
}

/// Writes a decision into the log, unless it is the one that holds already.
pub(super) fn decide(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    person: RowId<kinds::Contact>,
    (decision, where_): (Decision, &str),
) -> Result<(), ContactError> {
    if contacts::may(tx, person, NEWS.purpose)? == (decision == Decision::Given) {
        return Ok(());
    }
    contacts::record_consent(tx, cx, person, NEWS.decided(decision, where_))
}

/// Gives or takes back the consent on the pledge's page.
pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<NewsInput>,
) -> Result<Response, WebError> {
    let (decision, said) = match form.input.decision.as_str() {
        "given" => (Decision::Given, "portal-news-given"),
        "withdrawn" => (Decision::Withdrawn, "portal-news-withdrawn"),
        _ => return Err(WebError::BadInput(String::new())),
    };
    let person = visit.view.pledge.contact;
    let decided = change_once(&site, &visit, ("news", &form.input.key, &form.sent), move |tx, cx, _| {
        Ok(decide(tx, cx, person, (decision, "portal.overview"))?)
    });
    decided.await.map_err(unexpected)?;
    Ok(Flash::success(page.t(said)).redirect(&site, &visit.path()))
}
