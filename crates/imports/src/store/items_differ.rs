//! `import_source.items_differ`: backers whose items in the file are not those of their reward, until somebody decides.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

type Waiting = (RowId<kinds::ImportBatch>, RowId<kinds::Pledge>);

/// Pledges that wait, each with the import that told of it last, the latest import first.
pub(crate) fn waiting(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<Waiting>, DbError> {
    tx.query(
        sql!(
            "SELECT batch_id, pledge_id FROM import_source
             WHERE campaign_id = $1 AND items_differ = 1 AND is_absent = 0 ORDER BY batch_id DESC, pledge_id"
        ),
        params![campaign],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A record says anew what its backer gets, and it is not what their reward holds.
pub(crate) fn wait_for(tx: &mut WriteTx<'_>, source: i64) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE import_source SET items_differ = 1 WHERE id = $1"), params![source]).map(drop)
}

/// Somebody decided for this pledge.
pub(crate) fn decided_for(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_source SET items_differ = 0 WHERE pledge_id = $1 AND items_differ = 1"),
        params![pledge],
    )
    .map(drop)
}

/// Somebody decided for all of a campaign; answers for how many.
pub(crate) fn decided_for_all(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<u64, DbError> {
    tx.execute(
        sql!("UPDATE import_source SET items_differ = 0 WHERE campaign_id = $1 AND items_differ = 1"),
        params![campaign],
    )
}

/// A file that lists items and finds them in the reward by now: nothing is left to decide.
pub(crate) fn agree_by_now(
    tx: &mut WriteTx<'_>,
    (campaign, batch): (RowId<kinds::Campaign>, RowId<kinds::ImportBatch>),
    flag: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_source SET items_differ = 0
             WHERE campaign_id = $1 AND items_differ = 1 AND source_hash IN (
                SELECT source_hash FROM import_record
                WHERE batch_id = $2 AND source_hash IS NOT NULL AND result IN ('applied', 'unchanged')
                    AND (' ' || flags || ' ') NOT LIKE $3)"
        ),
        params![campaign, batch, format!("% {flag} %")],
    )
    .map(drop)
}
