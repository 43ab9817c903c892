//! Where the spaces and hyphens of a postal code go.

use super::AddressFormat;

impl AddressFormat {
    /// The code with the separators that codes of this country have: `00950` of Poland is `00-950`, `SW1A1AA` is
    /// `SW1A 1AA`. Only separators are put in or moved; a code that already looks like an example, or like none of
    /// them, stays as it is.
    pub(super) fn laid_out(&self, code: &str) -> String {
        let is_like_an_example = self.postal_examples.iter().any(|example| shape(example) == shape(code));
        let bare = without_separators(code);
        // Nothing is taken out of a code that is written well: Sweden's `903 25` has a space, its examples have none.
        if is_like_an_example || (bare != code && self.postal_code_fits(code)) {
            return code.to_owned();
        }
        let alike = |example: &&&str| shape(&without_separators(example)) == shape(&bare);
        match self.postal_examples.iter().find(alike) {
            Some(example) => filled(example, &bare),
            None => code.to_owned(),
        }
    }
}

/// Letters as `A`, digits as `0`, everything else as it is.
fn shape(code: &str) -> String {
    let sign = |c: char| match c {
        '0'..='9' => '0',
        'A'..='Z' => 'A',
        other => other,
    };
    code.chars().map(sign).collect()
}

fn without_separators(code: &str) -> String {
    code.chars().filter(|c| !matches!(c, ' ' | '-')).collect()
}

/// The signs of a code in the places of an example's.
fn filled(example: &str, bare: &str) -> String {
    let mut signs = bare.chars();
    example.chars().map(|c| if matches!(c, ' ' | '-') { c } else { signs.next().unwrap_or(c) }).collect()
}

#[cfg(test)]
mod tests {
    use crate::places::{CountryCode, address_format};

    #[test]
    fn separators_are_put_where_the_country_has_them_and_nothing_else_changes() {
        for (country, typed, laid_out) in [
            ("PL", "00950", "00-950"),
            ("PL", "00-950", "00-950"),
            ("PL", "00 950", "00-950"),
            ("PT", "1250198", "1250-198"),
            ("GB", "SW1A1AA", "SW1A 1AA"),
            ("GB", "M25BQ", "M2 5BQ"),
            ("CA", "H0H0H0", "H0H 0H0"),
            ("NL", "1234AB", "1234 AB"),
            ("JP", "1000001", "100-0001"),
            ("US", "221621010", "22162-1010"),
            ("US", "90210", "90210"),
            ("DE", "01067", "01067"),
            ("SE", "903 25", "903 25"),
            ("SE", "90325", "90325"),
            ("DE", "D-10115", "D-10115"),
            ("PL", "0095", "0095"),
            ("IE", "D02X285", "D02X285"), // laid out like no example
        ] {
            let format = address_format(CountryCode::parse(country).unwrap());
            assert_eq!(format.laid_out(typed), laid_out, "{country} {typed}");
        }
    }
}
