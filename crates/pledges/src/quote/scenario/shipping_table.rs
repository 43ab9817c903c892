//! From a scenario's zones and what comes on top to a shipping table, with whatever is wrong with it said at its field.

use campaigns::model::{Place, Zone};
use kernel::Id;
use kernel::ids::{Kind, kinds};
use shipping::{
    Addition, Duty, DutyBasis, Goods, Occasion, PickUp, Rate, Surcharge, Table, TableProblem, TableSubject,
    Warehouse, Wave,
};

use super::ScenarioError;
use super::convert::not_negative;
use super::input::Setup;
use super::keys::{Keys, wrong};
use super::places;
use super::shipping_input::{
    ScenarioAddition, ScenarioDutyBasis, ScenarioOccasion, ScenarioShippingRate, ScenarioZone,
};

/// Warehouses come first: items tell which of them keep them.
pub(super) fn warehouses(setup: &Setup, keys: &mut Keys) -> Result<(), ScenarioError> {
    for (n, warehouse) in setup.warehouses.iter().enumerate() {
        keys.define::<kinds::Warehouse>(&warehouse.key, &format!("setup.warehouses[{n}].key"))?;
    }
    Ok(())
}

/// Those of which the scenario says where they are: goods leave from them, and tax goes by it.
fn placed(setup: &Setup, keys: &Keys) -> Result<Vec<Warehouse>, ScenarioError> {
    let mut placed = Vec::new();
    for (n, warehouse) in setup.warehouses.iter().enumerate() {
        let at = format!("setup.warehouses[{n}]");
        let Some(country) = warehouse.country else {
            if warehouse.region.is_some() || !warehouse.places.is_empty() {
                return Err(wrong(
                    &format!("{at}.country"),
                    "write the country the warehouse is in".to_owned(),
                ));
            }
            continue;
        };
        placed.push(Warehouse {
            id: keys.find(&warehouse.key, &format!("{at}.key"))?,
            name: warehouse.name.clone().unwrap_or_else(|| warehouse.key.clone()),
            country,
            region: places::region(country, warehouse.region.as_deref(), &format!("{at}.region"))?,
            serves: places(&warehouse.places, &at)?,
        });
    }
    Ok(placed)
}

/// The table. Items and warehouses have their keys already.
pub(super) fn table(setup: &Setup, keys: &mut Keys) -> Result<Table, ScenarioError> {
    let mut table = Table { waves: waves(setup, keys)?, ..Table::default() };
    for (n, zone) in setup.zones.iter().enumerate() {
        self::zone(zone, &format!("setup.zones[{n}]"), keys, &mut table)?;
    }
    table.surcharges = surcharges(setup, keys)?;
    table.duties = duties(setup, keys)?;
    table.pick_ups = pick_ups(setup, keys)?;
    table.warehouses = placed(setup, keys)?;
    // What could be written before stays as it was: of two zones that reach one place the first holds.
    let is_simple = setup.zones.iter().all(|zone| zone.rates.is_empty())
        && table.surcharges.is_empty()
        && table.duties.is_empty()
        && table.waves.is_empty();
    match shipping::check(&table).first().filter(|_| !is_simple) {
        Some(problem) => Err(at_its_field(problem, keys)),
        None => Ok(table),
    }
}

