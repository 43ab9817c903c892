//! Rewards and add-ons with their contents.

use std::collections::HashMap;

use db::{DbError, ReadTx, Row, Statement, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::{word, word_opt};
use crate::model::{AddOn, Content, EarlyPrice, Reward, SaleTerms, Shelf, TaxClass};

type Contents = HashMap<i64, Vec<Content>>;
type Place = (i64, RowId<kinds::Campaign>);

/// What is asked of rewards and of add-ons in the same words.
struct Statements {
    contents: &'static Statement,
    insert_content: &'static Statement,
    clear_contents: &'static Statement,
    place: &'static Statement,
}

macro_rules! statements {
    ($offer:literal) => {
        Statements {
            contents: sql!(concat!(
                "SELECT content.", $offer, "_id, item.public_id, content.quantity
                 FROM ", $offer, "_content content
                 JOIN catalogue_item item ON item.id = content.item_id
                 JOIN ", $offer, " ON ", $offer, ".id = content.", $offer, "_id
                 WHERE ", $offer, ".campaign_id = $1 ORDER BY content.id"
            )),
            insert_content: sql!(concat!(
                "INSERT INTO ", $offer, "_content (", $offer, "_id, item_id, quantity)
                 SELECT CAST($1 AS BIGINT), id, CAST($3 AS BIGINT) FROM catalogue_item WHERE public_id = $2"
            )),
            clear_contents: sql!(concat!("DELETE FROM ", $offer, "_content WHERE ", $offer, "_id = $1")),
            place: sql!(concat!("SELECT id, campaign_id FROM ", $offer, " WHERE public_id = $1")),
        }
    };
}

static REWARDS: Statements = statements!("reward");
static ADDONS: Statements = statements!("addon");

/// What is in each, by row.
fn contents(
    tx: &mut ReadTx<'_>,
    of: &Statements,
    campaign: RowId<kinds::Campaign>,
) -> Result<Contents, DbError> {
    let mut contents = Contents::new();
    tx.for_each(of.contents, params![campaign], |row| {
        let content = Content { item: row.get(1)?, quantity: row.get(2)? };
        contents.entry(row.get(0)?).or_default().push(content);
        Ok::<(), DbError>(())
    })?;
    Ok(contents)
}

fn insert_contents(
    tx: &mut WriteTx<'_>,
    of: &Statements,
    row: i64,
    contents: &[Content],
) -> Result<(), DbError> {
    for content in contents {
        tx.execute(of.insert_content, params![row, content.item, content.quantity])?;
    }
    Ok(())
}

/// The four columns of [`SaleTerms`], from this one on. An early price without an end would hold for ever: both are there,
/// or none is.
fn terms(row: &Row<'_>, first: usize) -> Result<SaleTerms, DbError> {
    let early: (Option<i64>, Option<Timestamp>) = (row.get(first + 2)?, row.get(first + 3)?);
    Ok(SaleTerms {
        from: row.get(first)?,
        until: row.get(first + 1)?,
        early: match early {
            (Some(price_minor), Some(until)) => Some(EarlyPrice { price_minor, until }),
            _ => None,
        },
    })
}

fn place(row: &Row<'_>) -> Result<Place, DbError> {
    Ok((row.get(0)?, row.get(1)?))
}

pub(crate) fn rewards(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Reward>, DbError> {
    let mut contents = contents(tx, &REWARDS, campaign)?;
    tx.query(
        sql!(
            "SELECT id, public_id, platform_reward_id, title, description, price_minor, tax_class, total_limit, shelf,
                    offered_from_at, offered_until_at, early_price_minor, early_until_at
             FROM reward WHERE campaign_id = $1 ORDER BY position, id"
        ),
        params![campaign],
        |row| {
            Ok(Reward {
                contents: contents.remove(&row.get(0)?).unwrap_or_default(), // a reward without contents
                id: row.get(1)?,
                platform_reward_id: row.get(2)?,
                title: row.get(3)?,
                description: row.get(4)?,
                price_minor: row.get(5)?,
                tax_class: word_opt(row, 6, TaxClass::from_word)?,
                total_limit: row.get(7)?,
                shelf: word(row, 8, Shelf::from_word)?,
                terms: terms(row, 9)?,
            })
        },
    )
}

/// Notes how many of a reward or an add-on (by its public id) were taken when its limit was set below that, or
/// that it was not.
pub fn keep_taken_when_lowered(
    tx: &mut WriteTx<'_>,
    subject: &str,
    taken: Option<i64>,
) -> Result<(), DbError> {
    for statement in [
        sql!("UPDATE reward SET taken_when_lowered = $2 WHERE public_id = $1"),
        sql!("UPDATE addon SET taken_when_lowered = $2 WHERE public_id = $1"),
    ] {
        tx.execute(statement, params![subject, taken])?;
    }
    Ok(())
}

/// Of which rewards and add-ons (by public id) the limit was knowingly set below what was taken, and how many that was.
pub fn taken_when_lowered(tx: &mut ReadTx<'_>) -> Result<HashMap<String, i64>, DbError> {
    let found: Vec<(String, i64)> = tx.query(
        sql!(
            "SELECT public_id, taken_when_lowered FROM reward WHERE taken_when_lowered IS NOT NULL
             UNION ALL SELECT public_id, taken_when_lowered FROM addon WHERE taken_when_lowered IS NOT NULL"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(found.into_iter().collect())
}

/// The row and campaign of a reward.
pub(crate) fn reward_place(tx: &mut ReadTx<'_>, id: Id<kinds::Reward>) -> Result<Option<Place>, DbError> {
    tx.query_opt(REWARDS.place, params![id], place)
}

pub(crate) fn insert_reward(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    reward: &Reward,
) -> Result<(), DbError> {
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO reward (campaign_id, public_id, platform_reward_id, title, description, price_minor,
                                 tax_class, total_limit, shelf, offered_from_at, offered_until_at,
                                 early_price_minor, early_until_at, position)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM reward WHERE campaign_id = $1))
             RETURNING id"
        ),
        params![
            campaign,
            reward.id,
            reward.platform_reward_id,
            reward.title,
            reward.description,
            reward.price_minor,
            reward.tax_class.map(TaxClass::word),
            reward.total_limit,
            reward.shelf.word(),
            reward.terms.from,
            reward.terms.until,
            reward.terms.early.map(|early| early.price_minor),
            reward.terms.early.map(|early| early.until)
        ],
        |r| r.get(0),
    )?;
    insert_contents(tx, &REWARDS, row, &reward.contents)
}

