//! Where goods leave from.

use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};

use crate::place::{Destination, Place, best_fit};
use crate::postal::compared;
use crate::table::Table;

/// A warehouse that a creator ships from. What is known of it here is what it was when the creator said so: nobody's price or
/// tax changes because it is called or stocked differently somewhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warehouse {
    /// Its id.
    pub id: Id<kinds::Warehouse>,
    /// Its name.
    pub name: String,
    /// Where it is: tax and customs go by it.
    pub country: CountryCode,
    /// Region key of the same.
    #[serde(default)]
    pub region: Option<String>,
    /// Where it sends to; empty: wherever no other one does.
    #[serde(default)]
    pub serves: Vec<Place>,
}

impl Table {
    /// The warehouse of this id, if goods leave from it.
    pub fn warehouse(&self, id: Id<kinds::Warehouse>) -> Option<&Warehouse> {
        self.warehouses.iter().find(|warehouse| warehouse.id == id)
    }

    /// The warehouse that serves a destination: whose list names it most exactly, and of several the one that stands first.
    /// `None`: goods leave from wherever the creator is.
    pub fn serving(&self, destination: &Destination<'_>) -> Option<&Warehouse> {
        let code = compared(destination.country, destination.postal_code);
        serving(&self.warehouses, &Destination { postal_code: &code, ..*destination }, |_| true)
    }

    /// Whether a zone has a price for goods that leave from where the destination is served from.
    pub fn has_rate_from(&self, zone: Id<kinds::Zone>, destination: &Destination<'_>) -> bool {
        let from = self.serving(destination).map(|warehouse| warehouse.id);
        let mut rates = self.rates.iter().filter(|rate| rate.zone == zone);
        rates.any(|rate| rate.warehouse.is_none_or(|own| Some(own) == from))
    }
}

/// As [`Table::serving`] among some of the warehouses. The postal code is written for comparing.
pub(crate) fn serving<'t>(
    warehouses: &'t [Warehouse],
    destination: &Destination<'_>,
    may: impl Fn(Id<kinds::Warehouse>) -> bool,
) -> Option<&'t Warehouse> {
    let mut best: Option<(u16, &Warehouse)> = None;
    for warehouse in warehouses.iter().filter(|warehouse| may(warehouse.id)) {
        let fit = if warehouse.serves.is_empty() {
            Place::Anywhere.fit(destination)
        } else {
            best_fit(&warehouse.serves, destination).map_or(0, |(fit, _)| fit)
        };
        if fit > best.map_or(0, |(found, _)| found) {
            best = Some((fit, warehouse));
        }
    }
    best.map(|(_, warehouse)| warehouse)
}
