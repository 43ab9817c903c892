//! Shipping zones as a campaign stores them: places, a base price, and steps by weight.

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
    /// Price of the lightest parcel, minor units.
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

impl Zone {
    fn of_table(&self) -> shipping::Zone {
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
