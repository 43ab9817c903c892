//! One rate for one load: pure arithmetic over minor units.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::goods::Load;
use crate::outcome::{Measure, Reason, Refusal};
use crate::table::{Beyond, Price, Steps};

/// An amount with the way to it.
pub(crate) type Counted = (i64, Vec<Reason>);

/// What a price makes of a load. `zone`: its name, for a refusal.
pub(crate) fn count(price: &Price, load: &Load, zone: &str) -> Result<Counted, Refusal> {
    match price {
        Price::Order { minor } => Ok((*minor, vec![Reason::OrderPrice { minor: *minor }])),
        Price::Piece { first_minor, further_minor } => by_piece(*first_minor, *further_minor, load.pieces),
        Price::Weight(steps) => by_steps(steps, Measure::Weight, load.weight_grams, zone),
        Price::Volume(steps) => by_steps(steps, Measure::Volume, load.volume_cm3, zone),
        Price::Value(steps) => by_steps(steps, Measure::Value, value_of(load), zone),
        Price::Count(steps) => by_steps(steps, Measure::Count, load.pieces, zone),
        Price::Share { percent, least_minor } => by_share(*percent, *least_minor, load),
        Price::Cheapest { of } => cheapest(of, load, zone),
    }
}

/// Prices below zero are no value to count by.
fn value_of(load: &Load) -> u64 {
    u64::try_from(load.price_minor).unwrap_or(0)
}

fn by_piece(first_minor: i64, further_minor: i64, pieces: u64) -> Result<Counted, Refusal> {
    let further = pieces.saturating_sub(1);
    let minor = times(further_minor, further)?.checked_add(first_minor).ok_or(Refusal::Overflow)?;
    Ok((minor, vec![Reason::PiecePrice { first_minor, further, further_minor }]))
}

fn by_steps(steps: &Steps, measure: Measure, amount: u64, zone: &str) -> Result<Counted, Refusal> {
    let passed = steps.steps.iter().take_while(|step| amount > step.over);
    let (mut number, mut added_minor) = (0_u32, 0_i64);
    for step in passed {
        number = number.saturating_add(1);
        added_minor = added_minor.checked_add(step.add_minor).ok_or(Refusal::Overflow)?;
    }
    let last = steps.steps.last().map_or(0, |step| step.over);
    match steps.beyond {
        Some(Beyond::Nothing { maximum }) if amount > maximum => {
            return Err(Refusal::TooLarge { zone: zone.to_owned(), measure, maximum });
        }
        Some(Beyond::Each { each, add_minor }) if amount > last => {
            let begun = amount.saturating_sub(last).div_ceil(each.max(1));
            added_minor = added_minor.checked_add(times(add_minor, begun)?).ok_or(Refusal::Overflow)?;
            number = number.saturating_add(u32::try_from(begun).unwrap_or(u32::MAX));
        }
        _ => {}
    }
    let minor = steps.base_minor.checked_add(added_minor).ok_or(Refusal::Overflow)?;
    let base_minor = steps.base_minor;
    Ok((minor, vec![Reason::Steps { measure, amount, base_minor, steps: number, added_minor }]))
}

fn by_share(percent: Decimal, least_minor: i64, load: &Load) -> Result<Counted, Refusal> {
    let of_minor = load.price_minor.max(0);
    let share = percent_of(percent, of_minor)?;
    let mut reasons = vec![Reason::Share { percent, of_minor }];
    if share < least_minor {
        reasons.push(Reason::Least { minor: least_minor });
    }
    Ok((share.max(least_minor), reasons))
}

/// The cheapest way that has a price; the first of equal ones.
fn cheapest(ways: &[Price], load: &Load, zone: &str) -> Result<Counted, Refusal> {
    let mut best: Option<Counted> = None;
    let mut refused = None;
    for way in ways {
        match count(way, load, zone) {
            Ok(counted) if best.as_ref().is_none_or(|(minor, _)| counted.0 < *minor) => best = Some(counted),
            Ok(_) => {}
            Err(refusal) => refused = Some(refusal),
        }
    }
    let (minor, mut reasons) = best.ok_or_else(|| refused.unwrap_or(Refusal::Overflow))?;
    reasons.push(Reason::Cheapest { of: u32::try_from(ways.len()).unwrap_or(u32::MAX) });
    Ok((minor, reasons))
}

/// So many times an amount.
pub(crate) fn times(minor: i64, number: u64) -> Result<i64, Refusal> {
    i64::try_from(number).ok().and_then(|number| minor.checked_mul(number)).ok_or(Refusal::Overflow)
}

/// Per cent of an amount, rounded half up to the minor unit.
pub(crate) fn percent_of(percent: Decimal, minor: i64) -> Result<i64, Refusal> {
    let exact = Decimal::from(minor)
        .checked_mul(percent)
        .and_then(|product| product.checked_div(Decimal::ONE_HUNDRED))
        .ok_or(Refusal::Overflow)?;
    exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().ok_or(Refusal::Overflow)
}
