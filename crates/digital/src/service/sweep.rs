//! Files nobody needs any more are removed, some pieces at a time.

use db::WriteTx;
use kernel::Timestamp;

use crate::error::DigitalError;
use crate::store;

/// An upload that did not end within a day never will.
const ARRIVING_SECONDS: i64 = 24 * 3600;
/// A marked copy, or a file no good took up, is kept so long after somebody last asked for it.
const UNUSED_DAYS: i64 = 7;
/// Sixteen megabytes a commit.
const PIECES_AT_ONCE: u32 = 64;

/// Removes files of keys nobody took in, and the next pieces of a file that was let go, never arrived, belongs to no good, or is a marked copy nobody
/// asked for in a week. Answers whether there may be more to do.
pub fn sweep(tx: &mut WriteTx<'_>, now: Timestamp) -> Result<bool, DigitalError> {
    store::keys::remove_files(tx, now.plus_seconds(-ARRIVING_SECONDS))?;
    let before = (now.plus_seconds(-ARRIVING_SECONDS), now.plus_days(-UNUSED_DAYS));
    let Some(file) = store::file::next_to_sweep(tx, before)? else { return Ok(false) };
    store::file::remove_some(tx, file, PIECES_AT_ONCE)?;
    Ok(true)
}
