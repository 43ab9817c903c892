//! Codes in lists of staff: how many, and the latest in clear.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, Money, RowId, Vault};

use super::code_place;
use super::create_voucher::voucher;
use crate::error::VoucherError;
use crate::model::CodeCount;
use crate::store;

/// Codes of each voucher in [`crate::vouchers`]: those that are there, and those that were asked for.
pub fn code_counts(
    tx: &mut ReadTx<'_>,
    campaign: Id<kinds::Campaign>,
) -> Result<HashMap<RowId<kinds::Voucher>, CodeCount>, VoucherError> {
    Ok(store::batch::counts(tx, campaign)?.into_iter().collect())
}

/// A code as staff see it who hand codes out.
#[derive(Debug, Clone)]
pub struct ListedCode {
    /// Its public id.
    pub id: Id<kinds::VoucherCode>,
    /// How it reads.
    pub text: String,
    /// How often it is used at present.
    pub uses: u32,
    /// Whether it was withdrawn.
    pub is_void: bool,
    /// What is left on a gift code.
    pub balance: Option<Money>,
}

/// The latest codes of a voucher, opened, at most so many.
///
/// # Errors
/// [`VoucherError::Unknown`], [`VoucherError::Sealed`].
pub fn latest_codes(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    of: Id<kinds::Voucher>,
    limit: u32,
) -> Result<Vec<ListedCode>, VoucherError> {
    let voucher = voucher(tx, of)?;
    let mut codes = Vec::new();
    for line in store::code::latest(tx, voucher.row, limit)? {
        let text = vault.open_secret(code_place(&line.id), &line.sealed)?;
        let text = String::from_utf8(text).map_err(|_| kernel::SealError::NotText)?;
        let (uses, is_void, balance) = (line.uses, line.is_void, line.balance);
        codes.push(ListedCode { id: line.id, text, uses, is_void, balance });
    }
    Ok(codes)
}

/// Whether a code belongs to a voucher.
pub fn is_code_of(
    tx: &mut ReadTx<'_>,
    code: Id<kinds::VoucherCode>,
    voucher: RowId<kinds::Voucher>,
) -> Result<bool, VoucherError> {
    Ok(store::code::find(tx, code)?.is_some_and(|found| found.voucher == voucher))
}
