//! The queue: jobs and domain events in the same database as the change they belong to.
//!
//! What happens when a capability emits an event: one row in `domain_event` and one job for each listener are
//! written in the caller's transaction; the commit wakes the workers; a worker leases the job, runs the
//! handler, and marks it done. A process that dies leaves the lease to run out; another worker takes over. So
//! delivery is at least once, and handlers are idempotent.
//!
//! Invariants: an error text in the queue holds no personal data; a job that used up its tries is kept as
//! `dead` on a page with a button, never dropped.

mod enqueue;
mod registry;
mod store;
mod worker;

pub use enqueue::{emit, emit_many, enqueue, enqueue_at, enqueue_once, enqueue_once_at};
pub use registry::{Job, JobContext, JobError, Outcome, Registry};
pub use store::{DeadJob, QueueCounts, StoredEvent, counts, dead_jobs, events_about, last_event, retry_dead};
pub use worker::{Worker, WorkerSettings};

/// Where the queue announces new work.
pub(crate) const CHANNEL: &str = "jobs";

/// The tables of the queue.
pub fn migrations() -> &'static [db::Migration] {
    &[db::Migration { owner: "jobs", name: "0001_jobs", sql: include_str!("../migrations/0001_jobs.sql") }]
}
