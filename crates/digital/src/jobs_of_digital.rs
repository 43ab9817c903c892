//! Jobs: keys for those who wait, removing what nobody needs.

use std::sync::Arc;

use db::Isolation;
use jobs::{Job, JobContext, JobError, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, Vault};
use serde::{Deserialize, Serialize};

use crate::error::DigitalError;
use crate::service::hand_out::deliver_all;

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

/// Gives the pledges of a campaign what was handed out.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandOut {
    /// Which campaign.
    pub campaign: Id<kinds::Campaign>,
}

impl Job for HandOut {
    const NAME: &'static str = "digital.hand_out";
}

/// Looks every night whether pledges have what they may have: money that moved by a platform's file tells nobody.
#[derive(Debug, Serialize, Deserialize)]
pub struct CatchUp {}

impl Job for CatchUp {
    const NAME: &'static str = "digital.catch_up";
}

/// Names the jobs of this crate and their schedules.
///
/// # Errors
/// When a schedule is none.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    crate::listeners::register(registry, vault);
    let keys = vault.clone();
    registry.job(move |context: JobContext, job: HandOut| {
        let cx = cx(&context, &keys, HandOut::NAME);
        async move { deliver_all(&context.db, &cx, job.campaign).await.map_err(JobError::retry) }
    });
    let keys = vault.clone();
    registry.job(move |context: JobContext, _job: CatchUp| {
        let cx = cx(&context, &keys, CatchUp::NAME);
        async move { catch_up(&context, &cx).await.map_err(JobError::retry) }
    });
    let keys = vault.clone();
    registry.job(move |context: JobContext, job: ServeWaiting| {
        let cx = cx(&context, &keys, ServeWaiting::NAME);
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
    registry.schedule("23 * * * *", &SweepFiles {})?;
    registry.schedule("47 3 * * *", &CatchUp {}).map(drop)
}

pub(crate) fn cx(context: &JobContext, vault: &Vault, name: &'static str) -> Cx {
    Cx {
        vault: vault.clone(),
        clock: Arc::clone(&context.clock),
        random: Arc::clone(&context.random),
        actor: Actor::Job(name),
    }
}

/// One campaign's fault holds up none of the others.
async fn catch_up(context: &JobContext, cx: &Cx) -> Result<(), DigitalError> {
    let mut first_error = None;
    for campaign in context.db.read(campaigns_with_goods).await? {
        let delivered = deliver_all(&context.db, cx, campaign).await;
        first_error = first_error.or(delivered.err());
    }
    first_error.map_or(Ok(()), Err)
}

/// Campaigns one of whose items has something that is handed out.
fn campaigns_with_goods(tx: &mut db::ReadTx<'_>) -> Result<Vec<Id<kinds::Campaign>>, DigitalError> {
    let items = crate::store::good::items_handed_out(tx)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for campaign in campaigns::list_campaigns(tx)? {
        let catalogue = campaigns::load_catalogue(tx, campaign.row)?;
        if catalogue.items.iter().any(|item| items.contains(&item.id)) {
            found.push(campaign.id);
        }
    }
    Ok(found)
}
