//! One row of a table of counties, cities and postal codes.

use std::str::FromStr;

use jiff::civil::Date;
use kernel::Decimal;

use super::localities::{Level, LocalOrigin};
use super::problem::{TableProblem, Wanted};
use super::row::{Certainty, Rate, SetBy, TaxKind};
use crate::goods::GoodsClass;
use crate::place::TaxPlace;

/// Most postal codes of one range: no state has more.
const RANGE_MAX: u32 = 5_000;
/// Highest rate of all local taxes together that is believed, per cent.
const PERCENT_MAX: i64 = 25;

/// A row that was read.
pub(super) struct LocalRow {
    pub(super) level: Level,
    /// Its name, or the first postal code.
    pub(super) first: String,
    /// The last postal code of a range; else as `first`.
    pub(super) last: String,
    /// The county that a city's row names; else empty.
    pub(super) county: String,
    pub(super) rate: Rate,
}

pub(super) fn short(text: &str) -> String {
    text.chars().take(120).collect()
}

/// As names are compared: `Travis  County` is `TRAVIS COUNTY`.
pub(super) fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

pub(super) fn fault(line: u32, column: &'static str, value: &str, wanted: Wanted) -> TableProblem {
    TableProblem::Field { line, column, value: short(value), wanted }
}

pub(super) fn read(
    line: u32,
    record: &csv::ByteRecord,
    origin: &LocalOrigin,
) -> Result<LocalRow, TableProblem> {
    let fault = |column, value: &str, wanted| fault(line, column, value, wanted);
    let mut columns = Vec::with_capacity(9);
    for field in record {
        let text = std::str::from_utf8(field);
        columns.push(text.map_err(|_| fault("source", "", Wanted::Utf8))?.trim());
    }
    let &[state, county, city, postal, class, percent, from, until, source] = columns.as_slice() else {
        return Err(fault("source", "", Wanted::NineColumns));
    };
    let place = TaxPlace::parse(&format!("US-{}", state.to_uppercase())).filter(|_| state.len() == 2);
    let place = place.ok_or_else(|| fault("state", state, Wanted::State))?;
    if origin.state.is_some_and(|expected| expected != place) {
        return Err(fault("state", state, Wanted::ThisState));
    }
    let date = |column, text: &str| Date::from_str(text).map_err(|_| fault(column, text, Wanted::Date));
    let valid_from = date("valid_from", from)?;
    let valid_until = if until.is_empty() { None } else { Some(date("valid_until", until)?) };
    if valid_until.is_some_and(|last| last < valid_from) {
        return Err(fault("valid_until", until, Wanted::NotBeforeFirstDay));
    }
    let number = Decimal::from_str(percent).ok(); // no number
    let in_bounds = number.filter(|n| *n >= Decimal::ZERO && *n <= Decimal::from(PERCENT_MAX));
    let percent = in_bounds.ok_or_else(|| fault("percent", percent, Wanted::Percent))?;
    let (level, first, last) = match (postal, city, county) {
        ("", "", "") => return Err(fault("county", "", Wanted::Name)),
        ("", "", county) => (Level::County, folded(county), String::new()),
        ("", city, _) => (Level::City, folded(city), String::new()),
        (code, ..) => {
            let (first, last) = range(code).ok_or_else(|| fault("postal_code", code, Wanted::PostalCode))?;
            (Level::Postal, first, last)
        }
    };
    let rate = Rate {
        place,
        locality: Some(first.clone()),
        class: GoodsClass::from_word(class).ok_or_else(|| fault("class", class, Wanted::Class))?,
        tax: TaxKind::SalesTax,
        percent,
        valid_from,
        valid_until,
        source: if source.is_empty() { origin.source.clone() } else { source.to_owned() },
        certainty: Certainty::Read,
        set_by: SetBy::Loaded { line, table: origin.source.clone(), loaded_on: origin.loaded_on },
    };
    Ok(LocalRow { level, first, last, county: folded(county), rate })
}

/// `78759`, or `78700-78799`: first and last code.
fn range(text: &str) -> Option<(String, String)> {
    let (first, last) =
        text.split_once('-').map_or((text, text), |(first, last)| (first.trim(), last.trim()));
    let is_code = |code: &str| code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit());
    let (from, to) = (first.parse::<u32>().ok()?, last.parse::<u32>().ok()?); // no code
    let is_range = is_code(first) && is_code(last) && from <= to && to - from < RANGE_MAX;
    is_range.then(|| (first.to_owned(), last.to_owned()))
}
