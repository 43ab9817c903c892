//! The words of this crate. Types that hold personal data or secrets show none of it in their `Debug` form.

mod context;
mod words;

use std::fmt;

use kernel::ids::kinds;
use kernel::{EmailAddress, Id, Language, RowId, Timestamp};

pub(crate) use context::BLOTTED;
pub use context::{
    AGREED_ANSWER_CHARS_MAX, AGREED_ENTRIES_MAX, AgreedAnswer, AgreedChoice, AgreedLine, AgreedPickUp,
    Agreement, Context, DatedPart, LinkedPledge, Secret,
};
pub use words::{MessageKind, MessageState, Problem};

/// A message to be queued.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// The same for every request for the same message, for ever: `invitation:plg_…:0`. No personal data.
    pub unique_key: String,
    /// To whom.
    pub contact: RowId<kinds::Contact>,
    /// `None`: to the address the contact has when it is sent. An address here is one the contact is about to get.
    pub recipient: Option<EmailAddress>,
    /// About which campaign, if one.
    pub campaign: Option<RowId<kinds::Campaign>>,
    /// About which pledge, if one.
    pub pledge: Option<RowId<kinds::Pledge>>,
    /// What it tells.
    pub context: Context,
    /// After this it is of no use and is not sent.
    pub expires_at: Option<Timestamp>,
}

/// What came of queueing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queued {
    /// It is going to be sent.
    New(Id<kinds::Message>),
    /// A message with this key was queued before; nothing was done.
    Repeated(Id<kinds::Message>),
}

/// One line of the list of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageLine {
    /// Inside; the list's bookmark.
    pub row: RowId<kinds::Message>,
    /// Outside.
    pub id: Id<kinds::Message>,
    /// What for.
    pub kind: MessageKind,
    /// How far.
    pub state: MessageState,
    /// To whom.
    pub contact: RowId<kinds::Contact>,
    /// About which campaign.
    pub campaign: Option<RowId<kinds::Campaign>>,
    /// About which pledge.
    pub pledge: Option<RowId<kinds::Pledge>>,
    /// Language it was written in; `None` before it was.
    pub language: Option<Language>,
    /// Tries so far.
    pub attempts: u32,
    /// Why it is where it is.
    pub problem: Option<Problem>,
    /// The mail server's code (`550`), when it gave one.
    pub answer_code: Option<u16>,
    /// When it is tried (again).
    pub next_attempt_at: Option<Timestamp>,
    /// When it was queued.
    pub created_at: Timestamp,
    /// Since when it is in its state.
    pub state_changed_at: Timestamp,
    /// When the mail server took it.
    pub sent_at: Option<Timestamp>,
    /// Whether it lies in the mailbox of this installation, because no mail server is set up: it left for nobody.
    pub stays_here: bool,
}

/// One message with what was written. Secrets in it are blotted out.
#[derive(Clone)]
pub struct MessageCopy {
    /// The facts.
    pub line: MessageLine,
    /// To which address; `None` before it was decided.
    pub recipient: Option<EmailAddress>,
    /// Its subject, when it was written.
    pub subject: Option<String>,
    /// Its text part, when it was written.
    pub text: Option<String>,
    /// `msg_…@example.org`, the same for every try.
    pub message_id: Option<String>,
}

impl fmt::Debug for MessageCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MessageCopy").field("line", &self.line).finish_non_exhaustive()
    }
}
