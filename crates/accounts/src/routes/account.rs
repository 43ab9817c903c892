//! One's own account: devices, password, recovery codes.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Vault;
use serde::Deserialize;
use web::session::{Session, SessionKind, store as sessions};
use web::{ClientIp, FieldErrors, Flash, Form, FormState, Page, RouteClass, Site, WebError};

use crate::error::AccountError;
use crate::hashing::{hash_in_turn, matches_in_turn};
use crate::model::{Staff, StaffRef};
use crate::pages::{AccountPage, DeviceLine, RecoveryCodesPage};
use crate::permit::{ACCOUNT_PATH, SIGN_IN_PATH, SignedIn};
use crate::routes::answers::{LOCKED, instant, wait_text};
use crate::routes::staff::grant_text;
use crate::rules::recovery;
use crate::service;
use crate::service::check_code::Outcome;
use crate::service::signed_in::{IN, stage_of};
use crate::store::{second_factor, staff};

#[derive(Debug, Deserialize)]
pub(super) struct PasswordFields {
    #[serde(default)]
    current_password: String,
    #[serde(default)]
    new_password: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct CodeFields {
    #[serde(default)]
    code: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct SessionFields {
    #[serde(default)]
    device: String,
}

/// Names a session in a form without its row number.
fn handle(vault: &Vault, session: &Session) -> String {
    hex::encode(vault.blind_index("session handle", &session.id.to_string()))
}

const fn reference(staff: &Staff) -> StaffRef {
    StaffRef { row: staff.row, id: staff.id }
}

/// What a form on the page was refused for: which one, and why.
#[derive(Default)]
struct Refused {
    password: Option<(&'static str, String)>,
    code: Option<String>,
}

async fn page_of(
    site: &Site,
    page: Page,
    me: &SignedIn,
    status: StatusCode,
    refused: Refused,
) -> Result<Response, WebError> {
    let (vault, now, row) = (site.vault().clone(), site.now(), me.staff().row);
    let found = site.db().read(move |tx| {
        let identity = staff::identity(tx, &vault, row)?.ok_or(AccountError::UnknownStaff)?;
        let living = sessions::list(tx, SessionKind::Staff, row.get(), now)?;
        Ok::<_, AccountError>((identity.1, living, second_factor::recovery_codes_left(tx, row)?))
    });
    let (email, living, codes_left) = found.await?;
    let mut page = me.frame(site, page.titled_by("accounts-account-title"), None);
    let form = |mistake: Option<(&str, String)>| {
        let mut errors = FieldErrors::new();
        if let Some((field, text)) = mistake {
            errors.add(field, text);
        }
        FormState::new().with_errors(errors)
    };
    if refused.password.is_some() || refused.code.is_some() {
        page = page.with_errors();
    }
    let devices = living.iter().filter(|s| stage_of(s) == IN).map(|session| DeviceLine {
        handle: handle(site.vault(), session),
        label: session.device_label.clone(),
        since: instant(session.created_at),
        seen: instant(session.last_seen_at),
        is_this_one: session.id == me.staff().session,
    });
    let context = AccountPage {
        email,
        roles: me.staff().roles.iter().map(|grant| grant_text(&page, &[], *grant)).collect(),
        devices: devices.collect(),
        codes_left,
        password_form: form(refused.password),
        codes_form: form(refused.code.map(|text| ("code", text))),
        page,
    };
    web::html_with(status, &context)
}

pub(super) async fn show(State(site): State<Site>, me: SignedIn, page: Page) -> Result<Response, WebError> {
    page_of(&site, page, &me, StatusCode::OK, Refused::default()).await
}

pub(super) async fn change_password(
    State(site): State<Site>,
    me: SignedIn,
    page: Page,
    ip: ClientIp,
    form: Form<PasswordFields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let (vault, row) = (site.vault().clone(), me.staff().row);
    let found = site.db().read(move |tx| {
        let credentials = staff::credentials_of(tx, row)?.ok_or(AccountError::UnknownStaff)?;
        let identity = staff::identity(tx, &vault, row)?.ok_or(AccountError::UnknownStaff)?;
        Ok::<_, AccountError>((credentials.password_hash, identity.1))
    });
    let (stored, email) = found.await?;
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    if !matches_in_turn(form.input.current_password, stored).await? {
        let text = page.t("accounts-current-password-wrong");
        let refused = Refused { password: Some(("current_password", text)), ..Refused::default() };
        return page_of(&site, page, &me, invalid, refused).await;
    }
    let password = match hash_in_turn(site.random_handle(), email, form.input.new_password).await {
        Ok(password) => password,
        Err(AccountError::Password(problem)) => {
            let text = page.t(problem.text_key());
            let refused = Refused { password: Some(("new_password", text)), ..Refused::default() };
            return page_of(&site, page, &me, invalid, refused).await;
        }
        Err(other) => return Err(other.into()),
    };
    let (cx, who, session) = (me.cx(&site), reference(me.staff()), me.staff().session);
    let changed = site
        .db()
        .write(move |tx| service::change_password::change_password(tx, &cx, who, &password, session));
    changed.await?;
    Ok(Flash::success(page.t("accounts-password-changed")).redirect(&site, ACCOUNT_PATH))
}

pub(super) async fn make_recovery_codes(
    State(site): State<Site>,
    me: SignedIn,
    page: Page,
    ip: ClientIp,
    form: Form<CodeFields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let (cx, who) = (me.cx(&site), reference(me.staff()));
    let codes = recovery::new_codes(site.random());
    let (made, typed) = (codes.clone(), form.input.code);
    let outcome = site
        .db()
        .write(move |tx| service::new_recovery_codes::new_recovery_codes(tx, &cx, who, &typed, &made));
    match outcome.await? {
        Outcome::Accepted { .. } => {
            let page = page.titled_by("accounts-codes-title");
            web::html(&RecoveryCodesPage { page, codes, next: ACCOUNT_PATH.to_owned() })
        }
        Outcome::Refused => {
            let code = Some(page.t("accounts-code-wrong"));
            let refused = Refused { code, ..Refused::default() };
            page_of(&site, page, &me, StatusCode::UNPROCESSABLE_ENTITY, refused).await
        }
        Outcome::Locked(until) => {
            let code = Some(wait_text(&page, &site, until));
            page_of(&site, page, &me, LOCKED, Refused { code, ..Refused::default() }).await
        }
    }
}

pub(super) async fn end_session(
    State(site): State<Site>,
    me: SignedIn,
    page: Page,
    form: Form<SessionFields>,
) -> Result<Response, WebError> {
    let (cx, who, wanted, own) = (me.cx(&site), reference(me.staff()), form.input.device, me.staff().session);
    let ended = site.db().write(move |tx| {
        let living = sessions::list(tx, SessionKind::Staff, who.row.get(), cx.now())?;
        let found = living.iter().find(|session| handle(&cx.vault, session) == wanted);
        let Some(session) = found else { return Ok(None) };
        sessions::revoke(tx, session.id, cx.now())?;
        let entry = service::audit::Audit::new("staff.session_ended", who.id.to_string());
        service::audit::audit(tx, &cx, entry)?;
        Ok::<_, AccountError>(Some(session.id))
    });
    match ended.await? {
        Some(id) if id == own => Ok(web::redirect(SIGN_IN_PATH)),
        _ => Ok(Flash::success(page.t("accounts-session-ended")).redirect(&site, ACCOUNT_PATH)),
    }
}
