//! A creator sets up a campaign, on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod catalogue;
mod instalments;
mod local_tax;
mod made_of;
mod price_lists;
mod settings;
mod shipping_changes;
mod shipping_columns;
mod shipping_rules;
mod tax_setup;
mod units;
mod warehouses;
mod world;
