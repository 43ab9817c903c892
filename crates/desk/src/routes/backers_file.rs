//! The list of backers as a file: exactly what the search and the filter show.

use accounts::{Permit, can};
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use fulfilment::{ExportRequest, Format, Goods, Sheet, Unpaid, permission_beside};
use kernel::places::CountryCode;
use serde_json::json;
use web::{Locale, Site, WebError};

use crate::frame;
use crate::listing::{Asked, filter_of};

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/shown/{file}", get(download))
}

async fn download(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    Path((_, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    locale: Locale,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    if permission_beside(Sheet::Pledges).is_some_and(|needed| !permit.staff().may(needed, Some(campaign.id)))
    {
        return Err(WebError::Forbidden);
    }
    let ending = file.strip_prefix("backers.").ok_or(WebError::NotFound)?;
    let format = Format::from_word(ending).ok_or(WebError::NotFound)?;
    let asked = Asked { ticked: Vec::new(), after: None, ..Asked::of(query.as_deref().unwrap_or_default()) };
    // Not what was searched for: a name or an address would stay in the log for ever.
    let states: Vec<&str> = asked.states.iter().map(|state| state.word()).collect();
    let detail = json!({
        "sheet": "shown", "format": ending, "states": states, "reward": asked.reward,
        "country": asked.country.map(CountryCode::as_str), "is_search": !asked.search.is_empty(),
    });
    let entry = permit.audit(&site, "export.download", campaign.id.to_string()).with(detail);
    let (cx, vault, row) = (permit.cx(&site), site.vault().clone(), campaign.row);
    let filter = site.db().read_long(move |tx| filter_of(tx, &vault, row, &asked)).await?.filter;
    site.db()
        .write(move |tx| accounts::audit(tx, &cx, entry.clone()).map_err(crate::error::DeskError::from))
        .await?;
    let request = ExportRequest {
        sheet: Sheet::Pledges,
        filter,
        unpaid: Unpaid::default(), // this list is what the filter says
        goods: Goods::default(),
        language: locale.language(),
    };
    fulfilment::stream(&site, request, format, &format!("{}-backers.{}", campaign.slug, format.ending()))
        .await
}
