//! Zones: no place is in two of them, and more weight never costs less.

use kernel::Id;
use kernel::ids::kinds;
use shipping::{Goods, Occasion, Rate, Table, check as check_rules};

use super::{LIST_MAX, PARTS_MAX, check_count, check_price, check_title};
use crate::model::{Catalogue, Zone, simple_price};
use crate::problem::{FieldProblem, FieldProblems};
use crate::shipping_file::as_field;

/// Most rates of one campaign.
const RATES_MAX: usize = 20_000;

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

/// The table with a zone of its form in it. Base price and steps become the zone's rate, unless it has other prices.
pub(crate) fn with_zone(table: &Table, zone: &Zone) -> Table {
    let mut table = table.clone();
    let has_others = || table.rates.iter().any(|rate| rate.zone == zone.id);
    if simple_price(&table, zone.id).is_some() || !has_others() {
        let at = table.rates.iter().position(|rate| rate.zone == zone.id);
        let new = zone.rate();
        match at.and_then(|at| table.rates.get_mut(at)) {
            Some(rate) => *rate = Rate { id: rate.id, ..new },
            None => table.rates.push(new),
        }
    }
    let new = zone.of_table();
    match table.zones.iter_mut().find(|own| own.id == zone.id) {
        Some(own) => (own.name, own.places) = (new.name, new.places),
        None => table.zones.push(new),
    }
    table
}

/// What is wrong with a table as a whole. Fields are named like the columns of its file.
pub(crate) fn check_table(table: &Table, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    for problem in check_rules(table) {
        let (column, problem) = as_field(&problem, table);
        problems.add(column, problem);
    }
    problems.add_if(
        named(table).any(|item| catalogue.item(item).is_none()),
        "items",
        FieldProblem::UnknownItem,
    );
    let parts = [table.zones.len(), table.surcharges.len(), table.duties.len(), table.waves.len()];
    for count in parts {
        check_count(&mut problems, "", count, PARTS_MAX);
    }
    check_count(&mut problems, "", table.rates.len(), RATES_MAX);
    problems
}

/// Every item that a rule names.
fn named(table: &Table) -> impl Iterator<Item = Id<kinds::Item>> {
    let of_rates = table.rates.iter().filter_map(|rate| match &rate.goods {
        Goods::Items(items) => Some(items),
        Goods::Everything => None,
    });
    let of_surcharges = table.surcharges.iter().filter_map(|surcharge| match &surcharge.occasion {
        Occasion::Items(items) => Some(items),
        _ => None,
    });
    let of_waves = table.waves.iter().map(|wave| &wave.items);
    of_rates.chain(of_surcharges).chain(of_waves).flatten().copied()
}
