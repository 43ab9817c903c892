//! The use cases of payments.

mod ask_later;
mod close_page;
mod open_page;
mod receive_notice;
mod refresh_payment;
mod resolve_held;
mod settle_payment;
mod start_payment;

use std::sync::Arc;

use db::Db;
use kernel::Cx;

use crate::gateway::Gateway;
use crate::gateways::Gateways;
use crate::model::PaymentError;

pub(crate) use ask_later::{ask_later, ask_now};
pub use close_page::close_stale;
pub(crate) use close_page::{is_stale, stale_in_campaign, stale_page};
pub use receive_notice::{Received, receive_notice};
pub use refresh_payment::refresh_payment;
pub use resolve_held::{book_held, close_held};
pub use settle_payment::{Settled, settle};
pub use start_payment::{PayAmount, StartPayment, Started, start_payment};

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

impl Payments {
    pub(crate) fn gateway(&self, name: &str) -> Result<Arc<dyn Gateway>, PaymentError> {
        self.gateways.get(name).ok_or_else(|| PaymentError::NoGateway(name.to_owned()))
    }
}
