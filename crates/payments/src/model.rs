//! What a payment is.

use campaigns::Date;
use campaigns::model::{PayCurrency, RateSource};
use kernel::ids::kinds;
use kernel::{Decimal, Id, Language, Money, Rounding, RowId, Timestamp};

use crate::gateway::GatewayError;

/// Both ids of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentRef {
    /// Inside.
    pub row: RowId<kinds::Payment>,
    /// Outside; also the idempotency key towards the gateway.
    pub id: Id<kinds::Payment>,
}

/// How far a payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentState {
    /// Recorded; the gateway may or may not know of it.
    Starting,
    /// The gateway waits for the backer.
    Pending,
    /// The money arrived.
    Captured,
    /// It did not work; another try is a new payment.
    Failed,
    /// The backer never finished, or it was replaced by a newer one.
    Expired,
}

impl PaymentState {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Pending => "pending",
            Self::Captured => "captured",
            Self::Failed => "failed",
            Self::Expired => "expired",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Starting, Self::Pending, Self::Captured, Self::Failed, Self::Expired]
            .into_iter()
            .find(|state| state.word() == word)
    }

    /// Whether `next` may follow. Captured is the truth of the money and may follow anything: a gateway can
    /// report a capture after we had given the payment up.
    pub const fn may_become(self, next: Self) -> bool {
        match (self, next) {
            (Self::Captured, _) => false,
            (_, Self::Captured)
            | (Self::Starting, Self::Pending | Self::Failed | Self::Expired)
            | (Self::Pending, Self::Failed | Self::Expired) => true,
            _ => false,
        }
    }
}

/// Why a payment is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldReason {
    /// Another amount was collected than was asked for.
    OtherAmount,
    /// It was collected in another currency.
    OtherCurrency,
}

impl HoldReason {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OtherAmount => "other_amount",
            Self::OtherCurrency => "other_currency",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::OtherAmount, Self::OtherCurrency].into_iter().find(|reason| reason.word() == word)
    }

    /// Why what the gateway reports cannot be booked by itself; `None` when it is what was asked for.
    pub fn of(asked: Money, reported: Money) -> Option<Self> {
        if asked.currency != reported.currency {
            Some(Self::OtherCurrency)
        } else if asked.minor != reported.minor {
            Some(Self::OtherAmount)
        } else {
            None
        }
    }
}

/// What the gateway reports and nobody asked for: it waits for a person and is not in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Why.
    pub reason: HoldReason,
    /// What the gateway says it collected.
    pub reported: Money,
}

/// What a payment in another currency than the pledge's pays there, fixed when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// What it is owed for, in the pledge's currency.
    pub owed: Money,
    /// Units that are charged for one unit of the pledge's currency.
    pub rate: Decimal,
    /// The day of the rate.
    pub rated_on: Date,
    /// Who says so.
    pub source: RateSource,
}

impl Exchange {
    /// What is owed, at the rate that is offered now.
    pub(crate) fn of(owed: Money, offered: &PayCurrency) -> Self {
        let source = offered.source.clone();
        Self { owed, rate: offered.rate, rated_on: offered.rated_on, source }
    }
}

/// A rate as a page that shows it sends it back: the currency, its rate and its step; nothing for the campaign's own.
pub fn rate_seen(offered: Option<&PayCurrency>) -> String {
    offered
        .map(|one| format!("{} {} {}", one.currency, one.rate.normalize(), one.step_minor))
        .unwrap_or_default()
}

/// An attempt to collect money for a pledge.
#[derive(Debug, Clone)]
pub struct Payment {
    /// Its ids.
    pub payment: PaymentRef,
    /// For which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// In which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// Through which gateway.
    pub gateway: String,
    /// How far.
    pub state: PaymentState,
    /// What was asked for at the gateway.
    pub amount: Money,
    /// What that is in the pledge's currency, where it is another.
    pub exchange: Option<Exchange>,
    /// What arrived, minor units.
    pub captured_minor: Option<i64>,
    /// The gateway's id.
    pub gateway_ref: Option<String>,
    /// The gateway's page.
    pub redirect_url: Option<String>,
    /// Local path the backer comes back to.
    pub return_path: String,
    /// The backer's language.
    pub language: Language,
    /// The gateway's word for why it failed.
    pub failure: Option<String>,
    /// What the gateway's page is called.
    pub title: String,
    /// Reported by the gateway as other than asked for; stays when a person books it.
    pub held: Option<Held>,
    /// What was reported, held and then closed by staff: the same word again is no news.
    pub closed: Option<Money>,
    /// When it was recorded.
    pub created_at: Timestamp,
}

