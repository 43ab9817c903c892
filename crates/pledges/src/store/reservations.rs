//! What confirmed pledges take of rewards and add-ons, and of values and variants that have a limit. How many there are left is counted by `stock`.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

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

/// As [`insert`], in place of what stands there.
pub(crate) fn set(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    subject: &str,
    quantity: i64,
) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM pledge_reservation WHERE pledge_id = $1 AND subject = $2"),
        params![pledge, subject],
    )?;
    insert(tx, pledge, subject, quantity)
}

/// The choices of every pledge of a campaign that agreed to a quote, and whether that quote has the goods fetched.
pub(crate) fn for_each_agreed(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    mut f: impl FnMut((RowId<kinds::Pledge>, Id<kinds::Pledge>), &str, bool),
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT p.id, p.public_id, p.choices, p.choices LIKE '%\"pick_up\":\"%' AND EXISTS (SELECT 1 FROM pledge_quote q
               WHERE q.id = p.quote_id AND q.quote LIKE '%\"pick_up\":\"%')
             FROM pledge p WHERE p.campaign_id = $1 AND p.quote_id IS NOT NULL ORDER BY p.id"
        ),
        params![campaign],
        |row| {
            let choices: String = row.get(2)?;
            f((row.get(0)?, row.get(1)?), &choices, row.get(3)?);
            Ok::<(), DbError>(())
        },
    )
}

/// The choices of every pledge of a campaign that goes on and whose choices only imports have written.
pub(crate) fn for_each_imported(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    mut f: impl FnMut(RowId<kinds::Pledge>, &str),
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT id, choices FROM pledge WHERE campaign_id = $1 AND choices_origin = 'import'
             AND state NOT IN ('cancelled', 'refunded') ORDER BY id"
        ),
        params![campaign],
        |row| {
            let choices: String = row.get(1)?;
            f(row.get(0)?, &choices);
            Ok::<(), DbError>(())
        },
    )
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

/// The sum of the reservations of a subject.
pub(crate) fn counted(tx: &mut ReadTx<'_>, subject: &str) -> Result<i64, DbError> {
    tx.query_one(
        sql!("SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM pledge_reservation WHERE subject = $1"),
        params![subject],
        |row| row.get(0),
    )
}

/// Which agreed pledges take how many of a subject.
pub(crate) fn of_subject(
    tx: &mut ReadTx<'_>,
    subject: &str,
) -> Result<Vec<(Id<kinds::Pledge>, u32)>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, r.quantity FROM pledge_reservation r JOIN pledge p ON p.id = r.pledge_id
             WHERE r.subject = $1 ORDER BY p.public_id"
        ),
        params![subject],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// How many of this reward or add-on open pledges came with: their backers did not decide yet.
pub(crate) fn waited_for(tx: &mut ReadTx<'_>, subject: &str) -> Result<i64, DbError> {
    Ok(came_with(tx, subject)?.into_iter().map(|(_, places)| i64::from(places)).sum())
}

/// Everybody who has a place of a subject, and how many: agreed pledges, and open ones that came with it.
pub(crate) fn owners(tx: &mut ReadTx<'_>, subject: &str) -> Result<Vec<(Id<kinds::Pledge>, u32)>, DbError> {
    let mut owners = of_subject(tx, subject)?;
    owners.extend(came_with(tx, subject)?);
    Ok(owners)
}

/// Open pledges that came with this reward, add-on, value or variant, and how many of it were bought on the platform.
pub(crate) fn came_with(
    tx: &mut ReadTx<'_>,
    subject: &str,
) -> Result<Vec<(Id<kinds::Pledge>, u32)>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, 1 FROM pledge WHERE imported_reward = $1
             AND state IN ('imported', 'invited', 'in_progress')
             UNION ALL
             SELECT p.public_id, b.quantity FROM pledge_bought b JOIN pledge p ON p.id = b.pledge_id
             WHERE b.subject = $1 AND p.state IN ('imported', 'invited', 'in_progress') ORDER BY 1"
        ),
        params![subject],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
