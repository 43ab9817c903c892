//! The ledger: every movement of money and points, append-only, double entry.
//!
//! A [`Posting`] carries an idempotency key and entries that sum to zero per unit. [`post`] writes it into the
//! caller's transaction; the same key again answers [`Posted::Repeated`] and changes nothing. A balance is the
//! sum of an account's entries, read from an index, never a number that somebody updates, so that thousands of
//! postings a second to one account do not wait for each other.
//!
//! Invariants: the database refuses UPDATE and DELETE on every table of this crate; each transaction carries a
//! keyed hash of its content, and seals chain those hashes, so that [`verify`] finds what was changed or taken
//! out past the database's refusal.

mod jobs_of_ledger;
mod model;
mod rules;
mod service;
mod store;
mod verify;

pub use jobs_of_ledger::{SealLedger, register};
pub use model::{
    AccountCode, AccountFamily, CODE_LENGTH_MAX, Entry, KEY_LENGTH_MAX, KindTotal, LedgerError, Movement,
    Posted, PostedCounts, Posting, Scope, Unit,
};
pub use service::post::post;
pub use service::post_many::post_many;
pub use service::reverse::reverse;
pub use service::seal::{SEAL_AFTER_SECONDS, SEAL_TRANSACTIONS_MAX, seal};
pub use store::reading::{
    balance, balances, balances_by_unit, find_by_key, for_each_balance, movements, totals_by_kind,
    transaction_count,
};
pub use verify::{FINDINGS_MAX, verify};

use kernel::privacy::{PrivateColumn, Protection};

/// The tables of the ledger, and the triggers that keep them append-only.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "ledger",
            name: "0001_ledger",
            sql: include_str!("../migrations/0001_ledger.sql"),
        },
        db::Migration {
            owner: "ledger",
            name: "0002_append_only",
            sql: include_str!("../migrations/0002_append_only.sql"),
        },
    ]
}

/// Nothing here is about a person: pledges and payments appear by their public ids only.
pub fn private_columns() -> &'static [PrivateColumn] {
    const COLUMNS: &[PrivateColumn] = &[
        PrivateColumn::new(
            "ledger_transaction",
            "content_hash",
            Protection::NotPersonal,
            "keyed hash over ids, kinds and amounts",
        ),
        PrivateColumn::new(
            "ledger_seal",
            "chain_hash",
            Protection::NotPersonal,
            "keyed hash over the hashes of transactions",
        ),
    ];
    COLUMNS
}
