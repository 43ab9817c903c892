//! An agreed quote with the money of today.

use kernel::{Money, MoneyError};

use crate::quote::{Quote, Rule};

/// The same quote, its credit, payments, what the platform still collects, balance and the rules about them as of
/// now. Prices and taxes stay what was agreed to; what went back for credit notes of parts (`lowered`) is not owed.
pub fn with_money(
    mut quote: Quote,
    (credit, paid, lowered): (Money, Money, Money),
    platform_due: Money,
) -> Result<Quote, MoneyError> {
    quote.balance = quote.total.checked_sub(lowered)?.checked_sub(credit)?.checked_sub(paid)?;
    quote.credit = credit;
    quote.paid = paid;
    quote.platform_due = Some(platform_due).filter(|due| due.is_positive());
    quote.rules.retain(|rule| !rule.is_of_money());
    quote.rules.extend(Rule::of_money(
        credit,
        (paid, quote.by_gift_codes),
        quote.balance,
        quote.platform_due,
    )?);
    Ok(quote)
}
