//! Other terms for a voucher, and stopping it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::create_voucher::voucher;
use super::log;
use crate::error::VoucherError;
use crate::model::{Terms, Voucher, VoucherState};
use crate::rules::terms_check::checked;
use crate::store;

/// Puts other terms in place. Pledges that use the voucher keep it. What it gives and where it counts stays once it
/// has codes: somebody may have been promised that.
///
/// # Errors
/// [`VoucherError::BenefitIsFixed`], [`VoucherError::LimitBelowUses`], or what of the terms to mend.
pub fn change_voucher(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::Voucher>,
    terms: &Terms,
) -> Result<Voucher, VoucherError> {
    let terms = checked(terms)?;
    let before = voucher(tx, id)?;
    let gives_the_same = before.terms.benefit == terms.benefit && before.terms.campaign == terms.campaign;
    if !gives_the_same && store::voucher::has_codes(tx, before.row)? {
        return Err(VoucherError::BenefitIsFixed);
    }
    if terms.limits.total.is_some_and(|total| total < before.uses) {
        return Err(VoucherError::LimitBelowUses { uses: before.uses });
    }
    store::voucher::replace_terms(tx, before.row, &terms)?;
    log(tx, cx, "voucher.changed", id, serde_json::json!({}))?;
    store::voucher::load(tx, before.row)
}

/// Stops a voucher, or lets it be used again. Pledges that use it keep it. Asked for twice, it is done once.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn set_voucher_state(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::Voucher>,
    state: VoucherState,
) -> Result<(), VoucherError> {
    let found = voucher(tx, id)?;
    if store::voucher::set_state(tx, found.row, state)? {
        log(tx, cx, "voucher.state_changed", id, serde_json::json!({ "state": state.word() }))?;
    }
    Ok(())
}
