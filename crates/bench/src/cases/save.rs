//! Saving a step beside bare saves with group commit, both durable, both over HTTP.

use super::Report;
use super::page::{Measured, ROUNDS};
use crate::figure::{Figure, Goal};
use crate::installation::{Installation, Visitor};
use crate::load::{self, Outcome, Pace};
use crate::machine::{Took, Watch, percentile};
use crate::options::Options;
use crate::serving::Server;
use crate::visits::{SavedStep, Saves};

const CASE: &str = "save";

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let product = installation.serve()?;
    let bare = installation.bare("bare-save.sqlite", 100)?;
    let mut shares = current(installation, options)?;
    let mut stretch = 0;
    let mut posts = |server: &Server, step, pace| -> anyhow::Result<(Outcome, Took)> {
        stretch += 1;
        let makers = std::mem::take(&mut shares).into_iter().enumerate().map(|(number, visitors)| {
            let name = format!("{}-{stretch}-{number}", server.address.port());
            Saves::of(visitors, step, &server.origin(), &installation.addon, name)
        });
        let watch = Watch::start(server.process());
        let loaded = load::run(server.address, makers.collect(), pace, options.seconds());
        let (outcome, makers) = runtime.block_on(loaded)?;
        let took = watch.took();
        shares = makers.into_iter().map(Saves::into_visitors).collect();
        Ok((outcome.checked()?, took))
    };
    let (mut rewards, mut address, mut limit) =
        (Measured::default(), Measured::default(), Measured::default());
    for _ in 0..ROUNDS {
        for (server, step, measured) in [
            (bare.as_ref(), SavedStep::Bare, &mut limit),
            (Some(&product), SavedStep::Rewards, &mut rewards),
            (Some(&product), SavedStep::Address, &mut address),
        ] {
            let Some(server) = server else { continue };
            let (outcome, took) = posts(server, step, Pace::AsFastAsAnswered)?;
            measured.add(outcome, took);
        }
    }
    for (what, own) in [("reward and add-ons", &rewards), ("address", &address)] {
        tell(report, what, own, bare.as_ref().map(|_| &limit));
    }
    let half = Pace::PerSecond(options.rate / 2);
    let (outcome, took) = posts(&product, SavedStep::Rewards, half)?;
    let what = format!("POST at {} a second: p99", options.rate / 2);
    let p99 = percentile(&outcome.latencies_ms, 0.99);
    let note = format!("p50 {:.2} ms; {:.0}/s came", percentile(&outcome.latencies_ms, 0.5), outcome.rate());
    report(Figure::new(CASE, what, p99, "ms").goal(Goal::AtMost(30.0)).took(took).note(note));
    Ok(())
}

fn tell(report: &mut Report<'_>, what: &str, own: &Measured, limit: Option<&Measured>) {
    let latency = &own.outcome.latencies_ms;
    let note = format!("p50 {:.1} ms, p99 {:.1} ms", percentile(latency, 0.5), percentile(latency, 0.99));
    let rate = Figure::new(CASE, format!("POST of {what}"), own.outcome.rate(), "/s");
    let bare_rate = limit.map(|limit| limit.outcome.rate());
    report(rate.beside_if(bare_rate).goal(Goal::RatioAtLeast(0.4)).took(own.took).note(note));
    if let Some(each) = own.cpu_each() {
        let figure = Figure::new(CASE, format!("POST of {what}: CPU of the server"), each, "µs");
        let figure = figure.beside_if(limit.and_then(Measured::cpu_each));
        report(figure.goal(Goal::AtMost(150.0)).took(own.took));
    }
}

/// The visitors with the versions that are stored now: an earlier case may have saved.
fn current(installation: &Installation, options: &Options) -> anyhow::Result<Vec<Vec<Visitor>>> {
    let db = installation.open()?;
    let mut shares = installation.shares(options.connections);
    for visitor in shares.iter_mut().flatten() {
        let row = kernel::RowId::new(visitor.row);
        let pledge = db.read_blocking(move |tx| pledges::load(tx, row))?;
        visitor.choices_version = pledge.choices_stamp.version;
        visitor.address_version = pledge.address_stamp.version;
    }
    Ok(shares)
}
