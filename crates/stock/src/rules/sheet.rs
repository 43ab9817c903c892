//! A CSV of what came in or was counted, read line by line.

use std::collections::BTreeMap;

use kernel::Id;
use kernel::ids::kinds;
use kernel::text::{fold, tidy_line};

use crate::error::{NOTE_CHARS_MAX, PIECES_MAX};

/// Largest file, in bytes.
pub const SHEET_BYTES_MAX: usize = 2_000_000;
/// Most lines of goods: they are written in one transaction.
pub const SHEET_LINES_MAX: usize = 5_000;
/// Most problems that are told at once.
pub const SHEET_PROBLEMS_MAX: usize = 100;
/// A cell is repeated in a message up to so many characters.
const SHOWN_CHARS_MAX: usize = 40;

/// What a file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// So many came in.
    Receive,
    /// So many were counted.
    Count,
}

/// What the words of a file stand for.
#[derive(Debug, Clone, Default)]
pub struct Known {
    skus: BTreeMap<String, Id<kinds::Item>>,
    warehouses: BTreeMap<String, Id<kinds::Warehouse>>,
    only: Option<Id<kinds::Warehouse>>,
}

impl Known {
    /// These items by SKU, and these open warehouses by name; upper and lower case and marks do not matter. When there
    /// is one warehouse only, a file need not name it.
    pub fn new<'a>(
        items: impl IntoIterator<Item = (&'a str, Id<kinds::Item>)>,
        warehouses: impl IntoIterator<Item = (&'a str, Id<kinds::Warehouse>)>,
    ) -> Self {
        let warehouses: BTreeMap<_, _> =
            warehouses.into_iter().map(|(name, id)| (fold(&tidy_line(name)), id)).collect();
        let only = warehouses.values().next().copied().filter(|_| warehouses.len() == 1);
        Self {
            skus: items.into_iter().map(|(sku, id)| (fold(&tidy_line(sku)), id)).collect(),
            warehouses,
            only,
        }
    }
}

/// A line that can be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Its number in the file, as a spreadsheet shows it: the head is 1.
    pub line: u64,
    /// Of what.
    pub item: Id<kinds::Item>,
    /// Where.
    pub warehouse: Id<kinds::Warehouse>,
    /// How many.
    pub pieces: u32,
    /// What the file notes, or "".
    pub note: String,
}

