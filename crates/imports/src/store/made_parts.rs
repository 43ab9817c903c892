//! `import_made_part`: what an import made in the catalogue.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    (part, as_made): (&str, &str),
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO import_made_part (batch_id, part, as_made) VALUES ($1, $2, $3)"),
        params![batch, part, as_made],
    )
    .map(drop)
}

/// Public id of each part, and what it said when it was made.
pub(crate) fn of_batch(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
) -> Result<Vec<(String, String)>, DbError> {
    tx.query(
        sql!("SELECT part, as_made FROM import_made_part WHERE batch_id = $1 ORDER BY id"),
        params![batch],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn set_became(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    (part, became): (&str, &str),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_made_part SET became = $3 WHERE batch_id = $1 AND part = $2"),
        params![batch, part, became],
    )
    .map(drop)
}

/// What taking back came to: word and how many.
pub(crate) fn counts(
    tx: &mut ReadTx<'_>,
    batch: RowId<kinds::ImportBatch>,
) -> Result<Vec<(String, u64)>, DbError> {
    tx.query(
        sql!(
            "SELECT became, COUNT(*) FROM import_made_part
             WHERE batch_id = $1 AND became IS NOT NULL GROUP BY became ORDER BY became"
        ),
        params![batch],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A part is gone: no word of a file stands for it, and nothing is decided about it.
pub(crate) fn forget(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    part: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM import_mapping WHERE campaign_id = $1 AND target = $2"),
        params![campaign, part],
    )?;
    tx.execute(
        sql!("DELETE FROM import_as_in_file WHERE campaign_id = $1 AND reward = $2"),
        params![campaign, part],
    )
    .map(drop)
}
