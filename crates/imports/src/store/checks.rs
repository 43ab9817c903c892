//! What must hold and does not.

use std::collections::HashMap;

use db::{DbError, ReadTx, Select, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::{LIST_LENGTH, list};

/// A batch with what it received, and its records: all, applied, unchanged, held.
type Miscounted = (Id<kinds::ImportBatch>, [i64; 5]);

/// A batch with its plan: new, changed, unchanged, held.
type Misplanned = (Id<kinds::ImportBatch>, [i64; 4]);

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

/// Plans that are not those of their records: batch, and planned, of each outcome: new, changed, unchanged, held. What was
/// put right or left out was held; what could not be applied is held since, and was planned as something that only the
/// other counts tell; what was new is a change where another import made the pledge meanwhile.
pub(crate) fn misplanned(tx: &mut ReadTx<'_>) -> Result<Vec<Misplanned>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, b.new_count, b.changed_count, b.unchanged_count, b.held_count
             FROM import_batch b JOIN (
                SELECT r.batch_id,
                    COUNT(*) FILTER (WHERE s.id IS NULL AND r.outcome = 'new') AS new_count,
                    COUNT(*) FILTER (WHERE s.id IS NULL AND r.outcome = 'changed') AS changed_count,
                    COUNT(*) FILTER (WHERE s.id IS NULL AND r.outcome = 'unchanged') AS unchanged_count,
                    COUNT(*) FILTER (WHERE r.outcome = 'held' AND r.reason IN
                        ('unknown_reward', 'not_applicable', 'other_prices', 'person_erased')
                        OR s.reason IN ('unknown_reward', 'not_applicable', 'other_prices', 'person_erased')) AS late_count,
                    COUNT(*) AS all_count
                FROM import_record r LEFT JOIN import_settlement s ON s.record_id = r.id GROUP BY r.batch_id) r
                ON r.batch_id = b.id
             WHERE b.state IN ('planned', 'applying', 'applied') AND (b.unchanged_count <> r.unchanged_count
                OR b.new_count < r.new_count OR b.new_count + b.changed_count < r.new_count + r.changed_count
                OR b.new_count + b.changed_count > r.new_count + r.changed_count + r.late_count
                OR b.held_count < r.all_count - r.new_count - r.changed_count - r.unchanged_count - r.late_count)
             ORDER BY b.id LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])),
    )
}

/// Applied records whose platform's id is not that of their pledge.
pub(crate) fn of_another_source(tx: &mut ReadTx<'_>) -> Result<Vec<(Id<kinds::ImportBatch>, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, r.id FROM import_record r JOIN import_batch b ON b.id = r.batch_id
             LEFT JOIN import_made m ON m.record_id = r.id
             JOIN import_source s ON s.pledge_id = COALESCE(r.pledge_id, m.pledge_id)
             WHERE r.result = 'applied' AND (r.source_hash IS NULL OR r.source_hash <> s.source_hash)
             ORDER BY r.id LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Backers whom an import made, with an address as all it makes, and who have none: nobody can write to them. Who was one
/// person with another for a while may have it there.
pub(crate) fn without_email(tx: &mut ReadTx<'_>) -> Result<Vec<Id<kinds::Contact>>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id FROM contact c
             WHERE c.erased_at IS NULL AND c.source LIKE 'import:%'
                AND NOT EXISTS (SELECT 1 FROM contact_email e WHERE e.contact = c.id AND e.is_current = 1)
                AND (NOT EXISTS (SELECT 1 FROM contact_email e WHERE e.contact = c.id)
                    OR NOT EXISTS (SELECT 1 FROM contact_merge m WHERE m.losing = c.id OR m.winning = c.id))
             ORDER BY c.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}

/// By what a pledge is known, here and with the pledge, and how many add-ons are noted as bought on the platform.
pub(crate) struct Noted {
    pub(crate) source_hash: Vec<u8>,
    pub(crate) of_pledge: Option<Vec<u8>>,
    pub(crate) bought: i64,
    /// Whether add-ons were noted already when it was imported last.
    pub(crate) notes_bought: bool,
}

/// What is noted of pledges that files of a platform made.
pub(crate) fn noted(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<HashMap<RowId<kinds::Pledge>, Noted>, DbError> {
    let mut found = HashMap::with_capacity(pledges.len());
    for chunk in pledges.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT s.pledge_id, s.source_hash, p.source_hash, CAST(COALESCE((SELECT SUM(b.quantity)
                FROM pledge_bought b WHERE b.pledge_id = s.pledge_id AND b.subject LIKE 'add_%'), 0) AS BIGINT),
                EXISTS (SELECT 1 FROM import_batch i JOIN schema_migration m ON m.applied_at <= i.started_at
                    WHERE i.id = s.batch_id AND m.owner = 'pledges' AND m.name = '0008_bought')
             FROM import_source s JOIN pledge p ON p.id = s.pledge_id WHERE s.pledge_id IN",
        );
        list(&mut select, chunk);
        tx.for_each::<DbError>(&select, select.params(), |row| {
            let noted = Noted {
                source_hash: row.get(1)?,
                of_pledge: row.get(2)?,
                bought: row.get(3)?,
                notes_bought: row.get(4)?,
            };
            found.insert(row.get(0)?, noted);
            Ok(())
        })?;
    }
    Ok(found)
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

/// Pledges of which something else is noted as bought when they were agreed than is now, though no file has said anything of them
/// since. A file that was just applied, taken back or settled by hand may have.
pub(crate) fn bought_otherwise_than_agreed(tx: &mut ReadTx<'_>) -> Result<Vec<Id<kinds::Pledge>>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id FROM pledge p
             JOIN (SELECT pledge_id, MAX(agreed_at) AS agreed_at FROM pledge_quote GROUP BY pledge_id) q ON q.pledge_id = p.id
             WHERE (EXISTS (SELECT 1 FROM pledge_bought_agreed a WHERE a.pledge_id = p.id
                            AND NOT (a.subject = COALESCE(p.imported_reward, '') AND a.quantity = 1)
                            AND NOT EXISTS (SELECT 1 FROM pledge_bought b WHERE b.pledge_id = p.id
                                            AND b.subject = a.subject AND b.quantity = a.quantity))
                    OR EXISTS (SELECT 1 FROM pledge_bought b WHERE b.pledge_id = p.id
                               AND NOT EXISTS (SELECT 1 FROM pledge_bought_agreed a WHERE a.pledge_id = p.id
                                               AND a.subject = b.subject))
                    OR (p.imported_reward IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pledge_bought_agreed a
                               WHERE a.pledge_id = p.id AND a.subject = p.imported_reward)))
               AND NOT EXISTS (SELECT 1 FROM import_record r JOIN import_batch i ON i.id = r.batch_id
                               LEFT JOIN import_settlement s ON s.record_id = r.id
                               WHERE r.pledge_id = p.id AND r.outcome = 'changed'
                                 AND (i.state IN ('applying', 'undoing') OR i.applied_at >= q.agreed_at
                                      OR i.undone_at >= q.agreed_at OR s.settled_at >= q.agreed_at))
             ORDER BY p.id LIMIT 100"
        ),
        &[],
        |row| row.get(0),
    )
}
