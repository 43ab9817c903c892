//! The backer's pages: from the link in a mail to a confirmed and paid pledge.
//!
//! What happens when a backer finishes a pledge: the link's page shows one button (`routes::link`) → the button
//! swaps the link for a session → reward and add-ons, options and questions, address, review, each a form that
//! posts, saves by [`pledges`] and leads on → the review sends back the seal of the price that was shown →
//! [`pledges::confirm`] → when something is owed [`payments::service::start_payment`] leads to the gateway, and
//! the way back shows what came of it.
//!
//! Invariants: no GET changes anything; opening a link never uses it up; a pledge is shown to the session of its
//! own contact and to nobody else; a stored address is masked until a code was entered; no answer tells whether
//! an e-mail address is known; every page works without scripts.

mod currencies;
mod errors;
mod jobs_of_portal;
mod owner;
mod pages;
mod privacy_map;
mod routes;
mod rules;
mod service;
mod store;
mod wording;

pub use jobs_of_portal::{ForgetCodes, SendLinks, register};
pub use privacy_map::private_columns;
pub use routes::routes;

use kernel::Language;

/// The tables of this crate.
pub fn migrations() -> &'static [db::Migration] {
    &[db::Migration {
        owner: "portal",
        name: "0001_portal",
        sql: include_str!("../migrations/0001_portal.sql"),
    }]
}

/// The texts of the backer's pages, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
