//! "Send me my link": one answer for everybody.

use axum::extract::{Query, State};
use axum::response::Response;
use kernel::{Actor, Cx, EmailAddress};
use serde::Deserialize;
use web::{
    ClientIp, FieldErrors, Form, FormState, Page, RouteClass, Site, WebError, html, invalid, redirect,
};

use crate::jobs_of_portal::SendLinks;
use crate::pages::doors::{FindPage, FindSentPage};
use crate::routes::link::of_only_campaign;

#[derive(Deserialize)]
pub(super) struct FindInput {
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
pub(super) struct FindQuery {
    sent: Option<String>,
}

/// The first page of the site: where a backer finds the way in.
pub(super) async fn start(State(site): State<Site>, page: Page) -> Result<Response, WebError> {
    let page = of_only_campaign(&site, page).await?.titled_by("portal-find-title");
    html(&FindPage { page, f: FormState::new() })
}

/// The form; after it was sent, what happens now.
pub(super) async fn show(
    State(site): State<Site>,
    Query(query): Query<FindQuery>,
    page: Page,
) -> Result<Response, WebError> {
    let page = of_only_campaign(&site, page).await?;
    if query.sent.is_some() {
        return html(&FindSentPage { page: page.titled_by("portal-find-sent-title") });
    }
    html(&FindPage { page: page.titled_by("portal-find-title"), f: FormState::new() })
}

/// Enqueues the same job for every address. Whether somebody has it is looked up by the job, after the answer.
pub(super) async fn ask(
    State(site): State<Site>,
    client: ClientIp,
    page: Page,
    form: Form<FindInput>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::Mail, client)?;
    let Ok(email) = EmailAddress::parse(&form.input.email) else {
        let page = of_only_campaign(&site, page).await?.titled_by("portal-find-title").with_errors();
        let mut errors = FieldErrors::new();
        errors.add("email", page.t("portal-email-wrong"));
        return invalid(&FindPage { f: FormState::refused(form.sent, errors), page });
    };
    let account = hex::encode(contacts::email_hash(site.vault(), &email));
    site.limiter().check_account(RouteClass::Mail, &account)?;
    let cx = Cx {
        vault: site.vault().clone(),
        clock: site.clock_handle(),
        random: site.random_handle(),
        actor: Actor::Job("portal.find"),
    };
    let written = site.db().write(move |tx| jobs::enqueue(tx, cx.now(), &SendLinks::to(&cx, &email)));
    written.await?;
    Ok(redirect("/find?sent=1"))
}
