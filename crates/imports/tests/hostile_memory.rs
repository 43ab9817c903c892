//! A body over the limit, a zip bomb and a long file cost little memory and leave none behind. Alone in its binary,
//! because it measures the whole process.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;
mod stories;

use std::io::{Cursor, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use accounts::Role;
use desk::Desk;
use stories::{Story, migrations};
use testkit::{Engine, TestDb};

/// Most anonymous memory that an upload may add, in KiB.
const MORE_KIB_MAX: u64 = 48 * 1024;

/// Anonymous memory of this process now, in KiB, where the system tells.
fn anonymous_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The most there was at once while a story was told, above what there was before.
fn most_more(told: impl FnOnce()) -> Option<u64> {
    let before = anonymous_kib()?;
    let (most, done) = (Arc::new(AtomicU64::new(before)), Arc::new(AtomicBool::new(false)));
    let (seen, stop) = (Arc::clone(&most), Arc::clone(&done));
    let watching = std::thread::spawn(move || {
        while !stop.load(Ordering::Relaxed) {
            seen.fetch_max(anonymous_kib().unwrap_or_default(), Ordering::Relaxed);
            std::thread::yield_now();
        }
    });
    told();
    done.store(true, Ordering::Relaxed);
    watching.join().unwrap();
    Some(most.load(Ordering::Relaxed).saturating_sub(before))
}

/// A thousand times as large as it looks.
fn bomb() -> Vec<u8> {
    let row = format!("1,11,Ada,ada@example.org,€4.00,2025-01-01,collected{}", "\n".repeat(64 << 20));
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("backers.csv", zip::write::SimpleFileOptions::default()).unwrap();
    writer
        .write_all(b"Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status\n")
        .unwrap();
    writer.write_all(row.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn hostile_uploads_stay_within_their_memory() {
    let test_db = TestDb::fresh(Engine::Sqlite, &migrations());
    let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut ada = runtime.block_on(desk.signed_in_as("ada@studio.example", Role::Manager));
    let (new, bomb) = (desk.path("/new"), bomb());
    // Once before, so that what is loaded once is not counted.
    runtime.block_on(async { ada.upload(&new, &[], ("bomb.zip", &bomb)).await.is(422) });
    let of_bomb = most_more(|| {
        runtime.block_on(async { ada.upload(&new, &[], ("bomb.zip", &bomb)).await.is(422) });
    });
    let of_endless = most_more(|| {
        let body = desk::endless(imports::UPLOAD_MIB_MAX + 10);
        runtime.block_on(async { ada.send_multipart(&new, body).await.is(422) });
    });
    for (what, more) in [("a zip bomb", of_bomb), ("a body over the limit", of_endless)] {
        let Some(more) = more else { return }; // not on this system
        assert!(more < MORE_KIB_MAX, "{what}: {more} KiB more");
    }
}
