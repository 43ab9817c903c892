//! The link of a mail: a page with one button, and what the button does.

use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::{Actor, Cx, Token};
use pledges::{LinkedPledge, PledgeError};
use serde_json::json;
use web::session::{self, NewSession, SessionKind, SessionToken};
use web::{Branding, ClientIp, Flash, Page, RouteClass, Site, WebError, html, html_with, redirect};

use crate::errors::{of_contact, of_pledge};
use crate::owner::{FACT_PLEDGE, FACT_ROW};
use crate::pages::doors::{LinkGonePage, LinkPage};

/// A browser stays signed in for so long.
const SESSION_DAYS: i64 = 30;
/// And for so long without a visit.
const SESSION_IDLE_DAYS: i64 = 7;

const DAY_SECONDS: i64 = 86_400;

/// The page in the look of the one campaign there is; with several, in the installation's. It never looks at the
/// token, so that it cannot tell by anything whether there is such a link.
pub(super) async fn show(State(site): State<Site>, page: Page) -> Result<Response, WebError> {
    let page = of_only_campaign(&site, page).await?.titled_by("portal-link-title");
    html(&LinkPage { page })
}

/// Dresses a page for somebody not yet known.
pub(super) async fn of_only_campaign(site: &Site, page: Page) -> Result<Page, WebError> {
    let campaigns = site.db().read(campaigns::list_campaigns).await?;
    let [only] = campaigns.as_slice() else { return Ok(page) };
    let accent = only.brand_colour.as_ref().and_then(|colour| web::Accent::parse(colour.hex()));
    Ok(page.branded(Branding { accent, ..Branding::named(only.name.clone()) }))
}

/// The button: swaps the link for a session and leads to an address without the token. Works as often as it is
/// pressed, until the link is revoked.
pub(super) async fn open(
    State(site): State<Site>,
    client: ClientIp,
    Path(token): Path<String>,
    headers: HeaderMap,
    page: Page,
) -> Result<Response, WebError> {
    // A token cannot be guessed, so the limit is one against floods, not against guesses: a whole school may sit
    // behind one address.
    site.limiter().check_network(RouteClass::Page, client)?;
    let opened = match Token::parse(&token) {
        Some(token) => sign_in(&site, token, session::device_of(&headers)).await?,
        None => None,
    };
    let Some((linked, cookie)) = opened else {
        let page = of_only_campaign(&site, page).await?.titled_by("portal-link-gone-title");
        return html_with(StatusCode::NOT_FOUND, &LinkGonePage { page });
    };
    let mut response = redirect(&format!("/pledge/{}", linked.pledge.id));
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

async fn sign_in(
    site: &Site,
    token: Token,
    device_label: String,
) -> Result<Option<(LinkedPledge, axum::http::HeaderValue)>, WebError> {
    let cx = Cx {
        vault: site.vault().clone(),
        clock: site.clock_handle(),
        random: site.random_handle(),
        actor: Actor::Job("portal.open_link"),
    };
    let secret = SessionToken::new(site.random());
    let cookie = secret.set_cookie(site, SessionKind::Backer, SESSION_DAYS * DAY_SECONDS);
    let opened = site.db().write(move |tx| {
        let Some(linked) = pledges::open_link(tx, &cx, &token)? else { return Ok(None) };
        let pledge = pledges::load(tx, linked.pledge.row)?;
        let person = contacts::reference(tx, pledge.contact).map_err(PledgeError::Contact)?;
        let new = NewSession {
            kind: SessionKind::Backer,
            subject_id: person.row.get(),
            device_label: device_label.clone(),
            lifetime_seconds: SESSION_DAYS * DAY_SECONDS,
            idle_seconds: SESSION_IDLE_DAYS * DAY_SECONDS,
            facts: json!({ FACT_PLEDGE: linked.pledge.id, FACT_ROW: linked.pledge.row.get() }),
        };
        session::begin(tx, &secret, &new, cx.now())?;
        Ok(Some(linked))
    });
    let linked = opened.await.map_err(|e: PledgeError| match e {
        PledgeError::Contact(e) => of_contact(e),
        other => of_pledge(other),
    })?;
    Ok(linked.map(|linked| (linked, cookie)))
}

/// Ends the session of this browser. Nobody signed in is an answer too.
pub(super) async fn sign_out(
    State(site): State<Site>,
    headers: HeaderMap,
    page: Page,
) -> Result<Response, WebError> {
    if let Some(session) = session::current(&site, SessionKind::Backer, &headers).await? {
        session::revoke(&site, session.id).await?;
    }
    let mut response = Flash::success(page.t("portal-signed-out")).redirect(&site, "/find");
    response.headers_mut().append(SET_COOKIE, session::forget_cookie(&site, SessionKind::Backer));
    Ok(response)
}
