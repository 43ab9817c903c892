//! Jobs: keys for those who wait, removing what nobody needs.

use std::sync::Arc;

use db::Isolation;
use jobs::{Job, JobContext, JobError, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, Vault};
use serde::{Deserialize, Serialize};

use crate::error::DigitalError;

/// Claims of one transaction.
const SERVED_AT_ONCE: u32 = 100;

/// Gives new keys of a pool to those who wait for one.
#[derive(Debug, Serialize, Deserialize)]
pub struct ServeWaiting {
    /// Which pool.
    pub pool: Id<kinds::KeyPool>,
}

impl Job for ServeWaiting {
    const NAME: &'static str = "digital.serve_waiting";
}

/// Removes files nobody needs any more.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepFiles {}

impl Job for SweepFiles {
    const NAME: &'static str = "digital.sweep_files";
}

/// Names the jobs of this crate and their schedules.
///
/// # Errors
/// When a schedule is none.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let vault = vault.clone();
    registry.job(move |context: JobContext, job: ServeWaiting| {
        let cx = Cx {
            vault: vault.clone(),
            clock: Arc::clone(&context.clock),
            random: Arc::clone(&context.random),
            actor: Actor::Job(ServeWaiting::NAME),
        };
        async move {
            loop {
                let (cx, pool) = (cx.clone(), job.pool);
                let serving = context.db.write_at(Isolation::ReadCommitted, move |tx| {
                    crate::serve_waiting(tx, &cx, pool, SERVED_AT_ONCE)
                });
                match serving.await {
                    Ok(0) => return Ok(()),
                    Ok(_) => {}
                    Err(DigitalError::Unknown) => {
                        return Err(JobError::GiveUp(DigitalError::Unknown.to_string()));
                    }
                    Err(other) => return Err(JobError::retry(other)),
                }
            }
        }
    });
    registry.job(|context: JobContext, _job: SweepFiles| async move {
        loop {
            let now = context.now();
            match context.db.write(move |tx| crate::sweep(tx, now)).await {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(other) => return Err(JobError::retry(other)),
            }
        }
    });
    registry.schedule("23 * * * *", &SweepFiles {}).map(drop)
}
