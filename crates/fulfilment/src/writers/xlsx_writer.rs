//! XLSX. Rows go to a temporary file as they come (constant memory); the finished workbook is streamed from
//! another one. Both are gone when this ends. Text cells are typed as text, so nothing can become a formula.

use std::io::{Read, Seek, SeekFrom, Write};

use rust_xlsxwriter::{Format as Style, Workbook, Worksheet};

use crate::error::ExportError;
use crate::sheet::{Cell, Sheet};
use crate::sheets::Rows;

/// The last row of a sheet, counted from 0 (the file format's limit).
const LAST_ROW: u32 = 1_048_575;
/// Widths of columns, in digits: what is longer is cut off in view only.
const WIDTH_MIN: u16 = 6;
const WIDTH_MAX: u16 = 60;
/// What the filter's button takes of the head row.
const FILTER_BUTTON: u16 = 3;
const COPY_BYTES: usize = 64 * 1024;
/// Characters of the longest cell (the file format's limit).
const CELL_CHARS_MAX: usize = 32_767;

pub(super) fn write(
    (sheet, columns): (Sheet, &[String]),
    to: &mut dyn Write,
    rows: impl FnOnce(&mut Rows<'_>) -> Result<(), ExportError>,
) -> Result<u64, ExportError> {
    let mut workbook = Workbook::new();
    // Where all temporary files of this process go, not where the system would put its own.
    workbook.set_tempdir(tempfile::env::temp_dir())?;
    let page = workbook.add_worksheet_with_constant_memory()?;
    page.set_name(sheet.word())?;
    let head = Style::new().set_bold();
    for (column, name) in (0u16..).zip(columns) {
        page.write_string_with_format(0, column, name, &head)?;
    }
    page.set_freeze_panes(1, 0)?;
    let as_text = Style::new().set_num_format("@");
    let mut widths: Vec<u16> =
        columns.iter().map(|name| width_of(name).saturating_add(FILTER_BUTTON)).collect();
    let (mut row, mut last_entry) = (0, 0);
    rows(&mut |cells| {
        if row >= LAST_ROW {
            return Err(ExportError::TooManyRows);
        }
        row += 1;
        for (column, cell) in (0u16..).zip(cells) {
            write_cell(page, row, column, cell, &as_text)?;
        }
        if !matches!(cells.first(), Some(Cell::Empty)) {
            last_entry = row; // a row of sums names nothing
        }
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = width_of_cell(cell).max(*width);
        }
        Ok(())
    })?;
    finish(page, last_entry, &widths)?;
    let mut finished = tempfile::tempfile()?;
    workbook.save_to_writer(&mut finished)?;
    finished.seek(SeekFrom::Start(0))?;
    let mut buffer = vec![0; COPY_BYTES];
    loop {
        let read = finished.read(&mut buffer)?;
        let Some(filled) = buffer.get(..read).filter(|f| !f.is_empty()) else { break };
        to.write_all(filled)?;
    }
    to.flush()?;
    Ok(u64::from(row))
}

/// Columns as wide as what stands in them, and a filter on the head row: a list is read and sorted as it opens.
fn finish(page: &mut Worksheet, last_row: u32, widths: &[u16]) -> Result<(), ExportError> {
    for (column, width) in (0u16..).zip(widths) {
        page.set_column_width(column, f64::from((*width).clamp(WIDTH_MIN, WIDTH_MAX)))?;
    }
    if let Some(last) = widths.len().checked_sub(1).and_then(|last| u16::try_from(last).ok()) {
        page.autofilter(0, 0, last_row, last)?;
    }
    Ok(())
}

fn width_of_cell(cell: &Cell) -> u16 {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) | Cell::Code(text) | Cell::Phone(text) => width_of(text),
        Cell::Number(n) => width_of(&n.to_string()),
        Cell::Measure(number) => width_of(&number.to_string()),
        Cell::Amount(money) => width_of(&money.decimal_text()),
    }
}

/// In digits, as spreadsheets measure; letters of East Asia take two. No more than the widest column is looked at.
fn width_of(text: &str) -> u16 {
    let seen = text.chars().take(usize::from(WIDTH_MAX));
    seen.fold(1, |width: u16, letter| width.saturating_add(if letter >= '\u{1100}' { 2 } else { 1 }))
}

fn write_cell(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    as_text: &Style,
) -> Result<(), ExportError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) | Cell::Code(text) | Cell::Phone(text) => {
            let kept: String = text.chars().take(CELL_CHARS_MAX).collect();
            page.write_string_with_format(row, column, &kept, as_text)?;
        }
        Cell::Number(n) => {
            page.write_string_or_number(row, column, *n, as_text)?;
        }
        Cell::Measure(number) => page.write_measure(row, column, &number.to_string())?,
        Cell::Amount(money) => {
            page.write_amount(row, column, *money)?;
        }
    }
    Ok(())
}

/// The file format's numbers are floating point; whole numbers, measures and amounts are written as such only here, where
/// they leave the product, and only while they fit without loss.
trait Numbers {
    fn write_string_or_number(
        &mut self,
        row: u32,
        column: u16,
        n: i64,
        as_text: &Style,
    ) -> Result<(), ExportError>;
    fn write_measure(&mut self, row: u32, column: u16, text: &str) -> Result<(), ExportError>;
    fn write_amount(&mut self, row: u32, column: u16, money: kernel::Money) -> Result<(), ExportError>;
}

/// Digits that a floating point number keeps exactly.
const EXACT_DIGITS: usize = 15;

impl Numbers for Worksheet {
    fn write_string_or_number(
        &mut self,
        row: u32,
        column: u16,
        n: i64,
        as_text: &Style,
    ) -> Result<(), ExportError> {
        match i32::try_from(n) {
            Ok(small) => self.write_number(row, column, small)?,
            Err(_) => self.write_string_with_format(row, column, n.to_string(), as_text)?,
        };
        Ok(())
    }

    fn write_measure(&mut self, row: u32, column: u16, text: &str) -> Result<(), ExportError> {
        match text.parse::<f64>() {
            Ok(number) if text.len() <= EXACT_DIGITS => self.write_number(row, column, number)?,
            _ => self.write_string(row, column, text)?,
        };
        Ok(())
    }

    fn write_amount(&mut self, row: u32, column: u16, money: kernel::Money) -> Result<(), ExportError> {
        let text = money.decimal_text();
        let places = usize::from(money.currency.digits());
        let style = Style::new().set_num_format(if places == 0 {
            "0".to_owned()
        } else {
            format!("0.{}", "0".repeat(places))
        });
        match text.parse::<f64>() {
            Ok(number) if text.len() <= EXACT_DIGITS => {
                self.write_number_with_format(row, column, number, &style)?
            }
            _ => self.write_string(row, column, &text)?,
        };
        Ok(())
    }
}
