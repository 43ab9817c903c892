//! The sandbox gateway's own side: a payment provider that lives on this server and moves no money.
//!
//! It keeps books of its own, shows a hosted payment page with test cards, and sends signed webhooks: promptly,
//! late, twice, out of order or never, as the page's own choice or [`set_delivery`] says. The product talks to it over HTTP only, by
//! [`crate::gateways::SandboxGateway`].

mod api;
mod delivery;
mod pages;
mod wire;

use axum::Router;
use axum::routing::{get, post};
use web::Site;

pub use delivery::{DeliverNotice, Delivery, Sandbox, deliver, set_delivery};
pub(crate) use wire::{CheckoutBody, NoticeBody, Secrets, WireCheckout};

/// The header that carries a notice's signature.
pub(crate) const SIGNATURE_HEADER: &str = "sandbox-signature";

/// A page nobody pays on is closed after this long.
pub(crate) const CHECKOUT_MINUTES: i64 = 60;

/// The provider's interface and pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/sandbox/api/checkouts", post(api::open))
        .route("/sandbox/api/checkouts/{id}", get(api::show))
        .route("/sandbox/api/checkouts/{id}/cancel", post(api::cancel))
        .route("/sandbox/pay/{id}", get(pages::show).post(pages::pay))
        .route("/sandbox/pay/{id}/challenge", get(pages::challenge).post(pages::answer_challenge))
}
