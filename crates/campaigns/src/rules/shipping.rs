//! Zones: no place is in two of them, and more weight never costs less.

use std::collections::HashSet;

use kernel::Id;
use kernel::ids::kinds;
use shipping::{
    Addition, Beyond, DutyBasis, Goods, Occasion, Place, Price, Rate, Steps, Table, TableProblem,
    check as check_rules, overlaps,
};

use super::{LIST_MAX, PARTS_MAX, check_count, check_price, check_quantity, check_title};
use crate::model::{Catalogue, Zone, simple_price};
use crate::problem::{FieldProblem, FieldProblems};
use crate::shipping_file::as_field;

/// Most rates of one campaign.
const RATES_MAX: usize = 20_000;
/// Most warehouses that one campaign's goods leave from.
const WAREHOUSES_MAX: usize = 100;
/// Most places to pick up of one campaign: backers are shown all of them.
const PICK_UPS_MAX: usize = 50;
/// Most places of one surcharge or duty: a carrier's list of remote areas. A zone has at most [`LIST_MAX`].
pub(crate) const EXTRA_PLACES_MAX: usize = 5_000;
/// Most places of a whole table.
const TABLE_PLACES_MAX: usize = 50_000;

/// What a zone's form is refused for.
pub(crate) fn check(zone: &Zone, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = check_alone(zone);
    for problem in overlaps(&with_zone(&catalogue.shipping, zone)) {
        let TableProblem::PlacesOverlap { first, zone: one, second, other } = problem else { continue };
        match (one == zone.id, other == zone.id) {
            (true, true) => problems.add("places", FieldProblem::Twice),
            (true, false) => problems.add("places", in_another(&first, other, catalogue)),
            (false, true) => problems.add("places", in_another(&second, one, catalogue)),
            (false, false) => {} // a fault of two others
        }
    }
    let is_new = !catalogue.zones.iter().any(|other| other.id == zone.id);
    check_count(&mut problems, "", catalogue.zones.len() + usize::from(is_new), PARTS_MAX);
    problems
}

fn in_another(place: &Place, zone: Id<kinds::Zone>, catalogue: &Catalogue) -> FieldProblem {
    let other = catalogue.zones.iter().find(|other| other.id == zone);
    let zone = other.map(|other| other.name.clone()).unwrap_or_default(); // always one of the table
    FieldProblem::PlaceInAnotherZone { place: place.to_string(), zone }
}

/// What is wrong with a zone as its form shows it, whatever the others are.
pub(crate) fn check_alone(zone: &Zone) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "name", &zone.name);
    check_price(&mut problems, "base", zone.base_minor);
    problems.add_if(zone.places.is_empty(), "places", FieldProblem::NoneGiven);
    check_count(&mut problems, "places", zone.places.len(), LIST_MAX);
    check_count(&mut problems, "step_over_grams.0", zone.steps.len(), LIST_MAX);
    for (n, step) in zone.steps.iter().enumerate() {
        check_price(&mut problems, &format!("step_add.{n}"), step.add_minor);
        let before = n.checked_sub(1).and_then(|before| zone.steps.get(before));
        let falls = before.is_some_and(|before| before.over_grams >= step.over_grams);
        problems.add_if(falls, &format!("step_over_grams.{n}"), FieldProblem::StepsDoNotRise);
    }
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

/// What is wrong with a table as a whole. Fields are named like the columns of its file. Zones are held to the same
/// limits as in their form.
pub(crate) fn check_table(table: &Table, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = check_sizes(table);
    if !problems.is_empty() {
        return problems;
    }
    for problem in check_rules(table) {
        let (column, problem) = as_field(&problem, table);
        problems.add(column, problem);
    }
    let items: HashSet<Id<kinds::Item>> = catalogue.items.iter().map(|item| item.id).collect();
    problems.add_if(named(table).any(|item| !items.contains(&item)), "items", FieldProblem::UnknownItem);
    let warehouses: HashSet<Id<kinds::Warehouse>> = table.warehouses.iter().map(|one| one.id).collect();
    problems.add_if(warehouses.len() < table.warehouses.len(), "warehouse", FieldProblem::Twice);
    let mut of_rates = table.rates.iter().filter_map(|rate| rate.warehouse);
    let is_unknown = of_rates.any(|warehouse| !warehouses.contains(&warehouse));
    problems.add_if(is_unknown, "warehouse", FieldProblem::UnknownWarehouse);
    for minor in amounts(table) {
        check_price(&mut problems, "price", minor);
    }
    for limit in table.pick_ups.iter().filter_map(|place| place.total_limit) {
        check_quantity(&mut problems, "total_limit", limit);
    }
    for duty in &table.duties {
        problems.add_if(!is_hs_prefix(&duty.hs_prefix), "hs_code", FieldProblem::NotAnHsPrefix);
    }
    problems
}

