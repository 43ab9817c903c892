//! A field gets another value: the earlier one is kept sealed, and both keep who said so and when.

use db::WriteTx;
use events::ContactChanged;
use kernel::{ContactKey, Cx};

use super::create::reserve;
use crate::error::ContactError;
use crate::model::{ContactField, FieldSource, Source};
use crate::rules::places;
use crate::store;
use crate::store::contact::ContactRow;

/// The change of one field.
pub(crate) struct Replaced<'a> {
    pub(crate) field: ContactField,
    pub(crate) earlier: &'a str,
    pub(crate) source: Source,
}

/// Writes the history of a change and emits `contact.changed`; the caller writes the value itself.
pub(crate) fn replace_value(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    row: &ContactRow,
    key: &ContactKey,
    change: &Replaced<'_>,
) -> Result<(), ContactError> {
    let (contact, now, field) = (row.contact, cx.now(), change.field);
    let standing = if let Some(standing) = store::field_source::standing(tx, contact.row, field)? {
        standing
    } else {
        let first = reserve(tx, "field_source")?;
        let origin = FieldSource { field, source: row.source, set_at: row.created_at, superseded_at: None };
        store::field_source::insert(tx, first, contact.row, &origin)?;
        first
    };
    let place_row = standing.to_be_bytes();
    let sealed = key.seal(places::earlier_value(&place_row), change.earlier.as_bytes(), cx.random.as_ref());
    store::field_source::supersede(tx, standing, Some(&sealed), now)?;
    let next = reserve(tx, "field_source")?;
    let origin = FieldSource { field, source: change.source, set_at: now, superseded_at: None };
    store::field_source::insert(tx, next, contact.row, &origin)?;
    jobs::emit(tx, now, &ContactChanged { contact: contact.id, field: field.word().to_owned() })?;
    Ok(())
}
