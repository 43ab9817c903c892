//! Jobs: making codes in bulk, forgetting wrong guesses.

use std::sync::Arc;

use jobs::{Job, JobContext, JobError, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, Vault};
use serde::{Deserialize, Serialize};

use crate::error::VoucherError;
use crate::rules::throttle::FORGET_AFTER_SECONDS;
use crate::store;

/// Makes the codes of a batch.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakeCodes {
    /// Which.
    pub batch: Id<kinds::VoucherBatch>,
}

impl Job for MakeCodes {
    const NAME: &'static str = "vouchers.make_codes";
}

/// Forgets who typed wrong codes more than a day ago.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetGuesses {}

impl Job for ForgetGuesses {
    const NAME: &'static str = "vouchers.forget_guesses";
}

/// Names the jobs of this crate and their schedules.
///
/// # Errors
/// When a schedule is none.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let vault = vault.clone();
    registry.job(move |context: JobContext, job: MakeCodes| {
        let cx = Cx {
            vault: vault.clone(),
            clock: Arc::clone(&context.clock),
            random: Arc::clone(&context.random),
            actor: Actor::Job(MakeCodes::NAME),
        };
        async move {
            loop {
                let (cx, batch) = (cx.clone(), job.batch);
                let made = context.db.write(move |tx| crate::make_codes(tx, &cx, batch)).await;
                match made {
                    Ok(batch) if batch.is_complete() => return Ok(()),
                    Ok(_) => {}
                    Err(VoucherError::Unknown) => {
                        return Err(JobError::GiveUp(VoucherError::Unknown.to_string()));
                    }
                    Err(other) => return Err(JobError::retry(other)),
                }
            }
        }
    });
    registry.job(|context: JobContext, _job: ForgetGuesses| async move {
        let before = context.now().plus_seconds(-FORGET_AFTER_SECONDS);
        context.db.write(move |tx| store::guess::forget_old(tx, before)).await.map_err(JobError::retry)?;
        Ok(())
    });
    registry.schedule("41 3 * * *", &ForgetGuesses {}).map(drop)
}
