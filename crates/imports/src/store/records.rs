//! `import_record`.

use db::{DbError, Param, ReadTx, Row, Select, ToParam, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::{bytes, count, record_flags, text, word, word_opt};
use crate::model::{HoldReason, Outcome, RecordResult, RecordRow};

type Batch = RowId<kinds::ImportBatch>;

const COLUMNS: [&str; 11] = [
    "id",
    "batch_id",
    "record_number",
    "member",
    "source_hash",
    "content_hash",
    "outcome",
    "reason",
    "flags",
    "pledge_id",
    "result",
];

fn read(row: &Row<'_>) -> Result<RecordRow, DbError> {
    Ok(RecordRow {
        row: row.get(0)?,
        record_number: row.get(1)?,
        member: row.get(2)?,
        source_hash: row.get(3)?,
        content_hash: row.get(4)?,
        outcome: word(row, 5, Outcome::from_word)?,
        reason: word_opt(row, 6, HoldReason::from_word)?,
        flags: row.get::<String>(7)?.split_whitespace().map(str::to_owned).collect(),
        pledge: row.get(8)?,
        result: word_opt(row, 9, RecordResult::from_word)?,
        is_left_out: row.get(10)?,
    })
}

const HEAD: &str =
    "SELECT id, record_number, member, source_hash, content_hash, outcome, reason, flags, pledge_id, result,
    is_left_out FROM import_record";

pub(crate) fn insert_many(tx: &mut WriteTx<'_>, batch: Batch, rows: &[RecordRow]) -> Result<(), DbError> {
    let rows: Vec<Vec<Param<'_>>> = rows
        .iter()
        .map(|row| {
            vec![
                Param::Int(row.row.get()),
                Param::Int(batch.get()),
                Param::Int(count(row.record_number)),
                row.member.to_param(),
                row.source_hash.to_param(),
                bytes(row.content_hash.clone()),
                Param::Text(row.outcome.word().into()),
                row.reason.map_or(Param::Null, |reason| Param::Text(reason.word().into())),
                text(row.flags.join(" ")),
                row.pledge.map_or(Param::Null, |pledge| Param::Int(pledge.get())),
                row.result.map_or(Param::Null, |result| Param::Text(result.word().into())),
            ]
        })
        .collect();
    tx.insert_rows("import_record", &COLUMNS, &rows)
}

/// The next records of an outcome that nothing became of yet.
pub(crate) fn next(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    outcome: Outcome,
    (after, limit): (i64, usize),
) -> Result<Vec<RecordRow>, DbError> {
    list(tx, batch, Listed { outcome: Some(outcome), is_open: true, ..Listed::default() }, (after, limit))
}

/// Whether an import that was applied later has had its say about this id of the platform.
pub(crate) fn newer_said(
    tx: &mut ReadTx<'_>,
    batch: &crate::model::Batch,
    source_hash: &[u8],
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT r.id FROM import_batch b JOIN import_record r ON r.batch_id = b.id
             WHERE b.campaign_id = $1 AND b.state = 'applied' AND b.id <> $2
                AND (b.applied_at > $3 OR (b.applied_at = $3 AND b.id > $2))
                AND r.source_hash = $4 AND r.result IN ('applied', 'unchanged') LIMIT 1"
        ),
        params![batch.campaign, batch.row, batch.applied_at, source_hash],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(super) const SAID_IN: &str = "SELECT id FROM import_record
    WHERE batch_id = $1 AND source_hash = $2 AND result IN ('applied', 'unchanged') LIMIT 1";

/// Whether a record of an import has had its say about this id of the platform.
pub(crate) fn said_in(tx: &mut ReadTx<'_>, batch: Batch, source_hash: &[u8]) -> Result<bool, DbError> {
    let found = tx.query_opt(sql!(SAID_IN), params![batch, source_hash], |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}

/// Which records a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Listed {
    pub(crate) outcome: Option<Outcome>,
    /// All outcomes but this one.
    pub(crate) but: Option<Outcome>,
    pub(crate) result: Option<RecordResult>,
    pub(crate) is_open: bool,
    pub(crate) is_flagged: bool,
    /// With one of these words among its flags; none asks for nothing.
    pub(crate) flags: &'static [&'static str],
    /// Those a person left out, or those nobody did; both where it is not said.
    pub(crate) left_out: Option<bool>,
    pub(crate) offset: u64,
}

