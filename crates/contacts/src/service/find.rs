//! Who is it? By e-mail address, by id, through merges.

use std::collections::HashMap;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{EmailAddress, Id, RowId, Vault};

use crate::error::ContactError;
use crate::model::ContactRef;
use crate::rules::words;
use crate::store;
use crate::store::contact::Redirect;

/// Merges that lead on from one contact at most; more can only be a circle.
const MERGES_MAX: usize = 64;

/// The keyed hash under which an e-mail address is looked up, for other tables that look up by one.
pub fn email_hash(vault: &Vault, email: &EmailAddress) -> Vec<u8> {
    words::email_hash(vault, email)
}

/// Whose current address this is; for a merged contact the one it was merged into. An earlier address finds
/// nobody: it may belong to somebody else by now.
pub fn find_by_email(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    email: &EmailAddress,
) -> Result<Option<ContactRef>, DbError> {
    let Some(held) = store::email::holder(tx, &words::email_hash(vault, email))? else { return Ok(None) };
    follow(tx, held).map(|found| Some(found.contact))
}

/// As [`find_by_email`] for many; addresses that are nobody's are not in the answer.
pub fn find_many_by_email(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    emails: &[EmailAddress],
) -> Result<HashMap<EmailAddress, ContactRef>, DbError> {
    let hashes: Vec<Vec<u8>> = emails.iter().map(|email| words::email_hash(vault, email)).collect();
    let holders = holders(tx, &hashes)?;
    let pairs = emails.iter().zip(&hashes);
    Ok(pairs.filter_map(|(email, hash)| holders.get(hash).map(|found| (email.clone(), *found))).collect())
}

/// By hash, through merges.
pub(crate) fn holders(
    tx: &mut ReadTx<'_>,
    hashes: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, ContactRef>, DbError> {
    let mut found = HashMap::with_capacity(hashes.len());
    for (hash, held) in store::email::holders(tx, hashes)? {
        found.insert(hash, follow(tx, held)?.contact);
    }
    Ok(found)
}

/// The contact with this id, merged or not.
pub fn find(tx: &mut ReadTx<'_>, id: Id<kinds::Contact>) -> Result<Option<ContactRef>, DbError> {
    Ok(store::contact::redirect_of_id(tx, id)?.map(|found| found.contact))
}

/// The contact an id stands for today: itself, or the one it was merged into. An id that was ever given out
/// leads somewhere for ever.
pub fn resolve(tx: &mut ReadTx<'_>, id: Id<kinds::Contact>) -> Result<Option<ContactRef>, DbError> {
    let Some(found) = store::contact::redirect_of_id(tx, id)? else { return Ok(None) };
    follow(tx, found).map(|found| Some(found.contact))
}

/// The row's contact today: itself, or the one it was merged into.
pub fn reference(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<ContactRef, ContactError> {
    today(tx, contact).map(|found| found.contact)
}

/// As [`reference`], with whether it was erased.
pub(crate) fn today(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<Redirect, ContactError> {
    let found = store::contact::redirect_of(tx, contact)?.ok_or(ContactError::Unknown)?;
    Ok(follow(tx, found)?)
}

/// As [`today`]; [`ContactError::Erased`] when there is nothing left to change.
pub(crate) fn live(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<ContactRef, ContactError> {
    let found = today(tx, contact)?;
    if found.erased_at.is_some() { Err(ContactError::Erased) } else { Ok(found.contact) }
}

pub(crate) fn follow(tx: &mut ReadTx<'_>, mut from: Redirect) -> Result<Redirect, DbError> {
    for _ in 0..MERGES_MAX {
        let Some(next) = from.merged_into else { return Ok(from) };
        from = store::contact::redirect_of(tx, next)?.ok_or(DbError::NoRow)?;
    }
    Err(DbError::Check("contacts were merged in a circle: run `pledgekeeper verify`".to_owned()))
}
