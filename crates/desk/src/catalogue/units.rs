//! Weights as people write them. Stored are grams.

use kernel::Decimal;
use kernel::places::CountryCode;
use web::{Choice, Localizer};

/// A unit of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WeightUnit {
    Gram,
    Kilogram,
    Ounce,
    Pound,
}

impl WeightUnit {
    const ALL: [Self; 4] = [Self::Gram, Self::Kilogram, Self::Ounce, Self::Pound];

    /// The unit of those who ship from this country.
    pub(super) fn of_country(country: CountryCode) -> Self {
        if country.is_any(&["US", "LR"]) { Self::Ounce } else { Self::Gram }
    }

    /// Its sign, also sent by forms.
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Gram => "g",
            Self::Kilogram => "kg",
            Self::Ounce => "oz",
            Self::Pound => "lb",
        }
    }

    /// From its sign.
    pub(super) fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.sign() == sign)
    }

    /// The choices of a select. The signs are the same in every language.
    pub(super) fn choices() -> Vec<Choice> {
        Self::ALL.into_iter().map(|unit| Choice::new(unit.sign(), unit.sign())).collect()
    }

    /// International avoirdupois pound of 1959: 453.59237 g.
    fn grams(self) -> Decimal {
        match self {
            Self::Gram => Decimal::ONE,
            Self::Kilogram => Decimal::ONE_THOUSAND,
            Self::Ounce => Decimal::new(28_349_523_125, 9),
            Self::Pound => Decimal::new(45_359_237, 5),
        }
    }

    /// Whole grams of what was typed, rounded half up. `None`: no weight, or heavier than can be stored.
    pub(super) fn read(self, text: &str) -> Option<u32> {
        let text = text.trim().replace(',', ".");
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !text.is_empty();
        if !plain {
            return None;
        }
        let typed: Decimal = text.parse().ok()?; // no number: no weight
        let grams = typed.checked_mul(self.grams())?.checked_add(Decimal::new(5, 1))?.floor();
        u32::try_from(grams).ok() // too heavy: no weight we can keep
    }

    /// The number alone, as it stands in a field.
    pub(super) fn number(self, grams: u64) -> String {
        let exact = Decimal::from(grams).checked_div(self.grams()).unwrap_or_default(); // no unit weighs nothing
        match self {
            Self::Gram => grams.to_string(),
            Self::Kilogram | Self::Ounce | Self::Pound => exact.round_dp(3).normalize().to_string(),
        }
    }

    /// The number with its sign, as the reader writes it.
    pub(super) fn shown(self, grams: u64, texts: &Localizer) -> String {
        let number = match self {
            Self::Gram => texts.number(i64::try_from(grams).unwrap_or(i64::MAX)),
            other => {
                let exact = Decimal::from(grams).checked_div(other.grams()).unwrap_or_default(); // as above
                let text = exact.round_dp(1).normalize().to_string();
                if texts.language() == kernel::Language::En { text } else { text.replace('.', ",") }
            }
        };
        format!("{number}\u{a0}{}", self.sign())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_kept_in_grams_and_comes_back_as_it_was_typed() {
        assert_eq!(WeightUnit::Ounce.read("8.5"), Some(241));
        assert_eq!(WeightUnit::Kilogram.read("1,25"), Some(1250));
        assert_eq!(WeightUnit::Pound.read("1"), Some(454));
        assert_eq!(WeightUnit::Gram.read("0"), Some(0));
        assert_eq!(WeightUnit::Kilogram.number(1250), "1.25");
        for tenths in 1..500 {
            let typed = Decimal::new(tenths, 1);
            let grams = WeightUnit::Ounce.read(&typed.to_string()).unwrap();
            let again = WeightUnit::Ounce.number(u64::from(grams));
            assert_eq!(WeightUnit::Ounce.read(&again), Some(grams), "{typed} oz");
        }
    }

    #[test]
    fn what_is_no_weight_is_refused() {
        for wrong in ["", "heavy", "-1", "1e9", "1.2.3", "99999999999"] {
            assert_eq!(WeightUnit::Gram.read(wrong), None, "{wrong}");
        }
    }
}
