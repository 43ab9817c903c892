//! Items.

use std::collections::HashMap;

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId};

use super::{word, word_opt};
use crate::model::{Content, Dimensions, Handling, Item, ItemKind, PackedAs, Shelf, TaxClass};

pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Item>, DbError> {
    let mut parts = parts(tx, campaign)?;
    tx.query(
        sql!(
            "SELECT public_id, sku, name, kind, weight_grams, length_mm, width_mm, height_mm,
                    declared_value_minor, hs_code, origin_country, tax_class, stock_pieces, shelf, packed, id, handling
             FROM catalogue_item WHERE campaign_id = $1 ORDER BY position, id"
        ),
        params![campaign],
        |row| {
            let sides: (Option<u32>, Option<u32>, Option<u32>) = (row.get(5)?, row.get(6)?, row.get(7)?);
            Ok(Item {
                id: row.get(0)?,
                sku: row.get(1)?,
                name: row.get(2)?,
                kind: word(row, 3, ItemKind::from_word)?,
                weight_grams: row.get(4)?,
                dimensions: match sides {
                    (Some(length_mm), Some(width_mm), Some(height_mm)) => {
                        Some(Dimensions { length_mm, width_mm, height_mm })
                    }
                    _ => None,
                },
                declared_value_minor: row.get(8)?,
                hs_code: row.get(9)?,
                origin_country: word_opt(row, 10, CountryCode::parse)?,
                tax_class: word(row, 11, TaxClass::from_word)?,
                stock: row.get(12)?,
                handling: word(row, 16, care)?,
                kept_in: Vec::new(),
                shelf: word(row, 13, Shelf::from_word)?,
                packed: word(row, 14, PackedAs::from_word)?,
                parts: parts.remove(&row.get(15)?).unwrap_or_default(), // most are made of nothing
            })
        },
    )
}

/// The words of care of an item.
fn care(words: &str) -> Option<Vec<Handling>> {
    words.split_whitespace().map(Handling::from_word).collect()
}

fn care_words(care: &[Handling]) -> String {
    care.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
}

/// What items are made of, by row.
fn parts(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<HashMap<i64, Vec<Content>>, DbError> {
    let mut parts: HashMap<i64, Vec<Content>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT p.item_id, part.public_id, p.quantity
             FROM item_part p
             JOIN catalogue_item part ON part.id = p.part_id
             JOIN catalogue_item whole ON whole.id = p.item_id
             WHERE whole.campaign_id = $1 ORDER BY p.id"
        ),
        params![campaign],
        |row| {
            let part = Content { item: row.get(1)?, quantity: row.get(2)? };
            parts.entry(row.get(0)?).or_default().push(part);
            Ok::<(), DbError>(())
        },
    )?;
    Ok(parts)
}

fn insert_parts(tx: &mut WriteTx<'_>, row: i64, parts: &[Content]) -> Result<(), DbError> {
    for part in parts {
        tx.execute(
            sql!(
                "INSERT INTO item_part (item_id, part_id, quantity)
                 SELECT CAST($1 AS BIGINT), id, CAST($3 AS BIGINT) FROM catalogue_item WHERE public_id = $2"
            ),
            params![row, part.item, part.quantity],
        )?;
    }
    Ok(())
}

/// The row and campaign of an item.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Item>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(
        sql!("SELECT id, campaign_id FROM catalogue_item WHERE public_id = $1"),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    item: &Item,
) -> Result<(), DbError> {
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO catalogue_item (campaign_id, public_id, sku, name, kind, weight_grams, length_mm, width_mm,
                    height_mm, declared_value_minor, hs_code, origin_country, tax_class, stock_pieces, shelf,
                    packed, handling, position)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                    (SELECT COALESCE(MAX(position), 0) + 1 FROM catalogue_item WHERE campaign_id = $1))
             RETURNING id"
        ),
        params![
            campaign,
            item.id,
            item.sku,
            item.name,
            item.kind.word(),
            item.weight_grams,
            item.dimensions.map(|sides| sides.length_mm),
            item.dimensions.map(|sides| sides.width_mm),
            item.dimensions.map(|sides| sides.height_mm),
            item.declared_value_minor,
            item.hs_code,
            item.origin_country.map(CountryCode::as_str),
            item.tax_class.word(),
            item.stock,
            item.shelf.word(),
            item.packed.word(),
            care_words(&item.handling)
        ],
        |r| r.get(0),
    )?;
    insert_parts(tx, row, &item.parts)
}

pub(crate) fn update(tx: &mut WriteTx<'_>, row: i64, item: &Item) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE catalogue_item SET sku = $2, name = $3, kind = $4, weight_grams = $5, length_mm = $6,
                    width_mm = $7, height_mm = $8, declared_value_minor = $9, hs_code = $10, origin_country = $11,
                    tax_class = $12, stock_pieces = $13, shelf = $14, packed = $15, handling = $16
             WHERE id = $1"
        ),
        params![
            row,
            item.sku,
            item.name,
            item.kind.word(),
            item.weight_grams,
            item.dimensions.map(|sides| sides.length_mm),
            item.dimensions.map(|sides| sides.width_mm),
            item.dimensions.map(|sides| sides.height_mm),
            item.declared_value_minor,
            item.hs_code,
            item.origin_country.map(CountryCode::as_str),
            item.tax_class.word(),
            item.stock,
            item.shelf.word(),
            item.packed.word(),
            care_words(&item.handling)
        ],
    )?;
    tx.execute(sql!("DELETE FROM item_part WHERE item_id = $1"), params![row])?;
    insert_parts(tx, row, &item.parts)
}

/// Public ids of what leads to an item that is not there, with the item's row. Loading a catalogue passes over them.
pub(crate) fn referred_to_but_gone(tx: &mut ReadTx<'_>) -> Result<Vec<(String, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT r.subject, r.item_id FROM (
               SELECT public_id AS subject, item_id FROM option_value
               UNION ALL SELECT public_id, replaces_item_id FROM catalogue_option
               UNION ALL SELECT public_id, item_id FROM item_variant
               UNION ALL SELECT public_id, of_item_id FROM item_variant
               UNION ALL SELECT w.public_id, c.item_id FROM reward_content c JOIN reward w ON w.id = c.reward_id
               UNION ALL SELECT a.public_id, c.item_id FROM addon_content c JOIN addon a ON a.id = c.addon_id
               UNION ALL SELECT g.public_id, c.item_id FROM stretch_goal_content c JOIN stretch_goal g ON g.id = c.goal_id
               UNION ALL SELECT i.public_id, c.part_id FROM item_part c JOIN catalogue_item i ON i.id = c.item_id) r
             WHERE NOT EXISTS (SELECT 1 FROM catalogue_item i WHERE i.id = r.item_id) ORDER BY r.subject LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
