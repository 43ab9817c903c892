//! Somebody says yes: the catalogue gets what it lacks, and a job begins to apply the import.

use std::collections::BTreeSet;

use db::WriteTx;
use kernel::Cx;
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::older::older_file;
use super::{propose, rescue};
use crate::error::ImportError;
use crate::jobs_of_imports::ApplyImport;
use crate::model::{AbsentRule, Batch, BatchState, IfOlder};
use crate::rules::found::Found;
use crate::store;

/// What somebody decided about a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// What happens to pledges that are not in the file.
    pub absent_rule: AbsentRule,
    /// Keys of rewards and add-ons that are not to be made; records that have one are held.
    pub left_out: BTreeSet<String>,
    /// What happens if the file is older than what is known.
    pub if_older: IfOlder,
}

#[expect(clippy::derivable_impls, reason = "the enum is written by a macro that knows no default")]
impl Default for AbsentRule {
    fn default() -> Self {
        Self::Mark
    }
}

#[expect(clippy::derivable_impls, reason = "the enum is written by a macro that knows no default")]
impl Default for IfOlder {
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
/// [`ImportError::WrongState`], [`ImportError::AnotherAtWork`], [`ImportError::OlderFile`] where nobody said that this is
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
    let older = older_file(tx, &batch)?;
    if let (Some(older), IfOlder::Refuse) = (&older, decision.if_older) {
        return Err(ImportError::OlderFile(Box::new(older.clone())));
    }
    let found = found(tx, &batch)?;
    propose::propose(tx, cx, batch.campaign, &found, &decision.left_out)?;
    if !store::batch::set_applying(tx, batch.row, decision.absent_rule, cx.now())? {
        return Err(db::DbError::Conflict.into());
    }
    // Whoever applies on the spot may die half-way.
    rescue::look_after(tx, cx, batch.row)?;
    let action = if older.is_some() { "import.older_file_apply_started" } else { "import.apply_started" };
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
