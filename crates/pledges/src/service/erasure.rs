//! What becomes of the pledges of a person who is erased.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Money, RowId, Vault};

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::rules::states::cancel as may_cancel;
use crate::service::cancel::cancel_loaded;
use crate::service::codes;
use crate::service::load::{load, of_contact};
use crate::service::money::{held, standing};
use crate::store;

/// What an erasure means for one pledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtErasure {
    /// The pledge, as it is now.
    pub pledge: Pledge,
    /// What becomes of it.
    pub fate: Fate,
    /// What is owed back to the person afterwards; zero when nothing is.
    pub owed: Money,
}

/// What becomes of a pledge when its person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is cancelled: nobody can decide or receive it any more.
    Cancelled,
    /// It is cancelled, though the platform marks its reward as sent: nothing was agreed to here, so that all that
    /// is held counts as owed until somebody decides.
    CancelledThoughSent,
    /// It was handed over, here or on the platform: it goes on without the person.
    GoesOn,
    /// It had ended before.
    HadEnded,
}

/// What becomes of each pledge of a person, and of all that was merged into them, when they are erased.
///
/// # Errors
/// [`PledgeError::Contact`] for an unknown person; what the ledger and the database say.
pub fn at_erasure(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<AtErasure>, PledgeError> {
    let mut all = Vec::new();
    for one in everybody(tx, contact)? {
        for pledge in of_contact(tx, one)? {
            let fate = fate_of(&pledge);
            let owed = match fate {
                Fate::Cancelled | Fate::CancelledThoughSent => {
                    // What a gift code paid goes back onto the code.
                    held(tx, &pledge)?.checked_sub(codes::by_gift_codes(tx, &pledge)?)?
                }
                Fate::GoesOn | Fate::HadEnded => standing(tx, &pledge)?.owed_back(pledge.state)?,
            };
            let owed = if owed.is_positive() { owed } else { pledge.money(0) };
            all.push(AtErasure { pledge, fate, owed });
        }
    }
    Ok(all)
}

/// What was agreed to and is on its way goes on, whoever sent it; what nobody can decide any more waits for nobody.
fn fate_of(pledge: &Pledge) -> Fate {
    match may_cancel(pledge.state) {
        Err(_) if pledge.state.is_ended() => Fate::HadEnded,
        Err(_) => Fate::GoesOn,
        Ok(_) if pledge.facts.is_sent && pledge.state.is_agreed() => Fate::GoesOn,
        Ok(_) if pledge.facts.is_sent => Fate::CancelledThoughSent,
        Ok(_) => Fate::Cancelled,
    }
}

/// Cancels every pledge of a person that was not handed over, here or on the platform, in the transaction that erases them. Answers how many.
///
/// # Errors
/// As [`crate::cancel`], but nobody's stage or deadline holds it up.
pub fn cancel_for_erasure(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<u64, PledgeError> {
    let mut cancelled = 0;
    for one in everybody(tx, contact)? {
        for row in store::pledges::not_handed_over(tx, one)? {
            let mut pledge = load(tx, row)?;
            if fate_of(&pledge) == Fate::GoesOn {
                continue;
            }
            cancel_loaded(tx, cx, &mut pledge, "")?;
            cancelled += 1;
        }
    }
    Ok(cancelled)
}

/// Whether there is a person: what was cancelled with its person is not opened again.
pub(crate) fn has_person(tx: &mut ReadTx<'_>, vault: &Vault, pledge: &Pledge) -> Result<bool, PledgeError> {
    Ok(contacts::keys(tx, vault, &[pledge.contact])?.contains_key(&pledge.contact))
}

/// The person as they are known today, with all that was merged into them.
fn everybody(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<RowId<kinds::Contact>>, PledgeError> {
    let today = contacts::reference(tx, contact)?;
    Ok(contacts::person(tx, today.row)?.into_iter().map(|one| one.row).collect())
}
