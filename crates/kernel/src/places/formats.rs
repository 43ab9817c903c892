//! How addresses are written in each country.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use unicode_normalization::UnicodeNormalization;

use super::CountryCode;
use super::kinds::{CityKind, DistrictKind, Field, PostalKind, RegionKind};
use super::layout::Layout;
use super::pattern::Pattern;
use super::regions::{Region, RegionIndex};

/// How a country writes its addresses: what to ask for, what cannot be left out, and what things are called.
/// Source: Google's address data (see the README of `crates/kernel/data`).
#[derive(Debug)]
pub struct AddressFormat {
    /// The country.
    pub country: CountryCode,
    /// What to ask for, in the order of a form in Latin script: name and company first, then from the street
    /// up. Country and phone are not among them; every form has them.
    pub fields: Vec<Field>,
    /// What cannot be left out. Name and street are among them everywhere.
    pub required: Vec<Field>,
    /// What the country's post wants in capitals on a label.
    pub uppercase: Vec<Field>,
    /// What the level below the country is called.
    pub region_kind: RegionKind,
    /// What the place is called.
    pub city_kind: CityKind,
    /// What a part of the place is called.
    pub district_kind: DistrictKind,
    /// What the postal code is called.
    pub postal_kind: PostalKind,
    /// Real codes, to show how one looks.
    pub postal_examples: Vec<&'static str>,
    /// The regions to choose from; empty where the data lists none and the region, if asked for, is free text.
    pub regions: Vec<Region>,
    index: OnceLock<RegionIndex>,
    pub(super) layout: Layout,
    pub(super) latin_layout: Option<Layout>,
    postal: Option<Pattern>,
    /// What a label puts before the postal code, such as `CH-`.
    postal_prefix: &'static str,
}

impl AddressFormat {
    /// True when a form for this country has the field.
    pub fn asks_for(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// True when an address without it is not complete.
    pub fn requires(&self, field: Field) -> bool {
        self.required.contains(&field)
    }

    /// A code to show as an example: `10115`-like. `None` where the country has no postal codes.
    pub fn postal_example(&self) -> Option<&'static str> {
        self.postal_examples.first().copied()
    }

    /// True when digits are all that a code of this country needs, and all that its example shows, so that a phone may
    /// show its digits alone. The code is text all the same: `01067`. Not for the US, where a hyphen with four more
    /// may follow, nor where the data is silent.
    pub fn postal_code_is_digits(&self) -> bool {
        let shows_others = |example: &str| !example.bytes().all(|sign| sign.is_ascii_digit());
        self.postal.as_ref().is_some_and(Pattern::is_digits)
            && !self.postal_example().is_some_and(shows_others)
    }

    /// True when the code looks like one of this country, also if typed in small letters, with full-width digits
    /// or with the country before it (`D-10115`). True for any code where the country has none to compare with.
    pub fn postal_code_fits(&self, code: &str) -> bool {
        let code = plain_code(code);
        let bare = code.split_once('-').filter(|(before, _)| (1..=3).contains(&before.len()));
        let bare =
            bare.filter(|(before, _)| before.bytes().all(|b| b.is_ascii_uppercase())).map(|(_, after)| after);
        self.postal.as_ref().is_none_or(|pattern| {
            pattern.fits(&code)
                || bare.is_some_and(|bare| pattern.fits(bare))
                || pattern.fits(self.without_prefix(&code))
        })
    }

    /// The code without what the label writes before it anyway.
    pub(super) fn without_prefix<'a>(&self, code: &'a str) -> &'a str {
        let head = code.get(..self.postal_prefix.len()).unwrap_or("");
        if self.postal_prefix.is_empty() || !head.eq_ignore_ascii_case(self.postal_prefix) {
            return code;
        }
        code.get(self.postal_prefix.len()..).map_or(code, str::trim_start)
    }

    /// The region with this key, code of a label, or name in any script the data has; also without the word for its
    /// kind (`Dublin`, `Co. Dublin`, `County Dublin`). `None` when nothing or more than one region could be meant.
    pub fn region(&self, typed: &str) -> Option<&Region> {
        self.regions.get(self.index.get_or_init(|| RegionIndex::new(&self.regions)).find(typed)?)
    }

    /// The one region in which postal codes begin like this one; `None` if the data does not say or says several.
    /// A proposal for a form (the province of an Italian or Spanish code), never to be stored unseen.
    pub fn region_of_postal_code(&self, code: &str) -> Option<&Region> {
        let code = plain_code(code);
        let mut found = self.regions.iter().filter(|r| r.postal.as_ref().is_some_and(|p| p.begins(&code)));
        found.next().filter(|_| found.next().is_none())
    }
}

