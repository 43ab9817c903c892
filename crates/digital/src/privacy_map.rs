//! Which column holds what about whom.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new("digital_file", "name", Protection::NotPersonal, "what the maker of a file calls it"),
    PrivateColumn::new(
        "digital_file",
        "copy_line",
        Protection::NotPersonal,
        "what is put on each page of a pledge's copy: the order's number, no name",
    ),
    PrivateColumn::new("digital_file", "sha256", Protection::NotPersonal, "checksum of a file's bytes"),
    PrivateColumn::new(
        "digital_piece",
        "bytes",
        Protection::NotPersonal,
        "a part of what the organisation sells, about nobody",
    ),
    PrivateColumn::new("digital_good", "title", Protection::NotPersonal, "what a good is called"),
    PrivateColumn::new("digital_good", "url", Protection::NotPersonal, "an address the organisation chose"),
    PrivateColumn::new("key_pool", "title", Protection::NotPersonal, "what staff call a pool"),
    PrivateColumn::new("digital_key", "key_hash", Protection::KeyedHash, "a key, to find it a second time"),
    PrivateColumn::new(
        "digital_keys_file",
        "bytes_sealed",
        Protection::SealedByInstallation,
        "a file of keys that was looked at and not taken in yet, a day at most",
    ),
    PrivateColumn::new(
        "digital_key",
        "key_sealed",
        Protection::SealedByInstallation,
        "a key: a secret that is worth money, about nobody",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
