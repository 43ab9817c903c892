//! `import_source.items_differ`: backers whose items in the file are not those of their reward, until somebody decides.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use crate::model::Outcome;

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

/// Whether anything is to be decided in a campaign.
pub(crate) fn anybody_waits(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM import_source WHERE campaign_id = $1 AND items_differ = 1 LIMIT 1"),
        params![campaign],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// Records that list items and find them in the reward by now: nothing is left to decide. A range of one outcome; written
/// as a cross join, so that SQLite walks over the range and looks up each source by its key.
pub(crate) fn agree_by_now(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (batch, outcome, (after, up_to)): (RowId<kinds::ImportBatch>, Outcome, (i64, i64)),
    flag: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE import_source SET items_differ = 0 WHERE id IN (
                SELECT s.id FROM import_record r CROSS JOIN import_source s
                WHERE r.batch_id = $2 AND r.outcome = $3 AND r.id > $4 AND r.id <= $5
                    AND r.result IN ('applied', 'unchanged') AND (' ' || r.flags || ' ') NOT LIKE $6
                    AND s.campaign_id = $1 AND s.source_hash = r.source_hash AND s.items_differ = 1)"
        ),
        params![campaign, batch, outcome.word(), after, up_to, format!("% {flag} %")],
    )
    .map(drop)
}
