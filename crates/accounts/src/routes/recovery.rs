//! A recovery code instead of the app.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use web::session::SessionToken;
use web::{ClientIp, Flash, Form, FormState, Page, RouteClass, Site, WebError};

use crate::pages::RecoveryPage;
use crate::permit::ACCOUNT_PATH;
use crate::routes::answers::{LOCKED, refused, session_at, visitor_cx, wait_text, with_session};
use crate::service::check_code::{Outcome, Proof, sign_in_with};
use crate::service::signed_in::{CODE, SIGNED_IN_SECONDS};

#[derive(Debug, Deserialize)]
pub(super) struct Fields {
    #[serde(default)]
    recovery_code: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    page: Page,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    session_at(&site, &headers, CODE).await?;
    web::html(&RecoveryPage { page: page.titled_by("accounts-recovery-title"), f: FormState::new() })
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
    let page = page.titled_by("accounts-recovery-title");
    let (cx, token) = (visitor_cx(&site, "sign_in"), SessionToken::new(site.random()));
    let (session, proof) = (token.clone(), Proof::Recovery(form.input.recovery_code));
    let outcome = site.db().write(move |tx| sign_in_with(tx, &cx, &pending, &proof, &session, ip)).await?;
    match outcome {
        Outcome::Accepted { recovery_codes_left } => {
            let text = page.t1("accounts-recovery-left", "count", recovery_codes_left);
            let response = Flash::warning(text).redirect(&site, ACCOUNT_PATH);
            Ok(with_session(&site, response, &token, SIGNED_IN_SECONDS))
        }
        Outcome::Refused => {
            let text = page.t("accounts-recovery-wrong");
            let (page, f) = refused(page, &form.sent, "recovery_code", text);
            web::invalid(&RecoveryPage { page, f })
        }
        Outcome::Locked(until) => {
            let text = wait_text(&page, &site, until);
            let (page, f) = refused(page, &form.sent, "recovery_code", text);
            web::html_with(LOCKED, &RecoveryPage { page, f })
        }
    }
}
