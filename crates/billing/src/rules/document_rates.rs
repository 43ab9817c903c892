//! In which currency the law wants the tax on documents, and the rates for it. Pure.
//!
//! - The Union: amounts may be in any currency, the tax is told in that of the member state: Directive 2006/112/EC, article 230;
//!   by the latest rate of the central bank or of the European Central Bank when the tax falls due: article 91 (2). Poland
//!   takes that of the day before (ustawa o VAT, art. 31a ust. 1 and 2a), which is the latest one all over the Union until the bank
//!   publishes that day's at about 16:00.
//! - The United Kingdom: VAT Regulations 1995, regulation 14 (1); HMRC, VATREC5060. Market, period and European rates hold.
//! - Norway: bokføringsforskriften § 5-1-1; rates of the European Central Bank hold as those of Norges Bank do.
//! - Switzerland wants none on the document.

use campaigns::EcbRates;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use kernel::Currency;
use kernel::places::{CountryCode, is_eu};
use serde::Deserialize;

use super::return_rate_form::{DAYS_TO_NEXT_RATE_MAX, rate_of, source_of};
use crate::document_rate_model::{CurrencyPair, DocumentRate, RatePublisher};

/// Members of the Union that have a currency of their own.
const OWN_CURRENCIES: [(&str, &str); 8] = [
    ("CZ", "CZK"),
    ("DK", "DKK"),
    ("HU", "HUF"),
    ("PL", "PLN"),
    ("RO", "RON"),
    ("SE", "SEK"),
    ("GB", "GBP"),
    ("NO", "NOK"),
];
/// A rate that was typed holds a year at most: law knows days, months and quarters.
const DAYS_HELD_MAX: i32 = 366;

/// The currency in which a seller at home there has to tell the tax on documents; `None`: in any.
pub(crate) fn wanted_by_law(home: CountryCode) -> Option<Currency> {
    let own =
        OWN_CURRENCIES.iter().find(|(country, _)| home.as_str() == *country).map(|(_, currency)| *currency);
    let code = own.or_else(|| is_eu(home).then_some("EUR"))?;
    Currency::parse(code).ok() // of the list above, as a test says
}

/// Currencies that are offered for it, besides one that is chosen already.
pub(crate) fn offered() -> Vec<Currency> {
    let codes = OWN_CURRENCIES.iter().map(|(_, code)| *code).chain(["EUR", "CHF"]);
    let mut all: Vec<Currency> = codes.filter_map(|code| Currency::parse(code).ok()).collect(); // as above
    all.sort_unstable();
    all
}

/// What a file of the bank says between two currencies: each day's rate from the next day on until the bank published another, the
/// last one, and one after which days are missing in the file, until the next day that is no Saturday or Sunday. Days before `since`
/// are left out.
pub(crate) fn of_bank(days: &[EcbRates], pair: CurrencyPair, since: Date) -> Vec<DocumentRate> {
    let mut rates = Vec::new();
    for (n, day) in days.iter().enumerate().filter(|(_, day)| day.on >= since) {
        let Some(rate) = day.rate((pair.of, pair.told_in)) else { continue };
        let following =
            days.get(n.saturating_add(1)).map(|next| next.on).filter(|next| is_soon(day.on, *next));
        let next = following.unwrap_or_else(|| next_workday(day.on));
        let Ok(first) = day.on.tomorrow() else { continue }; // the last day of the calendar
        let holds = (first, next);
        rates.push(DocumentRate { pair, rate, rate_day: day.on, holds, publisher: RatePublisher::Ecb });
    }
    rates
}

/// Whether the bank may have published nothing in between: it never rests for a week.
fn is_soon(day: Date, next: Date) -> bool {
    day.checked_add(DAYS_TO_NEXT_RATE_MAX.days()).is_ok_and(|last| next <= last)
}

fn next_workday(day: Date) -> Date {
    let days = match day.weekday() {
        Weekday::Friday => 3,
        Weekday::Saturday => 2,
        _ => 1,
    };
    day.checked_add(days.days()).unwrap_or(Date::MAX)
}

/// The fields of a rate as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TypedDocumentRate {
    pub(crate) of: String,
    pub(crate) rate: String,
    pub(crate) first_day: String,
    pub(crate) last_day: String,
    pub(crate) source: String,
}

