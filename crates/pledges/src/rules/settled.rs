//! An agreed quote with the money of today.

use kernel::{Money, MoneyError};

use crate::quote::{Quote, Rule};

/// The same quote, its credit, payments, balance and the rules about them as of now. Prices and taxes stay what
/// was agreed to.
pub fn with_money(mut quote: Quote, credit: Money, paid: Money) -> Result<Quote, MoneyError> {
    quote.balance = quote.total.checked_sub(credit)?.checked_sub(paid)?;
    quote.credit = credit;
    quote.paid = paid;
    quote.rules.retain(|rule| {
        !matches!(rule, Rule::CreditCounted { .. } | Rule::PaymentsCounted { .. } | Rule::OwedToBacker { .. })
    });
    if !credit.is_zero() {
        quote.rules.push(Rule::CreditCounted { credit });
    }
    if !paid.is_zero() {
        quote.rules.push(Rule::PaymentsCounted { paid });
    }
    if quote.balance.minor < 0 {
        quote.rules.push(Rule::OwedToBacker { amount: quote.balance.negated()? });
    }
    Ok(quote)
}
