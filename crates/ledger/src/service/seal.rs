//! Sealing: writing down which transactions were there.

use db::{DbError, WriteTx};
use kernel::{Timestamp, Vault};

use crate::rules::content::SealHash;
use crate::store::seals::{self, Seal};

/// Transactions younger than this are not sealed yet: on PostgreSQL a row with a lower number may still be on
/// its way to its commit, though never for so long.
pub const SEAL_AFTER_SECONDS: i64 = 3600;

/// Transactions that one seal covers at most, so that the write lock is held for milliseconds only.
pub const SEAL_TRANSACTIONS_MAX: u32 = 5000;

/// Seals the next transactions that are old enough. Answers how many; call it again until that is 0.
pub fn seal(tx: &mut WriteTx<'_>, vault: &Vault, now: Timestamp) -> Result<u64, DbError> {
    let previous = seals::latest(tx)?;
    let (after_row, chain) = previous.map_or((0, Vec::new()), |seal| (seal.up_to_row, seal.chain_hash));
    let Some(newest) = seals::newest_posted_by(tx, now.plus_seconds(-SEAL_AFTER_SECONDS))? else {
        return Ok(0);
    };
    let hashes = seals::content_hashes(tx, after_row, newest, SEAL_TRANSACTIONS_MAX)?;
    let Some((up_to_row, _)) = hashes.last() else { return Ok(0) };
    let mut hash = SealHash::after(&chain);
    for (_, content_hash) in &hashes {
        hash.add(content_hash);
    }
    let chain_hash = hash.finish(vault, after_row, *up_to_row);
    seals::insert(tx, &Seal { after_row, up_to_row: *up_to_row, count: hash.count, chain_hash }, now)?;
    Ok(u64::try_from(hashes.len()).unwrap_or(u64::MAX)) // a usize always fits
}
