//! Numbers and amounts as the reader's language writes them. Patterns after Unicode CLDR 48.

use kernel::{Language, Money};

use crate::texts::Localizer;

/// Keeps the parts of a number on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

struct Marks {
    group: char,
    /// Shortest whole part that is grouped: Polish writes 1234 and 12 345.
    grouped_from_digits: usize,
}

const fn marks(language: Language) -> Marks {
    match language {
        Language::En => Marks { group: ',', grouped_from_digits: 4 },
        Language::De => Marks { group: '.', grouped_from_digits: 4 },
        Language::It => Marks { group: '.', grouped_from_digits: 5 },
        Language::Pl => Marks { group: NO_BREAK_SPACE, grouped_from_digits: 5 },
    }
}

impl Localizer {
    /// A whole number: `12,840`.
    pub fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "−" } else { "" };
        format!("{sign}{}", grouped(&number.unsigned_abs().to_string(), &marks(self.language())))
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
    use kernel::Currency;

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
    fn the_least_number_is_written_too() {
        let english = Texts::new(&TEXTS).unwrap().localizer(Language::En);
        assert_eq!(english.number(i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(english.number(999), "999");
    }
}
