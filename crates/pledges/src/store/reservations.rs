//! What confirmed pledges take of rewards and add-ons.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    subject: &str,
    quantity: i64,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO pledge_reservation (pledge_id, subject, quantity) VALUES ($1, $2, $3)"),
        params![pledge, subject, quantity],
    )
    .map(drop)
}

pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(String, i64)>, DbError> {
    tx.query(
        sql!("SELECT subject, quantity FROM pledge_reservation WHERE pledge_id = $1 ORDER BY subject"),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn remove_all(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_reservation WHERE pledge_id = $1"), params![pledge]).map(drop)
}

/// Adds to the sum of a subject and answers it; `None` when it is not kept, because it never had a limit.
pub(crate) fn add_to_sum(tx: &mut WriteTx<'_>, subject: &str, delta: i64) -> Result<Option<i64>, DbError> {
    tx.query_opt(
        sql!("UPDATE pledge_reserved SET quantity = quantity + $2 WHERE subject = $1 RETURNING quantity"),
        params![subject, delta],
        |row| row.get(0),
    )
}

/// Begins to keep the sum of a subject, from the reservations there are, and answers it.
pub(crate) fn begin_sum(tx: &mut WriteTx<'_>, subject: &str) -> Result<i64, DbError> {
    let sum = counted(tx, subject)?;
    tx.execute(
        sql!("INSERT INTO pledge_reserved (subject, quantity) VALUES ($1, $2)"),
        params![subject, sum],
    )?;
    Ok(sum)
}

/// The sum of the reservations of a subject.
pub(crate) fn counted(tx: &mut ReadTx<'_>, subject: &str) -> Result<i64, DbError> {
    tx.query_one(
        sql!("SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM pledge_reservation WHERE subject = $1"),
        params![subject],
        |row| row.get(0),
    )
}

/// How many other pledges came with this reward and did not decide yet.
pub(crate) fn held_by_others(
    tx: &mut ReadTx<'_>,
    reward: &str,
    but: RowId<kinds::Pledge>,
) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*) FROM pledge WHERE imported_reward = $1
             AND state IN ('imported', 'invited', 'in_progress') AND id <> $2"
        ),
        params![reward, but],
        |row| row.get(0),
    )
}

/// How many of a reward are taken by pledges that did not come with it.
pub(crate) fn taken_by_new(tx: &mut ReadTx<'_>, reward: &str) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(SUM(r.quantity), 0) AS BIGINT)
             FROM pledge_reservation r JOIN pledge p ON p.id = r.pledge_id
             WHERE r.subject = $1 AND (p.imported_reward IS NULL OR p.imported_reward <> $1)"
        ),
        params![reward],
        |row| row.get(0),
    )
}
