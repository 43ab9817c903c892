//! Which column holds what about whom.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new(
        "stock_movement",
        "note_sealed",
        Protection::SealedByInstallation,
        "what staff noted about goods; the log is never changed, so the form asks for no names",
    ),
    PrivateColumn::new(
        "stock_warehouse",
        "name",
        Protection::NotPersonal,
        "what the organisation calls a place of its own",
    ),
    PrivateColumn::new(
        "stock_warehouse",
        "folded_name",
        Protection::NotPersonal,
        "the same name, folded, so that no two are alike",
    ),
    PrivateColumn::new(
        "stock_warehouse",
        "country",
        Protection::NotPersonal,
        "where a warehouse of the organisation stands",
    ),
    PrivateColumn::new(
        "stock_waiting",
        "contact",
        Protection::NotPersonal,
        "public id: random and time; taken out when the person is erased",
    ),
];

/// This crate's part of the privacy map. Every other column of text holds public ids, words of our own, keys, and the
/// supplier's number of a delivery.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
