//! Thousands of people become known at once.

use std::collections::{HashMap, HashSet};

use db::{DbError, WriteTx};
use events::ContactCreated;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, RowId, in_parallel};

use super::{find, keys};
use crate::error::ContactError;
use crate::model::{ContactRef, NewContact};
use crate::rules::seal::{self, SealedContact};
use crate::rules::words;
use crate::store;

/// As [`crate::create`] for each, in the order given, with a few bulk inserts. Two with one e-mail address are
/// one person: the first says who. The caller sets the size of a batch, because the writer is held for so long.
pub fn create_many(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &[NewContact],
) -> Result<Vec<ContactRef>, ContactError> {
    write_new(tx, cx, new).map(|(contacts, _)| contacts)
}

/// Keys of people.
pub type Keys = HashMap<RowId<kinds::Contact>, ContactKey>;

/// People, as [`create_many_keyed`] answers.
#[derive(Debug)]
pub struct ManyPeople {
    /// Each, in the order asked for.
    pub contacts: Vec<ContactRef>,
    /// Those whom nobody knew before.
    pub newly: HashSet<RowId<kinds::Contact>>,
    /// The key of each.
    pub keys: Keys,
}

/// As [`create_many`], with the key of each, so that a caller who seals more need not read them back.
pub fn create_many_keyed(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &[NewContact],
) -> Result<ManyPeople, ContactError> {
    let (contacts, sealed) = write_new(tx, cx, new)?;
    let mut keys: Keys = sealed.into_iter().map(|c| (c.contact.row, c.key)).collect();
    let newly = keys.keys().copied().collect();
    let earlier: Vec<_> = contacts.iter().map(|c| c.row).filter(|row| !keys.contains_key(row)).collect();
    if !earlier.is_empty() {
        keys.extend(keys::keys(tx, &cx.vault, &earlier)?);
    }
    if contacts.iter().any(|contact| !keys.contains_key(&contact.row)) {
        return Err(ContactError::Erased);
    }
    Ok(ManyPeople { contacts, newly, keys })
}

fn write_new(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &[NewContact],
) -> Result<(Vec<ContactRef>, Vec<SealedContact>), ContactError> {
    let hashes: Vec<Option<Vec<u8>>> =
        new.iter().map(|n| n.email.as_ref().map(|email| words::email_hash(&cx.vault, email))).collect();
    let asked: Vec<Vec<u8>> = hashes.iter().flatten().cloned().collect();
    let mut known = find::holders(tx, &asked)?;

    let contact_rows = tx.reserve_ids("contact", new.len())?;
    let email_rows = tx.reserve_ids("contact_email", new.len())?;
    let mut contacts = Vec::with_capacity(new.len());
    let mut to_seal = Vec::new();
    for ((new, hash), (row, email_row)) in
        new.iter().zip(&hashes).zip(contact_rows.into_iter().zip(email_rows))
    {
        if let Some(contact) = hash.as_ref().and_then(|hash| known.get(hash)) {
            contacts.push(*contact);
            continue;
        }
        let contact = ContactRef { row: RowId::new(row), id: cx.new_id() };
        contacts.push(contact);
        if let Some(hash) = hash {
            known.insert(hash.clone(), contact);
        }
        to_seal.push((new, (contact, email_row)));
    }
    let sealed = in_parallel(&to_seal, |(new, rows)| seal::seal_contact(cx, new, *rows));
    let sealed = sealed.into_iter().collect::<Result<Vec<_>, _>>()?;
    insert(tx, cx, &sealed)?;
    Ok((contacts, sealed))
}

fn insert(tx: &mut WriteTx<'_>, cx: &Cx, sealed: &[SealedContact]) -> Result<(), DbError> {
    if sealed.is_empty() {
        return Ok(());
    }
    let now = cx.now();
    store::contact::insert_many(tx, sealed, now)?;
    store::email::insert_many(tx, sealed, now)?;
    store::words::insert_many(tx, sealed)?;
    let events: Vec<_> = sealed.iter().map(|c| ContactCreated { contact: c.contact.id }).collect();
    jobs::emit_many(tx, now, &events)
}
