//! From a file to its table: every mistake by line and column, and a table only where there is none.
//!
//! Why this long: one pass over the rows with what it has seen so far; what a single cell holds is read in `cells` and `rules_of_rows`.

use std::collections::{HashMap, HashSet};

use kernel::ids::{Kind, kinds};
use kernel::{Cx, Id, Units};
use shipping::{Place, Price, Rate, Table, TableSubject, Warehouse, Zone, check};

use super::cells::{Sizing, Wrong, amount_opt, read_price};
use super::faults::as_field;
use super::heads::FileUnits;
use super::used::{missing_columns, unused};
use super::write::rows_of;
use super::{
    FileProblem, PROBLEMS_MAX, Row, SHIPPING_FILE_BYTES_MAX, SHIPPING_FILE_COLUMNS, SHIPPING_FILE_ROWS_MAX,
};
use crate::model::Catalogue;
use crate::problem::FieldProblem;
use crate::rules::LIST_MAX;

/// The shipping table that a file tells, checked as a whole. An id of this campaign's table keeps its rule; any other,
/// such as one of another campaign's file, gets a new one. A place, item, zone or wave that is not there is refused, and
/// so is a file without a zone where the campaign has some. Weights and volumes are in the units that the heads of their columns
/// name; without a name they are grams and cubic centimetres where those are the campaign's own, and refused where not. What else is not in the file, [`super::left_out`] tells.
/// `known`: the warehouses there are, which goods may leave from.
///
/// # Errors
/// Every mistake, by line and column, at most 200.
pub fn read_shipping_file(
    cx: &Cx,
    (catalogue, known): (&Catalogue, &[Warehouse]),
    file: &[u8],
) -> Result<Table, Vec<FileProblem>> {
    let Sheet { rows, present, units } = sheet(file, catalogue.units)?;
    let mut reading = Reading::new(cx, (catalogue, known), units);
    let table = reading.table(&rows);
    let kept = missing_columns(&rows_of(catalogue), &reading.used, &present);
    reading.problems.extend(kept);
    let is_emptied = table.zones.is_empty() && !catalogue.shipping.zones.is_empty();
    if reading.problems.is_empty() && is_emptied {
        return Err(of_file(1, "what", FieldProblem::NoZoneInFile));
    }
    if reading.problems.is_empty() {
        reading.check(&table);
    }
    if reading.problems.is_empty() {
        return Ok(table);
    }
    reading.problems.sort_by_key(|problem| problem.line);
    reading.problems.truncate(PROBLEMS_MAX);
    Err(reading.problems)
}

fn of_file(line: u64, column: &'static str, problem: FieldProblem) -> Vec<FileProblem> {
    vec![FileProblem { line, column, problem }]
}

/// A file taken apart. Cells stand in the order of [`SHIPPING_FILE_COLUMNS`].
struct Sheet {
    rows: Vec<Row>,
    /// The columns that the file has.
    present: HashSet<&'static str>,
    /// What their heads say.
    units: FileUnits,
}

/// Takes a file apart: comma, semicolon or tab between cells.
fn sheet(file: &[u8], own: Units) -> Result<Sheet, Vec<FileProblem>> {
    if file.len() > SHIPPING_FILE_BYTES_MAX {
        let maximum_mib = u32::try_from(SHIPPING_FILE_BYTES_MAX / (1024 * 1024)).unwrap_or(1);
        return Err(of_file(1, "", FieldProblem::FileTooLarge { maximum_mib }));
    }
    let text = std::str::from_utf8(file).map_err(|_| of_file(1, "", FieldProblem::NotUtf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = text.lines().next().unwrap_or_default(); // an empty file: no column is found
    let often = |mark: u8| header.bytes().filter(|byte| *byte == mark).count();
    let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|mark| often(*mark)).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut heads: Option<(Vec<usize>, FileUnits)> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| of_file(1, "", FieldProblem::NotUtf8))?;
        let line = record.position().map_or(1, |position| line_of(text, position));
        let Some((places, _)) = &heads else {
            heads = Some(columns(&record, own)?);
            continue;
        };
        if rows.len() == SHIPPING_FILE_ROWS_MAX {
            return Err(of_file(line, "", FieldProblem::TooMany { maximum: SHIPPING_FILE_ROWS_MAX }));
        }
        let mut row = Row { line, ..Row::blank("") };
        for (cell, place) in record.iter().zip(places) {
            if let Some(own) = row.cells.get_mut(*place) {
                cell.strip_prefix('\'').unwrap_or(cell).clone_into(own);
            }
        }
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
    }
    let Some((places, units)) = heads else { return Err(of_file(1, "what", FieldProblem::Required)) };
    let present = places.iter().filter_map(|place| SHIPPING_FILE_COLUMNS.get(*place).copied()).collect();
    Ok(Sheet { rows, present, units })
}

