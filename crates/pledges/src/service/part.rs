//! One of several pledges of a person gets a person of its own: two people had shared an e-mail address, and a file
//! cannot tell them apart.

use contacts::{ContactError, NewContact, Source};
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, EmailAddress, Id, RowId};

use crate::error::PledgeError;
use crate::model::{Answer, Pledge};
use crate::service::cancel::leave_waiting_lists;
use crate::service::import_many::record_place;
use crate::service::load::{load, of_contact};
use crate::service::save_answers::{answer_place, answer_row, seal_answer};
use crate::service::transition::reason_place;
use crate::store;
use crate::store::answers::SealedAnswer;

/// Whose the pledge is from now on.
#[derive(Clone, Copy)]
pub struct OwnPerson<'n> {
    /// Their name.
    pub name: &'n str,
    /// Their address: nobody has it yet.
    pub email: &'n EmailAddress,
    /// Who says so.
    pub source: Source,
}

impl std::fmt::Debug for OwnPerson<'_> {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnPerson").field("source", &self.source).finish_non_exhaustive()
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parted {
    /// Whose it was: they keep all else.
    pub from: RowId<kinds::Contact>,
    /// Whose it is.
    pub to: RowId<kinds::Contact>,
    /// The same, outside.
    pub to_id: Id<kinds::Contact>,
    /// Whether its backer had been let in: they are to be told the new link.
    pub was_let_in: bool,
}

/// Gives a pledge a person of its own. What belongs to the pledge goes along, sealed anew: answers, address, what the
/// file said, reasons of its changes, uses of vouchers. Its links end. Consents, sign-ins, other addresses and waiting
/// stay with the person before; who has no other pledge in the campaign waits for nothing of it any more. Whoever
/// seals more with the key of a pledge's person seals it anew in the same transaction.
///
/// # Errors
/// [`PledgeError::OnlyPledge`]; [`PledgeError::Contact`] when the address is somebody's (theirs too), the name too long
/// or the person erased.
pub fn part_from_person(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    own: OwnPerson<'_>,
) -> Result<Parted, PledgeError> {
    let pledge = load(tx, pledge)?;
    if !has_others(tx, &pledge)? {
        return Err(PledgeError::OnlyPledge);
    }
    if let Some(holder) = contacts::find_by_email(tx, &cx.vault, own.email)? {
        return Err(ContactError::EmailTaken { holder }.into());
    }
    let (from, before) = (pledge.contact, contacts::key(tx, &cx.vault, pledge.contact)?);
    let language = contacts::profile(tx, &cx.vault, from)?.language;
    let new = NewContact {
        name: own.name.to_owned(),
        email: Some(own.email.clone()),
        language: Some(language),
        source: own.source,
    };
    let to = contacts::create(tx, cx, new)?;
    let after = contacts::key(tx, &cx.vault, to.row)?;
    leave_waiting_lists(tx, cx, &pledge)?;
    seal_anew(tx, cx, &pledge, (&before, &after))?;
    let address = match pledge.address {
        Some(row) => {
            let stored = contacts::address(tx, &cx.vault, row)?;
            Some(contacts::add_address(tx, cx, to.row, &stored.address, stored.source)?)
        }
        None => None,
    };
    let was_let_in =
        pledge.moments.invited_at.is_some() || !store::links::of_pledge(tx, pledge.row)?.is_empty();
    store::links::revoke_all(tx, pledge.row, cx.now())?;
    vouchers::follow_pledge(tx, pledge.id, to.row)?;
    store::pledges::set_contact(tx, pledge.row, to.row, address)?;
    Ok(Parted { from, to: to.row, to_id: to.id, was_let_in })
}

/// Whether the person, with all that was merged into them, has another pledge anywhere.
fn has_others(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, PledgeError> {
    let today = contacts::reference(tx, pledge.contact)?;
    for one in contacts::person(tx, today.row)? {
        if of_contact(tx, one.row)?.iter().any(|other| other.row != pledge.row) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is sealed with the key of a pledge's person, but for links: those have ended.
fn seal_anew(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (before, after): (&ContactKey, &ContactKey),
) -> Result<(), PledgeError> {
    let unreadable = |column| PledgeError::Stored { pledge: pledge.id, column };
    let random = cx.random.as_ref();
    if let Some(sealed) = store::imports::raw_record(tx, pledge.row)? {
        let place = || record_place(pledge.id.as_bytes());
        let said = before.open(place(), &sealed);
        let said = said.map_err(|_| unreadable("pledge_raw_record.record_sealed"))?;
        store::imports::set_raw_record(tx, pledge.row, &after.seal(place(), &said, random))?;
    }
    for one in store::answers::of_pledge(tx, pledge.row)? {
        let row = answer_row(pledge.id, one.question);
        let text = before.open_text(answer_place(&row), &one.sealed);
        let answer = text.map_err(|_| unreadable("pledge_answer.answer_sealed"))?;
        let answer = Answer { question: one.question, answer };
        let sealed = seal_answer(cx, after, pledge.id, &answer);
        store::answers::seal_anew(tx, pledge.row, &SealedAnswer { question: one.question, sealed })?;
    }
    for (change, sealed) in store::changes::reasons(tx, pledge.row)? {
        let place = || reason_place(pledge.id.as_bytes());
        let reason = before.open(place(), &sealed);
        let reason = reason.map_err(|_| unreadable("pledge_state_change.reason_sealed"))?;
        store::changes::set_reason(tx, change, &after.seal(place(), &reason, random))?;
    }
    Ok(())
}
