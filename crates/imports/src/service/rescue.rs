//! An import stands half-way: whoever worked on it is still there, or somebody else goes on with it.
//!
//! Every chunk that is committed renews the lease of whoever works on an import (`touched_at`). The one who began it
//! may be the command line, of whose end nobody hears; a job looks after it until it is done.

use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, RowId, Timestamp};

use super::{apply, undo};
use crate::error::ImportError;
use crate::jobs_of_imports::RescueImport;
use crate::model::{Batch, BatchState};
use crate::store;

/// Without a chunk for so long, whoever worked on an import is taken for dead. A chunk takes some milliseconds.
pub const LEASE_SECONDS: i64 = 75;

/// When the lease of whoever works on it runs out.
const fn lease_until(batch: &Batch) -> Timestamp {
    batch.touched_at.plus_seconds(LEASE_SECONDS)
}

/// Has an import looked after that begins now.
pub(crate) fn look_after(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
) -> Result<(), ImportError> {
    let job = RescueImport { batch };
    Ok(jobs::enqueue_at(tx, cx.now(), cx.now().plus_seconds(LEASE_SECONDS), &job)?)
}

/// Goes on with an import whose lease has run out; looks again later while somebody is at work on it. One that is
/// done, laid aside or gone needs nobody.
pub(crate) fn rescue(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    let own = cx.clone();
    let abandoned = db.write_blocking::<_, ImportError>(move |tx| {
        let Some(found) = store::batch::by_row(tx, batch)? else { return Ok(None) };
        if !matches!(found.state, BatchState::Applying | BatchState::Undoing) {
            return Ok(None);
        }
        let until = lease_until(&found);
        if until > own.now() {
            jobs::enqueue_at(tx, own.now(), until, &RescueImport { batch })?;
            return Ok(None);
        }
        Ok(Some(found.state))
    })?;
    match abandoned {
        Some(BatchState::Applying) => apply::apply_all(db, cx, batch),
        Some(BatchState::Undoing) => undo::undo_all(db, cx, batch),
        _ => Ok(()),
    }
}
