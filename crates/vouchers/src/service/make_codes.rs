//! Codes made in bulk, some at a time, so that neither memory nor the write lock is held for long.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};

use super::create_voucher::voucher;
use super::{checked_key, code_hash, code_place, log};
use crate::error::VoucherError;
use crate::jobs_of_vouchers::MakeCodes;
use crate::model::{BatchSource, Benefit, CodeBatch, NewCodes, Voucher};
use crate::rules::code_text::{normalised, random_code, read_prefix};
use crate::store;
use crate::store::batch::NewBatch;
use crate::store::code::{NewCode, Owner};

/// Most codes of one order or one file.
pub const CODES_MAX: u32 = 100_000;
/// Codes of one transaction: 40 ms unoptimised on two busy cores, so that nobody waits long for the write lock.
pub(crate) const CODES_AT_ONCE: u32 = 250;

/// Orders codes; a job makes them as soon as this transaction is committed. The same form again answers the same
/// batch.
///
/// # Errors
/// [`VoucherError::BadCount`], [`VoucherError::BadPrefix`], [`VoucherError::BadWorth`].
pub fn order_codes(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewCodes) -> Result<CodeBatch, VoucherError> {
    let key = checked_key(&new.request_key)?;
    if !(1..=CODES_MAX).contains(&new.count) {
        return Err(VoucherError::BadCount);
    }
    let prefix = read_prefix(&new.prefix)?;
    let voucher = voucher(tx, new.voucher)?;
    check_worth(&voucher, new.worth)?;
    let batch = NewBatch {
        id: cx.new_id(),
        voucher: voucher.row,
        request_key: key,
        source: BatchSource::Made,
        prefix: &prefix,
        wanted: new.count,
        worth: new.worth,
    };
    let Some(row) = store::batch::insert(tx, cx, &batch)? else {
        let before = store::batch::by_request_key(tx, key)?.ok_or(VoucherError::Unknown)?;
        return Ok(before.batch);
    };
    jobs::enqueue(tx, cx.now(), &MakeCodes { batch: batch.id })?;
    log(
        tx,
        cx,
        "voucher.codes_ordered",
        voucher.id,
        serde_json::json!({ "batch": batch.id, "count": new.count }),
    )?;
    Ok(CodeBatch { row, id: batch.id, wanted: new.count, made: 0 })
}

/// How far a batch is.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn batch(tx: &mut ReadTx<'_>, id: Id<kinds::VoucherBatch>) -> Result<CodeBatch, VoucherError> {
    Ok(store::batch::find(tx, id)?.ok_or(VoucherError::Unknown)?.batch)
}

/// Makes the next codes of a batch, at most 250, and says how far it is. Ended in between, it goes on where it was:
/// the codes and their count are one commit.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn make_codes(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::VoucherBatch>,
) -> Result<CodeBatch, VoucherError> {
    let stored = store::batch::find(tx, id)?.ok_or(VoucherError::Unknown)?;
    let missing = stored.batch.wanted.saturating_sub(stored.batch.made).min(CODES_AT_ONCE);
    if missing == 0 {
        return Ok(stored.batch);
    }
    // Counted first: on PostgreSQL a second worker at the same batch meets this row and runs again.
    store::batch::count_made(tx, stored.batch.row, missing, 0)?;
    let rows = tx.reserve_ids("voucher_code", usize::try_from(missing).unwrap_or(usize::MAX))?;
    let make = |row| {
        let text = random_code(&stored.prefix, cx.random.as_ref());
        let hashed = normalised(&text).unwrap_or_default(); // letters, digits and dashes only: never empty
        sealed_code(cx, (row, stored.worth), &text, &hashed)
    };
    let codes: Vec<NewCode> = rows.into_iter().map(make).collect();
    store::code::insert_many(
        tx,
        Owner { voucher: stored.voucher, batch: stored.batch.row },
        &codes,
        cx.now(),
    )?;
    store::gift::issue_many(tx, cx, &codes)?;
    Ok(CodeBatch { made: stored.batch.made + missing, ..stored.batch })
}

/// A code ready to be stored.
pub(crate) fn sealed_code(
    cx: &Cx,
    (row, worth): (i64, Option<Money>),
    shown: &str,
    normalised: &str,
) -> NewCode {
    let id: Id<kinds::VoucherCode> = cx.new_id();
    let sealed = cx.vault.seal_secret(code_place(&id), shown.as_bytes(), cx.random.as_ref());
    NewCode { row, id, hash: code_hash(cx, normalised), sealed, worth }
}

/// Gift codes have a worth, others have none.
pub(crate) fn check_worth(voucher: &Voucher, worth: Option<Money>) -> Result<(), VoucherError> {
    let is_gift = voucher.terms.benefit == Benefit::Gift;
    match worth {
        Some(worth) if is_gift && worth.is_positive() => Ok(()),
        None if !is_gift => Ok(()),
        _ => Err(VoucherError::BadWorth),
    }
}
