#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Memory does not grow with the file. Alone in its binary, because it measures the whole process.

use std::io::Write;
use std::ops::ControlFlow;

use imports::reading::{self, Upload};

/// The most memory this process ever had, in KiB, where the system tells.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_long_file_is_read_in_little_memory() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    writeln!(
        file,
        "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes,Game"
    )
    .unwrap();
    let note = "Łódź, ulica Długa 5; ".repeat(20);
    for n in 0..60_000 {
        writeln!(
            file,
            "{n},9{n},Backer {n},b{n}@example.org,$1.00,\"2025/01/01, 10:00\",collected,\"{note}\",2"
        )
        .unwrap();
    }
    file.flush().unwrap();
    let size_kib = file.as_file().metadata().unwrap().len() / 1024;
    let before = peak_kib();
    let outcome = reading::read(&Upload::file(file.path()), &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(outcome.records, 60_000);
    if let (Some(before), Some(after)) = (before, peak_kib()) {
        assert!(after - before < size_kib / 2, "{} KiB more for a file of {size_kib} KiB", after - before);
    }
}
