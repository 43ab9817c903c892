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
        out(&cells(
            (Cell::code(&sku.sku), &sku.name),
            [&sku.pieces, &sku.sent, &sku.unchosen],
            (stock, sku.fetched),
        ))?;
    }
    // A program would take the last row for one more SKU; a person misses it.
    if format.is_for_people() && !wanted.is_empty() {
        let all = wanted.iter().map(|sku| sku.pieces).sum();
        let sent = wanted.iter().map(|sku| sku.sent).sum();
        let unchosen = wanted.iter().map(|sku| sku.unchosen).sum();
        let fetched = wanted.iter().map(|sku| sku.fetched).fold(0, u64::saturating_add);
        out(&cells((Cell::Empty, TOTAL), [&all, &sent, &unchosen], (Cell::Empty, fetched)))?;
    }
    Ok(())
}

/// Pieces of pledges that the platform marks as sent stand in a column of their own and in no other, and so do those for
/// which an option is still to be chosen.
fn cells(
    (sku, item): (Cell, &str),
    [pieces, sent, unchosen]: [&Pieces; 3],
    (stock, fetched): (Cell, u64),
) -> [Cell; 10] {
    [
        sku,
        Cell::text(item),
        Cell::number(pieces.agreed),
        Cell::number(pieces.undecided),
        Cell::number(pieces.wanted()),
        Cell::number(pieces.failed),
        stock,
        Cell::number(sent.total()),
        Cell::number(unchosen.wanted()),
        Cell::number(fetched),
    ]
}
