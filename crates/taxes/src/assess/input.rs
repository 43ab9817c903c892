//! What is wrong with the input, and prices after reductions.

use std::collections::BTreeSet;

use kernel::{Decimal, Money, MoneyError};

use crate::consignment::{Buyer, Collector, Consignment, DiscountKind, PARTS_MAX, Part};
use crate::problem::{TaxProblem, TaxProblems};
use crate::vat_number::VatNumber;

/// Looks at everything that can be looked at without knowing the rules. Gives back the buyer's number.
pub(super) fn check(consignment: &Consignment) -> Result<Option<VatNumber>, TaxProblems> {
    if consignment.parts.len() > PARTS_MAX {
        return Err(TaxProblems(vec![TaxProblem::TooManyParts { limit: PARTS_MAX }]));
    }
    let mut problems = Vec::new();
    let mut keys = BTreeSet::new();
    for part in &consignment.parts {
        if !keys.insert(part.key.as_str()) {
            problems.push(TaxProblem::SameKey { part: part.key.clone() });
        }
        problems.extend(of_part(part, consignment));
    }
    let whole = [
        ("shipping", consignment.shipping),
        ("import_duty", consignment.import_duty),
        ("duty_in_shipping", consignment.duty_in_shipping),
    ];
    let discounts = consignment.discounts.iter().map(|discount| ("discount", Some(discount.amount)));
    for (name, amount) in whole.into_iter().chain(discounts) {
        problems.extend(amount.and_then(|amount| of_amount(name, amount, consignment)));
    }
    for rate in consignment.exchange_rates.iter().filter(|rate| rate.rate <= Decimal::ZERO) {
        problems.push(TaxProblem::ExchangeRateNotPositive { from: rate.from, to: rate.to });
    }
    let number = match &consignment.buyer {
        Buyer::Consumer => None,
        Buyer::Business { vat_number, .. } => match VatNumber::parse(vat_number) {
            Ok(number) => Some(number),
            Err(problem) => {
                problems.push(TaxProblem::VatNumber(problem));
                None
            }
        },
    };
    if problems.is_empty() { Ok(number) } else { Err(TaxProblems(problems)) }
}

fn of_part(part: &Part, consignment: &Consignment) -> Vec<TaxProblem> {
    let amounts = [Some(part.amount), part.intrinsic_value, part.piece_value];
    let amounts = amounts.into_iter().flatten();
    let mut problems: Vec<TaxProblem> =
        amounts.filter_map(|amount| of_amount(&part.key, amount, consignment)).collect();
    if let Some(code) = part.hs_code.as_deref().filter(|code| !is_tariff_code(code)) {
        problems
            .push(TaxProblem::TariffCode { part: part.key.clone(), code: code.chars().take(20).collect() });
    }
    problems
}

fn of_amount(part: &str, amount: Money, consignment: &Consignment) -> Option<TaxProblem> {
    let part = part.to_owned();
    if amount.currency != consignment.currency {
        let (found, expected) = (amount.currency, consignment.currency);
        return Some(TaxProblem::OtherCurrency { part, found, expected });
    }
    (amount.minor < 0).then_some(TaxProblem::BelowZero { part })
}

/// Six, eight or ten digits; dots and spaces do not count.
fn is_tariff_code(code: &str) -> bool {
    let mut signs = code.bytes().filter(|b| !matches!(b, b'.' | b' '));
    let count = signs.clone().count();
    signs.all(|b| b.is_ascii_digit()) && matches!(count, 6 | 8 | 10)
}

/// The first six digits of a code.
pub(super) fn tariff_code(code: &str) -> Option<String> {
    is_tariff_code(code).then(|| code.chars().filter(char::is_ascii_digit).take(6).collect())
}

/// All discounts of one kind.
pub(super) fn total_of(consignment: &Consignment, kind: DiscountKind) -> Result<Money, MoneyError> {
    let of_kind = consignment.discounts.iter().filter(|discount| discount.kind == kind);
    Money::sum(consignment.currency, of_kind.map(|discount| discount.amount))
}

/// What each part costs once price reductions are spread over them by value. What the platform collected is settled
/// and takes no part.
pub(super) fn lowered_prices(consignment: &Consignment) -> Result<Vec<Money>, TaxProblem> {
    let amounts: Vec<Money> = consignment.parts.iter().map(|part| part.amount).collect();
    let whole = |error| TaxProblem::Amount { part: "total".to_owned(), error };
    let reduction = total_of(consignment, DiscountKind::PriceReduction).map_err(whole)?;
    if reduction.is_zero() {
        return Ok(amounts);
    }
    let weights: Vec<u64> = consignment
        .parts
        .iter()
        .map(|part| match part.collected_by {
            Collector::Platform => 0,
            Collector::Seller => u64::try_from(part.amount.minor).unwrap_or(0), // below 0 was refused
        })
        .collect();
    let open: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if u128::from(reduction.minor.unsigned_abs()) > open {
        return Err(TaxProblem::DiscountTooHigh);
    }
    let shares = reduction.allocate(&weights);
    let lowered = amounts.iter().zip(shares).map(|(amount, share)| amount.checked_sub(share));
    lowered.collect::<Result<_, _>>().map_err(whole)
}
