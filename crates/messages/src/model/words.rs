//! Kinds, states and problems: the words that columns hold.

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MessageKind {
    /// Asks a backer to finish a pledge.
    Invitation,
    /// Asks again.
    Reminder,
    /// Asks for what is still to be paid after the agreement.
    PaymentReminder,
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
    /// What a pledge has to download is there.
    Downloads,
    /// What a backer waited for became free.
    PlaceFree,
    /// A part of what is paid in several has fallen due.
    PartDue,
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Invitation,
        Self::Reminder,
        Self::PaymentReminder,
        Self::MagicLink,
        Self::StepUpCode,
        Self::Confirmation,
        Self::Receipt,
        Self::Cancellation,
        Self::Downloads,
        Self::PlaceFree,
        Self::PartDue,
    ];

    /// Its stored word: `magic_link`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::PaymentReminder => "payment_reminder",
            Self::MagicLink => "magic_link",
            Self::StepUpCode => "step_up_code",
            Self::Confirmation => "confirmation",
            Self::Receipt => "receipt",
            Self::Cancellation => "cancellation",
            Self::Downloads => "downloads",
            Self::PlaceFree => "place_free",
            Self::PartDue => "part_due",
        }
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Invitation => "messages-kind-invitation",
            Self::Reminder => "messages-kind-reminder",
            Self::PaymentReminder => "messages-kind-payment-reminder",
            Self::MagicLink => "messages-kind-magic-link",
            Self::StepUpCode => "messages-kind-step-up-code",
            Self::Confirmation => "messages-kind-confirmation",
            Self::Receipt => "messages-kind-receipt",
            Self::Cancellation => "messages-kind-cancellation",
            Self::Downloads => "messages-kind-downloads",
            Self::PlaceFree => "messages-kind-place-free",
            Self::PartDue => "messages-kind-part-due",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether somebody waits for it in front of a screen: it overtakes what is sent in bulk.
    pub const fn is_awaited(self) -> bool {
        !matches!(
            self,
            Self::Invitation | Self::Reminder | Self::PaymentReminder | Self::Downloads | Self::PartDue
        )
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
}
