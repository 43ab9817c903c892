//! The European Central Bank's files of euro reference rates: `eurofxref.csv`, `eurofxref-hist.csv` and the same as XML.
//! Source: <https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/>. Of several days the
//! latest counts.

use jiff::civil::Date;
use kernel::Currency;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::RATE_DIGITS_MAX;

/// The reference rates of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EcbRates {
    /// Which day.
    pub on: Date,
    /// Units for one euro.
    per_euro: Vec<(Currency, Decimal)>,
}

impl EcbRates {
    /// Reads the latest day of a file, CSV or XML; `None`: it is none of the bank's.
    pub fn read(file: &[u8]) -> Option<Self> {
        Self::days(file)?.pop()
    }

    /// Reads every day of a file, the earliest first, at least one; `None`: it is none of the bank's.
    pub fn days(file: &[u8]) -> Option<Vec<Self>> {
        let text = std::str::from_utf8(file).ok()?; // the bank's files are ASCII
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let mut days = if text.starts_with('<') { of_xml(text)? } else { of_csv(text)? };
        days.sort_by_key(|rates| rates.on);
        days.last().is_some_and(|rates| !rates.per_euro.is_empty()).then_some(days)
    }

    fn per_euro(&self, currency: Currency) -> Option<Decimal> {
        if currency == Currency::EUR {
            return Some(Decimal::ONE);
        }
        self.per_euro.iter().find(|(known, _)| *known == currency).map(|(_, rate)| *rate)
    }

    /// Units of one currency for one of another, rounded to as many digits as a rate may have where neither is the euro.
    /// `None`: the file has no rate of one of them.
    pub fn rate(&self, (from, to): (Currency, Currency)) -> Option<Decimal> {
        let cross = self.per_euro(to)?.checked_div(self.per_euro(from)?)?;
        let digits = u32::try_from(RATE_DIGITS_MAX).unwrap_or(u32::MAX); // 10
        let rate = cross.round_sf_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)?;
        Some(rate.normalize())
    }
}

fn rate_of(code: &str, rate: &str) -> Option<(Currency, Decimal)> {
    let rate = rate.trim().parse::<Decimal>().ok()?; // `N/A` where none was set that day
    Some((Currency::parse(code.trim()).ok()?, rate)).filter(|_| rate > Decimal::ZERO) // an old currency
}

/// `20 November 2026` in the daily file, `2026-11-20` in the one of all days.
fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse().ok().or_else(|| Date::strptime("%d %B %Y", text).ok()) // the caller says what is wrong
}

fn of_csv(text: &str) -> Option<Vec<EcbRates>> {
    let mut lines = text.lines();
    let mut heads = lines.next()?.split(',');
    heads.next().filter(|head| head.trim() == "Date")?;
    let codes: Vec<&str> = heads.collect();
    let of_line = |line: &str| {
        let mut cells = line.split(',');
        let on = day(cells.next()?)?;
        let per_euro = codes.iter().zip(cells).filter_map(|(code, rate)| rate_of(code, rate)).collect();
        Some(EcbRates { on, per_euro })
    };
    Some(lines.filter_map(of_line).collect())
}

/// The value of an attribute in single or double quotes.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, after) = tag.split_once(&format!(" {name}="))?;
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    after.strip_prefix(quote)?.split(quote).next()
}

fn of_xml(text: &str) -> Option<Vec<EcbRates>> {
    let mut days: Vec<EcbRates> = Vec::new();
    for tag in text.split('<').filter(|tag| tag.starts_with("Cube")) {
        if let Some(on) = attribute(tag, "time") {
            days.push(EcbRates { on: day(on)?, per_euro: Vec::new() });
        } else if let (Some(code), Some(rate)) = (attribute(tag, "currency"), attribute(tag, "rate")) {
            days.last_mut()?.per_euro.extend(rate_of(code, rate));
        }
    }
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAILY: &str = "Date, USD, JPY, PLN, XXA, \n20 November 2026, 1.0800, 161.25, 4.2537, 9, \n";
    const HISTORY: &str =
        "Date,USD,JPY,PLN,CYP,\n2026-11-20,1.0800,161.25,4.2537,N/A,\n2026-11-19,1.07,160,4.2,N/A,\n";
    const XML: &str = "<?xml version=\"1.0\"?><gesmes:Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.0800'/>\
        <Cube currency=\"JPY\" rate=\"161.25\"/><Cube currency='PLN' rate='4.2537'/></Cube>\
        <Cube time='2026-11-19'><Cube currency='PLN' rate='4.2'/></Cube></Cube></gesmes:Envelope>";

    #[test]
    fn each_of_the_banks_files_tells_the_latest_day() {
        for file in [DAILY, HISTORY, XML] {
            let rates = EcbRates::read(file.as_bytes()).unwrap_or_else(|| panic!("{file}"));
            assert_eq!(rates.on.to_string(), "2026-11-20");
            let rate = |from: &str, to: &str| {
                let rate = rates.rate((Currency::parse(from).unwrap(), Currency::parse(to).unwrap()));
                rate.map(|rate| rate.to_string()).unwrap_or_default()
            };
            assert_eq!(rate("EUR", "PLN"), "4.2537");
            assert_eq!(rate("EUR", "USD"), "1.08");
            assert_eq!(rate("USD", "JPY"), "149.3055556", "10 digits");
            assert_eq!(rate("PLN", "EUR"), "0.2350894515");
            assert_eq!(rate("EUR", "KWD"), "");
            let days = EcbRates::days(file.as_bytes()).unwrap();
            assert_eq!(days.last(), Some(&rates));
            assert_eq!(days.len(), if file == DAILY { 1 } else { 2 });
            assert!(days.is_sorted_by_key(|rates| rates.on), "{file}");
        }
    }

    #[test]
    fn what_is_none_of_the_banks_files_is_not_read() {
        for file in [
            "",
            "<html></html>",
            "Name,USD\nAnna,1",
            "Date,USD\nyesterday,1.08",
            "Date,USD\n2026-11-20,N/A",
            "<Cube currency='USD' rate='1'/>",
        ] {
            assert_eq!(EcbRates::read(file.as_bytes()), None, "{file}");
        }
        assert_eq!(EcbRates::read(&[0xff, 0xfe]), None);
    }
}
