//! What can go wrong with a pledge, in sentences that say what to do.

use campaigns::CampaignError;
use campaigns::model::Stage;
use contacts::ContactError;
use db::DbError;
use kernel::ids::kinds;
use kernel::places::AddressProblem;
use kernel::{Currency, Id, Money, MoneyError};
use ledger::LedgerError;
use stock::StockError;
use vouchers::VoucherError;

use crate::business::BuyerProblem;
use crate::model::PledgeState;
use crate::quote::{Named, QuoteProblems};
use crate::rules::answers::AnswerProblem;
use crate::rules::choices::ChoiceProblem;
use crate::rules::prices::PricesStay;
use crate::rules::states::NotAllowed;

/// A part of a pledge that is saved on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Reward, add-ons, options.
    Choices,
    /// Answers to questions.
    Answers,
    /// The address.
    Address,
    /// The business that it is bought for.
    Buyer,
    /// The currency in which it is priced.
    Currency,
    /// The state itself.
    State,
}

impl Part {
    /// The word in events and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Choices => "choices",
            Self::Answers => "answers",
            Self::Address => "address",
            Self::Buyer => "buyer",
            Self::Currency => "currency",
            Self::State => "state",
        }
    }
}

/// What is still missing before a pledge can be confirmed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// What stands in the way of a quote.
    pub quote: Option<QuoteProblems>,
    /// Required questions without an answer.
    pub answers: Vec<Id<kinds::Question>>,
    /// Something is shipped, and there is no address.
    pub address: Option<AddressMissing>,
}

/// Something is shipped and nobody said where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressMissing;

impl Missing {
    /// Nothing is.
    pub const fn is_nothing(&self) -> bool {
        self.quote.is_none() && self.answers.is_empty() && self.address.is_none()
    }
}

