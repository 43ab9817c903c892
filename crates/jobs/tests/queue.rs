//! The queue's promises, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use db::{Db, DbError};
use events::{DomainEvent, PledgeChanged, PledgeLocked};
use jobs::{Job, JobError, Registry, Worker, WorkerSettings};
use kernel::ids::kinds;
use kernel::{Clock, Id, OsRandom};
use serde::{Deserialize, Serialize};
use testkit::FakeClock;

#[derive(Serialize, Deserialize)]
struct Greet {
    who: u32,
}
impl Job for Greet {
    const NAME: &'static str = "test.greet";
    const ATTEMPTS_MAX: u32 = 3;
}

fn worker(db: &Db, registry: Registry, clock: &Arc<FakeClock>) -> Worker {
    Worker::new(db.clone(), Arc::new(registry), clock.clone(), Arc::new(OsRandom), WorkerSettings::default())
}

async fn enqueue(db: &Db, clock: &Arc<FakeClock>, who: u32) {
    let now = clock.now();
    db.write(move |tx| jobs::enqueue(tx, now, &Greet { who })).await.unwrap();
}

async fn counts(db: &Db) -> jobs::QueueCounts {
    db.read(jobs::counts).await.unwrap()
}

fn counting(
    registry: &mut Registry,
    answer: impl Fn(u32) -> Result<(), JobError> + Send + Sync + 'static,
) -> Arc<AtomicU32> {
    let ran = Arc::new(AtomicU32::new(0));
    let (counter, answer) = (ran.clone(), Arc::new(answer));
    registry.job::<Greet, _, _>(move |context, _job| {
        counter.fetch_add(1, Ordering::SeqCst);
        let answer = answer.clone();
        async move { answer(context.attempt) }
    });
    ran
}

#[test]
fn a_job_of_a_rolled_back_change_never_runs() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let mut registry = Registry::new();
        let ran = counting(&mut registry, |_| Ok(()));
        let worker = worker(&db, registry, &clock);
        let now = clock.now();
        let failed: Result<(), DbError> = db
            .write(move |tx| {
                jobs::enqueue(tx, now, &Greet { who: 1 })?;
                Err(DbError::NoRow)
            })
            .await;
        assert!(failed.is_err());
        enqueue(&db, &clock, 2).await;
        assert_eq!(worker.run_until_idle().await.unwrap(), 1);
        assert_eq!(ran.load(Ordering::SeqCst), 1);
        assert_eq!(counts(&db).await, jobs::QueueCounts::default());
    });
}

#[test]
fn a_failing_job_waits_longer_each_time_and_is_laid_aside_for_a_person() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let mut registry = Registry::new();
        let ran = counting(&mut registry, |attempt| {
            if attempt < 4 { Err(JobError::retry("gateway is away")) } else { Ok(()) }
        });
        let worker = worker(&db, registry, &clock);
        enqueue(&db, &clock, 1).await;
        assert_eq!(worker.run_until_idle().await.unwrap(), 1);
        assert_eq!(worker.run_until_idle().await.unwrap(), 0, "the pause was not kept");
        for _ in 0..2 {
            clock.advance_seconds(10);
            assert_eq!(worker.run_until_idle().await.unwrap(), 1);
        }
        assert_eq!(counts(&db).await.dead, 1);
        let dead = db.read(|tx| jobs::dead_jobs(tx, 10)).await.unwrap();
        assert_eq!(
            (dead[0].name.as_str(), dead[0].attempts, dead[0].last_error.as_str()),
            ("test.greet", 3, "gateway is away")
        );
        let (id, now) = (dead[0].id, clock.now());
        assert!(db.write(move |tx| jobs::retry_dead(tx, id, now)).await.unwrap());
        assert!(!db.write(move |tx| jobs::retry_dead(tx, id, now)).await.unwrap(), "the button works once");
        worker.run_until_idle().await.unwrap();
        assert_eq!(ran.load(Ordering::SeqCst), 4);
    });
}

