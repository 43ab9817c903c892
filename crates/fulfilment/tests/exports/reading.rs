//! Files read back by other readers than the ones that wrote them.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use fulfilment::{Format, Sheet};

use crate::stage::Stage;

/// A row by the names of its columns.
pub type Row = BTreeMap<String, String>;

/// The rows of a CSV file as a program reads them.
pub fn csv(bytes: &[u8]) -> Vec<Row> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(Result::unwrap).collect()
}

/// The cells of a workbook's only sheet.
pub fn cells(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    assert!(formulas.is_empty(), "{name} holds a formula");
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// The rows of a workbook, every cell as text.
pub fn xlsx(bytes: Vec<u8>) -> Vec<Row> {
    let mut rows = cells(bytes).into_iter();
    let head: Vec<String> = rows.next().unwrap().iter().map(ToString::to_string).collect();
    rows.map(|row| head.iter().cloned().zip(row.iter().map(ToString::to_string)).collect()).collect()
}

/// A sheet's rows for programs; the workbook is checked to say the same.
pub fn rows(stage: &Stage, sheet: Sheet) -> Vec<Row> {
    let (said, plain) = stage.file(sheet, Format::PlainCsv);
    let rows = csv(&plain);
    assert_eq!(u64::try_from(rows.len()).unwrap(), said);
    let (said, book) = stage.file(sheet, Format::Xlsx);
    let typed = xlsx(book);
    assert_eq!(u64::try_from(typed.len()).unwrap(), said);
    let sums = usize::from(sheet == Sheet::Demand); // a row for people, below
    assert_eq!(rows.len() + sums, typed.len());
    for (row, typed) in rows.iter().zip(&typed) {
        for (column, value) in row {
            // A question's head is marked as well, where it looks like a formula.
            let unmarked = column.strip_prefix('\'').unwrap_or(column);
            let typed = &typed[unmarked];
            assert!(same(value, typed), "{column}: {value:?} as CSV, {typed:?} as XLSX");
        }
    }
    rows
}

/// A workbook needs no mark before a cell that looks like a formula, and its numbers have no zeros at the end.
fn same(csv: &str, xlsx: &str) -> bool {
    let as_number = |text: &str| text.parse::<f64>().ok();
    csv == xlsx
        || csv.strip_prefix('\'') == Some(xlsx)
        || (csv.contains('.') && as_number(csv).is_some() && as_number(csv) == as_number(xlsx))
}
