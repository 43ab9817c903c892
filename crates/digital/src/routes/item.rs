//! What comes with one item: looked at, handed out, withdrawn.

use axum::extract::{Path, State};
use axum::response::Response;
use kernel::Id;
use kernel::ids::kinds;
use web::{Flash, Page, Site, WebError};

use super::frame::{
    EditGoods, ReadGoods, Scene, counted, item_path, list_path, number, page as frame_page, pool_path, size,
    state_badge,
};
use crate::error::DigitalError;
use crate::model::{Content, DigitalGood, Marking, StoredFile};
use crate::pages::{GoodLine, ItemPage};
use crate::service::create_good::{all_goods_of, good, withdraw_good};
use crate::store;

struct Found {
    scene: Scene,
    goods: Vec<(DigitalGood, Option<StoredFile>, (u64, u64))>,
}

fn read(
    tx: &mut db::ReadTx<'_>,
    campaign: Id<kinds::Campaign>,
    item: Id<kinds::Item>,
) -> Result<Found, DigitalError> {
    let scene = Scene::read(tx, campaign)?;
    scene.item(item)?;
    let mut goods = Vec::new();
    for good in all_goods_of(tx, item)? {
        let file = match good.content {
            Content::File { file, .. } => store::file::find(tx, file)?,
            Content::Link { .. } | Content::Keys { .. } => None,
        };
        let reach = store::good::reach(tx, good.row)?;
        goods.push((good, file, reach));
    }
    Ok(Found { scene, goods })
}

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Item>)>;

pub(super) async fn show(
    State(site): State<Site>,
    permit: ReadGoods,
    page: Page,
    Path((campaign, item)): InPath,
) -> Result<Response, WebError> {
    let Found { scene, goods } = site.db().read(move |tx| read(tx, campaign, item)).await?;
    let found = scene.item(item)?;
    let above = page.t("digital-title");
    let page = frame_page(&site, &permit, page, &scene.campaign)
        .below(above, list_path(&scene.campaign))
        .titled(found.name.clone());
    let base = item_path(&scene.campaign, item);
    let drafts = goods.iter().filter(|(good, ..)| is_draft(good)).count();
    let withdraw = |good: &DigitalGood| format!("{}/goods/{}/withdraw", list_path(&scene.campaign), good.id);
    let line = |(good, file, (pledges, downloads)): &(DigitalGood, Option<StoredFile>, (u64, u64))| {
        let mut reach = page.t1("digital-reach", "pledges", counted(*pledges));
        // Only files are downloaded from here.
        if matches!(good.content, Content::File { .. }) {
            let begun = page.t1("digital-downloads-begun", "count", number(&page, *downloads));
            reach = format!("{reach} · {begun}");
        }
        GoodLine {
            title: good.title.clone(),
            badge: state_badge(&page, good),
            kind: page.t(kind_key(&good.content)),
            icon: icon(&good.content),
            facts: facts(&page, good, file.as_ref()),
            reach,
            is_handed_out: good.handed_out_at.is_some(),
            more: match &good.content {
                Content::Keys { pool } => pool_path(&scene.campaign, *pool),
                Content::File { .. } | Content::Link { .. } => String::new(),
            },
            withdraw: if good.withdrawn_at.is_none() { withdraw(good) } else { String::new() },
        }
    };
    let goods = goods.iter().map(line).collect();
    web::html(&ItemPage { page, goods, drafts, base })
}

fn is_draft(good: &DigitalGood) -> bool {
    good.handed_out_at.is_none() && good.withdrawn_at.is_none()
}

fn kind_key(content: &Content) -> &'static str {
    match content {
        Content::File { marking: Marking::Plain, .. } => "digital-kind-file",
        Content::File { marking: Marking::EachCopy, .. } => "digital-kind-marked-file",
        Content::Link { .. } => "digital-kind-link",
        Content::Keys { .. } => "digital-kind-keys",
    }
}

const fn icon(content: &Content) -> &'static str {
    match content {
        Content::File { .. } => "download",
        Content::Link { .. } => "external-link",
        Content::Keys { .. } => "key",
    }
}

fn facts(page: &Page, good: &DigitalGood, file: Option<&StoredFile>) -> Vec<(String, String)> {
    match (&good.content, file) {
        (Content::File { .. }, Some(file)) => vec![
            (page.t("digital-fact-file"), file.name.clone()),
            (page.t("digital-fact-size"), size(&page.texts, file.size_bytes)),
            (page.t("digital-fact-sha256"), hex::encode(&file.sha256)),
        ],
        (Content::Link { url }, _) => vec![(page.t("digital-fact-url"), url.clone())],
        _ => Vec::new(),
    }
}

/// Gives everybody who may have them the goods that are new, once.
pub(super) async fn hand_out(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((campaign, item)): InPath,
) -> Result<Response, WebError> {
    let cx = permit.cx(&site);
    let done = site.db().write(move |tx| {
        let scene = Scene::read(tx, campaign)?;
        scene.item(item)?;
        let goods = crate::hand_out(tx, &cx, (scene.campaign.reference(), item))?;
        Ok::<_, DigitalError>((item_path(&scene.campaign, item), goods))
    });
    let (to, goods) = done.await?;
    let said = if goods == 0 { "digital-nothing-to-hand-out" } else { "digital-handed-out" };
    Ok(Flash::success(page.t(said)).redirect(&site, &to))
}

/// Nobody new gets a good.
pub(super) async fn withdraw(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((campaign, id)): Path<(Id<kinds::Campaign>, Id<kinds::DigitalGood>)>,
) -> Result<Response, WebError> {
    let cx = permit.cx(&site);
    let done = site.db().write(move |tx| {
        let scene = Scene::read(tx, campaign)?;
        let found = good(tx, id)?;
        let (found, item) = scene.good(found)?;
        withdraw_good(tx, &cx, found.id)?;
        Ok::<_, DigitalError>(item_path(&scene.campaign, item.id))
    });
    let to = done.await?;
    Ok(Flash::success(page.t("digital-withdrawn")).redirect(&site, &to))
}
