//! A code that staff thought of.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};

use super::create_voucher::voucher;
use super::make_codes::{check_worth, sealed_code};
use super::{checked_key, code_hash, log};
use crate::error::VoucherError;
use crate::model::{BatchSource, CodeRef, Voucher};
use crate::rules::code_text::read_code;
use crate::store;
use crate::store::batch::NewBatch;
use crate::store::code::Owner;

/// A code to be added.
#[derive(Debug, Clone)]
pub struct NewCode {
    /// Of the form that asks: the same key again changes nothing.
    pub request_key: String,
    /// Of which voucher.
    pub voucher: Id<kinds::Voucher>,
    /// Its text, 4 to 40 letters, digits and dashes; large and small letters are the same.
    pub text: String,
    /// What it is worth; for gift codes and only for them.
    pub worth: Option<Money>,
}

/// Adds a code such as `THANK-YOU`. A text stands for one code in the whole installation.
///
/// # Errors
/// [`VoucherError::CodeTaken`], [`VoucherError::BadCode`], [`VoucherError::BadWorth`].
pub fn add_code(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewCode) -> Result<CodeRef, VoucherError> {
    let key = checked_key(&new.request_key)?;
    let (shown, normalised) = read_code(&new.text)?;
    let voucher: Voucher = voucher(tx, new.voucher)?;
    check_worth(&voucher, new.worth)?;
    let is_repeated = store::batch::by_request_key(tx, key)?.is_some();
    if let Some(found) = store::code::by_hash(tx, &code_hash(cx, &normalised))? {
        let is_ours = is_repeated && found.voucher == voucher.row;
        return if is_ours { Ok(found.code) } else { Err(VoucherError::CodeTaken) };
    }
    if is_repeated {
        return Err(VoucherError::BadRequestKey);
    }
    let batch = NewBatch {
        id: cx.new_id(),
        voucher: voucher.row,
        request_key: key,
        source: BatchSource::Typed,
        prefix: "",
        wanted: 1,
        worth: new.worth,
    };
    let row = store::batch::insert(tx, cx, &batch)?.ok_or(VoucherError::BadRequestKey)?;
    let code_row = tx.reserve_ids("voucher_code", 1)?.first().copied().ok_or(db::DbError::NoRow)?;
    let code = sealed_code(cx, (code_row, new.worth), &shown, &normalised);
    let codes = [code];
    store::code::insert_many(tx, Owner { voucher: voucher.row, batch: row }, &codes, cx.now())?;
    store::gift::issue_many(tx, cx, &codes)?;
    store::batch::count_made(tx, row, 1, 0)?;
    log(tx, cx, "voucher.code_added", voucher.id, serde_json::json!({ "batch": batch.id }))?;
    let id = codes.first().map(|code| code.id).ok_or(db::DbError::NoRow)?;
    Ok(CodeRef { row: kernel::RowId::new(code_row), id })
}
