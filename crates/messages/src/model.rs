//! The words of this crate. Types that hold personal data or secrets show none of it in their `Debug` form.

use std::fmt;

use kernel::ids::kinds;
use kernel::{EmailAddress, Id, Language, Money, RowId, Timestamp};
use serde::{Deserialize, Serialize};

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MessageKind {
    /// Asks a backer to finish a pledge.
    Invitation,
    /// Asks again.
    Reminder,
    /// The links of a person's pledges, asked for on the portal.
    MagicLink,
    /// A six-digit code that proves the person can read this mailbox.
    StepUpCode,
    /// What a backer agreed to.
    Confirmation,
    /// Money arrived.
    Receipt,
    /// The pledge will not be fulfilled.
    Cancellation,
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Invitation,
        Self::Reminder,
        Self::MagicLink,
        Self::StepUpCode,
        Self::Confirmation,
        Self::Receipt,
        Self::Cancellation,
    ];

    /// Its stored word: `magic_link`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::MagicLink => "magic_link",
            Self::StepUpCode => "step_up_code",
            Self::Confirmation => "confirmation",
            Self::Receipt => "receipt",
            Self::Cancellation => "cancellation",
        }
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Invitation => "messages-kind-invitation",
            Self::Reminder => "messages-kind-reminder",
            Self::MagicLink => "messages-kind-magic-link",
            Self::StepUpCode => "messages-kind-step-up-code",
            Self::Confirmation => "messages-kind-confirmation",
            Self::Receipt => "messages-kind-receipt",
            Self::Cancellation => "messages-kind-cancellation",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether somebody waits for it in front of a screen: it overtakes what is sent in bulk.
    pub const fn is_awaited(self) -> bool {
        !matches!(self, Self::Invitation | Self::Reminder)
    }
}

/// How far a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MessageState {
    /// Waits for its turn.
    Queued,
    /// Its text is being handed over at this moment.
    Sending,
    /// The mail server took it.
    Sent,
    /// It did not leave; it is tried again by itself.
    Failed,
    /// It may have left: the connection or the process ended while it was handed over. Never tried again by
    /// itself, because nobody gets a message twice.
    Uncertain,
    /// It was not sent, on purpose: no address, too late, held back.
    Suppressed,
    /// It did not leave and is not tried again by itself.
    Dead,
}

impl MessageState {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Queued,
        Self::Sending,
        Self::Sent,
        Self::Failed,
        Self::Uncertain,
        Self::Suppressed,
        Self::Dead,
    ];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Uncertain => "uncertain",
            Self::Suppressed => "suppressed",
            Self::Dead => "dead",
        }
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Queued => "messages-state-queued",
            Self::Sending => "messages-state-sending",
            Self::Sent => "messages-state-sent",
            Self::Failed => "messages-state-failed",
            Self::Uncertain => "messages-state-uncertain",
            Self::Suppressed => "messages-state-suppressed",
            Self::Dead => "messages-state-dead",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether it is going to be tried by itself.
    pub const fn is_due(self) -> bool {
        matches!(self, Self::Queued | Self::Failed)
    }

    /// Whether a person may have it sent again.
    pub const fn can_be_resent(self) -> bool {
        matches!(self, Self::Uncertain | Self::Suppressed | Self::Dead)
    }

    /// Whether a person may hold it back.
    pub const fn can_be_suppressed(self) -> bool {
        matches!(self, Self::Queued | Self::Failed | Self::Uncertain | Self::Dead)
    }
}

/// Why a message is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    /// No connection to the mail server, or it ended before the text was handed over.
    Unreachable,
    /// The mail server does not offer the encryption that the settings ask for, or its certificate is not trusted.
    Encryption,
    /// The mail server refuses our name and password.
    SignInRefused,
    /// The mail server does not let us send from this address.
    SenderRefused,
    /// The mail server asked to come again later (4xx).
    TryLater,
    /// The mail server does not know the recipient (5xx).
    RecipientRefused,
    /// The mail server does not want this text (5xx after the data).
    ContentRefused,
    /// The address has letters that this mail server cannot deliver to (no SMTPUTF8).
    AddressNotSupported,
    /// The connection ended after the text was handed over and before the answer.
    AnswerMissing,
    /// The process ended while the text was handed over.
    Interrupted,
    /// The contact has no e-mail address.
    NoAddress,
    /// The contact was erased.
    Erased,
    /// It was not sent before it became useless (a code of ten minutes).
    Expired,
    /// Its words could not be put together.
    Template,
    /// Staff held it back.
    ByStaff,
}

