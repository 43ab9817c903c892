//! `import_as_in_file`: rewards whose backers each get what the file says.

use std::collections::HashSet;

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

pub(crate) fn of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<HashSet<Id<kinds::Reward>>, DbError> {
    let rewards = tx.query(
        sql!("SELECT reward FROM import_as_in_file WHERE campaign_id = $1"),
        params![campaign],
        |row| row.get(0),
    )?;
    Ok(rewards.into_iter().collect())
}

/// Answers whether it was not so before.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    reward: Id<kinds::Reward>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "INSERT INTO import_as_in_file (campaign_id, reward) VALUES ($1, $2)
             ON CONFLICT (campaign_id, reward) DO NOTHING"
        ),
        params![campaign, reward],
    )?;
    Ok(changed == 1)
}

/// Answers whether it was so before.
pub(crate) fn delete(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    reward: Id<kinds::Reward>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("DELETE FROM import_as_in_file WHERE campaign_id = $1 AND reward = $2"),
        params![campaign, reward],
    )?;
    Ok(changed == 1)
}
