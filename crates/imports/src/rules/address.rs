//! An address in a record to an address one can ship to.

use kernel::places::{Address, AddressInput, AsTyped, CountryCode, validate_address};

use crate::record::{PostalAddress, Record};

/// The address, as the file has it; `None` when it lacks what its country's post needs. The record keeps what is
/// there, and the backer is asked for the rest.
pub(crate) fn usable(record: &Record) -> Option<Address> {
    let given = record.address.as_ref()?;
    validate_address(&input(record, given)).ok() // the backer sees the fields and their problems
}

/// Country of the address, else the one shipping was priced for.
pub(crate) fn country(record: &Record) -> Option<CountryCode> {
    record.address.as_ref().and_then(|address| address.country).or(record.pledge_country)
}

fn input(record: &Record, given: &PostalAddress) -> AddressInput {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let name = text(&given.name);
    AddressInput {
        country: country(record).map_or_else(String::new, |country| country.as_str().to_owned()),
        name: if name.trim().is_empty() { text(&record.name) } else { name },
        company: String::new(),
        line1: text(&given.line1),
        line2: text(&given.line2),
        district: String::new(),
        city: text(&given.city),
        region: text(&given.region),
        postal_code: text(&given.postal_code),
        phone: text(&given.phone),
        as_typed: AsTyped::Keep,
    }
}
