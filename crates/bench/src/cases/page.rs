//! A backer's page beside a bare handler with three queries and a page of equal size on the same data.

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::{Installation, Visitor};
use crate::load::{self, Connection, Outcome, Pace};
use crate::machine::{Took, Watch, percentile};
use crate::options::Options;
use crate::serving::Server;
use crate::visits::{self, Looks};

const CASE: &str = "page";
/// Stretches of each, by turns, so that a busy moment of the machine meets both.
pub(super) const ROUNDS: u32 = 3;

/// A load and what the server took for it.
#[derive(Debug, Default)]
pub(super) struct Measured {
    pub(super) outcome: Outcome,
    pub(super) took: Took,
}

impl Measured {
    pub(super) fn add(&mut self, outcome: Outcome, took: Took) {
        self.outcome.add(outcome);
        self.took.wall += took.wall;
        self.took.cpu = match (self.took.cpu, took.cpu) {
            (Some(before), Some(more)) => Some(before + more),
            (before, more) => before.or(more),
        };
    }

    /// Microseconds of CPU for each answer.
    pub(super) fn cpu_each(&self) -> Option<f64> {
        Some(self.took.cpu? / self.outcome.right.max(1) as f64 * 1e6)
    }
}

pub(super) fn product_path(visitor: &Visitor) -> String {
    format!("/pledge/{}", visitor.pledge)
}

pub(super) fn bare_path(visitor: &Visitor) -> String {
    format!("/pledge/{}", visitor.row)
}

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let product = installation.serve()?;
    let visitor = installation.visitors.first().ok_or_else(|| anyhow::anyhow!("a visitor"))?;
    let page = runtime.block_on(async {
        let mut connection = Connection::open(product.address).await?;
        connection.ask(&visits::get(&product_path(visitor), &visitor.cookie)).await
    })?;
    anyhow::ensure!(page.status == 200, "the page answers {}", page.head);
    let page_bytes = page.body.len();
    let bare = installation.bare("bare-page.sqlite", page_bytes)?;

    let looks = |server: &Server, path, pace| -> anyhow::Result<(Outcome, Took)> {
        let shares = installation.shares(options.connections);
        let makers: Vec<Looks> = shares.into_iter().map(|visitors| Looks::at(visitors, path)).collect();
        let watch = Watch::start(server.process());
        let (outcome, _) = runtime.block_on(load::run(server.address, makers, pace, options.seconds()))?;
        let took = watch.took();
        Ok((outcome.checked()?, took))
    };
    let (mut fast, mut bare_fast) = (Measured::default(), Measured::default());
    for _ in 0..ROUNDS {
        if let Some(bare) = &bare {
            let (outcome, took) = looks(bare, bare_path, Pace::AsFastAsAnswered)?;
            bare_fast.add(outcome, took);
        }
        let (outcome, took) = looks(&product, product_path, Pace::AsFastAsAnswered)?;
        fast.add(outcome, took);
    }
    let what = format!("GET of {page_bytes} bytes, {} connections", options.connections);
    let latency = &fast.outcome.latencies_ms;
    let note = format!("p50 {:.1} ms, p99 {:.1} ms", percentile(latency, 0.5), percentile(latency, 0.99));
    let rate = Figure::new(CASE, what, fast.outcome.rate(), "/s")
        .beside_if(bare.as_ref().map(|_| bare_fast.outcome.rate()));
    report(rate.goal(Goal::RatioAtLeast(0.5)).took(fast.took).note(note));
    if let Some(own) = fast.cpu_each() {
        let bare = bare.as_ref().and_then(|_| bare_fast.cpu_each());
        let figure = Figure::new(CASE, "GET: CPU of the server", own, "µs").beside_if(bare);
        report(figure.goal(Goal::AtMost(100.0)).took(fast.took));
    }
    evenly(options, report, |pace| {
        let bare = bare.as_ref().map(|bare| looks(bare, bare_path, pace)).transpose()?;
        Ok((bare, looks(&product, product_path, pace)?))
    })
}

/// Of the bare limit where there is one, and of the product.
type Both = (Option<(Outcome, Took)>, (Outcome, Took));

fn evenly(
    options: &Options,
    report: &mut Report<'_>,
    both: impl Fn(Pace) -> anyhow::Result<Both>,
) -> anyhow::Result<()> {
    let (bare, (own, took)) = both(Pace::PerSecond(options.rate))?;
    let p99 = |outcome: &Outcome| percentile(&outcome.latencies_ms, 0.99);
    let what = format!("GET at {} a second: p99", options.rate);
    let note = format!("p50 {:.2} ms; {:.0}/s came", percentile(&own.latencies_ms, 0.5), own.rate());
    let figure = Figure::new(CASE, what, p99(&own), "ms").beside_if(bare.map(|(bare, _)| p99(&bare)));
    report(figure.goal(Goal::AtMost(10.0)).took(took).note(note));
    Ok(())
}
