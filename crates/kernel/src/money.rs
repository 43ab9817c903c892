//! Money: whole minor units with their currency. No floating point, no operators, rounding named at the call.

use std::fmt;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An ISO 4217 currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: [u8; 3],
    digits: u8,
}

/// What can go wrong with money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Two currencies met.
    #[error("{0} and {1} cannot be added: convert one of them first")]
    CurrencyMismatch(Currency, Currency),
    /// Larger than an amount can be.
    #[error("the amount is too large")]
    Overflow,
    /// Not a currency of ISO 4217.
    #[error("this is not a currency code such as EUR or USD")]
    UnknownCurrency,
    /// The text is no amount.
    #[error("write the amount with digits and at most one decimal mark, such as 12.50")]
    NotAnAmount,
    /// More decimals than the currency has.
    #[error(
        "{0} has {1} decimal places: write the amount with no more than that, and nothing between thousands"
    )]
    TooManyDecimals(Currency, u8),
}

impl Currency {
    /// Euro, for defaults and tests.
    pub const EUR: Self = Self { code: *b"EUR", digits: 2 };
    /// US dollar.
    pub const USD: Self = Self { code: *b"USD", digits: 2 };
    /// Yen: no minor unit.
    pub const JPY: Self = Self { code: *b"JPY", digits: 0 };

    /// From its ISO 4217 code in upper case.
    pub fn parse(code: &str) -> Result<Self, MoneyError> {
        let known = iso_currency::Currency::from_code(code).ok_or(MoneyError::UnknownCurrency)?;
        let digits = known.exponent().and_then(|d| u8::try_from(d).ok()).unwrap_or(0); // XAU and the like have none
        let code = <[u8; 3]>::try_from(code.as_bytes()).map_err(|_| MoneyError::UnknownCurrency)?;
        Ok(Self { code, digits })
    }

    /// Whether one can pay with it: the list has metals, units of account, a code for tests and one for none as well.
    pub fn is_money(self) -> bool {
        let known = iso_currency::Currency::from_code(self.code());
        known.is_some_and(|known| !known.is_special() && !known.is_fund())
    }

    /// The ISO 4217 code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("???") // ASCII by construction
    }

    /// Digits of the minor unit: EUR 2, JPY 0, KWD 3.
    pub const fn digits(self) -> u8 {
        self.digits
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}
impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// How a result between two minor units becomes a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// 0.5 goes away from zero: what tax offices mean by "commercial rounding".
    HalfUp,
    /// 0.5 goes to the even neighbour.
    HalfEven,
    /// Towards zero.
    Down,
}

impl Rounding {
    const fn strategy(self) -> RoundingStrategy {
        match self {
            Self::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Self::HalfEven => RoundingStrategy::MidpointNearestEven,
            Self::Down => RoundingStrategy::ToZero,
        }
    }
}

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units (cents, yen, fils). Negative is allowed: a credit.
    #[serde(rename = "amount_minor")]
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// So many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in this currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    fn same(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch(self.currency, other.currency))
        }
    }

    /// The sum; fails on another currency and on overflow.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The difference.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.checked_add(other.negated()?)
    }

    /// The other sign.
    pub fn negated(self) -> Result<Self, MoneyError> {
        Ok(Self { minor: self.minor.checked_neg().ok_or(MoneyError::Overflow)?, ..self })
    }

    /// So many times this.
    pub fn times(self, quantity: i64) -> Result<Self, MoneyError> {
        Ok(Self { minor: self.minor.checked_mul(quantity).ok_or(MoneyError::Overflow)?, ..self })
    }

    /// The sum of all; zero of `currency` when there are none.
    pub fn sum<I: IntoIterator<Item = Self>>(currency: Currency, amounts: I) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::checked_add)
    }

    /// This times a decimal factor (a tax rate of 0.19, an exchange rate), rounded as named.
    pub fn scaled(self, factor: Decimal, rounding: Rounding) -> Result<Self, MoneyError> {
        let exact = Decimal::from(self.minor).checked_mul(factor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor: whole(exact, rounding)?, ..self })
    }

    /// This divided by a decimal (net out of gross: `gross.divided(1 + rate)`), rounded as named.
    pub fn divided(self, divisor: Decimal, rounding: Rounding) -> Result<Self, MoneyError> {
        let exact = Decimal::from(self.minor).checked_div(divisor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor: whole(exact, rounding)?, ..self })
    }

    /// Splits into parts in proportion to the weights so that the parts add up to the whole: what is left
    /// over goes, one minor unit each, to the largest remainders, earlier ones first. No weights or all zero:
    /// everything goes to the first part.
    pub fn allocate(self, weights: &[u64]) -> Vec<Self> {
        let total: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        let part = |minor| Self { minor, ..self };
        if total == 0 {
            let rest = weights.iter().skip(1).map(|_| part(0));
            return std::iter::once(self).chain(rest).take(weights.len()).collect();
        }
        let sign = if self.minor < 0 { -1 } else { 1 };
        let whole = u128::from(self.minor.unsigned_abs());
        let mut shares: Vec<(usize, u128, u128)> = weights
            .iter()
            .enumerate()
            .map(|(i, w)| (i, whole * u128::from(*w) / total, whole * u128::from(*w) % total))
            .collect();
        let given: u128 = shares.iter().map(|s| s.1).sum();
        let left = usize::try_from(whole - given).unwrap_or(0); // always below the number of parts
        shares.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
        for share in shares.iter_mut().take(left) {
            share.1 += 1;
        }
        shares.sort_by_key(|s| s.0);
        shares.iter().map(|s| part(sign * i64::try_from(s.1).unwrap_or(i64::MAX))).collect()
    }

    /// Reads what a person typed: digits, at most one decimal mark (`.` or `,`), no grouping. Three digits behind the mark
    /// are refused where the currency has fewer: `1,000` may be meant as a thousand.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let text = text.trim();
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |t| (-1, t));
        let (major, minor) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if (major.is_empty() && minor.is_empty()) || !all_digits(major) || !all_digits(minor) {
            return Err(MoneyError::NotAnAmount);
        }
        let places = usize::from(currency.digits);
        let is_grouping = minor.len() == 3 && places < 3;
        if is_grouping || (minor.len() > places && minor.bytes().skip(places).any(|b| b != b'0')) {
            return Err(MoneyError::TooManyDecimals(currency, currency.digits));
        }
        let kept: String = minor.chars().chain(std::iter::repeat('0')).take(places).collect();
        let value: i64 = format!("0{major}{kept}").parse().map_err(|_| MoneyError::Overflow)?;
        Ok(Self::new(sign * value, currency))
    }

    /// The amount without its currency: `-12.50`, `1200` for yen.
    pub fn decimal_text(self) -> String {
        let places = usize::from(self.currency.digits);
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = places + 1);
        let (major, minor) = digits.split_at(digits.len() - places);
        if places == 0 { format!("{sign}{major}") } else { format!("{sign}{major}.{minor}") }
    }

    /// Larger than zero.
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Exactly zero.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }
}

