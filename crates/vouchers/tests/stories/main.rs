//! Vouchers on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod at_once;
mod bulk;
mod gift_codes;
mod guessing;
mod redeeming;
mod shop;
mod terms;
mod verifying;
