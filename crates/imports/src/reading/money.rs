//! Money as exports write it.

use kernel::Currency;

use crate::record::DIGITS_WITHOUT_CURRENCY;

/// The longest text that is looked at as money.
const MONEY_BYTES_MAX: usize = 40;

/// Symbols that are letters.
const LETTER_SYMBOLS: &[&str] = &["kr", "zł", "Kč", "Ft", "lei", "Fr.", "RM", "Rp"];

/// Symbols that name one currency. `$`, `¥` and `kr` are shared by several and decide nothing.
const CLEAR_SYMBOLS: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("£", "GBP"),
    ("₩", "KRW"),
    ("₹", "INR"),
    ("zł", "PLN"),
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("AU$", "AUD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("MX$", "MXN"),
    ("S$", "SGD"),
];

/// Which character parts the decimals when a single one could be either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DecimalMark {
    /// As in `1,250.00`.
    #[default]
    Point,
    /// As in `1.250,00`: the mark of files that part their cells with semicolons.
    Comma,
}

/// An amount as written: digits, where the decimals begin, and what names its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    digits: i64,
    decimals: u32,
    /// What an ISO code or a clear symbol says.
    pub currency: Option<Currency>,
    /// The symbol as written.
    pub symbol: Option<String>,
}

impl Figure {
    /// Reads `$25.00 USD`, `SEK 1,000.00`, `€25,00`, `$1,250`, `30.0` … `None` when it is no amount.
    pub fn read(text: &str, mark: DecimalMark) -> Option<Self> {
        if text.len() > MONEY_BYTES_MAX {
            return None;
        }
        let first = text.find(|c: char| c.is_ascii_digit())?;
        let last = text.rfind(|c: char| c.is_ascii_digit())?;
        let (before, number, after) = (text.get(..first)?, text.get(first..=last)?, text.get(last + 1..)?);
        let bracketed = before.contains('(') && after.contains(')');
        let (before, minus) = affix(before, bracketed, '(')?;
        let (after, minus_after) = affix(after, bracketed, ')')?;
        let mut figure = Self { digits: 0, decimals: 0, currency: None, symbol: None };
        for part in before.split_whitespace().chain(after.split_whitespace()) {
            figure.take_affix(part)?;
        }
        if let (None, Some(symbol)) = (figure.currency, figure.symbol.as_deref()) {
            let clear = CLEAR_SYMBOLS.iter().find(|(s, _)| *s == symbol);
            figure.currency = clear.and_then(|(_, code)| Currency::parse(code).ok());
        }
        let three = match (figure.currency, figure.symbol.as_deref()) {
            (Some(currency), _) => ThreeDigits::of(currency),
            (None, Some("¥" | "￥")) => ThreeDigits::Group,
            (None, _) => ThreeDigits::Unclear,
        };
        (figure.digits, figure.decimals) = read_number(number, mark, three)?;
        if minus || minus_after || bracketed {
            figure.digits = -figure.digits;
        }
        Some(figure)
    }

    /// Minor units of a currency, or hundredths while there is none; `None` when it does not fit.
    pub fn minor(&self, currency: Option<Currency>) -> Option<i64> {
        let digits = u32::from(currency.map_or(DIGITS_WITHOUT_CURRENCY, Currency::digits));
        if let Some(missing) = digits.checked_sub(self.decimals) {
            return self.digits.checked_mul(10_i64.checked_pow(missing)?);
        }
        let divisor = 10_i64.checked_pow(self.decimals.checked_sub(digits)?)?;
        (self.digits % divisor == 0).then_some(self.digits / divisor)
    }

    /// A part before or after the number: an ISO code or a symbol, each at most once.
    fn take_affix(&mut self, part: &str) -> Option<()> {
        let is_code = part.len() == 3 && part.bytes().all(|b| b.is_ascii_uppercase());
        if let Some(currency) = is_code.then(|| Currency::parse(part).ok()).flatten() {
            return self.currency.replace(currency).is_none().then_some(());
        }
        let is_symbol = LETTER_SYMBOLS.contains(&part)
            || (part.chars().count() <= 4
                && part.chars().any(is_currency_sign)
                && part.chars().all(is_symbol_part));
        (is_symbol && self.symbol.replace(part.to_owned()).is_none()).then_some(())
    }
}