/// Something that keeps a file from being booked, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct LineProblem {
    /// The line in the file; 1 for the file as a whole.
    pub line: u64,
    /// What.
    pub kind: LineProblemKind,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineProblemKind {
    /// Not UTF-8.
    #[error("the file is not UTF-8: save it as “CSV UTF-8”")]
    NotUtf8,
    /// Too large.
    #[error("the file is larger than {SHEET_BYTES_MAX} bytes: split it")]
    TooLarge,
    /// Too many lines.
    #[error("the file has more than {SHEET_LINES_MAX} lines: split it")]
    TooManyLines,
    /// No goods in it.
    #[error("the file has no line of goods")]
    Empty,
    /// A column is missing.
    #[error("the column `{0}` is missing: the first line names the columns sku, warehouse, pieces, note")]
    NoColumn(&'static str),
    /// A column is there twice.
    #[error("the column `{0}` is there twice")]
    ColumnTwice(&'static str),
    /// Not the number of cells of the head.
    #[error("this line has another number of cells than the first one")]
    Cells,
    /// No item of this SKU.
    #[error("there is no item with the SKU `{0}`")]
    UnknownSku(String),
    /// No warehouse of this name.
    #[error("there is no open warehouse called `{0}`")]
    UnknownWarehouse(String),
    /// Nobody said where.
    #[error("the line does not say which warehouse")]
    NoWarehouse,
    /// Not a number.
    #[error("`{0}` is no number of pieces: write digits only, up to {PIECES_MAX}")]
    BadPieces(String),
    /// Nothing came in.
    #[error("0 pieces cannot come in: remove the line")]
    NoPieces,
    /// The note is too long.
    #[error("a note has at most {NOTE_CHARS_MAX} characters")]
    NoteTooLong,
    /// Counted twice.
    #[error("the same item was counted in line {0} already: add the two up")]
    CountedTwice(u64),
}

impl LineProblemKind {
    /// Key of the text that a page shows instead of the English sentence. Values: `text`, `other`, `limit`.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "stock-sheet-not-utf8",
            Self::TooLarge => "stock-sheet-too-large",
            Self::TooManyLines => "stock-sheet-too-many-lines",
            Self::Empty => "stock-sheet-empty",
            Self::NoColumn(_) => "stock-sheet-no-column",
            Self::ColumnTwice(_) => "stock-sheet-column-twice",
            Self::Cells => "stock-sheet-cells",
            Self::UnknownSku(_) => "stock-sheet-unknown-sku",
            Self::UnknownWarehouse(_) => "stock-sheet-unknown-warehouse",
            Self::NoWarehouse => "stock-sheet-no-warehouse",
            Self::BadPieces(_) => "stock-sheet-bad-pieces",
            Self::NoPieces => "stock-sheet-no-pieces",
            Self::NoteTooLong => "stock-sheet-note",
            Self::CountedTwice(_) => "stock-sheet-counted-twice",
        }
    }

    /// The word of the file that the text repeats, as `text`.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::NoColumn(word) | Self::ColumnTwice(word) => Some(word),
            Self::UnknownSku(word) | Self::UnknownWarehouse(word) | Self::BadPieces(word) => Some(word),
            _ => None,
        }
    }

    /// The numbers of the text: `other` is another line, `limit` what is allowed at most.
    pub fn args(&self) -> Vec<(&'static str, u64)> {
        let limit = |limit: usize| vec![("limit", u64::try_from(limit).unwrap_or(u64::MAX))];
        match self {
            Self::CountedTwice(line) => vec![("other", *line)],
            Self::BadPieces(_) => vec![("limit", u64::from(PIECES_MAX))],
            Self::TooLarge => limit(SHEET_BYTES_MAX),
            Self::TooManyLines => limit(SHEET_LINES_MAX),
            Self::NoteTooLong => limit(NOTE_CHARS_MAX),
            _ => Vec::new(),
        }
    }
}

/// Reads a file with the columns `sku`, `warehouse` (not needed where there is only one), `pieces` and, if there,
/// `note`; separated by commas, semicolons or tabs. Empty lines are passed over. All lines, or everything that is
/// wrong, by line: a file is booked whole or not at all.
///
/// # Errors
/// At most [`SHEET_PROBLEMS_MAX`] problems.
pub fn read_sheet(kind: SheetKind, bytes: &[u8], known: &Known) -> Result<Vec<SheetLine>, Vec<LineProblem>> {
    let whole = |kind| vec![LineProblem { line: 1, kind }];
    let bytes_max = u64::try_from(SHEET_BYTES_MAX).unwrap_or(u64::MAX);
    let sheet = sheets::Sheet::read(&mut &*bytes, bytes_max).map_err(|_| whole(LineProblemKind::TooLarge))?;
    let mut reader: Option<Reader<'_>> = None;
    let mut lines = Vec::new();
    for row in sheet.rows() {
        let row = row.map_err(|_| whole(LineProblemKind::Cells))?;
        let number = row.line;
        let cells: Result<Vec<&str>, _> = row.cells.iter().map(std::str::from_utf8).collect();
        let record = cells.map_err(|_| vec![LineProblem { line: number, kind: LineProblemKind::NotUtf8 }])?;
        let Some(reader) = &mut reader else {
            let columns = head(&record, known);
            let columns = columns.map_err(|kind| vec![LineProblem { line: number, kind }])?;
            let counted = BTreeMap::new();
            reader = Some(Reader { kind, known, columns, counted, problems: Vec::new() });
            continue;
        };
        match reader.goods(number, &record) {
            Ok(line) => lines.push(line),
            Err(kind) => reader.problems.push(LineProblem { line: number, kind }),
        }
        if lines.len() > SHEET_LINES_MAX {
            return Err(whole(LineProblemKind::TooManyLines));
        }
        if reader.problems.len() >= SHEET_PROBLEMS_MAX {
            break;
        }
    }
    let problems = reader.map(|reader| reader.problems).unwrap_or_default(); // no head: an empty file
    if lines.is_empty() && problems.is_empty() {
        return Err(whole(LineProblemKind::Empty));
    }
    if problems.is_empty() { Ok(lines) } else { Err(problems) }
}

