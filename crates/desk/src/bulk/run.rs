//! Asking for a bulk action, and the job that works it off.

use accounts::Audit;
use campaigns::model::Campaign;
use db::{DbError, WriteTx};
use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, RowId, Vault};
use pledges::{BulkStep, Filter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::model::{BulkAction, BulkRun, StoredFilter, Whom};
use super::preview::preview;
use super::store;
use crate::error::DeskError;

/// Longest key of a form, bytes.
const KEY_MAX: usize = 100;

/// Works a bulk action off.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunBulk {
    /// Which.
    pub run: Id<kinds::Job>,
}

impl Job for RunBulk {
    const NAME: &'static str = "desk.run_bulk";
}

/// What is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) action: BulkAction,
    pub(crate) selected: Filter,
    /// Who of them is written to.
    pub(crate) whom: Whom,
    /// The form's key: the same form asks once.
    pub(crate) key: String,
    pub(crate) staff: RowId<kinds::StaffUser>,
}

/// Writes a bulk action down and puts its job into the queue; answers the earlier one when the form comes twice.
///
/// # Errors
/// [`DeskError::CampaignClosed`] or [`DeskError::CampaignPast`] when backers would be asked for what they cannot do, [`DeskError::NothingToDo`].
pub(crate) fn start(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    ask: &Ask,
    audit: Audit,
) -> Result<Id<kinds::Job>, DeskError> {
    if ask.key.is_empty() || ask.key.len() > KEY_MAX {
        return Err(pledges::PledgeError::RequestKey.into());
    }
    if let Some((earlier, of)) = store::by_key(tx, &ask.key)? {
        return if of == campaign.row { Ok(earlier) } else { Err(pledges::PledgeError::RequestKey.into()) };
    }
    if let Some(why) = ask.action.closed_at(campaign.stage) {
        return Err(why);
    }
    let now = cx.now();
    let whom = Whom::at(campaign.stage, ask.action, ask.whom);
    let found = preview(tx, ask.action, (&ask.selected, whom), now)?;
    if found.taken == 0 {
        return Err(DeskError::NothingToDo);
    }
    let id = cx.new_id();
    let filter = StoredFilter::of(&ask.action.narrowed(&ask.selected, whom, now));
    let new = store::New {
        id,
        key: &ask.key,
        campaign: campaign.row,
        action: ask.action,
        filter: &filter,
        staff: ask.staff,
        planned: found.taken,
        now,
    };
    if !store::insert(tx, &new)? {
        // Another browser tab came first, between the look and the insert; the database runs this again.
        return Err(DbError::Conflict.into());
    }
    jobs::enqueue_once(tx, now, &id.to_string(), &RunBulk { run: id })?;
    let detail = json!({ "action": ask.action.word(), "planned": found.taken, "run": id });
    accounts::audit(tx, cx, audit.with(detail))?;
    Ok(id)
}

/// Names the handler. The vault opens the keys of the people who are written to.
pub fn register(registry: &mut Registry, vault: Vault) {
    registry.job(move |context: JobContext, job: RunBulk| {
        let vault = vault.clone();
        async move { work_off(context, vault, job.run).await }
    });
}

async fn work_off(context: JobContext, vault: Vault, id: Id<kinds::Job>) -> Outcome {
    loop {
        let (vault, job) = (vault.clone(), context.clone());
        let stepped = context.db.write(move |tx| step(tx, &vault, &job, id)).await;
        match stepped {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(e) => return Err(tried_again(e)),
        }
    }
}

/// A moment without the database is waited for, wherever it struck; what stays wrong is laid aside for a person.
fn tried_again(error: DeskError) -> JobError {
    match error.into_database() {
        Ok(database) => database.into(),
        Err(lasting) => JobError::give_up(lasting),
    }
}

/// One step; false when the last one is done.
fn step(
    tx: &mut WriteTx<'_>,
    vault: &Vault,
    job: &JobContext,
    id: Id<kinds::Job>,
) -> Result<bool, DeskError> {
    let run = store::one(tx, id)?.ok_or(DeskError::Unknown)?;
    if run.finished_at.is_some() {
        job.complete_in(tx)?;
        return Ok(false);
    }
    let cx = Cx {
        vault: vault.clone(),
        clock: job.clock.clone(),
        random: job.random.clone(),
        actor: Actor::Staff(run.staff),
    };
    let filter = run.filter.filter(run.campaign).ok_or(DeskError::Stored(run.row))?;
    let stepped = change(tx, &cx, &run, &filter)?;
    let refused = u64::try_from(stepped.refused.len()).unwrap_or(u64::MAX); // a step is 200 at most
    let finished_at = stepped.next.is_none().then(|| cx.now());
    if !store::advance(tx, &run, (stepped.done, refused), stepped.next, finished_at)? {
        return Err(DbError::Conflict.into());
    }
    if finished_at.is_some() {
        job.complete_in(tx)?;
    }
    Ok(finished_at.is_none())
}

fn change(tx: &mut WriteTx<'_>, cx: &Cx, run: &BulkRun, filter: &Filter) -> Result<BulkStep, DeskError> {
    let stepped = match run.action {
        BulkAction::Invite | BulkAction::Remind => pledges::invite_step(tx, cx, filter, run.after)?,
        BulkAction::Lock => pledges::lock_step(tx, cx, filter, run.after)?,
        BulkAction::Parcel(way) => pledges::parcel_step(tx, cx, (filter, way), run.after)?,
    };
    Ok(stepped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contacts::ContactError;
    use pledges::PledgeError;

    #[test]
    fn a_moment_without_the_database_does_not_end_a_bulk_action() {
        let wrapped: [fn(DbError) -> DeskError; 3] = [
            DeskError::Db,
            |e| DeskError::Pledge(PledgeError::Db(e)),
            |e| DeskError::Pledge(PledgeError::Contact(ContactError::Db(e))),
        ];
        for wrap in wrapped {
            let error = tried_again(wrap(DbError::Unavailable("gone".to_owned())));
            assert!(matches!(error, JobError::Retry(_)), "{error:?}");
        }
        let error = tried_again(DeskError::Pledge(PledgeError::Contact(ContactError::Erased)));
        assert!(!matches!(error, JobError::Retry(_)), "{error:?}");
    }
}
