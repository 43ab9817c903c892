//! What looks unmeant in the prices to all destinations: a place that is far dearer than those near it.

use std::collections::HashMap;

use campaigns::model::Place;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;

use super::continents::{CONTINENTS, countries};
use super::prices::PlacePrice;

/// Most of them that are shown.
const DEARER_MAX: usize = 12;
/// As many places near it must have a price to compare with.
const NEAR_MIN: usize = 3;

/// A country that costs more than twice what is usual near it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dearer {
    pub(super) country: CountryCode,
    pub(super) zone: Id<kinds::Zone>,
    pub(super) minor: i64,
    /// The price in the middle of those near it.
    pub(super) usual_minor: i64,
}

/// Countries that are far dearer than those near them, the furthest off first; one of each zone and group.
pub(super) fn dearer(prices: &[PlacePrice]) -> Vec<Dearer> {
    let found: HashMap<CountryCode, (Id<kinds::Zone>, i64)> = prices
        .iter()
        .filter_map(|price| match (&price.place, &price.found) {
            (Place::Country(country), Some(found)) => Some((*country, (found.zone, found.amount.minor))),
            _ => None,
        })
        .collect();
    let mut all = Vec::new();
    for group in CONTINENTS.iter().flat_map(|(_, groups)| groups.iter()) {
        all.extend(in_group(&found, group));
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.minor.saturating_sub(one.usual_minor)));
    all.truncate(DEARER_MAX);
    all
}

fn in_group(found: &HashMap<CountryCode, (Id<kinds::Zone>, i64)>, group: &'static str) -> Vec<Dearer> {
    let own: Vec<_> = countries(group).filter_map(|country| Some((country, *found.get(&country)?))).collect();
    let mut minors: Vec<i64> = own.iter().map(|(_, (_, minor))| *minor).collect();
    minors.sort_unstable();
    let Some(usual_minor) = minors.get(minors.len() / 2).copied().filter(|_| minors.len() > NEAR_MIN) else {
        return Vec::new();
    };
    let mut told: Vec<Dearer> = Vec::new();
    for (country, (zone, minor)) in own {
        let is_far = usual_minor > 0 && minor > usual_minor.saturating_mul(2);
        if is_far && !told.iter().any(|one| one.zone == zone) {
            told.push(Dearer { country, zone, minor, usual_minor });
        }
    }
    told
}
