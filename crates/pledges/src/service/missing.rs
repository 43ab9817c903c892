//! Pledges that the platform's newest file does not have: kept and marked.

use db::{DbError, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::store;

/// Marks pledges as missing from the newest file; answers how many were not marked before.
pub fn mark_missing(tx: &mut WriteTx<'_>, cx: &Cx, pledges: &[RowId<kinds::Pledge>]) -> Result<u64, DbError> {
    let mut marked = 0;
    for pledge in pledges {
        marked += u64::from(store::imports::mark_missing(tx, *pledge, cx.now())?);
    }
    Ok(marked)
}

/// Takes the mark away: a newer file has them again, or the import that marked them is undone.
pub fn mark_present(tx: &mut WriteTx<'_>, pledges: &[RowId<kinds::Pledge>]) -> Result<u64, DbError> {
    let mut marked = 0;
    for pledge in pledges {
        marked += u64::from(store::imports::mark_present(tx, *pledge)?);
    }
    Ok(marked)
}
