//! What a warehouse gets, read back as a warehouse reads it; on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod answers;
mod downloads;
mod pick_up;
mod prices;
mod reading;
mod sheets;
mod stage;
mod units;
mod unpaid;
mod warehouses;
mod waves;
