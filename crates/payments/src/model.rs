//! What a payment is.

use kernel::ids::kinds;
use kernel::{Id, Language, Money, RowId, Timestamp};

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
    /// What was asked for.
    pub amount: Money,
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
    /// When it was recorded.
    pub created_at: Timestamp,
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
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] ledger::LedgerError),
    /// The database.
    #[error(transparent)]
    Db(#[from] db::DbError),
    /// Two tabs started at once, too many times.
    #[error("another payment for this pledge is just being started: wait a moment and try again")]
    Busy,
}

#[cfg(test)]
mod tests {
    use super::PaymentState as S;

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
