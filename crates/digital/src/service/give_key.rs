//! A pledge gets a key: one, and always the same.

use db::WriteTx;
use events::{KeyGiven, KeyPoolRanDry, KeyPoolRanLow};
use kernel::{Cx, Place, Vault};

use super::create_pool::pool;
use super::deliver::COPIES_MAX;
use super::log;
use crate::error::DigitalError;
use crate::model::{KeyAnswer, KeyClaim, KeyPool, KeyText};
use crate::rules::pools::Told;
use crate::store;
use crate::store::keys::StoredClaim;

/// More than transactions that take a key of a pool at the same moment: what they take, none of them sees.
const TAKEN_AT_ONCE_MAX: u32 = 64;

/// Gives a key for a claim in the caller's transaction. The same claim again gets the same key. When none is left,
/// the claim waits ([`KeyAnswer::Dry`]) and is answered in its turn once keys are added; commit that answer too.
///
/// Exact under any concurrency and either isolation: a claim's row and a key's row are each locked by one
/// transaction, and a unique index refuses to give one key to two claims. `Isolation::ReadCommitted` is the
/// quicker one where many ask at once, because nobody has to run again.
///
/// # Errors
/// [`DigitalError::Unknown`], [`DigitalError::BadCopy`], [`DigitalError::Sealed`].
pub fn give_key(tx: &mut WriteTx<'_>, cx: &Cx, claim: &KeyClaim) -> Result<KeyAnswer, DigitalError> {
    if !(1..=COPIES_MAX).contains(&claim.copy) {
        return Err(DigitalError::BadCopy);
    }
    let pool = pool(tx, claim.pool)?;
    let open = store::keys::open_claim(tx, pool.row, claim, cx.now())?;
    match open.key {
        Some(key) => {
            let sealed = store::keys::sealed(tx, key)?;
            Ok(KeyAnswer::Repeated(opened(&cx.vault, key, &sealed)?))
        }
        None => take(tx, cx, &pool, (claim, open)),
    }
}

/// Gives another key in place of one that does not work. The old one is kept as spoiled and given to nobody.
///
/// # Errors
/// [`DigitalError::NoKey`], and those of [`give_key`].
pub fn replace_key(tx: &mut WriteTx<'_>, cx: &Cx, claim: &KeyClaim) -> Result<KeyAnswer, DigitalError> {
    if !(1..=COPIES_MAX).contains(&claim.copy) {
        return Err(DigitalError::BadCopy);
    }
    let pool = pool(tx, claim.pool)?;
    let open = store::keys::open_claim(tx, pool.row, claim, cx.now())?;
    let key = open.key.ok_or(DigitalError::NoKey)?;
    store::keys::spoil(tx, open, key)?;
    store::good::tell_again(tx, pool.row, claim.pledge)?;
    log(tx, cx, "key_pool.key_replaced", pool.id, serde_json::json!({ "pledge": claim.pledge }))?;
    take(tx, cx, &pool, (claim, StoredClaim { key: None, ..open }))
}

fn take(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pool: &KeyPool,
    (claim, open): (&KeyClaim, StoredClaim),
) -> Result<KeyAnswer, DigitalError> {
    let taken = store::keys::take(tx, pool.row, open, cx.now())?;
    tell(tx, cx, pool)?;
    let Some((key, sealed)) = taken else { return Ok(KeyAnswer::Dry) };
    let text = opened(&cx.vault, key, &sealed)?;
    jobs::emit(tx, cx.now(), &KeyGiven { pledge: claim.pledge, pool: pool.id, copy: claim.copy })?;
    Ok(KeyAnswer::Given(text))
}

/// Tells staff once that a pool is low, and once that it is dry. Near the end everybody takes their turn at the pool's
/// row and counts again there, so that the last two keys cannot go at the same time without anybody being told.
fn tell(tx: &mut WriteTx<'_>, cx: &Cx, pool: &KeyPool) -> Result<(), DigitalError> {
    let low_at = u64::from(pool.low_at);
    let near = pool.low_at.saturating_add(TAKEN_AT_ONCE_MAX);
    let is_near = store::keys::count_free(tx, pool.row, near.saturating_add(1))? <= u64::from(near);
    if !is_near || store::keys::told(tx, pool.row)? == Some(Told::Dry) {
        return Ok(());
    }
    let known = store::keys::lock_told(tx, pool.row)?.ok_or(DigitalError::Stored("key_pool.told"))?;
    let left = store::keys::count_free(tx, pool.row, pool.low_at.saturating_add(1))?;
    let there_is = Told::of(left, low_at);
    if there_is <= known {
        return Ok(());
    }
    store::keys::set_told(tx, pool.row, there_is)?;
    match there_is {
        Told::Dry => jobs::emit(tx, cx.now(), &KeyPoolRanDry { pool: pool.id })?,
        Told::Low => jobs::emit(tx, cx.now(), &KeyPoolRanLow { pool: pool.id, left })?,
        Told::Nothing => {}
    }
    Ok(())
}

/// Gives keys to claims that wait, in their order, at most `limit`; answers how many got one. The job
/// `digital.serve_waiting` calls it after keys were added.
///
/// # Errors
/// As [`give_key`].
pub fn serve_waiting(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: kernel::Id<kernel::ids::kinds::KeyPool>,
    limit: u32,
) -> Result<u32, DigitalError> {
    let pool = pool(tx, id)?;
    let mut served = 0;
    for (pledge, copy) in store::keys::waiting(tx, pool.row, limit)? {
        match give_key(tx, cx, &KeyClaim { pool: id, pledge, copy })? {
            KeyAnswer::Dry => break,
            KeyAnswer::Given(_) => served += 1,
            KeyAnswer::Repeated(_) => {}
        }
    }
    Ok(served)
}

/// Where a key is sealed.
pub(crate) fn key_place(row: &[u8; 8]) -> Place<'_> {
    Place::new("digital_key", "key_sealed", row)
}

pub(crate) fn opened(vault: &Vault, key: i64, sealed: &[u8]) -> Result<KeyText, DigitalError> {
    let text = vault.open_secret(key_place(&key.to_be_bytes()), sealed)?;
    Ok(KeyText::new(String::from_utf8(text).map_err(|_| kernel::SealError::NotText)?))
}
