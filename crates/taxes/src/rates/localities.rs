//! Tables of counties, cities and postal codes of the USA, loaded as CSV.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::local_row::{self, LocalRow};
use super::problem::{TableProblem, Wanted};
use super::row::{Rate, SetBy};

use crate::consignment::Place;
use crate::place::TaxPlace;

/// Largest file that is read: all postal codes of the largest state fit in several times over.
pub const LOCALITY_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Most rows that are read, each postal code of a range counted: the whole country has some 42,000 codes.
pub const LOCALITY_ROWS_MAX: usize = 60_000;
/// Problems after which reading stops.
pub const LOCALITY_PROBLEMS_MAX: usize = 1_000;
/// Most periods of one place and class.
const PERIODS_MAX: usize = 200;
/// The first line of a table.
pub const LOCALITY_HEADER: &str = "state,county,city,postal_code,class,percent,valid_from,valid_until,source";

/// What a row is for: the narrower name decides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LocalKey {
    pub(crate) state: TaxPlace,
    pub(crate) level: Level,
    pub(crate) name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Postal,
    City,
    County,
}

/// A table that was read.
#[derive(Debug, Clone, Default)]
pub struct LocalTable {
    rows: BTreeMap<LocalKey, Vec<Rate>>,
    /// The county that rows of a city name beside it: addresses tell none.
    county_of: BTreeMap<(TaxPlace, String), String>,
    counts: LocalCounts,
    /// Rates that are kept, each postal code of a range counted.
    rates: usize,
}

/// What is in a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LocalCounts {
    /// Rows of the file.
    pub rows: usize,
    /// Counties with rows of their own.
    pub counties: usize,
    /// Cities with rows of their own.
    pub cities: usize,
    /// Postal codes, each of a range counted.
    pub postal_codes: usize,
    /// Counties with rows that no row of a city names: no address leads to them.
    pub unreached_counties: usize,
}

/// Where a table is from, as quotes tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalOrigin {
    /// The state whose rows are expected; none: rows of any.
    pub state: Option<TaxPlace>,
    /// Who published it: stands for rows that name no source of their own.
    pub source: String,
    /// The day it was loaded.
    pub loaded_on: Option<Date>,
}

