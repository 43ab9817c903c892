//! Figures for Prometheus, on an address of their own (`metrics_listen`), so that they are never in reach of those who
//! reach the site. Counts, durations and states; nothing about people, no ids, no paths.

mod requests;

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use db::{Db, DbError};
use kernel::{Clock, SystemClock, Timestamp};
use metrics::{counter, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;

use crate::store::figures;

pub use requests::measure;

/// Upper bounds of the buckets of every duration, seconds.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// Exchanges are counted so far back.
const EXCHANGES_WITHIN_MINUTES: i64 = 60;
/// How often what was measured is put into its buckets, so that it does not pile up when nobody asks.
const UPKEEP_EVERY: Duration = Duration::from_secs(10);

#[derive(Clone)]
struct Figures {
    handle: PrometheusHandle,
    db: Db,
}

/// Counts from now on, and answers `GET /metrics` at this listener until the process ends. Answers its address.
pub fn serve(listener: TcpListener, db: Db) -> anyhow::Result<SocketAddr> {
    let address = listener.local_addr()?;
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
        .build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).context("metrics are counted already")?;
    describe();
    let upkeep = handle.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(UPKEEP_EVERY).await;
            upkeep.run_upkeep();
        }
    });
    let router = Router::new().route("/metrics", get(show)).with_state(Figures { handle, db });
    tokio::spawn(async move {
        if let Err(e) = axum::serve(listener, router).await {
            tracing::error!(error = %e, "metrics are served no longer");
        }
    });
    Ok(address)
}

fn describe() {
    use metrics::{describe_gauge, describe_histogram};
    requests::describe();
    describe_histogram!("pledgekeeper_db_write_wait_seconds", "How long changes waited for their turn");
    describe_histogram!("pledgekeeper_db_read_wait_seconds", "How long reads waited for a connection");
    metrics::describe_counter!(
        "pledgekeeper_log_lines_left_out_total",
        "Informing lines of the log left out because it is written too slowly"
    );
    describe_gauge!("pledgekeeper_database_up", "1 when the database answered this request for figures");
    describe_gauge!("pledgekeeper_jobs", "Jobs by state; dead ones wait for a person");
    describe_gauge!("pledgekeeper_job_oldest_due_seconds", "How long the oldest job that is due has waited");
    describe_gauge!("pledgekeeper_messages", "Messages by state");
    describe_gauge!(
        "pledgekeeper_exchanges_last_hour",
        "Requests to and from other systems within the last hour, by how they ended"
    );
    counter!("pledgekeeper_build_info", "version" => env!("CARGO_PKG_VERSION")).absolute(1);
}

async fn show(State(figures): State<Figures>) -> Response {
    let now = SystemClock.now();
    let counted = figures.db.read(move |tx| count(tx, now)).await;
    gauge!("pledgekeeper_database_up").set(f64::from(u8::from(counted.is_ok())));
    match counted {
        Ok(counts) => counts.tell(),
        Err(e) => tracing::warn!(error = %e, "figures of the database cannot be counted"),
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (StatusCode::OK, kind, figures.handle.render()).into_response()
}

struct Counts {
    jobs: [(&'static str, u64); 3],
    oldest_due: Duration,
    messages: Vec<figures::Counted>,
    exchanges: Vec<(String, figures::Counted)>,
}

fn count(tx: &mut db::ReadTx<'_>, now: Timestamp) -> Result<Counts, DbError> {
    let waited =
        figures::oldest_due(tx, now)?.map_or(0, |since| now.as_micros().saturating_sub(since.as_micros()));
    Ok(Counts {
        jobs: figures::jobs(tx)?,
        oldest_due: Duration::from_micros(u64::try_from(waited).unwrap_or(0)), // due ones are in the past
        messages: figures::messages(tx)?,
        exchanges: figures::exchanges(tx, now.plus_minutes(-EXCHANGES_WITHIN_MINUTES))?,
    })
}

/// Every state there is, so that one that has become empty is told as 0 and not as it last was.
const MESSAGE_STATES: [&str; 7] = ["queued", "sending", "sent", "failed", "uncertain", "suppressed", "dead"];
const OUTCOMES: [&str; 5] = ["2xx", "3xx", "4xx", "5xx", "failed"];

impl Counts {
    fn tell(&self) {
        for (state, n) in self.jobs {
            gauge!("pledgekeeper_jobs", "state" => state).set(float(n));
        }
        gauge!("pledgekeeper_job_oldest_due_seconds").set(self.oldest_due.as_secs_f64());
        for state in MESSAGE_STATES {
            let n = self.messages.iter().find(|(of, _)| of == state).map_or(0, |(_, n)| *n);
            gauge!("pledgekeeper_messages", "state" => state).set(float(n));
        }
        for direction in ["in", "out"] {
            for outcome in OUTCOMES {
                let counted =
                    self.exchanges.iter().find(|(way, (how, _))| way == direction && how == outcome);
                let n = counted.map_or(0, |(_, (_, n))| *n);
                gauge!("pledgekeeper_exchanges_last_hour", "direction" => direction, "outcome" => outcome)
                    .set(float(n));
            }
        }
    }
}

/// Prometheus knows only floating point; counts beyond 2^32 show as that.
fn float(n: u64) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
