//! `pledge_bought`: how many of each add-on backers bought on the platform. `pledge_bought_agreed`: what reward and add-ons
//! those were when they agreed.

use db::{DbError, Param, ReadTx, ToParam, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use crate::model::Pledge;
use crate::quote::ChosenAddOn;

/// Add-ons and how many, by their public ids.
pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Id<kinds::AddOn>, u32)>, DbError> {
    tx.query(
        sql!("SELECT subject, quantity FROM pledge_bought WHERE pledge_id = $1 ORDER BY subject"),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn quantity(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    addon: Id<kinds::AddOn>,
) -> Result<u32, DbError> {
    let found = tx.query_opt(
        sql!("SELECT quantity FROM pledge_bought WHERE pledge_id = $1 AND subject = $2"),
        params![pledge, addon],
        |row| row.get(0),
    )?;
    Ok(found.unwrap_or(0))
}

/// Writes what new pledges bought.
pub(crate) fn insert_many<'p>(
    tx: &mut WriteTx<'_>,
    bought: impl Iterator<Item = (RowId<kinds::Pledge>, &'p [ChosenAddOn])>,
) -> Result<(), DbError> {
    let mut rows: Vec<Vec<Param<'_>>> = Vec::new();
    for (pledge, addons) in bought {
        rows.extend(addons.iter().filter(|one| one.quantity > 0).map(|one| {
            vec![Param::Int(pledge.get()), one.addon.to_param(), Param::Int(i64::from(one.quantity))]
        }));
    }
    if rows.is_empty() {
        return Ok(());
    }
    tx.insert_rows("pledge_bought", &["pledge_id", "subject", "quantity"], &rows)
}

/// A newer file says otherwise.
pub(crate) fn replace(tx: &mut WriteTx<'_>, pledge: &Pledge, addons: &[ChosenAddOn]) -> Result<(), DbError> {
    remove_bought(tx, pledge.row)?;
    insert_many(tx, std::iter::once((pledge.row, addons)))
}

/// How many of each add-on the platform sold since the pledge was agreed.
pub(crate) fn since_agreed(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Id<kinds::AddOn>, u32)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.subject, b.quantity - COALESCE(a.quantity, 0) FROM pledge_bought b
               LEFT JOIN pledge_bought_agreed a ON a.pledge_id = b.pledge_id AND a.subject = b.subject
              WHERE b.pledge_id = $1 AND b.quantity > COALESCE(a.quantity, 0) ORDER BY b.subject"
        ),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether the platform sold this reward since the pledge was agreed.
pub(crate) fn is_reward_since_agreed(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    reward: Id<kinds::Reward>,
) -> Result<bool, DbError> {
    let had = tx.query_opt(
        sql!("SELECT quantity FROM pledge_bought_agreed WHERE pledge_id = $1 AND subject = $2"),
        params![pledge, reward],
        |row| row.get::<u32>(0),
    )?;
    Ok(had.is_none())
}

/// Its backer has seen them all, and chosen.
pub(crate) fn agreed_anew(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    remove_agreed(tx, pledge)?;
    tx.execute(
        sql!(
            "INSERT INTO pledge_bought_agreed (pledge_id, subject, quantity)
             SELECT pledge_id, subject, quantity FROM pledge_bought WHERE pledge_id = $1
             UNION ALL
             SELECT id, imported_reward, 1 FROM pledge WHERE id = $1 AND imported_reward IS NOT NULL"
        ),
        params![pledge],
    )
    .map(drop)
}

/// Nothing is known of it any more.
pub(crate) fn remove(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    remove_agreed(tx, pledge)?;
    remove_bought(tx, pledge)
}

fn remove_bought(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_bought WHERE pledge_id = $1"), params![pledge]).map(drop)
}

fn remove_agreed(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_bought_agreed WHERE pledge_id = $1"), params![pledge]).map(drop)
}