/// Why something about a pledge could not be read or changed. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum PledgeError {
    /// No such pledge.
    #[error("there is no such pledge: it may have been taken back with its import")]
    Unknown,
    /// The state does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// Only open pledges can be changed.
    #[error("this pledge is {}: open it again before changing it", .0.word())]
    NotOpen(PledgeState),
    /// A locked pledge keeps its destination, because its price hangs on it.
    #[error("this pledge is {}: another country or region changes its price, so unlock it first", .0.word())]
    DestinationFixed(PledgeState),
    /// The campaign does not take changes of backers.
    #[error("backers cannot change pledges of this campaign now (stage: {})", .0.word())]
    CampaignClosed(Stage),
    /// The deadline is over.
    #[error("the deadline of this campaign is over; staff can still change the pledge")]
    DeadlinePassed,
    /// Somebody else saved the same part since the form was made.
    #[error("this was changed in another window: look at what is saved now, then save again")]
    ChangedElsewhere {
        /// Which part.
        part: Part,
        /// The version that is saved now.
        version: i64,
    },
    /// The choices do not fit the catalogue.
    #[error("the choices do not fit the catalogue: {}", sentences(.0))]
    Choices(Vec<ChoiceProblem>),
    /// Answers do not fit their questions.
    #[error("answers do not fit their questions: {}", sentences(.0))]
    Answers(Vec<AnswerProblem>),
    /// The address lacks something.
    #[error("the address needs another look ({} fields)", .0.len())]
    Address(Vec<AddressProblem>),
    /// Not everything is there.
    #[error("the pledge is not complete: finish the steps that are marked")]
    Incomplete(Missing),
    /// The price is not the one that was shown.
    #[error("the price has changed since it was shown: look at the new one, then confirm")]
    QuoteChanged,
    /// The parts to pay in are not those that were shown.
    #[error("the parts to pay in have changed since they were shown: look at the new ones, then confirm")]
    PlanChanged,
    /// A limit is reached.
    #[error("{title}: only {left} left, {wanted} wanted")]
    SoldOut {
        /// Public id of the reward or add-on.
        subject: String,
        /// Its title.
        title: Named,
        /// How many are left for this pledge.
        left: u32,
        /// How many it wants.
        wanted: u32,
    },
    /// Nobody else can be told apart from its person.
    #[error("this is the only pledge of its person: change the person instead")]
    OnlyPledge,
    /// An import cannot be taken back any more.
    #[error("pledge {order_number} cannot be removed: {why}")]
    BuiltOn {
        /// Which.
        order_number: String,
        /// What stands on it.
        why: &'static str,
    },
    /// Company or VAT number need mending.
    #[error("the company or its VAT number needs another look")]
    Buyer(Vec<BuyerProblem>),
    /// Nobody is asked for money that they do not owe.
    #[error("nothing is to be paid here for this pledge")]
    NothingToPay,
    /// It is paid in parts, and the next one is not due yet.
    #[error("the next part of this pledge is not due yet: nothing is to be paid before")]
    NothingDueYet,
    /// A wave of it is still to be paid, or its payment was not opened yet.
    #[error("shipping of a wave is still to be paid")]
    WaveNotPaid,
    /// It was cancelled on the platform and paid for here, and nobody has decided yet.
    #[error("cancelled on the platform and paid for here: decide first whether it goes on")]
    DecisionPending,
    /// A tip below zero, too high, in another currency, or where nobody is asked for one.
    #[error("this is no tip that can be given here")]
    BadTip,
    /// It does not wait for a decision.
    #[error("there is nothing to decide: the pledge goes by what the platform says")]
    NothingToDecide,
    /// It stays in the currency in which it is priced.
    #[error(transparent)]
    PricesStay(#[from] PricesStay),
    /// There are no prices that backers may choose in that currency.
    #[error("there are no prices in {0} to choose: it may have been closed since")]
    NotPricedIn(Currency),
    /// Money is held for it.
    #[error("{} {} are still held for this pledge: refund them first", .0.decimal_text(), .0.currency)]
    StillHeld(Money),
    /// Something is still owed for it: nothing goes back for a part of it, and no part is credited.
    #[error("{0} is still owed for this order: no part of it is credited or paid back before that is paid")]
    StillOwed(Money),
    /// More is said to have gone back than is owed to the backer.
    #[error("only {0} is owed to the backer: what went back beyond that cannot be recorded")]
    NotOwedBack(Money),
    /// What went back in a currency that was charged is worth nothing in the pledge's.
    #[error("{0} is the least that can be recorded: less than that is nothing in the pledge's currency")]
    TooLittleBack(Money),
    /// The key of a request was used for another one.
    #[error("this form was sent before with other content: reload the page and send it again")]
    RequestKey,
    /// A stored value cannot be read.
    #[error(
        "pledge {pledge} holds something this version cannot read in `{column}`: run `pledgekeeper verify`"
    )]
    Stored {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// Table and column.
        column: &'static str,
    },
    /// An amount is too large, or of another currency.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The contact.
    #[error(transparent)]
    Contact(ContactError),
    /// The ledger.
    #[error(transparent)]
    Ledger(LedgerError),
    /// Limited places.
    #[error(transparent)]
    Stock(StockError),
    /// A code.
    #[error(transparent)]
    Voucher(VoucherError),
    /// The campaign.
    #[error(transparent)]
    Campaign(CampaignError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl PledgeError {
    /// Key of the text that a page shows instead of the English sentence; `None` where the reader can do nothing,
    /// or where the problems inside have texts of their own.
    pub const fn text_key(&self) -> Option<&'static str> {
        match self {
            Self::Unknown => Some("pledges-error-unknown"),
            Self::NotAllowed(_) => Some("pledges-error-not-allowed"),
            Self::NotOpen(_) => Some("pledges-error-not-open"),
            Self::DestinationFixed(_) => Some("pledges-error-destination-fixed"),
            Self::CampaignClosed(_) => Some("pledges-error-campaign-closed"),
            Self::DeadlinePassed => Some("pledges-error-deadline-passed"),
            Self::ChangedElsewhere { .. } => Some("pledges-error-changed-elsewhere"),
            Self::Choices(_) => Some("pledges-error-choices"),
            Self::Answers(_) => Some("pledges-error-answers"),
            Self::Address(_) => Some("pledges-error-address"),
            Self::Buyer(_) => Some("pledges-error-buyer"),
            Self::Incomplete(_) => Some("pledges-error-incomplete"),
            Self::QuoteChanged => Some("pledges-error-quote-changed"),
            Self::PlanChanged => Some("pledges-error-plan-changed"),
            Self::SoldOut { .. } => Some("pledges-error-sold-out"),
            Self::OnlyPledge => Some("pledges-error-only-pledge"),
            Self::BuiltOn { .. } => Some("pledges-error-built-on"),
            Self::NothingToPay => Some("pledges-error-nothing-to-pay"),
            Self::NothingDueYet => Some("pledges-error-nothing-due-yet"),
            Self::WaveNotPaid => Some("pledges-error-wave-not-paid"),
            Self::DecisionPending => Some("pledges-error-decision-pending"),
            Self::BadTip => Some("pledges-error-bad-tip"),
            Self::NothingToDecide => Some("pledges-error-nothing-to-decide"),
            Self::PricesStay(why) => Some(why.text_key()),
            Self::NotPricedIn(_) => Some("pledges-error-not-priced-in"),
            Self::StillHeld(_) => Some("pledges-error-still-held"),
            Self::StillOwed(_) => Some("pledges-error-still-owed"),
            Self::NotOwedBack(_) => Some("pledges-error-not-owed-back"),
            Self::TooLittleBack(_) => Some("pledges-error-too-little-back"),
            Self::RequestKey => Some("pledges-error-request-key"),
            Self::Contact(e) => e.text_key(),
            Self::Stock(e) => e.text_key(),
            Self::Stored { .. }
            | Self::Money(_)
            | Self::Ledger(_)
            | Self::Voucher(_)
            | Self::Campaign(_)
            | Self::Db(_) => None,
        }
    }
}

