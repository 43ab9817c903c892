//! What every page begins with: the campaign and the import of the path.

use accounts::can::Can;
use accounts::{Permit, can};
use campaigns::model::Campaign;
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::{Badge, BadgeColor};
use web::{CampaignContext, Page, Site, TextArg, WebError};

use crate::error::ImportError;
use crate::model::{Batch, BatchState};
use crate::service::look;

pub(super) type RunImports = Permit<can::RunImports>;
/// For pages that are only looked at.
pub(super) type ReadImports = Permit<can::Reading<can::RunImports>>;

/// The campaign of the path.
pub(super) async fn campaign<P: Can>(site: &Site, permit: &Permit<P>) -> Result<Campaign, WebError> {
    let id = permit.campaign().ok_or(WebError::NotFound)?;
    let found = site.db().read(move |tx| Ok::<_, ImportError>(campaigns::find_campaign(tx, id)?)).await?;
    found.ok_or(WebError::NotFound)
}

/// The campaign and the import of the path; an import of another campaign is not found.
pub(super) async fn batch<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    id: &str,
) -> Result<(Campaign, Batch), WebError> {
    let campaign = campaign(site, permit).await?;
    let id = Id::<kinds::ImportBatch>::parse(id).map_err(|_| WebError::NotFound)?;
    let found = site.db().read(move |tx| look::find_batch(tx, id)).await?;
    let batch = found.filter(|batch| batch.campaign == campaign.row).ok_or(WebError::NotFound)?;
    Ok((campaign, batch))
}

/// Where the imports of a campaign are.
pub(super) fn list_path(campaign: &Campaign) -> String {
    format!("/desk/campaigns/{}/imports", campaign.id)
}

/// Where an import is.
pub(super) fn batch_path(campaign: &Campaign, batch: Id<kinds::ImportBatch>) -> String {
    format!("{}/{batch}", list_path(campaign))
}

/// The frame of a page about a campaign's imports.
pub(super) fn page<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    campaign: &Campaign,
    title: String,
) -> Page {
    let context = CampaignContext { id: campaign.id.to_string(), name: campaign.name.clone() };
    let search = format!("/desk/campaigns/{}/backers", campaign.id);
    permit.frame(site, page, Some(context)).searchable(search, "").titled(title)
}

/// As [`page`], below the list of imports.
pub(super) fn page_below<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    campaign: &Campaign,
    title: String,
) -> Page {
    let above = page.t("imports-title");
    self::page(site, permit, page, campaign, title).below(above, list_path(campaign))
}

/// How far an import is, as a coloured word.
pub(super) fn state_badge(page: &Page, state: BatchState) -> Badge {
    let color = match state {
        BatchState::Reading | BatchState::Applying | BatchState::Undoing => BadgeColor::Blue,
        BatchState::Planned => BadgeColor::Yellow,
        BatchState::Applied => BadgeColor::Green,
        BatchState::Refused => BadgeColor::Red,
        BatchState::Undone | BatchState::Abandoned => BadgeColor::Gray,
    };
    Badge::new(page.t(&format!("imports-state-{}", state.word())), color)
}

/// A count as its reader writes it.
pub(super) fn number(page: &Page, count: u64) -> String {
    page.texts.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A count that chooses the plural.
pub(super) fn counted(count: u64) -> TextArg {
    TextArg::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A size in the unit that fits it.
pub(super) fn size(page: &Page, bytes: u64) -> String {
    const KIB: u64 = 1_024;
    let (value, key) = if bytes < KIB * KIB {
        (bytes.div_ceil(KIB), "imports-size-kib")
    } else {
        (bytes.div_ceil(KIB * KIB), "imports-size-mib")
    };
    page.t1(key, "size", number(page, value))
}
