//! Currencies beside the campaign's in which backers may pay, and what their rate makes of an amount.

use jiff::civil::Date;
use kernel::{Currency, Money, MoneyError, Rounding, Timestamp};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A rate is of this many digits at most, zeros before and after not counted.
pub const RATE_DIGITS_MAX: usize = 10;
/// A rate that is older than this many days is called old.
pub const RATE_FRESH_DAYS: i32 = 7;

/// Who says what a rate is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateSource {
    /// The reference rates of the European Central Bank, from its own file.
    Ecb,
    /// Staff, who typed it and name nobody else.
    ByHand,
    /// As staff name it.
    Named(String),
}

impl RateSource {
    /// As stored.
    pub fn word(&self) -> &str {
        match self {
            Self::Ecb => "ecb",
            Self::ByHand => "hand",
            Self::Named(name) => name,
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Self {
        match word {
            "ecb" => Self::Ecb,
            "hand" => Self::ByHand,
            name => Self::Named(name.to_owned()),
        }
    }
}

/// A currency in which backers may pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayCurrency {
    /// Which; never the campaign's.
    pub currency: Currency,
    /// Its units for one unit of the campaign's currency.
    pub rate: Decimal,
    /// The day whose rate it is.
    pub rated_on: Date,
    /// Who says so.
    pub source: RateSource,
    /// What is charged is a multiple of this, minor units of it: 1, 2 or 5 with any number of zeros.
    pub step_minor: i64,
    /// The last day on which it is offered; none: until it is taken out.
    pub ends_on: Option<Date>,
}

/// Who typed a rate that is not from the bank's file, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedRate {
    /// Of which currency.
    pub currency: Currency,
    /// The actor's label.
    pub by: String,
    /// When it became what it is.
    pub at: Timestamp,
}

impl PayCurrency {
    /// Whether backers may choose it on a day.
    pub fn is_offered(&self, today: Date) -> bool {
        self.ends_on.is_none_or(|last| today <= last)
    }

    /// Whether its rate is so old that it should be looked at.
    pub fn is_old(&self, today: Date) -> bool {
        today.since(self.rated_on).map_or(i32::MAX, |span| span.get_days()) > RATE_FRESH_DAYS
    }

    /// What an amount of the campaign's currency is in this one, rounded half up to the minor unit: for reading.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`].
    pub fn shown(&self, amount: Money) -> Result<Money, MoneyError> {
        self.in_steps(amount, 1)
    }

    /// What is charged where an amount of the campaign's currency is owed: a multiple of the step, rounded half up, and
    /// one step at least where anything is owed.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`].
    pub fn charged(&self, owed: Money) -> Result<Money, MoneyError> {
        let charged = self.in_steps(owed, self.step_minor)?;
        let least = if owed.is_positive() { self.step_minor } else { 0 };
        Ok(Money::new(charged.minor.max(least), self.currency))
    }

    /// Exact up to the one rounding at the end: a rate has [`RATE_DIGITS_MAX`] digits, and dividing by a step or by a power
    /// of ten only moves the decimal mark or doubles.
    fn in_steps(&self, amount: Money, step_minor: i64) -> Result<Money, MoneyError> {
        let scale = |digits: u8| Decimal::from(10_i64.pow(u32::from(digits)));
        let factor = (self.rate * scale(self.currency.digits()))
            .checked_div(scale(amount.currency.digits()))
            .and_then(|exact| exact.checked_div(Decimal::from(step_minor)))
            .ok_or(MoneyError::Overflow)?;
        Money::new(amount.minor, self.currency).scaled(factor, Rounding::HalfUp)?.times(step_minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(code: &str, rate: &str, step_minor: i64) -> PayCurrency {
        PayCurrency {
            currency: Currency::parse(code).unwrap(),
            rate: rate.parse().unwrap(),
            rated_on: "2026-11-20".parse().unwrap(),
            source: RateSource::Ecb,
            step_minor,
            ends_on: None,
        }
    }

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    #[test]
    fn amounts_are_exact_in_currencies_of_0_2_and_3_digits() {
        let charged = |code: &str, rate: &str, step, owed| of(code, rate, step).charged(owed).unwrap().minor;
        assert_eq!(charged("PLN", "4.2537", 1, eur(10_000)), 42_537);
        assert_eq!(charged("PLN", "4.2537", 1, eur(50)), 213, "2.12685 is rounded half up");
        assert_eq!(charged("PLN", "4.2537", 100, eur(10_000)), 42_500, "to whole zlotys");
        assert_eq!(charged("PLN", "4.2537", 500, eur(10_000)), 42_500, "to five");
        assert_eq!(charged("JPY", "161.25", 1, eur(10)), 16, "16.125");
        assert_eq!(charged("JPY", "161.25", 10, eur(10_000)), 16_130, "16 125 is half way between tens");
        assert_eq!(charged("KWD", "0.3341234567", 1, eur(10_000)), 33_412, "33.41234567");
        let yen = |minor| Money::new(minor, Currency::JPY);
        assert_eq!(charged("EUR", "0.006", 1, yen(1)), 1, "0.6 cents");
        assert_eq!(charged("EUR", "0.006", 1, yen(10_000)), 6_000);
        assert_eq!(charged("VND", "0.000001", 1, yen(1)), 1, "whoever owes pays one step at least");
        assert_eq!(charged("PLN", "4.2537", 100, eur(0)), 0);
        assert_eq!(
            of("PLN", "4.2537", 100).shown(eur(-50)).unwrap().minor,
            -213,
            "a discount is shown as exactly"
        );
    }

    #[test]
    fn a_currency_ends_after_its_last_day_and_a_rate_grows_old() {
        let mut pln = of("PLN", "4.25", 1);
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert!(pln.is_offered(day("2030-01-01")));
        pln.ends_on = Some(day("2026-12-31"));
        assert!(pln.is_offered(day("2026-12-31")) && !pln.is_offered(day("2027-01-01")));
        assert!(!pln.is_old(day("2026-11-27")) && pln.is_old(day("2026-11-28")));
        assert!(pln.is_old(day("2027-11-20")), "years later too");
    }

    proptest! {
        #[test]
        fn who_owes_more_never_pays_less_and_what_is_charged_is_a_step(
            one in 0_i64..1_000_000_000_000, more in 0_i64..1_000_000_000, rate in 1_i64..9_999_999_999, scale in 0_u32..12,
            step in prop::sample::select(vec![1_i64, 2, 5, 10, 20, 50, 100, 500]),
        ) {
            let rate = Decimal::new(rate, scale).to_string();
            let currency = of("PLN", &rate, step);
            if let (Ok(less), Ok(greater)) = (currency.charged(eur(one)), currency.charged(eur(one + more))) {
                prop_assert!(less.minor <= greater.minor);
                prop_assert_eq!(less.minor % step, 0);
                prop_assert!(one == 0 || less.minor >= step);
            }
        }
    }
}
