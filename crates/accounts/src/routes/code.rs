//! The code of the authenticator app.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use web::session::SessionToken;
use web::{ClientIp, Form, FormState, Page, RouteClass, Site, WebError};

use crate::pages::CodePage;
use crate::routes::answers::{LOCKED, redirect_with_session, refused, session_at, visitor_cx, wait_text};
use crate::service::check_code::{Outcome, Proof, sign_in_with};
use crate::service::signed_in::{CODE, SIGNED_IN_SECONDS, next_of};

#[derive(Debug, Deserialize)]
pub(super) struct Fields {
    #[serde(default)]
    code: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    page: Page,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    session_at(&site, &headers, CODE).await?;
    web::html(&CodePage { page: page.titled_by("accounts-code-title"), f: FormState::new() })
}

pub(super) async fn send(
    State(site): State<Site>,
    page: Page,
    ip: ClientIp,
    headers: HeaderMap,
    form: Form<Fields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let pending = session_at(&site, &headers, CODE).await?;
    let page = page.titled_by("accounts-code-title");
    let (cx, token) = (visitor_cx(&site, "sign_in"), SessionToken::new(site.random()));
    let (session, waiting, proof) = (token.clone(), pending.clone(), Proof::Code(form.input.code));
    let outcome = site.db().write(move |tx| sign_in_with(tx, &cx, &waiting, &proof, &session, ip)).await?;
    match outcome {
        Outcome::Accepted { .. } => {
            Ok(redirect_with_session(&site, next_of(&pending), &token, SIGNED_IN_SECONDS))
        }
        Outcome::Refused => {
            let text = page.t("accounts-code-wrong");
            let (page, _) = refused(page, &form.sent, "code", text.clone());
            web::invalid(&CodePage { page, f: empty_with(text) })
        }
        Outcome::Locked(until) => {
            let text = wait_text(&page, &site, until);
            let (page, _) = refused(page, &form.sent, "code", text.clone());
            web::html_with(LOCKED, &CodePage { page, f: empty_with(text) })
        }
    }
}

/// A wrong code is not shown again: the next one is another.
fn empty_with(text: String) -> FormState {
    let mut errors = web::FieldErrors::new();
    errors.add("code", text);
    FormState::new().with_errors(errors)
}
