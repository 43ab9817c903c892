//! Consent: a log of decisions, never a flag.

use db::{ReadTx, WriteTx};
use events::ConsentChanged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::find;
use crate::error::ContactError;
use crate::model::{ConsentEntry, ConsentGiven, Decision, Profile};
use crate::store;

/// The longest purpose, text key or place, in bytes.
const WORD_LENGTH_MAX: usize = 100;

/// Writes a decision of a person (through merges) into the log and emits `consent.changed`.
pub fn record_consent(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    given: ConsentGiven,
) -> Result<(), ContactError> {
    let fits = |word: &str| !word.is_empty() && word.len() <= WORD_LENGTH_MAX;
    if ![&given.purpose, &given.text_key, &given.where_].into_iter().all(|word| fits(word)) {
        return Err(ContactError::ConsentIncomplete);
    }
    let contact = find::live(tx, contact)?;
    let now = cx.now(); // of both: by it `verify` knows which event is of which entry
    store::consent::insert(tx, cx, contact.row, (&given, now))?;
    let decision = given.decision.word().to_owned();
    jobs::emit(tx, now, &ConsentChanged { contact: contact.id, purpose: given.purpose, decision })?;
    Ok(())
}

/// The log of a person and of all that was merged into them, newest first. It outlives an erasure: what was
/// agreed to must stay provable, and it holds nothing personal.
pub fn consents(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<ConsentEntry>, ContactError> {
    let today = find::reference(tx, contact)?;
    Ok(store::consent::all_of(tx, today.row)?)
}

/// Whether the last decision about a purpose was yes. Without a decision: no. After an erasure: no.
pub fn may(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>, purpose: &str) -> Result<bool, ContactError> {
    let today = find::today(tx, contact)?;
    if today.erased_at.is_some() {
        return Ok(false);
    }
    Ok(store::consent::latest(tx, today.contact.row, purpose)? == Some(Decision::Given))
}

/// As [`may`] for whoever has read the person already.
pub fn may_of(tx: &mut ReadTx<'_>, person: &Profile, purpose: &str) -> Result<bool, ContactError> {
    let last = store::consent::latest(tx, person.contact.row, purpose)?;
    Ok(person.erased_at.is_none() && last == Some(Decision::Given))
}
