//! What every page begins with: the campaign and the item of the path, and what there is for it.

use std::sync::Arc;

use accounts::Permit;
use accounts::can::Can;
use campaigns::CatalogueCache;
use campaigns::model::{Campaign, Catalogue, Item};
use db::ReadTx;
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::{Badge, BadgeColor};
use web::{CampaignContext, Page, Site, WebError};

use crate::error::DigitalError;
use crate::model::{Content, DigitalGood};
use crate::service::create_good::all_goods_of;

pub(super) type EditGoods = Permit<accounts::can::EditCatalogue>;
/// For pages that are only looked at.
pub(super) type ReadGoods = Permit<accounts::can::Reading<accounts::can::EditCatalogue>>;

/// A campaign and its catalogue.
pub(super) struct Scene {
    pub(super) campaign: Campaign,
    pub(super) catalogue: Arc<Catalogue>,
}

impl Scene {
    pub(super) fn read(tx: &mut ReadTx<'_>, id: Id<kinds::Campaign>) -> Result<Self, DigitalError> {
        let campaign = campaigns::find_campaign(tx, id)?.ok_or(DigitalError::Unknown)?;
        let catalogue = match tx.extension::<CatalogueCache>() {
            Some(cache) => cache.get(tx, campaign.row)?,
            None => campaigns::load_catalogue(tx, campaign.row)?,
        };
        Ok(Self { campaign, catalogue })
    }

    pub(super) fn item(&self, id: Id<kinds::Item>) -> Result<&Item, DigitalError> {
        self.catalogue.items.iter().find(|item| item.id == id).ok_or(DigitalError::Unknown)
    }

    /// The good and its item; a good of another campaign is none.
    pub(super) fn good(&self, good: DigitalGood) -> Result<(DigitalGood, Item), DigitalError> {
        let item = self.item(good.item)?.clone();
        Ok((good, item))
    }

    /// The good of this campaign whose keys lie in a pool.
    pub(super) fn good_of_pool(
        &self,
        tx: &mut ReadTx<'_>,
        pool: Id<kinds::KeyPool>,
    ) -> Result<(DigitalGood, Item), DigitalError> {
        for item in &self.catalogue.items {
            for good in all_goods_of(tx, item.id)? {
                if good.content == (Content::Keys { pool }) {
                    return self.good(good);
                }
            }
        }
        Err(DigitalError::Unknown)
    }
}

/// Reads the scene of a path's campaign.
pub(super) async fn scene<P: Can>(site: &Site, permit: &Permit<P>) -> Result<Scene, WebError> {
    let id = permit.campaign().ok_or(WebError::NotFound)?;
    Ok(site.db().read(move |tx| Scene::read(tx, id)).await?)
}

/// Where the list of a campaign is.
pub(super) fn list_path(campaign: &Campaign) -> String {
    format!("/desk/campaigns/{}/digital", campaign.id)
}

/// Where an item's goods are.
pub(super) fn item_path(campaign: &Campaign, item: Id<kinds::Item>) -> String {
    format!("{}/items/{item}", list_path(campaign))
}

/// Where a pool is.
pub(super) fn pool_path(campaign: &Campaign, pool: Id<kinds::KeyPool>) -> String {
    super::pool_path(campaign.id, pool)
}

/// The frame of a page of a campaign.
pub(super) fn page<P: Can>(site: &Site, permit: &Permit<P>, page: Page, campaign: &Campaign) -> Page {
    let context = CampaignContext { id: campaign.id.to_string(), name: campaign.name.clone() };
    let search = format!("/desk/campaigns/{}/backers", campaign.id);
    permit.frame(site, page, Some(context)).searchable(search, "")
}

/// The frame of a page below an item's.
pub(super) fn page_below_item<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    (scene, item): (&Scene, &Item),
) -> Page {
    self::page(site, permit, page, &scene.campaign)
        .below(item.name.clone(), item_path(&scene.campaign, item.id))
}

/// How far a good is.
pub(super) fn state_badge(page: &Page, good: &DigitalGood) -> Badge {
    if good.withdrawn_at.is_some() {
        Badge::new(page.t("digital-state-withdrawn"), BadgeColor::Gray)
    } else if good.handed_out_at.is_some() {
        Badge::new(page.t("digital-state-handed-out"), BadgeColor::Green)
    } else {
        Badge::new(page.t("digital-state-draft"), BadgeColor::Yellow)
    }
}

/// A count as its reader writes it.
pub(super) fn number(page: &Page, count: u64) -> String {
    page.texts.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A count that chooses the plural.
pub(super) fn counted(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A size in the unit that fits it.
pub fn size(texts: &web::Localizer, bytes: u64) -> String {
    const KIB: u64 = 1_024;
    let (value, key) = match bytes {
        bytes if bytes < KIB * KIB => (bytes.div_ceil(KIB), "digital-size-kib"),
        bytes => (bytes.div_ceil(KIB * KIB), "digital-size-mib"),
    };
    let number = texts.number(i64::try_from(value).unwrap_or(i64::MAX));
    texts.text_with(key, &[("size", number.into())])
}
