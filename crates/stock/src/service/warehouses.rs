//! Where stock is kept.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::text::{fold, tidy_line};
use kernel::{Cx, Id, RowId};

use crate::error::StockError;
use crate::model::{Warehouse, WarehouseFacts};
use crate::rules::bounds;
use crate::store;

/// Adds a warehouse; goods may come in at once.
///
/// # Errors
/// [`StockError::BadName`], [`StockError::WarehouseName`].
pub fn add_warehouse(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    facts: &WarehouseFacts,
) -> Result<Id<kinds::Warehouse>, StockError> {
    let facts = tidy(facts)?;
    let id = cx.new_id();
    let made = store::warehouses::insert(tx, id, &facts, &fold(&facts.name), cx.now())?;
    made.map(|_| id).ok_or(StockError::WarehouseName)
}

/// Gives a warehouse another name or place.
///
/// # Errors
/// As [`add_warehouse`], and [`StockError::UnknownWarehouse`].
pub fn change_warehouse(
    tx: &mut WriteTx<'_>,
    warehouse: Id<kinds::Warehouse>,
    facts: &WarehouseFacts,
) -> Result<(), StockError> {
    let facts = tidy(facts)?;
    let row = load(tx, warehouse)?.row;
    let folded = fold(&facts.name);
    if store::warehouses::by_name(tx, &folded)?.is_some_and(|other| other.row != row) {
        return Err(StockError::WarehouseName);
    }
    Ok(store::warehouses::update(tx, row, &facts, &folded)?)
}

/// Closes a warehouse in which nothing lies and to which nothing is on its way.
///
/// # Errors
/// [`StockError::UnknownWarehouse`], [`StockError::WarehouseInUse`].
pub fn close_warehouse(tx: &mut WriteTx<'_>, warehouse: Id<kinds::Warehouse>) -> Result<(), StockError> {
    let row = load(tx, warehouse)?.row;
    let pieces = store::warehouses::in_use(tx, row)?;
    if pieces > 0 {
        return Err(StockError::WarehouseInUse { pieces });
    }
    Ok(store::warehouses::set_active(tx, row, false)?)
}

/// Opens a warehouse again.
///
/// # Errors
/// [`StockError::UnknownWarehouse`].
pub fn open_warehouse(tx: &mut WriteTx<'_>, warehouse: Id<kinds::Warehouse>) -> Result<(), StockError> {
    let row = load(tx, warehouse)?.row;
    Ok(store::warehouses::set_active(tx, row, true)?)
}

/// All warehouses: those that are open first, then by name.
pub fn warehouses(tx: &mut ReadTx<'_>) -> Result<Vec<Warehouse>, StockError> {
    Ok(store::warehouses::all(tx)?)
}

/// A warehouse.
pub(crate) fn load(tx: &mut ReadTx<'_>, warehouse: Id<kinds::Warehouse>) -> Result<Warehouse, StockError> {
    store::warehouses::find(tx, warehouse)?.ok_or(StockError::UnknownWarehouse)
}

/// The row of a warehouse that takes goods in.
pub(crate) fn open(
    tx: &mut ReadTx<'_>,
    warehouse: Id<kinds::Warehouse>,
) -> Result<RowId<kinds::Warehouse>, StockError> {
    let found = load(tx, warehouse)?;
    if found.is_active { Ok(found.row) } else { Err(StockError::WarehouseClosed) }
}

fn tidy(facts: &WarehouseFacts) -> Result<WarehouseFacts, StockError> {
    let region = facts.region.as_deref().map(tidy_line).filter(|region| !region.is_empty());
    if region.as_ref().is_some_and(|region| bounds::name(region).is_err()) {
        return Err(StockError::BadName);
    }
    Ok(WarehouseFacts { name: bounds::name(&facts.name)?, country: facts.country, region })
}