/// The line on which a record begins. The reader's own count stands before the line break that follows the `\r` of the
/// record before, and before empty lines.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let after = text.as_bytes().get(start..).unwrap_or_default(); // always within the text
    let breaks =
        after.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    position.line().saturating_add(u64::try_from(breaks).unwrap_or(0))
}

/// Where each column of the header belongs, each once, `what` among them; and the units that stand behind the names.
fn columns(header: &csv::StringRecord, own: Units) -> Result<(Vec<usize>, FileUnits), Vec<FileProblem>> {
    let mut places = Vec::new();
    let mut units = FileUnits::unsaid(own);
    for head in header {
        let head = head.trim().to_lowercase();
        let (name, said) = match head.strip_suffix(']').and_then(|head| head.split_once('[')) {
            Some((name, said)) => (name.trim_end(), Some(said)),
            None => (head.as_str(), None),
        };
        let unknown = || {
            let text = head.chars().take(60).collect();
            of_file(1, "", FieldProblem::UnknownColumn { text })
        };
        let place = SHIPPING_FILE_COLUMNS.iter().position(|column| *column == name).ok_or_else(unknown)?;
        let column = SHIPPING_FILE_COLUMNS.get(place).copied().unwrap_or_default(); // just found
        if let Some(said) = said {
            units.say(column, said).map_err(|problem| of_file(1, column, problem))?;
        }
        if places.contains(&place) {
            return Err(of_file(1, "", FieldProblem::Twice));
        }
        places.push(place);
    }
    if places.contains(&0) { Ok((places, units)) } else { Err(of_file(1, "what", FieldProblem::Required)) }
}

/// What is known while a file is read.
pub(super) struct Reading<'c> {
    cx: &'c Cx,
    pub(super) catalogue: &'c Catalogue,
    pub(super) units: FileUnits,
    pub(super) items: HashSet<Id<kinds::Item>>,
    pub(super) by_sku: HashMap<&'c str, Id<kinds::Item>>,
    /// Zones and waves by the id that was written and by name; `None` where two have it.
    zones: HashMap<String, Option<Id<kinds::Zone>>>,
    pub(super) waves: HashMap<String, Option<Id<kinds::Wave>>>,
    /// Those that goods leave from, in the same way.
    pub(super) warehouses: HashMap<String, Option<Id<kinds::Warehouse>>>,
    /// Those there are.
    pub(super) known: &'c [Warehouse],
    /// Ids of the stored table, which a file may use.
    own: HashSet<String>,
    pub(super) used: HashSet<String>,
    /// Where each part was written.
    lines: HashMap<String, u64>,
    problems: Vec<FileProblem>,
}

impl<'c> Reading<'c> {
    fn new(cx: &'c Cx, (catalogue, known): (&'c Catalogue, &'c [Warehouse]), units: FileUnits) -> Self {
        let table = &catalogue.shipping;
        let zones = table.zones.iter().map(|zone| zone.id.to_string());
        let rates = table.rates.iter().map(|rate| rate.id.to_string());
        let surcharges = table.surcharges.iter().map(|surcharge| surcharge.id.to_string());
        let duties = table.duties.iter().map(|duty| duty.id.to_string());
        let waves = table.waves.iter().map(|wave| wave.id.to_string());
        let own = zones.chain(rates).chain(surcharges).chain(duties).chain(waves).collect();
        Self {
            cx,
            catalogue,
            units,
            items: catalogue.items.iter().map(|item| item.id).collect(),
            by_sku: catalogue.items.iter().map(|item| (item.sku.as_str(), item.id)).collect(),
            zones: HashMap::new(),
            waves: HashMap::new(),
            warehouses: HashMap::new(),
            known,
            own,
            used: HashSet::new(),
            lines: HashMap::new(),
            problems: Vec::new(),
        }
    }