pub(crate) fn list(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    listed: Listed,
    (after, limit): (i64, usize),
) -> Result<Vec<RecordRow>, DbError> {
    let mut select = Select::new(HEAD);
    select.filter("batch_id = ?", &[&batch]);
    if let Some(outcome) = listed.outcome {
        select.filter("outcome = ?", &[&outcome.word()]);
    }
    if let Some(outcome) = listed.but {
        select.filter("outcome <> ?", &[&outcome.word()]);
    }
    if let Some(result) = listed.result {
        select.filter("result = ?", &[&result.word()]);
    }
    if listed.is_open {
        select.filter("result IS NULL", &[]);
    }
    if listed.is_flagged {
        select.filter("flags <> ''", &[]);
    }
    record_flags::flagged_with(&mut select, listed.flags);
    if let Some(is_left_out) = listed.left_out {
        select.filter("is_left_out = ?", &[&i64::from(is_left_out)]);
    }
    if after > 0 {
        select.filter("id > ?", &[&after]);
    }
    select.push("ORDER BY id LIMIT ?", &[&count(u64::try_from(limit).unwrap_or(u64::MAX))]);
    if listed.offset > 0 {
        select.push("OFFSET ?", &[&count(listed.offset)]);
    }
    tx.query(&select, select.params(), read)
}

/// The record of a batch that changes this pledge and is still to be applied.
pub(crate) fn pending_of_pledge(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<RecordRow>, DbError> {
    let mut select = Select::new(HEAD);
    select.filter("batch_id = ?", &[&batch]).filter("pledge_id = ?", &[&pledge]);
    select
        .filter("outcome <> 'unchanged' AND outcome = 'changed' AND result IS NULL", &[])
        .push("ORDER BY id LIMIT 1", &[]);
    tx.query_opt(&select, select.params(), read)
}

/// The last of the next records of an outcome; `None` when there are none left.
pub(crate) fn last_of_next(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    outcome: Outcome,
    (after, limit): (i64, usize),
) -> Result<Option<i64>, DbError> {
    tx.query_one(
        sql!(
            "SELECT MAX(id) FROM (SELECT id FROM import_record
                WHERE batch_id = $1 AND outcome = $2 AND id > $3 ORDER BY id LIMIT $4) next_ones"
        ),
        params![batch, outcome.word(), after, count(u64::try_from(limit).unwrap_or(u64::MAX))],
        |row| row.get(0),
    )
}

/// All of a range became the same, but those of which something else became already.
pub(crate) fn finish_range(
    tx: &mut WriteTx<'_>,
    batch: Batch,
    outcome: Outcome,
    (after, up_to): (i64, i64),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_record SET result = 'applied'
             WHERE batch_id = $1 AND outcome = $2 AND id > $3 AND id <= $4 AND result IS NULL"
        ),
        params![batch, outcome.word(), after, up_to],
    )
    .map(drop)
}

pub(crate) fn set_result(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    result: RecordResult,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE import_record SET result = $2 WHERE id = $1"), params![record, result.word()])
        .map(drop)
}

/// A record changed this pledge.
pub(crate) fn set_changed(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    pledge: RowId<kinds::Pledge>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_record SET outcome = 'changed', reason = NULL, result = 'applied', pledge_id = $2
             WHERE id = $1"
        ),
        params![record, pledge],
    )
    .map(drop)
}

/// A record that said nothing new is to be applied after all.
pub(crate) fn set_to_be_changed(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record SET outcome = 'changed', result = NULL WHERE id = $1 AND outcome = 'unchanged'"),
        params![record],
    )
    .map(drop)
}

/// A record that was to be applied waits for a person instead.
pub(crate) fn hold(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    reason: HoldReason,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record SET outcome = 'held', reason = $2, result = 'held' WHERE id = $1"),
        params![record, reason.word()],
    )
    .map(drop)
}

