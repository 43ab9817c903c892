//! Collecting money: payments, the gateways that carry them, and the sandbox that behaves like one.
//!
//! A payment is recorded and committed before the gateway is called, and its outcome is recorded after. The
//! browser's return, the signed webhook and the janitor all lead to [`service::settle`], which posts to the
//! ledger under the payment's own key: whichever comes first counts, the others change nothing.
//!
//! Invariants: the outside is never called inside a transaction; what the gateway says is fetched from the
//! gateway, never believed from a webhook's body; at most one payment is under way for a pledge; a page whose
//! amount is not what is owed any more is closed; money other than what was asked for is held, never booked by
//! itself; no card number, code or expiry reaches this server.

mod admission;
mod gateway;
mod gateways;
mod jobs_of_payments;
mod model;
mod pages;
mod routes;
mod sandbox;
pub mod service;
mod signature;
mod store;
mod verify;

pub use gateway::{
    Capabilities, Checkout, CheckoutRequest, Gateway, GatewayError, GatewayPayment, GatewayStatus, Notice,
    NoticeError,
};
pub use gateways::{Gateways, SandboxGateway};
pub use jobs_of_payments::register;
pub use model::{Exchange, Held, HoldReason, Payment, PaymentError, PaymentRef, PaymentState, rate_seen};
pub use routes::routes;
pub use sandbox::{Delivery, Sandbox, routes as sandbox_routes, set_delivery};
pub use store::{
    awaiting_decision, captured_totals, failed, failed_count, find, held_of, of_pledge, refused_webhooks,
    under_way,
};
pub use verify::verify;

use kernel::Language;
use kernel::privacy::{PrivateColumn as Column, Protection::NotPersonal};

/// The tables of payments and of the sandbox.
pub fn migrations() -> &'static [db::Migration] {
    const MIGRATIONS: &[db::Migration] = &[
        db::Migration {
            owner: "payments",
            name: "0001_payments",
            sql: include_str!("../migrations/0001_payments.sql"),
        },
        db::Migration {
            owner: "payments",
            name: "0002_sandbox",
            sql: include_str!("../migrations/0002_sandbox.sql"),
        },
        db::Migration {
            owner: "payments",
            name: "0003_closing_and_holding",
            sql: include_str!("../migrations/0003_closing_and_holding.sql"),
        },
        db::Migration {
            owner: "payments",
            name: "0004_held_and_failed",
            sql: include_str!("../migrations/0004_held_and_failed.sql"),
        },
        db::Migration {
            owner: "payments",
            name: "0005_other_currencies",
            sql: include_str!("../migrations/0005_other_currencies.sql"),
        },
    ];
    MIGRATIONS
}

/// No personal data: pledges and payments appear by their ids, and cards never reach us.
pub fn private_columns() -> &'static [Column] {
    const COLUMNS: &[Column] = &[
        Column::new("sandbox_checkout", "title", NotPersonal, "name of the campaign, for the payment page"),
        Column::new("sandbox_setting", "name", NotPersonal, "name of a setting"),
        Column::new("sandbox_setting", "value", NotPersonal, "how the sandbox delivers: a word of ours"),
        Column::new("payment", "failure", NotPersonal, "the gateway's word for a failure: card_declined"),
        Column::new("payment", "title", NotPersonal, "name of the campaign, for the payment page"),
        Column::new("payment", "held_reason", NotPersonal, "why a payment is held: a word of ours"),
        Column::new("sandbox_checkout", "failure", NotPersonal, "as payment.failure"),
        Column::new("sandbox_checkout", "delivery", NotPersonal, "as sandbox_setting.value"),
    ];
    COLUMNS
}

/// Texts of the pages.
pub fn texts() -> &'static [(Language, &'static str)] {
    const TEXTS: &[(Language, &str)] = &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ];
    TEXTS
}