fn zone(zone: &ScenarioZone, at: &str, keys: &mut Keys, table: &mut Table) -> Result<(), ScenarioError> {
    let field = |name: &str| format!("{at}.{name}");
    for (s, step) in zone.steps.iter().enumerate() {
        not_negative(step.add_minor, || field(&format!("steps[{s}].add_minor")))?;
    }
    let places = places(&zone.places, at)?;
    let id = keys.define(&zone.key, &field("key"))?;
    let name = zone.name.clone().unwrap_or_else(|| zone.key.clone());
    if let Some(base_minor) = zone.base_minor {
        let base_minor = not_negative(base_minor, || field("base_minor"))?;
        let simple =
            Zone { id, name: name.clone(), places: places.clone(), base_minor, steps: zone.steps.clone() };
        let id = keys.define(&format!("{} base price", zone.key), &field("base_minor"))?;
        table.rates.push(Rate { id, ..simple.rate() });
    } else if zone.rates.is_empty() || !zone.steps.is_empty() {
        return Err(wrong(
            &field("base_minor"),
            "write the price of the lightest parcel, or `rates`".to_owned(),
        ));
    }
    for (n, rate) in zone.rates.iter().enumerate() {
        let key = (format!("{} rate {n}", zone.key), field(&format!("rates[{n}]")));
        table.rates.push(self::rate(rate, id, &key, keys)?);
    }
    let cap_minor = zone.cap_minor.map(|cap| not_negative(cap, || field("cap_minor"))).transpose()?;
    let warehouses = all(&zone.warehouses, keys, &field("warehouses"))?;
    table.zones.push(shipping::Zone { id, name, places, warehouses, cap_minor });
    Ok(())
}

fn rate(
    rate: &ScenarioShippingRate,
    zone: Id<kinds::Zone>,
    (key, at): &(String, String),
    keys: &mut Keys,
) -> Result<Rate, ScenarioError> {
    let field = |name: &str| format!("{at}.{name}");
    let named = |name: Option<&String>, field: String, keys: &Keys| {
        name.map(|key| keys.find(key, &field)).transpose()
    };
    let wave = rate.wave.as_ref().map(|key| keys.find(key, &field("wave"))).transpose()?;
    Ok(Rate {
        id: keys.define(key, &field("key"))?,
        zone,
        name: rate.name.clone(),
        goods: match &rate.items {
            None => Goods::Everything,
            Some(items) => Goods::Items(all(items, keys, &field("items"))?),
        },
        warehouse: named(rate.warehouse.as_ref(), field("warehouse"), keys)?,
        wave,
        price: rate.price.clone(),
        free_from_minor: rate.free_from_minor,
        cap_minor: rate.cap_minor,
    })
}

fn waves(setup: &Setup, keys: &mut Keys) -> Result<Vec<Wave>, ScenarioError> {
    let wave = |(n, wave): (usize, &super::shipping_input::ScenarioWave)| {
        let at = format!("setup.waves[{n}]");
        Ok(Wave {
            id: keys.define(&wave.key, &format!("{at}.key"))?,
            name: wave.name.clone().unwrap_or_else(|| wave.key.clone()),
            items: all(&wave.items, keys, &format!("{at}.items"))?,
            leaves_on: wave.leaves_on,
            charge: wave.charge,
            opened_on: wave.opened_on,
        })
    };
    setup.waves.iter().enumerate().map(wave).collect()
}

fn surcharges(setup: &Setup, keys: &mut Keys) -> Result<Vec<Surcharge>, ScenarioError> {
    let surcharge = |(n, surcharge): (usize, &super::shipping_input::ScenarioSurcharge)| {
        let at = format!("setup.surcharges[{n}]");
        Ok(Surcharge {
            id: keys.define(&surcharge.key, &format!("{at}.key"))?,
            name: surcharge.name.clone().unwrap_or_else(|| surcharge.key.clone()),
            places: places(&surcharge.places, &at)?,
            occasion: match &surcharge.when {
                ScenarioOccasion::Always => Occasion::Always,
                ScenarioOccasion::Items(items) => {
                    Occasion::Items(all(items, keys, &format!("{at}.when.items"))?)
                }
                ScenarioOccasion::Handling(care) => Occasion::Handling(*care),
                ScenarioOccasion::HeavierThanGrams(grams) => Occasion::HeavierThan(*grams),
            },
            addition: match surcharge.adds {
                ScenarioAddition::ParcelMinor(minor) => Addition::Parcel(minor),
                ScenarioAddition::PieceMinor(minor) => Addition::Piece(minor),
                ScenarioAddition::Percent(percent) => Addition::Percent(percent),
            },
        })
    };
    setup.surcharges.iter().enumerate().map(surcharge).collect()
}

