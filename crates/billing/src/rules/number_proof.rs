//! What is not taxed because of a VAT number needs its confirmation, not older than the lock allows.

use kernel::Timestamp;
use pledges::quote::{AssessedTax, Rule, TaxPart};
use pledges::{BusinessBuyer, NumberAnswer, Quote};
use taxes::{Reason, Treatment};

use super::from_quote::parts;
use crate::error::NotYet;

/// Whether a part is free of tax here only because a number was confirmed: its buyer owes the tax, or it is left out of a scheme
/// for consumers and taxed at the border.
fn rests_on_number(part: &TaxPart) -> bool {
    let rests = |assessed: &AssessedTax| {
        matches!(assessed.treatment, Treatment::ReverseCharge | Treatment::IntraCommunity)
    };
    let is_outside = |rule: &Rule| matches!(rule, Rule::Tax(Reason::BusinessOutsideScheme { .. }));
    part.assessed.as_deref().is_some_and(rests) || part.reasons.iter().any(is_outside)
}

/// Refuses a document without tax whose proof is not there, or not fresh enough. A quote that is taxed needs none.
pub(crate) fn holds(
    quote: &Quote,
    buyer: Option<&BusinessBuyer>,
    locked_at: Option<Timestamp>,
) -> Result<(), NotYet> {
    if !parts(quote).any(rests_on_number) {
        return Ok(());
    }
    match (buyer, locked_at) {
        (Some(buyer), Some(locked_at)) if buyer.is_confirmed_for_lock(locked_at) => Ok(()),
        (Some(buyer), _) if buyer.answer != NumberAnswer::Invalid => Err(NotYet::NumberUnchecked),
        _ => Err(NotYet::NumberInvalid),
    }
}
