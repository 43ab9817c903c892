//! Whether a pledge may be priced in another currency. Pure.

use crate::model::{PlatformFacts, Pledge};

impl PlatformFacts {
    /// Whether the platform holds money for it, or still collects some.
    pub const fn has_money(&self) -> bool {
        self.paid_minor != 0 || self.shipping_paid_minor != 0 || self.due_minor != 0
    }
}

/// Why a pledge stays in the currency in which it is priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PricesStay {
    /// It was agreed to, maybe long ago: documents and money may tell of it.
    #[error("this pledge was confirmed before: its prices stay in the currency in which it was")]
    AgreedTo,
    /// Money is held for it, on the platform or here.
    #[error("money has come in for this pledge: its prices stay in the currency of that money")]
    MoneyHeld,
}

impl PricesStay {
    /// Key of the sentence that a page shows.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::AgreedTo => "pledges-error-prices-agreed-to",
            Self::MoneyHeld => "pledges-error-prices-money-held",
        }
    }
}

/// Whether the prices of a pledge may change their currency: of one that was never agreed to, and for which nothing is held.
/// Gift codes and payments only ever come with an agreement.
pub(crate) const fn may_change(
    pledge: &Pledge,
    was_agreed_to: bool,
    holds_money: bool,
) -> Result<(), PricesStay> {
    let has_credit = pledge.facts.has_money() || pledge.credited_minor != 0 || pledge.given_back_minor != 0;
    if was_agreed_to {
        Err(PricesStay::AgreedTo)
    } else if has_credit || holds_money {
        Err(PricesStay::MoneyHeld)
    } else {
        Ok(())
    }
}
