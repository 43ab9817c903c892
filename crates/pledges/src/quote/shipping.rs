//! The price of the parcel before tax: the most specific zone, its base price, its steps by weight.

use campaigns::model::{Catalogue, Zone, ZonePlace};
use kernel::{Money, MoneyError};

use super::choices::Destination;
use super::rule::Rule;

/// The zone that reaches a destination, and its place that does; region before country before `*`.
pub(super) fn zone_of<'a>(
    catalogue: &'a Catalogue,
    destination: &Destination,
) -> Option<(&'a Zone, &'a ZonePlace)> {
    let mut best: Option<(u8, &Zone, &ZonePlace)> = None;
    for zone in &catalogue.zones {
        for place in &zone.places {
            let fit = place.fit(destination.country, destination.region.as_deref());
            if fit > best.map_or(0, |(found, ..)| found) {
                best = Some((fit, zone, place));
            }
        }
    }
    best.map(|(_, zone, place)| (zone, place))
}

/// Base price and every step the weight is over.
pub(super) fn price(
    zone: &Zone,
    place: &ZonePlace,
    weight_grams: u64,
    zero: Money,
) -> Result<(Money, Vec<Rule>), MoneyError> {
    let base = Money::new(zone.base_minor, zero.currency);
    let mut added = zero;
    let mut steps = 0;
    for step in zone.steps.iter().filter(|step| weight_grams > u64::from(step.over_grams)) {
        added = added.checked_add(Money::new(step.add_minor, zero.currency))?;
        steps += 1;
    }
    let mut rules = vec![Rule::ZonePrice { zone: zone.name.clone(), place: place.to_string(), base }];
    if steps > 0 {
        rules.push(Rule::WeightSteps { weight_grams, steps, added });
    }
    Ok((base.checked_add(added)?, rules))
}
