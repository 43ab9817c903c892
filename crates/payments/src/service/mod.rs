//! The use cases of payments.

mod receive_notice;
mod refresh_payment;
mod settle_payment;
mod start_payment;

use std::sync::Arc;

use db::Db;
use kernel::Cx;

use crate::gateways::Gateways;

pub use receive_notice::{Received, receive_notice};
pub use refresh_payment::refresh_payment;
pub use settle_payment::{Settled, settle};
pub use start_payment::{StartPayment, Started, start_payment};

/// What the use cases work with. Cheap to clone; lives beside the site as a service.
#[derive(Clone)]
pub struct Payments {
    /// The database.
    pub db: Db,
    /// The gateways that are set up.
    pub gateways: Arc<Gateways>,
    /// Address of this site, for the ways back from a gateway.
    pub base_url: String,
    /// Keys, time, randomness; the actor is replaced by each caller.
    pub cx: Cx,
}
