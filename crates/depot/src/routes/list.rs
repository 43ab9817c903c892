//! What lies where, what is on its way, and what is missing.

use accounts::{Permission, Permit, can};
use axum::extract::State;
use axum::response::Response;
use campaigns::model::Item;
use db::ReadTx;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::country_name;
use pledges::SkuDemand;
use stock::{Delivery, ItemStock};
use web::{Page, Site, WebError};

use crate::error::DepotError;
use crate::pages::{DeliveryLine, ItemLine, ListPage, WarehouseLine};
use crate::scene::{Scene, number, signed};

struct Found {
    scene: Scene,
    demand: Vec<SkuDemand>,
    stock: Vec<ItemStock>,
    deliveries: Vec<Delivery>,
}

fn read(tx: &mut ReadTx<'_>, id: Id<kinds::Campaign>) -> Result<Found, DepotError> {
    let scene = Scene::read(tx, id)?;
    let demand = pledges::demand_by_sku(tx, scene.campaign.row, &scene.catalogue)?;
    let mut deliveries = Vec::new();
    for open in stock::open_deliveries(tx)? {
        // With their lines, and only those that bring something of this campaign.
        let whole = stock::delivery(tx, open.id)?;
        deliveries.extend(whole.filter(|found| found.lines.iter().any(|line| scene.item(line.item).is_ok())));
    }
    Ok(Found { demand, stock: stock::stock_of_all(tx)?, deliveries, scene })
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
) -> Result<Response, WebError> {
    let id = permit.campaign().ok_or(WebError::NotFound)?;
    let found = site.db().read_long(move |tx| read(tx, id)).await?;
    let Found { scene, .. } = &found;
    let page = scene.page(&site, &permit, page).titled_by("depot-title");
    let lines: Vec<ItemLine> = scene.items().filter_map(|item| line(&page, &found, item)).collect();
    let short = lines.iter().filter(|line| line.is_short).count();
    let deliveries = found.deliveries.iter().map(|delivery| DeliveryLine {
        href: scene.path(&format!("/deliveries/{}", delivery.id)),
        reference: delivery.reference.clone(),
        warehouse: scene.name_of(delivery.warehouse),
        expected_on: delivery.expected_on.map(|day| day.to_string()).unwrap_or_default(),
        outstanding: number(&page, signed(delivery.outstanding())),
    });
    let warehouses = scene.warehouses.iter().map(|warehouse| WarehouseLine {
        name: warehouse.facts.name.clone(),
        place: country_name(warehouse.facts.country, page.lang()).to_owned(),
        is_open: warehouse.is_active,
    });
    web::html(&ListPage {
        missing: if short == 0 {
            String::new()
        } else {
            page.t1("depot-missing", "count", signed(u64::try_from(short).unwrap_or(u64::MAX)))
        },
        warehouses: warehouses.collect(),
        deliveries: deliveries.collect(),
        path: scene.path(""),
        demand_path: format!("/desk/campaigns/{}/demand", scene.campaign.id),
        may_edit: permit.staff().may(Permission::EditCatalogue, Some(scene.campaign.id)),
        lines,
        page,
    })
}

/// An item that is offered, or of which anything lies, comes or is needed.
fn line(page: &Page, found: &Found, item: &Item) -> Option<ItemLine> {
    let demand = found.demand.iter().find(|demand| demand.item == item.id);
    let stock = found.stock.iter().find(|stock| stock.item == item.id);
    if demand.is_none() && stock.is_none() && !item.shelf.is_offered() {
        return None;
    }
    let (on_hand, incoming) = stock.map_or((0, 0), |stock| (stock.on_hand(), stock.incoming()));
    let needed = signed(demand.map_or(0, SkuDemand::to_leave));
    let missing = needed.saturating_sub(on_hand).saturating_sub(incoming).max(0);
    Some(ItemLine {
        href: found.scene.path(&format!("/items/{}", item.id)),
        name: item.name.clone(),
        sku: item.sku.clone(),
        on_hand: number(page, on_hand),
        incoming: number(page, incoming),
        needed: number(page, needed),
        undecided: number(page, signed(demand.map_or(0, |demand| demand.pieces.undecided))),
        missing: number(page, missing),
        is_short: missing > 0,
    })
}
