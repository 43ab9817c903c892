//! What a payment gateway can do. A gateway is one file in `gateways/` and one line in its registry.

use std::future::Future;
use std::pin::Pin;

use axum::http::HeaderMap;
use exchange::ExchangeError;
use kernel::{Language, Money, Timestamp};

/// An answer that is on its way.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, GatewayError>> + Send + 'a>>;

/// What a gateway offers, for the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// Sends no real money: pages say so.
    pub is_test: bool,
    /// Can give money back.
    pub refunds: bool,
}

/// A request for a hosted payment page.
#[derive(Debug, Clone)]
pub struct CheckoutRequest {
    /// The payment's public id. The same key again answers the same checkout and charges nothing twice.
    pub idempotency_key: String,
    /// What to collect.
    pub amount: Money,
    /// Shown on the page: the campaign's name.
    pub title: String,
    /// Where the browser goes afterwards.
    pub return_url: String,
    /// Where it goes when the backer turns back.
    pub cancel_url: String,
    /// The page's language.
    pub language: Language,
}

/// A hosted payment page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkout {
    /// The gateway's id.
    pub gateway_ref: String,
    /// The page.
    pub redirect_url: String,
}

/// How far the gateway is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatewayStatus {
    /// Waits for the backer.
    Open,
    /// The money was collected.
    Captured,
    /// It did not work.
    Failed,
    /// Ended without a charge.
    Expired,
}

/// A payment in the gateway's own record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayPayment {
    /// The gateway's id.
    pub gateway_ref: String,
    /// How far.
    pub status: GatewayStatus,
    /// What was collected; zero unless captured.
    pub captured: Money,
    /// The gateway's word for a failure.
    pub failure: Option<String>,
}

/// What a webhook tells: that something happened to a payment. What, is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The gateway's id of this notice; taken in once.
    pub notice_id: String,
    /// `checkout.captured`.
    pub kind: String,
    /// The payment it is about.
    pub gateway_ref: String,
}

/// Why a webhook was not taken in.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NoticeError {
    /// Not signed, or with another secret.
    #[error("the signature does not fit")]
    BadSignature,
    /// Signed too long ago, or in the future: perhaps replayed.
    #[error("the signature is not of the last five minutes")]
    Stale,
    /// Signed, but not of a form we know.
    #[error("the body cannot be read")]
    Unreadable,
}

/// Why a gateway did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    /// It offers no such thing.
    #[error("this gateway cannot do that")]
    NotSupported,
    /// It looked at the request and refused it: nothing came of it, nor will anything of the same key.
    #[error("the payment provider refused: {0}")]
    Refused(String),
    /// It has no payment of this id, and never had.
    #[error("the payment provider does not know this payment")]
    NotFound,
    /// It does not let us in, so it did not look at the request. What it did with the same key before is not known.
    #[error("the payment provider does not accept our key: check the gateway's settings ({0})")]
    NotAdmitted(String),
    /// It answered something we do not understand.
    #[error("the payment provider answered something unexpected: {0}")]
    Unexpected(String),
    /// No answer, or a busy one. It may or may not have acted; the same key can be sent again.
    #[error(
        "the payment provider does not answer at the moment: nothing is lost, try again in a minute ({0})"
    )]
    Unavailable(String),
}

impl GatewayError {
    /// Whether the gateway has judged: asking the same again can have no other answer.
    pub const fn is_definite(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::NotFound | Self::NotSupported)
    }
}

impl From<ExchangeError> for GatewayError {
    fn from(e: ExchangeError) -> Self {
        Self::Unavailable(e.to_string())
    }
}

/// A payment gateway.
pub trait Gateway: Send + Sync + 'static {
    /// Its name in the database, in addresses and in the ledger. Never changes.
    fn name(&self) -> &'static str;

    /// What it offers.
    fn capabilities(&self) -> Capabilities;

    /// Opens a hosted payment page. Repeating the key repeats the answer.
    fn open_checkout<'a>(&'a self, request: &'a CheckoutRequest) -> Answer<'a, Checkout>;

    /// What the gateway knows of a payment.
    fn fetch<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment>;

    /// Closes a page that nobody shall pay on any more. Answers what became of it: it may have been paid just
    /// before, and closing a page that is closed answers the same again.
    fn cancel<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment>;

    /// Gives money back.
    fn refund<'a>(
        &'a self,
        _gateway_ref: &'a str,
        _amount: Money,
        _idempotency_key: &'a str,
    ) -> Answer<'a, ()> {
        Box::pin(async { Err(GatewayError::NotSupported) })
    }

    /// Checks a webhook's signature over the raw body and reads what it is about.
    fn read_notice(&self, headers: &HeaderMap, body: &[u8], now: Timestamp) -> Result<Notice, NoticeError>;
}
