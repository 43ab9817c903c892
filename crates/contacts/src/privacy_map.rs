//! Which column holds what about whom. A test compares this list with the schema.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new("contact", "name_sealed", Protection::SealedByContact, "the person's name"),
    PrivateColumn::new(
        "contact",
        "erased_because",
        Protection::NotPersonal,
        "one of a few fixed words (ErasureReason), no free text",
    ),
    PrivateColumn::new(
        "contact_key",
        "wrapped_key",
        Protection::SealedByInstallation,
        "the contact's own key; destroyed by an erasure",
    ),
    PrivateColumn::new("contact_email", "address_sealed", Protection::SealedByContact, "an e-mail address"),
    PrivateColumn::new(
        "contact_email",
        "address_hash",
        Protection::KeyedHash,
        "the e-mail address, for exact look-up",
    ),
    PrivateColumn::new(
        "contact_search_word",
        "word_hash",
        Protection::KeyedHash,
        "a folded word of the name, for search",
    ),
    PrivateColumn::new(
        "contact_address",
        "address_sealed",
        Protection::SealedByContact,
        "a postal address with name, phone and delivery note, as JSON",
    ),
    PrivateColumn::new(
        "contact_address",
        "country",
        Protection::NotPersonal,
        "two letters: shipping and tax reports count by it, millions of people share one",
    ),
    PrivateColumn::new(
        "contact_address",
        "region_code",
        Protection::NotPersonal,
        "a state or province of the known list: tax reports count by it",
    ),
    PrivateColumn::new(
        "field_source",
        "earlier_sealed",
        Protection::SealedByContact,
        "the value a field had before",
    ),
    PrivateColumn::new(
        "field_source",
        "field",
        Protection::NotPersonal,
        "the name of a field (`name`, `language`), never its value",
    ),
    PrivateColumn::new(
        "consent_entry",
        "text_key",
        Protection::NotPersonal,
        "the key of the wording that was shown",
    ),
    PrivateColumn::new(
        "consent_entry",
        "decided_where",
        Protection::NotPersonal,
        "the page or form of the product, no network address",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