/// Whether there is more of something than a table may have.
fn check_sizes(table: &Table) -> FieldProblems {
    let mut problems = FieldProblems::new();
    for count in [table.zones.len(), table.surcharges.len(), table.duties.len(), table.waves.len()] {
        check_count(&mut problems, "", count, PARTS_MAX);
    }
    check_count(&mut problems, "", table.rates.len(), RATES_MAX);
    check_count(&mut problems, "", table.warehouses.len(), WAREHOUSES_MAX);
    check_count(&mut problems, "", table.pick_ups.len(), PICK_UPS_MAX);
    let of_zones = table.zones.iter().map(|zone| (zone.places.len(), LIST_MAX));
    let of_surcharges = table.surcharges.iter().map(|one| (one.places.len(), EXTRA_PLACES_MAX));
    let of_duties = table.duties.iter().map(|one| (one.places.len(), EXTRA_PLACES_MAX));
    let mut places = 0_usize;
    let of_warehouses = table.warehouses.iter().map(|one| (one.serves.len(), LIST_MAX));
    for (count, maximum) in of_zones.chain(of_surcharges).chain(of_duties).chain(of_warehouses) {
        check_count(&mut problems, "places", count, maximum);
        places = places.saturating_add(count);
    }
    check_count(&mut problems, "places", places, TABLE_PLACES_MAX);
    for items in item_lists(table) {
        check_count(&mut problems, "items", items.len(), PARTS_MAX);
    }
    for price in table.rates.iter().map(|rate| &rate.price) {
        if let Price::Cheapest { of } = price {
            check_count(&mut problems, "by", of.len(), LIST_MAX);
        }
        for steps in ways(price).filter_map(steps_of) {
            check_count(&mut problems, "steps", steps.steps.len(), LIST_MAX);
        }
    }
    problems
}

/// The price itself, or each of those that it is the cheapest of.
fn ways(price: &Price) -> impl Iterator<Item = &Price> {
    match price {
        Price::Cheapest { of } => of.iter(),
        one => std::slice::from_ref(one).iter(),
    }
}

const fn steps_of(price: &Price) -> Option<&Steps> {
    match price {
        Price::Weight(steps) | Price::Volume(steps) | Price::Value(steps) | Price::Count(steps) => {
            Some(steps)
        }
        Price::Order { .. } | Price::Piece { .. } | Price::Share { .. } | Price::Cheapest { .. } => None,
    }
}

/// Every amount of a table that may be charged or compared with one, minor units.
fn amounts(table: &Table) -> impl Iterator<Item = i64> {
    let of_zones = table.zones.iter().filter_map(|zone| zone.cap_minor);
    let of_rates = table.rates.iter().flat_map(|rate| {
        let limits = [rate.cap_minor, rate.free_from_minor].into_iter().flatten();
        limits.chain(ways(&rate.price).flat_map(amounts_of))
    });
    let of_surcharges = table.surcharges.iter().filter_map(|one| match one.addition {
        Addition::Parcel(minor) | Addition::Piece(minor) => Some(minor),
        Addition::Percent(_) => None,
    });
    let of_duties = table.duties.iter().filter_map(|one| match one.basis {
        DutyBasis::Piece(minor) | DutyBasis::Code(minor) => Some(minor),
        DutyBasis::Percent(_) => None,
    });
    let of_pick_ups = table.pick_ups.iter().map(|place| place.price_minor);
    let all = of_zones.chain(of_rates).chain(of_surcharges).chain(of_duties).chain(of_pick_ups);
    all.filter(|minor| *minor >= 0) // what is below zero, `shipping` tells
}

fn amounts_of(price: &Price) -> Vec<i64> {
    match price {
        Price::Order { minor } => vec![*minor],
        Price::Piece { first_minor, further_minor } => vec![*first_minor, *further_minor],
        Price::Share { least_minor, .. } => vec![*least_minor],
        Price::Cheapest { .. } => Vec::new(), // never within another one
        Price::Weight(steps) | Price::Volume(steps) | Price::Value(steps) | Price::Count(steps) => {
            let beyond = match steps.beyond {
                Some(Beyond::Each { add_minor, .. }) => Some(add_minor),
                _ => None,
            };
            let added = steps.steps.iter().map(|step| step.add_minor);
            added.chain([steps.base_minor]).chain(beyond).collect()
        }
    }
}

/// Whether customs tariff numbers can begin like this: with pairs of digits, five at most, or anyhow. An odd number of
/// digits is one that a spreadsheet took the first 0 of.
pub(crate) fn is_hs_prefix(digits: &str) -> bool {
    digits.len() <= 10 && digits.len().is_multiple_of(2) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Every item that a rule names.
pub(super) fn named(table: &Table) -> impl Iterator<Item = Id<kinds::Item>> {
    item_lists(table).flatten().copied()
}

fn item_lists(table: &Table) -> impl Iterator<Item = &Vec<Id<kinds::Item>>> {
    let of_rates = table.rates.iter().filter_map(|rate| match &rate.goods {
        Goods::Items(items) => Some(items),
        Goods::Everything => None,
    });
    let of_surcharges = table.surcharges.iter().filter_map(|surcharge| match &surcharge.occasion {
        Occasion::Items(items) => Some(items),
        _ => None,
    });
    let of_waves = table.waves.iter().map(|wave| &wave.items);
    let of_pick_ups = table.pick_ups.iter().map(|place| &place.items);
    of_rates.chain(of_surcharges).chain(of_waves).chain(of_pick_ups)
}
