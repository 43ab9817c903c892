//! Import: preview and commit of the same file, beside a plain load of the CSV into a table with three indexes.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use db::{Db, DbError};
use imports::{Decision, Step, commands};

use super::Report;
use crate::figure::{Figure, Goal};
use crate::machine::{Peak, Process, ThreadCpu, Took, percentile, timed};
use crate::options::Options;
use crate::own_database::{self, OwnDatabase};
use crate::{made_up, store};

const CASE: &str = "import";
/// Name of the thread that holds SQLite's write lock.
const WRITER: &str = "db-writer";
/// Pauses between two probes of the write lock.
const PROBE_EVERY: Duration = Duration::from_millis(10);

pub(super) fn run(options: &Options, report: &mut Report<'_>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let rows = options.rows();
    let file = folder.path().join("export.csv");
    made_up::write_export(&file, rows, options.seed)?;
    let bare_before = bare(folder.path(), "before", &file)?;
    let server = options.database_url.as_deref();
    let run = import(folder.path(), ("short", server), &file)?;
    let bare_after = bare(folder.path(), "after", &file)?;
    let bare_wall = f64::midpoint(bare_before.wall, bare_after.wall);
    let bare_cpu = bare_before.cpu.zip(bare_after.cpu).map(|(a, b)| f64::midpoint(a, b));
    tell(report, rows, &run, (bare_wall, bare_cpu));
    let long = options.long_rows();
    if long > 0 {
        let file = folder.path().join("long.csv");
        made_up::write_export(&file, long, options.seed)?;
        let longer = import(folder.path(), ("long", server), &file)?;
        tell_growth(report, (rows, &run), (long, &longer));
    }
    Ok(())
}

fn bare(folder: &Path, name: &str, file: &Path) -> anyhow::Result<Took> {
    let database = folder.join(format!("bare-{name}.sqlite"));
    let (loaded, took) = timed(|| store::table::load(&database, file));
    loaded?;
    Ok(took)
}

/// What an import took.
struct Run {
    preview: Took,
    preview_more_mib: f64,
    commit: Took,
    commit_more_mib: f64,
    /// Milliseconds of each transaction that applied a chunk, ascending.
    steps: Vec<f64>,
    /// Milliseconds of CPU that the writer's thread took for each, ascending.
    steps_cpu: Vec<f64>,
    /// Milliseconds that a change of somebody else waited, ascending.
    waits: Vec<f64>,
    applied: u64,
    held: u64,
}

fn import(folder: &Path, (name, server): (&str, Option<&str>), file: &Path) -> anyhow::Result<Run> {
    let path: PathBuf = folder.join(format!("{name}.sqlite"));
    let own = OwnDatabase::make(&path, server)?;
    let (db, cx) = (own.db.clone(), own.cx.clone());
    own_database::campaign(&db, &cx)?;
    let probe = Probe::start(&db);
    let peak = Peak::watch(Process::own());
    let (batch, preview) = timed(|| commands::plan(&db, &cx, own_database::SLUG, file));
    let batch = batch?;
    let preview_more_mib = peak.more_mib();
    drop(peak);
    let peak = Peak::watch(Process::own());
    let writer = ThreadCpu::of(WRITER);
    let (steps, commit) = timed(|| -> anyhow::Result<Vec<(f64, f64)>> {
        let (own, row) = (cx.clone(), batch.row);
        db.write_blocking(move |tx| imports::begin_applying(tx, &own, row, &Decision::default()))?;
        let mut steps = Vec::new();
        loop {
            let (began, cpu) = (Instant::now(), writer.now_ms());
            let step = imports::apply_step(&db, &cx, batch.row)?;
            let cpu = cpu.zip(writer.now_ms()).map_or(0.0, |(before, now)| now - before);
            steps.push((began.elapsed().as_secs_f64() * 1e3, cpu));
            if step == Step::Done {
                return Ok(steps);
            }
        }
    });
    let (mut steps, mut steps_cpu): (Vec<f64>, Vec<f64>) = steps?.into_iter().unzip();
    steps.sort_by(f64::total_cmp);
    steps_cpu.sort_by(f64::total_cmp);
    let report = commands::report(&db, &cx, batch.row)?;
    Ok(Run {
        preview,
        preview_more_mib,
        commit,
        commit_more_mib: peak.more_mib(),
        steps,
        steps_cpu,
        waits: probe.waits(),
        applied: report.applied,
        held: report.held,
    })
}

/// Somebody else who wants to change something small all the time.
struct Probe {
    is_over: Arc<AtomicBool>,
    probing: std::thread::JoinHandle<Vec<f64>>,
}

