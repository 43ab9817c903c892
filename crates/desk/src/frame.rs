//! What every page of a campaign begins with: the campaign of the path, and the frame around the page.

use std::sync::Arc;

use accounts::Permit;
use accounts::can::Can;
use campaigns::model::{Campaign, Catalogue};
use campaigns::{CampaignError, CatalogueCache};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};
use web::{CampaignContext, Flash, Page, Site, WebError};

use crate::error::DeskError;

/// The campaign that the path names; 404 where there is none.
pub(crate) async fn campaign_of<P: Can>(site: &Site, permit: &Permit<P>) -> Result<Campaign, WebError> {
    let id = permit.campaign().ok_or(WebError::NotFound)?;
    let found = site.db().read(move |tx| Ok::<_, DeskError>(campaigns::find_campaign(tx, id)?)).await?;
    found.ok_or(WebError::NotFound)
}

/// The frame of a page about a campaign, titled by a key, with the search for backers.
pub(crate) fn campaign_page<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    campaign: &Campaign,
    title_key: &str,
) -> Page {
    untitled_page(site, permit, page, campaign).titled_by(title_key)
}

/// As [`campaign_page`], for pages that give themselves a title. It tells weights and volumes in the campaign's units.
pub(crate) fn untitled_page<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    campaign: &Campaign,
) -> Page {
    let context = CampaignContext { id: campaign.id.to_string(), name: campaign.name.clone() };
    let page = page.in_units(campaign.units);
    permit.frame(site, page, Some(context)).searchable(path(campaign, "backers"), "")
}

/// The catalogue of a campaign, from memory where it is kept.
pub(crate) fn catalogue(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Arc<Catalogue>, CampaignError> {
    match tx.extension::<CatalogueCache>() {
        Some(cache) => cache.get(tx, campaign),
        None => campaigns::load_catalogue(tx, campaign),
    }
}

/// The address of a page of a campaign: `path(&campaign, "backers")`.
pub(crate) fn path(campaign: &Campaign, rest: &str) -> String {
    let id = campaign.id;
    if rest.is_empty() { format!("/desk/campaigns/{id}") } else { format!("/desk/campaigns/{id}/{rest}") }
}

/// An instant as the campaign's people tell it.
pub(crate) fn when(campaign: &Campaign, at: Timestamp) -> String {
    at.display_in(&campaign.time_zone)
}

/// The day of an instant, where the campaign's people are.
pub(crate) fn day(campaign: &Campaign, at: Timestamp) -> String {
    campaign.day_of(at).to_string()
}

/// As [`when`]; a dash for never.
pub(crate) fn when_or_never(campaign: &Campaign, at: Option<Timestamp>) -> String {
    at.map_or_else(|| "–".to_owned(), |at| when(campaign, at))
}

/// Leads to a page that says what was done, or in a sentence why it was not. What nobody can mend by reading is
/// an error page.
pub(crate) fn answer(
    site: &Site,
    page: &Page,
    to: &str,
    (outcome, done_key): (Result<(), DeskError>, &str),
) -> Result<axum::response::Response, WebError> {
    match outcome {
        Ok(()) => Ok(Flash::success(page.t(done_key)).redirect(site, to)),
        Err(error) => match error.sentence(&page.texts) {
            Some(sentence) => Ok(Flash::danger(sentence).redirect(site, to)),
            None => Err(error.into()),
        },
    }
}
