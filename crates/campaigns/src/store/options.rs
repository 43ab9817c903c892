//! Options with their values.

use std::collections::HashMap;

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::word;
use crate::model::{CatalogueOption, OptionValue, Shelf, Subject};

fn value(row: &Row<'_>) -> Result<OptionValue, DbError> {
    Ok(OptionValue {
        id: row.get(1)?,
        label: row.get(2)?,
        item: row.get(3)?,
        surcharge_minor: row.get(4)?,
        total_limit: row.get(6)?,
        shelf: word(row, 5, Shelf::from_word)?,
    })
}

pub(crate) fn all(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<CatalogueOption>, DbError> {
    let mut values: HashMap<i64, Vec<OptionValue>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT v.option_id, v.public_id, v.label, item.public_id, v.surcharge_minor, v.shelf,
                    v.total_limit
             FROM option_value v
             JOIN catalogue_item item ON item.id = v.item_id
             JOIN catalogue_option o ON o.id = v.option_id
             WHERE o.campaign_id = $1 ORDER BY v.position, v.id"
        ),
        params![campaign],
        |row| {
            values.entry(row.get(0)?).or_default().push(value(row)?);
            Ok::<(), DbError>(())
        },
    )?;
    tx.query(
        sql!(
            "SELECT o.id, o.public_id, o.title, reward.public_id, addon.public_id, item.public_id, o.shelf
             FROM catalogue_option o
             JOIN catalogue_item item ON item.id = o.replaces_item_id
             LEFT JOIN reward ON reward.id = o.reward_id
             LEFT JOIN addon ON addon.id = o.addon_id
             WHERE o.campaign_id = $1 ORDER BY o.position, o.id"
        ),
        params![campaign],
        |row| {
            let replaces = row.get(5)?;
            let applies_to = match (row.get(3)?, row.get(4)?) {
                (Some(reward), _) => Subject::Reward(reward),
                (None, Some(addon)) => Subject::AddOn(addon),
                (None, None) => Subject::Item(replaces),
            };
            Ok(CatalogueOption {
                id: row.get(1)?,
                title: row.get(2)?,
                applies_to,
                replaces,
                values: values.remove(&row.get(0)?).unwrap_or_default(), // an option without values
                shelf: word(row, 6, Shelf::from_word)?,
            })
        },
    )
}

/// The row and campaign of an option.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::CatalogueOption>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(
        sql!("SELECT id, campaign_id FROM catalogue_option WHERE public_id = $1"),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

fn subject_ids(subject: Subject) -> (Option<Id<kinds::Reward>>, Option<Id<kinds::AddOn>>) {
    match subject {
        Subject::Reward(reward) => (Some(reward), None),
        Subject::AddOn(addon) => (None, Some(addon)),
        Subject::Item(_) => (None, None),
    }
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    option: &CatalogueOption,
) -> Result<(), DbError> {
    let (reward, addon) = subject_ids(option.applies_to);
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO catalogue_option (campaign_id, public_id, title, reward_id, addon_id, replaces_item_id,
                                           shelf, position)
             VALUES ($1, $2, $3, (SELECT id FROM reward WHERE public_id = $4),
                     (SELECT id FROM addon WHERE public_id = $5),
                     (SELECT id FROM catalogue_item WHERE public_id = $6), $7,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM catalogue_option WHERE campaign_id = $1))
             RETURNING id"
        ),
        params![campaign, option.id, option.title, reward, addon, option.replaces, option.shelf.word()],
        |r| r.get(0),
    )?;
    save_values(tx, row, &option.values)
}

pub(crate) fn update(tx: &mut WriteTx<'_>, row: i64, option: &CatalogueOption) -> Result<(), DbError> {
    let (reward, addon) = subject_ids(option.applies_to);
    tx.execute(
        sql!(
            "UPDATE catalogue_option SET title = $2, reward_id = (SELECT id FROM reward WHERE public_id = $3),
                    addon_id = (SELECT id FROM addon WHERE public_id = $4),
                    replaces_item_id = (SELECT id FROM catalogue_item WHERE public_id = $5), shelf = $6
             WHERE id = $1"
        ),
        params![row, option.title, reward, addon, option.replaces, option.shelf.word()],
    )?;
    save_values(tx, row, &option.values)
}

/// Writes the values in their order. Values that are not among them any more are archived, because pledges may
/// have chosen them.
fn save_values(tx: &mut WriteTx<'_>, option: i64, values: &[OptionValue]) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE option_value SET shelf = 'archived', position = position + 100000 WHERE option_id = $1"),
        params![option],
    )?;
    for (position, value) in (0_i64..).zip(values) {
        tx.execute(
            sql!(
                "INSERT INTO option_value (public_id, option_id, position, label, item_id, surcharge_minor, shelf,
                                           total_limit)
                 VALUES ($1, $2, $3, $4, (SELECT id FROM catalogue_item WHERE public_id = $5), $6, $7, $8)
                 ON CONFLICT (public_id) DO UPDATE SET position = excluded.position, label = excluded.label,
                     item_id = excluded.item_id, surcharge_minor = excluded.surcharge_minor, shelf = excluded.shelf,
                     total_limit = excluded.total_limit
                     WHERE option_value.option_id = excluded.option_id"
            ),
            params![
                value.id,
                option,
                position,
                value.label,
                value.item,
                value.surcharge_minor,
                value.shelf.word(),
                value.total_limit
            ],
        )?;
    }
    Ok(())
}
