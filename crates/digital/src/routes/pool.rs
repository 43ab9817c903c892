//! A pool of keys: how it stands, and a file of keys that is looked at before it is taken in.

use accounts::Permit;
use accounts::can::Can;
use axum::extract::{Multipart, Path, State};
use axum::response::Response;
use kernel::Id;
use kernel::ids::kinds;
use serde::Deserialize;
use web::widgets::Figure;
use web::{ClientIp, FieldErrors, Flash, Form, FormState, Page, RouteClass, Site, WebError};

use super::frame::{EditGoods, ReadGoods, Scene, counted, number, page_below_item, pool_path};
use crate::error::DigitalError;
use crate::model::KeyPool;
use crate::pages::{HeldLine, PoolPage, PreviewPage};
use crate::rules::keys_file::{HeldKey, KeyProblem};
use crate::rules::pools::PoolStanding;
use crate::service::create_pool::{pool as find_pool, pool_standing};
use crate::service::import_keys::KeysReport;
use crate::service::keys_file::{KEYS_UPLOAD_BYTES_MAX, look_at_keys, take_keys_in};

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::KeyPool>)>;

struct Found {
    scene: Scene,
    item: campaigns::model::Item,
    pool: KeyPool,
    standing: PoolStanding,
    wanted: pledges::Pieces,
}

async fn find(site: &Site, campaign: Id<kinds::Campaign>, id: Id<kinds::KeyPool>) -> Result<Found, WebError> {
    let read = site.db().read_long(move |tx| {
        let scene = Scene::read(tx, campaign)?;
        let (_, item) = scene.good_of_pool(tx, id)?;
        let (pool, standing) = (find_pool(tx, id)?, pool_standing(tx, id)?);
        let demand = pledges::demand_by_sku(tx, scene.campaign.row, &scene.catalogue)?;
        let wanted = demand.iter().find(|line| line.item == item.id);
        let wanted = wanted.map(pledges::SkuDemand::with_sent).unwrap_or_default();
        Ok::<_, DigitalError>(Found { scene, item, pool, standing, wanted })
    });
    Ok(read.await?)
}

fn figures(page: &Page, found: &Found) -> Vec<Figure> {
    let figure = |key: &str, count: u64, detail: String| Figure {
        label: page.t(key),
        value: number(page, count),
        detail,
        href: String::new(),
        icon: "",
    };
    let standing = found.standing;
    vec![
        figure("digital-pool-free", standing.free, String::new()),
        figure(
            "digital-pool-given",
            standing.given,
            page.t1("digital-pool-spoiled", "count", counted(standing.spoiled)),
        ),
        figure(
            "digital-pool-wanted",
            found.wanted.agreed,
            page.t1("digital-pool-undecided", "count", counted(found.wanted.undecided)),
        ),
        figure(
            "digital-pool-missing",
            missing(found),
            page.t1("digital-pool-waiting", "count", counted(standing.waiting)),
        ),
    ]
}

fn missing(found: &Found) -> u64 {
    let waiting = found.standing.waiting.saturating_sub(found.standing.free);
    found.standing.short_by(found.wanted.agreed).max(waiting)
}

fn pool_page<P: Can>(site: &Site, permit: &Permit<P>, page: Page, found: &Found, f: FormState) -> PoolPage {
    let mut page = page_below_item(site, permit, page, (&found.scene, &found.item));
    if f.has_errors() {
        page = page.with_errors();
    }
    let page = page.titled(found.pool.title.clone());
    PoolPage {
        figures: figures(&page, found),
        is_short: missing(found) > 0,
        low_at: number(&page, u64::from(found.pool.low_at)),
        f,
        page,
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: ReadGoods,
    page: Page,
    Path((campaign, id)): InPath,
) -> Result<Response, WebError> {
    let found = find(&site, campaign, id).await?;
    web::html(&pool_page(&site, &permit, page, &found, FormState::new()))
}

/// A file comes in and is looked at; nothing is added.
pub(super) async fn look(
    State(site): State<Site>,
    permit: EditGoods,
    client: ClientIp,
    page: Page,
    Path((campaign, id)): InPath,
    multipart: Multipart,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::Upload, client)?;
    let found = find(&site, campaign, id).await?;
    let looked = match take(multipart).await {
        Ok(Some(bytes)) => {
            let (db, cx) = (site.db().clone(), permit.cx(&site));
            let looked = tokio::task::spawn_blocking(move || look_at_keys(&db, &cx, id, &bytes)).await;
            looked.map_err(WebError::internal)?.map_err(Some)
        }
        Ok(None) => Err(None),
        Err(error) => Err(Some(error)),
    };
    let key = match looked {
        Ok((file, report)) => return preview(&site, &permit, page, (&found, file, &report)),
        Err(None) => "digital-error-no-file",
        Err(Some(error)) => match error.text_key() {
            Some(key) => key,
            None => return Err(error.into()),
        },
    };
    let mut errors = FieldErrors::new();
    errors.add("file", page.t(key));
    let f = FormState::new().with_errors(errors);
    web::invalid(&pool_page(&site, &permit, page, &found, f))
}

