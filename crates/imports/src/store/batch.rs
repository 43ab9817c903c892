//! `import_batch`.
//!
//! Why this long: every step of one table, each with its compare-and-set.

use db::{DbError, ReadTx, Row, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::{count, word};
use crate::model::{AbsentRule, Batch, BatchState, DoneCounts, FileFacts, Phase, PlanCounts};
use crate::rules::currencies::AllOther;

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT id, public_id, campaign_id, state, format, identity, file_name, file_size_bytes, file_sha256, actor,
                    refusal_code, absent_rule, received_count, new_count, changed_count, unchanged_count, held_count,
                    absent_count, flagged_count, phase, after_id, done_applied_count, done_unchanged_count,
                    done_held_count, undo_kept_count, created_at, touched_at, started_at, applied_at, undone_at,
                    left_out_count, done_held_count - left_out_count
             FROM import_batch ",
            $rest
        )
    };
}

fn read(row: &Row<'_>) -> Result<Batch, DbError> {
    Ok(Batch {
        row: row.get(0)?,
        id: row.get(1)?,
        campaign: row.get(2)?,
        state: word(row, 3, BatchState::from_word)?,
        format: row.get(4)?,
        identity: row.get(5)?,
        file: FileFacts { name: row.get(6)?, size_bytes: row.get(7)?, sha256: row.get(8)? },
        actor: row.get(9)?,
        refusal_code: row.get(10)?,
        absent_rule: word(row, 11, AbsentRule::from_word)?,
        plan: PlanCounts {
            received: row.get(12)?,
            new: row.get(13)?,
            changed: row.get(14)?,
            unchanged: row.get(15)?,
            held: row.get(16)?,
            absent: row.get(17)?,
            flagged: row.get(18)?,
        },
        phase: word(row, 19, Phase::from_word)?,
        after: row.get(20)?,
        done: DoneCounts {
            applied: row.get(21)?,
            unchanged: row.get(22)?,
            held: row.get(31)?,
            left_out: row.get(30)?,
        },
        undo_kept: row.get(24)?,
        created_at: row.get(25)?,
        touched_at: row.get(26)?,
        started_at: row.get(27)?,
        applied_at: row.get(28)?,
        undone_at: row.get(29)?,
    })
}

/// A batch whose file is about to be read.
pub(crate) struct NewBatch<'a> {
    pub(crate) id: Id<kinds::ImportBatch>,
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) file: &'a FileFacts,
    pub(crate) actor: String,
    pub(crate) now: Timestamp,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, new: &NewBatch<'_>) -> Result<RowId<kinds::ImportBatch>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO import_batch (public_id, campaign_id, state, format, identity, file_name, file_size_bytes,
                file_sha256, actor, recognised, found, absent_rule, received_count, new_count, changed_count,
                unchanged_count, held_count, absent_count, flagged_count, phase, after_id, done_applied_count,
                done_unchanged_count, done_held_count, undo_kept_count, created_at, touched_at)
             VALUES ($1, $2, 'reading', '', '', $3, $4, $5, $6, '', '', 'mark', 0, 0, 0, 0, 0, 0, 0, 'new', 0, 0, 0, 0,
                0, $7, $7) RETURNING id"
        ),
        params![new.id, new.campaign, new.file.name, count(new.file.size_bytes), new.file.sha256, new.actor, new.now],
    )
}

pub(crate) fn by_row(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
) -> Result<Option<Batch>, DbError> {
    tx.query_opt(sql!(columns!("WHERE id = $1")), params![batch], read)
}

pub(crate) fn by_id(tx: &mut ReadTx<'_>, id: Id<kinds::ImportBatch>) -> Result<Option<Batch>, DbError> {
    tx.query_opt(sql!(columns!("WHERE public_id = $1")), params![id], read)
}

pub(crate) fn of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (offset, limit): (u64, u64),
) -> Result<Vec<Batch>, DbError> {
    tx.query(
        sql!(columns!("WHERE campaign_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3")),
        params![campaign, count(limit), count(offset)],
        read,
    )
}

pub(crate) fn count_of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<u64, DbError> {
    tx.query_one(sql!("SELECT COUNT(*) FROM import_batch WHERE campaign_id = $1"), params![campaign], |row| {
        row.get(0)
    })
}

/// Batches in one of these states, over all campaigns, oldest first.
pub(crate) fn in_state(tx: &mut ReadTx<'_>, state: BatchState) -> Result<Vec<Batch>, DbError> {
    tx.query(sql!(columns!("WHERE state = $1 ORDER BY id")), params![state.word()], read)
}

/// The latest batch of a campaign that was applied and stands.
pub(crate) fn latest_applied(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<Batch>, DbError> {
    tx.query_opt(
        sql!(columns!(
            "WHERE campaign_id = $1 AND state = 'applied' ORDER BY applied_at DESC, id DESC LIMIT 1"
        )),
        params![campaign],
        read,
    )
}

/// Whether another batch of the campaign is being applied or taken back.
pub(crate) fn another_at_work(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    batch: RowId<kinds::ImportBatch>,
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id FROM import_batch WHERE campaign_id = $1 AND id <> $2 AND state IN ('applying', 'undoing') LIMIT 1"
        ),
        params![campaign, batch],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// What was recognised and found, as JSON.
pub(crate) fn documents(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
) -> Result<(String, String), DbError> {
    tx.query_one(sql!("SELECT recognised, found FROM import_batch WHERE id = $1"), params![batch], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The reading got on: whoever looks sees how many records there are by now.
pub(crate) fn set_received(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    received: u64,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET received_count = $2, touched_at = $3 WHERE id = $1 AND state = 'reading'"
        ),
        params![batch, count(received), now],
    )?;
    Ok(changed == 1)
}

/// What the reading came to.
pub(crate) struct Planned<'a> {
    pub(crate) format: &'a str,
    pub(crate) identity: &'a str,
    pub(crate) recognised: &'a str,
    pub(crate) found: &'a str,
    pub(crate) all_other: Option<&'a AllOther>,
    pub(crate) counts: PlanCounts,
    pub(crate) now: Timestamp,
}

