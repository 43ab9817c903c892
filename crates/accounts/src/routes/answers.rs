//! What several handlers answer alike.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::{Actor, Cx, Timestamp};
use web::session::{Session, SessionKind, SessionToken};
use web::{FieldErrors, FormState, Page, SentForm, Site, WebError};

use crate::permit::SIGN_IN_PATH;
use crate::service::signed_in::{CODE, ENROL, IN, stage_of};

pub(super) const CODE_PATH: &str = "/desk/sign-in/code";
pub(super) const ENROL_PATH: &str = "/desk/sign-in/second-factor";

/// The context of somebody who is not signed in yet.
pub(super) fn visitor_cx(site: &Site, doing: &'static str) -> Cx {
    Cx {
        vault: site.vault().clone(),
        clock: site.clock_handle(),
        random: site.random_handle(),
        actor: Actor::Job(doing),
    }
}

/// Leads on and makes the browser the holder of a session.
pub(super) fn redirect_with_session(
    site: &Site,
    to: &str,
    token: &SessionToken,
    lifetime_seconds: i64,
) -> Response {
    with_session(site, web::redirect(to), token, lifetime_seconds)
}

/// Makes the browser the holder of a session.
pub(super) fn with_session(
    site: &Site,
    mut response: Response,
    token: &SessionToken,
    lifetime_seconds: i64,
) -> Response {
    let cookie = token.set_cookie(site, SessionKind::Staff, lifetime_seconds);
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}

/// The session of a browser at a stage; another stage leads to its own page.
pub(super) async fn session_at(
    site: &Site,
    headers: &HeaderMap,
    stage: &'static str,
) -> Result<Session, WebError> {
    let session = web::session::current(site, SessionKind::Staff, headers).await?;
    match session {
        Some(session) if stage_of(&session) == stage => Ok(session),
        other => Err(WebError::SignInRequired(path_of_stage(other.as_ref()).to_owned())),
    }
}

/// Where a browser at this stage belongs.
pub(super) fn path_of_stage(session: Option<&Session>) -> &'static str {
    match session.map(stage_of) {
        Some(IN) => "/desk",
        Some(CODE) => CODE_PATH,
        Some(ENROL) => ENROL_PATH,
        _ => SIGN_IN_PATH,
    }
}

/// A form shown again with a mistake about it as a whole (`""`) or beside one field.
pub(super) fn refused(page: Page, sent: &SentForm, field: &str, text: String) -> (Page, FormState) {
    let mut errors = FieldErrors::new();
    errors.add(field, text);
    (page.with_errors(), FormState::refused(sent.clone(), errors))
}

/// How long to wait, in words.
pub(super) fn wait_text(page: &Page, site: &Site, until: Timestamp) -> String {
    let seconds = until.as_seconds().saturating_sub(site.now().as_seconds());
    let minutes = seconds.saturating_add(59).div_euclid(60); // rounded up
    page.t1("accounts-locked", "minutes", minutes)
}

pub(super) const LOCKED: StatusCode = StatusCode::TOO_MANY_REQUESTS;

/// An instant for people. Staff pages have no time zone of their own; the text says UTC.
pub(super) fn instant(at: Timestamp) -> String {
    at.display_in("UTC")
}
