//! Countries, regions, postal addresses, and the tax rates an organisation starts from.
//!
//! Pure: the data lies in `crates/kernel/data/`, is compiled in, and each table is read on first use. Where it
//! comes from, and on what terms, is in the README there; the scripts that write it are in `scripts/places/`.
//!
//! ```text
//! typed text ── country_by_name / CountryCode::parse ──▶ CountryCode ── address_format ──▶ fields of the form
//! AddressInput ── validate_address ──▶ Address ── format_lines ──▶ lines of a label
//! ```

mod address;
mod country;
mod country_names;
mod formats;
mod kinds;
mod label;
mod layout;
mod pattern;
mod postal_layout;
mod region_key;
mod regions;
mod tax_data;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_by_country;
mod vat_area;

pub use address::{
    Address, AddressInput, AddressProblem, AddressProblemKind, AsTyped, MAX_FIELD_CHARS, validate_address,
};
pub use country::{CountryCode, UnknownCountry, all, is_eu, postal_digits};
pub use country_names::{countries_by_name_in, country_by_name, country_name};
pub use formats::{AddressFormat, address_format};
pub use kinds::{CityKind, DistrictKind, Field, PostalKind, RegionKind};
pub use label::format_lines;
pub use region_key::{region_example, region_key};
pub use regions::Region;
pub use tax_data::{SeedTaxClass, SeedTaxRate, former_seed_tax_rates, seed_tax_rate_on, seed_tax_rates};
pub use vat_area::{SpecialVatTerritory, VatArea, is_in_customs_union, vat_area, vat_region};
