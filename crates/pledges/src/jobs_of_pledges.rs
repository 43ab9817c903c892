//! Work that pledges put into the queue themselves.

use events::ContactErased;
use jobs::{Job, JobContext, Outcome, Registry};
use serde::{Deserialize, Serialize};

use crate::service::idempotency::REQUEST_KEY_DAYS;
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
pub fn register(registry: &mut Registry) -> Result<(), String> {
    registry.job::<PurgeRequestKeys, _, _>(purge);
    registry.listener::<ContactErased, _, _>("pledges.close_doors", close_doors);
    registry.schedule("17 3 * * *", &PurgeRequestKeys {})?;
    Ok(())
}
