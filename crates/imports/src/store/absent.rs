//! `import_absent`: pledges that are known and not in the file.

use db::{DbError, Param, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<(), DbError> {
    let ids = tx.reserve_ids("import_absent", pledges.len())?;
    let rows: Vec<Vec<Param<'_>>> = pledges
        .iter()
        .zip(ids)
        .map(|(pledge, id)| {
            vec![Param::Int(id), Param::Int(batch.get()), Param::Int(pledge.get()), Param::Int(0)]
        })
        .collect();
    tx.insert_rows("import_absent", &["id", "batch_id", "pledge_id", "is_marked"], &rows)
}

/// The next ones: row and pledge. Only pledges of the batch's own campaign: another campaign's is nobody's business
/// here, whatever stands in the table.
pub(crate) fn next(
    tx: &mut ReadTx<'_>,
    (campaign, batch): (RowId<kinds::Campaign>, RowId<kinds::ImportBatch>),
    (after, limit): (i64, i64),
) -> Result<Vec<(i64, RowId<kinds::Pledge>)>, DbError> {
    tx.query(
        sql!(
            "SELECT a.id, a.pledge_id FROM import_absent a
             JOIN import_source s ON s.pledge_id = a.pledge_id AND s.campaign_id = $1
             WHERE a.batch_id = $2 AND a.id > $3 ORDER BY a.id LIMIT $4"
        ),
        params![campaign, batch, after, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// As [`next`], those that were marked.
pub(crate) fn next_marked(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    (after, limit): (i64, i64),
) -> Result<Vec<(i64, RowId<kinds::Pledge>)>, DbError> {
    tx.query(
        sql!(
            "SELECT id, pledge_id FROM import_absent
             WHERE batch_id = $1 AND id > $2 AND is_marked = 1 ORDER BY id LIMIT $3"
        ),
        params![batch, after, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn page(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    (offset, limit): (i64, i64),
) -> Result<Vec<RowId<kinds::Pledge>>, DbError> {
    tx.query(
        sql!("SELECT pledge_id FROM import_absent WHERE batch_id = $1 ORDER BY id LIMIT $2 OFFSET $3"),
        params![batch, limit, offset],
        |row| row.get(0),
    )
}

pub(crate) fn set_marked(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE import_absent SET is_marked = 1 WHERE id = $1"), params![row]).map(drop)
}

pub(crate) fn delete_all(tx: &mut WriteTx<'_>, batch: RowId<kinds::ImportBatch>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_absent WHERE batch_id = $1"), params![batch]).map(drop)
}
