//! Names of countries in the product's four languages, and the way back from a name to its country.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::CountryCode;
use crate::text::fold;

/// One line of `countries.tsv`.
pub(super) struct Row {
    code: CountryCode,
    pub(super) code_text: &'static str,
    alpha3: &'static str,
    /// In the order of [`LANGUAGES`].
    names: [&'static str; 4],
    also: &'static str,
}

const LANGUAGES: [&str; 4] = ["en", "de", "pl", "it"];

static ROWS: LazyLock<Vec<Row>> =
    LazyLock::new(|| include_str!("../../data/countries.tsv").lines().filter_map(read_row).collect());

fn read_row(line: &'static str) -> Option<Row> {
    let mut columns = line.split('\t');
    let code_text = columns.next()?;
    Some(Row {
        code: CountryCode::from_data(code_text)?,
        code_text,
        alpha3: columns.next()?,
        names: [columns.next()?, columns.next()?, columns.next()?, columns.next()?],
        also: columns.next()?,
    })
}

pub(super) fn codes() -> Vec<CountryCode> {
    ROWS.iter().map(|row| row.code).collect()
}

pub(super) fn row(code: CountryCode) -> Option<&'static Row> {
    ROWS.binary_search_by_key(&code, |row| row.code).ok().and_then(|at| ROWS.get(at))
}

/// Place of a BCP 47 tag in [`LANGUAGES`], by its primary language; English for every other.
fn language_place(lang: &str) -> usize {
    let primary = lang.split(['-', '_']).next().unwrap_or(lang);
    LANGUAGES.iter().position(|known| known.eq_ignore_ascii_case(primary)).unwrap_or(0)
}

/// The name of a country in `en`, `de`, `pl` or `it` (a BCP 47 tag such as `de-AT` works); English for any other
/// language.
pub fn country_name(code: CountryCode, lang: &str) -> &'static str {
    row(code).and_then(|row| row.names.get(language_place(lang))).copied().unwrap_or("")
}

/// Every country with its name in that language, in the order a reader of that language looks it up: marks are
/// ignored (`Ägypten` under A), except in Polish, whose marked letters follow the plain one (`Łotwa` after `Luksemburg`).
pub fn countries_by_name_in(lang: &str) -> &'static [(CountryCode, &'static str)] {
    static SORTED: LazyLock<[Vec<(CountryCode, &'static str)>; 4]> = LazyLock::new(|| LANGUAGES.map(sorted));
    SORTED.get(language_place(lang)).map_or(&[], Vec::as_slice)
}

fn sorted(lang: &str) -> Vec<(CountryCode, &'static str)> {
    let mut list: Vec<_> = ROWS.iter().map(|row| (row.code, country_name(row.code, lang))).collect();
    list.sort_by_cached_key(|(_, name)| collation_key(name, lang));
    list
}

fn collation_key(name: &str, lang: &str) -> String {
    if lang != "pl" {
        return fold(name);
    }
    let mut key = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        key.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        if "ąćęłńóśź".contains(c) {
            key.push('~');
        } else if c == 'ż' {
            key.push_str("~~");
        }
    }
    key
}

/// What two spellings of one name have in common: case, marks and punctuation gone, `&` is *and*, `St.` is *Saint*,
/// *the* is dropped.
fn spelling_key(name: &str) -> String {
    let plain = fold(name).replace('&', " and ");
    let plain: String = plain.chars().filter(|c| !matches!(c, '\'' | '’' | '.')).collect();
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && *w != "the").collect();
    match words.as_slice() {
        [only] => (*only).to_owned(),
        several => several.iter().map(|w| if *w == "st" { "saint" } else { w }).collect::<Vec<_>>().join(" "),
    }
}

static BY_SPELLING: LazyLock<HashMap<String, CountryCode>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    for row in ROWS.iter() {
        let further = row.also.split('|').filter(|spelling| !spelling.is_empty());
        for spelling in row.names.into_iter().chain([row.code_text, row.alpha3]).chain(further) {
            map.insert(spelling_key(spelling), row.code);
        }
    }
    map
});

/// The longest text looked up as a country, in bytes: no name comes near it.
const MAX_NAME_BYTES: usize = 120;

