//! `import_other_name` with its words: names that only the files have.

use std::collections::HashMap;

use db::{DbError, Param, ReadTx, Select, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::{LIST_LENGTH, bytes, list};

type Pledge = RowId<kinds::Pledge>;
type Contact = RowId<kinds::Contact>;

/// A name, sealed for its pledge, with the hashes of its words.
pub(crate) struct OtherName {
    pub(crate) pledge: Pledge,
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) contact: Contact,
    pub(crate) name_sealed: Vec<u8>,
    pub(crate) word_hashes: Vec<Vec<u8>>,
}

pub(crate) fn insert_many(tx: &mut WriteTx<'_>, names: Vec<OtherName>) -> Result<(), DbError> {
    let (mut rows, mut words) = (Vec::with_capacity(names.len()), Vec::new());
    for one in names {
        let pledge = one.pledge.get();
        words.extend(one.word_hashes.into_iter().map(|hash| (hash, pledge)));
        rows.push(vec![
            Param::Int(pledge),
            Param::Int(one.campaign.get()),
            Param::Int(one.contact.get()),
            bytes(one.name_sealed),
        ]);
    }
    words.sort_unstable();
    let words: Vec<_> =
        words.into_iter().map(|(hash, pledge)| vec![bytes(hash), Param::Int(pledge)]).collect();
    tx.insert_rows("import_other_name", &["pledge_id", "campaign_id", "contact_id", "name_sealed"], &rows)?;
    tx.insert_rows("import_other_name_word", &["word_hash", "pledge_id"], &words)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, pledge: Pledge) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_other_name_word WHERE pledge_id = $1"), params![pledge])?;
    tx.execute(sql!("DELETE FROM import_other_name WHERE pledge_id = $1"), params![pledge]).map(drop)
}

pub(crate) fn delete_of_contact(tx: &mut WriteTx<'_>, contact: Contact) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "DELETE FROM import_other_name_word WHERE pledge_id IN
                (SELECT pledge_id FROM import_other_name WHERE contact_id = $1)"
        ),
        params![contact],
    )?;
    tx.execute(sql!("DELETE FROM import_other_name WHERE contact_id = $1"), params![contact]).map(drop)
}

/// Those of these pledges that have one: whose they are, and the sealed name.
pub(crate) fn of_pledges(
    tx: &mut ReadTx<'_>,
    pledges: &[Pledge],
) -> Result<HashMap<Pledge, (Contact, Vec<u8>)>, DbError> {
    let mut found = HashMap::new();
    for chunk in pledges.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT pledge_id, contact_id, name_sealed FROM import_other_name WHERE pledge_id IN",
        );
        list(&mut select, chunk);
        tx.for_each::<DbError>(&select, select.params(), |row| {
            found.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
            Ok(())
        })?;
    }
    Ok(found)
}

/// People with a pledge in the campaign beside which the file has a name with all of these words.
pub(crate) fn having_all(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    word_hashes: &[Vec<u8>],
    limit: i64,
) -> Result<Vec<Contact>, DbError> {
    let Some((first, others)) = word_hashes.split_first() else { return Ok(Vec::new()) };
    let mut select = Select::new(
        "SELECT DISTINCT n.contact_id FROM import_other_name_word w JOIN import_other_name n ON n.pledge_id = w.pledge_id",
    );
    select.filter("w.word_hash = ?", &[first]).filter("n.campaign_id = ?", &[&campaign]);
    for other in others {
        select.filter(
            "EXISTS (SELECT 1 FROM import_other_name_word o WHERE o.word_hash = ? AND o.pledge_id = w.pledge_id)",
            &[other],
        );
    }
    select.push("ORDER BY n.contact_id LIMIT ?", &[&limit]);
    tx.query(&select, select.params(), |row| row.get(0))
}

/// The next pledges from before there were such names.
pub(crate) fn unread(tx: &mut ReadTx<'_>, limit: i64) -> Result<Vec<Pledge>, DbError> {
    tx.query(
        sql!("SELECT pledge_id FROM import_name_unread ORDER BY pledge_id LIMIT $1"),
        params![limit],
        |row| row.get(0),
    )
}

/// All up to this one are read.
pub(crate) fn delete_unread(tx: &mut WriteTx<'_>, up_to: Pledge) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_name_unread WHERE pledge_id <= $1"), params![up_to]).map(drop)
}
