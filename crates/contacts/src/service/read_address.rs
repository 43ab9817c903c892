//! Reading postal addresses.

use std::collections::HashMap;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{ContactKey, Id, RowId, Vault};

use super::find;
use crate::error::ContactError;
use crate::model::{AddressPlace, StoredAddress};
use crate::rules::open;
use crate::store;

/// One address.
///
/// # Errors
/// [`ContactError::Erased`], [`ContactError::UnknownAddress`].
pub fn address(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    address: RowId<kinds::Address>,
) -> Result<StoredAddress, ContactError> {
    let row = store::address::load(tx, address)?.ok_or(ContactError::UnknownAddress)?;
    open::address(vault, &row)
}

/// As [`address`] for whoever has a key already: it is used when the address is sealed with it.
///
/// # Errors
/// As [`address`].
pub fn address_of_known(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    address: RowId<kinds::Address>,
    (known, key): (RowId<kinds::Contact>, &ContactKey),
) -> Result<StoredAddress, ContactError> {
    let row = store::address::load(tx, address)?.ok_or(ContactError::UnknownAddress)?;
    if row.contact.row == known && row.wrapped_key.is_some() {
        return open::address_with(key, &row);
    }
    open::address(vault, &row)
}

/// Many addresses, for exports; those of erased contacts are not in the answer.
pub fn addresses(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    addresses: &[RowId<kinds::Address>],
) -> Result<HashMap<RowId<kinds::Address>, StoredAddress>, ContactError> {
    let rows = store::address::load_many(tx, addresses)?;
    let live = rows.iter().filter(|row| row.wrapped_key.is_some());
    live.map(|row| Ok((row.row, open::address(vault, row)?))).collect()
}

/// The addresses of a person and of all that was merged into them, newest first.
pub fn addresses_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<StoredAddress>, ContactError> {
    let today = find::reference(tx, contact)?;
    let mut found = Vec::new();
    for one in store::merge::person(tx, today.row)? {
        let rows = store::address::load_of(tx, one.row)?;
        let live = rows.iter().filter(|row| row.wrapped_key.is_some());
        found.extend(live.map(|row| open::address(vault, row)).collect::<Result<Vec<_>, _>>()?);
    }
    found.sort_by_key(|address| std::cmp::Reverse(address.row));
    Ok(found)
}

/// The row of an address by its id outside. Whose it is, is for the caller to check.
pub fn find_address(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Address>,
) -> Result<Option<RowId<kinds::Address>>, DbError> {
    store::address::find(tx, id)
}

/// Country and region of an address without opening it; there after an erasure too.
pub fn address_place(
    tx: &mut ReadTx<'_>,
    address: RowId<kinds::Address>,
) -> Result<Option<AddressPlace>, DbError> {
    store::address::place(tx, address)
}
