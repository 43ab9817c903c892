//! Stretch goals with what they add and for whom.

use std::collections::HashMap;

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use crate::model::{Content, Reached, StretchGoal};

pub(crate) fn all(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<StretchGoal>, DbError> {
    let mut contents: HashMap<i64, Vec<Content>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT content.goal_id, item.public_id, content.quantity
             FROM stretch_goal_content content
             JOIN catalogue_item item ON item.id = content.item_id
             JOIN stretch_goal goal ON goal.id = content.goal_id
             WHERE goal.campaign_id = $1 ORDER BY content.id"
        ),
        params![campaign],
        |row| {
            let content = Content { item: row.get(1)?, quantity: row.get(2)? };
            contents.entry(row.get(0)?).or_default().push(content);
            Ok::<(), DbError>(())
        },
    )?;
    let mut rewards: HashMap<i64, Vec<Id<kinds::Reward>>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT r.goal_id, reward.public_id
             FROM stretch_goal_reward r JOIN reward ON reward.id = r.reward_id
             WHERE reward.campaign_id = $1 ORDER BY r.id"
        ),
        params![campaign],
        |row| {
            rewards.entry(row.get(0)?).or_default().push(row.get(1)?);
            Ok::<(), DbError>(())
        },
    )?;
    tx.query(
        sql!(
            "SELECT id, public_id, title, any_reward, reached_at, reached_by
             FROM stretch_goal WHERE campaign_id = $1 ORDER BY position, id"
        ),
        params![campaign],
        |row| {
            let number: i64 = row.get(0)?;
            let any_reward: bool = row.get(3)?;
            let reached: (Option<Timestamp>, Option<String>) = (row.get(4)?, row.get(5)?);
            Ok(StretchGoal {
                id: row.get(1)?,
                title: row.get(2)?,
                contents: contents.remove(&number).unwrap_or_default(), // a goal that adds nothing yet
                rewards: if any_reward { None } else { Some(rewards.remove(&number).unwrap_or_default()) }, // none
                reached: match reached {
                    (Some(at), Some(by)) => Some(Reached { at, by }),
                    _ => None,
                },
            })
        },
    )
}

/// The row and campaign of a goal.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::StretchGoal>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(sql!("SELECT id, campaign_id FROM stretch_goal WHERE public_id = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    goal: &StretchGoal,
) -> Result<(), DbError> {
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO stretch_goal (campaign_id, public_id, title, any_reward, position)
             VALUES ($1, $2, $3, $4,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM stretch_goal WHERE campaign_id = $1))
             RETURNING id"
        ),
        params![campaign, goal.id, goal.title, goal.rewards.is_none()],
        |r| r.get(0),
    )?;
    insert_parts(tx, row, goal)
}

/// Writes everything but whether it is reached.
pub(crate) fn update(tx: &mut WriteTx<'_>, row: i64, goal: &StretchGoal) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE stretch_goal SET title = $2, any_reward = $3 WHERE id = $1"),
        params![row, goal.title, goal.rewards.is_none()],
    )?;
    clear_parts(tx, row)?;
    insert_parts(tx, row, goal)
}

pub(crate) fn set_reached(tx: &mut WriteTx<'_>, row: i64, reached: Option<&Reached>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE stretch_goal SET reached_at = $2, reached_by = $3 WHERE id = $1"),
        params![row, reached.map(|reached| reached.at), reached.map(|reached| reached.by.as_str())],
    )
    .map(drop)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    clear_parts(tx, row)?;
    tx.execute(sql!("DELETE FROM stretch_goal WHERE id = $1"), params![row]).map(drop)
}

fn clear_parts(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM stretch_goal_content WHERE goal_id = $1"), params![row])?;
    tx.execute(sql!("DELETE FROM stretch_goal_reward WHERE goal_id = $1"), params![row]).map(drop)
}

fn insert_parts(tx: &mut WriteTx<'_>, row: i64, goal: &StretchGoal) -> Result<(), DbError> {
    for content in &goal.contents {
        tx.execute(
            sql!(
                "INSERT INTO stretch_goal_content (goal_id, item_id, quantity)
                 SELECT CAST($1 AS BIGINT), id, CAST($3 AS BIGINT) FROM catalogue_item WHERE public_id = $2"
            ),
            params![row, content.item, content.quantity],
        )?;
    }
    for reward in goal.rewards.iter().flatten() {
        tx.execute(
            sql!(
                "INSERT INTO stretch_goal_reward (goal_id, reward_id)
                 SELECT CAST($1 AS BIGINT), id FROM reward WHERE public_id = $2"
            ),
            params![row, reward],
        )?;
    }
    Ok(())
}
