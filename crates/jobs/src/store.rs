//! The SQL of the queue.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

pub(crate) struct Leased {
    pub(crate) id: RowId<kinds::Job>,
    pub(crate) name: String,
    pub(crate) payload: String,
    pub(crate) attempts: u32,
}

/// Leases due jobs, and jobs whose worker died. Run it read-committed: `SKIP LOCKED` keeps nodes apart.
pub(crate) fn lease(
    tx: &mut WriteTx<'_>,
    worker: &str,
    now: Timestamp,
    until: Timestamp,
    count: u32,
) -> Result<Vec<Leased>, DbError> {
    let due: Vec<i64> = tx.query(
        sql!(
            "SELECT id FROM job WHERE state = 'ready' AND run_at <= $1 ORDER BY run_at, id LIMIT $2
             FOR UPDATE SKIP LOCKED"
        ),
        params![now, count],
        |row| row.get(0),
    )?;
    let abandoned: Vec<i64> = tx.query(
        sql!(
            "SELECT id FROM job WHERE state = 'running' AND lease_until < $1 ORDER BY lease_until LIMIT $2
             FOR UPDATE SKIP LOCKED"
        ),
        params![now, count],
        |row| row.get(0),
    )?;
    let mut leased = Vec::new();
    for id in abandoned.into_iter().chain(due).take(usize::try_from(count).unwrap_or(usize::MAX)) {
        leased.push(tx.query_one(
            sql!(
                "UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = $2, leased_by = $3
                 WHERE id = $1 RETURNING id, name, payload, attempts"
            ),
            params![id, until, worker],
            |row| {
                Ok(Leased { id: row.get(0)?, name: row.get(1)?, payload: row.get(2)?, attempts: row.get(3)? })
            },
        )?);
    }
    Ok(leased)
}

pub(crate) fn renew(
    tx: &mut WriteTx<'_>,
    worker: &str,
    jobs: &[i64],
    until: Timestamp,
) -> Result<(), DbError> {
    for job in jobs {
        tx.execute(
            sql!("UPDATE job SET lease_until = $3 WHERE id = $1 AND leased_by = $2 AND state = 'running'"),
            params![*job, worker, until],
        )?;
    }
    Ok(())
}

/// Frees every lease: only where one process owns the database (SQLite), at its start.
pub(crate) fn free_all(tx: &mut WriteTx<'_>) -> Result<u64, DbError> {
    tx.execute(
        sql!("UPDATE job SET state = 'ready', lease_until = NULL, leased_by = NULL WHERE state = 'running'"),
        &[],
    )
}

/// Only whoever holds the lease ends a job: one that was given up for dead and taken over is somebody else's now.
pub(crate) fn complete(
    tx: &mut WriteTx<'_>,
    worker: &str,
    job: RowId<kinds::Job>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE job SET state = 'done', finished_at = $2, lease_until = NULL, leased_by = NULL, last_error = NULL
             WHERE id = $1 AND state = 'running' AND leased_by = $3"
        ),
        params![job, now, worker],
    )
    .map(drop)
}

pub(crate) fn postpone(
    tx: &mut WriteTx<'_>,
    worker: &str,
    job: RowId<kinds::Job>,
    run_at: Timestamp,
    error: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE job SET state = 'ready', run_at = $2, last_error = $3, lease_until = NULL, leased_by = NULL
             WHERE id = $1 AND state = 'running' AND leased_by = $4"
        ),
        params![job, run_at, error, worker],
    )
    .map(drop)
}

/// As [`postpone`], and the try is taken back.
pub(crate) fn wait(
    tx: &mut WriteTx<'_>,
    worker: &str,
    job: RowId<kinds::Job>,
    run_at: Timestamp,
    cause: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE job SET state = 'ready', attempts = attempts - 1, run_at = $2, last_error = $3, lease_until = NULL,
             leased_by = NULL WHERE id = $1 AND state = 'running' AND leased_by = $4"
        ),
        params![job, run_at, cause, worker],
    )
    .map(drop)
}

pub(crate) fn lay_aside(
    tx: &mut WriteTx<'_>,
    worker: &str,
    job: RowId<kinds::Job>,
    now: Timestamp,
    error: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE job SET state = 'dead', finished_at = $2, last_error = $3, lease_until = NULL, leased_by = NULL
             WHERE id = $1 AND state = 'running' AND leased_by = $4"
        ),
        params![job, now, error, worker],
    )
    .map(drop)
}