async fn take(mut multipart: Multipart) -> Result<Option<Vec<u8>>, DigitalError> {
    let broken = |_| DigitalError::Incomplete;
    while let Some(mut field) = multipart.next_field().await.map_err(broken)? {
        if field.name() != Some("file") || field.file_name().is_none_or(str::is_empty) {
            continue;
        }
        let mut bytes = Vec::new();
        while let Some(part) = field.chunk().await.map_err(broken)? {
            if bytes.len().saturating_add(part.len()) > KEYS_UPLOAD_BYTES_MAX {
                return Err(DigitalError::TooManyKeys);
            }
            bytes.extend_from_slice(&part);
        }
        return Ok(Some(bytes));
    }
    Ok(None)
}

fn preview(
    site: &Site,
    permit: &EditGoods,
    page: Page,
    (found, file, report): (&Found, Id<kinds::KeysFile>, &KeysReport),
) -> Result<Response, WebError> {
    let to = pool_path(&found.scene.campaign, found.pool.id);
    let page = page_below_item(site, permit, page, (&found.scene, &found.item))
        .below(found.pool.title.clone(), to.clone())
        .titled_by("digital-keys-preview");
    let figure = |key: &str, count: u64| Figure {
        label: page.t(key),
        value: number(&page, count),
        detail: String::new(),
        href: String::new(),
        icon: "",
    };
    let shown = u64::try_from(report.problems.len()).unwrap_or(u64::MAX);
    web::html(&PreviewPage {
        figures: vec![
            figure("digital-keys-received", report.received),
            figure("digital-keys-new", report.added),
            figure("digital-keys-unchanged", report.unchanged),
            figure("digital-keys-held", report.held),
        ],
        held: report.problems.iter().map(|held| held_line(&page, held)).collect(),
        unlisted: match report.held.saturating_sub(shown) {
            0 => String::new(),
            more => page.t1("digital-keys-more-held", "count", counted(more)),
        },
        take_in: if report.added > 0 {
            page.t1("digital-keys-take-in", "count", counted(report.added))
        } else {
            String::new()
        },
        action: format!("{to}/take-in"),
        file: file.to_string(),
        back: to,
        page,
    })
}

fn held_line(page: &Page, held: &HeldKey) -> HeldLine {
    let why = match held.problem {
        KeyProblem::Twice { first_line } => page.t1("digital-key-twice", "line", number(page, first_line)),
        other => page.t(other.text_key()),
    };
    HeldLine { line: number(page, held.line), why }
}

/// Names the file that was looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TakeIn {
    file: Id<kinds::KeysFile>,
}

pub(super) async fn take_in(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((campaign, id)): InPath,
    form: Form<TakeIn>,
) -> Result<Response, WebError> {
    let found = find(&site, campaign, id).await?;
    let (db, cx, file) = (site.db().clone(), permit.cx(&site), form.input.file);
    let taken = tokio::task::spawn_blocking(move || take_keys_in(&db, &cx, (id, file))).await;
    let to = pool_path(&found.scene.campaign, id);
    match taken.map_err(WebError::internal)? {
        Ok(report) => {
            let said = page.t1("digital-keys-taken-in", "count", counted(report.added));
            Ok(Flash::success(said).redirect(&site, &to))
        }
        // Sent twice, the second time there is nothing left to take in: no fault, and the numbers below tell.
        Err(DigitalError::KeysFileGone) => {
            Ok(Flash::info(page.t("digital-error-keys-file-gone")).redirect(&site, &to))
        }
        Err(error) => match error.text_key() {
            Some(key) => Ok(Flash::danger(page.t(key)).redirect(&site, &to)),
            None => Err(error.into()),
        },
    }
}
