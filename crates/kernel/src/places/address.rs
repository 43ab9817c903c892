//! From what was typed to an address one can ship to, and to the lines of its label.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::formats::{AddressFormat, address_format};
use super::kinds::Field;
use super::regions::Region;
use super::{CountryCode, country_by_name, country_name};
use crate::text::tidy_line;

/// The longest value of one field, in characters.
pub const MAX_FIELD_CHARS: usize = 200;

/// What a person typed or a file holds, field by field; nothing is checked yet.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddressInput {
    /// Code or name of the country, in any spelling [`country_by_name`] understands.
    pub country: String,
    /// Who the parcel is for.
    pub name: String,
    /// Firm or organisation.
    pub company: String,
    /// Street and house number.
    pub line1: String,
    /// Flat, floor, building.
    pub line2: String,
    /// Part of the city.
    pub district: String,
    /// City, town or village.
    pub city: String,
    /// Key or name of the region.
    pub region: String,
    /// Postal code, as text.
    pub postal_code: String,
    /// Telephone, as typed.
    pub phone: String,
    /// A note for the carrier.
    pub delivery_note: String,
    /// Whether an unusual postal code or region is asked about or kept.
    pub as_typed: AsTyped,
}

/// What to do with a postal code or region that does not look like one of the country's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AsTyped {
    /// Report it, so that the person looks again.
    #[default]
    Ask,
    /// Keep it as typed: the person has looked and says it is right.
    Keep,
}

/// An address that has what its country's post needs. Only [`validate_address`] makes one; reading a stored one
/// back (`serde`) trusts the store.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Address {
    /// The country.
    pub country: CountryCode,
    /// Who the parcel is for.
    pub name: String,
    /// Firm or organisation; may be empty.
    pub company: String,
    /// Street and house number.
    pub line1: String,
    /// Flat, floor, building; may be empty.
    pub line2: String,
    /// Part of the city; may be empty.
    pub district: String,
    /// City, town or village; empty in countries that write none.
    pub city: String,
    /// [`Region::key`] where the country's regions are known, else the name as typed; may be empty.
    pub region: String,
    /// Postal code in capitals, else as typed: text, its zeros kept; may be empty.
    pub postal_code: String,
    /// Telephone as typed; may be empty.
    pub phone: String,
    /// A note for the carrier; may be empty. It stands on no label and decides no price.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub delivery_note: String,
}

/// One thing to mend in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressProblem {
    /// The field it stands beside.
    pub field: Field,
    /// What is wrong.
    pub kind: AddressProblemKind,
}

/// What can be wrong with a field of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressProblemKind {
    /// The country's post needs it.
    Missing,
    /// No country has this name or code.
    UnknownCountry,
    /// The country has regions, and this is none of them.
    UnknownRegion,
    /// It does not look like a postal code of the country.
    PostalDoesNotFit {
        /// One that does.
        example: Option<&'static str>,
    },
    /// Codes of the region that was given begin differently.
    PostalOfAnotherRegion {
        /// The region that was given.
        region: &'static str,
    },
    /// More than [`MAX_FIELD_CHARS`].
    TooLong {
        /// The limit, in characters.
        max_chars: usize,
    },
}

impl AddressProblemKind {
    /// The tail of the text key that explains it: `missing`, `unknown-country`, …
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::UnknownCountry => "unknown-country",
            Self::UnknownRegion => "unknown-region",
            Self::PostalDoesNotFit { .. } => "postal-does-not-fit",
            Self::PostalOfAnotherRegion { .. } => "postal-of-another-region",
            Self::TooLong { .. } => "too-long",
        }
    }
}

impl AddressProblem {
    /// True when [`AsTyped::Keep`] lets it pass.
    pub const fn can_be_kept_as_typed(&self) -> bool {
        matches!(
            self.kind,
            AddressProblemKind::UnknownRegion
                | AddressProblemKind::PostalDoesNotFit { .. }
                | AddressProblemKind::PostalOfAnotherRegion { .. }
        )
    }
}

impl AddressInput {
    /// What was typed into a field, for showing it again.
    pub fn value(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Company => &self.company,
            Field::Line1 => &self.line1,
            Field::Line2 => &self.line2,
            Field::District => &self.district,
            Field::City => &self.city,
            Field::Region => &self.region,
            Field::PostalCode => &self.postal_code,
            Field::Country => &self.country,
            Field::Phone => &self.phone,
            Field::DeliveryNote => &self.delivery_note,
        }
    }

    fn tidy(&self, field: Field) -> String {
        tidy_line(self.value(field))
    }
}

