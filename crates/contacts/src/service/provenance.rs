//! Where each value came from, and what was there before.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Vault};

use super::keys;
use super::profile::load_today;
use crate::error::ContactError;
use crate::model::{ContactField, EarlierValue, FieldSource};
use crate::rules::{open, places};
use crate::store;
use crate::store::contact::ContactRow;

/// Who set each field of a person (through merges), when, and until when: fields in the order name, e-mail,
/// language, address; each field's values oldest first.
pub fn provenance(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<FieldSource>, ContactError> {
    let row = load_today(tx, contact)?;
    let mut sources: Vec<FieldSource> = Vec::new();
    let changed: Vec<FieldSource> =
        store::field_source::all_of(tx, row.contact.row)?.into_iter().map(|held| held.origin).collect();
    sources.extend(first_values(&row, &changed));
    sources.extend(changed);
    sources.extend(store::email::all_of(tx, row.contact.row)?.into_iter().map(|held| held.origin));
    sources.extend(store::address::load_of(tx, row.contact.row)?.into_iter().rev().map(|address| {
        FieldSource {
            field: ContactField::Address,
            source: address.source,
            set_at: address.created_at,
            superseded_at: None,
        }
    }));
    sources.sort_by_key(|source| source.field); // stable: each field's values stay oldest first
    Ok(sources)
}

/// A field that was never changed has the source and time of its contact.
fn first_values(row: &ContactRow, changed: &[FieldSource]) -> Vec<FieldSource> {
    let known =
        [(ContactField::Name, row.name_sealed.is_some()), (ContactField::Language, row.language.is_some())];
    let never_changed = |field| !changed.iter().any(|source| source.field == field);
    known
        .into_iter()
        .filter(|(field, is_known)| *is_known && never_changed(*field))
        .map(|(field, _)| FieldSource {
            field,
            source: row.source,
            set_at: row.created_at,
            superseded_at: None,
        })
        .collect()
}

/// Earlier names, languages and e-mail addresses of a person, in the order of [`provenance`].
pub fn earlier_values(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<EarlierValue>, ContactError> {
    let contact = load_today(tx, contact)?.contact;
    let key = keys::key(tx, vault, contact.row)?;
    let mut values = Vec::new();
    for held in store::field_source::all_of(tx, contact.row)? {
        let Some(sealed) = held.earlier_sealed else { continue };
        let place_row = held.row.to_be_bytes();
        let value = key
            .open_text(places::earlier_value(&place_row), &sealed)
            .map_err(|cause| ContactError::Sealed { row: contact.row.get(), cause })?;
        values.push(EarlierValue { origin: held.origin, value });
    }
    let emails = store::email::all_of(tx, contact.row)?;
    for held in emails.into_iter().filter(|held| held.origin.superseded_at.is_some()) {
        let value = open::email(&key, &contact, held.row, &held.address_sealed)?.as_str().to_owned();
        values.push(EarlierValue { origin: held.origin, value });
    }
    values.sort_by_key(|value| value.origin.field);
    Ok(values)
}
