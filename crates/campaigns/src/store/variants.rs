//! What several options of one item choose together.

use std::collections::HashMap;

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::word;
use crate::model::{Shelf, Variant, VariantChoice};

pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Variant>, DbError> {
    let mut values: HashMap<i64, Vec<VariantChoice>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT c.variant_id, o.public_id, v.public_id FROM item_variant_value c
             JOIN item_variant variant ON variant.id = c.variant_id
             JOIN catalogue_option o ON o.id = c.option_id
             JOIN option_value v ON v.id = c.value_id
             WHERE variant.campaign_id = $1 ORDER BY o.position, o.id"
        ),
        params![campaign],
        |row| {
            let chosen = VariantChoice { option: row.get(1)?, value: row.get(2)? };
            values.entry(row.get(0)?).or_default().push(chosen);
            Ok::<(), DbError>(())
        },
    )?;
    tx.query(
        sql!(
            "SELECT variant.id, variant.public_id, base.public_id, item.public_id, variant.total_limit, variant.shelf
             FROM item_variant variant
             JOIN catalogue_item base ON base.id = variant.of_item_id
             JOIN catalogue_item item ON item.id = variant.item_id
             WHERE variant.campaign_id = $1 ORDER BY variant.position, variant.id"
        ),
        params![campaign],
        |row| {
            Ok(Variant {
                id: row.get(1)?,
                of: row.get(2)?,
                values: values.remove(&row.get(0)?).unwrap_or_default(), // chosen by nothing
                item: row.get(3)?,
                total_limit: row.get(4)?,
                shelf: word(row, 5, Shelf::from_word)?,
            })
        },
    )
}

/// The campaign of a value of an option, of a variant or of a place to pick up, by its public id.
pub fn campaign_of_kind(
    tx: &mut ReadTx<'_>,
    subject: &str,
) -> Result<Option<RowId<kinds::Campaign>>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT o.campaign_id FROM option_value v JOIN catalogue_option o ON o.id = v.option_id
             WHERE v.public_id = $1
             UNION ALL SELECT campaign_id FROM item_variant WHERE public_id = $1
             UNION ALL SELECT campaign_id FROM shipping_rule WHERE public_id = $1"
        ),
        params![subject],
        |row| row.get(0),
    )
}

/// Writes a variant under its id. What it is of, its values and its item stay once it is there.
pub(crate) fn save(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    variant: &Variant,
) -> Result<(), DbError> {
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO item_variant (campaign_id, public_id, of_item_id, item_id, total_limit, shelf, position)
             VALUES ($1, $2, (SELECT id FROM catalogue_item WHERE public_id = $3),
                     (SELECT id FROM catalogue_item WHERE public_id = $4), $5, $6,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM item_variant WHERE campaign_id = $1))
             ON CONFLICT (public_id) DO UPDATE SET total_limit = excluded.total_limit, shelf = excluded.shelf
             RETURNING id"
        ),
        params![campaign, variant.id, variant.of, variant.item, variant.total_limit, variant.shelf.word()],
        |row| row.get(0),
    )?;
    for chosen in &variant.values {
        tx.execute(
            sql!(
                "INSERT INTO item_variant_value (variant_id, option_id, value_id)
                 VALUES ($1, (SELECT id FROM catalogue_option WHERE public_id = $2),
                         (SELECT id FROM option_value WHERE public_id = $3))
                 ON CONFLICT (variant_id, option_id) DO NOTHING"
            ),
            params![row, chosen.option, chosen.value],
        )?;
    }
    Ok(())
}
