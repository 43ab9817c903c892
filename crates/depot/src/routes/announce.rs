//! A delivery is announced.

use accounts::{Permit, audit, can};
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use kernel::Id;
use pledges::FormPost;
use stock::{Announced, AnnouncedLine, StockError};
use web::{FieldErrors, Flash, Form, FormState, Page, SentForm, Site, WebError};

use crate::error::{DepotError, beside};
use crate::pages::{AnnouncePage, PiecesField};
use crate::scene::{Scene, pieces};

type Edit = Permit<can::EditCatalogue>;

/// Fields beside the items, whose names are not known beforehand, are read from the sent form.
#[derive(Debug, serde::Deserialize)]
pub(super) struct AnyInput {}

fn shown(site: &Site, permit: &Edit, page: Page, (scene, f): (&Scene, FormState)) -> AnnouncePage {
    let mut page = scene.page_below(site, permit, page).titled_by("depot-delivery-new");
    if f.has_errors() {
        page = page.with_errors();
    }
    let offered = scene.items().filter(|item| item.shelf.is_offered());
    AnnouncePage {
        items: offered
            .map(|item| PiecesField {
                field: PiecesField::name_of(item.id),
                label: item.name.clone(),
                sku: item.sku.clone(),
                hint: String::new(),
                is_complete: false,
            })
            .collect(),
        warehouses: scene.warehouse_choices(),
        new_warehouse: scene.path("/warehouses/new"),
        key: pledges::request_key(site.random()),
        f,
        page,
    }
}

pub(super) async fn form(State(site): State<Site>, permit: Edit, page: Page) -> Result<Response, WebError> {
    let scene = Scene::of(&site, &permit).await?;
    web::html(&shown(&site, &permit, page, (&scene, FormState::new())))
}

/// What was typed for each item; problems beside their fields.
pub(super) fn lines(
    page: &Page,
    scene: &Scene,
    sent: &SentForm,
    errors: &mut FieldErrors,
) -> Vec<AnnouncedLine> {
    let mut lines = Vec::new();
    for item in scene.items() {
        let field = PiecesField::name_of(item.id);
        match sent.value(&field).unwrap_or_default().trim() {
            "" | "0" => {}
            typed => match pieces(typed) {
                Some(pieces) => lines.push(AnnouncedLine { item: item.id, pieces }),
                None => errors.add(field, page.t("depot-error-pieces")),
            },
        }
    }
    if lines.is_empty() && errors.is_empty() {
        errors.add("", page.t("depot-error-nothing"));
    }
    lines
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: Edit,
    page: Page,
    form: Form<AnyInput>,
) -> Result<Response, WebError> {
    let scene = Scene::of(&site, &permit).await?;
    let sent = form.sent;
    let mut errors = FieldErrors::new();
    let lines = lines(&page, &scene, &sent, &mut errors);
    let warehouse = sent.value("warehouse").and_then(|id| Id::parse(id).ok());
    if warehouse.is_none() {
        errors.add("warehouse", page.t("depot-error-warehouse"));
    }
    let day = sent.value("expected_on").unwrap_or_default().trim().to_owned();
    let expected_on = if day.is_empty() { None } else { day.parse::<Date>().ok() };
    if expected_on.is_none() && !day.is_empty() {
        errors.add("expected_on", page.t("depot-error-day"));
    }
    if let Some(warehouse) = warehouse.filter(|_| errors.is_empty()) {
        let reference = sent.value("reference").unwrap_or_default().to_owned();
        let announced = Announced { warehouse, reference, expected_on, lines };
        match announce(&site, &permit, announced, sent.value("key").unwrap_or_default()).await {
            Ok(()) => {
                return Ok(Flash::success(page.t("depot-announced")).redirect(&site, &scene.path("")));
            }
            Err(error) => {
                let is_name = matches!(error, DepotError::Stock(StockError::BadName));
                errors = beside(&page, if is_name { "reference" } else { "" }, error)?;
            }
        }
    }
    web::invalid(&shown(&site, &permit, page, (&scene, FormState::refused(sent, errors))))
}

/// Once, however often the form is sent. Gone back to and changed it is another delivery, and is announced as well.
async fn announce(site: &Site, permit: &Edit, announced: Announced, key: &str) -> Result<(), DepotError> {
    let (cx, key) = (permit.cx(site), key.to_owned());
    let entry = permit.audit(site, "stock.delivery_announced", "");
    let content = format!("{announced:?}");
    let written = site.db().write(move |tx| {
        let post = FormPost { scope: "stock.announce", key: &key, content: content.as_bytes() };
        pledges::once_per_content(tx, &cx, post, |tx, _earlier: Option<String>| {
            let id = stock::announce(tx, &cx, &announced)?;
            audit(tx, &cx, accounts::Audit { subject: id.to_string(), ..entry.clone() })?;
            Ok::<_, DepotError>(id.to_string())
        })
    });
    written.await.map(drop)
}
