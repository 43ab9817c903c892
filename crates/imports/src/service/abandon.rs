//! A plan is laid aside: what was staged for it goes, that it was there stays.

use db::{Db, WriteTx};
use kernel::Cx;
use kernel::RowId;
use kernel::ids::kinds;

use super::read_file::REMOVED_AT_ONCE;
use super::start::note;
use crate::error::ImportError;
use crate::model::BatchState;
use crate::store;

/// Lays a planned import aside. Asked again, it changes nothing. [`remove_staged`] removes what its records say.
///
/// # Errors
/// [`ImportError::WrongState`] once it was begun.
pub fn abandon(tx: &mut WriteTx<'_>, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    let batch = store::batch::by_row(tx, batch)?.ok_or(ImportError::Unknown)?;
    match batch.state {
        BatchState::Planned => {}
        BatchState::Abandoned => return Ok(()),
        other => return Err(ImportError::WrongState(other)),
    }
    if !store::batch::set_abandoned(tx, batch.row, cx.now())? {
        return Err(db::DbError::Conflict.into());
    }
    note(tx, cx, "import.abandoned", batch.id, &batch)
}

/// Removes what the staged records of a batch say.
pub fn remove_staged(db: &Db, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    loop {
        let removed = db.write_blocking::<_, ImportError>(move |tx| {
            Ok(store::bodies::delete_some(tx, batch, REMOVED_AT_ONCE)?)
        })?;
        if removed == 0 {
            return Ok(());
        }
    }
}
