//! All items of a campaign and what comes with them.

use axum::extract::State;
use axum::response::Response;
use campaigns::model::ItemKind;
use web::widgets::{Badge, BadgeColor};
use web::{Page, Site, WebError};

use super::frame::{ReadGoods, Scene, item_path, number, page as frame_page, pool_path};
use crate::error::DigitalError;
use crate::model::{Content, DigitalGood, KeyPool};
use crate::pages::{ItemLine, ListPage, PoolLine};
use crate::rules::pools::PoolStanding;
use crate::service::create_good::all_goods_of;
use crate::service::create_pool::{pool, pool_standing};

struct Found {
    scene: Scene,
    goods: Vec<Vec<DigitalGood>>,
    pools: Vec<(KeyPool, PoolStanding)>,
    /// How many copies of each item agreed pledges get, in the catalogue's order.
    wanted: Vec<pledges::SkuDemand>,
}

fn read(
    tx: &mut db::ReadTx<'_>,
    id: kernel::Id<kernel::ids::kinds::Campaign>,
) -> Result<Found, DigitalError> {
    let scene = Scene::read(tx, id)?;
    let (mut goods, mut pools) = (Vec::new(), Vec::new());
    for item in &scene.catalogue.items {
        let of_item = all_goods_of(tx, item.id)?;
        for good in &of_item {
            if let Content::Keys { pool: id } = good.content {
                pools.push((pool(tx, id)?, pool_standing(tx, id)?));
            }
        }
        goods.push(of_item);
    }
    let wanted = if pools.is_empty() {
        Vec::new()
    } else {
        pledges::demand_by_sku(tx, scene.campaign.row, &scene.catalogue)?
    };
    Ok(Found { scene, goods, pools, wanted })
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: ReadGoods,
    page: Page,
) -> Result<Response, WebError> {
    let id = permit.campaign().ok_or(WebError::NotFound)?;
    let found = site.db().read_long(move |tx| read(tx, id)).await?;
    let page = frame_page(&site, &permit, page, &found.scene.campaign).titled_by("digital-title");
    let (downloads, others): (Vec<_>, Vec<_>) = found
        .scene
        .catalogue
        .items
        .iter()
        .zip(&found.goods)
        .filter(|(item, goods)| item.shelf.is_offered() || !goods.is_empty())
        .partition(|(item, goods)| item.kind == ItemKind::Digital || !goods.is_empty());
    let line = |(item, goods): (&campaigns::model::Item, &Vec<DigitalGood>)| ItemLine {
        href: item_path(&found.scene.campaign, item.id),
        name: item.name.clone(),
        sku: item.sku.clone(),
        goods: goods
            .iter()
            .filter(|good| good.withdrawn_at.is_none())
            .map(|good| good.title.clone())
            .collect(),
        badge: badge(&page, goods),
    };
    let pools =
        found.pools.iter().map(|(pool, standing)| pool_line(&page, &found, pool, *standing)).collect();
    web::html(&ListPage {
        items: downloads.into_iter().map(line).collect(),
        others: others.into_iter().map(line).collect(),
        pools,
        page,
    })
}

fn badge(page: &Page, goods: &[DigitalGood]) -> Option<Badge> {
    let mut live = goods.iter().filter(|good| good.withdrawn_at.is_none()).peekable();
    live.peek()?;
    Some(if live.any(|good| good.handed_out_at.is_none()) {
        Badge::new(page.t("digital-state-draft"), BadgeColor::Yellow)
    } else {
        Badge::new(page.t("digital-state-handed-out"), BadgeColor::Green)
    })
}

fn pool_line(page: &Page, found: &Found, pool: &KeyPool, standing: PoolStanding) -> PoolLine {
    let is_of = |good: &&DigitalGood| good.content == Content::Keys { pool: pool.id };
    let good = found.goods.iter().flatten().find(is_of);
    let of_item = |demand: &&pledges::SkuDemand| good.is_some_and(|good| good.item == demand.item);
    let wanted = found.wanted.iter().find(of_item).map_or(0, |demand| demand.with_sent().agreed);
    let missing = standing.short_by(wanted).max(standing.waiting.saturating_sub(standing.free));
    PoolLine {
        href: pool_path(&found.scene.campaign, pool.id),
        title: pool.title.clone(),
        free: number(page, standing.free),
        given: number(page, standing.given),
        wanted: number(page, wanted),
        missing: number(page, missing),
        is_short: missing > 0,
    }
}
