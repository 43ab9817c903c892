//! How many pieces of each SKU are wanted.

use campaigns::model::Catalogue;
use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;

use super::Rows;
use crate::error::ExportError;
use crate::sheet::Cell;

pub(super) fn rows(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    catalogue: &Catalogue,
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    for sku in pledges::demand_by_sku(tx, campaign, catalogue)? {
        out(&[
            Cell::code(sku.sku),
            Cell::text(sku.name),
            Cell::number(sku.agreed),
            Cell::number(sku.undecided),
            Cell::number(sku.agreed.saturating_add(sku.undecided)),
            sku.stock.map_or(Cell::Empty, Cell::number),
        ])?;
    }
    Ok(())
}
