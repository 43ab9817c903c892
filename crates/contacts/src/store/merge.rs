//! Who was merged into whom. A merge moves nothing, so that it can be undone.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::model::ContactRef;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    losing: RowId<kinds::Contact>,
    winning: RowId<kinds::Contact>,
    actor: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO contact_merge (losing, winning, actor, merged_at) VALUES ($1, $2, $3, $4)"),
        params![losing, winning, actor, now],
    )?;
    tx.execute(sql!("UPDATE contact SET merged_into = $1 WHERE id = $2"), params![winning, losing]).map(drop)
}

pub(crate) fn undo(
    tx: &mut WriteTx<'_>,
    losing: RowId<kinds::Contact>,
    actor: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE contact_merge SET undone_at = $1, undone_by = $2 WHERE losing = $3 AND undone_at IS NULL"
        ),
        params![now, actor, losing],
    )?;
    tx.execute(sql!("UPDATE contact SET merged_into = NULL WHERE id = $1"), params![losing]).map(drop)
}

/// A contact and everything that was merged into it: all ids that stand for one person.
pub fn person(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<Vec<ContactRef>, DbError> {
    tx.query(
        sql!(
            "WITH RECURSIVE person (id) AS (
                 SELECT CAST($1 AS BIGINT)
                 UNION SELECT c.id FROM contact c JOIN person p ON c.merged_into = p.id)
             SELECT c.id, c.public_id FROM contact c JOIN person p ON p.id = c.id ORDER BY c.id"
        ),
        params![contact],
        |row| Ok(ContactRef { row: row.get(0)?, id: row.get(1)? }),
    )
}
