//! The forms of an own limit and of a rate of exchange: every fault at once, each beside its field.

use campaigns::model::RateSource;
use jiff::civil::Date;
use kernel::{Currency, Money};
use serde::Deserialize;

use super::return_rate_form::{rate_of, source_of};
use crate::threshold_model::ThresholdRate;

/// Longest reason.
const REASON_CHARS_MAX: usize = 200;
/// A state that counts more sales than this counts none.
const SALES_MAX: u32 = 1_000_000;

/// A field and the key of what is wrong with it.
pub(crate) type Fault = (&'static str, &'static str);

/// The fields of an own limit as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TypedLimit {
    pub(crate) amount: String,
    pub(crate) sales: String,
    pub(crate) reason: String,
    pub(crate) said_on: String,
}

/// An own limit that was typed: amount, number of sales, reason, day.
pub(crate) fn read_limit(
    typed: &TypedLimit,
    (currency, counts_sales): (Currency, bool),
    today: Date,
) -> Result<(Money, Option<u32>, String, Date), Vec<Fault>> {
    let mut faults = Vec::new();
    let amount = Money::parse(&typed.amount, currency).ok().filter(|amount| amount.is_positive());
    if amount.is_none() {
        faults.push(("amount", "billing-limit-fault-amount"));
    }
    // Where no orders are counted there is no such field.
    let count = if counts_sales { typed.sales.trim() } else { "" };
    let sales = count.parse::<u32>().ok().filter(|count| (1..=SALES_MAX).contains(count));
    if !count.is_empty() && sales.is_none() {
        faults.push(("sales", "billing-limit-fault-sales"));
    }
    let reason = kernel::text::tidy_line(&typed.reason);
    if reason.is_empty() {
        faults.push(("reason", "billing-fault-missing"));
    } else if reason.chars().count() > REASON_CHARS_MAX {
        faults.push(("reason", "billing-fault-long"));
    }
    let said_on = day_of(&typed.said_on, today);
    if said_on.is_none() {
        faults.push(("said_on", "billing-limit-fault-day"));
    }
    match (amount, said_on) {
        (Some(amount), Some(said_on)) if faults.is_empty() => Ok((amount, sales, reason, said_on)),
        _ => Err(faults),
    }
}

/// The fields of a rate of exchange as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TypedRate {
    pub(crate) rate: String,
    pub(crate) rate_day: String,
    pub(crate) source: String,
}

/// A rate that was typed.
pub(crate) fn read_rate(
    typed: &TypedRate,
    currency: Currency,
    today: Date,
) -> Result<ThresholdRate, Vec<Fault>> {
    let (rate, day, source) =
        (rate_of(&typed.rate), day_of(&typed.rate_day, today), source_of(&typed.source));
    match (rate, day, source) {
        (Some(rate), Some(rate_day), Ok(source)) => {
            Ok(ThresholdRate { currency, rate, rate_day, source: RateSource::Named(source) })
        }
        (rate, day, source) => {
            let mut faults = Vec::new();
            faults.extend(rate.is_none().then_some(("rate", "billing-fault-rate")));
            faults.extend(day.is_none().then_some(("rate_day", "billing-limit-fault-day")));
            faults.extend(source.err().map(|key| ("source", key)));
            Err(faults)
        }
    }
}

/// A day that has come.
fn day_of(typed: &str, today: Date) -> Option<Date> {
    typed.trim().parse::<Date>().ok().filter(|day| *day <= today && day.year() >= 2000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn limit(amount: &str, sales: &str, reason: &str, day: &str) -> TypedLimit {
        TypedLimit {
            amount: amount.to_owned(),
            sales: sales.to_owned(),
            reason: reason.to_owned(),
            said_on: day.to_owned(),
        }
    }

    #[test]
    fn an_own_limit_has_an_amount_a_reason_and_a_day_that_has_come() {
        let usd = Currency::USD;
        let read = read_limit(&limit("90000", "150", " adviser ", "2026-11-01"), (usd, true), TODAY).unwrap();
        assert_eq!((read.0.minor, read.1, read.2.as_str()), (9_000_000, Some(150), "adviser"));
        assert_eq!(read_limit(&limit("1", "", "x", "2026-11-23"), (usd, true), TODAY).unwrap().1, None);
        let fields = |typed: &TypedLimit, counts| -> Vec<&str> {
            read_limit(typed, (usd, counts), TODAY).unwrap_err().into_iter().map(|(field, _)| field).collect()
        };
        let all = ["amount", "sales", "reason", "said_on"];
        assert_eq!(fields(&limit("0", "0", " ", "2026-11-24"), true), all);
        assert_eq!(fields(&limit("-5", "many", &"x".repeat(201), "soon"), true), all);
        let without = read_limit(&limit("5", "10", "x", "2026-01-01"), (usd, false), TODAY).unwrap();
        assert_eq!(without.1, None, "a number that nobody asks for");
    }

    #[test]
    fn a_rate_is_a_number_above_0_with_its_day_and_source() {
        let typed = |rate: &str, day: &str, source: &str| TypedRate {
            rate: rate.to_owned(),
            rate_day: day.to_owned(),
            source: source.to_owned(),
        };
        let read = read_rate(&typed("1,0876", "2026-11-20", "ECB"), Currency::USD, TODAY).unwrap();
        assert_eq!(read.rate.to_string(), "1.0876");
        let wrong = read_rate(&typed("0", "2026-12-01", ""), Currency::USD, TODAY).unwrap_err();
        assert_eq!(wrong.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["rate", "rate_day", "source"]);
    }
}
