//! Changes of the shipping table: what stays as it is, is not written. A table may hold tens of thousands of places and
//! prices, and most changes are about one of them.

use std::collections::HashMap;

use db::{DbError, Param, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;
use serde::Serialize;
use shipping::{Place, Table, Warehouse, Zone};

/// So many rules are changed one by one; more of a kind are written anew together.
const ONE_BY_ONE_MAX: usize = 40;

/// A zone or a rule in its list.
#[derive(Debug, Clone, Copy)]
struct Stored {
    row: i64,
    position: i64,
}

/// Makes the stored table into `after`. `before` is the stored one, as this transaction read it.
pub(crate) fn replace(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    before: &Table,
    after: &Table,
) -> Result<(), DbError> {
    zones(tx, campaign, &before.zones, &after.zones)?;
    rules(tx, campaign, "rate", (&before.rates, &after.rates), |rule| rule.id.to_string())?;
    rules(tx, campaign, "surcharge", (&before.surcharges, &after.surcharges), |rule| rule.id.to_string())?;
    rules(tx, campaign, "duty", (&before.duties, &after.duties), |rule| rule.id.to_string())?;
    rules(tx, campaign, "wave", (&before.waves, &after.waves), |rule| rule.id.to_string())?;
    rules(tx, campaign, "pick_up", (&before.pick_ups, &after.pick_ups), |rule| rule.id.to_string())?;
    warehouses(tx, campaign, (&before.warehouses, &after.warehouses))
}

/// Few, and nothing leads to their rows: all of them anew.
fn warehouses(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (before, after): (&[Warehouse], &[Warehouse]),
) -> Result<(), DbError> {
    if before == after {
        return Ok(());
    }
    tx.execute(sql!("DELETE FROM shipping_warehouse WHERE campaign_id = $1"), params![campaign])?;
    for (position, warehouse) in (1_i64..).zip(after) {
        let Line { id, text, .. } = line(&warehouse.id.to_string(), position, warehouse)?;
        tx.execute(
            sql!("INSERT INTO shipping_warehouse (campaign_id, position, warehouse, rule) VALUES ($1, $2, $3, $4)"),
            params![campaign, position, id, text],
        )?;
    }
    Ok(())
}

/// Zones keep their rows.
fn zones(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    before: &[Zone],
    after: &[Zone],
) -> Result<(), DbError> {
    if before == after {
        return Ok(());
    }
    let stored: HashMap<String, Stored> = tx
        .query(
            sql!("SELECT public_id, id, position FROM shipping_zone WHERE campaign_id = $1"),
            params![campaign],
            |row| Ok((row.get(0)?, Stored { row: row.get(1)?, position: row.get(2)? })),
        )?
        .into_iter()
        .collect();
    let was: HashMap<_, &Zone> = before.iter().map(|zone| (zone.id, zone)).collect();
    let is: HashMap<_, &Zone> = after.iter().map(|zone| (zone.id, zone)).collect();
    // A place may move from one zone to another: all go before any comes.
    for old in before {
        let Some(own) = stored.get(&old.id.to_string()) else { continue };
        if is.get(&old.id).is_none_or(|new| new.places != old.places) {
            tx.execute(sql!("DELETE FROM zone_place WHERE zone_id = $1"), params![own.row])?;
        }
        if !is.contains_key(&old.id) {
            tx.execute(sql!("DELETE FROM shipping_zone WHERE id = $1"), params![own.row])?;
        }
    }
    let kept = after.iter().filter_map(|zone| stored.get(&zone.id.to_string()));
    let positions = in_order(kept, after.len());
    let mut reached: Vec<(i64, &[Place])> = Vec::new();
    for (zone, position) in after.iter().zip(positions) {
        let own = stored.get(&zone.id.to_string());
        let old = was.get(&zone.id);
        let is_as_it_was = own.is_some_and(|own| own.position == position)
            && old.is_some_and(|old| old.name == zone.name && old.cap_minor == zone.cap_minor);
        let row = match own {
            Some(own) if is_as_it_was => own.row,
            _ => put_zone(tx, campaign, zone, position)?,
        };
        if old.is_none_or(|old| old.places != zone.places) {
            reached.push((row, &zone.places));
        }
    }
    let place = |zone: i64, place: &Place| {
        vec![Param::Int(campaign.get()), Param::Int(zone), Param::Text(place.to_string().into())]
    };
    let places: Vec<Vec<Param<'_>>> =
        reached.iter().flat_map(|(zone, places)| places.iter().map(|own| place(*zone, own))).collect();
    if places.is_empty() {
        return Ok(());
    }
    tx.insert_rows("zone_place", &["campaign_id", "zone_id", "place"], &places)
}

fn put_zone(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    zone: &Zone,
    position: i64,
) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "INSERT INTO shipping_zone (campaign_id, public_id, name, cap_minor, position)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (public_id) DO UPDATE SET name = $3, cap_minor = $4, position = $5
             RETURNING id"
        ),
        params![campaign, zone.id, zone.name, zone.cap_minor, position],
        |row| row.get(0),
    )
}

