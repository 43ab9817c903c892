//! Counting what can be guessed, for other crates: the one table and the one rule of it.

use db::{DbError, ReadTx, WriteTx};
use kernel::Timestamp;

use crate::rules::throttle::{AttemptLimit, Attempts};
use crate::store::counters;

/// The failed attempts so far under a keyed hash of who tries.
pub fn attempts(tx: &mut ReadTx<'_>, limit: AttemptLimit, key_hash: &[u8]) -> Result<Attempts, DbError> {
    counters::load(tx, limit, key_hash)
}

/// One more failed attempt. After too many there is a wait of 15 minutes, which doubles each time up to 16 hours; a day
/// without one forgets all. Commit it whatever the answer is.
pub fn count_failure(
    tx: &mut WriteTx<'_>,
    limit: AttemptLimit,
    key_hash: &[u8],
    now: Timestamp,
) -> Result<Attempts, DbError> {
    let counted = counters::load(tx, limit, key_hash)?.after_failure(limit, now);
    counters::save(tx, limit, key_hash, &counted, now)?;
    Ok(counted)
}
