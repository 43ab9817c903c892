//! One item: where it lies, its log, and what staff book.

use accounts::{Permission, Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Item;
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Vault};
use serde::Deserialize;
use serde_json::json;
use stock::{Change, Count, ItemStock, Movement, Reason, Transfer};
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, WebError};

use crate::error::{DepotError, beside};
use crate::pages::{ItemPage, LevelLine, LogLine};
use crate::scene::{Scene, number, pieces};

/// Lines of the log on the page.
const LOG_LINES: u32 = 50;

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Item>)>;

/// What a form books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Receive,
    Count,
    GiveUp,
    Move,
}

impl Deed {
    const ALL: [Self; 4] = [Self::Receive, Self::Count, Self::GiveUp, Self::Move];

    const fn word(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Count => "count",
            Self::GiveUp => "give-up",
            Self::Move => "move",
        }
    }

    const fn action(self) -> &'static str {
        match self {
            Self::Receive => "stock.received",
            Self::Count => "stock.counted",
            Self::GiveUp => "stock.written_off",
            Self::Move => "stock.moved",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BookInput {
    #[serde(default)]
    key: String,
    #[serde(default)]
    warehouse: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    pieces: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
}

struct Found {
    scene: Scene,
    item: Item,
    stock: ItemStock,
    log: Vec<Movement>,
}

fn read(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (campaign, item): (Id<kinds::Campaign>, Id<kinds::Item>),
) -> Result<Found, DepotError> {
    let scene = Scene::read(tx, campaign)?;
    let item = scene.item(item)?.clone();
    let stock = stock::stock_of(tx, item.id)?;
    let log = stock::movements(tx, vault, item.id, None, LOG_LINES)?;
    Ok(Found { scene, stock, log: log.into_iter().map(|(_, movement)| movement).collect(), item })
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
    Path(ids): InPath,
) -> Result<Response, WebError> {
    let vault = site.vault().clone();
    let found = site.db().read(move |tx| read(tx, &vault, ids)).await?;
    let may_edit = permit.staff().may(Permission::EditCatalogue, Some(found.scene.campaign.id));
    let page = found.scene.page_below(&site, &permit, page);
    web::html(&shown(&site, page, &found, (FormState::new(), "", may_edit)))
}

pub(super) async fn book(
    State(site): State<Site>,
    permit: Permit<can::EditCatalogue>,
    page: Page,
    Path((campaign, item, deed)): Path<(Id<kinds::Campaign>, Id<kinds::Item>, String)>,
    form: Form<BookInput>,
) -> Result<Response, WebError> {
    let deed = Deed::ALL.into_iter().find(|one| one.word() == deed).ok_or(WebError::NotFound)?;
    let vault = site.vault().clone();
    let found = site.db().read(move |tx| read(tx, &vault, (campaign, item))).await?;
    let Form { input, sent } = form;
    let errors = match typed(&page, deed, item, &input) {
        Err(errors) => errors,
        Ok(booking) => {
            let detail = json!({ "item": item.to_string(), "pieces": input.pieces.trim() });
            let entry = permit.audit(&site, deed.action(), item.to_string()).with(detail);
            let cx = permit.cx(&site);
            let booked = site.db().write(move |tx| {
                if write(tx, &cx, &booking)?.is_new() {
                    audit(tx, &cx, entry.clone())?;
                }
                Ok::<_, DepotError>(())
            });
            match booked.await {
                Ok(()) => {
                    let to = found.scene.path(&format!("/items/{item}"));
                    return Ok(Flash::success(page.t("depot-booked")).redirect(&site, &to));
                }
                Err(error) => beside(&page, "pieces", error)?,
            }
        }
    };
    let page = found.scene.page_below(&site, &permit, page).with_errors();
    let f = FormState::refused(sent, errors);
    web::invalid(&shown(&site, page, &found, (f, deed.word(), true)))
}

/// What is booked, read from what was typed.
enum Booking {
    Receive(Change),
    Count(Count),
    GiveUp(Change),
    Move(Transfer),
}

fn typed(page: &Page, deed: Deed, item: Id<kinds::Item>, input: &BookInput) -> Result<Booking, FieldErrors> {
    let mut errors = FieldErrors::new();
    let key = format!("form:{}", input.key);
    let note = input.note.clone();
    let warehouse = Id::parse(&input.warehouse).ok();
    if warehouse.is_none() {
        errors.add("warehouse", page.t("depot-error-warehouse"));
    }
    let pieces = pieces(&input.pieces);
    if pieces.is_none() {
        errors.add("pieces", page.t("depot-error-pieces"));
    }
    let to = Id::parse(&input.to).ok();
    if deed == Deed::Move && to.is_none() {
        errors.add("to", page.t("depot-error-warehouse"));
    }
    let reason = Reason::CHOICES.iter().copied().find(|reason| reason.word() == input.reason);
    if deed == Deed::GiveUp && reason.is_none() {
        errors.add("reason", page.t("depot-error-reason"));
    }
    let (Some(warehouse), Some(pieces), true) = (warehouse, pieces, errors.is_empty()) else {
        return Err(errors);
    };
    let change = |reason| Change { key: key.clone(), item, warehouse, pieces, reason, note: note.clone() };
    Ok(match deed {
        Deed::Receive => Booking::Receive(change(Reason::Delivery)),
        Deed::Count => Booking::Count(Count { key, item, warehouse, pieces, counted_at: None, note }),
        Deed::GiveUp => Booking::GiveUp(change(reason.unwrap_or(Reason::Other))),
        Deed::Move => {
            Booking::Move(Transfer { key, item, from: warehouse, to: to.unwrap_or(warehouse), pieces, note })
        }
    })
}

fn write(tx: &mut WriteTx<'_>, cx: &Cx, booking: &Booking) -> Result<stock::Recorded, DepotError> {
    Ok(match booking {
        Booking::Receive(change) => stock::receive(tx, cx, change)?,
        Booking::Count(count) => stock::count(tx, cx, count)?,
        Booking::GiveUp(change) => stock::write_off(tx, cx, change)?,
        Booking::Move(transfer) => stock::transfer(tx, cx, transfer)?,
    })
}

fn shown(site: &Site, page: Page, found: &Found, (f, deed, may_edit): (FormState, &str, bool)) -> ItemPage {
    let scene = &found.scene;
    let page = page.titled(found.item.name.clone());
    let levels = found.stock.levels.iter().map(|level| LevelLine {
        warehouse: scene.name_of(level.warehouse),
        on_hand: number(&page, level.on_hand),
        incoming: number(&page, level.incoming.iter().map(|one| one.pieces).sum()),
    });
    let log = found.log.iter().map(|movement| LogLine {
        when: movement.effective_at.display_in(&scene.campaign.time_zone),
        what: page.t(&format!("depot-kind-{}", movement.kind.word().replace('_', "-"))),
        warehouse: scene.name_of(movement.warehouse),
        pieces: number(&page, movement.pieces),
        balance: number(&page, movement.balance_after),
        note: movement.note.clone().unwrap_or_default(),
    });
    let reasons = Reason::CHOICES.iter().map(|reason| {
        Choice::new(reason.word(), page.t(&format!("depot-reason-{}", reason.word().replace('_', "-"))))
    });
    ItemPage {
        levels: levels.collect(),
        log: log.collect(),
        reasons: reasons.collect(),
        warehouses: scene.warehouse_choices(),
        new_warehouse: scene.path("/warehouses/new"),
        path: scene.path(&format!("/items/{}", found.item.id)),
        key: pledges::request_key(site.random()),
        deed: deed.to_owned(),
        may_edit,
        f,
        page,
    }
}
