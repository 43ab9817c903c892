//! What lists of pledges can be asked for.
//!
//! Why this long: each question is an enum with its stored words, and all of them make one filter.

use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, RowId, Timestamp};

use crate::model::{PaidInParts, PledgeRef, PledgeState};
use crate::quote::Choices;
use crate::rules::instalments::due_now_minor;
use crate::rules::platform::to_pay_minor;

/// Most rows of one page.
pub const PAGE_ROWS_MAX: u32 = 500;

/// Which pledges. Everything that is `None` or empty asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Of which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// In one of these states.
    pub states: Vec<PledgeState>,
    /// With this reward chosen.
    pub reward: Option<Id<kinds::Reward>>,
    /// Going to this country.
    pub country: Option<CountryCode>,
    /// By what is owed.
    pub owes: Option<Owes>,
    /// With this word of the platform: `collected`, `errored`, ….
    pub platform_status: Option<String>,
    /// By what became of the payment on the platform.
    pub on_platform: Option<OnPlatform>,
    /// By whether the platform's file marks the reward as sent.
    pub sent: Option<SentOnPlatform>,
    /// Of one of these contacts: the answer of a search for people. `Some` of nobody finds nothing.
    pub contacts: Option<Vec<RowId<kinds::Contact>>>,
    /// Exactly this order number.
    pub order_number: Option<String>,
    /// These pledges only: what was ticked.
    pub pledges: Option<Vec<RowId<kinds::Pledge>>>,
    /// Whether it is in the platform's newest file.
    pub presence: Option<Presence>,
    /// Last asked before this instant, or never.
    pub not_asked_since: Option<Timestamp>,
    /// Only who has something left to do that they can be reminded of.
    pub reminds: Option<Reminds>,
    /// By whether there is anything to send.
    pub packing: Option<Packing>,
    /// By whether it is sent or fetched.
    pub handover: Option<Handover>,
}

impl Filter {
    /// Every pledge of a campaign.
    pub const fn all(campaign: RowId<kinds::Campaign>) -> Self {
        Self {
            campaign,
            states: Vec::new(),
            reward: None,
            country: None,
            owes: None,
            platform_status: None,
            on_platform: None,
            sent: None,
            contacts: None,
            order_number: None,
            pledges: None,
            presence: None,
            not_asked_since: None,
            reminds: None,
            packing: None,
            handover: None,
        }
    }

    /// The same, in this state.
    #[must_use]
    pub fn in_state(mut self, state: PledgeState) -> Self {
        self.states.push(state);
        self
    }
}

/// What became of the payment on the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OnPlatform {
    /// It did not fail: collected, still to be collected, or not known.
    Stands,
    /// It failed, or the money went back: `dropped`, `errored`, `failed`, `refunded`, `disputed`.
    Failed,
    /// It is cancelled there, and was paid for here: a person has to decide whether it goes on.
    ToDecide,
    /// It is cancelled there, and has left all the same: [`crate::Pledge::left_though_cancelled_there`].
    CancelledAfterLeaving,
}

impl OnPlatform {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Stands, Self::Failed, Self::ToDecide, Self::CancelledAfterLeaving];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Failed => "failed",
            Self::ToDecide => "to_decide",
            Self::CancelledAfterLeaving => "cancelled_after_leaving",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Whom a reminder finds: who was asked and has not finished, and who agreed and has something to pay here that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reminds {
    /// Both, the former where the payment did not fail on the platform. Of who owes something it does not matter: they
    /// agreed here.
    Standing,
    /// Both, whatever became of the payment on the platform.
    Everybody,
    /// Only who has something to pay: nothing else can be done any more.
    Owing,
}

impl Reminds {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Standing, Self::Everybody, Self::Owing];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Everybody => "everybody",
            Self::Owing => "owing",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Whether there can be anything to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Packing {
    /// A reward or an add-on is chosen.
    Something,
    /// Neither is: there is nothing to pack.
    Nothing,
}

