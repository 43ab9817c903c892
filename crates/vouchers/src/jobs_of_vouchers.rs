//! The job that makes codes in bulk.

use std::sync::Arc;

use jobs::{Job, JobContext, JobError, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, Vault};
use serde::{Deserialize, Serialize};

use crate::error::VoucherError;

/// Makes the codes of a batch.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakeCodes {
    /// Which.
    pub batch: Id<kinds::VoucherBatch>,
}

impl Job for MakeCodes {
    const NAME: &'static str = "vouchers.make_codes";
}

/// Names the job of this crate.
pub fn register(registry: &mut Registry, vault: &Vault) {
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
}