pub(crate) fn purge_done(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM job WHERE state = 'done' AND finished_at < $1"), params![before])
}

/// When the schedule is due: moves it on and answers true, for exactly one caller.
pub(crate) fn take_turn(
    tx: &mut WriteTx<'_>,
    name: &str,
    now: Timestamp,
    next: Timestamp,
) -> Result<bool, DbError> {
    let planned: Option<Timestamp> = tx.query_opt(
        sql!("SELECT next_run_at FROM job_schedule WHERE name = $1 FOR UPDATE"),
        params![name],
        |row| row.get(0),
    )?;
    if planned.is_some_and(|at| at > now) {
        return Ok(false);
    }
    tx.execute(
        sql!(
            "INSERT INTO job_schedule (name, next_run_at) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET next_run_at = excluded.next_run_at"
        ),
        params![name, next],
    )?;
    Ok(planned.is_some()) // the first look only plans, it does not run
}

/// How many jobs are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QueueCounts {
    /// Waiting, now or later.
    pub ready: u64,
    /// At work.
    pub running: u64,
    /// Laid aside for a person.
    pub dead: u64,
}

/// How many jobs wait, work, and need a person.
pub fn counts(tx: &mut ReadTx<'_>) -> Result<QueueCounts, DbError> {
    tx.query_one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM job WHERE state = 'ready'), (SELECT COUNT(*) FROM job WHERE state = 'running'),
                    (SELECT COUNT(*) FROM job WHERE state = 'dead')"
        ),
        &[],
        |row| Ok(QueueCounts { ready: row.get(0)?, running: row.get(1)?, dead: row.get(2)? }),
    )
}

/// The number of the last event that was written; 0 before the first. While it stays, nothing happened that another
/// capability may care about.
pub fn last_event(tx: &mut ReadTx<'_>) -> Result<i64, DbError> {
    tx.query_one(sql!("SELECT COALESCE(MAX(id), 0) FROM domain_event"), &[], |row| row.get(0))
}

/// A job that used up its tries or gave up.
#[derive(Debug, Clone)]
pub struct DeadJob {
    /// For the button.
    pub id: RowId<kinds::Job>,
    /// Which kind.
    pub name: String,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it ended; no personal data.
    pub last_error: String,
    /// When.
    pub finished_at: Option<Timestamp>,
}

fn dead_job(row: &Row<'_>) -> Result<DeadJob, DbError> {
    Ok(DeadJob {
        id: row.get(0)?,
        name: row.get(1)?,
        attempts: row.get(2)?,
        last_error: row.get::<Option<String>>(3)?.unwrap_or_default(), // none recorded reads as none
        finished_at: row.get(4)?,
    })
}

/// The latest jobs that need a person.
pub fn dead_jobs(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<DeadJob>, DbError> {
    tx.query(
        sql!("SELECT id, name, attempts, last_error, finished_at FROM job WHERE state = 'dead' ORDER BY id DESC LIMIT $1"),
        params![limit],
        dead_job,
    )
}

/// Gives a dead job a new set of tries. Answers false when it is not dead any more.
pub fn retry_dead(tx: &mut WriteTx<'_>, job: RowId<kinds::Job>, now: Timestamp) -> Result<bool, DbError> {
    tx.wake(crate::CHANNEL);
    let changed = tx.execute(
        sql!("UPDATE job SET state = 'ready', attempts = 0, run_at = $2, finished_at = NULL WHERE id = $1 AND state = 'dead'"),
        params![job, now],
    )?;
    Ok(changed == 1)
}

/// An event as it was written.
#[derive(Debug, Clone)]
pub struct StoredEvent {
    /// `pledge.confirmed`.
    pub name: String,
    /// The facts as JSON.
    pub facts: String,
    /// When.
    pub occurred_at: Timestamp,
}

/// The history of one subject, latest first.
pub fn events_about(tx: &mut ReadTx<'_>, subject: &str, limit: u32) -> Result<Vec<StoredEvent>, DbError> {
    tx.query(
        sql!(
            "SELECT name, facts, occurred_at FROM domain_event WHERE subject = $1 ORDER BY id DESC LIMIT $2"
        ),
        params![subject, limit],
        |row| Ok(StoredEvent { name: row.get(0)?, facts: row.get(1)?, occurred_at: row.get(2)? }),
    )
}
