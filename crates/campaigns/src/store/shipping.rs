//! Zones with their places and steps.

use std::collections::HashMap;

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::word;
use crate::model::{Place, WeightStep, Zone};

pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Zone>, DbError> {
    let mut places: HashMap<i64, Vec<Place>> = HashMap::new();
    tx.for_each(
        sql!("SELECT zone_id, place FROM zone_place WHERE campaign_id = $1 ORDER BY id"),
        params![campaign],
        |row| {
            let place = word(row, 1, |text| text.parse().ok())?; // `word` makes the error
            places.entry(row.get(0)?).or_default().push(place);
            Ok::<(), DbError>(())
        },
    )?;
    let mut steps: HashMap<i64, Vec<WeightStep>> = HashMap::new();
    tx.for_each(
        sql!(
            "SELECT step.zone_id, step.over_grams, step.add_minor
             FROM zone_step step JOIN shipping_zone zone ON zone.id = step.zone_id
             WHERE zone.campaign_id = $1 ORDER BY step.over_grams"
        ),
        params![campaign],
        |row| {
            let step = WeightStep { over_grams: row.get(1)?, add_minor: row.get(2)? };
            steps.entry(row.get(0)?).or_default().push(step);
            Ok::<(), DbError>(())
        },
    )?;
    tx.query(
        sql!(
            "SELECT id, public_id, name, base_minor FROM shipping_zone WHERE campaign_id = $1 ORDER BY position, id"
        ),
        params![campaign],
        |row| {
            let number: i64 = row.get(0)?;
            Ok(Zone {
                id: row.get(1)?,
                name: row.get(2)?,
                places: places.remove(&number).unwrap_or_default(), // a zone without places
                base_minor: row.get(3)?,
                steps: steps.remove(&number).unwrap_or_default(), // one price for every weight
            })
        },
    )
}

/// The row and campaign of a zone.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Zone>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(sql!("SELECT id, campaign_id FROM shipping_zone WHERE public_id = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    zone: &Zone,
) -> Result<(), DbError> {
    let row: i64 = tx.query_one(
        sql!(
            "INSERT INTO shipping_zone (campaign_id, public_id, name, base_minor, position)
             VALUES ($1, $2, $3, $4,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM shipping_zone WHERE campaign_id = $1))
             RETURNING id"
        ),
        params![campaign, zone.id, zone.name, zone.base_minor],
        |r| r.get(0),
    )?;
    insert_parts(tx, campaign, row, zone)
}

pub(crate) fn update(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    row: i64,
    zone: &Zone,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE shipping_zone SET name = $2, base_minor = $3 WHERE id = $1"),
        params![row, zone.name, zone.base_minor],
    )?;
    delete_parts(tx, row)?;
    insert_parts(tx, campaign, row, zone)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    delete_parts(tx, row)?;
    tx.execute(sql!("DELETE FROM shipping_zone WHERE id = $1"), params![row]).map(drop)
}

fn delete_parts(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM zone_place WHERE zone_id = $1"), params![row])?;
    tx.execute(sql!("DELETE FROM zone_step WHERE zone_id = $1"), params![row]).map(drop)
}

fn insert_parts(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    row: i64,
    zone: &Zone,
) -> Result<(), DbError> {
    for place in &zone.places {
        tx.execute(
            sql!("INSERT INTO zone_place (campaign_id, zone_id, place) VALUES ($1, $2, $3)"),
            params![campaign, row, place.to_string()],
        )?;
    }
    for step in &zone.steps {
        tx.execute(
            sql!("INSERT INTO zone_step (zone_id, over_grams, add_minor) VALUES ($1, $2, $3)"),
            params![row, step.over_grams, step.add_minor],
        )?;
    }
    Ok(())
}
