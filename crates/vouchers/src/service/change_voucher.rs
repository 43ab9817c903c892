//! Other terms for a voucher, and stopping it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Timestamp};

use super::create_voucher::voucher;
use super::log;
use crate::error::VoucherError;
use crate::model::{Limits, Terms, Voucher, VoucherState, Window};
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

/// What staff change of a voucher that exists: nothing that anybody who has a code would lose by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// What staff call it.
    pub title: String,
    /// How often it may be used: no limit becomes lower.
    pub limits: Limits,
    /// Until when: never earlier than it was.
    pub until: Option<Timestamp>,
}

impl Amendment {
    /// What of it would be narrower than the terms that hold, by field.
    pub fn narrower(&self, terms: &Terms) -> Vec<(&'static str, VoucherError)> {
        let (old, new) = (terms.limits, self.limits);
        // No limit is the widest.
        let limits = [
            ("total", old.total, new.total),
            ("per_code", old.per_code, new.per_code),
            ("per_person", old.per_person, new.per_person),
        ];
        let is_lower =
            |old: Option<u32>, new: Option<u32>| new.is_some_and(|new| old.is_none_or(|old| new < old));
        let lower = limits.into_iter().filter(|(_, old, new)| is_lower(*old, *new));
        let lower = lower.map(|(field, ..)| (field, VoucherError::LimitLower));
        let is_earlier = self.until.is_some_and(|until| terms.window.until.is_none_or(|old| until < old));
        lower.chain(is_earlier.then_some(("until", VoucherError::EndsEarlier))).collect()
    }
}

/// Changes a voucher's name, and widens its limits and its last day. What it gives, where it counts and what was redeemed
/// stay.
///
/// # Errors
/// [`VoucherError::LimitLower`], [`VoucherError::EndsEarlier`], or what of the name and the dates to mend.
pub fn amend_voucher(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::Voucher>,
    new: &Amendment,
) -> Result<Voucher, VoucherError> {
    let before = voucher(tx, id)?;
    if let Some((_, problem)) = new.narrower(&before.terms).into_iter().next() {
        return Err(problem);
    }
    let window = Window { until: new.until, ..before.terms.window };
    let limits = new.limits;
    let terms = Terms { title: new.title.clone(), limits, window, ..before.terms.clone() };
    if checked(&terms)? == before.terms {
        return Ok(before); // sent twice
    }
    change_voucher(tx, cx, id, &terms)
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
