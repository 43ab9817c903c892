//! Numbers and amounts as the reader's language writes them. Patterns after Unicode CLDR 48.

use kernel::{Decimal, Language, Money};

use crate::texts::Localizer;

/// Keeps the parts of a number on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

struct Marks {
    group: char,
    decimal: char,
    /// Shortest whole part that is grouped: Polish writes 1234 and 12 345.
    grouped_from_digits: usize,
}

const fn marks(language: Language) -> Marks {
    match language {
        Language::En => Marks { group: ',', decimal: '.', grouped_from_digits: 4 },
        Language::De => Marks { group: '.', decimal: ',', grouped_from_digits: 4 },
        Language::It => Marks { group: '.', decimal: ',', grouped_from_digits: 5 },
        Language::Pl => Marks { group: NO_BREAK_SPACE, decimal: ',', grouped_from_digits: 5 },
    }
}

impl Localizer {
    /// A whole number: `12,840`.
    pub fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "−" } else { "" };
        format!("{sign}{}", grouped(&number.unsigned_abs().to_string(), &marks(self.language())))
    }

    /// A number with as many decimals as it needs: `2,890.5`.
    pub fn decimal(&self, number: Decimal) -> String {
        let marks = marks(self.language());
        let digits = number.abs().normalize().to_string();
        let sign = if number.is_sign_negative() && !number.is_zero() { "−" } else { "" };
        match digits.split_once('.') {
            Some((whole, part)) => format!("{sign}{}{}{part}", grouped(whole, &marks), marks.decimal),
            None => format!("{sign}{}", grouped(&digits, &marks)),
        }
    }

    /// A rate in per cent: `25.5%`, in German `25,5 %`.
    pub fn percent(&self, rate: Decimal) -> String {
        let number = self.decimal(rate);
        match self.language() {
            Language::De => format!("{number}{NO_BREAK_SPACE}%"),
            Language::En | Language::It | Language::Pl => format!("{number}%"),
        }
    }

    /// Grams in the reader's unit: `1,450 g`, `51.15 oz`.
    pub fn weight(&self, grams: u64) -> String {
        let unit = self.units().weight;
        self.measured(unit.number(grams), unit.sign())
    }

    /// Cubic centimetres in the reader's unit: `7,560 cm³`, `461.34 in³`.
    pub fn volume(&self, cm3: u64) -> String {
        let unit = self.units().volume();
        self.measured(unit.number(cm3), unit.sign())
    }

    fn measured(&self, number: Decimal, sign: &str) -> String {
        format!("{}{NO_BREAK_SPACE}{sign}", self.decimal(number))
    }

    /// An amount with its currency: `€1,250.00`, `1.250,00 €`.
    pub fn money(&self, money: Money) -> String {
        money.text(self.language())
    }
}

fn grouped(digits: &str, marks: &Marks) -> String {
    if digits.len() < marks.grouped_from_digits {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(marks.group);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use kernel::{Currency, LengthUnit, Units, WeightUnit};

    use super::*;
    use crate::texts::{TEXTS, Texts};

    #[test]
    fn numbers_and_amounts_are_written_as_their_reader_writes_them() {
        let texts = Texts::new(&TEXTS).unwrap();
        let shown = |language| {
            let localizer = texts.localizer(language);
            (localizer.number(1234), localizer.money(Money::new(125_000, Currency::EUR)))
        };
        assert_eq!(shown(Language::En), ("1,234".to_owned(), "€1,250.00".to_owned()));
        assert_eq!(shown(Language::De), ("1.234".to_owned(), "1.250,00\u{a0}€".to_owned()));
        assert_eq!(shown(Language::Pl), ("1234".to_owned(), "1250,00\u{a0}€".to_owned()));
        assert_eq!(shown(Language::It), ("1234".to_owned(), "1250,00\u{a0}€".to_owned()));
    }

    #[test]
    fn rates_and_decimals_are_written_as_their_reader_writes_them() {
        let texts = Texts::new(&TEXTS).unwrap();
        let shown = |language| {
            let localizer = texts.localizer(language);
            (localizer.percent(Decimal::new(2550, 2)), localizer.decimal(Decimal::new(-123_456, 1)))
        };
        assert_eq!(shown(Language::En), ("25.5%".to_owned(), "−12,345.6".to_owned()));
        assert_eq!(shown(Language::De), ("25,5\u{a0}%".to_owned(), "−12.345,6".to_owned()));
        assert_eq!(shown(Language::Pl), ("25,5%".to_owned(), "−12\u{a0}345,6".to_owned()));
        assert_eq!(shown(Language::It), ("25,5%".to_owned(), "−12.345,6".to_owned()));
    }

    #[test]
    fn weights_and_volumes_are_told_in_the_units_of_the_campaign() {
        let texts = Texts::new(&TEXTS).unwrap();
        let shown = |language, units: Units| {
            let localizer = texts.localizer(language).in_units(units);
            (localizer.weight(1_450), localizer.volume(7_560))
        };
        let of = |weight, length| Units { weight, length };
        let metric = of(WeightUnit::Gram, LengthUnit::Centimetre);
        assert_eq!(shown(Language::En, metric), ("1,450\u{a0}g".to_owned(), "7,560\u{a0}cm³".to_owned()));
        let kilograms = of(WeightUnit::Kilogram, LengthUnit::Millimetre);
        assert_eq!(shown(Language::De, kilograms), ("1,45\u{a0}kg".to_owned(), "7.560\u{a0}cm³".to_owned()));
        let ounces = of(WeightUnit::Ounce, LengthUnit::Inch);
        assert_eq!(shown(Language::En, ounces), ("51.15\u{a0}oz".to_owned(), "461.34\u{a0}in³".to_owned()));
        let pounds = of(WeightUnit::Pound, LengthUnit::Inch);
        assert_eq!(shown(Language::Pl, pounds).0, "3,197\u{a0}lb");
    }

    #[test]
    fn the_least_number_is_written_too() {
        let english = Texts::new(&TEXTS).unwrap().localizer(Language::En);
        assert_eq!(english.number(i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(english.number(999), "999");
    }
}
