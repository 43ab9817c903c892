//! A person wants pages and mails in a language.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Language, RowId};

use super::profile::load_today;
use super::replace_value::{Replaced, replace_value};
use crate::error::ContactError;
use crate::model::{ContactField, Source};
use crate::rules::open;
use crate::store;

/// Sets the language of a person (through merges). The same language changes nothing.
pub fn set_language(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    language: Language,
    source: Source,
) -> Result<(), ContactError> {
    let row = load_today(tx, contact)?;
    let key = open::key(&cx.vault, &row.contact, row.wrapped_key.as_deref())?;
    if row.language == Some(language) {
        return Ok(());
    }
    store::contact::set_language(tx, row.contact.row, language)?;
    let earlier = row.language.map_or("", Language::code);
    replace_value(tx, cx, &row, &key, &Replaced { field: ContactField::Language, earlier, source })
}
