//! The imports of a campaign.

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use web::widgets::Pagination;
use web::{Page, Site, WebError};

use super::frame::{self, ReadImports};
use crate::model::{Batch, BatchState};
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
    permit: ReadImports,
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
    let any = |count: fn(&Batch) -> u64| batches.iter().any(|batch| count(batch) > 0);
    let (has_waiting, has_left_out) = (any(to_apply), any(|batch| batch.done.left_out));
    let lines = batches
        .iter()
        .map(|batch| {
            let (unchanged, held) = so_far(batch);
            BatchLine {
                href: frame::batch_path(&campaign, batch.id),
                file: batch.file.name.clone(),
                state: frame::state_badge(&page, batch.state),
                received: frame::number(&page, batch.plan.received),
                to_apply: frame::number(&page, to_apply(batch)),
                applied: frame::number(&page, batch.done.applied),
                unchanged: frame::number(&page, unchanged),
                held: frame::number(&page, held),
                left_out: frame::number(&page, batch.done.left_out),
                when: batch.created_at.display_in(&campaign.time_zone),
            }
        })
        .collect();
    web::html(&ListPage { new_url: format!("{base}/new"), page, lines, has_waiting, has_left_out, list })
}

/// Whether its records are only planned: what is unchanged or held is known, and nothing is applied.
const fn is_planned(batch: &Batch) -> bool {
    matches!(batch.state, BatchState::Planned | BatchState::Abandoned)
}

/// Unchanged and held ones, as they are now.
const fn so_far(batch: &Batch) -> (u64, u64) {
    if is_planned(batch) {
        (batch.plan.unchanged, batch.plan.held)
    } else {
        (batch.done.unchanged, batch.done.held)
    }
}

/// What nothing became of yet: received = to apply + applied + unchanged + held + left out, in every line.
const fn to_apply(batch: &Batch) -> u64 {
    let (unchanged, held) = so_far(batch);
    let settled = batch.done.applied.saturating_add(unchanged).saturating_add(held);
    batch.plan.received.saturating_sub(settled.saturating_add(batch.done.left_out))
}
