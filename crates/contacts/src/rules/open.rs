//! From stored rows back to what they say.

use kernel::places::Address;
use kernel::{ContactKey, EmailAddress, Language, SealError, Vault};

use super::places;
use crate::error::ContactError;
use crate::model::{ContactRef, EmailState, Profile, StoredAddress};
use crate::store::address::AddressRow;
use crate::store::contact::ContactRow;

fn sealed(contact: &ContactRef) -> impl Fn(SealError) -> ContactError {
    let row = contact.row.get();
    move |cause| ContactError::Sealed { row, cause }
}

/// The key of a live contact. A row without a key that is not erased is a finding of `verify`.
pub(crate) fn key(
    vault: &Vault,
    contact: &ContactRef,
    wrapped: Option<&[u8]>,
) -> Result<ContactKey, ContactError> {
    let wrapped = wrapped.ok_or(ContactError::Erased)?;
    vault.contact_key(contact.id.as_bytes(), wrapped).map_err(sealed(contact))
}

pub(crate) fn name(
    key: &ContactKey,
    contact: &ContactRef,
    sealed_name: Option<&[u8]>,
) -> Result<String, ContactError> {
    let Some(bytes) = sealed_name else { return Ok(String::new()) };
    key.open_text(places::name(&contact.id), bytes).map_err(sealed(contact))
}

pub(crate) fn email(
    key: &ContactKey,
    contact: &ContactRef,
    row: i64,
    address_sealed: &[u8],
) -> Result<EmailAddress, ContactError> {
    let place_row = row.to_be_bytes();
    let text = key.open_text(places::email(&place_row), address_sealed).map_err(sealed(contact))?;
    EmailAddress::parse(&text)
        .map_err(|_| ContactError::Stored { row: contact.row.get(), column: "contact_email.address_sealed" })
}

/// What a row says about its person. An erased one keeps nothing but its times and language.
pub(crate) fn profile(vault: &Vault, row: &ContactRow) -> Result<Profile, ContactError> {
    if row.erased_at.is_some() {
        return Ok(profile_of(row, String::new(), None));
    }
    profile_with(&key(vault, &row.contact, row.wrapped_key.as_deref())?, row)
}

/// As [`profile`] of a live contact, with its key.
pub(crate) fn profile_with(key: &ContactKey, row: &ContactRow) -> Result<Profile, ContactError> {
    let contact = row.contact;
    let email_address =
        row.email.as_ref().map(|e| email(key, &contact, e.row, &e.address_sealed)).transpose()?;
    let name = name(key, &contact, row.name_sealed.as_deref())?;
    Ok(profile_of(row, name, email_address))
}

fn profile_of(row: &ContactRow, name: String, email_address: Option<EmailAddress>) -> Profile {
    Profile {
        contact: row.contact,
        name,
        email: email_address,
        email_state: row.email.as_ref().map_or_else(EmailState::default, |e| e.state),
        language: row.language.unwrap_or(Language::En),
        created_at: row.created_at,
        erased_at: row.erased_at,
    }
}

pub(crate) fn address(vault: &Vault, row: &AddressRow) -> Result<StoredAddress, ContactError> {
    address_with(&key(vault, &row.contact, row.wrapped_key.as_deref())?, row)
}

/// As [`address`], with the key of whose it is.
pub(crate) fn address_with(key: &ContactKey, row: &AddressRow) -> Result<StoredAddress, ContactError> {
    let stored = |column| ContactError::Stored { row: row.contact.row.get(), column };
    let json = key.open(places::address(&row.id), &row.address_sealed).map_err(sealed(&row.contact))?;
    let address: Address =
        serde_json::from_slice(&json).map_err(|_| stored("contact_address.address_sealed"))?;
    Ok(StoredAddress {
        row: row.row,
        id: row.id,
        contact: row.contact.row,
        address,
        country: row.country,
        region_code: row.region_code.clone(),
        source: row.source,
        created_at: row.created_at,
    })
}