#[test]
fn a_job_that_waits_uses_up_no_try_however_long_it_waits() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let mut registry = Registry::new();
        let (at, waits) = (clock.clone(), AtomicU32::new(0));
        let ran = counting(&mut registry, move |attempt| {
            assert_eq!(attempt, 1, "each is the first one");
            if waits.fetch_add(1, Ordering::SeqCst) == 20 {
                return Ok(());
            }
            Err(JobError::wait(at.now().plus_minutes(5), "the key is wrong"))
        });
        let worker = worker(&db, registry, &clock);
        enqueue(&db, &clock, 1).await;
        for _ in 0..20 {
            assert_eq!(worker.run_until_idle().await.unwrap(), 1);
            clock.advance_minutes(4);
            assert_eq!(worker.run_until_idle().await.unwrap(), 0, "it does not look before its time");
            clock.advance_minutes(1);
        }
        assert_eq!(worker.run_until_idle().await.unwrap(), 1);
        assert_eq!(ran.load(Ordering::SeqCst), 21);
        assert_eq!(counts(&db).await, jobs::QueueCounts::default(), "done, and nobody was called");
    });
}

#[test]
fn giving_up_a_panic_and_a_job_without_handler_all_end_on_the_page() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let mut registry = Registry::new();
        registry.job::<Greet, _, _>(|_, job| async move {
            match job.who {
                1 => Err(JobError::give_up("nobody is there")),
                _ => panic!("planted"),
            }
        });
        let known = worker(&db, registry, &clock);
        enqueue(&db, &clock, 1).await;
        known.run_until_idle().await.unwrap();
        enqueue(&db, &clock, 2).await;
        for _ in 0..3 {
            known.run_until_idle().await.unwrap();
            clock.advance_seconds(60);
        }
        let unknown = worker(&db, Registry::new(), &clock);
        enqueue(&db, &clock, 3).await;
        unknown.run_until_idle().await.unwrap();
        let errors: Vec<String> =
            db.read(|tx| jobs::dead_jobs(tx, 10)).await.unwrap().into_iter().map(|d| d.last_error).collect();
        assert_eq!(errors.len(), 3, "{errors:?}");
        assert!(
            errors[0].contains("no handler") && errors[1].contains("panic") && errors[2].contains("nobody"),
            "{errors:?}"
        );
    });
}

#[test]
fn a_key_enqueues_once() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let mut registry = Registry::new();
        let ran = counting(&mut registry, |_| Ok(()));
        let worker = worker(&db, registry, &clock);
        for _ in 0..2 {
            for _ in 0..3 {
                let now = clock.now();
                db.write(move |tx| jobs::enqueue_once(tx, now, "pledge 7", &Greet { who: 7 })).await.unwrap();
            }
            worker.run_until_idle().await.unwrap();
        }
        assert_eq!(ran.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn each_listener_hears_of_an_event_in_the_transaction_of_the_change() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let heard = Arc::new(parking_lot::Mutex::new(Vec::new()));
        let mut registry = Registry::new();
        for name in ["messages.tell", "loyalty.earn"] {
            let heard = heard.clone();
            registry.listener::<PledgeLocked, _, _>(name, move |_, event| {
                heard.lock().push((name, event.pledge));
                async { Ok(()) }
            });
        }
        let worker = worker(&db, registry, &clock);
        let pledges: Vec<Id<kinds::Pledge>> = (0..3).map(|_| Id::new(clock.as_ref(), &OsRandom)).collect();
        let (now, copy) = (clock.now(), pledges.clone());
        db.write(move |tx| {
            jobs::emit(tx, now, &PledgeLocked { pledge: copy[0] })?;
            let rest: Vec<_> = copy[1..].iter().map(|pledge| PledgeLocked { pledge: *pledge }).collect();
            jobs::emit_many(tx, now, &rest)
        })
        .await
        .unwrap();
        assert_eq!(worker.run_until_idle().await.unwrap(), 6);
        assert_eq!(worker.run_until_idle().await.unwrap(), 0);
        for pledge in pledges {
            assert_eq!(heard.lock().iter().filter(|(_, p)| *p == pledge).count(), 2);
            let history = db.read(move |tx| jobs::events_about(tx, &pledge.to_string(), 10)).await.unwrap();
            assert_eq!(history.len(), 1);
            assert_eq!(history[0].name, PledgeLocked::NAME);
        }
    });
}

