//! How many pieces of each SKU are wanted, so that neither too many nor too few are made.

use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use fulfilment::Sheet;
use pledges::{Pieces, SkuDemand};
use web::{Page, Site, WebError};

use crate::error::DeskError;
use crate::frame;
use crate::listing::PlatformAsked;
use crate::shown::number;

/// Items in the short list of what is wanted most.
const SHORT_LIST_LINES: usize = 10;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/demand", get(show))
}

/// How many pieces of an item are wanted.
pub(super) struct DemandLine {
    pub(super) sku: String,
    pub(super) name: String,
    pub(super) pieces: Shown,
    pub(super) stock: String,
}

/// [`Pieces`] as a page shows them.
pub(super) struct Shown {
    pub(super) agreed: String,
    pub(super) undecided: String,
    pub(super) wanted: String,
    pub(super) failed: String,
}

impl Shown {
    fn of(page: &Page, pieces: &Pieces) -> Self {
        Self {
            agreed: number(page, pieces.agreed),
            undecided: number(page, pieces.undecided),
            wanted: number(page, pieces.wanted()),
            failed: number(page, pieces.failed),
        }
    }
}

#[derive(Template)]
#[template(path = "desk/demand.html")]
struct Demand {
    page: Page,
    lines: Vec<DemandLine>,
    total: Shown,
    /// Whether anybody's payment failed, so that the column needs its explanation.
    has_failed: bool,
    /// The same as a workbook, for who may take files out.
    download: Option<String>,
    failed_href: String,
    catalogue_href: String,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let row = campaign.row;
    let wanted = site
        .db()
        .read_long(move |tx| {
            let catalogue = frame::catalogue(tx, row)?;
            Ok::<_, DeskError>(pledges::demand_by_sku(tx, row, &catalogue)?)
        })
        .await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-demand");
    let all: Pieces = wanted.iter().map(|item| item.pieces).sum();
    let may_export = permit.staff().may(Permission::Export, Some(campaign.id));
    let file = format!("exports/{}.xlsx", Sheet::Demand.word());
    web::html(&Demand {
        lines: wanted.iter().map(|item| line(&page, item)).collect(),
        total: Shown::of(&page, &all),
        has_failed: all.failed > 0,
        download: may_export.then(|| frame::path(&campaign, &file)),
        failed_href: frame::path(&campaign, &format!("backers?platform={}", PlatformAsked::ANY_FAILED)),
        catalogue_href: frame::path(&campaign, "catalogue/items"),
        page,
    })
}

fn line(page: &Page, item: &SkuDemand) -> DemandLine {
    DemandLine {
        sku: item.sku.clone(),
        name: item.name.clone(),
        pieces: Shown::of(page, &item.pieces),
        stock: item.stock.map_or_else(|| "–".to_owned(), |stock| number(page, u64::from(stock))),
    }
}

/// The items wanted most.
pub(super) fn most_wanted(page: &Page, wanted: &[SkuDemand]) -> Vec<DemandLine> {
    let mut sorted: Vec<&SkuDemand> = wanted.iter().collect();
    sorted.sort_by_key(|item| std::cmp::Reverse(item.pieces.wanted()));
    sorted.into_iter().take(SHORT_LIST_LINES).map(|item| line(page, item)).collect()
}
