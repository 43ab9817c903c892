//! Keys of people, for whoever seals or opens something of theirs.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{ContactKey, RowId, Vault};

use crate::error::ContactError;
use crate::rules::open;
use crate::store;

/// The key of this very contact, not of the one it was merged into: what it sealed stays sealed with it.
///
/// # Errors
/// [`ContactError::Erased`] when it was destroyed.
pub fn key(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
) -> Result<ContactKey, ContactError> {
    match store::contact::wrapped_keys(tx, &[contact])?.into_iter().next() {
        Some((contact, wrapped)) => open::key(vault, &contact, Some(&wrapped)),
        None if store::contact::redirect_of(tx, contact)?.is_some() => Err(ContactError::Erased),
        None => Err(ContactError::Unknown),
    }
}

/// As [`key`] for many; contacts without a key (erased, unknown) are not in the answer.
pub fn keys(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contacts: &[RowId<kinds::Contact>],
) -> Result<HashMap<RowId<kinds::Contact>, ContactKey>, ContactError> {
    let mut distinct = contacts.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let stored = store::contact::wrapped_keys(tx, &distinct)?;
    stored.into_iter().map(|(c, wrapped)| Ok((c.row, open::key(vault, &c, Some(&wrapped))?))).collect()
}
