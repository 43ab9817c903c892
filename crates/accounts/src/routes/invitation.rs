//! Choosing a password through a link.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::Token;
use serde::Deserialize;
use web::session::{SessionToken, device_of};
use web::{ClientIp, Form, FormState, Page, RouteClass, Site, WebError};

use crate::error::AccountError;
use crate::hashing::hash_in_turn;
use crate::pages::InvitationPage;
use crate::routes::answers::{ENROL_PATH, redirect_with_session, refused, visitor_cx};
use crate::service::invite::{invited, take_invitation};
use crate::service::signed_in::Stage;

#[derive(Debug, Deserialize)]
pub(super) struct Fields {
    #[serde(default)]
    password: String,
}

/// Name and e-mail of who the link is for.
async fn guest(site: &Site, page: &Page, text: &str) -> Result<(Token, String, String), WebError> {
    let gone = || WebError::BadInput(page.t("accounts-link-gone"));
    let token = Token::parse(text).ok_or_else(gone)?;
    let (asked, vault, now) = (token.clone(), site.vault().clone(), site.now());
    let found = site.db().read(move |tx| invited(tx, &vault, &asked, now)).await?;
    let (_, name, email) = found.ok_or_else(gone)?;
    Ok((token, name, email))
}

pub(super) async fn show(
    State(site): State<Site>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (_, name, email) = guest(&site, &page, &token).await?;
    let page = page.titled_by("accounts-invitation-title");
    web::html(&InvitationPage { page, f: FormState::new(), name, email })
}

pub(super) async fn send(
    State(site): State<Site>,
    page: Page,
    ip: ClientIp,
    headers: HeaderMap,
    Path(token): Path<String>,
    form: Form<Fields>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::SignIn, ip)?;
    let (token, name, email) = guest(&site, &page, &token).await?;
    let page = page.titled_by("accounts-invitation-title");
    let password = match hash_in_turn(site.random_handle(), email.clone(), form.input.password).await {
        Ok(password) => password,
        Err(AccountError::Password(problem)) => {
            let text = page.t(problem.text_key());
            let (page, f) = refused(page, &form.sent, "password", text);
            return web::invalid(&InvitationPage { page, f, name, email });
        }
        Err(other) => return Err(other.into()),
    };
    let (cx, session, device) =
        (visitor_cx(&site, "invitation"), SessionToken::new(site.random()), device_of(&headers));
    let begun = session.clone();
    let taken = site.db().write(move |tx| take_invitation(tx, &cx, &token, &password, &begun, &device)).await;
    match taken {
        Ok(()) => Ok(redirect_with_session(&site, ENROL_PATH, &session, Stage::enrol().lifetime_seconds())),
        Err(AccountError::BadLink) => Err(WebError::BadInput(page.t("accounts-link-gone"))),
        Err(other) => Err(other.into()),
    }
}
