//! Bulk actions that were begun: the list, and how far one is.

use ::campaigns::model::Campaign;
use accounts::{Permit, can};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use kernel::Id;
use kernel::ids::kinds;
use web::{Page, Site, WebError};

use crate::bulk::{self, BulkRun};
use crate::error::DeskError;
use crate::frame;
use crate::shown::Names;

/// Seconds between two looks at the progress, for a page without scripts.
const REFRESH_SECONDS: u32 = 3;

/// A bulk action as pages show it.
struct RunLine {
    href: String,
    what: String,
    who: String,
    started: String,
    finished: String,
    planned: String,
    done: String,
    refused: String,
}

fn run_line(page: &Page, campaign: &Campaign, names: &Names, run: &BulkRun) -> RunLine {
    let number = |n: u64| page.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    RunLine {
        href: frame::path(campaign, &format!("bulk/{}", run.id)),
        what: page.t(&format!("desk-bulk-{}", run.action.word())),
        who: names.staff(run.staff),
        started: frame::when(campaign, run.started_at),
        finished: frame::when_or_never(campaign, run.finished_at),
        planned: number(run.planned),
        done: number(run.done),
        refused: number(run.refused),
    }
}

#[derive(Template)]
#[template(path = "desk/bulk_list.html")]
struct ListPage {
    page: Page,
    runs: Vec<RunLine>,
}

pub(super) async fn list(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let (row, vault) = (campaign.row, site.vault().clone());
    let (runs, names) = site
        .db()
        .read(move |tx| Ok::<_, DeskError>((bulk::latest(tx, row)?, Names::load(tx, &vault)?)))
        .await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-bulk-title");
    let above = page.t("desk-menu-stage");
    let page = page.below(above, frame::path(&campaign, "stage"));
    let runs = runs.iter().map(|run| run_line(&page, &campaign, &names, run)).collect();
    web::html(&ListPage { page, runs })
}

#[derive(Template)]
#[template(path = "desk/bulk_run.html")]
struct RunPage {
    page: Page,
    facts: Vec<(String, String)>,
    planned: u64,
    handled: u64,
    is_finished: bool,
    refused_note: String,
    refresh_seconds: u32,
    list_href: String,
    backers_href: String,
}

pub(super) async fn progress(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    Path((_, run)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let id: Id<kinds::Job> = Id::parse(&run).map_err(|_| WebError::NotFound)?;
    let (row, vault) = (campaign.row, site.vault().clone());
    let (run, names) = site
        .db()
        .read(move |tx| {
            let run = bulk::one(tx, id)?.filter(|run| run.campaign == row).ok_or(DeskError::Unknown)?;
            Ok::<_, DeskError>((run, Names::load(tx, &vault)?))
        })
        .await?;
    let title = format!("desk-bulk-{}", run.action.word());
    let page = frame::campaign_page(&site, &permit, page, &campaign, &title);
    let above = page.t("desk-bulk-title");
    let list_href = frame::path(&campaign, "bulk");
    let page = page.below(above, list_href.clone());
    let line = run_line(&page, &campaign, &names, &run);
    let facts = vec![
        (page.t("desk-bulk-planned"), line.planned),
        (page.t("desk-bulk-done"), line.done),
        (page.t("desk-bulk-refused"), line.refused),
        (page.t("desk-bulk-by"), line.who),
        (page.t("desk-bulk-began"), line.started),
        (page.t("desk-bulk-ended"), line.finished),
    ];
    let refused = i64::try_from(run.refused).unwrap_or(i64::MAX);
    let context = RunPage {
        facts,
        planned: run.planned.max(1),
        handled: run.done.saturating_add(run.refused).min(run.planned.max(1)),
        is_finished: run.finished_at.is_some(),
        refused_note: if refused > 0 {
            page.t1("desk-bulk-refused-note", "count", refused)
        } else {
            String::new()
        },
        refresh_seconds: REFRESH_SECONDS,
        list_href,
        backers_href: frame::path(&campaign, "backers"),
        page,
    };
    web::html(&context)
}
