//! Downloads: what a slow browser may hold up, and what it may not.

use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use db::{Migration, params, sql};
use fulfilment::{Format, Sheet, stream};
use http_body_util::BodyExt;

use crate::stage::{Stage, migrations};

/// Far more than waits in memory for a browser.
const CROWD: u32 = 8_000;
/// More than SQLite lets its log grow before it folds it back.
const BLOBS: i64 = 10;
const BLOB_BYTES: usize = 1 << 20;

fn with_blobs() -> Vec<Migration> {
    let blobs = "CREATE TABLE blob (id {id}, data {bytes} NOT NULL) {strict};";
    [migrations(), vec![Migration { owner: "test", name: "0001", sql: blobs }]].concat()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

async fn download(stage: &Stage, format: Format) -> Response {
    stream(&stage.site(), stage.request(Sheet::Pledges), format, "pledges.csv").await.unwrap()
}

async fn first_piece(body: &mut Body) -> usize {
    let frame = body.frame().await.unwrap().unwrap();
    frame.into_data().unwrap().len()
}

/// Size of SQLite's log of writes; always 0 on PostgreSQL.
fn log_bytes(config: &db::DbConfig) -> u64 {
    match config {
        db::DbConfig::Sqlite { path } => std::fs::metadata(path.with_extension("sqlite-wal")).unwrap().len(),
        db::DbConfig::Postgres { .. } => 0,
    }
}

/// Three browsers take a first piece and stop: on PostgreSQL as many as the stage has connections.
#[test]
fn downloads_that_stand_still_hold_no_transaction() {
    testkit::on_both_test_dbs(&with_blobs(), |test_db| {
        let stage = Stage::new(test_db.db().clone());
        stage.crowd(1, CROWD);
        let (_, whole) = stage.file(Sheet::Pledges, Format::Csv);
        assert!(whole.len() > 1_000_000, "{} bytes", whole.len());
        runtime().block_on(async {
            let mut stalled = Vec::new();
            for _ in 0..3 {
                let mut body = download(&stage, Format::Csv).await.into_body();
                let taken = first_piece(&mut body).await;
                stalled.push((body, taken));
            }
            // Each of these would wait for ever behind downloads that held their connections.
            let working = async {
                loop {
                    let before = log_bytes(test_db.config());
                    for _ in 0..BLOBS {
                        let write = |tx: &mut db::WriteTx<'_>| {
                            let blob = sql!("INSERT INTO blob (data) VALUES ($1)");
                            tx.execute(blob, params![vec![7u8; BLOB_BYTES]])
                        };
                        stage.db.write(write).await.unwrap();
                        stage.db.read(campaigns::list_campaigns).await.unwrap();
                    }
                    // On SQLite the log of writes is used again from its beginning once nobody reads behind it.
                    if log_bytes(test_db.config()) == before {
                        return;
                    }
                }
            };
            tokio::time::timeout(Duration::from_mins(1), working)
                .await
                .expect("the downloads hold everything up");
            // Whoever goes on gets all of it.
            let (body, taken) = stalled.remove(0);
            let rest = body.collect().await.unwrap().to_bytes();
            assert_eq!(taken + rest.len(), whole.len());
            assert_eq!(rest[..], whole[taken..]);
        });
    });
}

#[test]
fn what_cannot_begin_is_told_with_a_status_and_no_half_file() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        stage.crowd(1, 3);
        // Choices that nobody can read: a damaged row.
        let damage = sql!("UPDATE pledge SET choices = '{'");
        stage.db.write_blocking(|tx| tx.execute(damage, &[])).unwrap();
        runtime().block_on(async {
            for format in [Format::Csv, Format::Xlsx] {
                let request = stage.request(Sheet::Pledges);
                let refused = stream(&stage.site(), request, format, "pledges.csv").await;
                assert_eq!(refused.unwrap_err().status(), 500);
            }
        });
    });
}
