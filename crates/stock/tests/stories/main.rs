//! Stock, told on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod any_sequence;
mod crowd;
mod depot;
mod goods;
mod house;
mod killed;
mod places;
mod rush;
mod sheets;
mod verifying;
mod waiting;
