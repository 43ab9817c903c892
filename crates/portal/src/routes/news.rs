//! News of the creator's next projects: a consent that is given and taken back by a button, and never needed.

use axum::extract::State;
use axum::response::Response;
use contacts::consent_text::NEWS;
use contacts::{ConsentGiven, ContactError, Decision};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use pledges::PledgeError;
use serde::Deserialize;
use web::{Flash, Form, Page, Site, WebError};

use super::saving::unexpected;
use crate::owner::Visit;

/// What the button sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewsInput {
    #[serde(default)]
    decision: String,
    /// Comes along and counts for nothing: whether there is something to do is told by the decision that holds.
    #[serde(default, rename = "key")]
    _key: String,
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
    given: ConsentGiven,
) -> Result<(), ContactError> {
    if contacts::may(tx, person, NEWS.purpose)? == (given.decision == Decision::Given) {
        return Ok(());
    }
    contacts::record_consent(tx, cx, person, given)
}

/// Gives or takes back the consent on the pledge's page. A page from before is believed, too: who presses its
/// button again means it.
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
    let (cx, person) = (visit.cx(), visit.view.pledge.contact);
    let given = NEWS.decided(decision, page.texts.language(), "portal.overview");
    let decided =
        site.db().write(move |tx| decide(tx, &cx, person, given.clone()).map_err(PledgeError::from));
    decided.await.map_err(unexpected)?;
    Ok(Flash::success(page.t(said)).redirect(&site, &visit.path()))
}
