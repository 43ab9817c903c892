//! Money as a person reads it. Patterns, separators and symbols follow Unicode CLDR 48 for en-GB, de, pl and it:
//! the English of the product is the international one, in which a bare `$` would not tell whose dollar it is.

use crate::{Currency, Language, Money};

const NO_BREAK_SPACE: char = '\u{a0}';

struct Pattern {
    decimal: char,
    group: char,
    /// Digits before the first group mark appears: Polish and Italian write 1000 but 10 000.
    group_from_digits: usize,
}

const fn pattern(language: Language) -> Pattern {
    match language {
        Language::En => Pattern { decimal: '.', group: ',', group_from_digits: 4 },
        Language::De => Pattern { decimal: ',', group: '.', group_from_digits: 4 },
        Language::It => Pattern { decimal: ',', group: '.', group_from_digits: 5 },
        Language::Pl => Pattern { decimal: ',', group: NO_BREAK_SPACE, group_from_digits: 5 },
    }
}

/// Currencies that a language writes by a symbol: code, then English, German, Polish, Italian; `""` where the
/// language writes the code.
const SYMBOLS: [(&str, [&str; 4]); 24] = [
    ("AUD", ["A$", "AU$", "", "A$"]),
    ("BRL", ["R$", "R$", "R$", ""]),
    ("CAD", ["CA$", "CA$", "", "CA$"]),
    ("CNY", ["CN¥", "CN¥", "", "CN¥"]),
    ("EUR", ["€", "€", "€", "€"]),
    ("GBP", ["£", "£", "", "£"]),
    ("HKD", ["HK$", "HK$", "", ""]),
    ("ILS", ["₪", "₪", "", "₪"]),
    ("INR", ["₹", "₹", "", ""]),
    ("JPY", ["JP¥", "¥", "", ""]),
    ("KRW", ["₩", "₩", "", ""]),
    ("MXN", ["MX$", "MX$", "", ""]),
    ("NZD", ["NZ$", "NZ$", "", "NZ$"]),
    ("PHP", ["₱", "", "", "₱"]),
    ("PLN", ["", "", "zł", ""]),
    ("THB", ["", "฿", "", "฿"]),
    ("TWD", ["NT$", "NT$", "", ""]),
    ("USD", ["US$", "$", "", ""]),
    ("VND", ["₫", "₫", "", ""]),
    ("XAF", ["FCFA", "FCFA", "FCFA", "FCFA"]),
    ("XCD", ["EC$", "EC$", "EC$", "EC$"]),
    ("XCG", ["Cg.", "Cg.", "", "Cf"]),
    ("XOF", ["F\u{a0}CFA", "F\u{a0}CFA", "F\u{a0}CFA", "F\u{a0}CFA"]),
    ("XPF", ["CFPF", "CFPF", "CFPF", "CFPF"]),
];

fn symbol(currency: &Currency, language: Language) -> &str {
    let code = currency.code();
    let of_language =
        SYMBOLS.iter().find(|(known, _)| *known == code).map(|(_, [en, de, pl, it])| match language {
            Language::En => *en,
            Language::De => *de,
            Language::Pl => *pl,
            Language::It => *it,
        });
    of_language.filter(|symbol| !symbol.is_empty()).unwrap_or(code)
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
        let symbol = symbol(&self.currency, language);
        let sign = if self.minor < 0 { "−" } else { "" };
        match language {
            Language::En if symbol.ends_with(|c: char| c.is_alphabetic() || c == '.') => {
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

    fn shown(minor: i64, code: &str) -> [String; 4] {
        let money = Money::new(minor, Currency::parse(code).unwrap());
        [Language::En, Language::De, Language::Pl, Language::It].map(|language| {
            let text = money.text(language);
            assert!(!text.contains(' '), "an amount stays on one line: {text}");
            text.replace(NO_BREAK_SPACE, "_")
        })
    }

    #[test]
    fn each_language_writes_money_its_own_way() {
        assert_eq!(shown(2600, "EUR"), ["€26.00", "26,00_€", "26,00_€", "26,00_€"]);
        assert_eq!(shown(123_450, "EUR"), ["€1,234.50", "1.234,50_€", "1234,50_€", "1234,50_€"]);
        assert_eq!(shown(-1_234_567, "EUR"), ["−€12,345.67", "−12.345,67_€", "−12_345,67_€", "−12.345,67_€"]);
        assert_eq!(shown(-5, "USD"), ["−US$0.05", "−0,05_$", "−0,05_USD", "−0,05_USD"]);
        assert_eq!(shown(125_000, "PLN"), ["PLN_1,250.00", "1.250,00_PLN", "1250,00_zł", "1250,00_PLN"]);
        assert_eq!(shown(100, "CHF"), ["CHF_1.00", "1,00_CHF", "1,00_CHF", "1,00_CHF"]);
        assert_eq!(shown(5, "XOF"), ["F_CFA_5", "5_F_CFA", "5_F_CFA", "5_F_CFA"]);
    }

    #[test]
    fn a_currency_has_as_many_decimals_as_it_has() {
        assert_eq!(
            shown(1_000_000, "JPY"),
            ["JP¥1,000,000", "1.000.000_¥", "1_000_000_JPY", "1.000.000_JPY"]
        );
        assert_eq!(shown(0, "KRW"), ["₩0", "0_₩", "0_KRW", "0_KRW"]);
        assert_eq!(
            shown(1_234_567, "KWD"),
            ["KWD_1,234.567", "1.234,567_KWD", "1234,567_KWD", "1234,567_KWD"]
        );
    }

    #[test]
    fn the_least_amount_is_written_too() {
        assert_eq!(
            Money::new(i64::MIN, Currency::EUR).text(Language::De).replace(NO_BREAK_SPACE, "_"),
            "−92.233.720.368.547.758,08_€"
        );
    }

    #[test]
    fn the_symbols_stand_in_the_order_of_their_codes_and_once() {
        assert!(SYMBOLS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
