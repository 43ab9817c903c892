//! Shipping is taxed like the goods it carries, in proportion to their value (CJEU C-349/96, Card Protection Plan: an
//! ancillary supply shares the treatment of the principal one). In the USA each state says whether a separate line for
//! carriage is taxed at all.

use kernel::Money;

use super::case::Case;
use super::lines::Line;
use crate::goods::Delivery;
use crate::problem::TaxProblem;
use crate::reason::Reason;
use crate::result::Treatment;
use crate::warning::UnverifiedRule;

/// One line for each treatment and rate among the goods.
pub(super) fn lines<'t>(case: &Case<'t>, goods: &[Line<'t>]) -> Result<Vec<Line<'t>>, TaxProblem> {
    let Some(shipping) = case.consignment.shipping.filter(|shipping| shipping.is_positive()) else {
        return Ok(Vec::new());
    };
    let mut groups: Vec<(Line<'t>, u64)> = Vec::new();
    for line in goods.iter().filter(|line| line.out.delivery == Delivery::Physical) {
        let weight = u64::try_from(line.out.amount.minor).unwrap_or(0); // below 0 was refused
        match groups.iter_mut().find(|(first, _)| first.is_like(line)) {
            Some((_, sum)) => *sum = sum.saturating_add(weight),
            None => groups.push((line.clone(), weight)),
        }
    }
    let Some(first) = groups.first().map(|(line, _)| line.clone()) else {
        return Err(TaxProblem::NothingToShip);
    };
    let duty = untaxed_duty(case, shipping);
    let carriage = |error| TaxProblem::Amount { part: "shipping".to_owned(), error };
    let shipping = shipping.checked_sub(duty).map_err(carriage)?;
    let shares = shipping.allocate(&groups.iter().map(|(_, weight)| *weight).collect::<Vec<_>>());
    let groups = groups.into_iter().zip(shares).filter(|(_, share)| share.is_positive());
    let lines = groups.map(|((like, _), share)| of_share(case, like, share));
    Ok(lines.chain(duty.is_positive().then(|| of_duty(case, first, duty))).collect())
}

/// Duty of the USA is part of no sales tax of a seller from abroad, also where it is collected with shipping.
fn untaxed_duty(case: &Case<'_>, shipping: Money) -> Money {
    let (from, to) = (case.from.place(), case.to.place());
    let is_american = to.is_country("US") && !from.is_country("US");
    let duty = case.consignment.duty_in_shipping.filter(|_| is_american);
    Money::new(duty.map_or(0, |duty| duty.minor.min(shipping.minor)), shipping.currency)
}

fn of_duty<'t>(case: &Case<'t>, mut line: Line<'t>, duty: Money) -> Line<'t> {
    "shipping".clone_into(&mut line.out.key);
    line.out.amount = duty;
    line.out.treatment = Treatment::NotTaxable;
    line.out.scheme = None;
    line.out.reasons = vec![Reason::NotTaxedThere { place: case.to.place() }];
    line.rates.clear();
    line.is_stand_in = false;
    line
}

fn of_share<'t>(case: &Case<'t>, mut line: Line<'t>, share: Money) -> Line<'t> {
    "shipping".clone_into(&mut line.out.key);
    line.out.amount = share;
    line.share_of = None;
    line.out.reasons.retain(|reason| !matches!(reason, Reason::DiscountLowersPrice { .. }));
    let state = line.out.place.and_then(|place| case.us_state(place));
    if line.out.treatment == Treatment::Taxed {
        case.warn_of_rule(state, UnverifiedRule::Shipping);
    }
    if line.out.treatment == Treatment::Taxed
        && let Some(state) = state.filter(|state| !state.taxes_shipping)
    {
        line.out.treatment = Treatment::NotTaxable;
        line.out.scheme = None;
        line.out.reasons = vec![Reason::ShippingNotTaxed { place: state.place }];
        line.rates.clear();
        line.is_stand_in = false;
    } else {
        line.out.reasons.insert(0, Reason::ShippingLikeGoods);
    }
    line
}
