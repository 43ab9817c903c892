//! Putting jobs and events into the caller's transaction.

use std::sync::Arc;

use db::{DbError, Param, WriteTx, params, sql};
use events::DomainEvent;
use kernel::Timestamp;
use serde::Serialize;

use crate::CHANNEL;
use crate::registry::{Job, Listeners};

fn json<T: Serialize>(value: &T) -> Result<String, DbError> {
    serde_json::to_string(value)
        .map_err(|e| DbError::Statement(format!("a job or event cannot be stored: {e}")))
}

/// Enqueues a job to run as soon as this transaction is committed.
pub fn enqueue<J: Job>(tx: &mut WriteTx<'_>, now: Timestamp, job: &J) -> Result<(), DbError> {
    enqueue_at(tx, now, now, job)
}

/// Enqueues a job to run at `run_at` or soon after.
pub fn enqueue_at<J: Job>(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    run_at: Timestamp,
    job: &J,
) -> Result<(), DbError> {
    insert(tx, now, run_at, J::NAME, &json(job)?, None).map(drop)
}

/// Enqueues a job unless one with this key was enqueued before (and is not yet purged). Answers whether it was.
pub fn enqueue_once<J: Job>(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    key: &str,
    job: &J,
) -> Result<bool, DbError> {
    enqueue_once_at(tx, now, now, key, job)
}

/// As [`enqueue_once`], to run at `run_at` or soon after.
pub fn enqueue_once_at<J: Job>(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    run_at: Timestamp,
    key: &str,
    job: &J,
) -> Result<bool, DbError> {
    let key = format!("{}:{key}", J::NAME);
    insert(tx, now, run_at, J::NAME, &json(job)?, Some(&key))
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    run_at: Timestamp,
    name: &str,
    payload: &str,
    key: Option<&str>,
) -> Result<bool, DbError> {
    tx.wake(CHANNEL);
    let inserted = tx.execute(
        sql!(
            "INSERT INTO job (name, payload, unique_key, state, attempts, run_at, created_at)
             VALUES ($1, $2, $3, 'ready', 0, $4, $5) ON CONFLICT (unique_key) DO NOTHING"
        ),
        params![name, payload, key, run_at, now],
    )?;
    Ok(inserted == 1)
}

/// Writes an event and one job for each of its listeners into the caller's transaction.
pub fn emit<E: DomainEvent>(tx: &mut WriteTx<'_>, now: Timestamp, event: &E) -> Result<(), DbError> {
    let facts = json(event)?;
    let event_row: i64 = tx.query_one(
        sql!("INSERT INTO domain_event (name, subject, facts, occurred_at) VALUES ($1, $2, $3, $4) RETURNING id"),
        params![E::NAME, event.subject(), facts, now],
        |row| row.get(0),
    )?;
    let table = listeners(tx)?;
    for listener in table.of(event) {
        insert(tx, now, now, listener, &facts, Some(&format!("{listener}:{event_row}")))?;
    }
    Ok(())
}

/// As [`emit`] for thousands at once (imports): two bulk inserts.
pub fn emit_many<E: DomainEvent>(tx: &mut WriteTx<'_>, now: Timestamp, events: &[E]) -> Result<(), DbError> {
    let ids = tx.reserve_ids("domain_event", events.len())?;
    let table = listeners(tx)?;
    let mut event_rows: Vec<Vec<Param<'_>>> = Vec::with_capacity(events.len());
    let mut jobs: Vec<Vec<Param<'_>>> = Vec::with_capacity(events.len());
    for (id, event) in ids.iter().zip(events) {
        let facts = json(event)?;
        for listener in table.of(event) {
            jobs.push(vec![
                text(listener.to_string()),
                text(facts.clone()),
                text(format!("{listener}:{id}")),
                text("ready".to_owned()),
                Param::Int(0),
                Param::Int(now.as_micros()),
                Param::Int(now.as_micros()),
            ]);
        }
        event_rows.push(vec![
            Param::Int(*id),
            text(E::NAME.to_owned()),
            text(event.subject()),
            text(facts),
            Param::Int(now.as_micros()),
        ]);
    }
    tx.insert_rows("domain_event", &["id", "name", "subject", "facts", "occurred_at"], &event_rows)?;
    if !jobs.is_empty() {
        let columns = ["name", "payload", "unique_key", "state", "attempts", "run_at", "created_at"];
        tx.insert_rows("job", &columns, &jobs)?;
        tx.wake(CHANNEL);
    }
    Ok(())
}

fn text(value: String) -> Param<'static> {
    Param::Text(value.into())
}

fn listeners(tx: &WriteTx<'_>) -> Result<Arc<Listeners>, DbError> {
    tx.extension::<Listeners>().ok_or_else(|| {
        DbError::Statement(
            "no table of listeners: call jobs::Registry::attach before the first change".to_owned(),
        )
    })
}
