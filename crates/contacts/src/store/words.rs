//! Keyed hashes of the words of names.

use db::{DbError, Param, ReadTx, Select, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::bytes;
use crate::rules::seal::SealedContact;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    word_hashes: &[Vec<u8>],
) -> Result<(), DbError> {
    for hash in word_hashes {
        tx.execute(
            sql!("INSERT INTO contact_search_word (word_hash, contact) VALUES ($1, $2)"),
            params![hash, contact],
        )?;
    }
    Ok(())
}

/// In the order of the hashes: the index is then written from left to right instead of all over.
pub(crate) fn insert_many(tx: &mut WriteTx<'_>, new: &[SealedContact]) -> Result<(), DbError> {
    let mut words: Vec<(&Vec<u8>, i64)> =
        new.iter().flat_map(|c| c.word_hashes.iter().map(|hash| (hash, c.contact.row.get()))).collect();
    words.sort_unstable();
    let rows: Vec<_> =
        words.into_iter().map(|(hash, contact)| vec![bytes(hash), Param::Int(contact)]).collect();
    tx.insert_rows("contact_search_word", &["word_hash", "contact"], &rows)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, contact: RowId<kinds::Contact>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM contact_search_word WHERE contact = $1"), params![contact]).map(drop)
}

pub(crate) fn of(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<Vec<Vec<u8>>, DbError> {
    let statement = sql!("SELECT word_hash FROM contact_search_word WHERE contact = $1 ORDER BY word_hash");
    tx.query(statement, params![contact], |row| row.get(0))
}

/// Contacts whose names have all of these words, those known longest first, from behind a bookmark.
pub(crate) fn having_all(
    tx: &mut ReadTx<'_>,
    word_hashes: &[Vec<u8>],
    after: Option<RowId<kinds::Contact>>,
    limit: i64,
) -> Result<Vec<RowId<kinds::Contact>>, DbError> {
    let Some((first, others)) = word_hashes.split_first() else { return Ok(Vec::new()) };
    let mut select = Select::new("SELECT w.contact FROM contact_search_word w");
    select.filter("w.word_hash = ?", &[first]);
    for other in others {
        select.filter(
            "EXISTS (SELECT 1 FROM contact_search_word o WHERE o.word_hash = ? AND o.contact = w.contact)",
            &[other],
        );
    }
    if let Some(after) = after {
        select.filter("w.contact > ?", &[&after]);
    }
    select.push("ORDER BY w.contact LIMIT ?", &[&limit]);
    tx.query(&select, select.params(), |row| row.get(0))
}
