//! Finding people by what somebody types into a search box.

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{EmailAddress, RowId, Vault};

use super::find;
use crate::rules::words;
use crate::store;

/// Words of a search that count; further ones are left out.
pub const SEARCH_WORDS_MAX: usize = 8;

/// Whoever has exactly this e-mail address, or all of these words in the name (`główna` finds Glowna, a part of
/// a word finds nothing: names are stored as keyed hashes of whole words). Merged contacts are answered as the
/// one they were merged into; erased ones are not found. At most `limit`.
pub fn search(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    typed: &str,
    limit: u32,
) -> Result<Vec<RowId<kinds::Contact>>, DbError> {
    let found = if let Ok(email) = EmailAddress::parse(typed) {
        find::find_by_email(tx, vault, &email)?.into_iter().map(|contact| contact.row).collect()
    } else {
        let mut hashes = words::name_word_hashes(vault, typed);
        hashes.truncate(SEARCH_WORDS_MAX);
        store::words::having_all(tx, &hashes, i64::from(limit))?
    };
    let mut people: Vec<RowId<kinds::Contact>> = Vec::with_capacity(found.len());
    for row in found {
        let stored = store::contact::redirect_of(tx, row)?.ok_or(DbError::NoRow)?;
        let today = find::follow(tx, stored)?.contact.row;
        if !people.contains(&today) {
            people.push(today);
        }
    }
    people.truncate(usize::try_from(limit).unwrap_or(usize::MAX)); // a u32 always fits
    Ok(people)
}