impl Problem {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Unreachable,
        Self::Encryption,
        Self::SignInRefused,
        Self::SenderRefused,
        Self::TryLater,
        Self::RecipientRefused,
        Self::ContentRefused,
        Self::AddressNotSupported,
        Self::AnswerMissing,
        Self::Interrupted,
        Self::NoAddress,
        Self::Erased,
        Self::Expired,
        Self::Template,
        Self::ByStaff,
    ];

    /// Its stored word: `recipient_refused`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Encryption => "encryption",
            Self::SignInRefused => "sign_in_refused",
            Self::SenderRefused => "sender_refused",
            Self::TryLater => "try_later",
            Self::RecipientRefused => "recipient_refused",
            Self::ContentRefused => "content_refused",
            Self::AddressNotSupported => "address_not_supported",
            Self::AnswerMissing => "answer_missing",
            Self::Interrupted => "interrupted",
            Self::NoAddress => "no_address",
            Self::Erased => "erased",
            Self::Expired => "expired",
            Self::Template => "template",
            Self::ByStaff => "by_staff",
        }
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Unreachable => "messages-problem-unreachable",
            Self::Encryption => "messages-problem-encryption",
            Self::SignInRefused => "messages-problem-sign-in-refused",
            Self::SenderRefused => "messages-problem-sender-refused",
            Self::TryLater => "messages-problem-try-later",
            Self::RecipientRefused => "messages-problem-recipient-refused",
            Self::ContentRefused => "messages-problem-content-refused",
            Self::AddressNotSupported => "messages-problem-address-not-supported",
            Self::AnswerMissing => "messages-problem-answer-missing",
            Self::Interrupted => "messages-problem-interrupted",
            Self::NoAddress => "messages-problem-no-address",
            Self::Erased => "messages-problem-erased",
            Self::Expired => "messages-problem-expired",
            Self::Template => "messages-problem-template",
            Self::ByStaff => "messages-problem-by-staff",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| problem.word() == word)
    }

    /// Whether another try can help without a person doing something about this one message. A wrong password
    /// counts: it is about all messages, and none of them is to be lost for it.
    pub const fn is_temporary(self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::Encryption | Self::SignInRefused | Self::SenderRefused | Self::TryLater
        )
    }
}

/// A secret that goes into one mail: a link's token, a code. Never shown in `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps it.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text that goes into the mail.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A pledge with the token of its link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedPledge {
    /// Name of the campaign.
    pub campaign: String,
    /// What the backer calls the pledge by.
    pub order_number: String,
    /// Token of the link.
    pub token: Secret,
}

/// One line of what a backer agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedLine {
    /// What.
    pub title: String,
    /// How many.
    pub quantity: i64,
    /// What the backer pays for all of them.
    pub amount: Money,
}

/// What a message tells, besides what is known of the person, the pledge and the campaign when it is sent.
/// Stored sealed, and wiped when the message is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Context {
    /// Asks a backer to finish a pledge.
    Invitation {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Token of the link.
        token: Secret,
    },
    /// Asks again.
    Reminder {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Token of the link.
        token: Secret,
        /// 1 for the first.
        number: u32,
    },
    /// Links that were asked for.
    MagicLink {
        /// The person's pledges.
        pledges: Vec<LinkedPledge>,
    },
    /// A code to type.
    StepUpCode {
        /// Six digits.
        code: Secret,
        /// How long it is good for.
        minutes: u32,
    },
    /// What the backer agreed to.
    Confirmation(Box<Agreement>),
    /// Money arrived.
    Receipt {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Which payment.
        payment: Id<kinds::Payment>,
        /// How much.
        amount: Money,
        /// When.
        paid_at: Timestamp,
        /// Still owed; zero or negative when nothing is.
        balance: Money,
    },
    /// The pledge will not be fulfilled.
    Cancellation {
        /// What the backer calls the pledge by.
        order_number: String,
    },
}

/// The quote a backer agreed to, as a mail tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What the backer calls the pledge by.
    pub order_number: String,
    /// Token of the link.
    pub token: Secret,
    /// What for.
    pub lines: Vec<AgreedLine>,
    /// Shipping; `None` when nothing is shipped.
    pub shipping: Option<Money>,
    /// Tax added on top; `None` when prices hold it already.
    pub tax: Option<Money>,
    /// The total.
    pub total: Money,
    /// Paid on the platform.
    pub credit: Money,
    /// Paid here.
    pub paid: Money,
    /// Still owed; zero or negative when nothing is.
    pub balance: Money,
}

impl Context {
    /// What kind of message it makes.
    pub const fn kind(&self) -> MessageKind {
        match self {
            Self::Invitation { .. } => MessageKind::Invitation,
            Self::Reminder { .. } => MessageKind::Reminder,
            Self::MagicLink { .. } => MessageKind::MagicLink,
            Self::StepUpCode { .. } => MessageKind::StepUpCode,
            Self::Confirmation(_) => MessageKind::Confirmation,
            Self::Receipt { .. } => MessageKind::Receipt,
            Self::Cancellation { .. } => MessageKind::Cancellation,
        }
    }

    /// What must not stay readable in the kept copy.
    pub fn secrets(&self) -> Vec<&str> {
        match self {
            Self::Invitation { token, .. } | Self::Reminder { token, .. } => vec![token.reveal()],
            Self::MagicLink { pledges } => pledges.iter().map(|pledge| pledge.token.reveal()).collect(),
            Self::StepUpCode { code, .. } => vec![code.reveal()],
            Self::Confirmation(agreement) => vec![agreement.token.reveal()],
            Self::Receipt { .. } | Self::Cancellation { .. } => Vec::new(),
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back() {
        for kind in MessageKind::ALL {
            assert_eq!(MessageKind::from_word(kind.word()), Some(kind));
        }
        for state in MessageState::ALL {
            assert_eq!(MessageState::from_word(state.word()), Some(state));
        }
        for problem in Problem::ALL {
            assert_eq!(Problem::from_word(problem.word()), Some(problem));
        }
    }

    #[test]
    fn a_context_shows_no_secret_and_comes_back_from_its_stored_form() {
        let context = Context::StepUpCode { code: Secret::new("123456"), minutes: 10 };
        assert!(!format!("{context:?}").contains("123456"));
        let stored = serde_json::to_string(&context).unwrap();
        assert_eq!(serde_json::from_str::<Context>(&stored).unwrap(), context);
    }
}
