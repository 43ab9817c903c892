//! Nobody is forgotten: once a minute, what no job takes care of any more.

use db::{DbError, WriteTx};
use kernel::Timestamp;

use crate::jobs_of_messages::SendMessage;
use crate::store;

/// A turn that passed so long ago has lost its job.
const OVERDUE_SECONDS: i64 = 180;
/// Woken at once; the rest comes a minute later.
const WOKEN_MAX: u32 = 1000;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swept {
    /// Messages whose sender died.
    pub uncertain: u64,
    /// Messages that got a new job.
    pub woken: usize,
}

/// Calls messages uncertain whose claim ran out, and gives those a job that lost theirs. A message that has two
/// jobs is sent once all the same: it is claimed by one of them.
pub fn sweep(tx: &mut WriteTx<'_>, now: Timestamp) -> Result<Swept, DbError> {
    let uncertain = store::message::expire_claims(tx, now)?;
    let overdue = store::message::overdue(tx, now.plus_seconds(-OVERDUE_SECONDS), WOKEN_MAX)?;
    for (row, message) in &overdue {
        store::message::postpone(tx, *row, now)?;
        jobs::enqueue(tx, now, &SendMessage { message: *message, has_turn: false })?;
    }
    Ok(Swept { uncertain, woken: overdue.len() })
}
