//! Pledges that are not in the file are marked, never deleted.

use db::WriteTx;
use kernel::Cx;

use super::apply::Chunk;
use crate::error::ImportError;
use crate::model::{AbsentRule, Batch, DoneCounts};
use crate::store;

pub(crate) fn chunk(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    limit: usize,
) -> Result<Chunk, ImportError> {
    let nothing = Chunk { done: DoneCounts::default(), last: None };
    if batch.absent_rule == AbsentRule::Leave {
        return Ok(nothing);
    }
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let absent = store::absent::next(tx, (batch.campaign, batch.row), (batch.after, limit))?;
    for (row, pledge) in &absent {
        if pledges::mark_missing(tx, cx, &[*pledge])? == 1 {
            store::sources::set_absent(tx, *pledge, true)?;
            store::absent::set_marked(tx, *row)?;
        }
    }
    Ok(Chunk { last: absent.last().map(|(row, _)| *row), ..nothing })
}
