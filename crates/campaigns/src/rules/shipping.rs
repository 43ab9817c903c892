//! Zones: no place is in two of them, and more weight never costs less.

use super::{LIST_MAX, PARTS_MAX, check_count, check_price, check_title};
use crate::model::{Catalogue, Zone};
use crate::problem::{FieldProblem, FieldProblems};

pub(crate) fn check(zone: &Zone, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "name", &zone.name);
    check_price(&mut problems, "base", zone.base_minor);
    problems.add_if(zone.places.is_empty(), "places", FieldProblem::NoneGiven);
    check_count(&mut problems, "places", zone.places.len(), LIST_MAX);
    for (n, place) in zone.places.iter().enumerate() {
        problems.add_if(zone.places.iter().take(n).any(|p| p.overlaps(place)), "places", FieldProblem::Twice);
        let mut others = catalogue.zones.iter().filter(|other| other.id != zone.id);
        if let Some(other) = others.find(|other| other.places.iter().any(|theirs| theirs.overlaps(place))) {
            let (place, zone) = (place.to_string(), other.name.clone());
            problems.add("places", FieldProblem::PlaceInAnotherZone { place, zone });
        }
    }
    check_count(&mut problems, "step_over_grams.0", zone.steps.len(), LIST_MAX);
    for (n, step) in zone.steps.iter().enumerate() {
        check_price(&mut problems, &format!("step_add.{n}"), step.add_minor);
        let before = n.checked_sub(1).and_then(|before| zone.steps.get(before));
        let falls = before.is_some_and(|before| before.over_grams >= step.over_grams);
        problems.add_if(falls, &format!("step_over_grams.{n}"), FieldProblem::StepsDoNotRise);
    }
    let is_new = !catalogue.zones.iter().any(|other| other.id == zone.id);
    check_count(&mut problems, "", catalogue.zones.len() + usize::from(is_new), PARTS_MAX);
    problems
}
