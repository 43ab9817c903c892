//! What differs between two tables, as lines for a person.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::Decimal;
use serde::Deserialize;
use taxes::{GoodsClass, Rate, TaxPlace};

/// The file of the package, as far as it is looked at.
#[derive(Deserialize)]
struct Package {
    version: String,
    rates: BTreeMap<String, Country>,
}

#[derive(Deserialize)]
struct Country {
    standard: Decimal,
    reduced: Vec<Decimal>,
    super_reduced: Option<Decimal>,
    parking: Option<Decimal>,
}

impl Country {
    fn has(&self, percent: Decimal) -> bool {
        let lower = self.reduced.iter().chain(&self.super_reduced).chain(&self.parking);
        percent.is_zero() || lower.chain([&self.standard]).any(|own| *own == percent)
    }
}

/// One line for each standard rate that differs, as a row for the data file, and for each lower rate that the country has
/// no more.
pub fn proposals<'r>(
    json: &str,
    day: Date,
    rows: impl Iterator<Item = &'r Rate>,
) -> Result<Vec<String>, serde_json::Error> {
    let package: Package = serde_json::from_str(json)?;
    let mut lines = Vec::new();
    for row in rows.filter(|row| row.holds_on(day) && row.place.region_text().is_none()) {
        let Some(country) = package.rates.get(&row.place.to_string()) else { continue };
        let (place, class, percent) = (row.place, row.class.word(), row.percent.normalize());
        if row.class == GoodsClass::Standard && row.percent != country.standard {
            let new = country.standard.normalize();
            lines.push(format!(
                "{place} {class}: {percent} since {}, the package has {new}. Proposed:",
                row.valid_from
            ));
            lines.push(format!(
                "{place}\t{class}\tvat\t{new}\t{day}\t\tread\t{day}\teu-vat-rates-data {}; first day to be looked up",
                package.version
            ));
        } else if !country.has(row.percent) {
            lines.push(format!(
                "{place} {class}: {percent} since {} is no rate of the country any more.",
                row.valid_from
            ));
        }
    }
    let ours: Vec<TaxPlace> = taxes::RateTable::product().rows().map(|row| row.place).collect();
    for (place, country) in &package.rates {
        let is_known = TaxPlace::parse(place).is_some_and(|place| ours.contains(&place));
        if !is_known && place != "XI" && place != "LI" && place != "MC" {
            lines.push(format!(
                "{place}: not in our table, the package has {}.",
                country.standard.normalize()
            ));
        }
    }
    Ok(lines)
}
