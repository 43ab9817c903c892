//! The lists a form offers instead of asking for a code: currencies by name, time zones by place and offset.
//!
//! Names come from Unicode CLDR and are written by `scripts/desk/lists.py`; both lists are plain selects, which a browser
//! searches by typing without any script.

use std::sync::LazyLock;

use jiff::tz::{Offset, TimeZone};
use kernel::{Language, Timestamp, text};
use web::{Choice, Page};

/// Choices under a heading.
pub(crate) struct Group {
    pub(crate) label: String,
    pub(crate) choices: Vec<Choice>,
}

/// One line of a list: what is sent, and its name in English, German, Polish and Italian.
struct Row {
    code: &'static str,
    names: [&'static str; 4],
}

fn rows(list: &'static str) -> Vec<Row> {
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        let code = columns.next()?;
        Some(Row { code, names: [columns.next()?, columns.next()?, columns.next()?, columns.next()?] })
    };
    list.lines().filter_map(row).collect()
}

static CURRENCIES: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("../data/currencies.tsv")));
static ZONES: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("../data/time-zones.tsv")));

impl Row {
    const fn name(&self, language: Language) -> &'static str {
        let [en, de, pl, it] = self.names;
        match language {
            Language::En => en,
            Language::De => de,
            Language::Pl => pl,
            Language::It => it,
        }
    }
}

/// Currencies that the large platforms collect in, the first ones a creator looks for.
const OFTEN: [&str; 12] =
    ["EUR", "USD", "GBP", "PLN", "CHF", "CZK", "SEK", "DKK", "NOK", "CAD", "AUD", "JPY"];

/// Every currency by its name in the reader's language: those that are used often, then all others. `chosen` stays
/// in the list even if it is none.
pub(crate) fn currencies(page: &Page, chosen: &str) -> Vec<Group> {
    let language = page.texts.language();
    let choice = |row: &Row| Choice::new(row.code, format!("{} ({})", row.name(language), row.code));
    let often = OFTEN.iter().filter_map(|code| CURRENCIES.iter().find(|row| row.code == *code)).map(choice);
    let others = CURRENCIES.iter().filter(|row| !OFTEN.contains(&row.code)).map(choice);
    let mut groups = vec![
        Group { label: page.t("desk-currencies-often"), choices: often.collect() },
        Group { label: page.t("desk-currencies-others"), choices: sorted(others.collect()) },
    ];
    keep(&mut groups, chosen);
    groups
}

/// Parts of the world in the order of a reader who looks for a place, with the zones' names that begin so.
const REGIONS: [(&str, &[&str]); 9] = [
    ("europe", &["Europe/", "Arctic/"]),
    ("america", &["America/"]),
    ("africa", &["Africa/"]),
    ("asia", &["Asia/"]),
    ("australia", &["Australia/"]),
    ("pacific", &["Pacific/"]),
    ("atlantic", &["Atlantic/"]),
    ("indian", &["Indian/"]),
    ("antarctica", &["Antarctica/"]),
];

/// Every time zone by the name of its city, under its part of the world, with how far its clocks are from UTC at `now`.
/// `chosen` stays in the list even if it is none.
pub(crate) fn time_zones(page: &Page, now: Timestamp, chosen: &str) -> Vec<Group> {
    let language = page.texts.language();
    let choice = |row: &Row| {
        let offset = offset_text(row.code, now)?;
        Some(Choice::new(row.code, format!("{} ({offset})", row.name(language))))
    };
    let mut groups: Vec<Group> = REGIONS
        .iter()
        .map(|(word, starts)| {
            let of_region = ZONES.iter().filter(|row| starts.iter().any(|start| row.code.starts_with(start)));
            Group {
                label: page.t(&format!("desk-zones-{word}")),
                choices: sorted(of_region.filter_map(choice).collect()),
            }
        })
        .collect();
    groups.push(Group { label: page.t("desk-zones-none"), choices: vec![Choice::new("UTC", "UTC")] });
    keep(&mut groups, chosen);
    groups
}

/// `UTC+01:00`. `None` for a name that is no time zone.
fn offset_text(zone: &str, now: Timestamp) -> Option<String> {
    let zone = TimeZone::get(zone).ok()?; // a zone the compiled-in data does not have is not offered
    Some(signed(zone.to_offset(now.to_jiff())))
}

fn signed(offset: Offset) -> String {
    let minutes = offset.seconds().unsigned_abs() / 60;
    let sign = if offset.is_negative() { '−' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// As a reader of the language looks names up: marks are ignored.
fn sorted(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by_cached_key(|choice| text::fold(&choice.label));
    choices
}

/// What was sent stays chosen: the older name of a zone, or what no list has and the form objects to.
fn keep(groups: &mut [Group], chosen: &str) {
    let is_there = groups.iter().any(|group| group.choices.iter().any(|choice| choice.value == chosen));
    if !chosen.is_empty()
        && !is_there
        && let Some(last) = groups.last_mut()
    {
        last.choices.push(Choice::new(chosen, chosen));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use kernel::Currency;

    #[test]
    fn every_offered_code_is_one_and_has_four_names() {
        assert!(CURRENCIES.len() > 140 && ZONES.len() > 400, "{} {}", CURRENCIES.len(), ZONES.len());
        for row in CURRENCIES.iter() {
            assert!(Currency::parse(row.code).is_ok(), "{}", row.code);
        }
        for row in CURRENCIES.iter().chain(ZONES.iter()) {
            assert!(row.names.iter().all(|name| !name.is_empty()), "{}", row.code);
        }
        assert!(OFTEN.iter().all(|code| CURRENCIES.iter().any(|row| row.code == *code)));
    }

    #[test]
    fn every_zone_stands_in_one_part_of_the_world_and_tells_its_offset() {
        let now = Timestamp::parse_rfc3339("2026-11-22T12:00:00Z").unwrap();
        let summer = Timestamp::parse_rfc3339("2026-07-22T12:00:00Z").unwrap();
        let mut seen = HashSet::new();
        for row in ZONES.iter() {
            let found = REGIONS.iter().filter(|(_, starts)| starts.iter().any(|s| row.code.starts_with(s)));
            assert_eq!(found.count(), 1, "{}", row.code);
            assert!(offset_text(row.code, now).is_some(), "{}", row.code);
            assert!(seen.insert(row.code));
        }
        assert_eq!(offset_text("Europe/Warsaw", now).as_deref(), Some("UTC+01:00"));
        assert_eq!(offset_text("Europe/Warsaw", summer).as_deref(), Some("UTC+02:00"));
        assert_eq!(offset_text("America/St_Johns", now).as_deref(), Some("UTC−03:30"));
        assert_eq!(offset_text("UTC", now).as_deref(), Some("UTC+00:00"));
    }
}
