//! Whose a held record is: known, its body is sealed with the key of that person, so that erasing them reaches it.

use std::collections::HashMap;

use contacts::ContactRef;
use db::{Db, ReadTx, WriteTx};
use events::ContactChanged;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, EmailAddress, RowId, Vault};

use crate::error::ImportError;
use crate::model::{Batch, RecordRow};
use crate::record::Record;
use crate::rules::places;
use crate::store;
use crate::store::bodies::Body;

/// The e-mail address of a record, where it is one.
pub(crate) fn email(record: &Record) -> Option<EmailAddress> {
    record.email.as_deref().and_then(|text| EmailAddress::parse(text).ok()) // else the record is held for it
}

/// Whose records with these addresses are, with their keys.
pub(crate) fn by_email(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    emails: &[EmailAddress],
) -> Result<HashMap<EmailAddress, (RowId<kinds::Contact>, ContactKey)>, ImportError> {
    let known = contacts::find_many_by_email(tx, vault, emails)?;
    let rows: Vec<_> = known.values().map(|contact| contact.row).collect();
    let keys = contacts::keys(tx, vault, &rows)?;
    let with_key = |(email, contact): (EmailAddress, ContactRef)| {
        keys.get(&contact.row).map(|key| (email, (contact.row, key.clone())))
    };
    Ok(known.into_iter().filter_map(with_key).collect())
}

/// A record that was to be applied is held instead: it is its person's, or waits for them to become known.
pub(crate) fn note(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch, row: &RecordRow) -> Result<(), ImportError> {
    let Some(body) = store::bodies::load_many(tx, &[row.row])?.remove(&row.row) else { return Ok(()) };
    let Some(record) = super::chunks::open_one(tx, &cx.vault, row, &body)? else { return Ok(()) };
    let of_pledge = match &row.source_hash {
        Some(hash) => store::sources::find_many(tx, batch.campaign, std::slice::from_ref(hash))?.remove(hash),
        None => None,
    };
    let email = email(&record);
    let mut contact = of_pledge.map(|source| source.contact);
    if let (None, Some(email)) = (contact, &email) {
        contact = contacts::find_by_email(tx, &cx.vault, email)?.map(|found| found.row);
    }
    match (contact, email) {
        (Some(contact), _) => hand_over(tx, cx, (row.row, &body), contact),
        (None, Some(email)) => {
            let hash = contacts::email_hash(&cx.vault, &email);
            Ok(store::bodies::set_email_hash(tx, row.row, &hash)?)
        }
        (None, None) => Ok(()),
    }
}

/// People became known: held records with their addresses are theirs.
pub(crate) fn claim(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    people: &[(&EmailAddress, RowId<kinds::Contact>)],
) -> Result<(), ImportError> {
    if people.is_empty() || !store::bodies::any_waits(tx)? {
        return Ok(());
    }
    let by_hash: HashMap<Vec<u8>, RowId<kinds::Contact>> =
        people.iter().map(|(email, contact)| (contacts::email_hash(&cx.vault, email), *contact)).collect();
    let hashes: Vec<Vec<u8>> = by_hash.keys().cloned().collect();
    for (record, hash) in store::bodies::waiting(tx, &hashes)? {
        let Some(contact) = by_hash.get(&hash) else { continue };
        if let Some(body) = store::bodies::load_many(tx, &[record])?.remove(&record) {
            hand_over(tx, cx, (record, &body), *contact)?;
        }
    }
    Ok(())
}

/// Somebody has another address now: held records with it are theirs.
pub(crate) fn claim_by_new_address(db: &Db, cx: &Cx, changed: &ContactChanged) -> Result<(), ImportError> {
    if changed.field != contacts::ContactField::Email.word() {
        return Ok(());
    }
    let (cx, contact) = (cx.clone(), changed.contact);
    db.write_blocking(move |tx| {
        let Some(contact) = contacts::resolve(tx, contact)? else { return Ok(()) };
        match contacts::profile(tx, &cx.vault, contact.row) {
            Ok(profile) => match profile.email {
                Some(email) => claim(tx, &cx, &[(&email, contact.row)]),
                None => Ok(()),
            },
            Err(contacts::ContactError::Erased) => Ok(()),
            Err(error) => Err(error.into()),
        }
    })
}

fn hand_over(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (record, body): (RowId<kinds::ImportRecord>, &Body),
    contact: RowId<kinds::Contact>,
) -> Result<(), ImportError> {
    let Some(sealed) = &body.record_sealed else { return Ok(()) }; // theirs already
    let place = record.get().to_be_bytes();
    let json = cx.vault.open_secret(places::record(&place), sealed)?;
    match contacts::key(tx, &cx.vault, contact) {
        Ok(key) => {
            let held = key.seal(places::held(&place), &json, cx.random.as_ref());
            Ok(store::bodies::set_held_for(tx, record, (contact, &held))?)
        }
        // Nothing of an erased person stays.
        Err(contacts::ContactError::Erased) => Ok(store::bodies::delete(tx, record)?),
        Err(error) => Err(error.into()),
    }
}
