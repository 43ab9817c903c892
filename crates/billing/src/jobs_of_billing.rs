//! Listeners and jobs: each thing that makes a document due, those that waited, and those from before the set-up.

use campaigns::model::CampaignRef;
use db::DbError;
use events::{PledgeCancelled, PledgeCreditMoved, PledgeLocked, PledgePaid, PledgePaidBack};
use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, RowId, Vault};
use pledges::{Filter, Page, PledgeState};
use serde::{Deserialize, Serialize};

use crate::error::BillingError;
use crate::service::bring_up_to_date::bring_up_to_date;
use crate::store;

/// Pledges that are looked at in one read.
const LOOKED_AT_MAX: u32 = 200;

/// Issues what is due in a campaign: after its set-up was saved, or when somebody asks.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct CatchUp {
    pub(crate) campaign: Id<kinds::Campaign>,
}
impl Job for CatchUp {
    const NAME: &'static str = "billing.catch_up";
}

/// Tries again what waits: whatever was missing may be there now. Books as well what was paid before there were books of tax.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct TryWaiting {}
impl Job for TryWaiting {
    const NAME: &'static str = "billing.try_waiting";
}

const ACTOR: Actor = Actor::Job("billing.bring_up_to_date");

fn cx_of(vault: &Vault, context: &JobContext) -> Cx {
    Cx { vault: vault.clone(), clock: context.clock.clone(), random: context.random.clone(), actor: ACTOR }
}

/// One pledge, in a transaction of its own; what waits is noted in another.
async fn one(vault: &Vault, context: &JobContext, pledge: Id<kinds::Pledge>) -> Outcome {
    let cx = cx_of(vault, context);
    let done = context.db.write(move |tx| bring_up_to_date(tx, &cx, pledge)).await;
    match done {
        Ok(_) => Ok(()),
        Err(BillingError::NotYet(why)) => {
            let now = context.now();
            let noted = context.db.write(move |tx| {
                if let Some(found) = pledges::find(tx, pledge)? {
                    store::waiting::put(tx, (found.campaign, found.row), &why, now)?;
                }
                Ok::<(), DbError>(())
            });
            Ok(noted.await?)
        }
        Err(e) => Err(JobError::retry(e)),
    }
}

/// One after the other; a pledge that cannot be read holds up none behind it. The first error is answered when all others
/// were looked at, so that the job tries again.
#[derive(Default)]
struct Faults(Option<JobError>);

impl Faults {
    async fn look_at(&mut self, vault: &Vault, context: &JobContext, pledge: Id<kinds::Pledge>) {
        if let Err(error) = one(vault, context, pledge).await {
            tracing::warn!(%pledge, %error, "the documents of a pledge could not be brought up to date");
            self.0.get_or_insert(error);
        }
    }

    fn into_outcome(self) -> Outcome {
        self.0.map_or(Ok(()), Err)
    }
}

async fn catch_up(vault: Vault, context: JobContext, job: CatchUp) -> Outcome {
    let found = context.db.read(move |tx| campaigns::find_campaign(tx, job.campaign)).await?;
    let Some(campaign) = found.map(|campaign| campaign.reference()) else { return Ok(()) };
    let (mut after, mut faults) = (None, Faults::default());
    loop {
        let rows = context.db.read(move |tx| due_after(tx, campaign, after)).await?;
        let Some(last) = rows.last() else { return faults.into_outcome() };
        after = Some(last.0);
        for (_, pledge) in rows {
            faults.look_at(&vault, &context, pledge).await;
        }
    }
}

type Found = (RowId<kinds::Pledge>, Id<kinds::Pledge>);

fn due_after(
    tx: &mut db::ReadTx<'_>,
    campaign: CampaignRef,
    after: Option<RowId<kinds::Pledge>>,
) -> Result<Vec<Found>, DbError> {
    let mut filter = Filter::all(campaign.row);
    filter.states = vec![
        PledgeState::Locked,
        PledgeState::Paid,
        PledgeState::InFulfilment,
        PledgeState::Shipped,
        PledgeState::Delivered,
    ];
    let rows = pledges::list(tx, &filter, Page { after, limit: LOOKED_AT_MAX })?;
    Ok(rows.into_iter().map(|row| (row.pledge.row, row.pledge.id)).collect())
}

async fn try_waiting(vault: Vault, context: JobContext) -> Outcome {
    let mut faults = Faults::default();
    each_after(&vault, &context, &mut faults, store::waiting::after).await?;
    each_after(&vault, &context, &mut faults, store::tax_bookings::missing_after).await?;
    faults.into_outcome()
}

/// Rows of pledges with their ids, after a row.
type Read = fn(&mut db::ReadTx<'_>, i64, u32) -> Result<Vec<(i64, Id<kinds::Pledge>)>, DbError>;

async fn each_after(
    vault: &Vault,
    context: &JobContext,
    faults: &mut Faults,
    read: Read,
) -> Result<(), JobError> {
    let mut after = 0;
    loop {
        let rows = context.db.read(move |tx| read(tx, after, LOOKED_AT_MAX)).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.0;
        for (_, pledge) in rows {
            faults.look_at(vault, context, pledge).await;
        }
    }
}

/// Names the handlers.
///
/// # Errors
/// A schedule that cannot be read.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    macro_rules! listen {
        ($($event:ident = $name:literal),+) => { $(
            let own = vault.clone();
            registry.listener::<$event, _, _>($name, move |context, event| {
                let vault = own.clone();
                async move { one(&vault, &context, event.pledge).await }
            });
        )+ };
    }
    listen!(
        PledgeLocked = "billing.after_lock",
        PledgePaid = "billing.after_payment",
        PledgeCancelled = "billing.after_cancellation",
        PledgePaidBack = "billing.after_paying_back",
        PledgeCreditMoved = "billing.after_platform_money"
    );
    let own = vault.clone();
    registry.job::<CatchUp, _, _>(move |context, job| catch_up(own.clone(), context, job));
    let own = vault.clone();
    registry.job::<TryWaiting, _, _>(move |context, _| try_waiting(own.clone(), context));
    registry.schedule("17 * * * *", &TryWaiting {})?;
    Ok(())
}
