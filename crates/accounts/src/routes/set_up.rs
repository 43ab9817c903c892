//! The first owner, let in by the link that the program printed at its start.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::text::tidy_line;
use kernel::{EmailAddress, Token};
use serde::Deserialize;
use web::session::{SessionToken, device_of};
use web::{ClientIp, FieldErrors, Flash, Form, FormState, Page, RouteClass, Site, WebError};

use crate::error::{AccountError, NAME_CHARS_MAX};
use crate::hashing::hash_in_turn;
use crate::model::{NewStaff, Role, SecondFactor};
use crate::pages::SetUpPage;
use crate::permit::SIGN_IN_PATH;
use crate::routes::answers::{ENROL_PATH, redirect_with_session, refused, visitor_cx};
use crate::rules::passwords::check_password_rules;
use crate::service::set_up::set_up;
use crate::service::signed_in::Stage;
use crate::store::staff::is_set_up;

#[derive(Debug, Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    token: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Fields {
    #[serde(default)]
    token: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    /// Nobody else can let the first owner in when it was mistyped.
    #[serde(default)]
    password_again: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    page: Page,
    Query(link): Query<Link>,
) -> Result<Response, WebError> {
    if site.db().read(is_set_up).await? {
        return Ok(Flash::info(page.t("accounts-setup-done")).redirect(&site, SIGN_IN_PATH));
    }
    let has_token = Token::parse(&link.token).is_some();
    let page = page.titled_by("accounts-setup-title");
    web::html(&SetUpPage { page, f: FormState::new().with("token", link.token), has_token })
}

pub(super) async fn send(
    State(site): State<Site>,
    page: Page,
    ip: ClientIp,
    headers: HeaderMap,
    form: Form<Fields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let page = page.titled_by("accounts-setup-title");
    let input = form.input;
    let (token, email) = match read(&page, &input) {
        Ok(read) => read,
        Err(errors) => {
            let has_token = Token::parse(input.token.trim()).is_some();
            let f = FormState::refused(form.sent, errors);
            return web::invalid(&SetUpPage { page: page.with_errors(), f, has_token });
        }
    };
    let hashed = hash_in_turn(site.random_handle(), email.as_str().to_owned(), input.password).await;
    let password = match hashed {
        Ok(password) => password,
        Err(AccountError::Password(problem)) => {
            let text = page.t(problem.text_key());
            let (page, f) = refused(page, &form.sent, "password", text);
            return web::invalid(&SetUpPage { page, f, has_token: true });
        }
        Err(other) => return Err(other.into()),
    };
    let owner = NewStaff {
        name: input.name,
        email,
        password: Some(password),
        second_factor: SecondFactor::AtFirstSignIn,
        roles: vec![Role::Owner.into()],
    };
    let (cx, session, device) =
        (visitor_cx(&site, "set_up"), SessionToken::new(site.random()), device_of(&headers));
    let begun = session.clone();
    match site.db().write(move |tx| set_up(tx, &cx, &token, &owner, &begun, &device)).await {
        Ok(_) => Ok(redirect_with_session(&site, ENROL_PATH, &session, Stage::enrol().lifetime_seconds())),
        Err(AccountError::AlreadySetUp) => {
            Ok(Flash::info(page.t("accounts-setup-done")).redirect(&site, SIGN_IN_PATH))
        }
        Err(AccountError::BadLink) => {
            let text = page.t("accounts-setup-token-wrong");
            let (page, f) = refused(page, &form.sent, "token", text);
            web::invalid(&SetUpPage { page, f, has_token: false })
        }
        Err(AccountError::EmailTaken) => {
            let text = page.t("accounts-email-taken");
            let (page, f) = refused(page, &form.sent, "email", text);
            web::invalid(&SetUpPage { page, f, has_token: true })
        }
        Err(other) => Err(other.into()),
    }
}

/// Reads the fields; else all that is wrong with them at once.
fn read(page: &Page, input: &Fields) -> Result<(Token, EmailAddress), FieldErrors> {
    let (token, email) = (Token::parse(input.token.trim()), EmailAddress::parse(&input.email));
    let mut errors = FieldErrors::new();
    if token.is_none() {
        errors.add("token", page.t("accounts-setup-token-wrong"));
    }
    if !is_name(&input.name) {
        errors.add("name", page.t("accounts-name-wrong"));
    }
    if email.is_err() {
        errors.add("email", page.t("accounts-email-wrong"));
    }
    let of_whom = email.as_ref().map(EmailAddress::as_str).unwrap_or_default(); // judged without an address
    if let Err(problem) = check_password_rules(&input.password, of_whom) {
        errors.add("password", page.t(problem.text_key()));
    }
    if input.password != input.password_again {
        errors.add("password_again", page.t("accounts-password-differs"));
    }
    match (token, email) {
        (Some(token), Ok(email)) if errors.is_empty() => Ok((token, email)),
        _ => Err(errors),
    }
}

/// Whether a text can be somebody's name.
pub(super) fn is_name(text: &str) -> bool {
    let tidy = tidy_line(text);
    !tidy.is_empty() && tidy.chars().count() <= NAME_CHARS_MAX
}
