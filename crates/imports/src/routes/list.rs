//! The imports of a campaign.

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use web::widgets::Pagination;
use web::{Page, Site, WebError};

use super::frame::{self, RunImports};
use crate::pages::{BatchLine, ListPage};
use crate::service::look;

/// Imports on a page.
const PER_PAGE: usize = 25;

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    page: usize,
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let campaign = frame::campaign(&site, &permit).await?;
    let row = campaign.row;
    let base = frame::list_path(&campaign);
    let total = site.db().read(move |tx| look::count_batches(tx, row)).await?;
    let list = Pagination::new(asked.page, PER_PAGE, usize::try_from(total).unwrap_or(usize::MAX), &base);
    let range = (u64::try_from(list.offset()).unwrap_or(0), u64::try_from(PER_PAGE).unwrap_or(0));
    let batches = site.db().read(move |tx| look::list_batches(tx, row, range)).await?;
    let title = page.t("imports-title");
    let page = frame::page(&site, &permit, page, &campaign, title);
    let lines = batches
        .iter()
        .map(|batch| BatchLine {
            href: frame::batch_path(&campaign, batch.id),
            file: batch.file.name.clone(),
            state: frame::state_badge(&page, batch.state),
            received: frame::number(&page, batch.plan.received),
            applied: frame::number(&page, batch.done.applied),
            unchanged: frame::number(&page, batch.done.unchanged.max(batch.plan.unchanged)),
            held: frame::number(&page, batch.done.held.max(batch.plan.held)),
            when: batch.created_at.display_in(&campaign.time_zone),
        })
        .collect();
    web::html(&ListPage { new_url: format!("{base}/new"), page, lines, list })
}
