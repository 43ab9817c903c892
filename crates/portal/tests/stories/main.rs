//! The backer's pages, seen from a browser, on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod business;
mod codes;
mod correcting;
mod currencies;
mod documents;
mod downloads;
mod getting_in;
mod goals;
#[path = "../../../web/tests/html/mod.rs"]
mod html;
mod instalments;
mod late;
mod later_shipping;
mod news;
mod paying;
mod pick_up;
mod platform_money;
mod reasons;
mod shelf;
mod stage;
mod tips;
mod undecided;
mod units;
mod vouchers;
mod waiting;
mod walking;
mod windows;
