//! The form of a zone.

use kernel::ids::kinds;
use kernel::places::{country_by_name, region_key};
use kernel::{Currency, Id};
use serde::{Deserialize, Serialize};

use super::{Noted, Read, Reader, at, decimal, line};
use crate::model::{Place, WeightStep, Zone};
use crate::problem::{FieldProblem, FieldProblems};

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ZoneForm {
    /// Its name.
    pub name: String,
    /// Places, one a line or between commas: `DE`, `US-HI`, `*`, or a country's name.
    pub places: String,
    /// Amount for the lightest parcel.
    pub base: String,
    /// Heavier than so many grams.
    pub step_over_grams: Vec<String>,
    /// Costs this amount more.
    pub step_add: Vec<String>,
}

impl ZoneForm {
    /// The texts of a zone.
    pub fn of(zone: &Zone, currency: Currency) -> Self {
        Self {
            name: zone.name.clone(),
            places: zone.places.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            base: decimal(zone.base_minor, currency),
            step_over_grams: zone.steps.iter().map(|step| step.over_grams.to_string()).collect(),
            step_add: zone.steps.iter().map(|step| decimal(step.add_minor, currency)).collect(),
        }
    }

    /// The zone under this id.
    pub fn read(&self, id: Id<kinds::Zone>, currency: Currency) -> Result<Zone, FieldProblems> {
        let mut reader = Reader::new(currency);
        let places = read_places(&mut reader, "places", &self.places, usize::MAX); // the rule counts them
        let base_minor = reader.amount("base", &self.base);
        let steps = self.read_steps(&mut reader);
        let zone = (|| {
            Ok(Zone { id, name: line(&self.name), places: places?, base_minor: base_minor?, steps: steps? })
        })();
        reader.finish(zone)
    }

    /// Rows without a weight are skipped.
    fn read_steps(&self, reader: &mut Reader) -> Read<Vec<WeightStep>> {
        let mut steps = Vec::new();
        let mut is_whole = true;
        let filled = self.step_over_grams.iter().enumerate().filter(|(_, grams)| !grams.trim().is_empty());
        for (kept, (n, grams)) in filled.enumerate() {
            let field = format!("step_over_grams.{kept}");
            let over_grams = reader.known(&field, grams.trim().parse().ok(), FieldProblem::NotAMeasure); // noted
            let add_minor = reader.amount(&format!("step_add.{kept}"), at(&self.step_add, n));
            match (over_grams, add_minor) {
                (Ok(over_grams), Ok(add_minor)) => steps.push(WeightStep { over_grams, add_minor }),
                _ => is_whole = false,
            }
        }
        if is_whole { Ok(steps) } else { Err(Noted) }
    }
}

/// Places, one a line or between commas, at most so many.
pub(super) fn read_places(reader: &mut Reader, field: &str, typed: &str, maximum: usize) -> Read<Vec<Place>> {
    let written = typed.split([',', ';', '\n', '\r']).map(str::trim).filter(|text| !text.is_empty());
    let mut places = Vec::new();
    let mut is_whole = true;
    for text in written {
        if places.len() == maximum {
            return reader.wrong(field, FieldProblem::TooMany { maximum });
        }
        let by_name = || country_by_name(text).map(Place::Country);
        let problem = FieldProblem::NotAPlace { text: text.chars().take(60).collect() };
        let place = text.parse().ok().or_else(by_name).and_then(known_region); // `known` notes it
        match reader.known(field, place, problem) {
            Ok(place) => places.push(place),
            Err(Noted) => is_whole = false,
        }
    }
    if is_whole { Ok(places) } else { Err(Noted) }
}

/// The place with its region as addresses have it; `None` where the country has no such region.
fn known_region(place: Place) -> Option<Place> {
    match place {
        Place::Region(country, written) => {
            region_key(country, &written).map(|key| Place::Region(country, key))
        }
        other => Some(other),
    }
}
