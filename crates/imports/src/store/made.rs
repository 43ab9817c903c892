//! `import_made`: what an import made.

use std::collections::HashMap;

use db::{DbError, Param, ReadTx, Select, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::{LIST_LENGTH, list};

/// What one record made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) record: RowId<kinds::ImportRecord>,
    pub(crate) pledge: RowId<kinds::Pledge>,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) made_contact: bool,
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    made: &[Made],
) -> Result<(), DbError> {
    let rows: Vec<Vec<Param<'_>>> = made
        .iter()
        .map(|one| {
            vec![
                Param::Int(one.record.get()),
                Param::Int(batch.get()),
                Param::Int(one.pledge.get()),
                Param::Int(one.contact.get()),
                Param::Int(i64::from(one.made_contact)),
            ]
        })
        .collect();
    tx.insert_rows(
        "import_made",
        &["record_id", "batch_id", "pledge_id", "contact_id", "made_contact"],
        &rows,
    )
}

pub(crate) fn of_records(
    tx: &mut ReadTx<'_>,
    records: &[RowId<kinds::ImportRecord>],
) -> Result<HashMap<RowId<kinds::ImportRecord>, Made>, DbError> {
    let mut found = HashMap::with_capacity(records.len());
    for chunk in records.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT record_id, pledge_id, contact_id, made_contact FROM import_made WHERE record_id IN",
        );
        list(&mut select, chunk);
        tx.for_each::<DbError>(&select, select.params(), |row| {
            let made = Made {
                record: row.get(0)?,
                pledge: row.get(1)?,
                contact: row.get(2)?,
                made_contact: row.get(3)?,
            };
            found.insert(made.record, made);
            Ok(())
        })?;
    }
    Ok(found)
}

/// The next of a batch, in the order they were made.
pub(crate) fn next(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    (after, limit): (i64, i64),
) -> Result<Vec<Made>, DbError> {
    tx.query(
        sql!(
            "SELECT record_id, pledge_id, contact_id, made_contact FROM import_made
             WHERE batch_id = $1 AND record_id > $2 ORDER BY record_id LIMIT $3"
        ),
        params![batch, after, limit],
        |row| {
            Ok(Made {
                record: row.get(0)?,
                pledge: row.get(1)?,
                contact: row.get(2)?,
                made_contact: row.get(3)?,
            })
        },
    )
}