/// A rate that was typed, for one of the currencies of documents; fields with the key of what is wrong with each otherwise.
pub(crate) fn read(
    typed: &TypedDocumentRate,
    (documents, told_in): (&[Currency], Currency),
) -> Result<DocumentRate, Vec<(&'static str, &'static str)>> {
    let of = Currency::parse(typed.of.trim()).ok().filter(|of| documents.contains(of));
    let rate = rate_of(&typed.rate);
    let day =
        |typed: &str| typed.trim().parse::<Date>().ok().filter(|day| (2000..2200).contains(&day.year()));
    let (first, last) = (day(&typed.first_day), day(&typed.last_day));
    let is_order = match (first, last) {
        (Some(first), Some(last)) => {
            last >= first && first.checked_add(DAYS_HELD_MAX.days()).is_ok_and(|most| last < most)
        }
        _ => true, // told where the day is
    };
    let source = source_of(&typed.source);
    let mut faults = Vec::new();
    faults.extend(of.is_none().then_some(("of", "billing-fault-choose")));
    faults.extend(rate.is_none().then_some(("rate", "billing-fault-rate")));
    faults.extend(first.is_none().then_some(("first_day", "billing-fault-day")));
    faults.extend(last.is_none().then_some(("last_day", "billing-fault-day")));
    faults.extend((!is_order).then_some(("last_day", "billing-fault-days-held")));
    faults.extend(source.as_ref().err().map(|key| ("source", *key)));
    match (of, rate, first, last, source) {
        (Some(of), Some(rate), Some(first), Some(last), Ok(source)) if faults.is_empty() => {
            Ok(DocumentRate {
                pair: CurrencyPair { of, told_in },
                rate,
                rate_day: first,
                holds: (first, last),
                publisher: RatePublisher::Named(source),
            })
        }
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn each_seller_has_the_currency_of_their_state() {
        let of = |home| wanted_by_law(CountryCode::parse(home).unwrap()).map(|currency| currency.to_string());
        for (home, wanted) in
            [("DE", "EUR"), ("BG", "EUR"), ("HR", "EUR"), ("PL", "PLN"), ("SE", "SEK"), ("GB", "GBP")]
        {
            assert_eq!(of(home).as_deref(), Some(wanted), "{home}");
        }
        for free in ["US", "CH", "JP"] {
            assert_eq!(of(free), None, "{free}");
        }
        assert_eq!(offered().len(), OWN_CURRENCIES.len() + 2, "every code is one");
    }

    #[test]
    fn a_rate_of_the_bank_holds_from_the_next_day_until_the_next_one_was_published() {
        let file = "Date,USD,PLN,\n2026-11-20,1.0800,4.2537,\n2026-11-19,1.07,4.2,\n2026-11-17,N/A,4.1,\n";
        let days = EcbRates::days(file.as_bytes()).unwrap();
        let pair = CurrencyPair { of: Currency::EUR, told_in: currency("PLN") };
        let found = of_bank(&days, pair, date(2026, 11, 1));
        let told: Vec<_> =
            found.iter().map(|rate| (rate.rate_day, rate.holds, rate.rate.to_string())).collect();
        let day = |day| date(2026, 11, day);
        // The 18th had none; the 20th is a Friday.
        let wanted = [
            (day(17), (day(18), day(19)), "4.1".to_owned()),
            (day(19), (day(20), day(20)), "4.2".to_owned()),
            (day(20), (day(21), day(23)), "4.2537".to_owned()),
        ];
        assert_eq!(told, wanted);
        assert_eq!(of_bank(&days, pair, day(20)).len(), 1, "what is old is left out");
        let dollars = CurrencyPair { of: Currency::USD, told_in: currency("PLN") };
        let rates = of_bank(&days, dollars, day(1));
        assert_eq!(rates.len(), 2, "a day without one of the two has none");
        assert_eq!(rates[1].rate.to_string(), "3.938611111");
        // A file of ends of months says nothing about the days between.
        let months = EcbRates::days(b"Date,PLN,\n2026-11-20,4.3,\n2026-10-30,4.2,\n").unwrap();
        let held: Vec<_> = of_bank(&months, pair, date(2026, 10, 1)).iter().map(|rate| rate.holds).collect();
        assert_eq!(held, [(date(2026, 10, 31), date(2026, 11, 2)), (day(21), day(23))]);
        let none = CurrencyPair { of: Currency::EUR, told_in: currency("KWD") };
        assert_eq!(of_bank(&days, none, day(1)), []);
    }

    #[test]
    fn a_typed_rate_is_of_a_currency_of_the_campaign_and_holds_a_year_at_most() {
        let typed = |of: &str, rate: &str, first: &str, last: &str, source: &str| TypedDocumentRate {
            of: of.to_owned(),
            rate: rate.to_owned(),
            first_day: first.to_owned(),
            last_day: last.to_owned(),
            source: source.to_owned(),
        };
        let read = |typed: &TypedDocumentRate| read(typed, (&[Currency::EUR], currency("PLN")));
        let good = read(&typed("EUR", "4,2537", "2026-11-01", "2026-11-30", "NBP")).unwrap();
        assert_eq!((good.rate.to_string().as_str(), good.rate_day), ("4.2537", date(2026, 11, 1)));
        assert_eq!(good.publisher, RatePublisher::Named("NBP".to_owned()));
        let fields = |typed: &TypedDocumentRate| -> Vec<&str> {
            read(typed).unwrap_err().into_iter().map(|(field, _)| field).collect()
        };
        let all = ["of", "rate", "first_day", "last_day", "source"];
        assert_eq!(fields(&typed("USD", "0", "soon", "", " ")), all);
        assert_eq!(fields(&typed("EUR", "1", "2026-11-02", "2026-11-01", "x")), ["last_day"]);
        assert_eq!(fields(&typed("EUR", "1", "2026-01-01", "2027-01-02", "x")), ["last_day"]);
        assert!(read(&typed("EUR", "1", "2026-01-01", "2027-01-01", "x")).is_ok());
    }
}
