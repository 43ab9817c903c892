//! What a new table no longer has.

use std::collections::HashSet;
use std::hash::Hash;

use shipping::Table;

/// How many rules of each kind are stored and not in a new table, so that taking it over deletes them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Zones.
    pub zones: usize,
    /// Rates.
    pub rates: usize,
    /// Surcharges.
    pub surcharges: usize,
    /// Duties.
    pub duties: usize,
    /// Waves.
    pub waves: usize,
}

impl LeftOut {
    /// Whether nothing is deleted.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What of a stored table is not in the new one, by ids.
pub fn left_out(stored: &Table, new: &Table) -> LeftOut {
    LeftOut {
        zones: missing(&stored.zones, &new.zones, |zone| zone.id),
        rates: missing(&stored.rates, &new.rates, |rate| rate.id),
        surcharges: missing(&stored.surcharges, &new.surcharges, |surcharge| surcharge.id),
        duties: missing(&stored.duties, &new.duties, |duty| duty.id),
        waves: missing(&stored.waves, &new.waves, |wave| wave.id),
    }
}

fn missing<T, I: Eq + Hash>(stored: &[T], new: &[T], id: impl Fn(&T) -> I) -> usize {
    let kept: HashSet<I> = new.iter().map(&id).collect();
    stored.iter().filter(|rule| !kept.contains(&id(rule))).count()
}