fn whole(exact: Decimal, rounding: Rounding) -> Result<i64, MoneyError> {
    exact.round_dp_with_strategy(0, rounding.strategy()).to_i64().ok_or(MoneyError::Overflow)
}

impl fmt::Display for Money {
    /// `12.50 EUR`: unmistakable everywhere. Pages format by language instead.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal_text(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    #[test]
    fn currencies_know_their_minor_unit() {
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("KRW", 0), ("SEK", 2)] {
            assert_eq!(Currency::parse(code).unwrap().digits(), digits, "{code}");
        }
        assert_eq!(Currency::parse("eur"), Err(MoneyError::UnknownCurrency));
        assert_eq!(Currency::parse("$"), Err(MoneyError::UnknownCurrency));
    }

    #[test]
    fn adding_another_currency_fails() {
        assert!(eur(1).checked_add(Money::new(1, Currency::USD)).is_err());
        assert_eq!(eur(i64::MAX).checked_add(eur(1)), Err(MoneyError::Overflow));
    }

    #[test]
    fn what_a_person_types_is_read_or_refused() {
        let kwd = Currency::parse("KWD").unwrap();
        for (text, currency, minor) in [
            ("12.5", Currency::EUR, 1250),
            ("12,50", Currency::EUR, 1250),
            ("7", Currency::JPY, 7),
            ("-0.05", Currency::EUR, -5),
            ("1.5", kwd, 1500),
            ("12.5000", Currency::EUR, 1250),
            ("1,000", kwd, 1000),
        ] {
            assert_eq!(Money::parse(text, currency), Ok(Money::new(minor, currency)), "{text}");
        }
        for bad in ["", ".", "1.234,5", "1 000", "abc", "1.234", "１２", "99999999999999999999"] {
            assert!(Money::parse(bad, Currency::EUR).is_err(), "{bad}");
        }
        for (thousand, currency) in
            [("1,000", Currency::EUR), ("1.000", Currency::EUR), ("20,000", Currency::JPY)]
        {
            assert_eq!(
                Money::parse(thousand, currency),
                Err(MoneyError::TooManyDecimals(currency, currency.digits())),
                "nobody means {thousand} to be 1 or 20"
            );
        }
    }

    #[test]
    fn tax_is_rounded_half_up() {
        let rate: Decimal = "0.19".parse().unwrap();
        assert_eq!(eur(50).scaled(rate, Rounding::HalfUp), Ok(eur(10))); // 9.5
        assert_eq!(eur(-50).scaled(rate, Rounding::HalfUp), Ok(eur(-10)));
        assert_eq!(eur(50).scaled(rate, Rounding::Down), Ok(eur(9)));
        assert_eq!(eur(119).divided("1.19".parse().unwrap(), Rounding::HalfUp), Ok(eur(100)));
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(minor in any::<i64>(), weights in prop::collection::vec(0u64..=u64::MAX, 1..20)) {
            let parts = eur(minor).allocate(&weights);
            prop_assert_eq!(parts.len(), weights.len());
            prop_assert_eq!(parts.iter().map(|p| i128::from(p.minor)).sum::<i128>(), i128::from(minor));
        }

        #[test]
        fn text_comes_back(minor in -1_000_000_000_000i64..1_000_000_000_000) {
            for currency in [Currency::EUR, Currency::JPY, Currency::parse("KWD").unwrap()] {
                let m = Money::new(minor, currency);
                prop_assert_eq!(Money::parse(&m.decimal_text(), currency), Ok(m));
            }
        }
    }
}
