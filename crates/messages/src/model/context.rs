//! What a message tells.

use std::fmt;

use campaigns::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::MessageKind;

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

/// A part in which what is owed is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedPart {
    /// The day it is due, where the campaign is at home.
    pub due_on: Date,
    /// How much.
    pub amount: Money,
    /// What would be charged for it now, where its backer pays in another currency.
    #[serde(default)]
    pub charged: Option<Money>,
}

/// Where the goods are fetched. The words are the creator's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedPickUp {
    /// Its name.
    pub name: String,
    /// Street and town; may be empty.
    pub address: String,
    /// In which country.
    pub country: CountryCode,
    /// First day of handing over.
    pub opens_on: Option<Date>,
    /// Last day of that.
    pub closes_on: Option<Date>,
    /// Hours and what to know; may be empty.
    pub details: String,
    /// What it costs; `None` for nothing.
    pub fee: Option<Money>,
}

/// The value that was chosen of an option, for one copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedChoice {
    /// The reward or add-on it belongs to.
    pub thing: String,
    /// The option.
    pub option: String,
    /// Which copy, where there are several.
    pub copy: Option<u32>,
    /// What was chosen.
    pub value: String,
}

/// One question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedAnswer {
    /// As asked.
    pub question: String,
    /// As typed or chosen.
    pub answer: String,
    /// The answer where it is yes or no, to be said in the reader's language.
    pub is_yes: Option<bool>,
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
        /// Title of the reward that was chosen; empty without one. Two pledges of one person are told apart by it.
        #[serde(default)]
        reward: String,
        /// Token of the link.
        token: Secret,
    },
    /// Asks again.
    Reminder {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Title of the reward that was chosen; empty without one.
        #[serde(default)]
        reward: String,
        /// Token of the link.
        token: Secret,
        /// 1 for the first.
        number: u32,
    },
    /// Asks for what is still to be paid after the agreement.
    PaymentReminder {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Title of the reward that was chosen; empty without one.
        reward: String,
        /// Token of the link.
        token: Secret,
        /// What is to be paid; above zero. Reckoned anew when the mail is written.
        amount: Money,
        /// What is charged for it by the rate of then, where its backer pays in another currency.
        #[serde(default)]
        charged: Option<Money>,
        /// Whether the platform says that its payment failed or went back.
        failed_on_platform: bool,
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
        /// How much of the pledge it paid.
        amount: Money,
        /// What was charged, where that is in another currency.
        #[serde(default)]
        charged: Option<Money>,
        /// When.
        paid_at: Timestamp,
        /// Still owed; zero or negative when nothing is.
        balance: Money,
        /// What of it is not due before a later day; `None` where all of it is due, or nothing is left.
        #[serde(default)]
        next_part: Option<DatedPart>,
    },
    /// The pledge will not be fulfilled.
    Cancellation {
        /// What the backer calls the pledge by.
        order_number: String,
        /// What was paid for it and is to be paid back by the creator; `None` when nothing was.
        #[serde(default)]
        to_pay_back: Option<Money>,
        /// The same in the currencies it came in, where one of them is another; else empty.
        #[serde(default)]
        goes_back: Vec<Money>,
    },
    /// What a pledge has to download is there.
    Downloads {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Token of the link.
        token: Secret,
    },
    /// What a backer waited for became free, and is kept for them for a while.
    PlaceFree {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Token of the link.
        token: Secret,
        /// The reward or add-on.
        title: String,
        /// Until when it is kept.
        until: Timestamp,
    },
    /// A part of what is paid in several has fallen due.
    PartDue {
        /// What the backer calls the pledge by.
        order_number: String,
        /// Title of the reward that was chosen; empty without one.
        reward: String,
        /// Token of the link.
        token: Secret,
        /// The row of the agreement that the part belongs to.
        agreement: i64,
        /// Which part, from 1.
        number: u32,
        /// How many there are.
        parts: u32,
        /// What is due by now, with what was due before; above zero. Reckoned anew when the mail is written.
        amount: Money,
        /// What is charged for it by the rate of then, where its backer pays in another currency.
        #[serde(default)]
        charged: Option<Money>,
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
    /// What is given beside; `None` without.
    #[serde(default)]
    pub tip: Option<Money>,
    /// The total.
    pub total: Money,
    /// Paid on the platform.
    pub credit: Money,
    /// Paid here.
    pub paid: Money,
    /// What the platform itself still collects; never to be paid here.
    #[serde(default)]
    pub platform_due: Option<Money>,
    /// Still owed; zero or negative when nothing is.
    pub balance: Money,
    /// The parts in which that is paid; empty where it is paid at once.
    #[serde(default)]
    pub parts: Vec<DatedPart>,
    /// Something is owed, and nobody is asked for it: cancelled on the platform, it waits for somebody to decide.
    #[serde(default)]
    pub waits_for_decision: bool,
    /// What was chosen of options, whether it costs something or not.
    #[serde(default)]
    pub chosen: Vec<AgreedChoice>,
    /// Questions and answers.
    #[serde(default)]
    pub answers: Vec<AgreedAnswer>,
    /// Where it goes, in one line; empty when nothing is shipped.
    #[serde(default)]
    pub address: String,
    /// Where it is fetched; `None` when it is sent, or nothing is.
    #[serde(default)]
    pub pick_up: Option<AgreedPickUp>,
    /// There are more lines, choices or answers than the mail lists: the page has them all.
    #[serde(default)]
    pub is_cut: bool,
}

