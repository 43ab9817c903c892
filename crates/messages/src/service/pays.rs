//! In which currency a backer pays, and what an amount is in it by the rate of now.

use campaigns::Date;
use campaigns::model::PayCurrency;
use db::ReadTx;
use kernel::{Money, Timestamp};
use pledges::Pledge;

use crate::MessageError;
use crate::listeners::of_pledge;
use crate::model::DatedPart;

/// The currency that the backer chose, where it is another than the campaign's.
pub(crate) struct Pays(Option<PayCurrency>);

impl Pays {
    pub(crate) fn of(tx: &mut ReadTx<'_>, pledge: &Pledge, now: Timestamp) -> Result<Self, MessageError> {
        let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(db::DbError::NoRow)?;
        Ok(Self(pledges::pay_currency(tx, pledge, campaign.day_of(now)).map_err(of_pledge)?))
    }

    /// What is charged for an amount; `None` in the campaign's currency, and for what is too large to be charged.
    pub(crate) fn charged(&self, amount: Money) -> Option<Money> {
        self.0.as_ref().and_then(|one| one.charged(amount).ok()) // refused when it is asked for
    }

    pub(crate) fn part(&self, due_on: Date, amount: Money) -> DatedPart {
        DatedPart { due_on, amount, charged: self.charged(amount) }
    }
}
