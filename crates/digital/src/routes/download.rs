//! The way of a download: a signed address that needs no sign-in, so that programs for downloads can take and resume it.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{Actor, Cx};
use web::{ClientIp, Page, RouteClass, Site, WebError};

use crate::error::{DigitalError, LinkError};
use crate::pages::GonePage;
use crate::rules::link::{DownloadLink, read_link};
use crate::rules::mark::MarkLine;
use crate::service::deliver::may_have;
use crate::service::download::{Download, open_download, respond};

/// GET and HEAD. A link that ran out or was taken back leads to a page that says where the way goes on.
pub(super) async fn serve(
    State(site): State<Site>,
    client: ClientIp,
    page: Page,
    Path(link): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::Page, client)?;
    let served = match read_link(site.vault(), &link, site.now()) {
        Ok(link) => open(&site, link, (&method, &headers)).await,
        Err(error) => Err(error.into()),
    };
    match served {
        Ok(response) => Ok(response),
        Err(DigitalError::Link(error)) => gone(page, error),
        Err(error) => Err(error.into()),
    }
}

async fn open(
    site: &Site,
    link: DownloadLink,
    (method, headers): (&Method, &HeaderMap),
) -> Result<Response, DigitalError> {
    let vault = site.vault().clone();
    let asked = site.db().read(move |tx| {
        let pledge = pledges::find(tx, link.pledge)?.ok_or(LinkError::NotGranted)?;
        let has = may_have(tx, &vault, &pledge)?;
        Ok::<_, DigitalError>(has.then_some((pledge.contact, pledge.order_number)))
    });
    let (contact, order_number) = asked.await?.ok_or(LinkError::NotGranted)?;
    let cx = Cx {
        vault: site.vault().clone(),
        clock: site.clock_handle(),
        random: site.random_handle(),
        actor: Actor::Backer(contact),
    };
    // An order number that no Latin font can write is stood in for by the pledge's id.
    let line = MarkLine::new(&order_number).or_else(|_| MarkLine::new(&link.pledge.to_string()))?;
    match open_download(site.db(), &cx, link, &line).await? {
        Download::File(file) => respond(site.db(), (&file, link), (method, headers), site.now()).await,
        Download::Elsewhere(url) => Ok(Redirect::to(&url).into_response()),
        Download::Keys => Err(DigitalError::Unknown),
    }
}

fn gone(page: Page, error: LinkError) -> Result<Response, WebError> {
    let (status, key) = match error {
        LinkError::NotOurs => (StatusCode::NOT_FOUND, "digital-link-not-ours"),
        LinkError::Expired => (StatusCode::GONE, "digital-link-expired"),
        LinkError::NotGranted => (StatusCode::FORBIDDEN, "digital-link-not-granted"),
    };
    let text = page.t(key);
    let page = page.titled_by("digital-link-title");
    web::html_with(status, &GonePage { page, text })
}
