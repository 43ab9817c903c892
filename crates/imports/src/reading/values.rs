//! The other kinds of value a cell can hold: ids, quantities, postal codes, phones, countries, yes and no.

use kernel::places::{CountryCode, country_by_name};

use super::cell::quoted_text;

/// Countries whose postal codes are digits of one length (README of the sample exports, section 1).
const POSTAL_DIGITS: &[(usize, &[&str])] = &[
    (4, &["AU", "NZ", "ZA", "GE", "AM", "CH", "DK", "HU", "BG", "BE", "AT", "NO"]),
    (5, &["US", "FR", "DE", "ES", "IT", "TR", "KR", "UA", "RE", "FI", "AX", "EE"]),
    (6, &["RO", "KZ", "CN", "IN"]),
];

/// An id as a cell gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identifier<'a> {
    /// The id.
    Text(&'a str),
    /// Nothing in the cell.
    Missing,
    /// `9.25082E+11`: a spreadsheet rounded it away.
    Rounded,
}

/// Reads an id, UID or tracking number.
pub fn read_identifier(cell: &str) -> Identifier<'_> {
    let text = quoted_text(cell).unwrap_or(cell).trim();
    if text.is_empty() {
        Identifier::Missing
    } else if is_scientific(text) {
        Identifier::Rounded
    } else {
        Identifier::Text(text)
    }
}

/// Digits with at most one mark among them, `E`, a sign, digits.
fn is_scientific(text: &str) -> bool {
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let Some((number, exponent)) = text.split_once(['E', 'e']) else { return false };
    let whole = number.replacen(['.', ','], "", 1);
    all_digits(&whole) && exponent.strip_prefix(['+', '-']).is_some_and(all_digits)
}

/// A quantity: a whole number, perhaps with zeros behind the mark as spreadsheets write it, in `="2"`, or in the wide
/// digits of East Asia.
pub fn read_quantity(cell: &str) -> Option<u32> {
    let cell = quoted_text(cell).unwrap_or(cell).trim();
    let narrow: String = cell.chars().map(narrow_digit).collect();
    let cell = narrow.as_str();
    let whole = cell.split_once(['.', ',']).map_or(Some(cell), |(whole, decimals)| {
        (!decimals.is_empty() && decimals.bytes().all(|b| b == b'0') && decimals.len() < 3).then_some(whole)
    })?;
    whole.bytes().all(|b| b.is_ascii_digit()).then(|| whole.parse().ok()).flatten()
}

/// `２` as `2`; everything else as it is.
fn narrow_digit(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' => {
            u32::from(c).checked_sub(0xff10).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
        other => other,
    }
}

/// Whether a cell for a number of pieces says that there are none: blank, a dash, a word.
pub fn says_none(cell: &str) -> bool {
    let word = quoted_text(cell).unwrap_or(cell).trim().to_lowercase();
    ["", "-", "\u{2013}", "\u{2014}", "no", "none", "n/a", "false"].contains(&word.as_str())
}

/// A postal code without what keeps spreadsheets from spoiling it: `="01234"`, one leading apostrophe.
pub fn read_postal_code(cell: &str) -> &str {
    let text = quoted_text(cell).unwrap_or(cell);
    text.strip_prefix('\'').unwrap_or(text).trim()
}

/// The code with its zeros, when it has fewer digits than the country's codes.
pub fn postal_suggestion(code: &str, country: CountryCode) -> Option<String> {
    let (length, _) = POSTAL_DIGITS.iter().find(|(_, countries)| country.is_any(countries))?;
    let is_short = !code.is_empty() && code.len() < *length && code.bytes().all(|b| b.is_ascii_digit());
    is_short.then(|| format!("{code:0>length$}"))
}

/// A country by its code or by any name it has in exports.
pub fn read_country(cell: &str) -> Option<CountryCode> {
    CountryCode::parse(cell).or_else(|| country_by_name(cell))
}

/// True when a phone's digits are all the same.
pub fn is_fake_phone(phone: &str) -> bool {
    let mut digits = phone.chars().filter(char::is_ascii_digit);
    digits.next().is_some_and(|first| digits.all(|digit| digit == first))
}

/// Yes or no; nothing in the cell is no.
pub fn read_yes_no(cell: &str) -> Option<bool> {
    match cell.to_ascii_lowercase().as_str() {
        "yes" | "true" | "y" | "1" => Some(true),
        "no" | "false" | "n" | "0" | "" => Some(false),
        _ => None,
    }
}

/// True when letters were lost on the way: a question mark or replacement character where none belongs.
pub fn lost_letters(text: &str) -> bool {
    text.contains(['?', '\u{fffd}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_a_spreadsheet_rounded_is_no_id() {
        assert_eq!(read_identifier("9.25082E+11"), Identifier::Rounded);
        assert_eq!(read_identifier("9,25082e+11"), Identifier::Rounded);
        assert_eq!(read_identifier("007E12"), Identifier::Text("007E12"));
        assert_eq!(read_identifier("=\"0815\""), Identifier::Text("0815"));
        assert_eq!(read_identifier(" "), Identifier::Missing);
    }

    #[test]
    fn a_postal_code_is_unwrapped_and_keeps_its_zeros() {
        assert_eq!(read_postal_code("=\"01234\""), "01234");
        assert_eq!(read_postal_code("'75008"), "75008");
        assert_eq!(read_postal_code("''75008"), "'75008");
    }

    #[test]
    fn a_code_with_digits_missing_gets_a_suggestion_where_the_length_is_fixed() {
        let suggestion = |code, country| postal_suggestion(code, CountryCode::parse(country).unwrap());
        assert_eq!(suggestion("1067", "DE").as_deref(), Some("01067"));
        assert_eq!(suggestion("800", "AU").as_deref(), Some("0800"));
        assert_eq!(suggestion("10011", "RO").as_deref(), Some("010011"));
        for (code, country) in [("01067", "DE"), ("100", "TW"), ("2134-1", "US"), ("", "US")] {
            assert_eq!(suggestion(code, country), None, "{code} {country}");
        }
    }

    #[test]
    fn quantities_are_whole() {
        for (cell, quantity) in
            [("2", 2), ("0", 0), ("3.0", 3), ("2,00", 2), ("=\"2\"", 2), ("１２", 12), (" 4 ", 4)]
        {
            assert_eq!(read_quantity(cell), Some(quantity), "{cell}");
        }
        for cell in ["", "-", "No", " none ", "N/A", "=\"\""] {
            assert!(says_none(cell), "{cell}");
        }
        for cell in ["Yes", "2x", "1,000", "-1", "x", "0"] {
            assert!(!says_none(cell), "{cell}");
        }
        for cell in ["", "x", "2x", "Yes", "-1", "1.5", "1,000", "99999999999"] {
            assert_eq!(read_quantity(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_phone_of_one_digit_is_fake() {
        assert!(is_fake_phone("000-000-0000"));
        assert!(!is_fake_phone("+1 617 555 0125") && !is_fake_phone("none"));
    }
}
