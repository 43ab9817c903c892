//! Tables of counties, cities and postal codes of the USA, loaded as CSV.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;
use kernel::Decimal;

use super::problem::TableProblem;
use super::row::{Certainty, Rate, SetBy, TaxKind};

use crate::consignment::Place;
use crate::goods::GoodsClass;
use crate::place::TaxPlace;

/// Largest file that is read: all postal codes of the USA fit in several times over.
pub const LOCALITY_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Most rows that are read.
pub const LOCALITY_ROWS_MAX: usize = 150_000;
/// Problems after which reading stops.
const PROBLEMS_MAX: usize = 50;
const HEADER: &str = "state,county,city,postal_code,class,percent,valid_from,valid_until,source";

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

/// The rows that hold for an address on a day: those of its postal code, else those of its city and of its county.
pub(super) fn of<'t>(table: &'t BTreeMap<LocalKey, Vec<Rate>>, place: &Place, day: Date) -> Vec<&'t Rate> {
    if table.is_empty() || place.country.as_str() != "US" {
        return Vec::new();
    }
    let Some(state) = place.region.as_deref().and_then(|region| TaxPlace::region(place.country, region))
    else {
        return Vec::new();
    };
    let rows = |level, name: String| {
        let rows = table.get(&LocalKey { state, level, name }).map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter(move |row| row.holds_on(day))
    };
    let postal: Vec<&Rate> = rows(Level::Postal, zip(&place.postal_code)).collect();
    if !postal.is_empty() {
        return postal;
    }
    rows(Level::City, folded(&place.city)).chain(rows(Level::County, folded(&place.county))).collect()
}

fn zip(code: &str) -> String {
    code.trim().chars().take(5).collect()
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

pub(super) fn read(csv: &[u8]) -> Result<BTreeMap<LocalKey, Vec<Rate>>, Vec<TableProblem>> {
    if csv.len() > LOCALITY_BYTES_MAX {
        return Err(vec![TableProblem::TooLarge { limit: LOCALITY_BYTES_MAX, unit: "bytes" }]);
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv);
    let mut records = reader.byte_records();
    let first = records.next().and_then(Result::ok);
    let found = first.map(|record| record.iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(","));
    let found = found.unwrap_or_default();
    if found.trim_start_matches('\u{feff}') != HEADER {
        return Err(vec![TableProblem::Header { expected: HEADER, found: short(&found) }]);
    }
    let mut table: BTreeMap<LocalKey, Vec<Rate>> = BTreeMap::new();
    let mut problems = Vec::new();
    for (number, record) in records.enumerate() {
        let line = u32::try_from(number + 2).unwrap_or(u32::MAX);
        if number >= LOCALITY_ROWS_MAX {
            return Err(vec![TableProblem::TooLarge { limit: LOCALITY_ROWS_MAX, unit: "rows" }]);
        }
        match record.map_err(|_| unreadable(line)).and_then(|record| row(line, &record)) {
            Ok((key, rate)) => problems.extend(insert(&mut table, key, rate)),
            Err(problem) => problems.push(problem),
        }
        if problems.len() >= PROBLEMS_MAX {
            break;
        }
    }
    if problems.is_empty() { Ok(table) } else { Err(problems) }
}

fn insert(table: &mut BTreeMap<LocalKey, Vec<Rate>>, key: LocalKey, rate: Rate) -> Option<TableProblem> {
    let rows = table.entry(key).or_default();
    let twice = rows.iter().find(|other| other.overlaps(&rate));
    let problem = twice.map(|other| TableProblem::Overlap {
        place: rate.place,
        class: rate.class,
        first: other.valid_from,
        second: rate.valid_from,
    });
    rows.push(rate);
    problem
}

fn unreadable(line: u32) -> TableProblem {
    TableProblem::Field {
        line,
        column: "state",
        value: String::new(),
        wanted: "cannot be read: check the quotation marks of the line",
    }
}

fn short(text: &str) -> String {
    text.chars().take(120).collect()
}

fn row(line: u32, record: &csv::ByteRecord) -> Result<(LocalKey, Rate), TableProblem> {
    let fault =
        |column, value: &str, wanted| TableProblem::Field { line, column, value: short(value), wanted };
    let mut columns = Vec::with_capacity(9);
    for field in record {
        let text = std::str::from_utf8(field);
        columns.push(text.map_err(|_| fault("source", "", "is not UTF-8: save the table as UTF-8"))?.trim());
    }
    let &[state, county, city, postal, class, percent, from, until, source] = columns.as_slice() else {
        return Err(fault("source", "", "is missing or one too many: each line has nine columns"));
    };
    let place = TaxPlace::parse(&format!("US-{state}")).filter(|_| state.len() == 2);
    let place = place.ok_or_else(|| fault("state", state, "is no state of two letters"))?;
    let date = |column, text: &str| {
        Date::from_str(text).map_err(|_| fault(column, text, "is no date like 2026-01-31"))
    };
    let valid_from = date("valid_from", from)?;
    let valid_until = if until.is_empty() { None } else { Some(date("valid_until", until)?) };
    if valid_until.is_some_and(|last| last < valid_from) {
        return Err(fault("valid_until", until, "is before the first day"));
    }
    let number = Decimal::from_str(percent).ok();
    let in_bounds = number.filter(|n| *n >= Decimal::ZERO && *n <= Decimal::from(25));
    let percent =
        in_bounds.ok_or_else(|| fault("percent", percent, "is no rate between 0 and 25, such as 1.25"))?;
    let (level, name) = match (postal, city, county) {
        ("", "", "") => return Err(fault("county", "", "is empty: name a county, a city or a postal code")),
        ("", "", county) => (Level::County, folded(county)),
        ("", city, _) => (Level::City, folded(city)),
        (code, ..) if code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit()) => {
            (Level::Postal, code.to_owned())
        }
        (code, ..) => return Err(fault("postal_code", code, "is no postal code of five digits")),
    };
    let rate = Rate {
        place,
        locality: Some(name.clone()),
        class: GoodsClass::from_word(class)
            .ok_or_else(|| fault("class", class, "is no class of goods such as standard"))?,
        tax: TaxKind::SalesTax,
        percent,
        valid_from,
        valid_until,
        source: source.to_owned(),
        certainty: Certainty::Read,
        set_by: SetBy::Loaded { line },
    };
    Ok((LocalKey { state: place, level, name }, rate))
}
