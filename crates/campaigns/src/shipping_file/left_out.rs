//! What a new table no longer has.

use std::collections::HashSet;

use shipping::{Rate, Table};

/// A rule that is stored and not in a new table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostRule {
    /// Its public id.
    pub id: String,
    /// Its name; of a price, its zone's as well.
    pub name: String,
}

/// The rules of each kind that are stored and not in a new table, so that taking it over deletes them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Zones.
    pub zones: Vec<LostRule>,
    /// Rates.
    pub rates: Vec<LostRule>,
    /// Surcharges.
    pub surcharges: Vec<LostRule>,
    /// Duties.
    pub duties: Vec<LostRule>,
    /// Waves.
    pub waves: Vec<LostRule>,
    /// Warehouses.
    pub warehouses: Vec<LostRule>,
}

impl LeftOut {
    /// Whether nothing is deleted.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// All of them, kind by kind.
    pub const fn kinds(&self) -> [&Vec<LostRule>; 6] {
        [&self.zones, &self.rates, &self.surcharges, &self.duties, &self.waves, &self.warehouses]
    }
}

/// What of a stored table is not in the new one, by ids.
pub fn left_out(stored: &Table, new: &Table) -> LeftOut {
    let zone_of = |rate: &Rate| stored.zones.iter().find(|zone| zone.id == rate.zone);
    let rate_name = |rate: &Rate| {
        let zone = zone_of(rate).map(|zone| zone.name.as_str());
        let words = [zone.unwrap_or_default(), rate.name.as_str()]; // every rate is in a zone
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
    };
    LeftOut {
        zones: missing(&stored.zones, &new.zones, |zone| zone.id.to_string(), |zone| zone.name.clone()),
        rates: missing(&stored.rates, &new.rates, |rate| rate.id.to_string(), rate_name),
        surcharges: missing(
            &stored.surcharges,
            &new.surcharges,
            |surcharge| surcharge.id.to_string(),
            |surcharge| surcharge.name.clone(),
        ),
        duties: missing(&stored.duties, &new.duties, |duty| duty.id.to_string(), |duty| duty.name.clone()),
        waves: missing(&stored.waves, &new.waves, |wave| wave.id.to_string(), |wave| wave.name.clone()),
        warehouses: missing(
            &stored.warehouses,
            &new.warehouses,
            |warehouse| warehouse.id.to_string(),
            |warehouse| warehouse.name.clone(),
        ),
    }
}

fn missing<T>(
    stored: &[T],
    new: &[T],
    id: impl Fn(&T) -> String,
    name: impl Fn(&T) -> String,
) -> Vec<LostRule> {
    let kept: HashSet<String> = new.iter().map(&id).collect();
    let lost = |rule: &T| {
        let id = id(rule);
        (!kept.contains(&id)).then(|| LostRule { name: name(rule), id })
    };
    stored.iter().filter_map(lost).collect()
}
