//! People: who they are, where their parcels go, what they agreed to, and where each of these facts came from.
//!
//! What happens when an import makes a person known: the e-mail address is looked up by its keyed hash; whoever
//! has it already is that person; else a row, a key of their own, the sealed name and address, the keyed hashes
//! of the name's words and `contact.created` are written in the caller's transaction.
//!
//! Contributes: migrations, privacy map, texts, checks of invariants ([`verify`], [`verify_sealed`]), the events
//! `contact.created`, `contact.changed`, `contact.merged`, `contact.unmerged`, `contact.erased`,
//! `consent.changed`. No routes, jobs or listeners: the pages about people are the desk's and the portal's.
//!
//! Invariants: README.md.

pub mod consent_text;
mod error;
mod model;
mod privacy_map;
mod rules;
mod service;
mod store;

pub use error::ContactError;
pub use model::{
    AddressPlace, ConsentEntry, ConsentGiven, ContactField, ContactRef, Decision, ERASED_TEXT_KEY,
    EarlierValue, EmailState, ErasureReason, FieldSource, NAME_CHARS_MAX, NewContact, Profile, Relay, Source,
    SourceError, StoredAddress,
};
pub use privacy_map::private_columns;
pub use service::add_address::{NewAddress, add_address, add_addresses, add_addresses_with};
pub use service::change_email::{change_email, moved_by};
pub use service::consent::{consents, may, may_of, record_consent};
pub use service::create::create;
pub use service::create_many::{Keys, ManyPeople, create_many, create_many_keyed};
pub use service::erase::erase;
pub use service::find::{email_hash, find, find_by_email, find_many_by_email, reference, resolve};
pub use service::give_address::give_address;
pub use service::keys::{key, keys};
pub use service::mark_email::{mark_email_bouncing, mark_email_verified};
pub use service::merge::merge;
pub use service::profile::{profile, profile_and_key, profiles};
pub use service::provenance::{earlier_values, provenance};
pub use service::read_address::{
    address, address_of_known, address_place, addresses, addresses_of, find_address,
};
pub use service::rename::rename;
pub use service::search::{FoundPeople, SEARCH_WORDS_MAX, asked_words, name_words, search, search_page};
pub use service::set_language::set_language;
pub use service::undo_import::erase_imported;
pub use service::unmerge::unmerge;
pub use service::verify::{Extent, verify, verify_sealed};
pub use store::merge::person;

use kernel::Language;

/// The tables of this crate.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "contacts",
            name: "0001_contacts",
            sql: include_str!("../migrations/0001_contacts.sql"),
        },
        db::Migration {
            owner: "contacts",
            name: "0002_consent_language",
            sql: include_str!("../migrations/0002_consent_language.sql"),
        },
    ]
}

/// The texts of this crate, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
