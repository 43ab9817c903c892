//! What pages and mails show of a person.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{ContactKey, RowId, Vault};

use super::find;
use crate::error::ContactError;
use crate::model::Profile;
use crate::rules::open;
use crate::store;
use crate::store::contact::ContactRow;

/// The person, through merges.
///
/// # Errors
/// [`ContactError::Erased`] when there is nobody left to show, [`ContactError::Unknown`].
pub fn profile(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
) -> Result<Profile, ContactError> {
    let row = load_today(tx, contact)?;
    if row.erased_at.is_some() {
        return Err(ContactError::Erased);
    }
    open::profile(vault, &row)
}

/// As [`profile`], with the key of whom it is, for whoever opens more of theirs.
///
/// # Errors
/// As [`profile`].
pub fn profile_and_key(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
) -> Result<(Profile, ContactKey), ContactError> {
    let row = load_today(tx, contact)?;
    if row.erased_at.is_some() {
        return Err(ContactError::Erased);
    }
    let key = open::key(vault, &row.contact, row.wrapped_key.as_deref())?;
    Ok((open::profile_with(&key, &row)?, key))
}

/// For lists: one for each row asked for, in that order. An erased contact is there too, with `erased_at` set
/// and nothing else; a merged one shows whom it was merged into.
pub fn profiles(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contacts: &[RowId<kinds::Contact>],
) -> Result<Vec<Profile>, ContactError> {
    let mut distinct = contacts.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let mut opened = HashMap::with_capacity(distinct.len());
    for row in store::contact::load_many(tx, &distinct)? {
        let asked = row.contact.row;
        let row = if row.merged_into.is_some() { load_today(tx, asked)? } else { row };
        opened.insert(asked, open::profile(vault, &row)?);
    }
    contacts.iter().map(|row| opened.get(row).cloned().ok_or(ContactError::Unknown)).collect()
}

/// The stored row a contact stands for today.
pub(crate) fn load_today(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<ContactRow, ContactError> {
    let row = store::contact::load(tx, contact)?.ok_or(ContactError::Unknown)?;
    if row.merged_into.is_none() {
        return Ok(row);
    }
    let today = find::reference(tx, contact)?;
    store::contact::load(tx, today.row)?.ok_or(ContactError::Unknown)
}
