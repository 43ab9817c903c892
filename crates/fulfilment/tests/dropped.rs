//! A download that breaks off, and one that stands still for too long: what it held is free again. Alone in its
//! process, because it counts the files that the process holds.
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

use std::time::{Duration, Instant};

use axum::body::Body;
use fulfilment::{Format, Sheet, stream};
use http_body_util::BodyExt;

use stage::Stage;

/// Far more than waits in memory for a browser.
const CROWD: u32 = 8_000;
/// As `routes.rs` says, and a little.
const TOO_LONG: Duration = Duration::from_secs(10 * 60 + 1);

/// The files without a name that this process holds, by their size: what an export has left on the disk.
fn spooled() -> Vec<u64> {
    let files = std::fs::read_dir("/proc/self/fd").unwrap().flatten();
    let nameless = files.filter(|fd| {
        std::fs::read_link(fd.path()).is_ok_and(|to| to.to_string_lossy().ends_with("(deleted)"))
    });
    nameless.filter_map(|fd| std::fs::metadata(fd.path()).ok()).map(|file| file.len()).collect()
}

async fn until(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_mins(1), "{what}: {:?}", spooled());
        tokio::task::yield_now().await;
    }
}

async fn begun(stage: &Stage) -> (Body, Vec<u8>) {
    let answer =
        stream(&stage.site(), stage.request(Sheet::Pledges), Format::Csv, "pledges.csv").await.unwrap();
    let mut body = answer.into_body();
    let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
    (body, first.to_vec())
}

/// Each connection of the stage answers.
async fn connections_are_free(stage: &Stage) {
    for _ in 0..8 {
        let read = stage.db.read_long(campaigns::list_campaigns);
        tokio::time::timeout(Duration::from_secs(30), read).await.expect("a connection is held").unwrap();
    }
}

#[test]
fn what_a_download_held_is_free_when_it_breaks_off_and_when_it_stands_still_for_too_long() {
    testkit::on_both(&stage::migrations(), |db| {
        let stage = Stage::new(db);
        stage.crowd(1, CROWD);
        let (_, whole) = stage.file(Sheet::Pledges, Format::Csv);
        let size = u64::try_from(whole.len()).unwrap();
        assert!(size > 1_000_000, "{size} bytes");
        assert_eq!(spooled(), [0; 0], "nothing before");
        // One thread, so that its time can be moved by hand.
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let (body, first) = begun(&stage).await;
            assert_eq!(first, whole[..first.len()]);
            assert_eq!(spooled().len(), 1, "on its way by the disk");
            drop(body);
            until("the browser is gone", || spooled().is_empty()).await;
            connections_are_free(&stage).await;

            let (body, first) = begun(&stage).await;
            until("written as fast as the disk takes it", || spooled() == [size]).await;
            connections_are_free(&stage).await;
            tokio::time::pause();
            tokio::time::advance(TOO_LONG).await;
            until("the browser stopped taking pieces", || spooled().is_empty()).await;
            tokio::time::resume();
            connections_are_free(&stage).await;
            // Whoever takes up again is not told that this was all.
            let rest = body.collect().await;
            let told = rest.err().map(|e| e.to_string());
            assert!(told.is_some(), "a file of {} bytes was cut off in silence", first.len());
        });
    });
}
