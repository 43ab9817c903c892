//! A delivery arrives, whole or in part, or is closed.

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use kernel::Id;
use kernel::ids::kinds;
use stock::{Arrival, Delivery, DeliveryState};
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError};

use super::announce::{AnyInput, lines};
use crate::error::{DepotError, beside};
use crate::pages::{DeliveryPage, PiecesField};
use crate::scene::Scene;

type Edit = Permit<can::EditCatalogue>;
type InPath = Path<(Id<kinds::Campaign>, Id<kinds::StockDelivery>)>;

async fn read(
    site: &Site,
    (campaign, delivery): (Id<kinds::Campaign>, Id<kinds::StockDelivery>),
) -> Result<(Scene, Delivery), WebError> {
    let read = site.db().read(move |tx| {
        let scene = Scene::read(tx, campaign)?;
        let found = stock::delivery(tx, delivery)?.ok_or(DepotError::Unknown)?;
        // One that brings nothing of this campaign belongs to another.
        if found.lines.iter().all(|line| scene.item(line.item).is_err()) {
            return Err(DepotError::Unknown);
        }
        Ok::<_, DepotError>((scene, found))
    });
    Ok(read.await?)
}

fn shown(
    site: &Site,
    permit: &Edit,
    page: Page,
    (scene, delivery): (&Scene, &Delivery),
    f: FormState,
) -> DeliveryPage {
    let mut page = scene.page_below(site, permit, page).titled(delivery.reference.clone());
    if f.has_errors() {
        page = page.with_errors();
    }
    let items = delivery.lines.iter().filter_map(|line| {
        let item = scene.item(line.item).ok()?;
        let told = [("announced", line.announced.into()), ("received", line.received.into())];
        Some(PiecesField {
            field: PiecesField::name_of(item.id),
            label: item.name.clone(),
            sku: item.sku.clone(),
            hint: page.texts.text_with("depot-delivery-line", &told),
            is_complete: line.outstanding() == 0,
        })
    });
    DeliveryPage {
        items: items.collect(),
        key: pledges::request_key(site.random()),
        warehouse: scene.name_of(delivery.warehouse),
        expected_on: delivery.expected_on.map(|day| day.to_string()).unwrap_or_default(),
        is_open: delivery.state == DeliveryState::Open,
        path: scene.path(&format!("/deliveries/{}", delivery.id)),
        f,
        page,
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Edit,
    page: Page,
    Path(ids): InPath,
) -> Result<Response, WebError> {
    let (scene, delivery) = read(&site, ids).await?;
    let mut f = FormState::new();
    for line in &delivery.lines {
        f = f.with(PiecesField::name_of(line.item), line.outstanding().to_string());
    }
    web::html(&shown(&site, &permit, page, (&scene, &delivery), f))
}

pub(super) async fn arrive(
    State(site): State<Site>,
    permit: Edit,
    page: Page,
    Path(ids): InPath,
    form: Form<AnyInput>,
) -> Result<Response, WebError> {
    let (scene, delivery) = read(&site, ids).await?;
    let sent = form.sent;
    let mut errors = FieldErrors::new();
    let lines = lines(&page, &scene, &sent, &mut errors);
    if errors.is_empty() {
        let key = format!("form:{}", sent.value("key").unwrap_or_default());
        let note = sent.value("note").unwrap_or_default().to_owned();
        let arrival = Arrival { key, delivery: delivery.id, lines, note };
        let entry = permit.audit(&site, "stock.delivery_arrived", delivery.id.to_string());
        let cx = permit.cx(&site);
        let arrived = site.db().write(move |tx| {
            let arrived = stock::arrive(tx, &cx, &arrival)?;
            if arrived.is_new {
                audit(tx, &cx, entry.clone())?;
            }
            Ok::<_, DepotError>(())
        });
        match arrived.await {
            Ok(()) => return Ok(Flash::success(page.t("depot-arrived")).redirect(&site, &scene.path(""))),
            Err(error) => errors = beside(&page, "", error)?,
        }
    }
    let f = FormState::refused(sent, errors);
    web::invalid(&shown(&site, &permit, page, (&scene, &delivery), f))
}

pub(super) async fn close(
    State(site): State<Site>,
    permit: Edit,
    page: Page,
    Path(ids): InPath,
) -> Result<Response, WebError> {
    let (scene, delivery) = read(&site, ids).await?;
    let entry = permit.audit(&site, "stock.delivery_closed", delivery.id.to_string());
    let cx = permit.cx(&site);
    let closed = site.db().write(move |tx| {
        stock::close_delivery(tx, &cx, delivery.id)?;
        audit(tx, &cx, entry.clone())?;
        Ok::<_, DepotError>(())
    });
    closed.await?;
    Ok(Flash::success(page.t("depot-closed")).redirect(&site, &scene.path("")))
}
