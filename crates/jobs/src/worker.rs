//! Workers: lease, run, mark.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use db::{Db, DbError, Isolation};
use kernel::random::uniform;
use kernel::{Clock, Random, Timestamp, Token};
use parking_lot::Mutex;
use tokio::sync::{Semaphore, watch};

use crate::registry::{JobContext, JobError, Registry};
use crate::store::{self, Leased};
use crate::{CHANNEL, enqueue};

/// A lease runs out after this long without renewal; then another worker takes the job.
const LEASE_SECONDS: i64 = 60;
/// How often a busy worker renews its leases.
const RENEW_EVERY: Duration = Duration::from_secs(20);
/// Pauses before the end of a job is written down again, when the database is away for a moment. Longer than that,
/// and the lease runs out.
const MARK_PAUSES: [Duration; 6] = [
    Duration::from_millis(50),
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(4),
    Duration::from_secs(10),
    Duration::from_secs(20),
];
/// A worker looks by itself this often, for what no wake-up told of.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The longest pause between two tries.
const BACKOFF_SECONDS_MAX: i64 = 3600;
/// A job that waits does so at least for this long, whatever it says.
const WAIT_SECONDS_MIN: i64 = 1;
/// Done jobs are kept so long, so that `enqueue_once` keeps its word.
const DONE_KEPT_DAYS: i64 = 30;
/// An error text is cut here.
const ERROR_CHARS_MAX: usize = 500;

/// How a worker works.
#[derive(Debug, Clone)]
pub struct WorkerSettings {
    /// Jobs at the same time.
    pub concurrency: u32,
    /// How often leases are renewed; well below their minute.
    pub renew_every: Duration,
}

impl Default for WorkerSettings {
    fn default() -> Self {
        Self { concurrency: 8, renew_every: RENEW_EVERY }
    }
}

/// How a job ended.
struct End {
    outcome: Result<(), JobError>,
    attempts: u32,
    attempts_max: u32,
    noise: u64,
}

/// Runs jobs of one node.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    registry: Arc<Registry>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    name: Arc<str>,
    settings: WorkerSettings,
    /// Jobs that are really at work here: only their leases are renewed, so that one whose end could not be written
    /// down runs out and is taken over.
    in_hand: Arc<Mutex<BTreeSet<i64>>>,
}

impl Worker {
    /// A worker over the given table of handlers; attaches the table of listeners to the database.
    pub fn new(
        db: Db,
        registry: Arc<Registry>,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        settings: WorkerSettings,
    ) -> Self {
        registry.attach(&db);
        let name = format!("worker-{}", Token::new(random.as_ref()).reveal()).into();
        Self { db, registry, clock, random, name, settings, in_hand: Arc::default() }
    }

