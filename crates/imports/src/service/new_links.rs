//! Who is written to by an import: known people whose e-mail address the file changes, once they were let in.

use db::ReadTx;
use kernel::{EmailAddress, Vault};

use crate::error::ImportError;
use crate::model::{Batch, FieldChange, RecordPart};
use crate::record::Record;
use crate::store;
use crate::store::sources::Source;

/// Flag of a record that moves somebody who was let in to another address: applied, it sends a new link there.
pub const NEW_LINK: &str = "new_link";

/// How many people and records an import moves to another address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NewLinks {
    /// People, who get one mail each.
    pub(crate) people: u64,
    /// Their records.
    pub(crate) records: u64,
}

/// Whether applying a record sends a new link: the same is decided once more when it is applied.
pub(crate) fn is_sent(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    source: &Source,
    (record, changes): (&Record, &[FieldChange]),
) -> Result<bool, ImportError> {
    if !changes.iter().any(|change| change.part == RecordPart::Email && !change.is_kept) {
        return Ok(false);
    }
    let Some(Ok(email)) = record.email.as_deref().map(EmailAddress::parse) else { return Ok(false) };
    // An address that is another person's stays with that person.
    if contacts::find_by_email(tx, vault, &email)?.is_some_and(|other| other.row != source.contact) {
        return Ok(false);
    }
    for own in pledges::of_contact(tx, source.contact)? {
        let mut links = pledges::links(tx, own.row)?.into_iter();
        if own.moments.invited_at.is_some() || links.any(|link| link.revoked_at.is_none()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many there are in an import.
pub(crate) fn of_batch(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<NewLinks, ImportError> {
    let (people, records) = store::records::people_flagged(tx, batch.row, NEW_LINK)?;
    Ok(NewLinks { people, records })
}
