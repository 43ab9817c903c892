//! What a pledge is: its state, the facts of the platform, and what was chosen since.

use campaigns::model::CampaignRef;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, Money, RowId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::quote::{Choices, Decided};

/// Both names of a pledge: inside one database, and outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PledgeRef {
    /// Its row.
    pub row: RowId<kinds::Pledge>,
    /// Its public id.
    pub id: Id<kinds::Pledge>,
}

/// How far a pledge is. Which state may follow which, and by what, is in [`crate::rules::states`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PledgeState {
    /// Came in from the platform; its backer was not asked yet.
    Imported,
    /// Its backer was asked to finish it.
    Invited,
    /// Its backer (or staff) began.
    InProgress,
    /// Its backer agreed to a quote.
    Confirmed,
    /// No more changes by its backer.
    Locked,
    /// Locked, and nothing is owed.
    Paid,
    /// The warehouse has it.
    InFulfilment,
    /// The parcel left.
    Shipped,
    /// The parcel arrived.
    Delivered,
    /// Will not be fulfilled.
    Cancelled,
    /// Its money has gone back.
    Refunded,
}

impl PledgeState {
    /// All of them, in the order of the way they go.
    pub const ALL: [Self; 11] = [
        Self::Imported,
        Self::Invited,
        Self::InProgress,
        Self::Confirmed,
        Self::Locked,
        Self::Paid,
        Self::InFulfilment,
        Self::Shipped,
        Self::Delivered,
        Self::Cancelled,
        Self::Refunded,
    ];

    /// Its stored word: `in_progress`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Imported => "imported",
            Self::Invited => "invited",
            Self::InProgress => "in_progress",
            Self::Confirmed => "confirmed",
            Self::Locked => "locked",
            Self::Paid => "paid",
            Self::InFulfilment => "in_fulfilment",
            Self::Shipped => "shipped",
            Self::Delivered => "delivered",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Imported => "pledges-state-imported",
            Self::Invited => "pledges-state-invited",
            Self::InProgress => "pledges-state-in-progress",
            Self::Confirmed => "pledges-state-confirmed",
            Self::Locked => "pledges-state-locked",
            Self::Paid => "pledges-state-paid",
            Self::InFulfilment => "pledges-state-in-fulfilment",
            Self::Shipped => "pledges-state-shipped",
            Self::Delivered => "pledges-state-delivered",
            Self::Cancelled => "pledges-state-cancelled",
            Self::Refunded => "pledges-state-refunded",
        }
    }

    /// Whether choices, answers and the address can be saved.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Imported | Self::Invited | Self::InProgress)
    }

    /// Whether a quote was agreed to and still holds.
    pub const fn is_agreed(self) -> bool {
        matches!(
            self,
            Self::Confirmed
                | Self::Locked
                | Self::Paid
                | Self::InFulfilment
                | Self::Shipped
                | Self::Delivered
        )
    }

    /// Whether its choices were agreed to, for what is packed.
    pub const fn decided(self) -> Decided {
        if self.is_agreed() { Decided::Agreed } else { Decided::Open }
    }

    /// Whether its parcel has left.
    pub const fn has_left(self) -> bool {
        matches!(self, Self::Shipped | Self::Delivered)
    }

    /// Whether nothing more is to happen.
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Cancelled | Self::Refunded)
    }
}

/// Who had the last word on a part of a pledge. An import only ever replaces what an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The platform's file.
    Import,
    /// The backer.
    Backer,
    /// Staff, the command line, or a job.
    Staff,
}

impl Origin {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Backer => "backer",
            Self::Staff => "staff",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Import, Self::Backer, Self::Staff].into_iter().find(|origin| origin.word() == word)
    }

    /// Of whoever makes a change.
    pub const fn of(actor: kernel::Actor) -> Self {
        match actor {
            kernel::Actor::Import(_) => Self::Import,
            kernel::Actor::Backer(_) => Self::Backer,
            kernel::Actor::Staff(_) | kernel::Actor::Job(_) | kernel::Actor::Cli => Self::Staff,
        }
    }
}

/// What the platform says of a pledge, amounts in the campaign's currency: it has no money for one that is priced in another.
/// Written by imports only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformFacts {
    /// The platform's state in our words: `collected`, `partial`, `pending`, `errored`, `failed`, `dropped`,
    /// `canceled`, `refunded`, `disputed`, `unknown`.
    pub status: String,
    /// Promised, minor units.
    pub pledged_minor: i64,
    /// Collected by the platform, minor units: all of it is credit.
    pub paid_minor: i64,
    /// The part of it that was for shipping, minor units.
    pub shipping_paid_minor: i64,
    /// What the platform itself still collects, minor units; above zero only while it is `partial` or `pending`.
    /// It is owed, but never charged here.
    pub due_minor: i64,
    /// Whether the platform's file marks the reward as sent already.
    pub is_sent: bool,
    /// The reward's id on the platform.
    pub reward_id: Option<String>,
    /// When it was pledged, as text, because files give no zone: `2018-03-28T10:27`.
    pub pledged_at: Option<String>,
}

/// One of the three parts that are saved on their own: who had the last word, and how often it was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartStamp {
    /// Who.
    pub origin: Origin,
    /// Grows with every save; a form carries the one it was made from.
    pub version: i64,
}

/// The money of an agreed quote, minor units of the pledge's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreed {
    /// Which quote.
    pub quote: RowId<AgreedQuote>,
    /// Its total.
    pub total_minor: i64,
    /// The platform credit it was reckoned with.
    pub credit_minor: i64,
}