// A database that is away is told as that, whoever met it: what looks for it (a page that says "in a moment", a job that is
// tried again, an import that blames the record for nothing) need not know every crate below.

impl From<ContactError> for PledgeError {
    fn from(error: ContactError) -> Self {
        if let ContactError::Db(e) = error { Self::Db(e) } else { Self::Contact(error) }
    }
}

impl From<LedgerError> for PledgeError {
    fn from(error: LedgerError) -> Self {
        if let LedgerError::Db(e) = error { Self::Db(e) } else { Self::Ledger(error) }
    }
}

impl From<StockError> for PledgeError {
    fn from(error: StockError) -> Self {
        if let StockError::Db(e) = error { Self::Db(e) } else { Self::Stock(error) }
    }
}

impl From<CampaignError> for PledgeError {
    fn from(error: CampaignError) -> Self {
        if let CampaignError::Db(e) = error { Self::Db(e) } else { Self::Campaign(error) }
    }
}

impl From<VoucherError> for PledgeError {
    fn from(error: VoucherError) -> Self {
        match error {
            VoucherError::Db(e) => Self::Db(e),
            VoucherError::Contact(e) => e.into(),
            other => Self::Voucher(other),
        }
    }
}

fn sentences<P: std::fmt::Display>(problems: &[P]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_is_away_is_told_as_that_by_whichever_crate_it_was_met() {
        let gone = || DbError::Unavailable("gone".to_owned());
        let met: [PledgeError; 4] = [
            ContactError::Db(gone()).into(),
            LedgerError::Db(gone()).into(),
            StockError::Db(gone()).into(),
            CampaignError::Db(gone()).into(),
        ];
        for error in met {
            assert!(matches!(error, PledgeError::Db(_)), "{error:?}");
        }
        assert!(matches!(PledgeError::from(StockError::HoldLost), PledgeError::Stock(StockError::HoldLost)));
        assert!(matches!(
            PledgeError::from(ContactError::Erased),
            PledgeError::Contact(ContactError::Erased)
        ));
    }
}
