//! The one assessment: values in, values out, in this order.
//!
//! 1. [`input`]: what is wrong with the input is found before anything is worked out.
//! 2. [`case`]: where goods come from and go to, what they are worth at the border.
//! 3. [`rules`]: what is done with each part: taxed where, under which scheme; or why not.
//! 4. [`lines`]: the rates of the day, net, tax and gross, rounded.
//! 5. [`shipping`], [`customs`]: what rides along is taxed like the goods.
//! 6. [`totals`]: by place, scheme and rate.

mod case;
mod customs;
mod input;
mod lines;
mod rounding;
mod rules;
mod shipping;
mod totals;

use crate::consignment::{Collector, Consignment, DiscountKind, Part, PriceMode, RoundingRule};
use crate::place::TaxPlace;
use crate::problem::{TaxProblem, TaxProblems};
use crate::rates::RateTable;
use crate::reason::Reason;
use crate::result::{Assessment, Treatment};
use crate::seller::Seller;
use crate::warning::Warning;
use crate::{LimitKind, Schemes};
use case::Case;
use kernel::{Money, MoneyError};
use lines::{Line, RateBook};

/// Works out the tax of a consignment.
///
/// Pure: the same input gives the same bytes. The law's rules are in [`rules`], the facts in `data/`.
///
/// # Errors
/// Everything that is wrong with the input, each with its part.
pub fn assess(
    consignment: &Consignment,
    seller: &Seller,
    rates: &RateTable,
    schemes: &Schemes,
) -> Result<Assessment, TaxProblems> {
    let number = input::check(consignment)?;
    let one = |problem| TaxProblems(vec![problem]);
    let prices = input::lowered_prices(consignment).map_err(one)?;
    let case = Case::new(consignment, seller, rates, schemes, number, &prices);
    let (mut lines, mut problems) = (Vec::with_capacity(prices.len()), Vec::new());
    for (part, price) in consignment.parts.iter().zip(&prices) {
        match ruled(&case, part, *price) {
            Ok(line) => lines.push(line),
            Err(problem) if problems.contains(&problem) => {}
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(TaxProblems(problems));
    }
    let shipping = shipping::lines(&case, &lines).map_err(one)?;
    let customs = customs::charges(&case, &lines).map_err(one)?;
    let of_platform = consignment.parts.iter().map(|part| part.collected_by == Collector::Platform);
    lines.iter_mut().zip(of_platform).filter(|(_, is)| *is).for_each(|(line, _)| line.hand_to_platform());
    let count = (lines.len(), shipping.len());
    lines.extend(shipping);
    lines.extend(customs.iter().map(|charge| charge.line.clone()));
    finish(&case, lines, count, customs).map_err(one)
}

/// The line of a part. What the platform settled needs no rate and raises no warning, unless shipping that is charged here
/// rides on it.
fn ruled<'t>(case: &Case<'t>, part: &Part, price: Money) -> Result<Line<'t>, TaxProblem> {
    let line = |ruling| lines::settle(case, part, price, ruling);
    let is_settled =
        part.collected_by == Collector::Platform && case.consignment.shipping.is_none_or(Money::is_zero);
    if !is_settled {
        return case.rule(part, price).and_then(line);
    }
    let before = case.take_warnings();
    let ruled = case.rule(part, price).and_then(line);
    case.take_warnings();
    for warning in before {
        case.warn(warning);
    }
    ruled.or_else(|_| line(rules::Ruling::settled_by_platform()))
}

