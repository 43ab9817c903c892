//! The text of a code: how it is made, written, and read back from what somebody typed.

use kernel::Random;
use kernel::random::uniform;

use crate::error::VoucherError;

/// Letters and digits nobody mixes up: no 0 and O, no 1 and I.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Characters drawn at random: 75 bits. With 100,000 codes and a thousand guesses a second, one is hit in millions
/// of years.
const RANDOM_CHARS: usize = 15;
/// They are written in groups, the check character last.
const GROUP_CHARS: usize = 4;
/// Longest prefix.
pub(crate) const PREFIX_CHARS_MAX: usize = 12;
/// Shortest and longest code that staff think of or a file brings.
const TYPED_CHARS: std::ops::RangeInclusive<usize> = 4..=40;
/// Longer texts are no code: nothing is computed about them.
const INPUT_CHARS_MAX: usize = 80;

/// A new random code: `PREFIX-XXXX-XXXX-XXXX-XXXC`.
pub(crate) fn random_code(prefix: &str, random: &dyn Random) -> String {
    let mut body: Vec<u8> = (0..RANDOM_CHARS)
        .map(|_| usize::try_from(uniform(random, 32)).unwrap_or(0))
        .filter_map(|drawn| ALPHABET.get(drawn).copied())
        .collect();
    body.push(check_character(&body));
    let mut text = String::with_capacity(PREFIX_CHARS_MAX + 1 + body.len() + body.len() / GROUP_CHARS);
    text.push_str(prefix);
    for (n, character) in body.iter().enumerate() {
        if n % GROUP_CHARS == 0 && !text.is_empty() {
            text.push('-');
        }
        text.push(char::from(*character));
    }
    text
}

/// The sum of value × 2^place in the field of 32 elements (x^5 + x^2 + 1). Powers of 2 differ for 31 places, so one
/// wrong character and any two that changed places are always noticed.
fn check_character(body: &[u8]) -> u8 {
    let sum = body.iter().fold(0usize, |sum, character| {
        let value = ALPHABET.iter().position(|known| known == character).unwrap_or(0);
        doubled(sum) ^ value
    });
    // The check character stands for a place as well: its own power is 2^0.
    ALPHABET.get(doubled(sum)).copied().unwrap_or(b'2')
}

const fn doubled(value: usize) -> usize {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

/// What is hashed: upper case, without blanks and dashes. `None` for what can be no code.
pub(crate) fn normalised(typed: &str) -> Option<String> {
    if typed.len() > INPUT_CHARS_MAX {
        return None;
    }
    let is_skipped = |c: char| {
        c.is_whitespace()
            || kernel::text::is_hidden(c)
            || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '_' | '.')
    };
    let kept: String = typed.chars().filter(|c| !is_skipped(*c)).collect();
    let is_plain = !kept.is_empty() && kept.bytes().all(|b| b.is_ascii_alphanumeric());
    is_plain.then(|| kept.to_ascii_uppercase())
}

/// Whether a text has the form of a code made here and its check character does not fit: surely mistyped.
pub(crate) fn looks_mistyped(normalised: &str) -> bool {
    let bytes = normalised.as_bytes();
    let Some(start) = bytes.len().checked_sub(RANDOM_CHARS + 1) else { return false };
    let Some((check, body)) = bytes.get(start..).and_then(|tail| tail.split_last()) else { return false };
    check_character(body) != *check
}

/// Reads a code that staff think of or a file brings: letters and digits, dashes for the eye.
///
/// # Errors
/// [`VoucherError::BadCode`]. It begins with a letter, so that no spreadsheet makes a number or a date of it.
pub(crate) fn read_code(typed: &str) -> Result<(String, String), VoucherError> {
    let shown = kernel::text::tidy_line(typed).to_ascii_uppercase();
    let normalised = normalised(&shown).ok_or(VoucherError::BadCode)?;
    let is_fine = TYPED_CHARS.contains(&normalised.len())
        && normalised.starts_with(|c: char| c.is_ascii_alphabetic())
        && shown.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_fine { Ok((shown, normalised)) } else { Err(VoucherError::BadCode) }
}

/// Reads a prefix: letters and digits, upper case.
///
/// # Errors
/// [`VoucherError::BadPrefix`].
pub(crate) fn read_prefix(typed: &str) -> Result<String, VoucherError> {
    let prefix = typed.trim().trim_end_matches('-').to_ascii_uppercase();
    let starts_well = prefix.is_empty() || prefix.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_fine = prefix.len() <= PREFIX_CHARS_MAX && prefix.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_fine && starts_well { Ok(prefix) } else { Err(VoucherError::BadPrefix) }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use kernel::OsRandom;

    use super::*;

    #[test]
    fn codes_are_readable_and_no_two_are_alike() {
        let codes: HashSet<String> = (0..2_000).map(|_| random_code("GIFT", &OsRandom)).collect();
        assert_eq!(codes.len(), 2_000);
        for code in &codes {
            assert_eq!(code.len(), "GIFT-XXXX-XXXX-XXXX-XXXX".len(), "{code}");
            let body = code.strip_prefix("GIFT-").unwrap();
            assert!(!body.contains(['0', 'O', '1', 'I']), "{code}");
            assert!(!looks_mistyped(&normalised(code).unwrap()), "{code}");
        }
        assert_eq!(random_code("", &OsRandom).len(), 19);
    }

    #[test]
    fn every_wrong_character_and_every_two_that_changed_places_are_noticed() {
        for _ in 0..20 {
            let code = normalised(&random_code("", &OsRandom)).unwrap().into_bytes();
            for place in 0..code.len() {
                for other in ALPHABET {
                    let mut wrong = code.clone();
                    wrong[place] = *other;
                    let text = String::from_utf8(wrong).unwrap();
                    assert_eq!(looks_mistyped(&text), code[place] != *other, "{text}");
                }
                for second in place + 1..code.len() {
                    let mut swapped = code.clone();
                    swapped.swap(place, second);
                    let text = String::from_utf8(swapped).unwrap();
                    assert_eq!(looks_mistyped(&text), code[place] != code[second], "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_typed_is_read_however_it_is_written() {
        for typed in ["gift-abcd-efgh", "GIFT ABCD EFGH", "  Gift–abcd\u{a0}efgh\u{200b} ", "giftabcdefgh"]
        {
            assert_eq!(normalised(typed).as_deref(), Some("GIFTABCDEFGH"), "{typed}");
        }
        for none in ["", "  ", "---", "çode", "code!", "'; DROP TABLE", &"A".repeat(81)] {
            assert_eq!(normalised(none), None, "{none}");
        }
    }

    #[test]
    fn a_code_of_ones_own_and_a_prefix_are_letters_and_digits() {
        assert_eq!(read_code("Thank-You10").unwrap(), ("THANK-YOU10".to_owned(), "THANKYOU10".to_owned()));
        for bad in ["ABC", "12E45", "=SUM(A1)", "Ö-CODE", "A B C D", "-CODE-!", &"A".repeat(41)] {
            assert!(read_code(bad).is_err(), "{bad}");
        }
        assert_eq!(read_prefix(" gift- ").unwrap(), "GIFT");
        assert_eq!(read_prefix("").unwrap(), "");
        assert!(read_prefix("A LONG PREFIX").is_err() && read_prefix("2026").is_err());
    }
}
