//! The rows of bulk actions.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::model::{BulkAction, BulkRun, StoredFilter};

/// How many bulk actions a page lists.
const LATEST_MAX: u32 = 20;

fn read(row: &Row<'_>) -> Result<BulkRun, DbError> {
    let action: String = row.get(3)?;
    let filter: String = row.get(4)?;
    let unreadable = |index, wanted, found: &str| DbError::Type { index, wanted, found: found.to_owned() };
    Ok(BulkRun {
        row: row.get(0)?,
        id: row.get(1)?,
        campaign: row.get(2)?,
        action: BulkAction::from_word(&action).ok_or_else(|| unreadable(3, "a bulk action", &action))?,
        filter: serde_json::from_str(&filter).map_err(|_| unreadable(4, "a filter", "other JSON"))?,
        staff: row.get(5)?,
        planned: row.get(6)?,
        done: row.get(7)?,
        refused: row.get(8)?,
        after: row.get(9)?,
        started_at: row.get(10)?,
        finished_at: row.get(11)?,
    })
}

fn counted(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX) // more pledges than any database holds
}

/// A bulk action to be written down.
pub(super) struct New<'a> {
    pub(super) id: Id<kinds::Job>,
    pub(super) key: &'a str,
    pub(super) campaign: RowId<kinds::Campaign>,
    pub(super) action: BulkAction,
    pub(super) filter: &'a StoredFilter,
    pub(super) staff: RowId<kinds::StaffUser>,
    pub(super) planned: u64,
    pub(super) now: Timestamp,
}

/// False when one with this key is there already.
pub(super) fn insert(tx: &mut WriteTx<'_>, new: &New<'_>) -> Result<bool, DbError> {
    let filter = serde_json::to_string(new.filter)
        .map_err(|e| DbError::Statement(format!("a filter cannot be stored: {e}")))?;
    let inserted = tx.execute(
        sql!(
            "INSERT INTO bulk_run (public_id, request_key, campaign_id, action, filter, staff_id, planned, done,
                refused, started_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8) ON CONFLICT (request_key) DO NOTHING"
        ),
        params![new.id, new.key, new.campaign, new.action.word(), filter, new.staff, counted(new.planned), new.now],
    )?;
    Ok(inserted == 1)
}

/// A bulk action and its campaign.
type Earlier = (Id<kinds::Job>, RowId<kinds::Campaign>);

/// The bulk action that this form asked for.
pub(super) fn by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<Earlier>, DbError> {
    tx.query_opt(
        sql!("SELECT public_id, campaign_id FROM bulk_run WHERE request_key = $1"),
        params![key],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// One bulk action.
pub(crate) fn one(tx: &mut ReadTx<'_>, id: Id<kinds::Job>) -> Result<Option<BulkRun>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, campaign_id, action, filter, staff_id, planned, done, refused, after_row, started_at,
                    finished_at FROM bulk_run WHERE public_id = $1"
        ),
        params![id],
        read,
    )
}

/// The latest of a campaign.
pub(crate) fn latest(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<BulkRun>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, campaign_id, action, filter, staff_id, planned, done, refused, after_row, started_at,
                    finished_at FROM bulk_run WHERE campaign_id = $1 ORDER BY id DESC LIMIT $2"
        ),
        params![campaign, LATEST_MAX],
        read,
    )
}

/// Moves the bookmark from where the step began; false when another worker did it meanwhile.
pub(super) fn advance(
    tx: &mut WriteTx<'_>,
    run: &BulkRun,
    (done, refused): (u64, u64),
    after: Option<RowId<kinds::Pledge>>,
    finished_at: Option<Timestamp>,
) -> Result<bool, DbError> {
    let moved = tx.execute(
        sql!(
            "UPDATE bulk_run SET done = done + $2, refused = refused + $3, after_row = $4, finished_at = $5
             WHERE id = $1 AND finished_at IS NULL AND after_row IS NOT DISTINCT FROM $6"
        ),
        params![run.row, counted(done), counted(refused), after, finished_at, run.after],
    )?;
    Ok(moved == 1)
}
