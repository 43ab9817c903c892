//! A code that was lost or stolen.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::log;
use crate::error::VoucherError;
use crate::store;
use crate::store::code::StoredCode;
use crate::store::gift::NewEntry;

/// Makes a code void for good: nobody can use it any more, and what was left on a gift code is written off it.
/// Pledges that use it keep it. Done twice, it is done once.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn void_code(tx: &mut WriteTx<'_>, cx: &Cx, code: Id<kinds::VoucherCode>) -> Result<(), VoucherError> {
    let row = store::code::find(tx, code)?.ok_or(VoucherError::Unknown)?.code.row;
    let code = store::code::lock(tx, row)?.ok_or(VoucherError::Unknown)?;
    if store::code::void(tx, row, cx.now())? {
        empty(tx, cx, &code)?;
        log(tx, cx, "voucher.code_voided", code.code.id, serde_json::json!({}))?;
    }
    Ok(())
}

/// Takes what is left off a void gift code.
pub(crate) fn empty(tx: &mut WriteTx<'_>, cx: &Cx, code: &StoredCode) -> Result<(), VoucherError> {
    let Some(currency) = code.currency else { return Ok(()) };
    let left = store::gift::balance(tx, code.code.row, currency)?;
    if left.is_positive() {
        let amount = left.negated().map_err(|_| VoucherError::BalanceTooSmall)?;
        let entry =
            NewEntry { id: cx.new_id(), code: code.code.row, kind: "voided", redemption: None, amount };
        store::gift::insert(tx, cx, &entry)?;
    }
    Ok(())
}
