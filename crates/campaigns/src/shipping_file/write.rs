//! From a table to its file.

use std::collections::HashMap;

use kernel::Id;
use kernel::ids::kinds;
use shipping::{Addition, Duty, DutyBasis, Goods, Occasion, Place, Price, Rate, Surcharge, Table};

use super::Row;
use super::cells::{Sizing, amount_text, write_price};
use super::heads::{FileUnits, shipping_file_heads};
use crate::model::Catalogue;

/// The shipping table of a catalogue as CSV in UTF-8, with a byte order mark and a header, in the
/// units of its campaign. [`super::read_shipping_file`] makes the same table
/// of it. A cell that a spreadsheet would take for a formula has `'` in front, which reading takes away again.
pub fn write_shipping_file(catalogue: &Catalogue) -> String {
    let mut file = "\u{feff}".to_owned(); // else Excel takes it for a single-byte file, and spoils names
    file.push_str(&record(shipping_file_heads(catalogue.units).into_iter()));
    for row in rows_of(catalogue) {
        file.push_str(&record(row.cells.iter().map(|cell| guarded(cell))));
    }
    file
}

/// The rows of the stored table.
pub(super) fn rows_of(catalogue: &Catalogue) -> Vec<Row> {
    let skus = catalogue.items.iter().map(|item| (item.id, item.sku.as_str())).collect();
    let units = FileUnits::written(catalogue.units);
    Writing { catalogue, skus, table: &catalogue.shipping, units }.rows()
}

/// A line of RFC 4180.
pub(crate) fn record(cells: impl Iterator<Item = String>) -> String {
    let quoted = |cell: String| {
        let needs = cell.contains([',', ';', '"', '\n', '\r', '\t']);
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    };
    cells.map(quoted).collect::<Vec<_>>().join(",") + "\r\n"
}

/// With `'` before what a spreadsheet would calculate, and before `'` itself, so that it can be taken away again.
pub(crate) fn guarded(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

struct Writing<'c> {
    catalogue: &'c Catalogue,
    skus: HashMap<Id<kinds::Item>, &'c str>,
    table: &'c Table,
    units: FileUnits,
}

