//! A postal address is added. It is never changed: what a parcel was sent to stays what it was.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::places::Address;
use kernel::{ContactKey, Cx, Id, RowId, in_parallel};

use super::create_many::Keys;
use super::{find, keys};
use crate::error::ContactError;
use crate::model::Source;
use crate::rules::places;
use crate::store;
use crate::store::address::SealedAddress;

/// An address to be added, for [`add_addresses`].
#[derive(Clone)]
pub struct NewAddress<'a> {
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// What.
    pub address: &'a Address,
    /// Who says so.
    pub source: Source,
}

impl std::fmt::Debug for NewAddress<'_> {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewAddress").field("contact", &self.contact).finish_non_exhaustive()
    }
}

/// Adds an address to a person (through merges).
pub fn add_address(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    address: &Address,
    source: Source,
) -> Result<RowId<kinds::Address>, ContactError> {
    let contact = find::live(tx, contact)?.row;
    let added = add_addresses(tx, cx, &[NewAddress { contact, address, source }])?;
    added.first().copied().ok_or(ContactError::UnknownAddress)
}

/// As [`add_address`] for thousands: rows in the order given. Contacts must not be merged ones; they come from
/// [`crate::create_many`] or [`crate::find_many_by_email`], which answer with the one a person is today.
pub fn add_addresses(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &[NewAddress<'_>],
) -> Result<Vec<RowId<kinds::Address>>, ContactError> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let contacts: Vec<_> = new.iter().map(|n| n.contact).collect();
    let keys = keys::keys(tx, &cx.vault, &contacts)?;
    add_addresses_with(tx, cx, new, &keys)
}

/// As [`add_addresses`] for whoever has the keys already.
pub fn add_addresses_with(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &[NewAddress<'_>],
    keys: &Keys,
) -> Result<Vec<RowId<kinds::Address>>, ContactError> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx.reserve_ids("contact_address", new.len())?;
    let numbered: Vec<_> = new.iter().zip(rows.iter().copied()).collect();
    let sealed = in_parallel(&numbered, |(new, row)| {
        let key = keys.get(&new.contact).ok_or(ContactError::Erased)?;
        seal(cx, key, new, *row)
    });
    let sealed = sealed.into_iter().collect::<Result<Vec<_>, _>>()?;
    store::address::insert_many(tx, &sealed, cx.now())?;
    Ok(rows.into_iter().map(RowId::new).collect())
}

fn seal(cx: &Cx, key: &ContactKey, new: &NewAddress<'_>, row: i64) -> Result<SealedAddress, ContactError> {
    let id: Id<kinds::Address> = cx.new_id();
    let column = "contact_address.address_sealed";
    let json = serde_json::to_vec(new.address)
        .map_err(|_| ContactError::Stored { row: new.contact.get(), column })?;
    Ok(SealedAddress {
        row,
        id,
        contact: new.contact,
        address_sealed: key.seal(places::address(&id), &json, cx.random.as_ref()),
        country: new.address.country,
        region_code: new.address.known_region().map_or_else(String::new, |region| region.key.to_owned()),
        source: new.source,
    })
}
