//! The form of a rate of exchange: every fault at once, each beside its field.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Currency, Decimal};
use serde::Deserialize;

use crate::tax_model::{Period, ReturnRate};

const SOURCE_CHARS_MAX: usize = 200;
/// The European Central Bank publishes no rate on weekends and holidays; never so many days in a row.
pub(crate) const DAYS_TO_NEXT_RATE_MAX: i32 = 7;
const DECIMALS_MAX: u32 = 10;
const RATE_MAX: i64 = 1_000_000_000;

/// The fields as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Typed {
    pub(crate) rate: String,
    pub(crate) rate_day: String,
    pub(crate) source: String,
}

/// What was typed as a rate; a field and the key of what is wrong with it otherwise.
pub(crate) fn read(
    typed: &Typed,
    (currency, period): (Currency, Period),
    today: Date,
) -> Result<ReturnRate, Vec<(&'static str, &'static str)>> {
    let mut faults = Vec::new();
    let rate = rate_of(&typed.rate);
    if rate.is_none() {
        faults.push(("rate", "billing-fault-rate"));
    }
    let period_end = period.last_day();
    let last = period_end.checked_add(DAYS_TO_NEXT_RATE_MAX.days()).unwrap_or(Date::MAX);
    let rate_day = typed.rate_day.trim().parse::<Date>().ok();
    let rate_day = rate_day.filter(|day| (period_end..=last).contains(day) && *day <= today);
    if rate_day.is_none() {
        faults.push(("rate_day", "billing-fault-rate-day"));
    }
    let source = source_of(&typed.source);
    faults.extend(source.as_ref().err().map(|key| ("source", *key)));
    match (rate, rate_day, source) {
        (Some(rate), Some(rate_day), Ok(source)) => {
            Ok(ReturnRate { currency, period_end, rate, rate_day, source })
        }
        _ => Err(faults),
    }
}

/// A rate of exchange: a number above 0.
pub(crate) fn rate_of(typed: &str) -> Option<Decimal> {
    let mark = typed.trim().replace(',', ".");
    let is_a_number = mark.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let rate = mark.parse::<Decimal>().ok().filter(|rate| {
        is_a_number
            && *rate > Decimal::ZERO
            && *rate < Decimal::from(RATE_MAX)
            && rate.scale() <= DECIMALS_MAX
    });
    rate.map(|rate| rate.normalize())
}

/// Who published it; the key of what is wrong with it otherwise.
pub(crate) fn source_of(typed: &str) -> Result<String, &'static str> {
    let source = kernel::text::tidy_line(typed);
    match source.chars().count() {
        0 => Err("billing-fault-missing"),
        1..=SOURCE_CHARS_MAX => Ok(source),
        _ => Err("billing-fault-long"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn typed(rate: &str, day: &str) -> Typed {
        Typed { rate: rate.to_owned(), rate_day: day.to_owned(), source: "ECB".to_owned() }
    }

    #[test]
    fn a_rate_is_of_the_last_day_or_of_the_next_day_with_one_and_never_of_another() {
        let of = (Currency::USD, Period::parse("2026-Q4").unwrap());
        let today = date(2027, 1, 20);
        let faults = |typed: &Typed, today| read(typed, of, today).unwrap_err();
        let good = read(&typed(" 1,0876 ", "2026-12-31"), of, today).unwrap();
        assert_eq!((good.rate.to_string().as_str(), good.period_end), ("1.0876", date(2026, 12, 31)));
        assert!(read(&typed("1.0876", "2027-01-04"), of, today).is_ok());
        for day in ["2026-12-30", "2027-01-08", "", "31.12.2026"] {
            assert_eq!(
                faults(&typed("1.0876", day), today),
                [("rate_day", "billing-fault-rate-day")],
                "{day}"
            );
        }
        let early = faults(&typed("1.0876", "2026-12-31"), date(2026, 12, 30));
        assert_eq!(early, [("rate_day", "billing-fault-rate-day")], "a rate of tomorrow is a guess");
        for rate in ["", "0", "-1", "1e3", "1.2.3", "1,000.5", "99999999999"] {
            assert_eq!(faults(&typed(rate, "2026-12-31"), today), [("rate", "billing-fault-rate")], "{rate}");
        }
    }
}