impl Packing {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Something, Self::Nothing];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Something => "something",
            Self::Nothing => "nothing",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// How the goods come to the backer, as chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handover {
    /// As a parcel.
    Sent,
    /// Fetched at this place.
    FetchedAt(Id<kinds::PickUp>),
}

/// Whether the platform's file marks the reward as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SentOnPlatform {
    /// It does not.
    Unmarked,
    /// It does: the backer may have it.
    Marked,
}

impl SentOnPlatform {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Marked, Self::Unmarked];

    /// Its word in addresses of pages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unmarked => "unsent",
            Self::Marked => "sent",
        }
    }

    /// From its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What is owed after the last settlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owes {
    /// The backer has something to pay here; what the platform still collects itself is not counted.
    Owing,
    /// The same, and something of it is due: of what is paid in parts not those whose day is ahead.
    Due,
    /// It is paid in parts, and of one whose day is over something is still to be paid.
    PartLate,
    /// Something is owed to the backer: the pledge is cancelled, or more was paid here than it costs.
    OwedToBacker,
    /// Agreed, and credit from the platform is left over.
    UnusedCredit,
    /// Agreed, and nothing is to be paid here or back.
    Even,
}

impl Owes {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Owing, Self::Due, Self::PartLate, Self::OwedToBacker, Self::UnusedCredit, Self::Even];

    /// Whether it asks for something only where backers pay in parts.
    pub const fn is_of_parts(self) -> bool {
        matches!(self, Self::Due | Self::PartLate)
    }

    /// Its word in addresses of pages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Owing => "owing",
            Self::Due => "due",
            Self::PartLate => "late",
            Self::OwedToBacker => "owed",
            Self::UnusedCredit => "credit",
            Self::Even => "even",
        }
    }

    /// From its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|owes| owes.word() == word)
    }
}

/// Whether the platform's newest file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// It does.
    Present,
    /// It does not.
    Missing,
}

/// One page of a list: rows after a row, in the order they came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The last row of the page before.
    pub after: Option<RowId<kinds::Pledge>>,
    /// How many, at most [`PAGE_ROWS_MAX`].
    pub limit: u32,
}

impl Page {
    /// The first rows.
    pub const fn first(limit: u32) -> Self {
        Self { after: None, limit }
    }
}

/// One row of a list. Name and address are the contact's: `contacts::profiles`, `contacts::addresses`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PledgeRow {
    /// Which.
    pub pledge: PledgeRef,
    /// Of which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// What a person calls it by.
    pub order_number: String,
    /// How far it is.
    pub state: PledgeState,
    /// Of every `…_minor`.
    pub currency: Currency,
    /// The platform's word.
    pub platform_status: String,
    /// Promised on the platform.
    pub pledged_minor: i64,
    /// Platform credit posted.
    pub credited_minor: i64,
    /// How much of that went back to the backer outside.
    pub given_back_minor: i64,
    /// Total of the agreed quote.
    pub total_minor: Option<i64>,
    /// How much less it costs by credit notes of parts that were paid back.
    pub lowered_minor: i64,
    /// What is owed as of the last settlement; below zero: more is held than it costs.
    pub balance_minor: Option<i64>,
    /// What the platform itself still collects of it.
    pub platform_due_minor: i64,
    /// Whether it is paid in parts.
    pub in_parts: Option<PaidInParts>,
    /// Whether the platform's file marks the reward as sent.
    pub is_sent: bool,
    /// What was chosen.
    pub choices: Choices,
    /// Where to.
    pub address: Option<RowId<kinds::Address>>,
    /// Its country.
    pub country: Option<CountryCode>,
    /// When pledged, as the file says.
    pub pledged_at: Option<String>,
    /// First asked.
    pub invited_at: Option<Timestamp>,
    /// Last asked.
    pub last_invited_at: Option<Timestamp>,
    /// Reminders after the invitation.
    pub reminders: u32,
    /// The backer last used a link.
    pub last_seen_at: Option<Timestamp>,
    /// Agreed.
    pub confirmed_at: Option<Timestamp>,
    /// Locked.
    pub locked_at: Option<Timestamp>,
    /// Not in the newest file since.
    pub missing_since: Option<Timestamp>,
}