impl LocalTable {
    /// Reads a table: columns parted by commas, semicolons or tabs, with the header [`LOCALITY_HEADER`]. A row with a postal
    /// code (`78759`, or a range `78700-78799`) holds for all local taxes there, in place of county and city; rows of a county
    /// and of a city add up. A row that names city and county is the city's, and says which county it lies in.
    ///
    /// # Errors
    /// Everything that is wrong with the file, by line and column, up to [`LOCALITY_PROBLEMS_MAX`].
    pub fn read(csv: &[u8], origin: &LocalOrigin) -> Result<Self, Vec<TableProblem>> {
        if csv.len() > LOCALITY_BYTES_MAX {
            return Err(vec![TableProblem::TooLarge { limit: LOCALITY_BYTES_MAX, unit: "bytes" }]);
        }
        let csv = csv.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv); // the mark of UTF-8
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(csv))
            .from_reader(csv);
        let mut records = reader.byte_records();
        let first = records.next().and_then(Result::ok);
        let cells =
            first.map(|record| record.iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(","));
        let found = cells.unwrap_or_default();
        if found.trim() != LOCALITY_HEADER {
            return Err(vec![TableProblem::Header {
                expected: LOCALITY_HEADER,
                found: local_row::short(&found),
            }]);
        }
        let (mut table, mut problems) = (Self::default(), Vec::new());
        for (number, record) in records.enumerate() {
            let counted = u32::try_from(number + 2).unwrap_or(u32::MAX);
            let read = match record {
                Ok(record) => {
                    let line =
                        record.position().map_or(counted, |at| u32::try_from(at.line()).unwrap_or(counted));
                    local_row::read(line, &record, origin)
                }
                Err(_) => Err(local_row::fault(counted, "state", "", Wanted::Readable)),
            };
            match read {
                Ok(row) => problems.extend(table.add(row)),
                Err(problem) => problems.push(problem),
            }
            if table.rates > LOCALITY_ROWS_MAX || table.counts.rows > LOCALITY_ROWS_MAX {
                return Err(vec![TableProblem::TooLarge { limit: LOCALITY_ROWS_MAX, unit: "rows" }]);
            }
            if problems.len() >= LOCALITY_PROBLEMS_MAX {
                break;
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        table.count();
        Ok(table)
    }

    /// What is in it.
    pub const fn counts(&self) -> LocalCounts {
        self.counts
    }

    /// How many rates it keeps: what it takes of a memory that is shared with other tables.
    pub const fn rates(&self) -> usize {
        self.rates
    }

    pub(super) fn has_state(&self, state: TaxPlace) -> bool {
        let first = LocalKey { state, level: Level::Postal, name: String::new() }; // asked for each part of a quote
        self.rows.range(first..).next().is_some_and(|(key, _)| key.state == state)
    }

    /// The rows of a row of the file: one, or one for each postal code of a range.
    fn add(&mut self, row: LocalRow) -> Option<TableProblem> {
        self.counts.rows += 1;
        let state = row.rate.place;
        if row.level == Level::City && !row.county.is_empty() {
            self.county_of.insert((state, row.first.clone()), row.county);
        }
        let mut twice = None;
        for name in names(row.level, &row.first, &row.last) {
            let mut rate = row.rate.clone();
            rate.locality = Some(told(row.level, &name));
            let rows = self.rows.entry(LocalKey { state, level: row.level, name: name.clone() }).or_default();
            if let Some(other) = rows.iter().find(|other| other.overlaps(&rate)) {
                twice.get_or_insert_with(|| TableProblem::SameDays {
                    line: line_of(&rate),
                    other: line_of(other),
                    name,
                });
            } else if rows.len() >= PERIODS_MAX {
                twice.get_or_insert(TableProblem::TooLarge { limit: PERIODS_MAX, unit: "rows of one place" });
            } else {
                rows.push(rate);
                self.rates += 1;
            }
        }
        twice
    }

    fn count(&mut self) {
        let of = |level| self.rows.keys().filter(move |key| key.level == level);
        let named: std::collections::BTreeSet<_> =
            self.county_of.iter().map(|((state, _), county)| (*state, county.as_str())).collect();
        let is_reached = |key: &&LocalKey| named.contains(&(key.state, key.name.as_str()));
        self.counts = LocalCounts {
            rows: self.counts.rows,
            counties: of(Level::County).count(),
            cities: of(Level::City).count(),
            postal_codes: of(Level::Postal).count(),
            unreached_counties: of(Level::County).filter(|key| !is_reached(key)).count(),
        };
    }

    /// The rows that hold for an address on a day: those of its postal code, else those of its city and of its county, which
    /// the city's rows name where the address does not.
    pub(super) fn of(&self, place: &Place, day: Date) -> Vec<&Rate> {
        if self.rows.is_empty() || place.country.as_str() != "US" {
            return Vec::new();
        }
        let Some(state) = place.region.as_deref().and_then(|region| TaxPlace::region(place.country, region))
        else {
            return Vec::new();
        };
        let rows = |level, name: &str| {
            let key = LocalKey { state, level, name: name.to_owned() };
            let rows = self.rows.get(&key).map(Vec::as_slice).unwrap_or_default();
            rows.iter().filter(move |row| row.holds_on(day))
        };
        let zip: String = place.postal_code.trim().chars().take(5).collect();
        let postal: Vec<&Rate> = rows(Level::Postal, &zip).collect();
        if !postal.is_empty() {
            return postal;
        }
        let city = local_row::folded(&place.city);
        let mut county = local_row::folded(&place.county);
        if county.is_empty() {
            county = self.county_of.get(&(state, city.clone())).cloned().unwrap_or_default(); // nobody says it
        }
        rows(Level::City, &city).chain(rows(Level::County, &county)).collect()
    }
}

/// What the first line has most of.
fn delimiter(csv: &[u8]) -> u8 {
    let first = csv.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.split(|byte| *byte == wanted).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|one| (count(*one), *one == b',')).unwrap_or(b',')
}

fn line_of(rate: &Rate) -> u32 {
    match rate.set_by {
        SetBy::Loaded { line, .. } => line,
        SetBy::Product { .. } | SetBy::Creator { .. } => 0, // no row of a file
    }
}

/// What results tell of a place: of a postal code its first three digits, because results are kept beside orders and a
/// whole code leads to few people.
fn told(level: Level, name: &str) -> String {
    match (level, name.get(..3)) {
        (Level::Postal, Some(first)) => format!("{first}xx"),
        _ => name.to_owned(),
    }
}

/// The name of a row, or every postal code of its range.
fn names(level: Level, first: &str, last: &str) -> Vec<String> {
    match (level, first.parse::<u32>(), last.parse::<u32>()) {
        (Level::Postal, Ok(from), Ok(to)) => (from..=to).map(|code| format!("{code:05}")).collect(),
        _ => vec![first.to_owned()],
    }
}
