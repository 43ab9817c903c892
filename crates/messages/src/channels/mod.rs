//! Ways for a mail to leave. A connector is one file here and one line where the binary puts the product together.

mod mailbox;
mod pool;
mod smtp;

use std::future::Future;
use std::pin::Pin;

use db::Db;
use kernel::Cx;

pub(crate) use mailbox::MAILBOX;
pub use mailbox::{MailboxChannel, MailboxMail, mailbox_list, mailbox_show};
pub use smtp::{SmtpChannel, SmtpChannelError, SmtpTimeouts};

use crate::compose::{Envelope, Mail};
use crate::model::Problem;

/// A future that a trait object gives.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Why a mail certainly did not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// What was wrong.
    pub problem: Problem,
    /// The mail server's code, when it gave one. Its words may hold the address, so they are not kept.
    pub code: Option<u16>,
}

impl Refusal {
    /// Without a code.
    pub const fn of(problem: Problem) -> Self {
        Self { problem, code: None }
    }
}

/// What came of handing a mail over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOver {
    /// It was taken.
    Accepted {
        /// The mail server's code.
        code: Option<u16>,
    },
    /// It was certainly not taken.
    Refused(Refusal),
    /// Nobody knows: the text was on its way when the answer did not come.
    Unknown,
}

/// What a channel needs of the product.
#[derive(Clone)]
pub struct ChannelContext {
    /// The database.
    pub db: Db,
    /// Keys, clock, randomness.
    pub cx: Cx,
}

/// A way for a mail to leave.
pub trait Channel: Send + Sync + 'static {
    /// Its name: `smtp`, `mailbox`. Stored with each message.
    fn name(&self) -> &'static str;

    /// Does everything up to the point where the text is handed over: connects, signs in, names sender and
    /// recipient. Whatever goes wrong here, and a process that ends here, certainly sent nothing.
    fn prepare<'a>(
        &'a self,
        context: &'a ChannelContext,
        envelope: &'a Envelope,
    ) -> Answer<'a, Result<Box<dyn Prepared>, Refusal>>;
}

/// A recipient was accepted; the text can go.
pub trait Prepared: Send {
    /// Hands the text over.
    fn hand_over<'a>(self: Box<Self>, context: &'a ChannelContext, mail: &'a Mail) -> Answer<'a, HandOver>;

    /// Ends it without handing over anything.
    fn abandon<'a>(self: Box<Self>) -> Answer<'a, ()>;
}