pub(crate) fn update_reward(tx: &mut WriteTx<'_>, row: i64, reward: &Reward) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE reward SET platform_reward_id = $2, title = $3, description = $4, price_minor = $5,
                    tax_class = $6, total_limit = $7, shelf = $8, offered_from_at = $9, offered_until_at = $10,
                    early_price_minor = $11, early_until_at = $12
             WHERE id = $1"
        ),
        params![
            row,
            reward.platform_reward_id,
            reward.title,
            reward.description,
            reward.price_minor,
            reward.tax_class.map(TaxClass::word),
            reward.total_limit,
            reward.shelf.word(),
            reward.terms.from,
            reward.terms.until,
            reward.terms.early.map(|early| early.price_minor),
            reward.terms.early.map(|early| early.until)
        ],
    )?;
    tx.execute(REWARDS.clear_contents, params![row])?;
    insert_contents(tx, &REWARDS, row, &reward.contents)
}

pub(crate) fn addons(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<AddOn>, DbError> {
    let mut contents = contents(tx, &ADDONS, campaign)?;
    let mut allowed = addon_rewards(tx, campaign)?;
    tx.query(
        sql!(
            "SELECT id, public_id, platform_addon_id, title, description, price_minor, first_copy_price_minor,
                    tax_class, per_pledge_max, total_limit, any_reward, shelf,
                    offered_from_at, offered_until_at, early_price_minor, early_until_at
             FROM addon WHERE campaign_id = $1 ORDER BY position, id"
        ),
        params![campaign],
        |row| {
            let number: i64 = row.get(0)?;
            let any_reward: bool = row.get(10)?;
            Ok(AddOn {
                contents: contents.remove(&number).unwrap_or_default(), // an add-on without contents
                rewards: if any_reward { None } else { Some(allowed.remove(&number).unwrap_or_default()) }, // with none
                id: row.get(1)?,
                platform_addon_id: row.get(2)?,
                title: row.get(3)?,
                description: row.get(4)?,
                price_minor: row.get(5)?,
                first_copy_price_minor: row.get(6)?,
                tax_class: word_opt(row, 7, TaxClass::from_word)?,
                per_pledge_max: row.get(8)?,
                total_limit: row.get(9)?,
                shelf: word(row, 11, Shelf::from_word)?,
                terms: terms(row, 12)?,
            })
        },
    )
}

fn addon_rewards(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<HashMap<i64, Vec<Id<kinds::Reward>>>, DbError> {
    let mut allowed: HashMap<i64, Vec<Id<kinds::Reward>>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT addon_reward.addon_id, reward.public_id
             FROM addon_reward JOIN reward ON reward.id = addon_reward.reward_id
             WHERE reward.campaign_id = $1 ORDER BY addon_reward.id"
        ),
        params![campaign],
        |row| {
            allowed.entry(row.get(0)?).or_default().push(row.get(1)?);
            Ok::<(), DbError>(())
        },
    )?;
    Ok(allowed)
}

