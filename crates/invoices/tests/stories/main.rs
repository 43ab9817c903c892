//! Invoices as a creator, a buyer, an accountant and a tax office meet them, on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod crediting;
mod keeping;
mod numbering;
mod pages;
mod parallel;
mod stage;
mod totals;
