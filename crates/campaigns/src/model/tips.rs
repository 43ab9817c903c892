//! What a campaign suggests to who would like to give something more.

use kernel::{Decimal, Money, Rounding};
use serde::{Deserialize, Serialize};

/// A campaign asks for a tip: of its own free will, for nothing in return. Any amount can be typed; these are suggested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "suggestions", rename_all = "snake_case")]
pub enum Tips {
    /// Per cent of what the goods cost, without shipping: 1 to 100, the lowest first; may be empty.
    Percent(Vec<u8>),
    /// Amounts in minor units of the campaign's currency, above zero, the lowest first; may be empty.
    #[serde(rename = "amount")]
    Amounts(Vec<i64>),
}

impl Tips {
    /// Its stored word.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Percent(_) => "percent",
            Self::Amounts(_) => "amount",
        }
    }

    /// What is suggested to who pays so much for goods: each amount above zero once, the lowest first, with the per cent
    /// that it is, where it is one.
    pub fn suggested(&self, goods: Money) -> Vec<(Option<u8>, Money)> {
        let mut all: Vec<(Option<u8>, Money)> = match self {
            Self::Amounts(amounts) => {
                amounts.iter().map(|minor| (None, Money::new(*minor, goods.currency))).collect()
            }
            Self::Percent(rates) => {
                let share = |percent: &u8| {
                    let factor = Decimal::new(i64::from(*percent), 2);
                    let part = goods.scaled(factor, Rounding::HalfUp).ok()?; // as large as the goods at most
                    Some((Some(*percent), part))
                };
                rates.iter().filter_map(share).collect()
            }
        };
        all.retain(|(_, amount)| amount.is_positive());
        all.dedup_by_key(|(_, amount)| *amount);
        all
    }
}

#[cfg(test)]
mod tests {
    use kernel::Currency;

    use super::*;

    #[test]
    fn per_cent_are_of_the_goods_and_what_comes_to_nothing_is_not_suggested() {
        let of = |minor| Tips::Percent(vec![1, 5, 10]).suggested(Money::new(minor, Currency::EUR));
        let minor = |minor| -> Vec<i64> { of(minor).iter().map(|(_, amount)| amount.minor).collect() };
        assert_eq!(minor(4_990), [50, 250, 499]);
        assert_eq!(minor(10), [1], "nothing, and the same twice, is left out");
        assert_eq!(minor(0), [0_i64; 0]);
        let amounts = Tips::Amounts(vec![200, 500]).suggested(Money::zero(Currency::EUR));
        assert_eq!(
            amounts.iter().map(|(percent, amount)| (*percent, amount.minor)).collect::<Vec<_>>(),
            [(None, 200), (None, 500)]
        );
    }
}
