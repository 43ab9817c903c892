//! Somebody says yes: the catalogue gets what it lacks, and a job begins to apply the import.

use std::collections::BTreeSet;

use db::WriteTx;
use kernel::Cx;
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::doubts::doubts;
use super::other_currency::other_currency;
use super::{as_in_file, made_parts, propose, rescue};
use crate::error::ImportError;
use crate::jobs_of_imports::ApplyImport;
use crate::model::{AbsentRule, Batch, BatchState, IfDoubtful};
use crate::rules::found::Found;
use crate::store;

/// What somebody decided about a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// What happens to pledges that are not in the file.
    pub absent_rule: AbsentRule,
    /// Keys of rewards and add-ons that are not to be made; records that have one are held. Words of questions that are
    /// not asked.
    pub left_out: BTreeSet<String>,
    /// What happens if the file may not be the right one.
    pub if_doubtful: IfDoubtful,
    /// Keys of the rewards of the file whose backers each get what it says; `None` leaves it as it was decided.
    pub as_in_file: Option<BTreeSet<String>>,
}

#[expect(clippy::derivable_impls, reason = "the enum is written by a macro that knows no default")]
impl Default for AbsentRule {
    fn default() -> Self {
        Self::Mark
    }
}

#[expect(clippy::derivable_impls, reason = "the enum is written by a macro that knows no default")]
impl Default for IfDoubtful {
    fn default() -> Self {
        Self::Refuse
    }
}

/// Whether this call began it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Started {
    /// It did.
    Now,
    /// It was begun before; nothing was done.
    Before,
}

/// Begins to apply a planned import and enqueues the job that does. Asked again, it changes nothing.
///
/// # Errors
/// [`ImportError::WrongState`], [`ImportError::AnotherAtWork`], [`ImportError::Doubtful`] where nobody said that this is
/// meant.
pub fn start(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
    decision: &Decision,
) -> Result<Started, ImportError> {
    let started = begin_applying(tx, cx, batch, decision)?;
    if started == Started::Now {
        let job = ApplyImport { batch };
        jobs::enqueue_once(tx, cx.now(), &batch.get().to_string(), &job)?;
    }
    Ok(started)
}

/// As [`start`] without the job, for whoever applies on the spot.
pub fn begin_applying(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
    decision: &Decision,
) -> Result<Started, ImportError> {
    let batch = store::batch::by_row(tx, batch)?.ok_or(ImportError::Unknown)?;
    match batch.state {
        BatchState::Planned => {}
        BatchState::Applying | BatchState::Applied => return Ok(Started::Before),
        other => return Err(ImportError::WrongState(other)),
    }
    if store::batch::another_at_work(tx, batch.campaign, batch.row)? {
        return Err(ImportError::AnotherAtWork);
    }
    // Nothing of it would be applied but prices in the wrong currency.
    if let Some(other) = other_currency(tx, &cx.vault, &batch)?.filter(|other| other.is_whole_file) {
        return Err(ImportError::OtherCurrency(other.named));
    }
    let doubts = doubts(tx, &batch, decision.absent_rule)?;
    if let (Some(doubts), IfDoubtful::Refuse) = (&doubts, decision.if_doubtful) {
        return Err(ImportError::Doubtful(Box::new(doubts.clone())));
    }
    let found = found(tx, &batch)?;
    let before = campaigns::load_catalogue(tx, batch.campaign)?;
    propose::propose(tx, cx, batch.campaign, &found, &decision.left_out)?;
    let after = campaigns::load_catalogue(tx, batch.campaign)?;
    made_parts::note(tx, batch.row, (&before, &after))?;
    if let Some(words) = &decision.as_in_file {
        as_in_file::decide_for_rewards(tx, cx, batch.campaign, (&found, words))?;
    }
    if !store::batch::set_applying(tx, batch.row, decision.absent_rule, cx.now())? {
        return Err(db::DbError::Conflict.into());
    }
    // Whoever applies on the spot may die half-way.
    rescue::look_after(tx, cx, batch.row)?;
    let action = if doubts.is_some() { "import.doubtful_file_apply_started" } else { "import.apply_started" };
    note(tx, cx, action, batch.id, &batch)?;
    Ok(Started::Now)
}

/// What the file gave away of the catalogue.
pub(crate) fn found(tx: &mut db::ReadTx<'_>, batch: &Batch) -> Result<Found, ImportError> {
    let (_, found) = store::batch::documents(tx, batch.row)?;
    if found.is_empty() {
        return Ok(Found::default());
    }
    serde_json::from_str(&found).map_err(|_| ImportError::Staged("what was found"))
}

/// A line in the audit log about a reward.
pub(crate) fn note_of_reward(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    action: &'static str,
    reward: Id<kinds::Reward>,
) -> Result<(), ImportError> {
    Ok(accounts::audit(tx, cx, accounts::Audit::new(action, reward.to_string()))?)
}

/// A line in the audit log.
pub(crate) fn note(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    action: &'static str,
    subject: Id<kinds::ImportBatch>,
    batch: &Batch,
) -> Result<(), ImportError> {
    let detail = serde_json::json!({ "sha256": batch.file.sha256, "received": batch.plan.received });
    let entry = accounts::Audit::new(action, subject.to_string()).with(detail);
    Ok(accounts::audit(tx, cx, entry)?)
}
