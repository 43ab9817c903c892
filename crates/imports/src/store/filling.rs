//! `import_filling`: what the last filling of a campaign's options came to.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::count;
use crate::service::filling::{Filling, FillingCounts};

type Campaign = RowId<kinds::Campaign>;

pub(crate) fn find(tx: &mut ReadTx<'_>, campaign: Campaign) -> Result<Option<Filling>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT asked_at, finished_at, filled_count, no_such_value_count, not_told_count, kept_count, shelved_count
             FROM import_filling WHERE campaign_id = $1"
        ),
        params![campaign],
        |row| {
            Ok(Filling {
                asked_at: row.get(0)?,
                finished_at: row.get(1)?,
                counts: FillingCounts {
                    filled: row.get(2)?,
                    no_such_value: row.get(3)?,
                    not_told: row.get(4)?,
                    kept: row.get(5)?,
                    shelved: row.get(6)?,
                },
            })
        },
    )
}

/// It was asked for; what the one before came to stays until it is done.
pub(crate) fn ask(tx: &mut WriteTx<'_>, campaign: Campaign, now: Timestamp) -> Result<(), DbError> {
    let known = tx.execute(
        sql!("UPDATE import_filling SET asked_at = $2, finished_at = NULL WHERE campaign_id = $1"),
        params![campaign, now],
    )?;
    if known == 0 {
        tx.execute(
            sql!(
                "INSERT INTO import_filling (campaign_id, asked_at, filled_count, no_such_value_count, not_told_count,
                    kept_count, shelved_count) VALUES ($1, $2, 0, 0, 0, 0, 0)"
            ),
            params![campaign, now],
        )?;
    }
    Ok(())
}

/// Nothing was left to fill of what was asked for; what the one before came to stays.
pub(crate) fn finish_asked(tx: &mut WriteTx<'_>, campaign: Campaign, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_filling SET finished_at = $2 WHERE campaign_id = $1 AND finished_at IS NULL"),
        params![campaign, now],
    )
    .map(drop)
}

/// It is done.
pub(crate) fn finish(
    tx: &mut WriteTx<'_>,
    campaign: Campaign,
    (counts, now): (FillingCounts, Timestamp),
) -> Result<(), DbError> {
    if find(tx, campaign)?.is_none() {
        ask(tx, campaign, now)?;
    }
    tx.execute(
        sql!(
            "UPDATE import_filling SET finished_at = $2, filled_count = $3, no_such_value_count = $4,
                not_told_count = $5, kept_count = $6, shelved_count = $7 WHERE campaign_id = $1"
        ),
        params![
            campaign,
            now,
            count(counts.filled),
            count(counts.no_such_value),
            count(counts.not_told),
            count(counts.kept),
            count(counts.shelved)
        ],
    )
    .map(drop)
}
