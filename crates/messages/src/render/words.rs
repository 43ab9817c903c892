//! Instants and days as people of each language write them.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Language, Timestamp};

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_PL: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const MONTHS_IT: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// `1 December 2026, 23:59 (CET)` in the zone; an unknown zone shows UTC and says so.
pub(super) fn instant(at: Timestamp, zone: &str, language: Language) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = at.to_jiff().to_zoned(zone);
    let day = day(local.date(), language);
    let time = local.strftime("%H:%M");
    let zone = local.strftime("%Z").to_string();
    let zone = if zone.starts_with(['+', '-']) { format!("UTC{zone}") } else { zone };
    match language {
        Language::En => format!("{day}, {time} ({zone})"),
        Language::De => format!("{day}, {time} Uhr ({zone})"),
        Language::Pl => format!("{day}, godz. {time} ({zone})"),
        Language::It => format!("{day}, ore {time} ({zone})"),
    }
}

/// `1 December 2026`.
pub(super) fn day(date: Date, language: Language) -> String {
    let months = match language {
        Language::En => MONTHS_EN,
        Language::De => MONTHS_DE,
        Language::Pl => MONTHS_PL,
        Language::It => MONTHS_IT,
    };
    let index = usize::try_from(date.month() - 1).unwrap_or(0); // a month is 1 to 12
    let month = months.get(index).copied().unwrap_or_default();
    let (day, year) = (date.day(), date.year());
    match language {
        Language::De => format!("{day}. {month} {year}"),
        Language::En | Language::Pl | Language::It => format!("{day} {month} {year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_read_as_in_the_language() {
        let at = Timestamp::parse_rfc3339("2026-12-01T22:59:00Z").unwrap();
        for (language, told) in [
            (Language::En, "1 December 2026, 23:59 (CET)"),
            (Language::De, "1. Dezember 2026, 23:59 Uhr (CET)"),
            (Language::Pl, "1 grudnia 2026, godz. 23:59 (CET)"),
            (Language::It, "1 dicembre 2026, ore 23:59 (CET)"),
        ] {
            assert_eq!(instant(at, "Europe/Warsaw", language), told);
        }
        assert_eq!(instant(at, "America/Sao_Paulo", Language::En), "1 December 2026, 19:59 (UTC-03)");
        assert_eq!(instant(at, "Nowhere/Atlantis", Language::En), "1 December 2026, 22:59 (UTC)");
    }
}
