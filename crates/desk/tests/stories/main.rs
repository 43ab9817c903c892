//! Stories about the desk, told on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod acting;
mod asking_to_pay;
mod bulk;
mod currencies;
mod customs;
mod deciding;
mod editing;
mod goods;
mod instalments;
mod invoicing;
mod later_shipping;
mod limits;
mod looking;
mod mailing;
mod moving_on;
mod parcels;
mod parting;
mod paying_back;
mod price_lists;
mod ready;
mod rights;
mod roles;
mod sent_elsewhere;
mod stage;
mod tax_report;
mod telling;
mod texts;
mod vouchers;
