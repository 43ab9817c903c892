//! A postal address turns out to be another person's.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::keys;
use crate::error::ContactError;
use crate::rules::{open, places};
use crate::store;

/// Gives an address to another person, sealed with their key: two people had been taken for one. Nothing of it stays with
/// the one before, so that an erasure of either reaches what is theirs. What it says, and its id, stay.
///
/// # Errors
/// [`ContactError::UnknownAddress`], [`ContactError::Erased`].
pub fn give_address(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    address: RowId<kinds::Address>,
    to: RowId<kinds::Contact>,
) -> Result<(), ContactError> {
    let row = store::address::load(tx, address)?.ok_or(ContactError::UnknownAddress)?;
    let before = open::key(&cx.vault, &row.contact, row.wrapped_key.as_deref())?;
    let sealed = |cause| ContactError::Sealed { row: row.contact.row.get(), cause };
    let json = before.open(places::address(&row.id), &row.address_sealed).map_err(sealed)?;
    let after = keys::key(tx, &cx.vault, to)?;
    let address_sealed = after.seal(places::address(&row.id), &json, cx.random.as_ref());
    Ok(store::address::give(tx, address, (to, &address_sealed))?)
}