impl Writing<'_> {
    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for zone in &self.table.zones {
            let mut row = Row::blank("zone");
            row.set("id", zone.id.to_string());
            row.set("name", zone.name.clone());
            row.set("places", places(&zone.places));
            row.set("at_most", self.opt(zone.cap_minor));
            rows.push(row);
        }
        for rate in &self.table.rates {
            self.rate(rate, &mut rows);
        }
        rows.extend(self.table.surcharges.iter().map(|surcharge| self.surcharge(surcharge)));
        rows.extend(self.table.duties.iter().map(|duty| self.duty(duty)));
        rows.extend(self.table.waves.iter().map(|wave| {
            let mut row = Row::blank("wave");
            row.set("id", wave.id.to_string());
            row.set("name", wave.name.clone());
            row.set("items", self.items(&wave.items));
            row.set("from", wave.leaves_on.map(|day| day.to_string()).unwrap_or_default()); // not known yet
            row
        }));
        rows.extend(self.table.warehouses.iter().map(|warehouse| {
            let mut row = Row::blank("warehouse");
            row.set("id", warehouse.id.to_string());
            row.set("name", warehouse.name.clone());
            row.set("places", places(&warehouse.serves));
            row
        }));
        rows
    }

    fn rate(&self, rate: &Rate, rows: &mut Vec<Row>) {
        let mut row = Row::blank("rate");
        row.set("id", rate.id.to_string());
        row.set("name", rate.name.clone());
        row.set("zone", self.zone(rate.zone));
        if let Goods::Items(items) = &rate.goods {
            row.set("items", self.items(items));
        }
        row.set("wave", rate.wave.map(|id| self.wave(id)).unwrap_or_default()); // in any
        row.set("warehouse", rate.warehouse.map(|id| self.warehouse(id)).unwrap_or_default()); // from any
        row.set("free_from", self.opt(rate.free_from_minor));
        row.set("at_most", self.opt(rate.cap_minor));
        write_price(&mut row, &rate.price, self.sizing());
        rows.push(row);
        if let Price::Cheapest { of } = &rate.price {
            rows.extend(of.iter().map(|way| {
                let mut row = Row::blank("way");
                write_price(&mut row, way, self.sizing());
                row
            }));
        }
    }

    fn surcharge(&self, surcharge: &Surcharge) -> Row {
        let mut row = Row::blank("surcharge");
        row.set("id", surcharge.id.to_string());
        row.set("name", surcharge.name.clone());
        row.set("places", places(&surcharge.places));
        match &surcharge.occasion {
            Occasion::Always => row.set("when", "always"),
            Occasion::Items(items) => {
                row.set("when", "items");
                row.set("items", self.items(items));
            }
            Occasion::Handling(care) => row.set("when", care.word()),
            Occasion::HeavierThan(grams) => {
                let weight = self.catalogue.units.weight.number(*grams);
                row.set("when", format!("heavier than {weight}"));
            }
        }
        match surcharge.addition {
            Addition::Parcel(minor) => self.adds(&mut row, "parcel", minor),
            Addition::Piece(minor) => self.adds(&mut row, "piece", minor),
            Addition::Percent(percent) => {
                row.set("adds", "percent");
                row.set("percent", percent.to_string());
            }
        }
        row
    }

    fn duty(&self, duty: &Duty) -> Row {
        let mut row = Row::blank("duty");
        row.set("id", duty.id.to_string());
        row.set("name", duty.name.clone());
        // Without places it holds everywhere, which a file has to say.
        let everywhere = [Place::Anywhere];
        let reaches = if duty.places.is_empty() { everywhere.as_slice() } else { &duty.places };
        row.set("places", places(reaches));
        row.set("hs_code", duty.hs_prefix.clone());
        row.set("origin", duty.origin.map_or("", kernel::places::CountryCode::as_str));
        match duty.basis {
            DutyBasis::Percent(percent) => {
                row.set("adds", "percent");
                row.set("percent", percent.to_string());
            }
            DutyBasis::Piece(minor) => self.adds(&mut row, "piece", minor),
            DutyBasis::Code(minor) => self.adds(&mut row, "tariff_number", minor),
        }
        row.set("from", duty.valid_from.to_string());
        row.set("until", duty.valid_until.map(|day| day.to_string()).unwrap_or_default()); // no last day
        row.set("note", duty.source.clone());
        row
    }

    fn adds(&self, row: &mut Row, word: &str, minor: i64) {
        row.set("adds", word);
        row.set("price", self.amount(minor));
    }

    const fn sizing(&self) -> Sizing<'_> {
        Sizing { currency: self.catalogue.currency, units: &self.units }
    }

    fn amount(&self, minor: i64) -> String {
        amount_text(minor, self.catalogue.currency)
    }

    fn opt(&self, minor: Option<i64>) -> String {
        minor.map(|minor| self.amount(minor)).unwrap_or_default() // no limit
    }

    /// By its name where only one has it, else by its id.
    fn zone(&self, id: Id<kinds::Zone>) -> String {
        let name = self.table.zones.iter().find(|zone| zone.id == id).map_or("", |zone| &zone.name);
        let is_only = self.table.zones.iter().filter(|zone| zone.name == name).count() == 1;
        if is_only { name.to_owned() } else { id.to_string() }
    }

    fn wave(&self, id: Id<kinds::Wave>) -> String {
        let name = self.table.waves.iter().find(|wave| wave.id == id).map_or("", |wave| &wave.name);
        let is_only = self.table.waves.iter().filter(|wave| wave.name == name).count() == 1;
        if is_only { name.to_owned() } else { id.to_string() }
    }

    /// By its name, which only one has, unless that changed somewhere in between.
    fn warehouse(&self, id: Id<kinds::Warehouse>) -> String {
        let name = self.table.warehouse(id).map_or("", |own| &own.name);
        let is_only = self.table.warehouses.iter().filter(|own| own.name == name).count() == 1;
        if is_only { name.to_owned() } else { id.to_string() }
    }

    /// By SKU, which is unique; by id where a SKU would be read as two.
    fn items(&self, ids: &[Id<kinds::Item>]) -> String {
        let sku = |id: &Id<kinds::Item>| {
            let sku = self.skus.get(id).copied().unwrap_or_default();
            if sku.is_empty() || sku.contains([';', '\n']) || sku.trim() != sku {
                id.to_string()
            } else {
                sku.to_owned()
            }
        };
        joined(ids.iter().map(sku))
    }
}

fn places(places: &[Place]) -> String {
    joined(places.iter().map(ToString::to_string))
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join("; ")
}
