//! `import_record_body`: what records say, sealed.

use std::collections::HashMap;

use db::{DbError, Param, ReadTx, Select, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::{LIST_LENGTH, bytes, list};
use crate::model::Outcome;

/// What a record says, sealed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Body {
    pub(crate) record_sealed: Option<Vec<u8>>,
    /// A held record of a known person: sealed with their key.
    pub(crate) held_sealed: Option<Vec<u8>>,
    pub(crate) held_for: Option<RowId<kinds::Contact>>,
    /// By which its person is found later, while nobody knows who it is.
    pub(crate) email_hash: Option<Vec<u8>>,
    pub(crate) changes_sealed: Option<Vec<u8>>,
    pub(crate) prior_sealed: Option<Vec<u8>>,
}

/// Stores bodies; those of held records with whose they are or by what their person is found.
pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    bodies: Vec<(RowId<kinds::ImportRecord>, Body)>,
) -> Result<(), DbError> {
    let part = |sealed: Option<Vec<u8>>| sealed.map_or(Param::Null, bytes);
    let (mut plain, mut held) = (Vec::with_capacity(bodies.len()), Vec::new());
    for (row, body) in bodies {
        let mut values = vec![Param::Int(row.get()), part(body.record_sealed), part(body.changes_sealed)];
        if body.held_for.is_none() && body.email_hash.is_none() {
            plain.push(values);
        } else {
            values.push(part(body.held_sealed));
            values.push(body.held_for.map_or(Param::Null, |contact| Param::Int(contact.get())));
            values.push(part(body.email_hash));
            held.push(values);
        }
    }
    let columns = ["record_id", "record_sealed", "changes_sealed", "held_sealed", "held_for", "email_hash"];
    let (of_plain, _) = columns.split_at(3);
    tx.insert_rows("import_record_body", of_plain, &plain)?;
    tx.insert_rows("import_record_body", &columns, &held)
}

pub(crate) fn load_many(
    tx: &mut ReadTx<'_>,
    records: &[RowId<kinds::ImportRecord>],
) -> Result<HashMap<RowId<kinds::ImportRecord>, Body>, DbError> {
    let mut found = HashMap::with_capacity(records.len());
    for chunk in records.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT record_id, record_sealed, changes_sealed, prior_sealed, held_sealed, held_for, email_hash
             FROM import_record_body WHERE record_id IN",
        );
        list(&mut select, chunk);
        tx.for_each::<DbError>(&select, select.params(), |row| {
            let body = Body {
                record_sealed: row.get(1)?,
                changes_sealed: row.get(2)?,
                prior_sealed: row.get(3)?,
                held_sealed: row.get(4)?,
                held_for: row.get(5)?,
                email_hash: row.get(6)?,
            };
            found.insert(row.get(0)?, body);
            Ok(())
        })?;
    }
    Ok(found)
}

/// What an applied record said is with its pledge now.
pub(crate) fn delete_applied(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    outcome: Outcome,
    (after, up_to): (i64, i64),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "DELETE FROM import_record_body WHERE record_id IN
                (SELECT id FROM import_record WHERE batch_id = $1 AND outcome = $2 AND id > $3 AND id <= $4)"
        ),
        params![batch, outcome.word(), after, up_to],
    )
    .map(drop)
}

/// The record is applied: what it said before is kept for the way back, what it says now is with its pledge.
pub(crate) fn set_prior(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    prior_sealed: &[u8],
    changes_sealed: &[u8],
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_record_body SET record_sealed = NULL, held_sealed = NULL, held_for = NULL, email_hash = NULL,
                prior_sealed = $2, changes_sealed = $3
             WHERE record_id = $1"
        ),
        params![record, prior_sealed, changes_sealed],
    )
    .map(drop)
}

/// Of a record that is not applied only what differs is kept.
pub(crate) fn forget_record(tx: &mut WriteTx<'_>, record: RowId<kinds::ImportRecord>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record_body SET record_sealed = NULL WHERE record_id = $1"),
        params![record],
    )
    .map(drop)
}

/// A held record whose person is known is theirs.
pub(crate) fn set_held_for(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    (contact, held_sealed): (RowId<kinds::Contact>, &[u8]),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_record_body SET record_sealed = NULL, held_sealed = $3, held_for = $2, email_hash = NULL
             WHERE record_id = $1"
        ),
        params![record, contact, held_sealed],
    )
    .map(drop)
}

/// A held record waits for its person to become known by this.
pub(crate) fn set_email_hash(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    email_hash: &[u8],
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record_body SET email_hash = $2 WHERE record_id = $1"),
        params![record, email_hash],
    )
    .map(drop)
}

/// Whether any held record waits for its person to become known.
pub(crate) fn any_waits(tx: &mut ReadTx<'_>) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT record_id FROM import_record_body WHERE email_hash IS NOT NULL AND held_for IS NULL LIMIT 1"),
        &[],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// A held record, and by what its person is found.
type Waiting = (RowId<kinds::ImportRecord>, Vec<u8>);

/// Held records that wait for a person with one of these.
pub(crate) fn waiting(tx: &mut ReadTx<'_>, email_hashes: &[Vec<u8>]) -> Result<Vec<Waiting>, DbError> {
    let mut found = Vec::new();
    for chunk in email_hashes.chunks(LIST_LENGTH) {
        let mut select = Select::new("SELECT record_id, email_hash FROM import_record_body");
        select.filter("email_hash IS NOT NULL AND held_for IS NULL", &[]).filter("email_hash IN", &[]);
        list(&mut select, chunk);
        found.extend(tx.query(&select, select.params(), |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    Ok(found)
}

/// Held records of a person.
pub(crate) fn held_for(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<RowId<kinds::ImportRecord>>, DbError> {
    tx.query(
        sql!("SELECT record_id FROM import_record_body WHERE held_for = $1 ORDER BY record_id"),
        params![contact],
        |row| row.get(0),
    )
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, record: RowId<kinds::ImportRecord>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_record_body WHERE record_id = $1"), params![record]).map(drop)
}

/// Removes up to so many bodies of a batch; answers how many there were.
pub(crate) fn delete_some(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    limit: usize,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "DELETE FROM import_record_body WHERE record_id IN
                (SELECT b.record_id FROM import_record_body b JOIN import_record r ON r.id = b.record_id
                 WHERE r.batch_id = $1 LIMIT $2)"
        ),
        params![batch, super::count(u64::try_from(limit).unwrap_or(u64::MAX))],
    )
}
