//! `pledge_bought`: how many of each add-on backers bought on the platform; and whether their reward is new since they
//! agreed.

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

/// A newer file says otherwise. Of an agreed pledge is kept how many are new since it was agreed.
pub(crate) fn replace(tx: &mut WriteTx<'_>, pledge: &Pledge, addons: &[ChosenAddOn]) -> Result<(), DbError> {
    let before = of_pledge(tx, pledge.row)?;
    let since = since_agreed(tx, pledge.row)?;
    remove(tx, pledge.row)?;
    insert_many(tx, std::iter::once((pledge.row, addons)))?;
    if !pledge.state.is_agreed() {
        return Ok(());
    }
    let of = |all: &[(Id<kinds::AddOn>, u32)], id| {
        all.iter().find(|(addon, _)| *addon == id).map_or(0, |(_, quantity)| i64::from(*quantity))
    };
    for bought in addons.iter().filter(|bought| bought.quantity > 0) {
        let new = i64::from(bought.quantity) - of(&before, bought.addon) + of(&since, bought.addon);
        tx.execute(
            sql!("UPDATE pledge_bought SET since_agreed = $3 WHERE pledge_id = $1 AND subject = $2"),
            params![pledge.row, bought.addon, new.max(0)],
        )?;
    }
    Ok(())
}

/// How many of each the platform sold since the pledge was agreed.
pub(crate) fn since_agreed(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Id<kinds::AddOn>, u32)>, DbError> {
    tx.query(
        sql!(
            "SELECT subject, since_agreed FROM pledge_bought
              WHERE pledge_id = $1 AND since_agreed > 0 ORDER BY subject"
        ),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The platform sold another reward while the pledge was agreed.
pub(crate) fn reward_sold_since_agreed(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET reward_since_agreed = 1 WHERE id = $1"), params![pledge]).map(drop)
}

/// Whether the platform sold the reward since the pledge was agreed.
pub(crate) fn is_reward_since_agreed(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<bool, DbError> {
    tx.query_one(sql!("SELECT reward_since_agreed FROM pledge WHERE id = $1"), params![pledge], |row| {
        row.get(0)
    })
}

/// Its backer has seen them all, and chosen.
pub(crate) fn agreed_anew(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge SET reward_since_agreed = 0 WHERE id = $1 AND reward_since_agreed = 1"),
        params![pledge],
    )?;
    tx.execute(
        sql!("UPDATE pledge_bought SET since_agreed = 0 WHERE pledge_id = $1 AND since_agreed > 0"),
        params![pledge],
    )
    .map(drop)
}

pub(crate) fn remove(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_bought WHERE pledge_id = $1"), params![pledge]).map(drop)
}
