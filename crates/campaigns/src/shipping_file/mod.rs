//! The whole shipping table as one CSV file: written, and read back as exactly the same table.
//!
//! One row for each zone, rate, way of counting of a rate that is the cheapest of several, surcharge, duty, wave and warehouse. The
//! first cell (`what`) says which; a row fills the columns it needs. `docs/shipping-table.md` tells of every column. Nothing is
//! taken over from a file with a mistake: every mistake is named by its line and column.

mod cells;
mod faults;
mod heads;
mod left_out;
mod read;
mod rules_of_rows;
mod used;
mod write;

pub(crate) use cells::percent_of;
pub(crate) use faults::as_field;
pub use heads::shipping_file_heads;
pub use left_out::{LeftOut, LostRule, left_out};
pub use read::read_shipping_file;
pub use write::write_shipping_file;
pub(crate) use write::{guarded, record};

use crate::problem::FieldProblem;

/// The largest file that is read, bytes.
pub const SHIPPING_FILE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Most rows that are read.
pub const SHIPPING_FILE_ROWS_MAX: usize = 20_000;
/// Most mistakes that are told of one file.
const PROBLEMS_MAX: usize = 200;

/// The columns, in the order they are written. They may be read in any order, and the ones at the end left out. In a file
/// some have their units behind their names: [`shipping_file_heads`].
pub const SHIPPING_FILE_COLUMNS: [&str; 24] = [
    "what",
    "id",
    "name",
    "zone",
    "places",
    "items",
    "wave",
    "warehouse",
    "by",
    "price",
    "further",
    "steps",
    "beyond",
    "percent",
    "least",
    "at_most",
    "free_from",
    "when",
    "adds",
    "hs_code",
    "origin",
    "from",
    "until",
    "note",
];

/// A mistake of a file, where a person finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The line, from 1; the header is line 1.
    pub line: u64,
    /// The column by its header; empty where it is about the row as a whole.
    pub column: &'static str,
    /// What is wrong.
    pub problem: FieldProblem,
}

/// A row: a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    line: u64,
    cells: Vec<String>,
}

impl Row {
    fn blank(what: &str) -> Self {
        let mut row = Self { line: 0, cells: vec![String::new(); SHIPPING_FILE_COLUMNS.len()] };
        row.set("what", what);
        row
    }

    fn set(&mut self, column: &str, text: impl Into<String>) {
        let at = SHIPPING_FILE_COLUMNS.iter().position(|name| *name == column);
        if let Some(cell) = at.and_then(|at| self.cells.get_mut(at)) {
            *cell = text.into();
        }
    }

    /// The cell without blanks around it.
    fn cell(&self, column: &str) -> &str {
        let at = SHIPPING_FILE_COLUMNS.iter().position(|name| *name == column);
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }
}

/// The words of a cell that holds several.
fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '\n']).map(str::trim).filter(|word| !word.is_empty())
}
