//! What stock does by itself: it returns what was not kept in time, and forgets who was erased.

use db::Isolation;
use events::ContactErased;
use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::{Actor, Cx, Vault};
use serde::{Deserialize, Serialize};

use crate::service::forget::forget;
use crate::service::return_due::{Returned, due_limits, return_due};

/// Counters that one look finds at most; what is left is found by the next one.
const LIMITS_AT_ONCE: u32 = 500;

/// Returns holds and offers whose time is over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReturnDue {}

impl Job for ReturnDue {
    const NAME: &'static str = "stock.return_due";
}

fn context_of(context: &JobContext, vault: &Vault, name: &'static str) -> Cx {
    Cx {
        vault: vault.clone(),
        clock: context.clock.clone(),
        random: context.random.clone(),
        actor: Actor::Job(name),
    }
}

/// Each counter in transactions of its own: a kill between two leaves the rest for the next minute.
async fn run(context: JobContext, vault: Vault) -> Outcome {
    let cx = context_of(&context, &vault, ReturnDue::NAME);
    let now = context.now();
    let due =
        context.db.read(move |tx| due_limits(tx, now, LIMITS_AT_ONCE)).await.map_err(JobError::retry)?;
    for limit in due {
        loop {
            let cx = cx.clone();
            let step = context.db.write_at(Isolation::ReadCommitted, move |tx| return_due(tx, &cx, limit));
            if step.await.map_err(JobError::retry)? == Returned::default() {
                break;
            }
        }
    }
    Ok(())
}

async fn forget_person(context: JobContext, event: ContactErased, vault: Vault) -> Outcome {
    let cx = context_of(&context, &vault, "stock.forget_person");
    let run = context.clone();
    let write = context.db.write(move |tx| {
        forget(tx, &cx, event.contact)?;
        run.complete_in(tx).map_err(crate::StockError::from)
    });
    write.await.map_err(JobError::retry)
}

/// Names the jobs, listeners and schedules (every minute) of stock.
///
/// # Errors
/// When a schedule's expression is wrong.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let (of_due, of_erased) = (vault.clone(), vault.clone());
    registry.job(move |context, _: ReturnDue| run(context, of_due.clone()));
    registry.listener("stock.forget_person", move |context, event: ContactErased| {
        forget_person(context, event, of_erased.clone())
    });
    registry.schedule("* * * * *", &ReturnDue {}).map(drop)
}
