//! How many pieces of each SKU are wanted.

use campaigns::model::Catalogue;
use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;
use pledges::Pieces;

use super::Rows;
use crate::error::ExportError;
use crate::sheet::Cell;
use crate::writers::Format;

/// What stands in place of an item in the last row, whose SKU is blank.
const TOTAL: &str = "Total";

pub(super) fn rows(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (catalogue, format): (&Catalogue, Format),
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    let wanted = pledges::demand_by_sku(tx, campaign, catalogue)?;
    for sku in &wanted {
        let stock = sku.stock.map_or(Cell::Empty, Cell::number);
        out(&cells((Cell::code(&sku.sku), &sku.name), &sku.pieces, stock))?;
    }
    // A program would take the last row for one more SKU; a person misses it.
    if format.is_for_people() && !wanted.is_empty() {
        let all = wanted.iter().map(|sku| sku.pieces).sum();
        out(&cells((Cell::Empty, TOTAL), &all, Cell::Empty))?;
    }
    Ok(())
}

fn cells((sku, item): (Cell, &str), pieces: &Pieces, stock: Cell) -> [Cell; 7] {
    [
        sku,
        Cell::text(item),
        Cell::number(pieces.agreed),
        Cell::number(pieces.undecided),
        Cell::number(pieces.wanted()),
        Cell::number(pieces.failed),
        stock,
    ]
}
