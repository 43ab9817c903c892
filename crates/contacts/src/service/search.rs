//! Finding people by what somebody types into a search box.

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{EmailAddress, RowId, Vault};

use super::find;
use crate::rules::words;
use crate::store;

/// Words, or pairs of signs, of a search that count; further ones are left out.
pub const SEARCH_WORDS_MAX: usize = 8;

/// Whoever has exactly this e-mail address, or all of these words in the name (`główna` finds Glowna, `oconnor` finds
/// O'Connor, `怡君` finds 陳怡君; the beginning of a Latin word finds nothing: names are stored as keyed hashes of whole
/// words, and of signs and pairs of signs where words have no spaces). Merged contacts are answered as the
/// one they were merged into; erased ones are not found. At most `limit`.
pub fn search(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    typed: &str,
    limit: u32,
) -> Result<Vec<RowId<kinds::Contact>>, DbError> {
    Ok(search_page(tx, vault, typed, (None, limit))?.people)
}

/// The keyed hashes under which a name is found, for whoever keeps names of people beside their own one.
pub fn name_words(vault: &Vault, name: &str) -> Vec<Vec<u8>> {
    words::name_word_hashes(vault, name)
}

/// What a typed search asks for among [`name_words`]: names that have all hashes of the first list, and where there are
/// none, of the second. Empty where an e-mail address was typed, or nothing that could be a name.
pub fn asked_words(vault: &Vault, typed: &str) -> [Vec<Vec<u8>>; 2] {
    if EmailAddress::parse(typed).is_ok() {
        return Default::default();
    }
    let mut asked = words::asked_hashes(vault, typed);
    for hashes in &mut asked {
        hashes.truncate(SEARCH_WORDS_MAX);
    }
    asked
}

/// A part of what a search finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPeople {
    /// Who.
    pub people: Vec<RowId<kinds::Contact>>,
    /// The bookmark of the next part; `None` after the last one.
    pub next: Option<RowId<kinds::Contact>>,
}

/// As [`search`], part by part: for who has to look at every match, such as a list of one campaign's backers.
/// Somebody whose names were merged can come in two parts.
pub fn search_page(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    typed: &str,
    (after, limit): (Option<RowId<kinds::Contact>>, u32),
) -> Result<FoundPeople, DbError> {
    let (found, next) = if let Ok(email) = EmailAddress::parse(typed) {
        let known: Vec<_> =
            find::find_by_email(tx, vault, &email)?.into_iter().map(|contact| contact.row).collect();
        (known, None)
    } else {
        let mut found = Vec::new();
        let mut before: Option<Vec<Vec<u8>>> = None;
        for hashes in asked_words(vault, typed) {
            if found.is_empty() && before.as_ref() != Some(&hashes) {
                found = store::words::having_all(tx, &hashes, after, i64::from(limit))?;
            }
            before = Some(hashes);
        }
        let is_full = found.len() >= usize::try_from(limit).unwrap_or(usize::MAX); // a u32 always fits
        let next = found.last().copied().filter(|_| is_full);
        (found, next)
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
    Ok(FoundPeople { people, next })
}
