//! Memory of the server: idle, and while pages are looked at and steps are saved.

use std::time::Duration;

use super::Report;
use super::page::product_path;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::load::{self, Pace};
use crate::machine::{Peak, Watch};
use crate::options::Options;
use crate::visits::Looks;

const CASE: &str = "memory";
const QUIET: Duration = Duration::from_secs(2);

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let server = installation.serve()?;
    std::thread::sleep(QUIET);
    let mib = |kib: Option<u64>| kib.unwrap_or(0) as f64 / 1024.0;
    let idle = mib(server.process().anonymous_kib());
    let note = format!("{:.0} MiB with what is mapped from files", mib(server.process().resident_kib()));
    report(Figure::new(CASE, "idle, its own", idle, "MiB").goal(Goal::AtMost(30.0)).note(note));
    let peak = Peak::watch(server.process());
    let watch = Watch::start(server.process());
    let shares = installation.shares(options.connections);
    let makers: Vec<Looks> = shares.into_iter().map(|visitors| Looks::at(visitors, product_path)).collect();
    let seconds = options.seconds();
    let (outcome, _) =
        runtime.block_on(load::run(server.address, makers, Pace::AsFastAsAnswered, seconds))?;
    outcome.checked()?;
    let note = format!("{:.0} MiB with what is mapped from files", mib(server.process().resident_kib()));
    let what = format!("loaded, its own, {} connections", options.connections);
    let figure = Figure::new(CASE, what, peak.most_mib(), "MiB").goal(Goal::AtMost(100.0));
    report(figure.took(watch.took()).note(note));
    Ok(())
}
