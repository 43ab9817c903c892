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
    pub(crate) changes_sealed: Option<Vec<u8>>,
    pub(crate) prior_sealed: Option<Vec<u8>>,
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    bodies: Vec<(RowId<kinds::ImportRecord>, Body)>,
) -> Result<(), DbError> {
    let part = |sealed: Option<Vec<u8>>| sealed.map_or(Param::Null, bytes);
    let rows: Vec<Vec<Param<'_>>> = bodies
        .into_iter()
        .map(|(row, body)| {
            vec![
                Param::Int(row.get()),
                part(body.record_sealed),
                part(body.changes_sealed),
                part(body.prior_sealed),
            ]
        })
        .collect();
    let columns = ["record_id", "record_sealed", "changes_sealed", "prior_sealed"];
    tx.insert_rows("import_record_body", &columns, &rows)
}

pub(crate) fn load_many(
    tx: &mut ReadTx<'_>,
    records: &[RowId<kinds::ImportRecord>],
) -> Result<HashMap<RowId<kinds::ImportRecord>, Body>, DbError> {
    let mut found = HashMap::with_capacity(records.len());
    for chunk in records.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT record_id, record_sealed, changes_sealed, prior_sealed FROM import_record_body WHERE record_id IN",
        );
        list(&mut select, chunk);
        tx.for_each::<DbError>(&select, select.params(), |row| {
            let body =
                Body { record_sealed: row.get(1)?, changes_sealed: row.get(2)?, prior_sealed: row.get(3)? };
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
            "UPDATE import_record_body SET record_sealed = NULL, prior_sealed = $2, changes_sealed = $3
             WHERE record_id = $1"
        ),
        params![record, prior_sealed, changes_sealed],
    )
    .map(drop)
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
