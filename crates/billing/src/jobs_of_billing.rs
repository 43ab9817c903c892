//! Listeners and jobs: each thing that makes a document due, those that waited, and those from before the set-up.

use campaigns::model::CampaignRef;
use db::DbError;
use events::{PledgeAmended, PledgeCancelled, PledgeCreditMoved, PledgeLocked, PledgePaid, PledgePaidBack};
use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, RowId, Vault};
use pledges::{Filter, NumberChecked, Page, PledgeState};
use serde::{Deserialize, Serialize};

use crate::error::BillingError;
use crate::number_check::NumberCheck;
use crate::service::bring_up_to_date::bring_up_to_date;
use crate::service::thresholds::{note_near, thresholds, today};
use crate::store;
use crate::threshold_model::NearLimit;

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

/// Asks about VAT numbers whose time has come.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct CheckNumbers {}
impl Job for CheckNumbers {
    const NAME: &'static str = "billing.check_numbers";
}

/// Counts sales against the limits from which somebody has to register.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct CountThresholds {}
impl Job for CountThresholds {
    const NAME: &'static str = "billing.count_thresholds";
}

/// Numbers that one run asks about: authorities limit how many questions they take.
const NUMBERS_MAX: u32 = 60;

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

/// One after the other. An invoice that waits for a number is tried as soon as there is a clear answer.
async fn check_numbers(check: NumberCheck, vault: Vault, context: JobContext) -> Outcome {
    let now = context.now();
    let due = context.db.read(move |tx| pledges::numbers_to_ask(tx, now, NUMBERS_MAX)).await;
    let mut faults = Faults::default();
    for one in due.map_err(JobError::retry)? {
        let id = one.pledge.id;
        match check.check(id).await {
            Ok(Some(NumberChecked::Valid { .. } | NumberChecked::Invalid)) => {
                faults.look_at(&vault, &context, id).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(pledge = %id, %error, "the VAT number of a pledge could not be checked");
                faults.0.get_or_insert(JobError::retry(error));
            }
        }
    }
    faults.into_outcome()
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

/// Counts in a reading transaction and notes what dashboards tell in another.
async fn count_thresholds(vault: Vault, context: JobContext) -> Outcome {
    let today = today(context.now());
    let counted = context.db.read_long(move |tx| thresholds(tx, today)).await.map_err(JobError::retry)?;
    let near = counted.standings.iter().filter(|one| one.is_near());
    let near: Vec<NearLimit> =
        near.map(|one| NearLimit { code: one.carried.code.clone(), percent: one.percent }).collect();
    let cx = cx_of(&vault, &context);
    Ok(context.db.write(move |tx| note_near(tx, &cx, &near)).await?)
}

/// Names the handlers.
///
/// # Errors
/// A schedule that cannot be read.
pub fn register(registry: &mut Registry, vault: &Vault, check: &NumberCheck) -> Result<(), String> {
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
        PledgeCreditMoved = "billing.after_platform_money",
        PledgeAmended = "billing.after_amendment"
    );
    let own = vault.clone();
    registry.job::<CatchUp, _, _>(move |context, job| catch_up(own.clone(), context, job));
    let own = vault.clone();
    registry.job::<TryWaiting, _, _>(move |context, _| try_waiting(own.clone(), context));
    registry.schedule("17 * * * *", &TryWaiting {})?;
    let (own, check) = (vault.clone(), check.clone());
    registry.job::<CheckNumbers, _, _>(move |context, _| check_numbers(check.clone(), own.clone(), context));
    registry.schedule("*/5 * * * *", &CheckNumbers {})?;
    let own = vault.clone();
    registry.job::<CountThresholds, _, _>(move |context, _| count_thresholds(own.clone(), context));
    registry.schedule("41 * * * *", &CountThresholds {})?;
    Ok(())
}