impl PledgeRow {
    /// What is to be paid here: the balance less what the platform still collects. `None` while nothing is agreed.
    pub fn to_pay_minor(&self) -> Option<i64> {
        let here = |balance| to_pay_minor(balance, self.platform_due_minor);
        self.balance_minor.map(|balance| if self.state.is_ended() { 0 } else { here(balance) })
    }

    /// What of that is due: all of it, unless the backer agreed to pay in parts whose day is ahead.
    pub fn due_now_minor(&self) -> Option<i64> {
        let later = self.in_parts.map_or(0, |sums| sums.later_minor);
        self.to_pay_minor().map(|to_pay| due_now_minor(to_pay, later))
    }

    /// Credit from the platform less what of it went back to the backer.
    pub const fn credit_that_counts_minor(&self) -> i64 {
        self.credited_minor.saturating_sub(self.given_back_minor)
    }

    /// Credit from the platform that was not spent, as a positive amount: what the pledge holds beyond its cost and
    /// beyond what was paid here. `None` while nothing is agreed.
    pub fn credit_left_minor(&self) -> Option<i64> {
        let (total, balance) = (self.total_minor?, self.balance_minor?);
        let held = total.saturating_sub(self.lowered_minor).saturating_sub(balance);
        let paid_here = held.saturating_sub(self.credit_that_counts_minor()).max(0);
        Some(balance.saturating_neg().saturating_sub(paid_here).max(0))
    }
}

/// How many pledges of a campaign are in each state, in the order of [`PledgeState::ALL`], zeros included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel(pub Vec<(PledgeState, u64)>);

impl Funnel {
    /// How many are in a state.
    pub fn count(&self, state: PledgeState) -> u64 {
        self.0.iter().find(|(s, _)| *s == state).map_or(0, |(_, count)| *count)
    }

    /// All pledges.
    pub fn total(&self) -> u64 {
        self.0.iter().map(|(_, count)| count).sum()
    }
}

/// Sums over a campaign, those of each currency apart: pledges may be priced by a list in another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoneySums(pub Vec<(Currency, MoneyTotals)>);

impl MoneySums {
    /// The sums in a currency; nothing where no pledge is in it.
    pub fn of(&self, currency: Currency) -> MoneyTotals {
        self.0.iter().find(|(of, _)| *of == currency).map(|(_, totals)| *totals).unwrap_or_default()
    }

    /// How many pledges have something to pay here.
    pub fn owing_pledges(&self) -> u64 {
        self.0.iter().map(|(_, totals)| totals.owing_pledges).sum()
    }

    /// How many pledges [`MoneyTotals::owed_to_backers_minor`] is about.
    pub fn pledges_to_pay_back(&self) -> u64 {
        self.0.iter().map(|(_, totals)| totals.pledges_to_pay_back).sum()
    }
}

/// Sums over the pledges of a campaign in one currency, its minor units; ended pledges apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MoneyTotals {
    /// Platform credit posted, all pledges.
    pub credited_minor: i64,
    /// Totals of agreed quotes.
    pub agreed_minor: i64,
    /// Of agreed pledges: what backers have still to pay here.
    pub owed_by_backers_minor: i64,
    /// What is owed to backers, as a positive amount: cancelled pledges not yet refunded, and what was paid here
    /// beyond what a pledge costs.
    pub owed_to_backers_minor: i64,
    /// Credit from the platform that agreed pledges did not spend, as a positive amount.
    pub unused_credit_minor: i64,
    /// What the platform itself still collects for pledges that are not ended.
    pub platform_due_minor: i64,
    /// How many pledges have something to pay here.
    pub owing_pledges: u64,
    /// How many pledges `owed_to_backers_minor` is about.
    pub pledges_to_pay_back: u64,
}
