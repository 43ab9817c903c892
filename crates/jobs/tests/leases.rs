//! Who holds a job, for how long, and what happens when the database is away at the wrong moment; on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use db::{Db, params, sql};
use jobs::{Job, JobError, Registry, Worker, WorkerSettings};
use kernel::{Clock, OsRandom, Timestamp};
use serde::{Deserialize, Serialize};
use testkit::FakeClock;
use tokio::sync::{Notify, watch};

#[derive(Serialize, Deserialize)]
struct Dig {
    hole: u32,
}
impl Job for Dig {
    const NAME: &'static str = "test.dig";
    const ATTEMPTS_MAX: u32 = 1;
}

fn worker(db: &Db, registry: Registry, clock: Arc<dyn Clock>) -> Worker {
    let settings = WorkerSettings { renew_every: Duration::from_millis(20), ..WorkerSettings::default() };
    Worker::new(db.clone(), Arc::new(registry), clock, Arc::new(OsRandom), settings)
}

async fn enqueue(db: &Db, now: Timestamp, hole: u32) {
    db.write(move |tx| jobs::enqueue(tx, now, &Dig { hole })).await.unwrap();
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    state: String,
    lease_until: Option<Timestamp>,
    leased_by: Option<String>,
    last_error: Option<String>,
}

async fn row(db: &Db, hole: u32) -> Row {
    let payload = serde_json::to_string(&Dig { hole }).unwrap();
    db.read(move |tx| {
        tx.query_one(
            sql!("SELECT state, lease_until, leased_by, last_error FROM job WHERE payload = $1"),
            params![&payload],
            |row| {
                Ok(Row {
                    state: row.get(0)?,
                    lease_until: row.get(1)?,
                    leased_by: row.get(2)?,
                    last_error: row.get(3)?,
                })
            },
        )
    })
    .await
    .unwrap()
}

/// Looks until it is so; panics after half a minute.
async fn until<F: Future<Output = bool>>(what: &str, is_so: impl Fn() -> F) {
    for _ in 0..3000 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("never happened: {what}");
}

/// A job whose end was never written down stays leased to a worker that lives: it must not be kept for ever.
#[test]
fn a_worker_keeps_the_jobs_in_its_hands_and_no_others() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let (ran, go_on) = (Arc::new(AtomicU32::new(0)), Arc::new(Notify::new()));
        let mut registry = Registry::new();
        let (counter, gate) = (ran.clone(), go_on.clone());
        registry.job::<Dig, _, _>(move |_, dig: Dig| {
            counter.fetch_add(1, Ordering::SeqCst);
            let gate = gate.clone();
            async move {
                if dig.hole == 1 {
                    gate.notified().await;
                }
                Ok(())
            }
        });
        let (stop, stopped) = watch::channel(false);
        let running = tokio::spawn(worker(&db, registry, clock.clone()).run(stopped));
        enqueue(&db, clock.now(), 1).await;
        until("the first job is at work", || async { ran.load(Ordering::SeqCst) == 1 }).await;

        let held = row(&db, 1).await;
        let (me, lease) = (held.leased_by.clone().unwrap(), held.lease_until.unwrap());
        enqueue(&db, clock.now().plus_seconds(10_000), 2).await;
        db.write(move |tx| {
            let planted = sql!(
                "UPDATE job SET state = 'running', lease_until = $1, leased_by = $2 WHERE payload LIKE '%2%'"
            );
            tx.execute(planted, params![lease, &me])
        })
        .await
        .unwrap();

        clock.advance_seconds(40);
        let renewed = || async { row(&db, 1).await.lease_until.is_some_and(|at| at > lease) };
        until("the lease in hand is renewed", renewed).await;
        assert_eq!(row(&db, 2).await.lease_until, Some(lease), "a lease was renewed for work nobody does");

        clock.advance_seconds(30);
        let taken_over = || async { row(&db, 2).await.state == "done" };
        until("the forgotten job is run", taken_over).await;
        assert_eq!(row(&db, 1).await.state, "running", "work in hand was taken away");
        go_on.notify_one();
        until("the first job ends", || async { row(&db, 1).await.state == "done" }).await;
        assert_eq!(ran.load(Ordering::SeqCst), 2);
        stop.send_replace(true);
        running.await.unwrap();
    });
}

