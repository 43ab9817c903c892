//! Who is written to by an import: known people whose e-mail address the file changes, once they were let in.

use contacts::Source;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Vault};

use super::addresses::EMAIL_STAYS;
use super::apply_email;
use crate::error::ImportError;
use crate::model::Batch;
use crate::store;

/// Flag of a record that moves somebody who was let in to another address: applied, it sends a new link there.
pub const NEW_LINK: &str = "new_link";

/// What an import does with e-mail addresses of people who are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NewLinks {
    /// People who move, and get one mail each.
    pub(crate) people: u64,
    /// Their records.
    pub(crate) records: u64,
    /// Records whose address is not taken over.
    pub(crate) kept: u64,
}

/// Whether a person was let in to any of their pledges: who moves is then sent a new link.
pub(crate) fn was_let_in(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<bool, ImportError> {
    for own in pledges::of_contact(tx, contact)? {
        let mut links = pledges::links(tx, own.row)?.into_iter();
        if own.moments.invited_at.is_some() || links.any(|link| link.revoked_at.is_none()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many there are in an import.
pub(crate) fn of_batch(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<NewLinks, ImportError> {
    let (people, records) = store::record_flags::people_flagged(tx, batch.row, NEW_LINK)?;
    let kept = store::record_flags::count_flagged(tx, batch.row, &EMAIL_STAYS)?;
    Ok(NewLinks { people, records, kept })
}

/// How many people go back to an earlier address when an import is taken back, and were let in: their links end, and each
/// is mailed a new one.
pub(crate) fn going_back(tx: &mut ReadTx<'_>, vault: &Vault, batch: &Batch) -> Result<u64, ImportError> {
    if batch.plan.changed == 0 {
        return Ok(0);
    }
    let mut people = 0_u64;
    for contact in contacts::moved_by(tx, Source::Import { batch: batch.id })? {
        let goes = apply_email::before(tx, vault, contact, batch.id)?.is_some() && was_let_in(tx, contact)?;
        people = people.saturating_add(u64::from(goes));
    }
    Ok(people)
}
