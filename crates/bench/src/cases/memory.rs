//! Memory of the server, idle and while pages are looked at, beside that of the bare one.

use std::time::Duration;

use super::Report;
use super::page::{bare_path, product_path};
use crate::figure::{Figure, Goal};
use crate::installation::{Installation, Visitor};
use crate::load::{self, Pace};
use crate::machine::{Peak, Took, Watch};
use crate::options::Options;
use crate::serving::Server;
use crate::visits::Looks;

const CASE: &str = "memory";
const QUIET: Duration = Duration::from_secs(2);

/// MiB of its own that a server has: idle, and at the most under load.
struct Taken {
    idle: f64,
    idle_resident: f64,
    loaded: f64,
    loaded_resident: f64,
    took: Took,
}

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let saves = installation.beside("bare-memory.sqlite");
    let bare = Server::bare(&installation.programs, &installation.database(), &saves, 4_500)?;
    let bare = taken(options, installation, bare, bare_path)?;
    let own = taken(options, installation, installation.serve()?, product_path)?;
    let note = |resident: f64| format!("{resident:.0} MiB with what is mapped from files");
    let idle = Figure::new(CASE, "idle, its own", own.idle, "MiB").beside(bare.idle).goal(Goal::AtMost(30.0));
    report(idle.note(note(own.idle_resident)));
    let what = format!("loaded, its own, {} connections", options.connections);
    let loaded = Figure::new(CASE, what, own.loaded, "MiB").beside(bare.loaded).goal(Goal::AtMost(100.0));
    report(loaded.took(own.took).note(note(own.loaded_resident)));
    Ok(())
}

fn taken(
    options: &Options,
    installation: &Installation,
    server: Server,
    path: fn(&Visitor) -> String,
) -> anyhow::Result<Taken> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    std::thread::sleep(QUIET);
    let mib = |kib: Option<u64>| kib.unwrap_or(0) as f64 / 1024.0;
    let idle = mib(server.process().anonymous_kib());
    let idle_resident = mib(server.process().resident_kib());
    let peak = Peak::watch(server.process());
    let watch = Watch::start(server.process());
    let shares = installation.shares(options.connections);
    let makers: Vec<Looks> = shares.into_iter().map(|visitors| Looks::at(visitors, path)).collect();
    let (outcome, _) =
        runtime.block_on(load::run(server.address, makers, Pace::AsFastAsAnswered, options.seconds()))?;
    outcome.checked()?;
    let loaded_resident = mib(server.process().resident_kib());
    Ok(Taken { idle, idle_resident, loaded: peak.most_mib(), loaded_resident, took: watch.took() })
}
