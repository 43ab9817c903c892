//! A file of what came in or was counted is booked.

use db::WriteTx;
use kernel::Cx;

use super::count::count;
use super::movement::receive;
use crate::error::StockError;
use crate::model::{Change, Count, Reason};
use crate::rules::sheet::{SHEET_LINES_MAX, SheetKind, SheetLine};

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Idempotency key: the same file sent twice is booked once.
    pub key: String,
    /// What it says.
    pub kind: SheetKind,
    /// Its lines, from [`crate::read_sheet`].
    pub lines: Vec<SheetLine>,
}

/// What became of a file: its lines = applied + unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SheetApplied {
    /// Lines that were written now.
    pub applied: u64,
    /// Lines that were there under this key already.
    pub unchanged: u64,
}

/// Books all lines of a file in the caller's transaction, or none.
///
/// # Errors
/// Those of [`crate::receive`] and [`crate::count`]; a warehouse that was closed since the file was read, above all.
pub fn apply_sheet(tx: &mut WriteTx<'_>, cx: &Cx, sheet: &Sheet) -> Result<SheetApplied, StockError> {
    if sheet.lines.len() > SHEET_LINES_MAX {
        return Err(StockError::BadQuantity);
    }
    let mut done = SheetApplied::default();
    for line in &sheet.lines {
        let key = format!("{}:{}", sheet.key, line.line);
        let (item, warehouse, pieces, note) = (line.item, line.warehouse, line.pieces, line.note.clone());
        let recorded = match sheet.kind {
            SheetKind::Receive => {
                let reason = Reason::Delivery;
                receive(tx, cx, &Change { key, item, warehouse, pieces, reason, note })?
            }
            SheetKind::Count => {
                count(tx, cx, &Count { key, item, warehouse, pieces, counted_at: None, note })?
            }
        };
        if recorded.is_new() {
            done.applied += 1;
        } else {
            done.unchanged += 1;
        }
    }
    Ok(done)
}