/// The row and campaign of an add-on.
pub(crate) fn addon_place(tx: &mut ReadTx<'_>, id: Id<kinds::AddOn>) -> Result<Option<Place>, DbError> {
    tx.query_opt(ADDONS.place, params![id], place)
}

pub(crate) fn insert_addon(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    addon: &AddOn,
) -> Result<(), DbError> {
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO addon (campaign_id, public_id, platform_addon_id, title, description, price_minor,
                                first_copy_price_minor, tax_class, per_pledge_max, total_limit, any_reward, shelf,
                                offered_from_at, offered_until_at, early_price_minor, early_until_at, position)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM addon WHERE campaign_id = $1))
             RETURNING id"
        ),
        params![
            campaign,
            addon.id,
            addon.platform_addon_id,
            addon.title,
            addon.description,
            addon.price_minor,
            addon.first_copy_price_minor,
            addon.tax_class.map(TaxClass::word),
            addon.per_pledge_max,
            addon.total_limit,
            addon.rewards.is_none(),
            addon.shelf.word(),
            addon.terms.from,
            addon.terms.until,
            addon.terms.early.map(|early| early.price_minor),
            addon.terms.early.map(|early| early.until)
        ],
        |r| r.get(0),
    )?;
    insert_addon_parts(tx, row, addon)
}

pub(crate) fn update_addon(tx: &mut WriteTx<'_>, row: i64, addon: &AddOn) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE addon SET platform_addon_id = $2, title = $3, description = $4, price_minor = $5,
                    first_copy_price_minor = $6, tax_class = $7, per_pledge_max = $8, total_limit = $9,
                    any_reward = $10, shelf = $11, offered_from_at = $12, offered_until_at = $13,
                    early_price_minor = $14, early_until_at = $15
             WHERE id = $1"
        ),
        params![
            row,
            addon.platform_addon_id,
            addon.title,
            addon.description,
            addon.price_minor,
            addon.first_copy_price_minor,
            addon.tax_class.map(TaxClass::word),
            addon.per_pledge_max,
            addon.total_limit,
            addon.rewards.is_none(),
            addon.shelf.word(),
            addon.terms.from,
            addon.terms.until,
            addon.terms.early.map(|early| early.price_minor),
            addon.terms.early.map(|early| early.until)
        ],
    )?;
    tx.execute(ADDONS.clear_contents, params![row])?;
    tx.execute(sql!("DELETE FROM addon_reward WHERE addon_id = $1"), params![row])?;
    insert_addon_parts(tx, row, addon)
}

fn insert_addon_parts(tx: &mut WriteTx<'_>, row: i64, addon: &AddOn) -> Result<(), DbError> {
    insert_contents(tx, &ADDONS, row, &addon.contents)?;
    for reward in addon.rewards.iter().flatten() {
        tx.execute(
            sql!(
                "INSERT INTO addon_reward (addon_id, reward_id)
                 SELECT CAST($1 AS BIGINT), id FROM reward WHERE public_id = $2"
            ),
            params![row, reward],
        )?;
    }
    Ok(())
}