impl Payment {
    /// What a person has to decide about: held, and not booked as it was reported.
    pub fn awaiting_decision(&self) -> Option<Held> {
        let booked = self.captured_minor.filter(|_| self.state == PaymentState::Captured);
        let booked = booked.map(|minor| Money::new(minor, self.amount.currency));
        self.held.filter(|held| booked != Some(held.reported))
    }

    /// What is owed for it on the pledge.
    pub fn owed(&self) -> Money {
        self.exchange.as_ref().map_or(self.amount, |exchange| exchange.owed)
    }

    /// What so much of the asked currency pays on the pledge: all that is owed when it is what was asked for, else its
    /// share, rounded half up.
    ///
    /// # Errors
    /// [`kernel::MoneyError::Overflow`].
    pub fn pays(&self, captured: Money) -> Result<Money, kernel::MoneyError> {
        match &self.exchange {
            None => Ok(captured),
            Some(exchange) if captured == self.amount => Ok(exchange.owed),
            Some(exchange) => {
                let whole = exchange.owed.times(captured.minor)?;
                whole.divided(Decimal::from(self.amount.minor), Rounding::HalfUp)
            }
        }
    }

    /// Whether a person can book what is held: money of the asked currency that pays something of the pledge, and only
    /// while nothing is booked.
    pub fn is_bookable(&self, reported: Money) -> bool {
        let is_due = self.state != PaymentState::Captured && reported.currency == self.amount.currency;
        is_due && reported.is_positive() && self.pays(reported).is_ok_and(Money::is_positive)
    }

    /// Whether the gateway may still take money for it.
    pub const fn is_under_way(&self) -> bool {
        matches!(self.state, PaymentState::Starting | PaymentState::Pending)
    }
}

/// What can go wrong with a payment.
#[derive(Debug, thiserror::Error)]
pub enum PaymentError {
    /// No gateway of this name is set up.
    #[error("no payment gateway named {0} is set up")]
    NoGateway(String),
    /// The gateway.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] pledges::PledgeError),
    /// An amount that is too large.
    #[error(transparent)]
    Money(#[from] kernel::MoneyError),
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] ledger::LedgerError),
    /// The database.
    #[error(transparent)]
    Db(#[from] db::DbError),
    /// The gateway reports other money than was asked for.
    #[error(
        "the payment provider reports {} {} for payment {payment}, but {} {} was asked for: compare it with the provider's record, then book it or close it",
        reported.decimal_text(), reported.currency, asked.decimal_text(), asked.currency
    )]
    Held {
        /// Which payment.
        payment: Id<kinds::Payment>,
        /// What was asked for.
        asked: Money,
        /// What the gateway says it collected.
        reported: Money,
    },
    /// It is not held, or with another amount than the one that was looked at.
    #[error("this payment is not held with that amount: look at what is known now")]
    NotHeld,
    /// What is held cannot be booked on the pledge.
    #[error(
        "this money cannot be booked on the pledge: give it back at the payment provider, then close the payment"
    )]
    NotBookable,
    /// What is charged would be reckoned at another rate, or in another currency, than was seen.
    #[error("the exchange rate has changed since it was shown: look at the amount again, then pay")]
    RateMoved,
    /// Two tabs started at once, too many times.
    #[error("another payment for this pledge is just being started: wait a moment and try again")]
    Busy,
}

#[cfg(test)]
mod tests {
    use kernel::Currency;

    use super::{HoldReason, Money, PaymentState as S};

    #[test]
    fn only_the_very_money_that_was_asked_for_is_no_reason_to_hold() {
        let eur = |minor| Money::new(minor, Currency::EUR);
        assert_eq!(HoldReason::of(eur(500), eur(500)), None);
        for minor in [499, 501, 0, -500] {
            assert_eq!(HoldReason::of(eur(500), eur(minor)), Some(HoldReason::OtherAmount), "{minor}");
        }
        let usd = Money::new(500, Currency::parse("USD").unwrap());
        assert_eq!(HoldReason::of(eur(500), usd), Some(HoldReason::OtherCurrency));
        for reason in [HoldReason::OtherAmount, HoldReason::OtherCurrency] {
            assert_eq!(HoldReason::from_word(reason.word()), Some(reason));
        }
    }

    #[test]
    fn money_that_arrived_is_never_forgotten_and_may_arrive_late() {
        for from in [S::Starting, S::Pending, S::Failed, S::Expired] {
            assert!(from.may_become(S::Captured), "{from:?}");
        }
        for to in [S::Starting, S::Pending, S::Captured, S::Failed, S::Expired] {
            assert!(!S::Captured.may_become(to), "{to:?}");
        }
        assert!(!S::Failed.may_become(S::Pending) && !S::Expired.may_become(S::Failed));
    }
}