pub(crate) fn set_planned(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    planned: &Planned<'_>,
) -> Result<bool, DbError> {
    let counts = planned.counts;
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET state = 'planned', format = $2, identity = $3, recognised = $4, found = $5,
                received_count = $6, new_count = $7, changed_count = $8, unchanged_count = $9, held_count = $10,
                absent_count = $11, flagged_count = $12, touched_at = $13, other_currency = $14,
                other_currency_count = $15
             WHERE id = $1 AND state = 'reading'"
        ),
        params![
            batch,
            planned.format,
            planned.identity,
            planned.recognised,
            planned.found,
            count(counts.received),
            count(counts.new),
            count(counts.changed),
            count(counts.unchanged),
            count(counts.held),
            count(counts.absent),
            count(counts.flagged),
            planned.now,
            planned.all_other.map_or("", |all| all.named.as_str()),
            count(planned.all_other.map_or(0, |all| all.records))
        ],
    )?;
    Ok(changed == 1)
}

/// What a file is in, none of whose records is in its campaign's currency.
pub(crate) fn all_other(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
) -> Result<Option<AllOther>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT other_currency, other_currency_count FROM import_batch WHERE id = $1 AND other_currency_count > 0"
        ),
        params![batch],
        |row| Ok(AllOther { named: row.get(0)?, records: row.get(1)? }),
    )
}

pub(crate) fn set_refused(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    code: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_batch SET state = 'refused', refusal_code = $2, received_count = 0, touched_at = $3
             WHERE id = $1 AND state = 'reading'"
        ),
        params![batch, code, now],
    )
    .map(drop)
}

/// Planned to applying: unchanged and held records are done with.
pub(crate) fn set_applying(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    rule: AbsentRule,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET state = 'applying', absent_rule = $2, phase = 'new', after_id = 0,
                done_applied_count = 0, done_unchanged_count = unchanged_count, done_held_count = held_count,
                started_at = $3, touched_at = $3
             WHERE id = $1 AND state = 'planned'"
        ),
        params![batch, rule.word(), now],
    )?;
    Ok(changed == 1)
}

/// Where a job stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Progress {
    pub(crate) state: BatchState,
    pub(crate) from: (Phase, i64),
    pub(crate) to: (Phase, i64),
    pub(crate) done: DoneCounts,
    pub(crate) undo_kept: u64,
}

/// Moves a job on; `false` when another worker did meanwhile.
pub(crate) fn set_progress(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    progress: &Progress,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET phase = $5, after_id = $6, done_applied_count = $7, done_unchanged_count = $8,
                done_held_count = $9, undo_kept_count = $10, touched_at = $11
             WHERE id = $1 AND state = $2 AND phase = $3 AND after_id = $4"
        ),
        params![
            batch,
            progress.state.word(),
            progress.from.0.word(),
            progress.from.1,
            progress.to.0.word(),
            progress.to.1,
            count(progress.done.applied),
            count(progress.done.unchanged),
            count(progress.done.held.saturating_add(progress.done.left_out)),
            count(progress.undo_kept),
            now
        ],
    )?;
    Ok(changed == 1)
}

pub(crate) fn set_applied(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET state = 'applied', applied_at = $2 WHERE id = $1 AND state = 'applying'"
        ),
        params![batch, now],
    )?;
    Ok(changed == 1)
}

/// A held record of an applied batch was settled: it is counted elsewhere now.
pub(crate) fn move_from_held(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    to: DoneCounts,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET done_applied_count = done_applied_count + $2,
                done_unchanged_count = done_unchanged_count + $3, done_held_count = done_held_count - $2 - $3,
                left_out_count = left_out_count + $4
             WHERE id = $1 AND state = 'applied'"
        ),
        params![batch, count(to.applied), count(to.unchanged), count(to.left_out)],
    )?;
    Ok(changed == 1)
}

pub(crate) fn set_undoing(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET state = 'undoing', phase = 'new', after_id = 0, touched_at = $2
             WHERE id = $1 AND state = 'applied'"
        ),
        params![batch, now],
    )?;
    Ok(changed == 1)
}

pub(crate) fn set_undone(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE import_batch SET state = 'undone', undone_at = $2 WHERE id = $1 AND state = 'undoing'"),
        params![batch, now],
    )?;
    Ok(changed == 1)
}

pub(crate) fn set_abandoned(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE import_batch SET state = 'abandoned', touched_at = $2 WHERE id = $1 AND state = 'planned'"
        ),
        params![batch, now],
    )?;
    Ok(changed == 1)
}

/// Removes the row itself; its records are gone before.
pub(crate) fn delete(tx: &mut WriteTx<'_>, batch: RowId<kinds::ImportBatch>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_batch WHERE id = $1"), params![batch]).map(drop)
}

/// Kinds of ids by which pledges of the campaign are known, from what was applied in this format. A file whose records
/// are all held, because its ids are of another kind, changes nothing about that.
pub(crate) fn identities_in_use(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(String, String)>, DbError> {
    let mut select = Select::new("SELECT DISTINCT format, identity FROM import_batch");
    select
        .filter("campaign_id = ?", &[&campaign])
        .filter("state IN ('applying', 'applied', 'undoing')", &[])
        .filter("new_count + changed_count > 0", &[]);
    tx.query(&select, select.params(), |row| Ok((row.get(0)?, row.get(1)?)))
}
