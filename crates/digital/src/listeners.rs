//! What this crate does when something happened elsewhere: it looks at the pledge again. Which event it was does not
//! matter, nor how often it comes.

use db::Isolation;
use events::{
    ContactErased, KeyGiven, PaymentCaptured, PledgeCancelled, PledgeChanged, PledgeConfirmed, PledgeLocked,
    PledgePaid, PledgePaidBack, PledgeReopened,
};
use jobs::{JobContext, JobError, Outcome, Registry};
use kernel::ids::kinds;
use kernel::{Id, Vault};

use crate::error::DigitalError;
use crate::jobs_of_digital::cx;
use crate::service::deliver::{concerned, deliver};

macro_rules! listen {
    ($registry:expr, $vault:expr, $($name:literal: $event:ty),* $(,)?) => { $(
        let keys = $vault.clone();
        $registry.listener($name, move |context: JobContext, event: $event| {
            look_at(context, keys.clone(), $name, vec![event.pledge])
        });
    )* };
}

pub(crate) fn register(registry: &mut Registry, vault: &Vault) {
    listen!(registry, vault,
        "digital.confirmed": PledgeConfirmed,
        "digital.reopened": PledgeReopened,
        "digital.locked": PledgeLocked,
        "digital.paid": PledgePaid,
        "digital.cancelled": PledgeCancelled,
        "digital.paid_back": PledgePaidBack,
        "digital.captured": PaymentCaptured,
        "digital.key_given": KeyGiven,
    );
    let keys = vault.clone();
    registry.listener_when(
        "digital.changed",
        is_about_goods,
        move |context: JobContext, event: PledgeChanged| {
            look_at(context, keys.clone(), "digital.changed", vec![event.pledge])
        },
    );
    let keys = vault.clone();
    registry.listener("digital.erased", move |context: JobContext, event: ContactErased| {
        of_person(context, keys.clone(), "digital.erased", event.contact)
    });
}

/// What a backer saves on the way changes nothing before the confirmation, which is an event of its own; what staff, a rule
/// for a file or the command line set later does.
fn is_about_goods(event: &PledgeChanged) -> bool {
    event.part == "state" || (event.part == "choices" && !event.by.starts_with("backer"))
}

async fn of_person(
    context: JobContext,
    vault: Vault,
    name: &'static str,
    contact: Id<kinds::Contact>,
) -> Outcome {
    let read = context.db.read(move |tx| {
        let Some(person) = contacts::find(tx, contact)? else { return Ok(Vec::new()) };
        let all = pledges::of_contact(tx, person.row)?;
        Ok::<_, DigitalError>(all.into_iter().map(|pledge| pledge.id).collect())
    });
    let pledges = read.await.map_err(JobError::retry)?;
    look_at(context, vault, name, pledges).await
}

async fn look_at(
    context: JobContext,
    vault: Vault,
    name: &'static str,
    pledges: Vec<Id<kinds::Pledge>>,
) -> Outcome {
    let read = context.db.read(move |tx| concerned(tx, &pledges));
    for pledge in read.await.map_err(JobError::retry)? {
        let cx = cx(&context, &vault, name);
        let looked = context.db.write_at(Isolation::ReadCommitted, move |tx| deliver(tx, &cx, pledge));
        looked.await.map_err(JobError::retry)?;
    }
    Ok(())
}