/// Rounds, adds up and writes down.
fn finish(
    case: &Case<'_>,
    mut lines: Vec<Line<'_>>,
    (parts, shipping): (usize, usize),
    customs: Vec<customs::Charge<'_>>,
) -> Result<Assessment, TaxProblem> {
    let whole = |error: MoneyError| TaxProblem::Amount { part: "total".to_owned(), error };
    for line in &mut lines {
        line.work_out().map_err(|error| TaxProblem::Amount { part: line.out.key.clone(), error })?;
    }
    rounding::within_lines(&mut lines).map_err(whole)?;
    if case.consignment.rounding == RoundingRule::PerTotal {
        rounding::per_total(&mut lines).map_err(whole)?;
    }
    waive_small_tax(case, &mut lines)?;
    let mut book = RateBook::default();
    let mut warnings: Vec<Warning> = case.take_warnings();
    for line in &mut lines {
        line.write_down(&mut book, &mut warnings);
    }
    warnings.sort();
    warnings.dedup();
    let totals = totals::of(&lines, case.consignment.currency).map_err(whole)?;
    let zero = Money::zero(case.consignment.currency);
    let mut notes: Vec<_> = lines.iter().filter_map(|line| line.out.note).collect();
    notes.sort_unstable();
    notes.dedup();
    let sums = totals::sums(&lines, zero).map_err(whole)?;
    let paid_by_voucher = input::total_of(case.consignment, DiscountKind::MeansOfPayment).map_err(whole)?;
    let to_pay = sums.gross.checked_sub(paid_by_voucher).map_err(whole)?;
    if to_pay.minor < 0 {
        return Err(TaxProblem::DiscountTooHigh);
    }
    let at_border = totals::at_border(&lines, zero).map_err(whole)?;
    let mut out = lines.into_iter().map(|line| line.out);
    let assessed_parts = out.by_ref().take(parts).collect();
    let assessed_shipping = out.by_ref().take(shipping).collect();
    Ok(Assessment {
        date: case.consignment.date,
        currency: case.consignment.currency,
        prices: case.consignment.prices,
        dispatch: case.from.place(),
        parts: assessed_parts,
        shipping: assessed_shipping,
        customs: customs.into_iter().zip(out).map(|(charge, part)| charge.with(part)).collect(),
        totals,
        net: sums.net,
        tax: sums.tax,
        gross: sums.gross,
        paid_by_voucher,
        to_pay,
        at_border,
        rates: book.into_rows(),
        reasons: reasons(case, paid_by_voucher),
        warnings,
        notes,
    })
}

fn reasons(case: &Case<'_>, paid_by_voucher: Money) -> Vec<Reason> {
    let mut reasons = vec![match case.consignment.prices {
        PriceMode::TaxIncluded => Reason::TaxIncluded,
        PriceMode::TaxAdded => Reason::TaxAdded,
    }];
    reasons.extend(case.take_exchanges());
    if paid_by_voucher.is_positive() {
        reasons.push(Reason::VoucherPays { amount: paid_by_voucher });
    }
    reasons
}

/// Switzerland does not levy import tax of up to CHF 5 on a consignment.
fn waive_small_tax(case: &Case<'_>, lines: &mut [Line<'_>]) -> Result<(), TaxProblem> {
    let at_border = |line: &Line<'_>| {
        line.out.treatment == Treatment::ImportAtBorder
            && line.out.place.is_some_and(|place| place.is_country("CH") || place.is_country("LI"))
    };
    let Some(limit) = case.limit(LimitKind::ChTaxWaived).filter(|_| lines.iter().any(at_border)) else {
        return Ok(());
    };
    let due = lines.iter().filter(|line| at_border(line)).filter_map(|line| line.out.estimate);
    let zero = Money::zero(case.consignment.currency);
    let due = due.into_iter().try_fold(zero, Money::checked_add);
    let due = due.map_err(|error| TaxProblem::Amount { part: "total".to_owned(), error })?;
    if case.exchanged(due, limit.currency)?.minor > limit.minor {
        return Ok(());
    }
    for line in lines.iter_mut().filter(|line| at_border(line)) {
        let place = line.out.place.unwrap_or_else(|| case.to.place());
        line.out.estimate = Some(zero);
        line.out.reasons.push(Reason::WaivedAtBorder { place, limit });
    }
    Ok(())
}

/// The place of a region, or of the country where the region is not known.
fn place_of(country: kernel::places::CountryCode, region: Option<&str>) -> TaxPlace {
    region.and_then(|region| TaxPlace::region(country, region)).unwrap_or_else(|| TaxPlace::country(country))
}
