//! `pledge_bought`: how many of each add-on backers bought on the platform, and of each value and variant with a limit that an
//! import chose for them. `pledge_bought_agreed`: what reward, add-ons, values and variants those were when they agreed.

use db::{DbError, Param, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use stock::Limited;

use crate::model::Pledge;
use crate::quote::ChosenAddOn;

/// All of it and how many of each, by their public ids.
pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Limited, u32)>, DbError> {
    tx.query(
        sql!("SELECT subject, quantity FROM pledge_bought WHERE pledge_id = $1 ORDER BY subject"),
        params![pledge],
        subject_and_quantity,
    )
}

fn subject_and_quantity(row: &Row<'_>) -> Result<(Limited, u32), DbError> {
    let subject: String = row.get(0)?;
    let wanted = "the public id of an add-on, a value or a variant";
    let found = || DbError::Type { index: 0, wanted, found: "another text".to_owned() };
    Ok((Limited::parse(&subject).ok_or_else(found)?, row.get(1)?))
}

/// The add-ons.
pub(crate) fn addons(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Id<kinds::AddOn>, u32)>, DbError> {
    let addon = |(limited, quantity)| match limited {
        Limited::AddOn(addon) => Some((addon, quantity)),
        _ => None,
    };
    Ok(of_pledge(tx, pledge)?.into_iter().filter_map(addon).collect())
}

/// The values and variants.
pub(crate) fn kinds(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Limited, u32)>, DbError> {
    let mut all = of_pledge(tx, pledge)?;
    all.retain(|(limited, _)| !matches!(limited, Limited::AddOn(_)));
    Ok(all)
}

pub(crate) fn quantity(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    limited: Limited,
) -> Result<u32, DbError> {
    let found = tx.query_opt(
        sql!("SELECT quantity FROM pledge_bought WHERE pledge_id = $1 AND subject = $2"),
        params![pledge, limited.to_string()],
        |row| row.get(0),
    )?;
    Ok(found.unwrap_or(0))
}

/// Writes what new pledges bought: add-ons, and values and variants.
pub(crate) fn insert_many<'p>(
    tx: &mut WriteTx<'_>,
    bought: impl Iterator<Item = (RowId<kinds::Pledge>, &'p [ChosenAddOn], &'p [(Limited, u32)])>,
) -> Result<(), DbError> {
    let mut rows: Vec<Vec<Param<'_>>> = Vec::new();
    for (pledge, addons, kinds) in bought {
        let addons = addons.iter().map(|one| (Limited::AddOn(one.addon), one.quantity));
        let all = addons.chain(kinds.iter().copied()).filter(|(_, quantity)| *quantity > 0);
        rows.extend(all.map(|(limited, quantity)| {
            let subject = Param::Text(limited.to_string().into());
            vec![Param::Int(pledge.get()), subject, Param::Int(i64::from(quantity))]
        }));
    }
    if rows.is_empty() {
        return Ok(());
    }
    tx.insert_rows("pledge_bought", &["pledge_id", "subject", "quantity"], &rows)
}

/// A newer file says otherwise of the add-ons.
pub(crate) fn replace(tx: &mut WriteTx<'_>, pledge: &Pledge, addons: &[ChosenAddOn]) -> Result<(), DbError> {
    let kinds = kinds(tx, pledge.row)?;
    remove_bought(tx, pledge.row)?;
    insert_many(tx, std::iter::once((pledge.row, addons, kinds.as_slice())))
}

/// So many of a value or a variant came with an import, of 0 none. Who has agreed before had chosen them by then.
pub(crate) fn set_kind(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (limited, quantity): (Limited, u32),
) -> Result<(), DbError> {
    let subject = limited.to_string();
    tx.execute(
        sql!("DELETE FROM pledge_bought WHERE pledge_id = $1 AND subject = $2"),
        params![pledge, subject],
    )?;
    tx.execute(
        sql!("DELETE FROM pledge_bought_agreed WHERE pledge_id = $1 AND subject = $2"),
        params![pledge, subject],
    )?;
    if quantity == 0 {
        return Ok(());
    }
    tx.execute(
        sql!("INSERT INTO pledge_bought (pledge_id, subject, quantity) VALUES ($1, $2, $3)"),
        params![pledge, subject, quantity],
    )?;
    tx.execute(
        sql!(
            "INSERT INTO pledge_bought_agreed (pledge_id, subject, quantity)
             SELECT pledge_id, subject, quantity FROM pledge_bought b WHERE b.pledge_id = $1 AND b.subject = $2
                AND EXISTS (SELECT 1 FROM pledge_quote q WHERE q.pledge_id = b.pledge_id)"
        ),
        params![pledge, subject],
    )
    .map(drop)
}

/// How many of each the platform sold since the pledge was agreed.
pub(crate) fn since_agreed(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<(Limited, u32)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.subject, b.quantity - COALESCE(a.quantity, 0) FROM pledge_bought b
               LEFT JOIN pledge_bought_agreed a ON a.pledge_id = b.pledge_id AND a.subject = b.subject
              WHERE b.pledge_id = $1 AND b.quantity > COALESCE(a.quantity, 0) ORDER BY b.subject"
        ),
        params![pledge],
        subject_and_quantity,
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