    fn table(&mut self, rows: &[Row]) -> Table {
        let of = |what: &'static str| rows.iter().filter(move |row| row.cell("what") == what);
        // What no row tells of stays as it is.
        let pick_ups = self.catalogue.shipping.pick_ups.clone();
        let mut table = Table { pick_ups, ..Table::default() };
        table.zones.extend(of("zone").filter_map(|row| self.zone(row)));
        table.waves.extend(of("wave").filter_map(|row| self.wave(row)));
        table.warehouses.extend(of("warehouse").filter_map(|row| self.warehouse(row)));
        let mut has_ways = false; // the row above is "the cheapest of", or a way of it
        for (at, row) in rows.iter().enumerate() {
            let what = row.cell("what");
            for column in unused(row) {
                self.wrong(row, (column, FieldProblem::NotUsedHere));
            }
            has_ways = (what == "rate" && row.cell("by") == "cheapest") || (what == "way" && has_ways);
            match what {
                "zone" | "wave" | "warehouse" => {}
                "rate" => {
                    let ways = rows.iter().skip(at + 1).take_while(|next| next.cell("what") == "way");
                    table.rates.extend(self.rate(row, &ways.collect::<Vec<_>>()));
                }
                "way" if has_ways => {} // read with its rate
                "surcharge" => table.surcharges.extend(self.surcharge(row)),
                "duty" => table.duties.extend(self.duty(row)),
                "" => self.wrong(row, ("what", FieldProblem::Required)),
                _ => self.wrong(row, ("what", FieldProblem::NotAChoice)), // a way of no rate, too
            }
        }
        table
    }

    pub(super) fn wrong(&mut self, row: &Row, (column, problem): Wrong) {
        self.problems.push(FileProblem { line: row.line, column, problem });
    }