/// The country a person or another system means: its name in any of the four languages, ISO's English name, the
/// spellings that platforms and carriers write (`Korea, South`, `Viet Nam`, `Hong Kong SAR China`), and ISO's
/// codes of two and three letters. Case, marks and punctuation do not count. `None` when it is none of them;
/// never a guess at a misspelling.
pub fn country_by_name(name: &str) -> Option<CountryCode> {
    if name.len() > MAX_NAME_BYTES {
        return None;
    }
    BY_SPELLING.get(&spelling_key(name)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::all;

    #[test]
    fn every_country_has_a_name_in_four_languages_and_is_found_by_it() {
        for code in all() {
            for lang in LANGUAGES {
                let name = country_name(*code, lang);
                assert!(!name.is_empty(), "{code} {lang}");
                assert_eq!(country_by_name(name), Some(*code), "{name}");
                assert_eq!(country_by_name(&name.to_uppercase()), Some(*code), "{name}");
                assert_eq!(country_by_name(&fold(name)), Some(*code), "{name}");
            }
            assert_eq!(country_by_name(code.as_str()), Some(*code));
        }
    }

    #[test]
    fn a_menu_never_shows_one_name_twice() {
        for lang in LANGUAGES {
            let mut names: Vec<_> = all().iter().map(|code| country_name(*code, lang)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all().len(), "{lang}");
        }
    }

    const SPELLINGS: &[(&str, &str)] = &[
        ("Korea, South", "KR"),
        ("Korea, Republic of", "KR"),
        ("Korea, Democratic People's Republic of", "KP"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("Czechia", "CZ"),
        ("Czech Republic", "CZ"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Turkey", "TR"),
        ("Myanmar (Burma)", "MM"),
        ("United States of America", "US"),
        ("United States", "US"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("United Kingdom", "GB"),
        ("Northern Ireland", "GB"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("Kosovo", "XK"),
        ("Åland Islands", "AX"),
        ("Aland Islands", "AX"),
        ("Hong Kong SAR China", "HK"),
        ("Hong Kong", "HK"),
        ("Macau", "MO"),
        ("Macao SAR China", "MO"),
        ("Bolivia", "BO"),
        ("Tanzania", "TZ"),
        ("Tanzania, United Republic of", "TZ"),
        ("Laos", "LA"),
        ("Lao People's Democratic Republic", "LA"),
        ("Syria", "SY"),
        ("Moldova", "MD"),
        ("Moldova, Republic of", "MD"),
        ("The Netherlands", "NL"),
        ("Netherlands (Kingdom of the)", "NL"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Congo - Kinshasa", "CD"),
        ("Congo - Brazzaville", "CG"),
        ("Congo", "CG"),
        ("Congo, The Democratic Republic Of The", "CD"),
        ("St. Kitts & Nevis", "KN"),
        ("Bahamas (the)", "BS"),
        ("Trinidad & Tobago", "TT"),
        ("Bosnia & Herzegovina", "BA"),
        ("Iran, Islamic Republic of", "IR"),
        ("Taiwan", "TW"),
        ("Taiwan, Province of China", "TW"),
        ("Palestinian Territory, Occupied", "PS"),
        ("Holy See (Vatican City State)", "VA"),
        ("Swaziland", "SZ"),
        ("Cabo Verde", "CV"),
        ("Macedonia", "MK"),
        ("Reunion", "RE"),
        ("Curacao", "CW"),
        ("Brunei Darussalam", "BN"),
        ("Holland", "NL"),
        ("deu", "DE"),
        ("Österreich", "AT"),
        ("OSTERREICH", "AT"),
        ("Włochy", "IT"),
        ("wlochy", "IT"),
        ("Stany Zjednoczone", "US"),
        ("Regno Unito", "GB"),
        ("  germany  ", "DE"),
        ("People's Republic of China", "CN"),
        ("Republic of Ireland", "IE"),
    ];

    #[test]
    fn spellings_of_platforms_and_carriers_are_understood() {
        for (name, code) in SPELLINGS {
            assert_eq!(country_by_name(name).map(CountryCode::as_str), Some(*code), "{name}");
        }
    }

    #[test]
    fn what_is_no_country_is_not_guessed() {
        for name in ["", " ", "the", "Germny", "Europe", "Atlantis", "-", "Saint", &"Chad ".repeat(60)] {
            assert_eq!(country_by_name(name), None, "{name}");
        }
    }

    #[test]
    fn a_list_reads_in_the_order_of_its_language() {
        let place =
            |lang: &str, name: &str| countries_by_name_in(lang).iter().position(|(_, n)| *n == name).unwrap();
        assert!(place("de", "Ägypten") < place("de", "Albanien"));
        assert!(place("de", "Österreich") < place("de", "Pakistan"));
        assert!(place("pl", "Luksemburg") < place("pl", "Łotwa"));
        assert!(place("pl", "Łotwa") < place("pl", "Macedonia Północna"));
        assert_eq!(countries_by_name_in("fr"), countries_by_name_in("en"));
        assert_eq!(countries_by_name_in("de-AT"), countries_by_name_in("de"));
        assert_eq!(countries_by_name_in("it").len(), all().len());
    }
}
