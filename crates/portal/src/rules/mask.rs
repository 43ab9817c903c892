//! What may be shown of a stored address to somebody who has only a link: enough to know one's own address again.

use kernel::places::{Address, country_name};

const GAP: char = '…';
/// Letters of a postal code that stay.
const CODE_CHARS_SHOWN: usize = 2;
/// Digits of a telephone number that stay, and how many must stay hidden for that.
const PHONE_DIGITS_SHOWN: usize = 2;
const PHONE_DIGITS_HIDDEN_MIN: usize = 4;

/// The lines of a masked address, the country by its name in this language: `J… K…`, `ul. L…`, `50-… Wrocław`,
/// `Poland`.
pub(crate) fn masked(address: &Address, lang: &str) -> Vec<String> {
    let place = [code(&address.postal_code), address.city.clone()];
    let lines = [
        initials(&address.name),
        street(&address.line1),
        joined(&place),
        country_name(address.country, lang).to_owned(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// The last two digits of a telephone number: `…67`; nothing of one that is shorter than any that rings.
pub(crate) fn masked_phone(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let shown =
        digits.len().checked_sub(PHONE_DIGITS_SHOWN).filter(|hidden| *hidden >= PHONE_DIGITS_HIDDEN_MIN);
    let last = shown.and_then(|from| digits.get(from..)).unwrap_or_default(); // too short to show any
    if phone.is_empty() { String::new() } else { std::iter::once(GAP).chain(last.iter().copied()).collect() }
}

fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

fn initial(word: &str) -> String {
    word.chars().take(1).chain([GAP]).collect()
}

fn initials(name: &str) -> String {
    name.split_whitespace().take(3).map(initial).collect::<Vec<_>>().join(" ")
}

/// A short word before the name of the street (`ul.`, `Via`) and one letter: never the number of the house.
fn street(line: &str) -> String {
    let mut words = line.split_whitespace().filter(|word| !word.chars().any(char::is_numeric));
    let Some(first) = words.next() else { return GAP.to_string() };
    match words.next() {
        Some(second) if first.chars().count() <= 4 => format!("{first} {}", initial(second)),
        _ => initial(first),
    }
}

fn code(code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    let shown: String = code.chars().take(CODE_CHARS_SHOWN).collect();
    format!("{shown}{GAP}")
}

#[cfg(test)]
mod tests {
    use kernel::places::{AddressInput, validate_address};

    use super::*;

    fn address(country: &str, name: &str, line1: &str, postal_code: &str, city: &str) -> Address {
        let input = AddressInput {
            country: country.into(),
            name: name.into(),
            line1: line1.into(),
            postal_code: postal_code.into(),
            city: city.into(),
            region: if country == "US" { "CA".into() } else { String::new() },
            ..AddressInput::default()
        };
        validate_address(&input).unwrap()
    }

    #[test]
    fn one_knows_ones_own_address_again_and_nobody_else_can_visit() {
        let wroclaw = address("PL", "Jan Kowalski", "ul. Lipowa 12/3", "50-079", "Wrocław");
        assert_eq!(masked(&wroclaw, "en"), ["J… K…", "ul. L…", "50… Wrocław", "Poland"]);
        let springfield = address("US", "Ada Lovelace", "742 Evergreen Terrace", "94043", "Mountain View");
        assert_eq!(masked(&springfield, "de"), ["A… L…", "E…", "94… Mountain View", "Vereinigte Staaten"]);
    }

    #[test]
    fn of_a_telephone_number_only_its_end_is_shown() {
        assert_eq!(masked_phone("+48 501 234 567"), "…67");
        assert_eq!(masked_phone("12345"), "…");
        assert_eq!(masked_phone("ask at the bar"), "…");
        assert_eq!(masked_phone(""), "");
    }

    #[test]
    fn a_street_that_is_only_a_number_shows_nothing_of_it() {
        let tokyo = address("PL", "Łucja", "77", "00-950", "Warszawa");
        assert_eq!(masked(&tokyo, "pl")[..2], ["Ł…", "…"]);
    }
}
