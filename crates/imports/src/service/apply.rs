//! A planned import is applied, chunk by chunk: each chunk with its progress is one transaction, so that a process
//! that dies loses nothing and the next one goes on where it stopped.

use db::{Db, WriteTx};
use events::ImportApplied;
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};

use super::{apply_absent, apply_changed, apply_new, items_differ};
use crate::error::ImportError;
use crate::model::{Batch, BatchState, DoneCounts, HoldReason, Phase};
use crate::store;
use crate::store::batch::Progress;

/// Records of one transaction: the write lock is held for some milliseconds.
pub const APPLIED_AT_ONCE: usize = 100;

/// Whether there is more to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Call again.
    More,
    /// Nothing is left, or somebody else is at it.
    Done,
}

/// What a chunk came to.
pub(crate) struct Chunk {
    /// What became of its records.
    pub(crate) done: DoneCounts,
    /// The last row it looked at; `None` when there was none left in this phase.
    pub(crate) last: Option<i64>,
}

/// Applies an import to the end on the calling thread.
pub fn apply_all(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    while apply_step(db, cx, batch)? == Step::More {}
    Ok(())
}

/// Applies the next chunk. Where a chunk fails for the fault of a record, its records are applied one by one, and
/// the one at fault is held.
pub fn apply_step(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<Step, ImportError> {
    let cx = cx.acting_as(Actor::Import(batch));
    match chunk(db, &cx, batch, APPLIED_AT_ONCE) {
        Err(error) if !error.is_temporary() => {
            tracing::warn!(batch = batch.get(), %error, "a chunk of an import failed: its records go one by one");
            one_by_one(db, &cx, batch)
        }
        other => other,
    }
}

fn one_by_one(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<Step, ImportError> {
    for _ in 0..APPLIED_AT_ONCE {
        match chunk(db, cx, batch, 1) {
            Ok(Step::More) => {}
            Ok(Step::Done) => return Ok(Step::Done),
            Err(error) if error.is_temporary() => return Err(error),
            Err(error) => {
                tracing::error!(batch = batch.get(), %error, "a record of an import cannot be applied and is held");
                hold_next(db, cx, batch, error)?;
            }
        }
    }
    Ok(Step::More)
}

fn chunk(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>, limit: usize) -> Result<Step, ImportError> {
    let cx = cx.clone();
    db.write_blocking::<_, ImportError>(move |tx| {
        let Some(batch) = store::batch::by_row(tx, batch)? else { return Err(ImportError::Unknown) };
        if batch.state != BatchState::Applying {
            return Ok(Step::Done);
        }
        let chunk = match batch.phase {
            Phase::New => apply_new::chunk(tx, &cx, &batch, limit)?,
            Phase::Changed => apply_changed::chunk(tx, &cx, &batch, limit)?,
            Phase::Absent => apply_absent::chunk(tx, &cx, &batch, limit)?,
            Phase::Done => match items_differ::settle_next_unchanged(tx, &batch)? {
                None => return finish(tx, &cx, &batch),
                last => Chunk { done: DoneCounts::default(), last },
            },
        };
        if let (Some(outcome), Some(last)) = (batch.phase.outcome(), chunk.last) {
            items_differ::settle_agreeing(tx, &batch, (outcome, (batch.after, last)))?;
        }
        move_on(tx, &cx, &batch, &chunk)?;
        Ok(Step::More)
    })
}

/// Where the job stands after a chunk, by compare-and-set.
pub(crate) fn move_on(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    chunk: &Chunk,
) -> Result<(), ImportError> {
    let progress = Progress {
        state: batch.state,
        from: (batch.phase, batch.after),
        to: chunk.last.map_or((next_phase(batch.phase), 0), |last| (batch.phase, last)),
        done: DoneCounts {
            applied: batch.done.applied.saturating_add(chunk.done.applied),
            unchanged: batch.done.unchanged.saturating_add(chunk.done.unchanged),
            held: batch.done.held.saturating_add(chunk.done.held),
            left_out: batch.done.left_out,
        },
        undo_kept: batch.undo_kept,
    };
    if store::batch::set_progress(tx, batch.row, &progress, cx.now())? {
        Ok(())
    } else {
        Err(db::DbError::Conflict.into())
    }
}

pub(crate) const fn next_phase(phase: Phase) -> Phase {
    match phase {
        Phase::New => Phase::Changed,
        Phase::Changed => Phase::Absent,
        Phase::Absent | Phase::Done => Phase::Done,
    }
}

fn finish(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch) -> Result<Step, ImportError> {
    if store::batch::set_applied(tx, batch.row, cx.now())? {
        super::fill_options::enqueue(tx, cx, batch.campaign)?;
        let campaign = super::catalogue::campaign(tx, batch.campaign)?;
        let event = ImportApplied {
            batch: batch.id,
            campaign: campaign.id,
            received: batch.plan.received,
            applied: batch.done.applied,
            unchanged: batch.done.unchanged,
            held: batch.done.held,
        };
        jobs::emit(tx, cx.now(), &event)?;
    }
    Ok(Step::Done)
}

/// The next record is at fault: it waits for a person. Where the fault is not a record's, nobody is held for it.
fn hold_next(
    db: &Db,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
    error: ImportError,
) -> Result<(), ImportError> {
    let now = cx.clone();
    let held = db.write_blocking::<_, ImportError>(move |tx| {
        let Some(batch) = store::batch::by_row(tx, batch)? else { return Err(ImportError::Unknown) };
        let Some(outcome) = batch.phase.outcome() else { return Ok(false) };
        let Some(row) = store::records::next(tx, batch.row, outcome, (batch.after, 1))?.into_iter().next()
        else {
            return Ok(false);
        };
        apply_changed::hold(tx, &now, (&batch, &row), HoldReason::NotApplicable)?;
        let chunk =
            Chunk { done: DoneCounts { held: 1, ..DoneCounts::default() }, last: Some(row.row.get()) };
        move_on(tx, &now, &batch, &chunk)?;
        Ok(true)
    })?;
    if held { Ok(()) } else { Err(error) }
}
