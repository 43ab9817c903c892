//! What was said between this installation and others, with secrets and personal data masked.

use ::exchange::{Direction, LogEntry};
use accounts::{Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use web::widgets::{Badge, BadgeColor};
use web::{Page, Site, WebError};

use crate::clock_here::ClockHere;
use crate::error::DeskError;

/// Entries that are listed.
const LISTED_MAX: u32 = 100;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/exchange", get(list))
}

/// A request and its answer.
struct Line {
    when: String,
    direction: String,
    peer: String,
    request: String,
    badge: Badge,
    duration: String,
    sent: String,
    answered: String,
    failure: String,
}

#[derive(Template)]
#[template(path = "desk/exchange.html")]
struct List {
    page: Page,
    lines: Vec<Line>,
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::ViewAudit>,
    page: Page,
) -> Result<Response, WebError> {
    let (entries, clock) = site
        .db()
        .read_long(|tx| Ok::<_, DeskError>((::exchange::latest(tx, LISTED_MAX)?, ClockHere::load(tx)?)))
        .await?;
    let page = permit.frame(&site, page, None).titled_by("desk-menu-exchange");
    let lines = entries.into_iter().map(|entry| line(&page, &clock, entry)).collect();
    web::html(&List { page, lines })
}

fn line(page: &Page, clock: &ClockHere, entry: LogEntry) -> Line {
    let badge = match entry.status {
        Some(status @ 200..400) => Badge::new(status.to_string(), BadgeColor::Green),
        Some(status) => Badge::new(status.to_string(), BadgeColor::Red),
        None => Badge::new(page.t("desk-exchange-no-answer"), BadgeColor::Yellow),
    };
    let direction = match entry.direction {
        Direction::Out => page.t("desk-exchange-out"),
        Direction::In => page.t("desk-exchange-in"),
    };
    let millis = page.texts.number(entry.duration_micros / 1000);
    Line {
        when: clock.tell(entry.started_at),
        direction,
        peer: entry.peer,
        request: format!("{} {}", entry.method, entry.url_masked),
        badge,
        duration: format!("{millis} ms"),
        sent: entry.request_masked,
        answered: entry.response_masked,
        failure: entry.failure.unwrap_or_default(),
    }
}