/// A worker that was away for longer than its lease (a laptop's lid, a stopped container) comes back and wants to
/// write down the end of a job that is another's by now.
#[test]
fn a_job_is_ended_only_by_whoever_holds_it() {
    for outcome in ["done", "postponed", "laid aside", "done in its own transaction"] {
        testkit::on_both_async(jobs::migrations(), |db| async move {
            let clock = Arc::new(FakeClock::default());
            let mut registry = Registry::new();
            registry.job::<Dig, _, _>(move |context, _| async move {
                let until = context.now().plus_seconds(60);
                context
                    .db
                    .write(move |tx| {
                        let taken =
                            sql!("UPDATE job SET leased_by = 'another', lease_until = $1, attempts = 2");
                        tx.execute(taken, params![until])
                    })
                    .await?;
                match outcome {
                    "postponed" => Err(JobError::retry("not now")),
                    "laid aside" => Err(JobError::give_up("no use")),
                    "done" => Ok(()),
                    _ => {
                        let ends = context.clone();
                        Ok(context.db.write(move |tx| ends.complete_in(tx)).await?)
                    }
                }
            });
            enqueue(&db, clock.now(), 1).await;
            worker(&db, registry, clock.clone()).run_until_idle().await.unwrap();
            let kept = row(&db, 1).await;
            assert_eq!(
                (kept.state.as_str(), kept.leased_by.as_deref(), kept.last_error),
                ("running", Some("another"), None),
                "{outcome}"
            );
        });
    }
}

/// Tells how often the time was asked for: once for each try to write down the end of a job.
struct CountingClock(AtomicU32);
impl Clock for CountingClock {
    fn now(&self) -> Timestamp {
        self.0.fetch_add(1, Ordering::SeqCst);
        Timestamp::from_micros(1_790_000_000_000_000)
    }
}

/// From now on rows of the queue cannot grow: the disk is full, in the way that each database knows.
fn fill_disk(tx: &mut db::WriteTx<'_>, is_sqlite: bool) -> Result<(), db::DbError> {
    if is_sqlite {
        // Not below what is there already: no page more than now.
        tx.query(sql!("PRAGMA max_page_count = 1"), &[], |_| Ok(())).map(drop)
    } else {
        tx.execute(sql!("INSERT INTO full_disk (n) VALUES (1)"), &[]).map(drop)
    }
}

fn empty_disk(tx: &mut db::WriteTx<'_>, is_sqlite: bool) -> Result<(), db::DbError> {
    if is_sqlite {
        tx.query(sql!("PRAGMA max_page_count = 1000000"), &[], |_| Ok(())).map(drop)
    } else {
        tx.execute(sql!("DELETE FROM full_disk"), &[]).map(drop)
    }
}

const FULL_DISK_OF_POSTGRES: [&db::Statement; 3] = [
    sql!("CREATE TABLE full_disk (n BIGINT NOT NULL)"),
    sql!(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
         BEGIN
             IF EXISTS (SELECT 1 FROM full_disk) THEN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END IF;
             RETURN NEW;
         END $body$"
    ),
    sql!("CREATE TRIGGER refuse BEFORE UPDATE ON job FOR EACH ROW EXECUTE FUNCTION refuse()"),
];

#[test]
fn work_that_is_done_is_not_done_again_because_its_end_could_not_be_written_at_once() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let is_sqlite = db.is_sqlite();
        let clock = Arc::new(CountingClock(AtomicU32::new(0)));
        let now = clock.now();
        // Full pages around the job: its row cannot grow without a new one.
        db.write(move |tx| {
            for n in 0..60 {
                if n == 30 {
                    jobs::enqueue(tx, now, &Dig { hole: 1 })?;
                }
                let filler = sql!(
                    "INSERT INTO job (name, payload, state, attempts, run_at, created_at) VALUES ('filler', $1, 'done', 1, $2, $2)"
                );
                tx.execute(filler, params!["x".repeat(900), now])?;
            }
            if !is_sqlite {
                for statement in FULL_DISK_OF_POSTGRES {
                    tx.execute(statement, &[])?;
                }
            }
            Ok::<(), db::DbError>(())
        })
        .await
        .unwrap();
        let ran = Arc::new(AtomicU32::new(0));
        let mut registry = Registry::new();
        let (counter, asked) = (ran.clone(), Arc::new(AtomicU32::new(0)));
        let (asked_before_the_end, of_handler) = (asked.clone(), clock.clone());
        registry.job::<Dig, _, _>(move |context, _| {
            let (counter, asked, clock) = (counter.clone(), asked.clone(), of_handler.clone());
            async move {
                counter.fetch_add(1, Ordering::SeqCst);
                context.db.write(move |tx| fill_disk(tx, is_sqlite)).await?;
                asked.store(clock.0.load(Ordering::SeqCst), Ordering::SeqCst);
                Err(JobError::give_up("e".repeat(500)))
            }
        });
        let once = worker(&db, registry, clock.clone());
        let running = tokio::spawn(async move { once.run_until_idle().await.unwrap() });
        until("the first try to write its end has failed", || async {
            let before = asked_before_the_end.load(Ordering::SeqCst);
            before > 0 && clock.0.load(Ordering::SeqCst) >= before + 2
        })
        .await;
        assert_eq!(row(&db, 1).await.state, "running");
        db.write(move |tx| empty_disk(tx, is_sqlite)).await.unwrap();
        assert_eq!(running.await.unwrap(), 1);
        let ended = row(&db, 1).await;
        assert_eq!((ended.state.as_str(), ended.last_error.unwrap().len()), ("dead", 500));
        assert_eq!(ran.load(Ordering::SeqCst), 1);
    });
}
