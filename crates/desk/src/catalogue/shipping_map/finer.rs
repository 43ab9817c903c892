//! Which regions and postal codes stand on the map. A carrier's list of remote areas has thousands, of one price: some stand for
//! the rest of their zone and country.

use std::collections::HashMap;

use campaigns::model::Place;
use kernel::places::CountryCode;
use shipping::Zone;

/// Most regions and postal codes on one map.
const FINER_MAX: usize = 300;
/// Where there are more: most of one zone and country.
const ALIKE_MAX: usize = 10;

/// Regions and postal codes that are shown.
#[derive(Debug, Default)]
pub(super) struct Finer {
    /// Each with the number of those that it stands for besides.
    of_country: HashMap<CountryCode, Vec<(Place, usize)>>,
    /// Those that nothing shown stands for.
    pub(super) left_out: usize,
}

impl Finer {
    /// Of the zones of a table, in their order.
    pub(super) fn of(zones: &[Zone]) -> Self {
        let groups = alike(zones);
        let count: usize = groups.iter().map(|(_, places)| places.len()).sum();
        let each = if count <= FINER_MAX {
            FINER_MAX
        } else {
            FINER_MAX.checked_div(groups.len()).unwrap_or(0).clamp(1, ALIKE_MAX) // no group, none to show
        };
        let (mut finer, mut shown) = (Self::default(), 0_usize);
        for (country, places) in groups {
            if shown >= FINER_MAX {
                finer.left_out = finer.left_out.saturating_add(places.len());
                continue;
            }
            let own = finer.of_country.entry(country).or_default();
            let own_count = places.len().min(each);
            let more = places.len().saturating_sub(own_count);
            own.extend(places.into_iter().take(each).map(|place| (place.clone(), 0)));
            if let Some((_, last)) = own.last_mut() {
                *last = more;
            }
            shown = shown.saturating_add(own_count);
        }
        finer
    }

    /// Those within a country, by their zones.
    pub(super) fn within(&self, country: CountryCode) -> impl Iterator<Item = &(Place, usize)> {
        self.of_country.get(&country).into_iter().flatten()
    }
}

/// Regions and postal codes by zone and country.
fn alike(zones: &[Zone]) -> Vec<(CountryCode, Vec<&Place>)> {
    let mut groups: Vec<(CountryCode, Vec<&Place>)> = Vec::new();
    for zone in zones {
        let mut of_zone: HashMap<CountryCode, usize> = HashMap::new();
        for place in &zone.places {
            let (Place::Region(country, _) | Place::Postal(country, _)) = place else { continue };
            let at = *of_zone.entry(*country).or_insert(groups.len());
            match groups.get_mut(at) {
                Some((_, places)) => places.push(place),
                None => groups.push((*country, vec![place])),
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn zone(places: impl Iterator<Item = String>) -> Zone {
        Zone {
            id: Id::from_bytes([0; 16]),
            name: String::new(),
            places: places.map(|place| place.parse().unwrap()).collect(),
            warehouses: Vec::new(),
            cap_minor: None,
        }
    }

    fn shown(finer: &Finer, country: &str) -> Vec<(String, usize)> {
        let within = finer.within(CountryCode::parse(country).unwrap());
        within.map(|(place, more)| (place.to_string(), *more)).collect()
    }

    #[test]
    fn few_places_are_all_shown() {
        let codes = (0..150).map(|n| format!("DE:{n:05}"));
        let zones = [zone(codes.chain(["DE".to_owned()])), zone((0..150).map(|n| format!("AT:{n:04}")))];
        let finer = Finer::of(&zones);
        assert_eq!((shown(&finer, "DE").len(), shown(&finer, "AT").len(), finer.left_out), (150, 150, 0));
        assert!(shown(&finer, "DE").iter().all(|(_, more)| *more == 0));
        assert!(shown(&Finer::of(&[]), "DE").is_empty());
    }

    #[test]
    fn of_many_places_the_first_of_each_zone_and_country_stand_for_the_rest() {
        let of = |zone_number: u32| {
            let codes = (0..400).map(move |n| format!("DE:{zone_number:02}{n:03}"));
            zone(codes.chain(["AT:1010".to_owned(), "US-HI".to_owned()]))
        };
        let zones: Vec<Zone> = (0..10).map(of).collect();
        let finer = Finer::of(&zones);
        let german = shown(&finer, "DE");
        assert_eq!(german.len(), 100);
        assert_eq!(german[0], ("DE:00000".to_owned(), 0));
        assert_eq!(german[9], ("DE:00009".to_owned(), 390));
        assert_eq!(german[10], ("DE:01000".to_owned(), 0));
        assert_eq!((shown(&finer, "AT").len(), shown(&finer, "US").len(), finer.left_out), (10, 10, 0));
    }

    #[test]
    fn of_too_many_zones_the_last_are_left_out_and_counted() {
        let zones: Vec<Zone> = (0..400).map(|n| zone((0..3).map(move |c| format!("DE:{n:03}{c}")))).collect();
        let finer = Finer::of(&zones);
        let german = shown(&finer, "DE");
        assert_eq!((german.len(), finer.left_out), (300, 300));
        assert_eq!(german[299], ("DE:2990".to_owned(), 2));
    }
}
