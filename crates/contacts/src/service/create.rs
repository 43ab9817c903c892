//! A person becomes known.

use db::WriteTx;
use events::ContactCreated;
use kernel::{Cx, RowId};

use super::find;
use crate::error::ContactError;
use crate::model::{ContactRef, NewContact};
use crate::rules::seal;
use crate::store;

/// Makes a person known. Whoever has the e-mail address already is that person and is answered unchanged, also
/// when two are made at the same moment. Emits `contact.created` for a new one.
pub fn create(tx: &mut WriteTx<'_>, cx: &Cx, new: NewContact) -> Result<ContactRef, ContactError> {
    if let Some(email) = &new.email
        && let Some(known) = find::find_by_email(tx, &cx.vault, email)?
    {
        return Ok(known);
    }
    let rows = (reserve(tx, "contact")?, reserve(tx, "contact_email")?);
    let contact = ContactRef { row: RowId::new(rows.0), id: cx.new_id() };
    let sealed = seal::seal_contact(cx, &new, (contact, rows.1))?;
    let now = cx.now();
    store::contact::insert(tx, &sealed, now)?;
    if let Some(email) = &sealed.email
        && !store::email::insert(tx, sealed.contact.row, email, sealed.source, now)?
    {
        // Somebody else was faster between the look-up and now.
        store::contact::take_back(tx, sealed.contact.row)?;
        let holder = store::email::holder(tx, &email.address_hash)?.ok_or(db::DbError::Conflict)?;
        return Ok(find::follow(tx, holder)?.contact);
    }
    store::words::insert(tx, sealed.contact.row, &sealed.word_hashes)?;
    jobs::emit(tx, now, &ContactCreated { contact: sealed.contact.id })?;
    Ok(sealed.contact)
}

/// One unused row of a table.
pub(crate) fn reserve(tx: &mut WriteTx<'_>, table: &'static str) -> Result<i64, db::DbError> {
    tx.reserve_ids(table, 1)?.first().copied().ok_or(db::DbError::NoRow)
}
