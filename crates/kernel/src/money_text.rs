//! Money as a person reads it. Patterns, separators and symbols follow Unicode CLDR 46 for en, de, pl and it.

use crate::{Currency, Language, Money};

const NO_BREAK_SPACE: char = '\u{a0}';

struct Pattern {
    decimal: char,
    group: char,
    /// Digits before the first group mark appears: Polish writes 1000 but 10 000.
    group_from_digits: usize,
}

const fn pattern(language: Language) -> Pattern {
    match language {
        Language::En => Pattern { decimal: '.', group: ',', group_from_digits: 4 },
        Language::De | Language::It => Pattern { decimal: ',', group: '.', group_from_digits: 4 },
        Language::Pl => Pattern { decimal: ',', group: NO_BREAK_SPACE, group_from_digits: 5 },
    }
}

fn symbol(currency: Currency) -> String {
    match currency.code() {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "PLN" => "zł",
        "CAD" => "CA$",
        "AUD" => "A$",
        "NZD" => "NZ$",
        "MXN" => "MX$",
        "BRL" => "R$",
        "HKD" => "HK$",
        "KRW" => "₩",
        other => other,
    }
    .to_owned()
}

fn grouped(digits: &str, pattern: &Pattern) -> String {
    if digits.len() < pattern.group_from_digits {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() * 2);
    for (n, c) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(pattern.group);
        }
        out.push(c);
    }
    out
}

impl Money {
    /// `€1,234.50` in English, `1.234,50 €` in German. A negative amount carries a true minus sign.
    pub fn text(self, language: Language) -> String {
        let pattern = pattern(language);
        let plain = self.decimal_text();
        let unsigned = plain.trim_start_matches('-');
        let (major, minor) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let mut number = grouped(major, &pattern);
        if !minor.is_empty() {
            number.push(pattern.decimal);
            number.push_str(minor);
        }
        let symbol = symbol(self.currency);
        let sign = if self.minor < 0 { "−" } else { "" };
        match language {
            Language::En if symbol.ends_with(char::is_alphabetic) => {
                format!("{sign}{symbol}{NO_BREAK_SPACE}{number}")
            }
            Language::En => format!("{sign}{symbol}{number}"),
            Language::De | Language::Pl | Language::It => format!("{sign}{number}{NO_BREAK_SPACE}{symbol}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_money_its_own_way() {
        let eur = Money::new(123_450, Currency::EUR);
        for (language, text) in [
            (Language::En, "€1,234.50"),
            (Language::De, "1.234,50\u{a0}€"),
            (Language::Pl, "1234,50\u{a0}€"),
            (Language::It, "1.234,50\u{a0}€"),
        ] {
            assert_eq!(eur.text(language), text);
        }
        assert_eq!(Money::new(-1_234_567, Currency::EUR).text(Language::Pl), "−12\u{a0}345,67\u{a0}€");
        assert_eq!(Money::new(-5, Currency::USD).text(Language::En), "−$0.05");
        assert_eq!(Money::new(1_000_000, Currency::JPY).text(Language::En), "¥1,000,000");
        assert_eq!(Money::new(100, Currency::parse("CHF").unwrap()).text(Language::En), "CHF\u{a0}1.00");
        assert_eq!(Money::new(i64::MIN, Currency::EUR).text(Language::De).chars().next(), Some('−'));
    }
}
