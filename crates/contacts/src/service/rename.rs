//! A person gets another name.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::profile::load_today;
use super::replace_value::{Replaced, replace_value};
use crate::error::ContactError;
use crate::model::{ContactField, Source};
use crate::rules::{open, seal, words};
use crate::store;

/// Gives a person (through merges) another name; the earlier one is kept sealed. The same name changes nothing.
pub fn rename(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    name: &str,
    source: Source,
) -> Result<(), ContactError> {
    let row = load_today(tx, contact)?;
    let name = seal::tidy_name(name)?;
    let key = open::key(&cx.vault, &row.contact, row.wrapped_key.as_deref())?;
    let earlier = open::name(&key, &row.contact, row.name_sealed.as_deref())?;
    if earlier == name {
        return Ok(());
    }
    let sealed = seal::seal_name(cx, &key, &row.contact, &name);
    store::contact::set_name(tx, row.contact.row, sealed.as_deref())?;
    store::words::delete(tx, row.contact.row)?;
    store::words::insert(tx, row.contact.row, &words::name_word_hashes(&cx.vault, &name))?;
    replace_value(tx, cx, &row, &key, &Replaced { field: ContactField::Name, earlier: &earlier, source })
}