/// A rule as its row holds it.
struct Line {
    id: String,
    position: i64,
    text: String,
}

/// The rules of one kind.
fn rules<T: Serialize + PartialEq>(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    kind: &'static str,
    (before, after): (&[T], &[T]),
    id: fn(&T) -> String,
) -> Result<(), DbError> {
    if before == after {
        return Ok(());
    }
    let mut stored: HashMap<String, Stored> = tx
        .query(
            sql!("SELECT public_id, id, position FROM shipping_rule WHERE campaign_id = $1 AND kind = $2"),
            params![campaign, kind],
            |row| Ok((row.get(0)?, Stored { row: row.get(1)?, position: row.get(2)? })),
        )?
        .into_iter()
        .collect();
    let was: HashMap<String, &T> = before.iter().map(|rule| (id(rule), rule)).collect();
    let is: Vec<(String, &T)> = after.iter().map(|rule| (id(rule), rule)).collect();
    let positions = in_order(is.iter().filter_map(|(id, _)| stored.get(id)), is.len());
    let (mut changed, mut new): (Vec<(i64, Line)>, Vec<Line>) = (Vec::new(), Vec::new());
    for ((id, rule), position) in is.iter().zip(&positions) {
        match stored.remove(id) {
            Some(own) if own.position == *position && was.get(id).is_some_and(|old| old == rule) => {}
            Some(own) => changed.push((own.row, line(id, *position, *rule)?)),
            None => new.push(line(id, *position, *rule)?),
        }
    }
    if changed.len().saturating_add(stored.len()) > ONE_BY_ONE_MAX {
        tx.execute(
            sql!("DELETE FROM shipping_rule WHERE campaign_id = $1 AND kind = $2"),
            params![campaign, kind],
        )?;
        let all = is.iter().zip(positions).map(|((id, rule), position)| line(id, position, *rule));
        return insert(tx, campaign, kind, &all.collect::<Result<Vec<Line>, DbError>>()?);
    }
    for gone in stored.values() {
        tx.execute(sql!("DELETE FROM shipping_rule WHERE id = $1"), params![gone.row])?;
    }
    for (row, line) in &changed {
        tx.execute(
            sql!("UPDATE shipping_rule SET position = $2, rule = $3 WHERE id = $1"),
            params![row, line.position, line.text],
        )?;
    }
    insert(tx, campaign, kind, &new)
}

fn line<T: Serialize>(id: &str, position: i64, rule: &T) -> Result<Line, DbError> {
    let unwritable = |error: serde_json::Error| DbError::Type {
        index: 0,
        wanted: "a shipping rule that can be written",
        found: error.to_string(),
    };
    let text = serde_json::to_string(rule).map_err(unwritable)?;
    Ok(Line { id: id.to_owned(), position, text })
}

fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    kind: &'static str,
    lines: &[Line],
) -> Result<(), DbError> {
    if lines.is_empty() {
        return Ok(());
    }
    let row = |line: &Line| {
        vec![
            Param::Int(campaign.get()),
            Param::Text(line.id.clone().into()),
            Param::Int(line.position),
            Param::Text(kind.into()),
            Param::Text(line.text.clone().into()),
        ]
    };
    let rows: Vec<Vec<Param<'_>>> = lines.iter().map(row).collect();
    tx.insert_rows("shipping_rule", &["campaign_id", "public_id", "position", "kind", "rule"], &rows)
}

/// Rising positions for so many: those that are taken already, then further ones. Whoever keeps the place among the others
/// keeps the number, so that a move writes two rows and taking one away no other.
fn in_order<'s>(kept: impl Iterator<Item = &'s Stored>, count: usize) -> Vec<i64> {
    let mut taken: Vec<i64> = kept.map(|own| own.position).collect();
    taken.sort_unstable();
    let mut taken = taken.into_iter();
    let mut last = 0_i64;
    let next = |_| {
        let least = last.saturating_add(1);
        last = taken.next().map_or(least, |own| own.max(least));
        last
    };
    (0..count).map(next).collect()
}
