//! Tidying up: what ran out is forgotten.

use jobs::{Job, JobContext, JobError, Registry};
use serde::{Deserialize, Serialize};

use crate::rules::throttle::FORGET_AFTER_SECONDS;
use crate::store::{counters, tokens};

/// How long ended sessions and links are kept, so that a question about yesterday can be answered.
const KEEP_DAYS: i64 = 30;

/// Forgets old counters, links and sessions.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyAccounts {}

impl Job for TidyAccounts {
    const NAME: &'static str = "accounts.tidy";
}

/// Names the job and its schedule (every night).
pub fn register(registry: &mut Registry) -> Result<(), String> {
    registry.job(|context: JobContext, _job: TidyAccounts| async move {
        let now = context.now();
        let job = context.clone();
        let tidied = context.db.write(move |tx| {
            counters::forget_old(tx, now.plus_seconds(-2 * FORGET_AFTER_SECONDS))?;
            tokens::forget_old(tx, now.plus_days(-KEEP_DAYS))?;
            web::session::store::forget_ended(tx, now.plus_days(-KEEP_DAYS))?;
            job.complete_in(tx)
        });
        tidied.await.map_err(|e: db::DbError| JobError::retry(e))
    });
    registry.schedule("41 3 * * *", &TidyAccounts {}).map(drop)
}
