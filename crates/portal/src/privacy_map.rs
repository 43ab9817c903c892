//! Which columns of this crate hold what about whom.

use kernel::privacy::{PrivateColumn, Protection};

/// The privacy map of this crate.
pub fn private_columns() -> &'static [PrivateColumn] {
    const COLUMNS: &[PrivateColumn] = &[
        PrivateColumn::new(
            "portal_code",
            "code_hash",
            Protection::KeyedHash,
            "a code of six digits, with the session and purpose it is for",
        ),
        PrivateColumn::new(
            "portal_code",
            "request_key",
            Protection::NotPersonal,
            "a random key of the form that asked",
        ),
        PrivateColumn::new(
            "portal_code",
            "new_email_sealed",
            Protection::SealedByContact,
            "the e-mail address a person is about to change to",
        ),
    ];
    COLUMNS
}
