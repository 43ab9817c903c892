//! What is held for a pledge, and what is owed.

use db::{DbError, ReadTx};
use kernel::Money;
use ledger::{AccountCode, Unit};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::quote::{Quote, Rule};
use crate::rules::platform::to_pay_minor;
use crate::service::instalments::due_of;

/// The money of a pledge, from the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What the platform collected and handed over, less what of it went back to the backer.
    pub credit: Money,
    /// How much of what the platform collected went back; zero or more.
    pub given_back: Money,
    /// Payments less refunds.
    pub paid: Money,
    /// How much less what is agreed costs, because credit notes of parts of it were paid back; zero or more.
    pub lowered: Money,
    /// Total of the agreed quote; zero for an ended pledge; `None` while nothing is agreed.
    pub total: Option<Money>,
    /// Total less what it was lowered by, credit and payments: above zero owed by the backer, below zero owed to the backer. Zero while
    /// nothing is agreed, because nothing may be asked for then.
    pub balance: Money,
    /// What the platform itself still collects of it; zero for an ended pledge.
    pub platform_due: Money,
    /// What is to be paid here: the balance less what the platform still collects, never below zero, and zero for an ended pledge.
    pub to_pay: Money,
    /// What of it is due: all of it, unless the backer agreed to pay in parts whose day is ahead.
    pub due_now: Money,
}

impl Standing {
    /// A quote that says as well what of the platform's credit went back, where something did (the credit in it is what
    /// is left), and what went back for credit notes.
    pub fn told_in(&self, mut quote: Quote) -> Quote {
        if self.lowered.is_positive() {
            quote.rules.push(Rule::PartsRepaid { amount: self.lowered });
        }
        if self.given_back.is_positive() {
            quote.rules.push(Rule::GivenBack { amount: self.given_back });
        }
        quote
    }

    /// What may be given back to the backer, as a positive amount; zero when nothing is left over: what is owed back,
    /// and of a pledge that goes on the credit that its choices leave unused.
    ///
    /// # Errors
    /// [`kernel::MoneyError`] for the least amount there is.
    pub fn left_over(&self) -> Result<Money, kernel::MoneyError> {
        let left = self.balance.negated()?.minor.max(0);
        Ok(Money::new(left, self.balance.currency))
    }

    /// What is to be paid back to the backer, as a positive amount; zero when nothing is. Of a pledge that
    /// goes on no more than was paid here: the rest is credit that can still be spent.
    ///
    /// # Errors
    /// [`kernel::MoneyError`] for the least amount there is.
    pub fn owed_back(&self, state: PledgeState) -> Result<Money, kernel::MoneyError> {
        let left = self.balance.negated()?.minor.max(0);
        let owed = if state.is_ended() { left } else { left.min(self.paid.minor.max(0)) };
        Ok(Money::new(owed, self.balance.currency))
    }
}

/// What the ledger holds for a pledge: credit and payments less refunds.
pub(crate) fn held(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    let unit = Unit::currency(pledge.currency);
    let balance = ledger::balance(tx, &AccountCode::pledge(pledge.id), &unit)?;
    // A liability: what we hold is a credit, a negative sum.
    Ok(pledge.money(balance).negated()?)
}

/// Credit, payments, total, balance and what is due of a pledge.
pub fn standing(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Standing, PledgeError> {
    let held = held(tx, pledge)?;
    let given_back = pledge.money(pledge.given_back_minor);
    let credit = pledge.money(pledge.credited_minor).checked_sub(given_back)?;
    let paid = held.checked_sub(credit)?;
    let total = match (&pledge.agreed, pledge.state) {
        (Some(agreed), _) => Some(pledge.money(agreed.total_minor)),
        (None, PledgeState::Cancelled | PledgeState::Refunded) => Some(pledge.money(0)),
        (None, _) => None,
    };
    let lowered = pledge.money(pledge.lowered_minor);
    let balance = match total {
        Some(total) => total.checked_sub(lowered)?.checked_sub(held)?,
        None => pledge.money(0),
    };
    let platform_due = pledge.money(if pledge.state.is_ended() { 0 } else { pledge.facts.due_minor });
    let to_pay = if pledge.state.is_ended() {
        pledge.money(0) // whatever the books say: nobody pays for what has ended
    } else {
        pledge.money(to_pay_minor(balance.minor, platform_due.minor))
    };
    Ok(Standing {
        credit,
        given_back,
        paid,
        lowered,
        total,
        balance,
        platform_due,
        to_pay,
        due_now: due_of(pledge, to_pay),
    })
}

/// What is owed: [`Standing::balance`].
pub fn balance(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    Ok(standing(tx, pledge)?.balance)
}

/// What is to be paid here: [`Standing::to_pay`]. What the platform still collects itself is left out, so that
/// nobody pays it twice.
pub fn to_pay(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    Ok(standing(tx, pledge)?.to_pay)
}

/// Movements of a pledge's money, latest first.
pub fn movements(tx: &mut ReadTx<'_>, pledge: &Pledge, limit: u32) -> Result<Vec<ledger::Movement>, DbError> {
    ledger::movements(tx, &AccountCode::pledge(pledge.id), limit)
}
