//! Digital goods on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod downloading;
mod files;
mod keys;
mod keys_at_once;
mod store_room;
mod verifying;
