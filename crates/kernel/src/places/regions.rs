//! States, provinces, prefectures: the level below a country.

use std::collections::HashMap;

use crate::text::fold;

use super::formats::plain_code;
use super::pattern::Pattern;

/// A region of a country.
#[derive(Debug)]
pub struct Region {
    /// What is stored: the part of the ISO 3166-2 code after the country (`CA` of `US-CA`, `13` of `JP-13`), or,
    /// where ISO has none for it, the key of the address data (`AE`, the armed forces in Europe).
    pub key: &'static str,
    /// Its name in the country.
    pub name: &'static str,
    /// Its name in Latin script, if `name` is not.
    pub latin_name: Option<&'static str>,
    /// How a parcel's label has it.
    pub(super) label: &'static str,
    pub(super) postal: Option<Pattern>,
    also: &'static str,
}

/// Words that people add to a region's name or leave out.
const KIND_WORDS: [&str; 28] = [
    "province",
    "provincia",
    "prov",
    "prefecture",
    "county",
    "co",
    "state",
    "region",
    "regione",
    "oblast",
    "emirate",
    "governorate",
    "department",
    "parish",
    "island",
    "islands",
    "city",
    "ken",
    "fu",
    "to",
    "do",
    "shi",
    "si",
    "sheng",
    "of",
    "the",
    "di",
    "municipality",
];

impl Region {
    /// From the columns of an `R` line in the data.
    pub(super) fn from_columns(mut columns: impl Iterator<Item = &'static str>) -> Option<Self> {
        let mut next = || columns.next();
        let (key, label, name, latin, postal, also) = (next()?, next()?, next()?, next()?, next()?, next()?);
        let latin_name = Some(latin).filter(|text| !text.is_empty());
        Some(Self {
            key,
            name,
            latin_name,
            label,
            postal: Pattern::parse(postal).filter(|_| !postal.is_empty()),
            also,
        })
    }

    /// Whether postal codes of this region begin like this one; `None` where the data does not say.
    pub(super) fn has_codes_like(&self, code: &str) -> Option<bool> {
        self.postal.as_ref().map(|pattern| pattern.begins(&plain_code(code)))
    }

    /// The name to show to a reader of Latin script.
    pub fn shown_name(&self) -> &'static str {
        self.latin_name.unwrap_or(self.name)
    }

    /// The form for a label that is written in Latin script.
    pub(super) fn latin_label(&self) -> &'static str {
        if is_latin(self.label) { self.label } else { self.shown_name() }
    }

    fn spellings(&self) -> impl Iterator<Item = &'static str> {
        let further = self.also.split('|').filter(|spelling| !spelling.is_empty());
        [self.key, self.label, self.name].into_iter().chain(self.latin_name).chain(further)
    }
}

/// Finds regions by what people write; made once a country, on first use.
#[derive(Debug)]
pub(super) struct RegionIndex {
    keys: Meanings,
    /// Each spelling as words.
    exact: Meanings,
    /// The same without the words for the kind of region.
    loose: Meanings,
}

/// From a spelling to the place of its region in the list; `None` where several regions share the spelling.
type Meanings = HashMap<String, Option<usize>>;

impl RegionIndex {
    pub(super) fn new(regions: &[Region]) -> Self {
        let mut index = Self { keys: Meanings::new(), exact: Meanings::new(), loose: Meanings::new() };
        for (at, region) in regions.iter().enumerate() {
            add(&mut index.keys, region.key.to_ascii_uppercase(), at);
            for spelling in region.spellings() {
                add(&mut index.exact, words(spelling), at);
                add(&mut index.loose, words_without_kind(spelling), at);
            }
        }
        index
    }

    /// The place of the region a person means, by key or by name; `None` if none or more than one could be meant.
    pub(super) fn find(&self, typed: &str) -> Option<usize> {
        let found = |meanings: &Meanings, spelling: &str| meanings.get(spelling).copied().flatten();
        found(&self.keys, &typed.trim().to_ascii_uppercase())
            .or_else(|| found(&self.exact, &words(typed)))
            .or_else(|| found(&self.loose, &words_without_kind(typed)))
    }
}

fn add(meanings: &mut Meanings, spelling: String, region: usize) {
    if !spelling.is_empty() {
        let one = meanings.entry(spelling).or_insert(Some(region));
        *one = one.filter(|other| *other == region);
    }
}

fn words(text: &str) -> String {
    let plain: String = fold(text).chars().filter(|c| !matches!(c, '\'' | '’' | '.')).collect();
    plain
        .replace('&', " and ")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn words_without_kind(text: &str) -> String {
    words(text).split(' ').filter(|word| !KIND_WORDS.contains(word)).collect::<Vec<_>>().join(" ")
}

/// True when no letter lies outside Latin script.
pub(super) fn is_latin(text: &str) -> bool {
    text.chars().all(|c| {
        !c.is_alphabetic()
            || c < '\u{250}'
            || ('\u{1e00}'..'\u{1f00}').contains(&c)
            || ('\u{2b0}'..'\u{300}').contains(&c)
    })
}
