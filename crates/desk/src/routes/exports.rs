//! Files to take out: what each holds, and links to its downloads.

use accounts::{Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use fulfilment::{Sheet, permission_beside};
use web::{Page, Site, WebError};

use crate::frame;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/exports", get(show))
}

/// A file that can be downloaded.
struct Offer {
    title: String,
    text: String,
    csv: String,
    plain: String,
    xlsx: String,
}

#[derive(Template)]
#[template(path = "desk/exports.html")]
struct Exports {
    page: Page,
    offers: Vec<Offer>,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-exports");
    let offer = |sheet: Sheet| {
        let href = |ending: &str| frame::path(&campaign, &format!("exports/{}.{ending}", sheet.word()));
        Offer {
            title: page.t(&format!("desk-export-{}", sheet.word())),
            text: page.t(&format!("desk-export-{}-text", sheet.word())),
            csv: href("csv"),
            plain: href("csv?csv=plain"),
            xlsx: href("xlsx"),
        }
    };
    let may = |sheet: &Sheet| {
        permission_beside(*sheet).is_none_or(|needed| permit.staff().may(needed, Some(campaign.id)))
    };
    let offers = Sheet::ALL.into_iter().filter(may).map(offer).collect();
    web::html(&Exports { page, offers })
}
