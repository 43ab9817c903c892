//! Work that pledges put into the queue themselves.

use events::ContactErased;
use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::{Actor, Cx, Vault};
use serde::{Deserialize, Serialize};

use crate::service::idempotency::REQUEST_KEY_DAYS;
use crate::service::instalments::parts_fall_due_step;
use crate::service::later_shipping::{ChargeWave, charge_wave_step};
use crate::store;

/// Forgets answers to forms that are too old to be sent again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PurgeRequestKeys {}

impl Job for PurgeRequestKeys {
    const NAME: &'static str = "pledges.purge_request_keys";
}

async fn purge(context: JobContext, _: PurgeRequestKeys) -> Outcome {
    let before = context.now().plus_days(-REQUEST_KEY_DAYS);
    let run = context.clone();
    context
        .db
        .write(move |tx| {
            store::request_keys::purge(tx, before)?;
            run.complete_in(tx)
        })
        .await?;
    Ok(())
}

/// Notes which days of parts have come, and which are over. Each campaign has its own midnight, some at a quarter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LetPartsFallDue {}

impl Job for LetPartsFallDue {
    const NAME: &'static str = "pledges.let_parts_fall_due";
}

async fn let_parts_fall_due(context: JobContext, _: LetPartsFallDue) -> Outcome {
    let now = context.now();
    while context.db.write(move |tx| parts_fall_due_step(tx, now)).await.map_err(JobError::retry)? {}
    Ok(())
}

/// Step by step, each pledge once: whoever was charged before the run was broken off is passed over.
async fn charge_wave(vault: Vault, context: JobContext, job: ChargeWave) -> Outcome {
    let found = context.db.read(move |tx| campaigns::find_campaign(tx, job.campaign)).await?;
    let Some(campaign) = found.map(|campaign| campaign.row) else { return Ok(()) };
    let actor = Actor::Job(ChargeWave::NAME);
    let cx = Cx { vault, clock: context.clock.clone(), random: context.random.clone(), actor };
    let (mut after, mut unreadable) = (None, 0_u64);
    loop {
        let cx = cx.clone();
        let step = context.db.write(move |tx| charge_wave_step(tx, &cx, (campaign, job.wave), after));
        let step = step.await.map_err(JobError::retry)?;
        unreadable = unreadable.saturating_add(step.unreadable);
        after = step.next;
        if after.is_none() {
            break;
        }
    }
    match unreadable {
        0 => Ok(()),
        count => Err(JobError::give_up(format!(
            "{count} orders cannot be read and were not asked; all others were: run `pledgekeeper verify`"
        ))),
    }
}

/// Nobody gets in by a link of a person who is gone.
async fn close_doors(context: JobContext, event: ContactErased) -> Outcome {
    let (now, run) = (context.now(), context.clone());
    context
        .db
        .write(move |tx| {
            if let Some(contact) = contacts::find(tx, event.contact)? {
                store::links::revoke_of_contact(tx, contact.row, now)?;
            }
            run.complete_in(tx)
        })
        .await?;
    Ok(())
}

/// Names the handlers, listeners and schedules of pledges.
///
/// # Errors
/// When a schedule's expression is wrong.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let own = vault.clone();
    registry.job::<ChargeWave, _, _>(move |context, job| charge_wave(own.clone(), context, job));
    registry.job::<PurgeRequestKeys, _, _>(purge);
    registry.job::<LetPartsFallDue, _, _>(let_parts_fall_due);
    registry.schedule("*/15 * * * *", &LetPartsFallDue {})?;
    registry.listener::<ContactErased, _, _>("pledges.close_doors", close_doors);
    registry.schedule("17 3 * * *", &PurgeRequestKeys {})?;
    Ok(())
}
