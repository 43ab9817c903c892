//! Outgoing HTTP, and the log of every exchange with the outside, in both directions.
//!
//! Invariants: no other crate makes an HTTP client; secrets and personal data are masked before anything is
//! logged; a request is tried again only if it says that repeating it is harmless; addresses inside the own
//! network are refused unless the installation's settings allow them (SSRF); redirects are never followed.

mod breaker;
mod client;
mod guard;
mod mask;
mod store;

pub use client::{Body, Exchange, ExchangeError, Repeat, Request, Response};
pub use guard::Destinations;
pub use mask::{mask_body, mask_url};
pub use store::{Direction, LogEntry, latest, purge_before, record};

/// The table of the log.
pub fn migrations() -> &'static [db::Migration] {
    &[db::Migration {
        owner: "exchange",
        name: "0001_exchange",
        sql: include_str!("../migrations/0001_exchange.sql"),
    }]
}

/// The log holds masked text only.
pub fn private_columns() -> &'static [kernel::privacy::PrivateColumn] {
    use kernel::privacy::{PrivateColumn as Column, Protection::NotPersonal};
    const COLUMNS: &[Column] = &[
        Column::new(
            "exchange_log",
            "url_masked",
            NotPersonal,
            "address of a request; values of its query are masked",
        ),
        Column::new(
            "exchange_log",
            "request_masked",
            NotPersonal,
            "headers and body with every value masked that is not known to be harmless",
        ),
        Column::new("exchange_log", "response_masked", NotPersonal, "as request_masked"),
    ];
    COLUMNS
}
