//! Warehouses.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Timestamp};

use super::read_as;
use crate::model::{Warehouse, WarehouseFacts};

fn warehouse(row: &Row<'_>) -> Result<Warehouse, DbError> {
    Ok(Warehouse {
        row: row.get(0)?,
        id: row.get(1)?,
        facts: WarehouseFacts {
            name: row.get(2)?,
            country: read_as(row, 3, CountryCode::parse)?,
            region: row.get(4)?,
        },
        is_active: row.get(5)?,
    })
}

/// `None`: another has this name.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    id: Id<kinds::Warehouse>,
    facts: &WarehouseFacts,
    folded_name: &str,
    now: Timestamp,
) -> Result<Option<RowId<kinds::Warehouse>>, DbError> {
    tx.query_opt(
        sql!(
            "INSERT INTO stock_warehouse (public_id, name, folded_name, country, region, is_active, created_at)
             VALUES ($1, $2, $3, $4, $5, 1, $6) ON CONFLICT (folded_name) DO NOTHING RETURNING id"
        ),
        params![id, facts.name, folded_name, facts.country.as_str(), facts.region, now],
        |row| row.get(0),
    )
}

/// The warehouse of this folded name.
pub(crate) fn by_name(tx: &mut ReadTx<'_>, folded_name: &str) -> Result<Option<Warehouse>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, name, country, region, is_active FROM stock_warehouse WHERE folded_name = $1"
        ),
        params![folded_name],
        warehouse,
    )
}

pub(crate) fn update(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Warehouse>,
    facts: &WarehouseFacts,
    folded_name: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE stock_warehouse SET name = $2, folded_name = $3, country = $4, region = $5 WHERE id = $1"
        ),
        params![row, facts.name, folded_name, facts.country.as_str(), facts.region],
    )
    .map(drop)
}

pub(crate) fn set_active(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Warehouse>,
    is_active: bool,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE stock_warehouse SET is_active = $2 WHERE id = $1"), params![row, is_active])
        .map(drop)
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::Warehouse>) -> Result<Option<Warehouse>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, name, country, region, is_active FROM stock_warehouse WHERE public_id = $1"
        ),
        params![id],
        warehouse,
    )
}

pub(crate) fn all(tx: &mut ReadTx<'_>) -> Result<Vec<Warehouse>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, name, country, region, is_active FROM stock_warehouse
             ORDER BY is_active DESC, folded_name LIMIT 1000"
        ),
        params![],
        warehouse,
    )
}

/// Pieces that lie in a warehouse, below 0 counted too, and those on their way to it.
pub(crate) fn in_use(tx: &mut ReadTx<'_>, row: RowId<kinds::Warehouse>) -> Result<u64, DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(
                 (SELECT COALESCE(SUM(ABS(on_hand)), 0) FROM stock_level WHERE warehouse_id = $1)
               + (SELECT COALESCE(SUM(l.announced - l.received), 0) FROM stock_delivery_line l
                  JOIN stock_delivery d ON d.id = l.delivery_id WHERE d.warehouse_id = $1 AND d.state = 'open')
             AS BIGINT)"
        ),
        params![row],
        |row| row.get(0),
    )
}