/// Most entries of each list of a confirmation.
pub const AGREED_ENTRIES_MAX: usize = 100;
/// Longest answer in a confirmation, characters; the page has it whole.
pub const AGREED_ANSWER_CHARS_MAX: usize = 500;

/// Stands in the kept copy of a mail for what only its receiver reads.
pub(crate) const BLOTTED: &str = "••••••";

impl Context {
    /// What kind of message it makes.
    pub const fn kind(&self) -> MessageKind {
        match self {
            Self::Invitation { .. } => MessageKind::Invitation,
            Self::Reminder { .. } => MessageKind::Reminder,
            Self::PaymentReminder { .. } => MessageKind::PaymentReminder,
            Self::MagicLink { .. } => MessageKind::MagicLink,
            Self::StepUpCode { .. } => MessageKind::StepUpCode,
            Self::Confirmation(_) => MessageKind::Confirmation,
            Self::Receipt { .. } => MessageKind::Receipt,
            Self::Cancellation { .. } => MessageKind::Cancellation,
            Self::Downloads { .. } => MessageKind::Downloads,
            Self::PlaceFree { .. } => MessageKind::PlaceFree,
            Self::PartDue { .. } => MessageKind::PartDue,
        }
    }

    /// The context of the copy that stays, where that is not the same: not everybody who reads sent mails may see
    /// addresses.
    pub(crate) fn of_copy(&self) -> Option<Self> {
        match self {
            Self::Confirmation(agreement) if !agreement.address.is_empty() => {
                let address = BLOTTED.to_owned();
                Some(Self::Confirmation(Box::new(Agreement { address, ..(**agreement).clone() })))
            }
            _ => None,
        }
    }

    /// What must not stay readable in the kept copy.
    pub fn secrets(&self) -> Vec<&str> {
        match self {
            Self::Invitation { token, .. }
            | Self::Reminder { token, .. }
            | Self::PaymentReminder { token, .. }
            | Self::Downloads { token, .. }
            | Self::PlaceFree { token, .. }
            | Self::PartDue { token, .. } => vec![token.reveal()],
            Self::MagicLink { pledges } => pledges.iter().map(|pledge| pledge.token.reveal()).collect(),
            Self::StepUpCode { code, .. } => vec![code.reveal()],
            Self::Confirmation(agreement) => vec![agreement.token.reveal()],
            Self::Receipt { .. } | Self::Cancellation { .. } => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_shows_no_secret_and_comes_back_from_its_stored_form() {
        let context = Context::StepUpCode { code: Secret::new("123456"), minutes: 10 };
        assert!(!format!("{context:?}").contains("123456"));
        let stored = serde_json::to_string(&context).unwrap();
        assert_eq!(serde_json::from_str::<Context>(&stored).unwrap(), context);
    }
}