fn duties(setup: &Setup, keys: &mut Keys) -> Result<Vec<Duty>, ScenarioError> {
    let duty = |(n, duty): (usize, &super::shipping_input::ScenarioDuty)| {
        let at = format!("setup.duties[{n}]");
        Ok(Duty {
            id: keys.define(&duty.key, &format!("{at}.key"))?,
            name: duty.name.clone().unwrap_or_else(|| duty.key.clone()),
            places: places(&duty.places, &at)?,
            hs_prefix: digits(&duty.hs_prefix, &format!("{at}.hs_prefix"))?,
            origin: duty.origin,
            basis: match duty.adds {
                ScenarioDutyBasis::Percent(percent) => DutyBasis::Percent(percent),
                ScenarioDutyBasis::PieceMinor(minor) => DutyBasis::Piece(minor),
                ScenarioDutyBasis::TariffNumberMinor(minor) => DutyBasis::Code(minor),
            },
            valid_from: duty.valid_from,
            valid_until: duty.valid_until,
            source: duty.source.clone(),
        })
    };
    setup.duties.iter().enumerate().map(duty).collect()
}

fn pick_ups(setup: &Setup, keys: &mut Keys) -> Result<Vec<PickUp>, ScenarioError> {
    let pick_up = |(n, place): (usize, &super::shipping_input::ScenarioPickUp)| {
        let at = format!("setup.pick_ups[{n}]");
        let name = place.name.as_ref().unwrap_or(&place.key);
        let id = keys.define(&place.key, &format!("{at}.key"))?;
        Ok(PickUp {
            details: place.details.clone(),
            postal_code: place.postal_code.clone(),
            city: place.city.clone(),
            region: places::region(place.country, place.region.as_deref(), &format!("{at}.region"))?,
            price_minor: not_negative(place.price_minor, || format!("{at}.price_minor"))?,
            until: place.until,
            items: all(&place.items, keys, &format!("{at}.items"))?,
            ..PickUp::named(id, name, place.country)
        })
    };
    setup.pick_ups.iter().enumerate().map(pick_up).collect()
}

/// Ids of several keys.
pub(super) fn all<K: Kind>(
    written: &[String],
    keys: &Keys,
    field: &str,
) -> Result<Vec<Id<K>>, ScenarioError> {
    written.iter().enumerate().map(|(n, key)| keys.find(key, &format!("{field}[{n}]"))).collect()
}

/// A customs tariff number or its beginning without dots and spaces.
pub(super) fn digits(written: &str, field: &str) -> Result<String, ScenarioError> {
    let bare: String = written.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    if bare.len() <= 10 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(bare)
    } else {
        Err(wrong(field, "write up to 10 digits of a customs tariff number".to_owned()))
    }
}

fn places(written: &[Place], at: &str) -> Result<Vec<Place>, ScenarioError> {
    let places = written.iter().enumerate();
    places.map(|(p, place)| places::zone_place(place, &format!("{at}.places[{p}]"))).collect()
}

/// The problem in the scenario's own keys, at the field of what has to be mended.
fn at_its_field(problem: &TableProblem, keys: &Keys) -> ScenarioError {
    let subject = match problem.subject() {
        TableSubject::Zone(id) => keys.field_of(id),
        TableSubject::Rate(id) => keys.field_of(id),
        TableSubject::Surcharge(id) => keys.field_of(id),
        TableSubject::Duty(id) => keys.field_of(id),
        TableSubject::Wave(id) => keys.field_of(id),
        TableSubject::PickUp(id) => keys.field_of(id),
    };
    let message = problem.to_string();
    let words = message.split(' ').map(|word| {
        let bare = word.trim_end_matches([',', '.']);
        keys.of_text(bare).map_or_else(|| word.to_owned(), |key| word.replace(bare, &format!("`{key}`")))
    });
    wrong(subject.unwrap_or("setup"), words.collect::<Vec<_>>().join(" "))
}