/// One record of a batch.
pub(crate) fn find(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    record: RowId<kinds::ImportRecord>,
) -> Result<Option<RecordRow>, DbError> {
    let mut select = Select::new(HEAD);
    select.filter("batch_id = ?", &[&batch]).filter("id = ?", &[&record]);
    tx.query_opt(&select, select.params(), read)
}

/// How many records of a batch are of each outcome, as it is now; read from the index alone.
pub(crate) fn outcomes(tx: &mut ReadTx<'_>, batch: Batch) -> Result<Vec<(Outcome, u64)>, DbError> {
    tx.query(
        sql!("SELECT outcome, COUNT(*) FROM import_record WHERE batch_id = $1 GROUP BY outcome"),
        params![batch],
        |row| Ok((word(row, 0, Outcome::from_word)?, row.get(1)?)),
    )
}

/// How many records of a batch are held for this, and the first of them.
pub(crate) fn held_for(
    tx: &mut ReadTx<'_>,
    batch: Batch,
    reason: HoldReason,
) -> Result<(u64, Option<RowId<kinds::ImportRecord>>), DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*), MIN(id) FROM import_record WHERE batch_id = $1 AND outcome = 'held' AND reason = $2"
        ),
        params![batch, reason.word()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What a held record became by a person's hand.
pub(crate) struct Settled<'a> {
    pub(crate) outcome: Outcome,
    pub(crate) result: RecordResult,
    pub(crate) source_hash: &'a [u8],
    pub(crate) content_hash: &'a [u8],
}

/// A held record was put right.
pub(crate) fn settle(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    settled: &Settled<'_>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_record SET outcome = $2, reason = NULL, result = $3, source_hash = $4, content_hash = $5
             WHERE id = $1"
        ),
        params![
            record,
            settled.outcome.word(),
            settled.result.word(),
            settled.source_hash,
            settled.content_hash
        ],
    )
    .map(drop)
}

/// A record names its pledge and says what it says since a person put it right.
pub(crate) fn set_hashes(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    (source_hash, content_hash): (&[u8], &[u8]),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record SET source_hash = $2, content_hash = $3 WHERE id = $1"),
        params![record, source_hash, content_hash],
    )
    .map(drop)
}

/// A held record is left out; `false` when somebody else was quicker.
pub(crate) fn leave_out(tx: &mut WriteTx<'_>, record: RowId<kinds::ImportRecord>) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_record SET is_left_out = 1 WHERE id = $1 AND result = 'held' AND is_left_out = 0"
        ),
        params![record],
    )?;
    Ok(changed == 1)
}

/// Records of every import of a campaign that stand for this id of the platform. Another campaign may have given the
/// same number to somebody else.
pub(crate) fn of_source(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    source_hash: &[u8],
) -> Result<Vec<RowId<kinds::ImportRecord>>, DbError> {
    tx.query(
        sql!(
            "SELECT r.id FROM import_record r JOIN import_batch b ON b.id = r.batch_id
             WHERE b.campaign_id = $1 AND r.source_hash = $2 ORDER BY r.id"
        ),
        params![campaign, source_hash],
        |row| row.get(0),
    )
}

/// The fingerprint of what a record says is forgotten.
pub(crate) fn forget_content(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record SET content_hash = $2 WHERE id = $1"),
        params![record, Vec::<u8>::new()],
    )
    .map(drop)
}

/// Removes up to so many records of a batch with what they say; answers how many there were.
pub(crate) fn delete_some(tx: &mut WriteTx<'_>, batch: Batch, limit: usize) -> Result<u64, DbError> {
    let limit = count(u64::try_from(limit).unwrap_or(u64::MAX));
    tx.execute(
        sql!(
            "DELETE FROM import_record_body WHERE record_id IN
                (SELECT id FROM import_record WHERE batch_id = $1 ORDER BY id LIMIT $2)"
        ),
        params![batch, limit],
    )?;
    tx.execute(
        sql!(
            "DELETE FROM import_record WHERE id IN
                (SELECT id FROM import_record WHERE batch_id = $1 ORDER BY id LIMIT $2)"
        ),
        params![batch, limit],
    )
}
