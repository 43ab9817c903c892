//! Setting up the authenticator app.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::RowId;
use serde::Deserialize;
use web::session::{Session, SessionToken};
use web::{ClientIp, FieldErrors, Form, FormState, Page, RouteClass, Site, WebError};

use crate::error::AccountError;
use crate::pages::{EnrolPage, RecoveryCodesPage};
use crate::permit::SIGN_IN_PATH;
use crate::qr::Drawing;
use crate::routes::answers::{LOCKED, session_at, visitor_cx, wait_text, with_session};
use crate::rules::recovery;
use crate::service::check_code::Outcome;
use crate::service::set_up_second_factor::set_up_second_factor;
use crate::service::signed_in::{ENROL, SIGNED_IN_SECONDS, next_of};
use crate::store::{second_factor, staff};

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
    let pending = session_at(&site, &headers, ENROL).await?;
    show_page(&site, page, &pending, StatusCode::OK, None).await
}

pub(super) async fn send(
    State(site): State<Site>,
    page: Page,
    ip: ClientIp,
    headers: HeaderMap,
    form: Form<Fields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let pending = session_at(&site, &headers, ENROL).await?;
    let (cx, token) = (visitor_cx(&site, "sign_in"), SessionToken::new(site.random()));
    let codes = recovery::new_codes(site.random());
    let (session, waiting, typed, made) = (token.clone(), pending.clone(), form.input.code, codes.clone());
    let outcome = site
        .db()
        .write(move |tx| set_up_second_factor(tx, &cx, &waiting, &typed, (&session, &made), ip))
        .await?;
    match outcome {
        Outcome::Accepted { .. } => {
            let page = page.titled_by("accounts-codes-title");
            let next = next_of(&pending).to_owned();
            let response = web::html(&RecoveryCodesPage { page, codes, next })?;
            Ok(with_session(&site, response, &token, SIGNED_IN_SECONDS))
        }
        Outcome::Refused => {
            let text = page.t("accounts-code-wrong");
            show_page(&site, page, &pending, StatusCode::UNPROCESSABLE_ENTITY, Some(text)).await
        }
        Outcome::Locked(until) => {
            let text = wait_text(&page, &site, until);
            show_page(&site, page, &pending, LOCKED, Some(text)).await
        }
    }
}

async fn show_page(
    site: &Site,
    page: Page,
    pending: &Session,
    status: StatusCode,
    mistake: Option<String>,
) -> Result<Response, WebError> {
    let (vault, row) = (site.vault().clone(), RowId::new(pending.subject_id));
    let found = site.db().read(move |tx| {
        let Some((who, _)) = staff::active(tx, &vault, row)? else { return Ok(None) };
        let Some((_, email)) = staff::identity(tx, &vault, row)? else { return Ok(None) };
        let stored = second_factor::secret(tx, &vault, &who)?;
        Ok::<_, AccountError>(stored.filter(|s| !s.is_confirmed).map(|s| (s.secret, email)))
    });
    // Set up meanwhile in another window, or deactivated: begin again.
    let Some((secret, email)) = found.await? else { return Ok(web::redirect(SIGN_IN_PATH)) };
    let otpauth_url =
        secret.otpauth_url(&site.settings().branding.name, &email).map_err(WebError::internal)?;
    let mut f = FormState::new();
    let mut page = page.titled_by("accounts-enrol-title");
    if let Some(text) = mistake {
        let mut errors = FieldErrors::new();
        errors.add("code", text);
        f = f.with_errors(errors);
        page = page.with_errors();
    }
    let drawing = Drawing::of(&otpauth_url);
    let secret_text = secret.grouped_text();
    web::html_with(status, &EnrolPage { page, f, drawing, secret_text, otpauth_url })
}
