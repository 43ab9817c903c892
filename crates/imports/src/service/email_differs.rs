//! An e-mail address that a file says is compared with the one we have: what the file before said may never have been
//! followed.

use contacts::{ContactField, Source as FromWhom};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{EmailAddress, RowId, Vault};

use super::addresses;
use crate::error::ImportError;
use crate::model::{BatchState, FieldChange, RecordPart};
use crate::record::Record;
use crate::store;
use crate::store::sources::Source;

/// Whether the address that a person has was brought by a file, and is nobody's word here.
pub(super) fn has_email_of_a_file(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<bool, ImportError> {
    let values = contacts::provenance(tx, contact)?;
    let mut emails = values.iter().filter(|one| one.field == ContactField::Email);
    Ok(emails.any(|one| one.superseded_at.is_none() && matches!(one.source, FromWhom::Import { .. })))
}

/// Sets our address as what stands before the file's, and adds the one that was not taken over the last time and that the
/// file says again.
pub(super) fn compare_with_ours(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (source, record): (&Source, &Record),
    changes: &mut Vec<FieldChange>,
) -> Result<(), ImportError> {
    let said_anew = changes.iter_mut().find(|change| change.part == RecordPart::Email);
    if said_anew.is_none() && !source.email_kept {
        return Ok(());
    }
    let ours = contacts::profile(tx, vault, source.contact)?.email;
    let (Some(ours), Some(said)) = (ours, addresses::email_of(record)) else { return Ok(()) };
    if ours == said {
        return Ok(());
    }
    match said_anew {
        Some(change) => change.before = ours.as_str().into(),
        None if !is_ours(tx, source)? && !moved_on(tx, vault, source, &said)? => changes.push(FieldChange {
            field: "email".to_owned(),
            part: RecordPart::Email,
            before: ours.as_str().into(),
            after: said.as_str().into(),
            is_kept: false,
        }),
        None => {}
    }
    Ok(())
}

/// Whether a backer's or staff's word about the address came after the file.
fn is_ours(tx: &mut ReadTx<'_>, source: &Source) -> Result<bool, ImportError> {
    if !has_email_of_a_file(tx, source.contact)? {
        return Ok(true);
    }
    let campaign = pledges::load(tx, source.pledge)?.campaign;
    let fields = store::settlements::fields_of_source(tx, campaign, &source.source_hash, None)?;
    Ok(fields.iter().any(|field| field.part() == RecordPart::Email))
}

/// Whether the person got to this address another way after the file had said it, and on from there: what came later
/// counts. A move that was taken back with its import is none.
fn moved_on(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    source: &Source,
    said: &EmailAddress,
) -> Result<bool, ImportError> {
    let Some(since) = store::sources::said_since(tx, source.row)? else { return Ok(false) };
    for one in contacts::earlier_values(tx, vault, source.contact)? {
        let is_later = one.origin.superseded_at.is_some_and(|left| left > since);
        if one.origin.field != ContactField::Email || !is_later || one.value != said.as_str() {
            continue;
        }
        let FromWhom::Import { batch } = one.origin.source else { return Ok(true) };
        let state = store::batch::by_id(tx, batch)?.map(|batch| batch.state);
        if !matches!(state, Some(BatchState::Undoing | BatchState::Undone)) {
            return Ok(true);
        }
    }
    Ok(false)
}
