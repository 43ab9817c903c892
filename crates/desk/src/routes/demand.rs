//! How many pieces of each SKU are wanted, so that neither too many nor too few are made.

use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use fulfilment::Sheet;
use pledges::{Pieces, SentOnPlatform, SkuDemand};
use serde::Deserialize;
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
    /// How many pieces are of pledges that the platform marks as sent, and whether they are counted; empty for none.
    sent: String,
    counts_sent: bool,
    sent_href: String,
    path: String,
}

#[derive(Debug, Default, Deserialize)]
struct Which {
    /// `with`: what the platform marks as sent is counted too.
    #[serde(default)]
    sent: String,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let counts_sent = which.sent == "with";
    let row = campaign.row;
    let wanted = site
        .db()
        .read_long(move |tx| {
            let catalogue = frame::catalogue(tx, row)?;
            Ok::<_, DeskError>(pledges::demand_by_sku(tx, row, &catalogue)?)
        })
        .await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-demand");
    let pieces = |item: &SkuDemand| if counts_sent { item.with_sent() } else { item.pieces };
    let all: Pieces = wanted.iter().flat_map(|item| [pieces(item), item.unchosen]).sum();
    let sent = wanted.iter().map(|item| item.sent).sum::<Pieces>().total();
    let told = if counts_sent { "desk-demand-sent-counted" } else { "desk-demand-sent" };
    let may_export = permit.staff().may(Permission::Export, Some(campaign.id));
    let file = format!("exports/{}.xlsx", Sheet::Demand.word());
    web::html(&Demand {
        lines: wanted.iter().flat_map(|item| lines(&page, item, pieces(item))).collect(),
        total: Shown::of(&page, &all),
        has_failed: all.failed > 0,
        download: may_export.then(|| frame::path(&campaign, &file)),
        failed_href: frame::path(&campaign, &format!("backers?platform={}", PlatformAsked::ANY_FAILED)),
        catalogue_href: frame::path(&campaign, "catalogue/items"),
        sent: if sent == 0 {
            String::new()
        } else {
            page.t1(told, "count", i64::try_from(sent).unwrap_or(i64::MAX))
        },
        counts_sent,
        sent_href: frame::path(&campaign, &format!("backers?marked={}", SentOnPlatform::Marked.word())),
        path: frame::path(&campaign, "demand"),
        page,
    })
}

/// The line of an item, and one of what is still to be chosen in its place.
fn lines(page: &Page, item: &SkuDemand, pieces: Pieces) -> Vec<DemandLine> {
    let mut lines = vec![line(page, item, pieces)];
    if item.unchosen.total() > 0 {
        lines.push(DemandLine {
            sku: String::new(),
            name: page.t1("desk-demand-unchosen", "item", item.name.as_str()),
            pieces: Shown::of(page, &item.unchosen),
            stock: String::new(),
        });
    }
    lines
}

fn line(page: &Page, item: &SkuDemand, pieces: Pieces) -> DemandLine {
    DemandLine {
        sku: item.sku.clone(),
        name: item.name.clone(),
        pieces: Shown::of(page, &pieces),
        stock: item.stock.map_or_else(|| "–".to_owned(), |stock| number(page, u64::from(stock))),
    }
}

/// The items wanted most, without what the platform marks as sent.
pub(super) fn most_wanted(page: &Page, wanted: &[SkuDemand]) -> Vec<DemandLine> {
    let mut sorted: Vec<&SkuDemand> = wanted.iter().collect();
    sorted.sort_by_key(|item| std::cmp::Reverse(item.pieces.wanted().saturating_add(item.unchosen.wanted())));
    sorted.into_iter().flat_map(|item| lines(page, item, item.pieces)).take(SHORT_LIST_LINES).collect()
}
