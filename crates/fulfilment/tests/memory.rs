//! Memory stays flat while many rows are exported. A file of its own: other tests would be measured as well.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

#[path = "exports/stage.rs"]
mod stage;

use campaigns::model::{QuestionKind, QuestionScope};
use fulfilment::{Format, Sheet};
use stage::{Stage, migrations};

const FEW: u32 = 1_000;
const MANY: u32 = 16_000;
/// What an export may take beside what is there already: a database's cache and pages of rows, far less than so many
/// rows of some 20 cells would take.
const MORE_KIB_MAX: u64 = 8 * 1024;

/// A line of the process's own figures, in KiB.
fn figure(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn exported(stage: &Stage, format: Format) -> u64 {
    let (request, vault) = (stage.request(Sheet::Pledges), stage.cx.vault.clone());
    stage
        .db
        .read_blocking(move |tx| fulfilment::write(tx, &vault, &request, format, &mut std::io::sink()))
        .unwrap()
}

/// How much more memory an export takes at its peak than was taken before it.
fn more_memory(stage: &Stage, format: Format, rows: u32) -> u64 {
    std::fs::write("/proc/self/clear_refs", "5").unwrap(); // the peak is counted anew
    let before = figure("VmRSS:");
    assert_eq!(exported(stage, format), u64::from(rows));
    figure("VmHWM:").saturating_sub(before)
}

#[test]
fn memory_does_not_grow_with_the_rows() {
    testkit::on_both(&migrations(), |db| {
        let mut stage = Stage::new(db);
        stage.asked = Some(stage.ask("Your name", QuestionKind::Text, QuestionScope::All));
        stage.crowd(1, FEW);
        for format in [Format::Csv, Format::Xlsx] {
            exported(&stage, format); // whatever is made once
        }
        stage.crowd(100_000, MANY - FEW);
        for format in [Format::Csv, Format::Xlsx] {
            let more = more_memory(&stage, format, MANY);
            assert!(more < MORE_KIB_MAX, "{format:?}: {more} KiB more for {MANY} rows");
        }
    });
}
