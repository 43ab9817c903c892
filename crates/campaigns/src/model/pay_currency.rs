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

    /// What amounts that are added up one after the other are in this one, for reading: each is by how much [`Self::shown`] of the
    /// sum grows with it. So they add up to what their sum is shown as, and none is more than one minor unit away from what it
    /// would be shown as alone.
    ///
    /// # Errors
    /// [`MoneyError`] for amounts in several currencies or too large ones.
    pub fn column(&self, amounts: &[Money]) -> Result<Vec<Money>, MoneyError> {
        let Some(first) = amounts.first() else { return Ok(Vec::new()) };
        let (mut sum, mut shown) = (Money::zero(first.currency), Money::zero(self.currency));
        let mut column = Vec::with_capacity(amounts.len());
        for amount in amounts {
            sum = sum.checked_add(*amount)?;
            let before = std::mem::replace(&mut shown, self.shown(sum)?);
            column.push(shown.checked_sub(before)?);
        }
        Ok(column)
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

    #[test]
    fn a_column_adds_up_where_lines_converted_alone_would_not() {
        let pln = of("PLN", "4.2537", 1);
        let bill = [eur(1000), eur(1000), eur(850), eur(-300)];
        let alone: Vec<i64> = bill.iter().map(|one| pln.shown(*one).unwrap().minor).collect();
        assert_eq!((alone.iter().sum::<i64>(), alone), (10_848, vec![4254, 4254, 3616, -1276]));
        let column: Vec<i64> = pln.column(&bill).unwrap().iter().map(|one| one.minor).collect();
        assert_eq!((column.iter().sum::<i64>(), pln.shown(eur(2550)).unwrap().minor), (10_847, 10_847));
        assert_eq!(column, [4254, 4253, 3616, -1276]);
        assert_eq!(pln.column(&[]), Ok(Vec::new()));
    }

    proptest! {
        #[test]
        fn a_column_is_the_conversion_of_its_sum_and_each_of_it_nearly_its_own(
            rate in 1_i64..1_000_000_000, digits in 0_u32..=9, code in 0_usize..4,
            minors in proptest::collection::vec(-10_000_000_i64..10_000_000, 0..12),
        ) {
            let rate = Decimal::new(rate, digits).to_string();
            let one = of(["PLN", "JPY", "KWD", "HUF"][code], &rate, 1);
            let amounts: Vec<Money> = minors.iter().map(|minor| eur(*minor)).collect();
            let column = one.column(&amounts).unwrap();
            let sum = Money::sum(Currency::EUR, amounts.iter().copied()).unwrap();
            let shown = Money::sum(one.currency, column.iter().copied()).unwrap();
            prop_assert_eq!(shown, one.shown(sum).unwrap());
            for (amount, told) in amounts.iter().zip(&column) {
                let alone = one.shown(*amount).unwrap();
                prop_assert!((told.minor - alone.minor).abs() <= 1, "{told} for {amount}, alone {alone}");
                prop_assert!(told.minor.signum() * amount.minor.signum() >= 0, "{told} for {amount}");
            }
        }

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
