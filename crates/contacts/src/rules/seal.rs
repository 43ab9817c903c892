//! From what is known of a new person to what is stored.

use kernel::text::tidy_line;
use kernel::{ContactKey, Cx, EmailAddress};

use super::{places, relay, words};
use crate::error::ContactError;
use crate::model::{ContactRef, NAME_CHARS_MAX, NewContact, Relay, Source};
use kernel::Language;

/// A new person, ready to be written.
pub(crate) struct SealedContact {
    pub(crate) contact: ContactRef,
    pub(crate) key: ContactKey,
    pub(crate) wrapped_key: Vec<u8>,
    /// `None` for an empty name.
    pub(crate) name_sealed: Option<Vec<u8>>,
    pub(crate) word_hashes: Vec<Vec<u8>>,
    pub(crate) language: Option<Language>,
    pub(crate) source: Source,
    pub(crate) email: Option<SealedEmail>,
}

/// An e-mail address, ready to be written.
pub(crate) struct SealedEmail {
    pub(crate) row: i64,
    pub(crate) address_sealed: Vec<u8>,
    pub(crate) address_hash: Vec<u8>,
    pub(crate) relay: Relay,
}

/// The name as it is stored: one tidy line.
pub(crate) fn tidy_name(name: &str) -> Result<String, ContactError> {
    let name = tidy_line(name);
    if name.chars().nth(NAME_CHARS_MAX).is_some() {
        return Err(ContactError::NameTooLong);
    }
    Ok(name)
}

/// Gives a new person a key, and seals what is known. `email_row` is the reserved row of the e-mail address; without
/// an address it stays unused.
pub(crate) fn seal_contact(
    cx: &Cx,
    new: &NewContact,
    (contact, email_row): (ContactRef, i64),
) -> Result<SealedContact, ContactError> {
    let (key, wrapped_key) = cx.vault.new_contact_key(contact.id.as_bytes(), cx.random.as_ref());
    let name = tidy_name(&new.name)?;
    Ok(SealedContact {
        name_sealed: seal_name(cx, &key, &contact, &name),
        word_hashes: words::name_word_hashes(&cx.vault, &name),
        email: new.email.as_ref().map(|email| seal_email(cx, &key, email_row, email)),
        language: new.language,
        source: new.source,
        contact,
        key,
        wrapped_key,
    })
}

pub(crate) fn seal_name(cx: &Cx, key: &ContactKey, contact: &ContactRef, tidy: &str) -> Option<Vec<u8>> {
    let sealed = || key.seal(places::name(&contact.id), tidy.as_bytes(), cx.random.as_ref());
    (!tidy.is_empty()).then(sealed)
}

pub(crate) fn seal_email(cx: &Cx, key: &ContactKey, row: i64, email: &EmailAddress) -> SealedEmail {
    let place_row = row.to_be_bytes();
    SealedEmail {
        row,
        address_sealed: key.seal(places::email(&place_row), email.as_str().as_bytes(), cx.random.as_ref()),
        address_hash: words::email_hash(&cx.vault, email),
        relay: relay::relay(email),
    }
}
