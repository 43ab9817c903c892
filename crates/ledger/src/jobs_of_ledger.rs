//! The job that seals the books every hour.

use jobs::{Job, JobContext, JobError, Registry};
use kernel::Vault;
use serde::{Deserialize, Serialize};

/// Seals what is old enough.
#[derive(Debug, Serialize, Deserialize)]
pub struct SealLedger {}

impl Job for SealLedger {
    const NAME: &'static str = "ledger.seal";
}

/// Names the ledger's job and its schedule (every hour).
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let vault = vault.clone();
    registry.job(move |context: JobContext, _job: SealLedger| {
        let vault = vault.clone();
        async move {
            loop {
                let (vault, now) = (vault.clone(), context.now());
                let sealed = context.db.write(move |tx| crate::seal(tx, &vault, now)).await;
                if sealed.map_err(JobError::retry)? == 0 {
                    return Ok(());
                }
            }
        }
    });
    registry.schedule("17 * * * *", &SealLedger {}).map(drop)
}