/// Signs that several currencies share. Another sign that reading could not resolve says nothing against the
/// campaign's currency.
pub fn may_stand_for(symbol: &str, currency: Currency) -> bool {
    let code = currency.code();
    match symbol {
        "$" | "＄" => ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP", "BRL"]
            .contains(&code),
        "¥" | "￥" => ["JPY", "CNY"].contains(&code),
        "kr" => ["SEK", "NOK", "DKK", "ISK"].contains(&code),
        _ => true,
    }
}

const fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢' | '£' | '¤' | '¥' | '฿' | '៛' | '\u{20a0}'
            ..='\u{20cf}' | '﷼' | '＄' | '￠' | '￡' | '￥' | '￦'
    )
}

const fn is_symbol_part(c: char) -> bool {
    c.is_ascii_alphabetic() || is_currency_sign(c)
}

/// Takes a minus sign, or the bracket of an amount in brackets, off an affix.
fn affix(text: &str, bracketed: bool, bracket: char) -> Option<(String, bool)> {
    let is_minus = |c: char| c == '-' || c == '−';
    let signs = text.chars().filter(|c| is_minus(*c)).count();
    let kept = text.chars().filter(|c| !(is_minus(*c) || (bracketed && *c == bracket))).collect();
    (signs <= 1).then_some((kept, signs == 1))
}

/// What three digits behind the decimal mark of the file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ThreeDigits {
    /// Thousandths: the currency has them.
    Decimals,
    /// The end of a number of thousands: the currency has no decimals, and nobody writes thousandths of yuan.
    Group,
    /// Nobody can say: `€31,505` in a file with semicolons may be 31.505 or 31,505.
    Unclear,
}

impl ThreeDigits {
    const fn of(currency: Currency) -> Self {
        match currency.digits() {
            3 => Self::Decimals,
            0 => Self::Group,
            _ => Self::Unclear,
        }
    }
}

/// The digits of a number with its marks, and how many of them are decimals. Marks that group stand before two
/// (as in India) or three digits, the last of them before three.
fn read_number(number: &str, mark: DecimalMark, three: ThreeDigits) -> Option<(i64, u32)> {
    let (whole, decimals) = match decimals_begin(number, mark, three) {
        Decimals::At(at) => (number.get(..at)?, number.get(at + 1..)?),
        Decimals::None => (number, ""),
        Decimals::Unclear => return None,
    };
    let groups: Vec<&str> = whole.split(['.', ',', ' ', '\'', '’']).collect();
    let grouped_well = match groups.split_first()?.1.split_last() {
        None => true,
        Some((last, between)) => last.len() == 3 && between.iter().all(|group| matches!(group.len(), 2 | 3)),
    };
    let mut digits = 0_i64;
    for c in groups.into_iter().flat_map(str::chars).chain(decimals.chars()) {
        digits = digits.checked_mul(10)?.checked_add(i64::from(c.to_digit(10)?))?;
    }
    grouped_well.then_some((digits, u32::try_from(decimals.len()).ok()?))
}

/// Where decimals begin.
enum Decimals {
    At(usize),
    None,
    Unclear,
}