/// Where which column stands.
struct Columns {
    cells: usize,
    sku: usize,
    pieces: usize,
    warehouse: Option<usize>,
    note: Option<usize>,
}

/// What the first line names.
fn head(record: &[&str], known: &Known) -> Result<Columns, LineProblemKind> {
    let names: Vec<String> = record.iter().map(|cell| fold(&tidy_line(cell))).collect();
    let place = |name: &'static str| -> Result<Option<usize>, LineProblemKind> {
        let mut places = names.iter().enumerate().filter(|(_, found)| *found == name).map(|(n, _)| n);
        let first = places.next();
        if places.next().is_some() { Err(LineProblemKind::ColumnTwice(name)) } else { Ok(first) }
    };
    let needed = |name: &'static str| place(name)?.ok_or(LineProblemKind::NoColumn(name));
    let warehouse = place("warehouse")?;
    if warehouse.is_none() && known.only.is_none() {
        return Err(LineProblemKind::NoColumn("warehouse"));
    }
    Ok(Columns {
        cells: names.len(),
        sku: needed("sku")?,
        pieces: needed("pieces")?,
        warehouse,
        note: place("note")?,
    })
}

struct Reader<'k> {
    kind: SheetKind,
    known: &'k Known,
    columns: Columns,
    counted: BTreeMap<(Id<kinds::Item>, Id<kinds::Warehouse>), u64>,
    problems: Vec<LineProblem>,
}

impl Reader<'_> {
    fn goods(&mut self, line: u64, record: &[&str]) -> Result<SheetLine, LineProblemKind> {
        if record.len() != self.columns.cells {
            return Err(LineProblemKind::Cells);
        }
        let cell = |at: usize| tidy_line(record.get(at).copied().unwrap_or(""));
        let sku = cell(self.columns.sku);
        let item = self.known.skus.get(&fold(&sku)).copied();
        let item = item.ok_or_else(|| LineProblemKind::UnknownSku(shown(&sku)))?;
        let warehouse = self.warehouse(self.columns.warehouse.map(cell))?;
        let pieces = pieces(&cell(self.columns.pieces))?;
        if pieces == 0 && self.kind == SheetKind::Receive {
            return Err(LineProblemKind::NoPieces);
        }
        let note = self.columns.note.map(cell).unwrap_or_default(); // no such column
        if note.chars().count() > NOTE_CHARS_MAX {
            return Err(LineProblemKind::NoteTooLong);
        }
        if self.kind == SheetKind::Count
            && let Some(earlier) = self.counted.insert((item, warehouse), line)
        {
            return Err(LineProblemKind::CountedTwice(earlier));
        }
        Ok(SheetLine { line, item, warehouse, pieces, note })
    }

    fn warehouse(&self, name: Option<String>) -> Result<Id<kinds::Warehouse>, LineProblemKind> {
        match name.filter(|name| !name.is_empty()) {
            None => self.known.only.ok_or(LineProblemKind::NoWarehouse),
            Some(name) => {
                let found = self.known.warehouses.get(&fold(&name)).copied();
                found.ok_or_else(|| LineProblemKind::UnknownWarehouse(shown(&name)))
            }
        }
    }
}

fn pieces(text: &str) -> Result<u32, LineProblemKind> {
    let digits_only = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse::<u32>().ok().filter(|number| digits_only && *number <= PIECES_MAX);
    number.ok_or_else(|| LineProblemKind::BadPieces(shown(text)))
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN_CHARS_MAX).collect()
}