/// Checks an address by the rules of its country.
///
/// Fields are tidied (NFC, white space, no control characters), the region becomes its key, the postal code is put
/// in capitals and gets the spaces and hyphens of its country. What a country does not write is kept all the same, so that nothing a file holds is lost.
///
/// # Errors
/// Every problem, in the order of the form. Missing fields, an unknown country and over-long fields cannot be
/// passed; an unusual postal code or region can, with [`AsTyped::Keep`].
pub fn validate_address(input: &AddressInput) -> Result<Address, Vec<AddressProblem>> {
    let mut problems = too_long(input);
    let country = CountryCode::parse(&input.country).or_else(|| country_by_name(&input.country));
    let Some(country) = country else {
        let empty = input.tidy(Field::Country).is_empty();
        let kind = if empty { AddressProblemKind::Missing } else { AddressProblemKind::UnknownCountry };
        problems.push(AddressProblem { field: Field::Country, kind });
        problems.extend(missing(input, &[Field::Name, Field::Line1]));
        return Err(problems);
    };
    let format = address_format(country);
    problems.extend(missing(input, &format.required));
    let (region, region_problem) = read_region(input, format);
    let (postal_code, postal_problem) = read_postal_code(input, format, &region);
    problems.extend(region_problem.into_iter().chain(postal_problem));
    if !problems.is_empty() {
        problems.sort_by_key(|problem| format.fields.iter().position(|field| *field == problem.field));
        return Err(problems);
    }
    Ok(Address {
        country,
        name: input.tidy(Field::Name),
        company: input.tidy(Field::Company),
        line1: input.tidy(Field::Line1),
        line2: input.tidy(Field::Line2),
        district: input.tidy(Field::District),
        city: input.tidy(Field::City),
        region,
        postal_code,
        phone: input.tidy(Field::Phone),
        delivery_note: input.tidy(Field::DeliveryNote),
    })
}

fn too_long(input: &AddressInput) -> Vec<AddressProblem> {
    let over = |field: &&Field| input.value(**field).chars().nth(MAX_FIELD_CHARS).is_some();
    let kind = AddressProblemKind::TooLong { max_chars: MAX_FIELD_CHARS };
    Field::ALL.iter().filter(over).map(|field| AddressProblem { field: *field, kind: kind.clone() }).collect()
}

fn missing(input: &AddressInput, required: &[Field]) -> Vec<AddressProblem> {
    let empty = required.iter().filter(|field| input.tidy(**field).is_empty());
    empty.map(|field| AddressProblem { field: *field, kind: AddressProblemKind::Missing }).collect()
}

fn read_region(input: &AddressInput, format: &AddressFormat) -> (String, Option<AddressProblem>) {
    let typed = input.tidy(Field::Region);
    // Countries that write no region keep whatever a file has there.
    if typed.is_empty() || format.regions.is_empty() || !format.asks_for(Field::Region) {
        return (typed, None);
    }
    if let Some(region) = format.region(&typed) {
        return (region.key.to_owned(), None);
    }
    let problem = AddressProblem { field: Field::Region, kind: AddressProblemKind::UnknownRegion };
    (typed, Some(problem).filter(|_| input.as_typed == AsTyped::Ask))
}

/// `region`: as [`read_region`] answered it.
fn read_postal_code(
    input: &AddressInput,
    format: &AddressFormat,
    region: &str,
) -> (String, Option<AddressProblem>) {
    // The capital of one letter may be several signs, to be put together again.
    let code = format.laid_out(&tidy_line(&input.tidy(Field::PostalCode).to_uppercase()));
    if code.is_empty() || !format.asks_for(Field::PostalCode) {
        return (code, None);
    }
    let kind = if format.postal_code_fits(&code) {
        let given = format.region(region).filter(|given| given.has_codes_like(&code) == Some(false));
        given.map(|given| AddressProblemKind::PostalOfAnotherRegion { region: given.shown_name() })
    } else {
        Some(AddressProblemKind::PostalDoesNotFit { example: format.postal_example() })
    };
    let problem = kind.map(|kind| AddressProblem { field: Field::PostalCode, kind });
    (code, problem.filter(|_| input.as_typed == AsTyped::Ask))
}

impl fmt::Debug for AddressInput {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AddressInput(…)")
    }
}

impl fmt::Debug for Address {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({}, …)", self.country)
    }
}

impl Address {
    /// The region, where its country's regions are known and it is one of them.
    pub fn known_region(&self) -> Option<&'static Region> {
        address_format(self.country).region(&self.region)
    }

    /// What to write where a carrier's file has a column for the city: the city, and where the country writes none
    /// (Singapore, Macao, the United Arab Emirates) its region or the country itself. Empty where the country has
    /// cities but none was given.
    pub fn town(&self) -> &str {
        if !self.city.is_empty() || address_format(self.country).asks_for(Field::City) {
            return &self.city;
        }
        match self.known_region() {
            Some(region) => region.shown_name(),
            None if self.region.is_empty() => country_name(self.country, "en"),
            None => &self.region,
        }
    }

    /// The address as fields of a form, to be shown and changed.
    pub fn to_input(&self) -> AddressInput {
        AddressInput {
            country: self.country.as_str().to_owned(),
            name: self.name.clone(),
            company: self.company.clone(),
            line1: self.line1.clone(),
            line2: self.line2.clone(),
            district: self.district.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
            postal_code: self.postal_code.clone(),
            phone: self.phone.clone(),
            delivery_note: self.delivery_note.clone(),
            as_typed: AsTyped::Ask,
        }
    }
}
