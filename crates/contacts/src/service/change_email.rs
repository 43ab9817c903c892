//! A person gets another e-mail address.

use db::{DbError, ReadTx, WriteTx};
use events::ContactChanged;
use kernel::ids::kinds;
use kernel::{Cx, EmailAddress, RowId};

use super::create::reserve;
use super::find;
use super::keys;
use crate::error::ContactError;
use crate::model::{ContactField, Source};
use crate::rules::{seal, words};
use crate::store;

/// Gives a person (through merges) another address, or a first one. The earlier one stays as history and no
/// longer finds the person. Their own address changes nothing.
///
/// # Errors
/// [`ContactError::EmailTaken`] when it is another contact's: then the two may be one person.
pub fn change_email(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    email: &EmailAddress,
    source: Source,
) -> Result<(), ContactError> {
    let contact = find::live(tx, contact)?;
    let now = cx.now();
    if let Some(held) = store::email::holder(tx, &words::email_hash(&cx.vault, email))? {
        let held_row = held.contact.row;
        let holder = find::follow(tx, held)?.contact;
        if holder != contact {
            return Err(ContactError::EmailTaken { holder });
        }
        if held_row == contact.row {
            return Ok(());
        }
        // It came with a contact that was merged into this one: it changes over.
        store::email::end_current(tx, held_row, now)?;
    }
    store::email::end_current(tx, contact.row, now)?;
    let key = keys::key(tx, &cx.vault, contact.row)?;
    let sealed = seal::seal_email(cx, &key, reserve(tx, "contact_email")?, email);
    if !store::email::insert(tx, contact.row, &sealed, source, now)? {
        return Err(DbError::Conflict.into()); // somebody was faster since the look-up; nothing is saved
    }
    let field = ContactField::Email.word().to_owned();
    jobs::emit(tx, now, &ContactChanged { contact: contact.id, field })?;
    Ok(())
}

/// People whose address of today came from `source` in the place of another one, in the order of their rows.
///
/// # Errors
/// [`ContactError::Db`].
pub fn moved_by(tx: &mut ReadTx<'_>, source: Source) -> Result<Vec<RowId<kinds::Contact>>, ContactError> {
    Ok(store::email::moved_by(tx, source)?)
}
