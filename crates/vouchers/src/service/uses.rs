//! Who used which code.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, Money};

use super::create_voucher::voucher;
use crate::error::VoucherError;
use crate::model::Use;
use crate::store;

/// Uses of one page.
pub const USES_PAGE_MAX: u32 = 500;

/// Whose uses, a page of them.
#[derive(Debug, Clone, Copy)]
pub struct UsesOf {
    /// Of which voucher.
    pub voucher: Id<kinds::Voucher>,
    /// Only those before this row, which is the last one of the page before.
    pub before: Option<i64>,
}

/// Uses of a voucher, those given back among them, the latest first, at most [`USES_PAGE_MAX`].
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn uses(tx: &mut ReadTx<'_>, of: UsesOf) -> Result<Vec<Use>, VoucherError> {
    let voucher = voucher(tx, of.voucher)?;
    Ok(store::uses::of_voucher(tx, voucher.row, of.before.unwrap_or(i64::MAX), USES_PAGE_MAX)?)
}

/// Uses that are not given back, of all vouchers, by row after this one, at most [`USES_PAGE_MAX`]: for checks.
pub fn uses_after(tx: &mut ReadTx<'_>, after: i64) -> Result<Vec<Use>, VoucherError> {
    Ok(store::uses::live_after(tx, after, USES_PAGE_MAX)?)
}

/// What codes took off, and what gift codes pay, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenByCodes {
    /// Off prices.
    pub off_minor: i64,
    /// After tax.
    pub paid_minor: i64,
}

/// For a page of pledges, those that use codes at present: one query for all of them.
pub fn taken_by_codes(
    tx: &mut ReadTx<'_>,
    pledges: &[Id<kinds::Pledge>],
) -> Result<HashMap<Id<kinds::Pledge>, TakenByCodes>, VoucherError> {
    let mut found: HashMap<_, TakenByCodes> = HashMap::new();
    for (pledge, is_gift, taken) in store::uses::of_pledges(tx, pledges)? {
        let sums = found.entry(pledge).or_default();
        let sum = if is_gift { &mut sums.paid_minor } else { &mut sums.off_minor };
        *sum = sum.saturating_add(taken);
    }
    Ok(found)
}

/// What uses that are not given back took in all, by currency; a voucher may be used in several campaigns.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn taken_in_all(tx: &mut ReadTx<'_>, of: Id<kinds::Voucher>) -> Result<Vec<Money>, VoucherError> {
    let voucher = voucher(tx, of)?;
    Ok(store::uses::sums(tx, voucher.row)?)
}