    /// The value, or a note of what is wrong.
    pub(super) fn noted<T>(&mut self, row: &Row, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.wrong(row, wrong)).ok()
    }

    /// The id of a row: the one that is written where this campaign has it, else a new one.
    pub(super) fn id<K: Kind>(&mut self, row: &Row) -> Id<K> {
        let written = row.cell("id");
        let known = Id::parse(written).ok().filter(|_| self.own.contains(written));
        if !written.is_empty() && !self.used.insert(written.to_owned()) {
            self.wrong(row, ("id", FieldProblem::Twice));
        }
        let id: Id<K> = known.unwrap_or_else(|| self.cx.new_id());
        self.lines.insert(id.to_string(), row.line);
        id
    }

    pub(super) fn name(&mut self, row: &Row) -> String {
        let name = kernel::text::tidy_line(row.cell("name"));
        let problem = if name.is_empty() && row.cell("what") != "rate" {
            Some(FieldProblem::Required)
        } else if name.chars().count() > crate::rules::TITLE_CHARS_MAX {
            Some(FieldProblem::TooLong { maximum: crate::rules::TITLE_CHARS_MAX })
        } else {
            None
        };
        if let Some(problem) = problem {
            self.wrong(row, ("name", problem));
        }
        name
    }

    fn zone(&mut self, row: &Row) -> Option<Zone> {
        let id = self.id(row);
        let name = self.name(row);
        let places = self.places(row);
        let cap_minor = amount_opt(row, "at_most", self.catalogue.currency);
        let cap_minor = self.noted(row, cap_minor);
        remember(&mut self.zones, row.cell("id"), &name, id);
        Some(Zone { id, name, places: places?, warehouses: Vec::new(), cap_minor: cap_minor? })
    }

    fn rate(&mut self, row: &Row, ways: &[&Row]) -> Option<Rate> {
        let currency = self.catalogue.currency;
        let id = self.id(row);
        let name = self.name(row);
        let zone = match self.zones.get(row.cell("zone")) {
            Some(Some(zone)) => Some(*zone),
            Some(None) => self.noted(row, Err(("zone", FieldProblem::NamedTwice))),
            None if row.cell("zone").is_empty() => self.noted(row, Err(("zone", FieldProblem::Required))),
            None => self.noted(row, Err(("zone", FieldProblem::UnknownZone))),
        };
        let wave = named(row, "wave", &self.waves, FieldProblem::UnknownWave);
        let wave = self.noted(row, wave);
        let warehouse = named(row, "warehouse", &self.warehouses, FieldProblem::UnknownWarehouse);
        let warehouse = self.noted(row, warehouse);
        let goods = self.goods(row);
        let price = self.price(row, ways);
        let free_from = self.noted(row, amount_opt(row, "free_from", currency));
        let cap = self.noted(row, amount_opt(row, "at_most", currency));
        Some(Rate {
            id,
            zone: zone?,
            name,
            goods: goods?,
            warehouse: warehouse?,
            wave: wave?,
            price: price?,
            free_from_minor: free_from?,
            cap_minor: cap?,
        })
    }

    fn price(&mut self, row: &Row, ways: &[&Row]) -> Option<Price> {
        let (currency, units) = (self.catalogue.currency, self.units.clone());
        let mut one = |row: &Row| match read_price(row, Sizing { currency, units: &units }) {
            Ok(price) => Some(price),
            Err(wrong) => {
                for wrong in wrong {
                    self.wrong(row, wrong);
                }
                None
            }
        };
        if let Some(price) = one(row)? {
            return Some(price);
        }
        let of: Vec<_> = ways.iter().map(|way| (way, one(way))).collect();
        if of.is_empty() {
            self.wrong(row, ("by", FieldProblem::NoneGiven));
            return None;
        }
        if of.len() > LIST_MAX {
            self.wrong(row, ("by", FieldProblem::TooMany { maximum: LIST_MAX }));
        }
        for (way, _) in of.iter().filter(|(_, price)| *price == Some(None)) {
            self.wrong(way, ("by", FieldProblem::NotAChoice));
        }
        of.into_iter()
            .map(|(_, price)| price.flatten())
            .collect::<Option<_>>()
            .map(|of| Price::Cheapest { of })
    }

    /// What is wrong with the table as a whole, at the line that has to be mended.
    fn check(&mut self, table: &Table) {
        for problem in check(table).into_iter().take(PROBLEMS_MAX) {
            let id = match problem.subject() {
                TableSubject::Zone(id) => id.to_string(),
                TableSubject::Rate(id) => id.to_string(),
                TableSubject::Surcharge(id) => id.to_string(),
                TableSubject::Duty(id) => id.to_string(),
                TableSubject::Wave(id) => id.to_string(),
                TableSubject::PickUp(id) => id.to_string(),
            };
            let line = self.lines.get(&id).copied().unwrap_or(1); // every part has a line
            let (column, problem) = as_field(&problem, table);
            self.problems.push(FileProblem { line, column, problem });
        }
    }
}

/// What a cell names of what stands in the file; blank stands for any.
fn named<K: Kind>(
    row: &Row,
    column: &'static str,
    known: &HashMap<String, Option<Id<K>>>,
    unknown: FieldProblem,
) -> Result<Option<Id<K>>, Wrong> {
    match (row.cell(column), known.get(row.cell(column))) {
        ("", _) => Ok(None),
        (_, Some(Some(one))) => Ok(Some(*one)),
        (_, Some(None)) => Err((column, FieldProblem::NamedTwice)),
        (_, None) => Err((column, unknown)),
    }
}

pub(super) fn remember<K: Kind>(known: &mut HashMap<String, Option<Id<K>>>, id: &str, name: &str, is: Id<K>) {
    for word in [id, name].into_iter().filter(|word| !word.is_empty()) {
        known.entry(word.to_owned()).and_modify(|of| *of = None).or_insert(Some(is));
    }
}

/// A place with its region as addresses have it.
pub(super) fn known_place(place: Place) -> Option<Place> {
    match place {
        Place::Region(country, written) => {
            kernel::places::region_key(country, &written).map(|key| Place::Region(country, key))
        }
        other => Some(other),
    }
}
