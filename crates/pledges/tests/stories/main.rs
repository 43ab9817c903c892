//! Stories of pledges, each told on SQLite and on PostgreSQL.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_wrap,
    missing_docs,
    reason = "tests"
)]

mod asking;
mod bought;
mod bought_kinds;
mod codes;
mod confirming;
mod corruption;
mod erasing;
mod forms;
mod giving_back;
mod goals;
mod goes_on;
mod goods;
mod imports;
mod instalments;
mod later_shipping;
mod limits;
mod links;
mod lists;
mod locking;
mod parting;
mod paying_back;
mod pick_up;
mod places;
mod platform_money;
mod price_lists;
mod random_walk;
mod saving;
mod stage;
mod statements;
mod tips;
mod variants;
mod waiting_lists;
mod what_if;
mod windows;
