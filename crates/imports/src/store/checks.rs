//! What must hold and does not.

use db::{DbError, ReadTx, sql};
use kernel::Id;
use kernel::ids::kinds;

/// A batch with what it received, and its records: all, applied, unchanged, held.
type Miscounted = (Id<kinds::ImportBatch>, [i64; 5]);

/// Applied batches whose counts are not those of their records: batch, received, records, applied, unchanged, held.
pub(crate) fn miscounted(tx: &mut ReadTx<'_>) -> Result<Vec<Miscounted>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, b.received_count, r.all_count, r.applied_count, r.unchanged_count, r.held_count
             FROM import_batch b JOIN (
                SELECT batch_id, COUNT(*) AS all_count,
                    COUNT(*) FILTER (WHERE result IN ('applied', 'undone')) AS applied_count,
                    COUNT(*) FILTER (WHERE result = 'unchanged') AS unchanged_count,
                    COUNT(*) FILTER (WHERE result = 'held') AS held_count,
                    COUNT(*) FILTER (WHERE is_left_out = 1) AS left_out_count
                FROM import_record GROUP BY batch_id) r ON r.batch_id = b.id
             WHERE b.state IN ('applied', 'undone') AND (b.received_count <> r.all_count
                OR b.done_applied_count <> r.applied_count OR b.done_unchanged_count <> r.unchanged_count
                OR b.done_held_count <> r.held_count OR b.left_out_count <> r.left_out_count)
             ORDER BY b.id LIMIT 100"
        ),
        &[],
        |row| {
            let counts = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
            Ok((row.get(0)?, counts))
        },
    )
}

/// Batches whose records are gone altogether.
pub(crate) fn without_records(tx: &mut ReadTx<'_>) -> Result<Vec<(Id<kinds::ImportBatch>, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, received_count FROM import_batch b
             WHERE state IN ('planned', 'applying', 'applied', 'undoing', 'undone') AND received_count > 0
                AND NOT EXISTS (SELECT 1 FROM import_record r WHERE r.batch_id = b.id)
             ORDER BY id LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Applied records that made a pledge without a line about what they made.
pub(crate) fn applied_without_made(
    tx: &mut ReadTx<'_>,
) -> Result<Vec<(Id<kinds::ImportBatch>, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, r.id FROM import_record r JOIN import_batch b ON b.id = r.batch_id
             WHERE r.outcome = 'new' AND r.result = 'applied' AND r.pledge_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM import_made m WHERE m.record_id = r.id)
             ORDER BY r.id LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What imports made and stands, in the order of records: batch, record, pledge.
pub(crate) fn made_standing(
    tx: &mut ReadTx<'_>,
    after: i64,
    limit: i64,
) -> Result<Vec<(Id<kinds::ImportBatch>, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, m.record_id, m.pledge_id FROM import_made m
             JOIN import_record r ON r.id = m.record_id JOIN import_batch b ON b.id = m.batch_id
             WHERE r.result = 'applied' AND m.record_id > $1 ORDER BY m.record_id LIMIT $2"
        ),
        db::params![after, limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Names that only files have, in the order of pledges: pledge and whose.
pub(crate) fn other_names(tx: &mut ReadTx<'_>, after: i64, limit: i64) -> Result<Vec<(i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT pledge_id, contact_id FROM import_other_name WHERE pledge_id > $1 ORDER BY pledge_id LIMIT $2"
        ),
        db::params![after, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether the platform's id of a pledge is known.
pub(crate) fn has_source(tx: &mut ReadTx<'_>, pledge: i64) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM import_source WHERE pledge_id = $1"),
        db::params![pledge],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// Applied records that still lie there with what they say under the installation's key.
pub(crate) fn applied_with_body(tx: &mut ReadTx<'_>) -> Result<Vec<(Id<kinds::ImportBatch>, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, r.id FROM import_record_body y JOIN import_record r ON r.id = y.record_id
             JOIN import_batch b ON b.id = r.batch_id
             WHERE (y.record_sealed IS NOT NULL OR y.held_sealed IS NOT NULL) AND r.result IN ('applied', 'unchanged', 'undone')
             ORDER BY r.id LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