    /// Works until `stop` turns true, then lets running jobs end.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        if self.db.is_sqlite() {
            self.note(self.db.write(store::free_all).await.map(drop), "freeing leases");
        }
        let slots = Arc::new(Semaphore::new(usize::try_from(self.settings.concurrency).unwrap_or(1).max(1)));
        let woken = self.db.wakeups(CHANNEL);
        let renewal = tokio::spawn(self.clone().renew_leases());
        while !*stop.borrow() {
            self.plan_schedules().await;
            let free = slots.available_permits();
            let leased = if free > 0 { self.lease(free).await } else { Vec::new() };
            let found = leased.len();
            for job in leased {
                let Ok(slot) = slots.clone().acquire_owned().await else { return };
                let worker = self.clone();
                tokio::spawn(async move {
                    worker.run_one(job).await;
                    drop(slot);
                });
            }
            if found == 0 || found == free {
                tokio::select! {
                    () = woken.notified() => {}
                    // A full house waits for the first job to end.
                    _ = slots.acquire(), if found > 0 => {}
                    () = tokio::time::sleep(LOOK_EVERY) => {}
                    _ = stop.changed() => {}
                }
            }
        }
        drop(slots.acquire_many(self.settings.concurrency).await); // closed only when dropped
        renewal.abort();
    }

    /// Runs everything that is due, one after the other, until nothing is: for tests and commands.
    pub async fn run_until_idle(&self) -> Result<usize, DbError> {
        let mut ran = 0;
        loop {
            let leased = self.try_lease(16).await?;
            if leased.is_empty() {
                return Ok(ran);
            }
            for job in leased {
                ran += 1;
                self.run_one(job).await;
            }
        }
    }

    async fn lease(&self, count: usize) -> Vec<Leased> {
        self.try_lease(count).await.unwrap_or_else(|e| {
            tracing::warn!(error = %e, "no jobs can be leased at the moment");
            Vec::new()
        })
    }

    async fn try_lease(&self, count: usize) -> Result<Vec<Leased>, DbError> {
        let (name, now) = (self.name.clone(), self.clock.now());
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let anything_due = move |tx: &mut db::ReadTx<'_>| {
            tx.query_one(
                db::sql!(
                    "SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM job WHERE state = 'ready' AND run_at <= $1 LIMIT 1) a)
                          + (SELECT COUNT(*) FROM (SELECT 1 FROM job WHERE state = 'running' AND lease_until < $1 LIMIT 1) b)"
                ),
                db::params![now],
                |row| row.get::<i64>(0),
            )
        };
        if self.db.read(anything_due).await? == 0 {
            return Ok(Vec::new()); // an idle node does not write
        }
        self.db
            .write_at(Isolation::ReadCommitted, move |tx| {
                store::lease(tx, &name, now, now.plus_seconds(LEASE_SECONDS), count)
            })
            .await
    }

    async fn run_one(&self, job: Leased) {
        self.in_hand.lock().insert(job.id.get());
        self.run_and_mark(&job).await;
        self.in_hand.lock().remove(&job.id.get());
    }

    async fn run_and_mark(&self, job: &Leased) {
        let Some(entry) = self.registry.handlers.get(job.name.as_str()) else {
            let error = JobError::give_up(format!("no handler is named {}: was it removed?", job.name));
            return self.mark(job, Err(error), 0).await;
        };
        let context = JobContext {
            db: self.db.clone(),
            clock: self.clock.clone(),
            random: self.random.clone(),
            job: job.id,
            attempt: job.attempts,
            worker: self.name.clone(),
        };
        let running = (entry.run)(context, job.payload.clone());
        let outcome = match tokio::spawn(running).await {
            Ok(outcome) => outcome,
            Err(panic) => Err(JobError::retry(format!("the handler stopped: {panic}"))),
        };
        self.mark(job, outcome, entry.attempts_max).await;
    }

    async fn mark(&self, job: &Leased, outcome: Result<(), JobError>, attempts_max: u32) {
        let (id, attempts) = (job.id.get(), job.attempts);
        match &outcome {
            Ok(()) => {}
            Err(JobError::Retry(e)) if attempts < attempts_max => {
                tracing::info!(job.id = id, job.name, attempts, error = e, "a job will be tried again");
            }
            Err(JobError::Wait { cause, .. }) => {
                tracing::debug!(job.id = id, job.name, error = cause, "a job waits");
            }
            Err(JobError::Retry(e) | JobError::GiveUp(e)) => {
                tracing::error!(job.id = id, job.name, attempts, error = e, "a job was laid aside");
            }
        }
        let end =
            Arc::new(End { outcome, attempts, attempts_max, noise: uniform(self.random.as_ref(), 1000) });
        for pause in MARK_PAUSES.map(Some).into_iter().chain([None]) {
            let marked = self.mark_once(job, end.clone()).await;
            match (marked, pause) {
                // The work is done: a moment without the database must not have it done again.
                (Err(e), Some(pause)) if e.is_temporary() => {
                    tracing::debug!(error = %e, "the end of a job is written down again");
                    tokio::time::sleep(pause).await;
                }
                (marked, _) => return self.note(marked, "marking a job"), // unmarked, its lease runs out and it is run again
            }
        }
    }

    async fn mark_once(&self, job: &Leased, end: Arc<End>) -> Result<(), DbError> {
        let (id, now, worker) = (job.id, self.clock.now(), self.name.clone());
        let write = move |tx: &mut db::WriteTx<'_>| match &end.outcome {
            Ok(()) => store::complete(tx, &worker, id, now),
            Err(JobError::Retry(e)) if end.attempts < end.attempts_max => {
                let run_at = now.plus_millis(backoff_millis(end.attempts, end.noise));
                store::postpone(tx, &worker, id, run_at, &cut(e))
            }
            Err(JobError::Wait { cause, until }) => {
                let run_at = (*until).max(now.plus_seconds(WAIT_SECONDS_MIN));
                store::wait(tx, &worker, id, run_at, &cut(cause))
            }
            Err(JobError::Retry(e) | JobError::GiveUp(e)) => store::lay_aside(tx, &worker, id, now, &cut(e)),
        };
        self.db.write(write).await
    }

    /// Goes on while running jobs are let end after the stop; `run` aborts it at last.
    async fn renew_leases(self) {
        loop {
            tokio::time::sleep(self.settings.renew_every).await;
            let (name, until) = (self.name.clone(), self.clock.now().plus_seconds(LEASE_SECONDS));
            let in_hand: Vec<i64> = self.in_hand.lock().iter().copied().collect();
            let renewed = self
                .db
                .write_at(Isolation::ReadCommitted, move |tx| store::renew(tx, &name, &in_hand, until))
                .await;
            self.note(renewed, "renewing leases");
            let purge_before = self.clock.now().plus_days(-DONE_KEPT_DAYS);
            self.note(
                self.db.write(move |tx| store::purge_done(tx, purge_before)).await.map(drop),
                "purging",
            );
        }
    }

    async fn plan_schedules(&self) {
        for schedule in &self.registry.schedules {
            let now = self.clock.now();
            let Some(next) = next_after(&schedule.cron, now) else { continue };
            let (name, payload) = (schedule.job_name, schedule.payload.clone());
            let due = self
                .db
                .read(move |tx| {
                    tx.query_opt(
                        db::sql!("SELECT next_run_at FROM job_schedule WHERE name = $1"),
                        db::params![name],
                        |row| row.get::<Timestamp>(0),
                    )
                })
                .await;
            if matches!(due, Ok(Some(at)) if at > now) {
                continue;
            }
            let planned = self
                .db
                .write(move |tx| {
                    if store::take_turn(tx, name, now, next)? {
                        enqueue::insert(tx, now, now, name, &payload, None)?;
                    }
                    Ok::<(), DbError>(())
                })
                .await;
            self.note(planned, "planning schedules");
        }
    }

    #[expect(clippy::unused_self, reason = "reads as one of the worker's operations")]
    fn note(&self, result: Result<(), DbError>, doing: &'static str) {
        if let Err(e) = result {
            tracing::warn!(error = %e, doing, "the queue could not write");
        }
    }
}

fn next_after(cron: &croner::Cron, now: Timestamp) -> Option<Timestamp> {
    let from = chrono::DateTime::<chrono::Utc>::from_timestamp_micros(now.as_micros())?;
    let next = cron.find_next_occurrence(&from, false).ok()?; // no next occurrence: never runs again
    Some(Timestamp::from_micros(next.timestamp_micros()))
}

/// 1 s, 2 s, 4 s, … up to an hour, plus up to a quarter of noise so that retries do not march in step.
fn backoff_millis(attempts: u32, noise_thousandths: u64) -> i64 {
    let seconds = 2i64.saturating_pow(attempts.saturating_sub(1)).min(BACKOFF_SECONDS_MAX);
    let noise = i64::try_from(noise_thousandths).unwrap_or(0); // below 1000
    seconds * 1000 + seconds * noise / 4
}

fn cut(text: &str) -> String {
    text.chars().take(ERROR_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour_and_stay_there() {
        assert_eq!(backoff_millis(1, 0), 1000);
        assert_eq!(backoff_millis(3, 0), 4000);
        assert_eq!(backoff_millis(40, 0), 3_600_000);
        assert!(backoff_millis(u32::MAX, 999) < 4_500_000);
    }
}
