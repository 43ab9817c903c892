//! Stories about people, told on SQLite and on PostgreSQL.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod addresses;
mod bulk;
mod changing;
mod consent;
mod creating;
mod erasing;
mod merging;
mod privacy;
mod searching;
mod stage;
mod verifying;
