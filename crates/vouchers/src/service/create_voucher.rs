//! A new voucher.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::log;
use crate::error::VoucherError;
use crate::model::{Terms, Voucher};
use crate::rules::terms_check::checked;
use crate::store;

/// Stores a voucher. It has no codes yet: see [`crate::add_code`], [`crate::order_codes`], [`crate::import_codes`].
///
/// # Errors
/// A sentence that says what of the terms to mend.
pub fn create_voucher(tx: &mut WriteTx<'_>, cx: &Cx, terms: &Terms) -> Result<Voucher, VoucherError> {
    let terms = checked(terms)?;
    let id = cx.new_id();
    let row = store::voucher::insert(tx, cx, id, &terms)?;
    log(tx, cx, "voucher.created", id, serde_json::json!({ "benefit": terms.benefit.word() }))?;
    store::voucher::load(tx, row)
}

/// A voucher.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn voucher(tx: &mut ReadTx<'_>, id: Id<kinds::Voucher>) -> Result<Voucher, VoucherError> {
    store::voucher::find(tx, id)?.ok_or(VoucherError::Unknown)
}

/// The vouchers of a campaign and those of every campaign, latest first, at most 1,000.
pub fn vouchers(tx: &mut ReadTx<'_>, campaign: Id<kinds::Campaign>) -> Result<Vec<Voucher>, VoucherError> {
    store::voucher::list(tx, campaign)
}

/// Whether a code may be entered at all: some voucher is in use, of this campaign or of every one.
pub fn are_offered(tx: &mut ReadTx<'_>, campaign: Id<kinds::Campaign>) -> Result<bool, VoucherError> {
    Ok(store::voucher::is_any_active(tx, campaign)?)
}
