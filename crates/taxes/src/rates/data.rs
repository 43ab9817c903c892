//! Reads the product's own rows. The files are tab-separated, with a header that is checked, and are compiled in.

use std::str::FromStr;
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::Decimal;

use super::row::{Certainty, Rate, SetBy, TaxKind};
use crate::goods::GoodsClass;
use crate::place::TaxPlace;

const HEADER: &str = "place\tclass\ttax\tpercent\tvalid_from\tvalid_until\tcertainty\tread_on\tsource";

pub(super) const FILES: [(&str, &str); 4] = [
    ("rates-standard.tsv", include_str!("../../data/rates-standard.tsv")),
    ("rates-classes.tsv", include_str!("../../data/rates-classes.tsv")),
    ("rates-canada.tsv", include_str!("../../data/rates-canada.tsv")),
    ("rates-us.tsv", include_str!("../../data/rates-us.tsv")),
];

/// All rows that can be read, ordered by place, class and first day. That every line can be read is a test.
static RATES: LazyLock<Vec<Rate>> = LazyLock::new(|| {
    let lines = FILES.iter().flat_map(|(_, text)| rows_of(text, HEADER).0);
    let mut rates: Vec<Rate> = lines.filter_map(|columns| rate(&columns)).collect();
    rates.sort_by_key(|rate| (rate.place, rate.class, rate.tax, rate.valid_from));
    rates
});

/// The product's rows.
pub(super) fn rates() -> &'static [Rate] {
    &RATES
}

/// The data lines of a table as columns, and whether its header is the expected one. Lines that begin with `#` are
/// remarks.
pub(crate) fn rows_of(text: &'static str, header: &str) -> (Vec<Vec<&'static str>>, bool) {
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let has_header = lines.next() == Some(header);
    (lines.map(|line| line.split('\t').collect()).collect(), has_header)
}

fn rate(columns: &[&str]) -> Option<Rate> {
    let &[place, class, tax, percent, from, until, certainty, read_on, source] = columns else { return None };
    Some(Rate {
        place: TaxPlace::parse(place)?,
        locality: None,
        class: GoodsClass::from_word(class)?,
        tax: TaxKind::from_word(tax)?,
        percent: Decimal::from_str(percent).ok()?,
        valid_from: Date::from_str(from).ok()?,
        valid_until: if until.is_empty() { None } else { Some(Date::from_str(until).ok()?) },
        source: source.to_owned(),
        certainty: Certainty::from_word(certainty)?,
        set_by: SetBy::Product { read_on: Date::from_str(read_on).ok()? },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_read() {
        for (name, text) in FILES {
            let (rows, has_header) = rows_of(text, HEADER);
            assert!(has_header, "{name}");
            for columns in &rows {
                let rate = rate(columns).unwrap_or_else(|| panic!("{name}: {columns:?}"));
                assert!(rate.percent >= Decimal::ZERO && rate.percent <= Decimal::from(27), "{rate:?}");
                assert!(!rate.source.is_empty(), "{rate:?}");
                assert!(rate.valid_until.is_none_or(|last| last >= rate.valid_from), "{rate:?}");
            }
        }
    }

    #[test]
    fn rows_of_one_kind_neither_overlap_nor_leave_holes_nor_end() {
        for pair in rates().windows(2) {
            let [first, second] = pair else { continue };
            let kind = |rate: &Rate| (rate.place, rate.class, rate.tax);
            if kind(first) == kind(second) {
                let next = first.valid_until.and_then(|last| last.tomorrow().ok());
                assert_eq!(next, Some(second.valid_from), "{first:?} {second:?}");
            } else {
                assert_eq!(first.valid_until, None, "{first:?} ends and nothing follows");
            }
        }
        assert_eq!(rates().last().and_then(|last| last.valid_until), None);
    }
}
