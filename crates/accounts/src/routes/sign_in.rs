//! E-mail and password, and the way out.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use kernel::RowId;
use serde::Deserialize;
use web::session::{SessionKind, SessionToken, device_of};
use web::{ClientIp, Flash, Form, FormState, Page, RouteClass, Site, WebError};

use crate::error::AccountError;
use crate::hashing::matches_in_turn;
use crate::pages::SignInPage;
use crate::permit::SIGN_IN_PATH;
use crate::routes::answers::{
    CODE_PATH, ENROL_PATH, LOCKED, path_of_stage, redirect_with_session, refused, visitor_cx, wait_text,
};
use crate::service::audit::{Audit, audit};
use crate::service::check_password::{Attempt, failed, look, passed};
use crate::service::signed_in::{CODE, IN, Stage, stage_of};
use crate::store::staff;

#[derive(Debug, Deserialize)]
pub(super) struct WhereTo {
    #[serde(default)]
    next: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Fields {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    page: Page,
    headers: HeaderMap,
    Query(to): Query<WhereTo>,
) -> Result<Response, WebError> {
    let session = web::session::current(&site, SessionKind::Staff, &headers).await?;
    if session.as_ref().is_some_and(|s| stage_of(s) == IN) {
        return Ok(web::redirect(path_of_stage(session.as_ref())));
    }
    let page = page.titled_by("accounts-sign-in-title");
    let f = FormState::new().with("next", if web::is_local_path(&to.next) { to.next } else { String::new() });
    let is_without_owner = !site.db().read(staff::is_set_up).await?;
    web::html(&SignInPage { page, f, is_without_owner })
}

pub(super) async fn send(
    State(site): State<Site>,
    page: Page,
    ip: ClientIp,
    headers: HeaderMap,
    form: Form<Fields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let page = page.titled_by("accounts-sign-in-title");
    let cx = visitor_cx(&site, "sign_in");
    let attempt = Attempt::new(&cx, &form.input.email, ip);
    let (asked, now) = (attempt.clone(), cx.now());
    let looked = site.db().read(move |tx| look(tx, &asked, now)).await?;
    if let Some(until) = looked.locked_until {
        let text = wait_text(&page, &site, until);
        let (page, f) = refused(page, &form.sent, "", text);
        return web::html_with(LOCKED, &SignInPage { page, f, is_without_owner: false });
    }
    let credentials = looked.credentials.filter(|found| found.is_active);
    let stored = credentials.as_ref().and_then(|found| found.password_hash.clone());
    let is_right = matches_in_turn(form.input.password, stored).await?;
    let Some(found) = credentials.filter(|_| is_right) else {
        let counted = site.db().write(move |tx| failed(tx, &cx, &attempt));
        if let Some(until) = counted.await? {
            let text = wait_text(&page, &site, until);
            let (page, f) = refused(page, &form.sent, "", text);
            return web::html_with(LOCKED, &SignInPage { page, f, is_without_owner: false });
        }
        let text = page.t("accounts-sign-in-wrong");
        let (page, f) = refused(page, &form.sent, "", text);
        return web::invalid(&SignInPage { page, f, is_without_owner: false });
    };
    let token = SessionToken::new(site.random());
    let (next, device, session) = (form.input.next, device_of(&headers), token.clone());
    let stage = site.db().write(move |tx| passed(tx, &cx, &attempt, found.staff, &session, (&next, &device)));
    let stage = stage.await?;
    let to = if stage == CODE { CODE_PATH } else { ENROL_PATH };
    let lifetime = Stage::before_next(stage, "").lifetime_seconds();
    Ok(redirect_with_session(&site, to, &token, lifetime))
}

/// Ends the session of this browser.
pub(super) async fn sign_out(
    State(site): State<Site>,
    page: Page,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    if let Some(session) = web::session::current(&site, SessionKind::Staff, &headers).await? {
        let cx = visitor_cx(&site, "sign_in");
        let ended = site.db().write(move |tx| {
            web::session::store::revoke(tx, session.id, cx.now())?;
            if let Some((who, _)) = staff::active(tx, &cx.vault, RowId::new(session.subject_id))? {
                let own = cx.acting_as(kernel::Actor::Staff(who.row));
                audit(tx, &own, Audit::new("staff.signed_out", who.id.to_string()))?;
            }
            Ok::<(), AccountError>(())
        });
        ended.await?;
    }
    let mut response = Flash::success(page.t("accounts-signed-out")).redirect(&site, SIGN_IN_PATH);
    response.headers_mut().append(SET_COOKIE, web::session::forget_cookie(&site, SessionKind::Staff));
    Ok(response)
}
