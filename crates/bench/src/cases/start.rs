//! From the start of the process to the first ready answer: after a quiet end, and after a kill in the middle of saves;
//! beside the bare server's.

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::load::{self, Pace};
use crate::machine::{Process, Watch, percentile};
use crate::options::Options;
use crate::serving::Server;
use crate::visits::{SavedStep, Saves};

const CASE: &str = "start";
const STARTS: u32 = 7;

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let megabytes = std::fs::metadata(&installation.programs.product)?.len() as f64 / 1e6;
    report(Figure::new(CASE, "size of the binary", megabytes, "MB").goal(Goal::AtMost(25.0)));
    let watch = Watch::start(Process::own());
    let mut starts_ms = Vec::new();
    for _ in 0..STARTS {
        let server = installation.serve()?;
        starts_ms.push(server.ready_after_ms);
        server.kill()?;
    }
    let bare_ms = bare(installation)?;
    starts_ms.sort_by(f64::total_cmp);
    let note = format!("median of {STARTS}; at the most {:.0}", percentile(&starts_ms, 1.0));
    let median = percentile(&starts_ms, 0.5);
    let figure = Figure::new(CASE, format!("start with {} backers", options.backers), median, "ms");
    report(figure.beside(bare_ms).goal(Goal::AtMost(100.0)).took(watch.took()).note(note));
    after_a_kill(options, installation, bare_ms, report)
}

/// Median of the bare server's starts on the same database, milliseconds.
fn bare(installation: &Installation) -> anyhow::Result<f64> {
    let mut starts_ms = Vec::new();
    for number in 0..STARTS {
        let saves = installation.beside(&format!("bare-start-{number}.sqlite"));
        let server = Server::bare(&installation.programs, &installation.database(), &saves, 100)?;
        starts_ms.push(server.ready_after_ms);
        server.kill()?;
    }
    starts_ms.sort_by(f64::total_cmp);
    Ok(percentile(&starts_ms, 0.5))
}

fn after_a_kill(
    options: &Options,
    installation: &Installation,
    bare_ms: f64,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let watch = Watch::start(Process::own());
    let server = installation.serve()?;
    let (address, origin) = (server.address, server.origin());
    let shares = installation.shares(options.connections).into_iter().enumerate();
    let makers = shares.map(|(number, visitors)| {
        Saves::of(visitors, SavedStep::Rewards, &origin, &installation.addon, format!("kill-{number}"))
    });
    let makers: Vec<Saves> = makers.collect();
    // The load ends with an error when its server is gone: that is what is wanted here.
    let saving = runtime.spawn(load::run(address, makers, Pace::AsFastAsAnswered, options.seconds() * 2.0));
    std::thread::sleep(std::time::Duration::from_secs_f64(options.seconds() / 2.0));
    server.kill()?;
    runtime.block_on(saving)?.err();
    let log =
        std::fs::metadata(installation.database().with_extension("sqlite-wal")).map_or(0, |file| file.len());
    let server = installation.serve()?;
    let note = format!(
        "killed while {} connections saved; {} KiB of write-ahead log",
        options.connections,
        log / 1024
    );
    let figure = Figure::new(CASE, "start after kill -9", server.ready_after_ms, "ms");
    report(figure.beside(bare_ms).goal(Goal::AtMost(1_000.0)).took(watch.took()).note(note));
    Ok(())
}
