//! Shipping zones as their form shows them: places, a base price, and steps by weight. A zone may have other prices, which
//! stand in the table alone.

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};
use shipping::{Goods, Place, Price, Rate, Step, Steps, Table};

/// Heavier than `over_grams` costs `add_minor` more, on top of all lower steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightStep {
    /// The parcel weighs more than this, grams.
    pub over_grams: u32,
    /// Added to the price, minor units; 0 or more.
    pub add_minor: i64,
}

/// Places that share a shipping price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// Its id.
    pub id: Id<kinds::Zone>,
    /// Its name: "European Union".
    pub name: String,
    /// Where it reaches. No place is in two zones.
    pub places: Vec<Place>,
    /// Price of the lightest parcel, minor units; 0 where the zone has other prices than this form shows.
    pub base_minor: i64,
    /// Steps by weight, ascending.
    pub steps: Vec<WeightStep>,
}

/// The shipping table that zones make: one rate each, for everything, by weight. A rate shares the bytes of its zone's id.
pub fn table_of(zones: &[Zone]) -> Table {
    Table {
        zones: zones.iter().map(Zone::of_table).collect(),
        rates: zones.iter().map(Zone::rate).collect(),
        ..Table::default()
    }
}

/// The price of a zone that has this one price and no other: one nameless rate for everything, by weight, without limits.
pub fn simple_price(table: &Table, zone: Id<kinds::Zone>) -> Option<&Steps> {
    let mut rates = table.rates.iter().filter(|rate| rate.zone == zone);
    let rate = rates.next().filter(|_| rates.next().is_none())?;
    let is_bare = rate.name.is_empty()
        && rate.goods == Goods::Everything
        && rate.warehouse.is_none()
        && rate.wave.is_none()
        && rate.free_from_minor.is_none()
        && rate.cap_minor.is_none();
    match &rate.price {
        Price::Weight(steps) if is_bare && steps.beyond.is_none() => {
            steps.steps.iter().all(|step| u32::try_from(step.over).is_ok()).then_some(steps)
        }
        _ => None,
    }
}

/// The zones of a table as their form shows them.
pub fn zones_of(table: &Table) -> Vec<Zone> {
    let zone = |zone: &shipping::Zone| {
        let steps = simple_price(table, zone.id);
        let step = |step: &Step| WeightStep {
            over_grams: u32::try_from(step.over).unwrap_or(u32::MAX), // a simple price has no larger one
            add_minor: step.add_minor,
        };
        Zone {
            id: zone.id,
            name: zone.name.clone(),
            places: zone.places.clone(),
            base_minor: steps.map_or(0, |steps| steps.base_minor),
            steps: steps.map(|steps| steps.steps.iter().map(step).collect()).unwrap_or_default(), // other prices
        }
    };
    table.zones.iter().map(zone).collect()
}

impl Zone {
    pub(crate) fn of_table(&self) -> shipping::Zone {
        shipping::Zone {
            id: self.id,
            name: self.name.clone(),
            places: self.places.clone(),
            warehouses: Vec::new(),
            cap_minor: None,
        }
    }

    /// Base price and steps as the one rate of the zone.
    pub fn rate(&self) -> Rate {
        let step = |step: &WeightStep| Step { over: u64::from(step.over_grams), add_minor: step.add_minor };
        let mut steps: Vec<Step> = self.steps.iter().map(step).collect();
        steps.sort_by_key(|step| step.over);
        Rate {
            id: Id::<kinds::ShippingRate>::from_bytes(*self.id.as_bytes()),
            zone: self.id,
            name: String::new(),
            goods: Goods::Everything,
            warehouse: None,
            wave: None,
            price: Price::Weight(Steps { base_minor: self.base_minor, steps, beyond: None }),
            free_from_minor: None,
            cap_minor: None,
        }
    }
}
