//! The shipping table: zones with their places, warehouses, and a row for each rule.

use std::collections::HashMap;

use db::{DbError, ReadTx, Row, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};
use serde::de::DeserializeOwned;
use shipping::{Place, Table, Warehouse, Zone};

use super::word;

pub(crate) fn table(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Table, DbError> {
    let (zones, warehouses) = (zones(tx, campaign)?, warehouses(tx, campaign)?);
    let mut table = Table { zones, warehouses, ..Table::default() };
    tx.for_each(
        sql!("SELECT kind, rule FROM shipping_rule WHERE campaign_id = $1 ORDER BY position, id"),
        params![campaign],
        |row| {
            let kind: String = row.get(0)?;
            match kind.as_str() {
                "rate" => table.rates.push(rule(row)?),
                "surcharge" => table.surcharges.push(rule(row)?),
                "duty" => table.duties.push(rule(row)?),
                "wave" => table.waves.push(rule(row)?),
                "pick_up" => table.pick_ups.push(rule(row)?),
                _ => return Err(DbError::Type { index: 0, wanted: "a kind of rule", found: kind }),
            }
            Ok::<(), DbError>(())
        },
    )?;
    Ok(table)
}

fn warehouses(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Warehouse>, DbError> {
    tx.query(
        sql!("SELECT warehouse, rule FROM shipping_warehouse WHERE campaign_id = $1 ORDER BY position, id"),
        params![campaign],
        rule,
    )
}

fn rule<T: DeserializeOwned>(row: &Row<'_>) -> Result<T, DbError> {
    let text: String = row.get(1)?;
    serde_json::from_str(&text).map_err(|_| DbError::Type {
        index: 1,
        wanted: "a shipping rule",
        found: text,
    })
}

fn zones(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Zone>, DbError> {
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
    tx.query(
        sql!("SELECT id, public_id, name, cap_minor FROM shipping_zone WHERE campaign_id = $1 ORDER BY position, id"),
        params![campaign],
        |row| {
            let number: i64 = row.get(0)?;
            Ok(Zone {
                id: row.get(1)?,
                name: row.get(2)?,
                places: places.remove(&number).unwrap_or_default(), // a zone without places
                warehouses: Vec::new(),
                cap_minor: row.get(3)?,
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

/// The campaign that has a rule of this id.
pub(crate) fn campaign_of_rule(
    tx: &mut ReadTx<'_>,
    id: &str,
) -> Result<Option<RowId<kinds::Campaign>>, DbError> {
    tx.query_opt(sql!("SELECT campaign_id FROM shipping_rule WHERE public_id = $1"), params![id], |row| {
        row.get(0)
    })
}
