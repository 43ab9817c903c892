//! Which column holds what about whom.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new("voucher", "title", Protection::NotPersonal, "what staff call a voucher"),
    PrivateColumn::new("voucher_batch", "prefix", Protection::NotPersonal, "what stands in front of codes"),
    PrivateColumn::new(
        "voucher_batch",
        "request_key",
        Protection::NotPersonal,
        "random key of the form that was sent",
    ),
    PrivateColumn::new(
        "voucher_code",
        "code_hash",
        Protection::KeyedHash,
        "the text of a code, for exact look-up",
    ),
    PrivateColumn::new(
        "voucher_code",
        "code_sealed",
        Protection::SealedByInstallation,
        "the text of a code: a secret that is worth money, about nobody",
    ),
    PrivateColumn::new(
        "voucher_redemption",
        "given_back_because",
        Protection::NotPersonal,
        "one of a few fixed words (EndReason), no free text",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
