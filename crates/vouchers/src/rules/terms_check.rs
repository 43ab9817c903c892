//! Whether terms make sense, before they are stored.

use crate::error::VoucherError;
use crate::model::{Benefit, TITLE_CHARS_MAX, Terms};

/// Most rewards or goods that one voucher names.
const TARGETS_MAX: usize = 500;
/// Most copies one voucher gives.
pub(crate) const COPIES_MAX: u32 = 1_000;

/// Tidies the title and checks the rest.
///
/// # Errors
/// A sentence that says what to mend.
pub(crate) fn checked(terms: &Terms) -> Result<Terms, VoucherError> {
    let title = kernel::text::tidy_line(&terms.title);
    if title.is_empty() || title.chars().count() > TITLE_CHARS_MAX {
        return Err(VoucherError::BadTitle);
    }
    match &terms.benefit {
        Benefit::Amount { off } if off.is_empty() => return Err(VoucherError::BadAmounts),
        Benefit::Goods { copies, .. } if !(1..=COPIES_MAX).contains(copies) => {
            return Err(VoucherError::BadCopies);
        }
        _ => {}
    }
    let limits = [terms.limits.total, terms.limits.per_code, terms.limits.per_person];
    if limits.contains(&Some(0)) {
        return Err(VoucherError::BadLimit);
    }
    if let (Some(from), Some(until)) = (terms.window.from, terms.window.until)
        && until <= from
    {
        return Err(VoucherError::EndsBeforeItBegins);
    }
    let mut terms = Terms { title, ..terms.clone() };
    terms.with_rewards.sort();
    terms.with_rewards.dedup();
    terms.only_on.sort();
    terms.only_on.dedup();
    if terms.with_rewards.len() > TARGETS_MAX || terms.only_on.len() > TARGETS_MAX {
        return Err(VoucherError::TooManyTargets);
    }
    Ok(terms)
}
