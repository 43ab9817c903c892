//! Which column holds what about whom. A test compares this list with the schema.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new(
        "invoice",
        "buyer_sealed",
        Protection::SealedByContact,
        "name, address, VAT number and e-mail address of the buyer, notes and the reason of a correction, as JSON",
    ),
    PrivateColumn::new(
        "invoice",
        "content",
        Protection::NotPersonal,
        "what was sold, taxes, totals, the organisation itself: all but the buyer and free words, which stand in buyer_sealed",
    ),
    PrivateColumn::new(
        "invoice",
        "content_hash",
        Protection::NotPersonal,
        "keyed hash over content and sealed buyer",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
