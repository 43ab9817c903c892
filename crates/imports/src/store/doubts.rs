//! Whether a file says again what was said before: hashes are compared, nothing is opened.

use db::{DbError, ReadTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::model::Batch;

/// Records of a batch of which something is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Alike {
    /// How many.
    pub(crate) count: u64,
    /// The first of them.
    pub(crate) first: RowId<kinds::ImportRecord>,
    /// When the latest import was applied that they are compared with.
    pub(crate) applied_at: Timestamp,
}

fn alike(row: &db::Row<'_>) -> Result<Option<Alike>, DbError> {
    let (first, applied_at): (Option<_>, Option<_>) = (row.get(1)?, row.get(2)?);
    let count = row.get(0)?;
    Ok(first.zip(applied_at).map(|(first, applied_at)| Alike { count, first, applied_at }))
}

/// When this very file was last applied and stands.
pub(crate) fn same_file_applied_at(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<Option<Timestamp>, DbError> {
    tx.query_one(
        sql!(
            "SELECT MAX(applied_at) FROM import_batch
             WHERE campaign_id = $1 AND state = 'applied' AND file_sha256 = $2 AND id <> $3"
        ),
        params![batch.campaign, batch.file.sha256, batch.row],
        |row| row.get(0),
    )
}

/// How many imports of the campaign were applied and stand.
pub(crate) fn count_applied(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, DbError> {
    tx.query_one(
        sql!("SELECT COUNT(*) FROM import_batch WHERE campaign_id = $1 AND state = 'applied'"),
        params![campaign],
        |row| row.get(0),
    )
}

/// Records that would turn their pledges back to what an earlier import said of them and a later one no longer did. One
/// walk over what was applied, against the changed records of this batch; written as cross joins, so that SQLite keeps
/// this order and indexes the few.
pub(crate) fn going_back(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<Option<Alike>, DbError> {
    tx.query_one(
        sql!(
            "WITH changed AS MATERIALIZED (
                SELECT r.id, r.source_hash, r.content_hash
                FROM import_record r JOIN import_source s ON s.campaign_id = $1 AND s.source_hash = r.source_hash
                WHERE r.batch_id = $2 AND r.outcome = 'changed' AND s.content_hash <> r.content_hash)
             SELECT COUNT(DISTINCT changed.id), MIN(changed.id), MAX(b.applied_at)
             FROM import_batch b CROSS JOIN import_record e CROSS JOIN changed
             WHERE b.campaign_id = $1 AND b.state = 'applied'
                AND e.batch_id = b.id AND e.result IN ('applied', 'unchanged')
                AND changed.source_hash = e.source_hash AND changed.content_hash = e.content_hash"
        ),
        params![batch.campaign, batch.row],
        alike,
    )
}

/// Records of whose pledges an import that was applied since this file was read said something else.
pub(crate) fn overtaken(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<Option<Alike>, DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*), MIN(r.id), MAX(b.applied_at)
             FROM import_record r
                JOIN import_source s ON s.campaign_id = $1 AND s.source_hash = r.source_hash
                JOIN import_batch b ON b.id = s.batch_id
             WHERE r.batch_id = $2 AND r.outcome IN ('new', 'changed')
                AND s.content_hash <> r.content_hash AND b.state = 'applied' AND b.applied_at > $3"
        ),
        params![batch.campaign, batch.row, batch.created_at],
        alike,
    )
}
