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
    if groups.is_empty() {
        return Err(TaxProblem::NothingToShip);
    }
    let shares = shipping.allocate(&groups.iter().map(|(_, weight)| *weight).collect::<Vec<_>>());
    let groups = groups.into_iter().zip(shares).filter(|(_, share)| share.is_positive());
    Ok(groups.map(|((like, _), share)| of_share(case, like, share)).collect())
}

fn of_share<'t>(case: &Case<'t>, mut line: Line<'t>, share: Money) -> Line<'t> {
    "shipping".clone_into(&mut line.out.key);
    line.out.amount = share;
    line.share_of = None;
    line.out.reasons.retain(|reason| !matches!(reason, Reason::DiscountLowersPrice { .. }));
    let state = line.out.place.and_then(|place| case.schemes.us_state(place));
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
