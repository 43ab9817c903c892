//! An address in a record to an address one can ship to.

use kernel::places::{Address, AddressInput, AsTyped, CountryCode, Field, address_format, validate_address};
use kernel::text::tidy_line;

use crate::record::{Flag, PostalAddress, Record};

/// What makes an address doubtful though nothing is missing in it: a parcel may go astray.
const DOUBTS: [Flag; 3] = [Flag::PostalSuspect, Flag::CharactersLost, Flag::CountryMismatch];

/// Countries whose post sorts by the state that stands in every address, and has all of them: what is none of theirs is
/// a mistake there. Elsewhere a region is often a district or a town, and the post finds its way by the rest.
const SORTED_BY_STATE: [&str; 3] = ["AU", "CA", "US"];

/// Why an address that no flag of the file makes doubtful is not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It lacks something its country needs, or has something that does not fit.
    Incomplete,
    /// Its country has no such state.
    NoSuchState,
}

/// The address, as the file has it; `None` when it does not fit its country or is doubtful. The record keeps what is
/// there, and the backer is asked.
pub(crate) fn usable(record: &Record) -> Option<Address> {
    let given = record.address.as_ref().filter(|_| !is_doubtful(record))?;
    let input = input(record, given);
    let problems = match validate_address(&input) {
        Ok(address) => return Some(address),
        Err(problems) => problems, // the backer sees the fields and what is wrong with them
    };
    // Platforms put districts and towns where a region belongs: the post finds its way by the rest.
    let is_region_alone =
        problems.iter().all(|problem| problem.field == Field::Region) && !is_no_state(&input);
    let kept = is_region_alone.then_some(AddressInput { as_typed: AsTyped::Keep, ..input })?;
    validate_address(&kept).ok()
}

fn is_doubtful(record: &Record) -> bool {
    DOUBTS.iter().any(|doubt| record.flags.has(*doubt))
}

/// What is the matter with an address that no flag of the file makes doubtful, and that does not fit its country all
/// the same; `None` where nothing is, or there is none.
pub(crate) fn fault(record: &Record) -> Option<Fault> {
    let given = record.address.as_ref().filter(|_| !is_doubtful(record) && usable(record).is_none())?;
    Some(if is_no_state(&input(record, given)) { Fault::NoSuchState } else { Fault::Incomplete })
}

/// Whether a state is given that its country does not have, where the post sorts by it.
fn is_no_state(input: &AddressInput) -> bool {
    let country = CountryCode::parse(&input.country).filter(|country| country.is_any(&SORTED_BY_STATE));
    let state = tidy_line(&input.region);
    country.is_some_and(|country| !state.is_empty() && address_format(country).region(&state).is_none())
}

/// The address for a form, with the postal code that was probably meant; `None` when the file has none.
pub(crate) fn suggested(record: &Record) -> Option<AddressInput> {
    let mut input = input(record, record.address.as_ref()?);
    if let Some(suggestion) = &record.postal_suggestion {
        suggestion.clone_into(&mut input.postal_code);
    }
    Some(input)
}

/// The postal code as written, and as it was probably meant.
pub(crate) fn postal_codes(record: &Record) -> Option<(String, String)> {
    let written = record.address.as_ref()?.postal_code.clone()?;
    Some((written, record.postal_suggestion.clone()?))
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
        delivery_note: text(&given.delivery_notes),
        as_typed: AsTyped::Ask,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(postal_code: &str) -> Record {
        let text = |text: &str| Some(text.to_owned());
        let address = PostalAddress {
            name: text("Ada Byron"),
            line1: text("Prager Straße 1"),
            city: text("Dresden"),
            postal_code: text(postal_code),
            country: CountryCode::parse("DE"),
            ..PostalAddress::default()
        };
        Record { address: Some(address), ..Record::default() }
    }

    #[test]
    fn a_doubtful_address_is_asked_for_and_offered_as_it_was_probably_meant() {
        assert!(usable(&record("01067")).is_some());
        assert!(usable(&record("0106")).is_none(), "no postal code of Germany");
        let mut odd_region = record("104");
        if let Some(address) = &mut odd_region.address {
            address.country = CountryCode::parse("TW");
            address.region = Some("中山區".to_owned());
        }
        assert!(usable(&odd_region).is_some(), "a district is no region, and no reason to ask");
        assert_eq!(fault(&odd_region), None);
        for doubt in DOUBTS {
            let mut doubtful = record("01067");
            doubtful.flags.set(doubt);
            assert!(usable(&doubtful).is_none(), "{doubt:?}");
        }
        let mut short = record("1067");
        short.flags.set(Flag::PostalSuspect);
        short.postal_suggestion = Some("01067".to_owned());
        assert_eq!(suggested(&short).map(|input| input.postal_code).as_deref(), Some("01067"));
        assert_eq!(postal_codes(&short), Some(("1067".to_owned(), "01067".to_owned())));
    }

    #[test]
    fn a_state_that_its_country_does_not_have_is_asked_for_where_the_post_sorts_by_it() {
        let abroad = |country: &str, state: &str, postal_code: &str| {
            let mut abroad = record(postal_code);
            if let Some(address) = &mut abroad.address {
                address.country = CountryCode::parse(country);
                address.region = Some(state.to_owned());
            }
            (usable(&abroad).map(|address| address.region), fault(&abroad))
        };
        let taken = |key: &str| (Some(key.to_owned()), None);
        for (country, code) in [("US", "73301"), ("CA", "K1A 0B1"), ("AU", "2000")] {
            assert_eq!(abroad(country, "ZZ", code), (None, Some(Fault::NoSuchState)), "{country}");
        }
        assert_eq!(abroad("US", " texas ", "73301"), taken("TX"));
        assert_eq!(abroad("US", "AE", "09007"), taken("AE"), "a post office of the army");
        assert_eq!(abroad("CA", "Québec", "G1R 4P5"), taken("QC"));
        assert_eq!(abroad("US", "", "73301"), (None, Some(Fault::Incomplete)));
        assert_eq!(abroad("DE", "ZZ", "01067"), taken("ZZ"), "nobody sorts by it");
    }
}