/// A code as it is compared: capitals, half-width, plain hyphens, single spaces. What is stored stays as typed.
pub(super) fn plain_code(code: &str) -> String {
    let plain: String = code.nfkc().flat_map(char::to_uppercase).collect();
    let dashed = plain.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    dashed.split_whitespace().collect::<Vec<_>>().join(" ")
}

static FORMATS: LazyLock<HashMap<CountryCode, AddressFormat>> =
    LazyLock::new(|| read(include_str!("../../data/addresses.tsv")));

fn read(text: &'static str) -> HashMap<CountryCode, AddressFormat> {
    let mut formats = HashMap::new();
    let mut current: Option<AddressFormat> = None;
    for line in text.lines() {
        let mut columns = line.split('\t');
        match columns.next() {
            Some("F") => {
                let next = read_country(columns);
                formats.extend(std::mem::replace(&mut current, next).map(|format| (format.country, format)));
            }
            Some("R") => {
                if let Some(format) = &mut current {
                    format.regions.extend(Region::from_columns(columns));
                }
            }
            _ => {}
        }
    }
    formats.extend(current.map(|format| (format.country, format)));
    formats
}

fn read_country(mut columns: impl Iterator<Item = &'static str>) -> Option<AddressFormat> {
    let mut next = || columns.next();
    let country = CountryCode::from_data(next()?)?;
    let (layout, latin, required, uppercase) = (Layout::parse(next()?), next()?, next()?, next()?);
    let (pattern, examples) = (next()?, next()?);
    let latin_layout = Some(latin).filter(|text| !text.is_empty()).map(Layout::parse);
    let mut must = vec![Field::Name, Field::Line1];
    must.extend(letters(required).filter(|field| *field != Field::Line1));
    Some(AddressFormat {
        country,
        fields: form_order(latin_layout.as_ref().unwrap_or(&layout)),
        required: must,
        uppercase: letters(uppercase).flat_map(with_second_line).collect(),
        region_kind: RegionKind::from_word(next()?)?,
        city_kind: CityKind::from_word(next()?)?,
        district_kind: DistrictKind::from_word(next()?)?,
        postal_kind: PostalKind::from_word(next()?)?,
        postal_examples: examples.split(',').filter(|code| !code.is_empty()).collect(),
        regions: Vec::new(),
        index: OnceLock::new(),
        layout,
        latin_layout,
        postal: Some(pattern).filter(|text| !text.is_empty()).and_then(Pattern::parse),
        postal_prefix: next()?,
    })
}

fn letters(text: &'static str) -> impl Iterator<Item = Field> {
    text.chars().filter_map(super::layout::field)
}

fn with_second_line(field: Field) -> Vec<Field> {
    if field == Field::Line1 { vec![Field::Line1, Field::Line2] } else { vec![field] }
}

fn form_order(layout: &Layout) -> Vec<Field> {
    let mut places = layout.fields();
    places.retain(|field| !matches!(field, Field::Name | Field::Company));
    if layout.is_largest_first() {
        // From the street up, as everywhere else; its two lines stay in their order.
        places.reverse();
        places.retain(|field| !matches!(field, Field::Line1 | Field::Line2));
        places.splice(0..0, [Field::Line1, Field::Line2]);
    }
    [vec![Field::Name, Field::Company], places].concat()
}

/// How addresses are written in a country. Every country has an entry; where the source knows nothing in
/// particular, it is name, street and city.
pub fn address_format(code: CountryCode) -> &'static AddressFormat {
    // A test sees to it that the data leaves no country out.
    static NAME_STREET_CITY: LazyLock<AddressFormat> = LazyLock::new(name_street_city);
    FORMATS.get(&code).unwrap_or(&NAME_STREET_CITY)
}

fn name_street_city() -> AddressFormat {
    let layout = Layout::parse("%N%n%O%n%A%n%C");
    AddressFormat {
        country: CountryCode::ANTARCTICA,
        fields: form_order(&layout),
        required: vec![Field::Name, Field::Line1, Field::City],
        uppercase: vec![Field::City],
        region_kind: RegionKind::Province,
        city_kind: CityKind::City,
        district_kind: DistrictKind::Suburb,
        postal_kind: PostalKind::Postal,
        postal_examples: Vec::new(),
        regions: Vec::new(),
        index: OnceLock::new(),
        layout,
        latin_layout: None,
        postal: None,
        postal_prefix: "",
    }
}
