//! Money that went back for a credit note of a part of an order, recorded while the order goes on.
//!
//! The order stays agreed and paid: what it costs is lowered by what went back, for as long as the agreed quote holds
//! that the note is about. When that ends, what is held is what is left, so that nothing goes back twice.

use campaigns::Date;
use db::{ReadTx, WriteTx};
use events::PledgePaidBack;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::rules::states::{NotAllowed, Transition};
use crate::service::codes::by_gift_codes;
use crate::service::load::load;
use crate::service::money::{balance, held};
use crate::service::pay_back::{
    InBooks, PaidBack, Returnable, note_given_back, post_paid_back, returnable_of,
};
use crate::service::settle::settle_loaded;
use crate::store;

/// Kind of the movement in the ledger: what had been paid here went back for a credit note.
pub const PAID_FOR_NOTE: &str = "refund_for_note";

/// Kind of the movement in the ledger: credit of the platform went back for a credit note.
pub const CREDIT_FOR_NOTE: &str = "refund_of_credit_for_note";

/// A payment back for a credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepaidPart {
    /// What went back.
    pub paid_back: PaidBack,
    /// For which credit note.
    pub note: Id<kinds::Invoice>,
    /// The most that may go back for it now.
    pub left: Money,
}

/// What went back for a credit note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartRepaid {
    /// Which.
    pub note: Id<kinds::Invoice>,
    /// How much of it that was, in the pledge's currency.
    pub amount: Money,
    /// What went back, in the currency in which it did.
    pub paid: Money,
    /// On which day.
    pub day: Date,
}

/// What went back for credit notes of a pledge, oldest first.
///
/// # Errors
/// The database.
pub fn parts_repaid(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<PartRepaid>, PledgeError> {
    Ok(store::parts_repaid::of_pledge(tx, pledge)?)
}

/// How much of the platform's credit went back for credit notes of what is agreed, whoever told of it since. What the platform
/// has invoiced and taxed of the agreement is its credit of today and this.
///
/// # Errors
/// The database.
pub fn credit_for_notes(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    let quote = pledge.agreed.filter(|_| pledge.lowered_minor != 0).map(|agreed| agreed.quote);
    let Some(quote) = quote else { return Ok(pledge.money(0)) };
    let sums = store::parts_repaid::sums(tx, pledge.row, Some(quote.get()))?;
    Ok(pledge.money(sums.of_credit_for_quote_minor))
}

/// Notes that a part of what is agreed was credited: money of it goes back, whatever is charged later waits for a person.
///
/// # Errors
/// The database.
pub fn note_credited_in_part(tx: &mut WriteTx<'_>, pledge: &Pledge) -> Result<(), PledgeError> {
    Ok(store::pledges::set_credited_in_part(tx, pledge.row)?)
}

/// Refuses while the backer owes something for an order, wherever its parcel is: money that is held pays for that first.
///
/// # Errors
/// [`PledgeError::StillOwed`].
pub fn nothing_owed(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<(), PledgeError> {
    let owed = balance(tx, pledge)?;
    if owed.is_positive() { Err(PledgeError::StillOwed(owed)) } else { Ok(()) }
}

/// What may go back for a credit note of which so much is left, in which currency. What gift codes paid goes back onto them
/// when the order ends, and never in money.
///
/// # Errors
/// The database.
pub fn returnable_for_part(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    left: Money,
) -> Result<Returnable, PledgeError> {
    let by_gift_codes = by_gift_codes(tx, pledge)?;
    let in_money = held(tx, pledge)?.checked_sub(by_gift_codes)?;
    let left = pledge.money(left.minor.min(in_money.minor).max(0));
    returnable_of(tx, pledge, (left, by_gift_codes))
}

/// Books that money went back for a credit note. The caller keeps a form that is sent twice from doing it twice.
///
/// # Errors
/// [`PledgeError::NotAllowed`] for an order that is not paid or has ended; [`PledgeError::StillOwed`] for one of which something
/// is owed again; [`PledgeError::NotOwedBack`] for more than is left
/// of the note, for more than came in that currency, or for nothing, also where what is left is too little for that currency: a
/// note is repaid with money alone; [`PledgeError::TooLittleBack`] for what is worth nothing in the pledge's currency.
pub fn repay_part(tx: &mut WriteTx<'_>, cx: &Cx, part: &RepaidPart) -> Result<(), PledgeError> {
    let paid_back = &part.paid_back;
    let mut pledge = load(tx, paid_back.pledge)?;
    let is_paid = matches!(
        pledge.state,
        PledgeState::Paid | PledgeState::InFulfilment | PledgeState::Shipped | PledgeState::Delivered
    );
    let Some(agreed) = pledge.agreed.filter(|_| is_paid) else {
        return Err(NotAllowed { transition: Transition::Refund, from: pledge.state }.into());
    };
    nothing_owed(tx, &pledge)?;
    let returnable = returnable_for_part(tx, &pledge, part.left)?;
    if !paid_back.amount.is_positive() {
        return Err(PledgeError::NotOwedBack(returnable.most(paid_back.amount.currency)));
    }
    let amount = returnable.takes(paid_back.amount)?;
    let key = format!("{}:{}", part.note, paid_back.key);
    let books = InBooks {
        deeds: ["part_repaid", "credit_part_repaid"],
        kinds: [PAID_FOR_NOTE, CREDIT_FOR_NOTE],
        key,
    };
    let posted = post_paid_back(tx, cx, (&pledge, &returnable), (paid_back, amount), &books)?;
    let Some(of_credit) = posted else {
        return Ok(()); // a form so old that nobody remembers it: the books do
    };
    let repaid = PartRepaid { note: part.note, amount, paid: paid_back.amount, day: paid_back.day };
    store::parts_repaid::insert(tx, (pledge.row, agreed.quote), (&repaid, of_credit))?;
    pledge.lowered_minor = pledge.lowered_minor.saturating_add(amount.minor);
    store::pledges::set_lowered(tx, pledge.row, pledge.lowered_minor)?;
    note_given_back(tx, &mut pledge)?;
    settle_loaded(tx, cx, &mut pledge)?;
    jobs::emit(tx, cx.now(), &PledgePaidBack { pledge: pledge.id, amount })?;
    Ok(())
}