impl Probe {
    fn start(db: &Db) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let (db, over) = (db.clone(), Arc::clone(&is_over));
        let probing = std::thread::spawn(move || {
            let mut waits = Vec::new();
            while !over.load(Ordering::Relaxed) {
                let began = Instant::now();
                // A failed probe waited as well.
                let _ = db.write_blocking(|_| Ok::<(), DbError>(()));
                waits.push(began.elapsed().as_secs_f64() * 1e3);
                std::thread::sleep(PROBE_EVERY);
            }
            waits
        });
        Self { is_over, probing }
    }

    fn waits(self) -> Vec<f64> {
        self.is_over.store(true, Ordering::Relaxed);
        let mut waits = self.probing.join().unwrap_or_default(); // a probe that panicked measured nothing
        waits.sort_by(f64::total_cmp);
        waits
    }
}

fn tell(report: &mut Report<'_>, rows: u32, run: &Run, (bare_wall, bare_cpu): (f64, Option<f64>)) {
    let columns = made_up::COLUMNS.len();
    let preview =
        Figure::new(CASE, format!("preview of {rows} rows × {columns} columns"), run.preview.wall, "s");
    report(preview.beside(bare_wall).goal(Goal::RatioAtMost(3.0)).took(run.preview));
    let commit = Figure::new(CASE, format!("commit of {rows} rows"), run.commit.wall, "s");
    let note = format!("{} applied, {} held", run.applied, run.held);
    report(commit.beside(bare_wall).goal(Goal::RatioAtMost(6.0)).took(run.commit).note(note));
    if let (Some(bare), Some(preview), Some(commit)) = (bare_cpu, run.preview.cpu, run.commit.cpu) {
        report(Figure::new(CASE, "preview: CPU", preview, "s").beside(bare).took(run.preview));
        report(Figure::new(CASE, "commit: CPU", commit, "s").beside(bare).took(run.commit));
    }
    let memory =
        [("preview", run.preview_more_mib, run.preview), ("commit", run.commit_more_mib, run.commit)];
    for (what, more_mib, took) in memory {
        let figure = Figure::new(CASE, format!("{what}: more memory at the most"), more_mib, "MiB");
        report(figure.goal(Goal::AtMost(100.0)).took(took));
    }
    tell_steps(report, rows, run);
    let waited = Figure::new(
        CASE,
        "longest wait of another change, preview and commit",
        run.waits.last().copied().unwrap_or(0.0),
        "ms",
    );
    let note = format!("p50 {:.1}, p99 {:.1}", percentile(&run.waits, 0.5), percentile(&run.waits, 0.99));
    report(waited.took(run.commit).note(note));
}

fn tell_growth(report: &mut Report<'_>, (rows, run): (u32, &Run), (long, longer): (u32, &Run)) {
    let each = |rows: u32, took: Took| took.wall / f64::from(rows.max(1)) * 1e6;
    let phases = [("preview", run.preview, longer.preview), ("commit", run.commit, longer.commit)];
    for (what, short_took, long_took) in phases {
        let figure = Figure::new(CASE, format!("{what} of {long} rows"), each(long, long_took), "µs/row");
        let note = format!("bare: the same with {rows} rows; {:.0} rows/s", f64::from(long) / long_took.wall);
        report(figure.beside(each(rows, short_took)).goal(Goal::RatioAtMost(1.3)).took(long_took).note(note));
        if let (Some(short_cpu), Some(long_cpu)) = (short_took.cpu, long_took.cpu) {
            let each = |rows: u32, seconds: f64| seconds / f64::from(rows.max(1)) * 1e6;
            let figure =
                Figure::new(CASE, format!("{what} of {long} rows: CPU"), each(long, long_cpu), "µs/row");
            report(figure.beside(each(rows, short_cpu)).took(long_took));
        }
    }
    let more = longer.preview_more_mib.max(longer.commit_more_mib);
    report(
        Figure::new(CASE, format!("{long} rows: more memory at the most"), more, "MiB")
            .goal(Goal::AtMost(100.0)),
    );
    tell_steps(report, long, longer);
}

/// How long the write lock was held: by the clock, in which the processor may have been somebody else's, and what of
/// it was work.
fn tell_steps(report: &mut Report<'_>, rows: u32, run: &Run) {
    let longest = |steps: &[f64]| steps.last().copied().unwrap_or(0.0);
    let spread =
        |steps: &[f64]| format!("p50 {:.1}, p99 {:.1}", percentile(steps, 0.5), percentile(steps, 0.99));
    let what = format!("{rows} rows: longest transaction of the commit");
    let figure = Figure::new(CASE, what, longest(&run.steps), "ms").goal(Goal::AtMost(50.0)).took(run.commit);
    report(figure.note(format!("{}; waiting for processor and disk included", spread(&run.steps))));
    let what = format!("{rows} rows: longest transaction: CPU");
    let figure = Figure::new(CASE, what, longest(&run.steps_cpu), "ms").took(run.commit);
    report(figure.note(spread(&run.steps_cpu)));
}