/// What is kept of a plan with the pledge that is paid in parts, minor units of its currency, as of the day that was
/// noted last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidInParts {
    /// What the parts make whose day is ahead: it is not asked for yet.
    pub later_minor: i64,
    /// What the parts make whose day is not over: it is not late.
    pub in_time_minor: i64,
}

/// A quote somebody agreed to: the kind of the rows of `pledge_quote`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreedQuote {}

/// When what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments {
    /// Came in.
    pub created_at: Timestamp,
    /// First asked.
    pub invited_at: Option<Timestamp>,
    /// Last asked.
    pub last_invited_at: Option<Timestamp>,
    /// The backer last used a link.
    pub last_seen_at: Option<Timestamp>,
    /// Agreed to the quote that holds.
    pub confirmed_at: Option<Timestamp>,
    /// Locked.
    pub locked_at: Option<Timestamp>,
    /// Nothing more was owed.
    pub paid_at: Option<Timestamp>,
    /// Cancelled or refunded.
    pub ended_at: Option<Timestamp>,
    /// Not in the platform's newest file since then.
    pub missing_since: Option<Timestamp>,
}

/// What becomes of a pledge that was cancelled on the platform, though it was paid for here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CancelledThere {
    /// A person has to decide whether it goes on.
    ToDecide,
    /// Somebody decided that it does.
    GoesOn {
        /// When.
        at: Timestamp,
        /// Who: [`kernel::Actor::label`].
        by: String,
    },
}

impl CancelledThere {
    /// Its stored word.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::ToDecide => "to_decide",
            Self::GoesOn { .. } => "goes_on",
        }
    }
}

/// One backer's commitment in one campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pledge {
    /// Its row.
    pub row: RowId<kinds::Pledge>,
    /// Its public id.
    pub id: Id<kinds::Pledge>,
    /// Of which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// What a person calls it by; unique in the campaign.
    pub order_number: String,
    /// How far it is.
    pub state: PledgeState,
    /// Currency of every `…_minor` but those of the platform: the campaign's, or one in which it has a list of own prices.
    pub currency: Currency,
    /// What the platform says.
    pub facts: PlatformFacts,
    /// What becomes of it now that it is cancelled on the platform; `None` where that decides nothing.
    pub cancelled_there: Option<CancelledThere>,
    /// The reward it came with: its place is held until the backer decides.
    pub imported_reward: Option<Id<kinds::Reward>>,
    /// Platform credit posted to the ledger so far.
    pub credited_minor: i64,
    /// How much of that credit went back to the backer outside; 0 or more.
    pub given_back_minor: i64,
    /// How many postings that took.
    pub credit_postings: i64,
    /// Reward, add-ons and options.
    pub choices: Choices,
    /// The codes that were entered, in their order.
    pub codes: Vec<Id<kinds::VoucherCode>>,
    /// Stamp of the choices.
    pub choices_stamp: PartStamp,
    /// Stamp of the answers.
    pub answers_stamp: PartStamp,
    /// Where to.
    pub address: Option<RowId<kinds::Address>>,
    /// Stamp of the address.
    pub address_stamp: PartStamp,
    /// Country of the address, for filters.
    pub country: Option<CountryCode>,
    /// The quote that holds.
    pub agreed: Option<Agreed>,
    /// What went back for credit notes of parts of what is agreed: it costs so much less. 0 while nothing is agreed.
    pub lowered_minor: i64,
    /// As of the last settlement: what the agreed quote costs less what we hold; negative when owed to the backer. `None`
    /// while nothing is agreed.
    pub balance_minor: Option<i64>,
    /// Whether it is paid in parts, and what of them is ahead; `None`: what is to be paid is due.
    pub in_parts: Option<PaidInParts>,
    /// How many reminders followed the invitation.
    pub reminders: u32,
    /// When what happened.
    pub moments: Moments,
}

impl Pledge {
    /// Both of its names.
    pub const fn reference(&self) -> PledgeRef {
        PledgeRef { row: self.row, id: self.id }
    }

    /// Whether neither a reward nor an add-on is chosen, as [`crate::Packing::Nothing`]: there is nothing to pack.
    pub const fn gets_nothing(&self) -> bool {
        self.choices.reward.is_none() && self.choices.addons.is_empty()
    }

    /// An amount in its currency.
    pub const fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }
}

/// A pledge that an import brings.
#[derive(Debug, Clone)]
pub struct NewPledge {
    /// Of which campaign.
    pub campaign: CampaignRef,
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// Its currency: the campaign's.
    pub currency: Currency,
    /// The platform's number of it, if it has one that people know; made up when missing or taken.
    pub order_number: Option<String>,
    /// What the platform knows the backer or order by on every export (Kickstarter: Backer UID).
    pub source_key: Option<String>,
    /// What the platform says.
    pub facts: PlatformFacts,
    /// The record as it was read, JSON; sealed.
    pub raw_record: String,
    /// What the record stands for in the catalogue.
    pub choices: Choices,
    /// Answers in the record.
    pub answers: Vec<Answer>,
    /// Address in the record, stored with the contact, and its country.
    pub address: Option<RowId<kinds::Address>>,
    /// Country of the address, or of the pledge where there is no address yet.
    pub country: Option<CountryCode>,
}

/// An answer to a survey question.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Which question.
    pub question: Id<kinds::Question>,
    /// The answer: text as tidied; a choice's own words; `yes` or `no`; a date as `2026-12-24`. Personal.
    pub answer: String,
}

impl std::fmt::Debug for Answer {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answer").field("question", &self.question).finish_non_exhaustive()
    }
}