/// Two kinds of mark: at the last one. One kind, several times: nowhere. One kind, once: there, unless exactly three
/// digits follow. Those are a group behind the mark that does not part decimals in this file; behind the one that does,
/// and behind a lone zero, they are what the currency lets them be: `€1.000` is never one euro, and `€0.005` never five.
fn decimals_begin(number: &str, mark: DecimalMark, three: ThreeDigits) -> Decimals {
    let Some(last) = number.rfind(['.', ',']) else { return Decimals::None };
    let (usual, other) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let has = |c: char| number.matches(c).count();
    if has(usual) > 0 && has(other) > 0 {
        return Decimals::At(last);
    }
    if has(usual) + has(other) > 1 {
        return Decimals::None;
    }
    if number.len() - last != 4 {
        return Decimals::At(last);
    }
    let is_digit_above_zero = |c: char| matches!(c, '1'..='9');
    if !number.contains(is_digit_above_zero) {
        return Decimals::At(last);
    }
    let begins_with_zero = number.starts_with('0');
    match three {
        ThreeDigits::Decimals if begins_with_zero || has(usual) == 1 => Decimals::At(last),
        _ if begins_with_zero => Decimals::Unclear,
        _ if has(other) == 1 => Decimals::None,
        ThreeDigits::Decimals => Decimals::At(last),
        ThreeDigits::Group => Decimals::None,
        ThreeDigits::Unclear => Decimals::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, mark: DecimalMark) -> Option<(i64, String, String)> {
        let figure = Figure::read(text, mark)?;
        let code = figure.currency.map(|c| c.code().to_owned()).unwrap_or_default();
        Some((figure.minor(figure.currency)?, code, figure.symbol.unwrap_or_default()))
    }

    #[test]
    fn every_way_exports_write_money_is_read() {
        for (text, minor, code, symbol) in [
            ("$25.00 USD", 2_500, "USD", "$"),
            ("SEK 1,000.00", 100_000, "SEK", ""),
            ("£59.00 GBP", 5_900, "GBP", "£"),
            ("€25,00", 2_500, "EUR", "€"),
            ("$120.00", 12_000, "", "$"),
            ("$1,250", 125_000, "", "$"),
            ("$1,234,567.89", 123_456_789, "", "$"),
            ("$30", 3_000, "", "$"),
            ("30.0", 3_000, "", ""),
            ("0", 0, "", ""),
            ("¥5,000 JPY", 5_000, "JPY", "¥"),
            ("JPY 5,000.00", 5_000, "JPY", ""),
            ("₩12,000", 12_000, "KRW", "₩"),
            ("¥1,200", 120_000, "", "¥"),
            ("CA$ 25.00", 2_500, "CAD", "CA$"),
            ("kr 250", 25_000, "", "kr"),
            ("CHF 1'250.50", 125_050, "CHF", ""),
            ("₹1,25,000.00", 12_500_000, "INR", "₹"),
            ("1.234,50 €", 123_450, "EUR", "€"),
            ("€0.000", 0, "EUR", "€"),
            ("-$5.00", -500, "", "$"),
            ("($5.00)", -500, "", "$"),
            ("KWD 1.250", 1_250, "KWD", ""),
        ] {
            assert_eq!(read(text, DecimalMark::Point), Some((minor, code.into(), symbol.into())), "{text}");
        }
    }

    #[test]
    fn in_a_file_with_semicolons_the_comma_parts_the_decimals() {
        for (text, minor) in [
            ("25,00 €", 2_500),
            ("1.250,00", 125_000),
            ("1.250", 125_000),
            ("€1.250", 125_000),
            ("0,000", 0),
            ("¥5,000", 500_000),
            ("JPY 5,000", 5_000),
            ("KWD 1,250", 1_250),
            ("$1,250.00 USD", 125_000),
            ("$25.00 USD", 2_500),
            ("JPY 5.000", 5_000),
        ] {
            assert_eq!(read(text, DecimalMark::Comma).map(|(minor, ..)| minor), Some(minor), "{text}");
        }
    }

    #[test]
    fn three_digits_behind_the_mark_of_the_decimals_are_not_guessed() {
        for text in ["€0.005", "€0,005", "€1.000", "12.340", "1.000", "USD 0.050", "$31.505", "kr 1.250"]
        {
            assert_eq!(read(text, DecimalMark::Point), None, "{text}");
        }
        for text in ["€31,505", "1,250", "0.005", "€0,005", "$1,250"] {
            assert_eq!(read(text, DecimalMark::Comma), None, "{text}");
        }
        assert_eq!(read("KWD 0.005", DecimalMark::Point).map(|(minor, ..)| minor), Some(5));
    }

    #[test]
    fn what_is_no_amount_is_not_guessed() {
        for text in [
            "",
            "free",
            "10 apples",
            "XYZ 10",
            "1.2.3,4,5",
            "2024.01.02",
            "12,34,567,8.0",
            "10.005",
            "99999999999999999999",
            "$ $5",
            "1e5",
        ] {
            assert_eq!(read(text, DecimalMark::Point), None, "{text}");
        }
    }
}
