//! Flags of records: what a person should look at.

use db::{DbError, ReadTx, Select, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use crate::model::Outcome;

type Batch = RowId<kinds::ImportBatch>;

/// What words with this one among them are like.
pub(super) fn among(flag: &str) -> String {
    format!("% {flag} %")
}

/// With one of these words among its flags; none asks for nothing.
pub(super) fn flagged_with(select: &mut Select, flags: &[&str]) {
    let Some((first, others)) = flags.split_first() else { return };
    select.filter("flags <> ''", &[]).filter("(' ' || flags || ' ' LIKE ?", &[&among(first)]);
    for other in others {
        select.push("OR ' ' || flags || ' ' LIKE ?", &[&among(other)]);
    }
    select.push(")", &[]);
}

/// How many records of a batch that are not held have one of these flags.
pub(crate) fn count_flagged(tx: &mut ReadTx<'_>, batch: Batch, flags: &[&str]) -> Result<u64, DbError> {
    let mut select = Select::new("SELECT COUNT(*) FROM import_record");
    select.filter("batch_id = ?", &[&batch]).filter("outcome <> ?", &[&Outcome::Held.word()]);
    flagged_with(&mut select, flags);
    tx.query_one(&select, select.params(), |row| row.get(0))
}

/// How many people the changed records of a batch with this flag are about, and how many records they are.
pub(crate) fn people_flagged(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    flag: &'static str,
) -> Result<(u64, u64), DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(DISTINCT s.contact_id), COUNT(DISTINCT r.id)
             FROM import_record r JOIN import_source s ON s.pledge_id = r.pledge_id
             WHERE r.batch_id = $1 AND r.outcome = 'changed' AND r.flags <> '' AND ' ' || r.flags || ' ' LIKE $2"
        ),
        params![batch, among(flag)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What is to be looked at in a record is something else now.
pub(crate) fn set_flags(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    flags: &[String],
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE import_record SET flags = $2 WHERE id = $1"), params![record, flags.join(" ")])
        .map(drop)
}

/// The first flag of a record that says again what was not taken over: unchanged ones have none otherwise.
pub(crate) fn flag_unchanged(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    flag: &str,
) -> Result<bool, DbError> {
    let newly = tx.execute(
        sql!("UPDATE import_record SET flags = CAST($2 AS TEXT) WHERE id = $1 AND flags = '' AND outcome = 'unchanged'"),
        params![record, flag],
    )?;
    Ok(newly == 1)
}

/// Adds a flag that was known only after the record had been stored.
pub(crate) fn add_flag(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    flag: &str,
) -> Result<bool, DbError> {
    let newly = tx.execute(
        sql!("UPDATE import_record SET flags = CAST($2 AS TEXT) WHERE id = $1 AND flags = '' AND outcome <> 'unchanged'"),
        params![record, flag],
    )?;
    if newly == 0 {
        tx.execute(
            sql!("UPDATE import_record SET flags = flags || ' ' || CAST($2 AS TEXT) WHERE id = $1 AND flags <> ''"),
            params![record, flag],
        )?;
    }
    Ok(newly == 1)
}
