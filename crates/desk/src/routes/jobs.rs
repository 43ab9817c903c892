//! The queue: how much waits, and the jobs that gave up, each with a button.

use ::jobs::DeadJob;
use accounts::{Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use kernel::RowId;
use serde::Deserialize;
use serde_json::json;
use web::widgets::Figure;
use web::{Form, Page, Site, WebError};

use crate::clock_here::ClockHere;
use crate::error::DeskError;
use crate::frame;

/// Jobs that are listed.
const LISTED_MAX: u32 = 100;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/jobs", get(list)).route("/desk/jobs/retry", post(retry))
}

/// A job that gave up.
struct Line {
    row: i64,
    name: String,
    attempts: u32,
    error: String,
    when: String,
}

#[derive(Template)]
#[template(path = "desk/jobs.html")]
struct List {
    page: Page,
    figures: Vec<Figure>,
    lines: Vec<Line>,
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::Reading<can::EditSettings>>,
    page: Page,
) -> Result<Response, WebError> {
    let (counts, dead, clock) = site
        .db()
        .read(|tx| {
            let counts = ::jobs::counts(tx)?;
            Ok::<_, DeskError>((counts, ::jobs::dead_jobs(tx, LISTED_MAX)?, ClockHere::load(tx)?))
        })
        .await?;
    let page = permit.frame(&site, page, None).titled_by("desk-menu-jobs");
    let figure = |key: &str, count: u64, icon| Figure {
        label: page.t(key),
        value: page.texts.number(i64::try_from(count).unwrap_or(i64::MAX)),
        detail: String::new(),
        href: String::new(),
        icon,
    };
    let figures = vec![
        figure("desk-jobs-ready", counts.ready, "clock"),
        figure("desk-jobs-running", counts.running, "player-play"),
        figure("desk-jobs-dead", counts.dead, "alert-triangle"),
    ];
    let line = |job: DeadJob| Line {
        row: job.id.get(),
        name: job.name,
        attempts: job.attempts,
        error: job.last_error,
        when: job.finished_at.map_or_else(|| "–".to_owned(), |at| clock.tell(at)),
    };
    let lines = dead.into_iter().map(line).collect();
    web::html(&List { page, figures, lines })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Retry {
    job: i64,
}

/// A job that is not dead any more was retried by somebody else: what was asked for is true.
async fn retry(
    State(site): State<Site>,
    permit: Permit<can::EditSettings>,
    page: Page,
    form: Form<Retry>,
) -> Result<Response, WebError> {
    let (cx, row) = (permit.cx(&site), RowId::new(form.input.job));
    let audit = permit.audit(&site, "job.retried", "job").with(json!({ "row": form.input.job }));
    let outcome = site
        .db()
        .write(move |tx| {
            if ::jobs::retry_dead(tx, row, cx.now())? {
                accounts::audit(tx, &cx, audit.clone())?;
            }
            Ok::<_, DeskError>(())
        })
        .await;
    frame::answer(&site, &page, "/desk/jobs", (outcome, "desk-done-retry"))
}
