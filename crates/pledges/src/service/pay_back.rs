//! Money that is owed to a backer went back to them outside of this programme, and finance says so.

use campaigns::Date;
use db::WriteTx;
use events::PledgePaidBack;
use kernel::ids::kinds;
use kernel::{Cx, Money, RowId};
use ledger::{AccountCode, Posting};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::rules::states::Transition;
use crate::service::idempotency::{FormPost, Once, once_per_content};
use crate::service::load::load;
use crate::service::money::standing;
use crate::service::settle::settle_loaded;
use crate::service::transition::step;

/// Kind of the movement in the ledger.
pub const PAID_BACK: &str = "refund";

/// Longest number or note of a payment back, characters.
pub const PAID_BACK_NOTE_MAX: usize = 100;

/// The ledger's account of what went back by a way this programme does not see.
const OUTSIDE: &str = "outside";

/// A payment back, made at the provider, by bank, or on the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidBack {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// How much went back; above zero.
    pub amount: Money,
    /// The day it went back.
    pub day: Date,
    /// Its number at the provider or the bank; stays in the books for ever, so it names nobody.
    pub note: String,
    /// Key of the form: the same one again changes nothing.
    pub key: String,
}

/// Books that money went back outside. A cancelled pledge for which nothing is held any more is refunded then.
/// The same key again answers as the first time did.
///
/// # Errors
/// [`PledgeError::NotOwedBack`] for more than is owed to the backer, or for nothing; [`PledgeError::RequestKey`] when
/// the key came with another payment.
pub fn record_paid_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    paid_back: &PaidBack,
) -> Result<Once<PledgeState>, PledgeError> {
    let mut pledge = load(tx, paid_back.pledge)?;
    let scope = format!("paid_back:{}", pledge.id);
    let content = format!("{} {} {}", paid_back.amount, paid_back.day, paid_back.note);
    let post = FormPost { scope: &scope, key: &paid_back.key, content: content.as_bytes() };
    let done = once_per_content(tx, cx, post, |tx, earlier: Option<String>| {
        if earlier.is_some() {
            return Err(PledgeError::RequestKey); // gone back to and changed: that is another payment, or a mistake
        }
        book(tx, cx, &mut pledge, paid_back)?;
        Ok(pledge.state.word().to_owned())
    })?;
    let state = PledgeState::from_word(&done.answer).ok_or(PledgeError::RequestKey)?;
    Ok(Once { answer: state, when: done.when })
}

fn book(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge, paid_back: &PaidBack) -> Result<(), PledgeError> {
    let now = standing(tx, pledge)?;
    let owed = now.owed_back(pledge.state)?;
    let amount = paid_back.amount;
    if amount.currency != owed.currency || !amount.is_positive() || amount.minor > owed.minor {
        return Err(PledgeError::NotOwedBack(owed));
    }
    // What we hold for the backer becomes less; the other side is money that left by another way.
    let sides = (AccountCode::refund(OUTSIDE), AccountCode::pledge(pledge.id));
    let key = format!("paid_back:{}:{}", pledge.id, paid_back.key);
    let note: String = kernel::text::tidy_line(&paid_back.note).chars().take(PAID_BACK_NOTE_MAX).collect();
    let reference = format!("{} {note}", paid_back.day);
    ledger::post(tx, cx, &Posting::transfer(key, PAID_BACK, reference.trim(), sides, amount)?)?;
    settle_loaded(tx, cx, pledge)?;
    jobs::emit(tx, cx.now(), &PledgePaidBack { pledge: pledge.id, amount })?;
    if pledge.state == PledgeState::Cancelled && amount.minor == owed.minor {
        step(tx, cx, pledge, Transition::Refund, "")?;
    }
    Ok(())
}
