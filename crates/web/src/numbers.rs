//! Numbers and amounts as the reader's language writes them. Patterns after Unicode CLDR 47.

use kernel::{Language, Money};

use crate::texts::Localizer;

/// Keeps an amount and its currency on one line.
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
        Language::De | Language::It => Marks { group: '.', decimal: ',', grouped_from_digits: 4 },
        Language::Pl => Marks { group: NO_BREAK_SPACE, decimal: ',', grouped_from_digits: 5 },
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
        let marks = marks(self.language());
        let plain = money.decimal_text();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut number = grouped(whole, &marks);
        if !fraction.is_empty() {
            number.push(marks.decimal);
            number.push_str(fraction);
        }
        let code = money.currency.code();
        match (self.language(), symbol(code)) {
            (Language::En, Some(symbol)) => format!("{sign}{symbol}{number}"),
            (Language::En, None) => format!("{sign}{code}{NO_BREAK_SPACE}{number}"),
            (_, symbol) => format!("{sign}{number}{NO_BREAK_SPACE}{}", symbol.unwrap_or(code)),
        }
    }
}

/// Signs that mean one currency to everybody; all others go by their code. A bare `$` would not.
fn symbol(code: &str) -> Option<&'static str> {
    match code {
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        "USD" => Some("US$"),
        "CAD" => Some("CA$"),
        "AUD" => Some("A$"),
        "NZD" => Some("NZ$"),
        "JPY" => Some("JP¥"),
        _ => None,
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

    fn shown(language: Language, minor: i64, code: &str) -> String {
        let money = Money::new(minor, Currency::parse(code).unwrap());
        Texts::new(&TEXTS).unwrap().localizer(language).money(money)
    }

    #[test]
    fn an_amount_is_written_as_its_reader_writes_it() {
        assert_eq!(shown(Language::En, 125_000, "EUR"), "€1,250.00");
        assert_eq!(shown(Language::De, 125_000, "EUR"), "1.250,00\u{a0}€");
        assert_eq!(shown(Language::Pl, 125_000, "PLN"), "1250,00\u{a0}PLN");
        assert_eq!(shown(Language::Pl, 1_234_500, "EUR"), "12\u{a0}345,00\u{a0}€");
        assert_eq!(shown(Language::It, -5, "USD"), "−0,05\u{a0}US$");
        assert_eq!(shown(Language::En, 1500, "JPY"), "JP¥1,500");
        assert_eq!(shown(Language::En, 1_234_567, "KWD"), "KWD\u{a0}1,234.567");
    }

    #[test]
    fn the_least_number_is_written_too() {
        let english = Texts::new(&TEXTS).unwrap().localizer(Language::En);
        assert_eq!(english.number(i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(english.number(999), "999");
    }
}
