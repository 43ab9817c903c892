//! One table, many destinations. A table may hold tens of thousands of places, and a map of prices asks about some hundred
//! destinations: looking through all places for each of them takes seconds.

use std::collections::{BTreeMap, HashMap};

use kernel::places::CountryCode;

use crate::place::{Destination, Place};
use crate::table::Table;

/// The places of a table by country.
///
/// ```text
/// let mut table = table.clone();
/// let nearby = Nearby::of(&table);
/// for destination in destinations {
///     nearby.leave(&mut table, &destination);
///     price(&table, …)
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Nearby {
    /// Places of each zone, then of each surcharge, then of each duty.
    lists: Vec<Vec<Place>>,
    zones: usize,
    /// From this list on they are of duties.
    duties: usize,
    /// Where the places of a country stand: list, place in it.
    of_country: HashMap<CountryCode, Vec<(usize, usize)>>,
    /// Where `*` stands.
    anywhere: Vec<(usize, usize)>,
}

impl Nearby {
    /// Of a table with all its places.
    pub fn of(table: &Table) -> Self {
        let mut copy = table.clone();
        let lists: Vec<Vec<Place>> = lists(&mut copy).map(std::mem::take).collect();
        let zones = table.zones.len();
        let duties = zones.saturating_add(table.surcharges.len());
        let (mut of_country, mut anywhere) = (HashMap::<_, Vec<_>>::new(), Vec::new());
        for (list, places) in lists.iter().enumerate() {
            for (at, place) in places.iter().enumerate() {
                match place.country() {
                    Some(country) => of_country.entry(country).or_default().push((list, at)),
                    None => anywhere.push((list, at)),
                }
            }
        }
        Self { lists, zones, duties, of_country, anywhere }
    }

    /// Leaves that table, or a copy of it, only the places that decide about a destination: what it costs to send
    /// something there, why, and whether that is certain, is as with all of them. May be asked again for another one.
    pub fn leave(&self, table: &mut Table, destination: &Destination<'_>) {
        let mut left = self.deciding(destination);
        for (n, (own, all)) in lists(table).zip(&self.lists).enumerate() {
            own.clear();
            own.extend(left.remove(&n).into_iter().flatten().cloned());
            // Without places a surcharge or duty would hold everywhere; the first of those that do not reach says where else.
            if own.is_empty() && n >= self.zones {
                own.extend(all.first().cloned());
            }
        }
    }

    /// By their list: all that reach the destination, and one region and one postal code that might, if more were known.
    fn deciding(&self, destination: &Destination<'_>) -> BTreeMap<usize, Vec<&Place>> {
        let mut found: BTreeMap<usize, Vec<&Place>> = BTreeMap::new();
        let mut may_be_region = destination.region.is_none();
        let mut may_be_code = destination.postal_code.trim().is_empty();
        let near = self.of_country.get(&destination.country).into_iter().flatten();
        for (list, at) in near.chain(&self.anywhere) {
            let Some(place) = self.lists.get(*list).and_then(|places| places.get(*at)) else { continue };
            let mut is_deciding = place.fit(destination) > 0;
            if *list < self.duties {
                let first = match place {
                    Place::Region(..) => std::mem::take(&mut may_be_region),
                    Place::Postal(..) => std::mem::take(&mut may_be_code),
                    Place::Anywhere | Place::Country(_) => false,
                };
                is_deciding |= first;
            }
            if is_deciding {
                found.entry(*list).or_default().push(place);
            }
        }
        found
    }
}

fn lists(table: &mut Table) -> impl Iterator<Item = &mut Vec<Place>> {
    let zones = table.zones.iter_mut().map(|zone| &mut zone.places);
    let surcharges = table.surcharges.iter_mut().map(|surcharge| &mut surcharge.places);
    zones.chain(surcharges).chain(table.duties.iter_mut().map(|duty| &mut duty.places))
}