/// A listener that tells by the event alone that it has nothing to do costs no job.
#[test]
fn a_listener_hears_only_of_the_events_it_wants() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let heard = Arc::new(parking_lot::Mutex::new(Vec::new()));
        let (all, some) = (heard.clone(), heard.clone());
        let mut registry = Registry::new();
        registry.listener::<PledgeChanged, _, _>("messages.tell", move |_, event| {
            all.lock().push(("tell", event.part));
            async { Ok(()) }
        });
        let wants = |event: &PledgeChanged| event.part == "platform";
        registry.listener_when::<PledgeChanged, _, _>("payments.close", wants, move |_, event| {
            some.lock().push(("close", event.part));
            async { Ok(()) }
        });
        let worker = worker(&db, registry, &clock);
        let pledge = Id::new(clock.as_ref(), &OsRandom);
        let change =
            move |part: &str| PledgeChanged { pledge, part: part.to_owned(), by: "backer".to_owned() };
        let now = clock.now();
        db.write(move |tx| {
            jobs::emit(tx, now, &change("choices"))?;
            jobs::emit_many(tx, now, &[change("address"), change("platform")])
        })
        .await
        .unwrap();
        let counts = db.read(jobs::counts).await.unwrap();
        assert_eq!(counts.ready, 4, "two of the six would be for nothing");
        assert_eq!(worker.run_until_idle().await.unwrap(), 4);
        let closed: Vec<_> = heard.lock().iter().filter(|(who, _)| *who == "close").cloned().collect();
        assert_eq!(closed, [("close", "platform".to_owned())]);
    });
}

/// Kill -9 leaves a lease behind. It runs out, and somebody else takes the job over.
#[test]
fn a_job_whose_worker_died_is_taken_over() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let mut registry = Registry::new();
        let ran = counting(&mut registry, |_| Ok(()));
        let worker = worker(&db, registry, &clock);
        enqueue(&db, &clock, 1).await;
        let until = clock.now().plus_seconds(60);
        db.write(move |tx| {
            tx.execute(
                db::sql!(
                    "UPDATE job SET state = 'running', attempts = 1, lease_until = $1, leased_by = 'dead'"
                ),
                db::params![until],
            )
        })
        .await
        .unwrap();
        assert_eq!(worker.run_until_idle().await.unwrap(), 0, "a living lease was broken");
        clock.advance_seconds(61);
        assert_eq!(worker.run_until_idle().await.unwrap(), 1);
        assert_eq!(ran.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn two_workers_never_run_one_job_twice() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let ran = Arc::new(AtomicU32::new(0));
        let make = || {
            let mut registry = Registry::new();
            let counter = ran.clone();
            registry.job::<Greet, _, _>(move |_, _| {
                counter.fetch_add(1, Ordering::SeqCst);
                async { Ok(()) }
            });
            worker(&db, registry, &clock)
        };
        let (one, two) = (make(), make());
        for who in 0..60 {
            enqueue(&db, &clock, who).await;
        }
        let (a, b) = tokio::join!(
            tokio::spawn(async move { one.run_until_idle().await.unwrap() }),
            tokio::spawn(async move { two.run_until_idle().await.unwrap() })
        );
        assert_eq!(a.unwrap() + b.unwrap(), 60);
        assert_eq!(ran.load(Ordering::SeqCst), 60);
    });
}

#[test]
fn a_schedule_runs_when_it_is_due_and_once_over_all_workers() {
    testkit::on_both_async(jobs::migrations(), |db| async move {
        let clock = Arc::new(FakeClock::default());
        let ran = Arc::new(AtomicU32::new(0));
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let running: Vec<_> = (0..2)
            .map(|_| {
                let mut registry = Registry::new();
                let counter = ran.clone();
                registry.job::<Greet, _, _>(move |_, _| {
                    counter.fetch_add(1, Ordering::SeqCst);
                    async { Ok(()) }
                });
                registry.schedule("0 3 * * *", &Greet { who: 0 }).unwrap();
                tokio::spawn(worker(&db, registry, &clock).run(stopped.clone()))
            })
            .collect();
        let until = async |wanted: u32| {
            for _ in 0..200 {
                if ran.load(Ordering::SeqCst) >= wanted {
                    return;
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
            panic!("the schedule did not run");
        };
        let planned = async || {
            db.read(|tx| {
                tx.query_one(db::sql!("SELECT COUNT(*) FROM job_schedule"), &[], |r| r.get::<i64>(0))
            })
            .await
            .unwrap()
        };
        while planned().await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(ran.load(Ordering::SeqCst), 0, "a schedule ran before it was due");
        for day in 1..=2 {
            clock.advance_seconds(86_400);
            until(day).await;
        }
        stop.send(true).unwrap();
        for worker in running {
            worker.await.unwrap();
        }
        assert_eq!(ran.load(Ordering::SeqCst), 2);
    });
}
