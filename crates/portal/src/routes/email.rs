//! Another e-mail address: a code to the present one, then a code to the new one.

use axum::extract::{Query, State};
use axum::response::Response;
use kernel::EmailAddress;
use serde::Deserialize;
use web::{
    ClientIp, FieldErrors, Flash, Form, FormState, Page, RouteClass, Site, WebError, html, invalid, redirect,
};

use super::code::{asker, with_or_without_address};
use crate::errors::PortalError;
use crate::owner::Visit;
use crate::pages::codes::{EmailPage, EmailStage};
use crate::pages::frame::{Frame, dressed};
use crate::service::change_email::{Changed, change_email};
use crate::service::codes::{Checked, CodeRequest, check_code, send_code};
use crate::store::codes::Purpose;
use crate::wording::masked_email;

#[derive(Deserialize)]
pub(super) struct EmailQuery {
    sent: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EmailInput {
    #[serde(default)]
    action: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    key: String,
}

pub(super) async fn show(
    visit: Visit,
    Query(query): Query<EmailQuery>,
    page: Page,
) -> Result<Response, WebError> {
    let stage = match (visit.is_stepped_up(), query.sent) {
        (false, _) => EmailStage::Prove,
        (true, None) => EmailStage::Ask,
        (true, Some(_)) => EmailStage::Confirm,
    };
    html(&context(&visit, page, FormState::new(), stage))
}

pub(super) async fn act(
    State(site): State<Site>,
    client: ClientIp,
    visit: Visit,
    page: Page,
    form: Form<EmailInput>,
) -> Result<Response, WebError> {
    if !visit.is_stepped_up() {
        return Ok(redirect(&visit.path_to("email")));
    }
    if form.input.action == "check" {
        check(&site, visit, page, form).await
    } else {
        ask(&site, client, visit, page, form).await
    }
}

/// Sends a code to the new address.
async fn ask(
    site: &Site,
    client: ClientIp,
    visit: Visit,
    page: Page,
    form: Form<EmailInput>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::Mail, client)?;
    let Ok(email) = EmailAddress::parse(&form.input.email) else {
        let mut errors = FieldErrors::new();
        errors.add("email", page.t("portal-email-wrong"));
        let f = FormState::refused(form.sent, errors);
        return invalid(&context(&visit, page.with_errors(), f, EmailStage::Ask));
    };
    let account = hex::encode(contacts::email_hash(site.vault(), &email));
    site.limiter().check_account(RouteClass::Mail, &account)?;
    let (cx, asker) = (visit.cx(), asker(&visit));
    let request = CodeRequest { key: key_for(&form.input.key, &account), new_email: Some(email) };
    site.db().write(move |tx| send_code(tx, &cx, asker, &request)).await?;
    Ok(redirect(&format!("{}?sent=1", visit.path_to("email"))))
}

/// A form that is sent again with another address asks for another code: this key is of both.
fn key_for(form_key: &str, address_hash: &str) -> String {
    if form_key.is_empty() { String::new() } else { format!("{form_key}:{address_hash:.16}") }
}

/// What the code to the new address came to.
enum Outcome {
    Changed,
    Taken,
    NotRight(Checked),
}

/// Checks the code that went to the new address, and changes over.
async fn check(site: &Site, visit: Visit, page: Page, form: Form<EmailInput>) -> Result<Response, WebError> {
    site.limiter().check_account(RouteClass::SignIn, &visit.view.pledge.id.to_string())?;
    let (cx, asker, code) = (visit.cx(), asker(&visit), form.input.code.clone());
    let done = site.db().write(move |tx| {
        Ok::<_, PortalError>(match check_code(tx, &cx, asker, (Purpose::NewEmail, &code))? {
            Checked::Right(Some(email)) => match change_email(tx, &cx, asker, &email)? {
                Changed::Done => Outcome::Changed,
                Changed::Taken => Outcome::Taken,
            },
            other => Outcome::NotRight(other),
        })
    });
    let text = match done.await? {
        Outcome::Changed => {
            return Ok(Flash::success(page.t("portal-email-changed")).redirect(site, &visit.path()));
        }
        Outcome::Taken => {
            let (with, without) = ("portal-email-taken", "portal-email-taken-alone");
            let text = with_or_without_address(&visit, &page, with, without);
            return Ok(Flash::warning(text).redirect(site, &visit.path()));
        }
        Outcome::NotRight(Checked::Wrong { left }) => page.t1("portal-code-wrong", "left", left),
        Outcome::NotRight(_) => page.t("portal-code-gone"),
    };
    let mut errors = FieldErrors::new();
    errors.add("code", text);
    let f = FormState::new().with_errors(errors);
    invalid(&context(&visit, page.with_errors(), f, EmailStage::Confirm))
}

fn context(visit: &Visit, page: Page, f: FormState, stage: EmailStage) -> EmailPage {
    let page = dressed(page, visit).titled_by("portal-email-title");
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    let email = email
        .map(|email| if visit.is_stepped_up() { email.as_str().to_owned() } else { masked_email(email) });
    EmailPage {
        frame: Frame::plain(visit, &page.texts, &visit.current_price()),
        f,
        email: email.unwrap_or_default(),
        stage,
        key: visit.form_key(),
        page,
    }
}
