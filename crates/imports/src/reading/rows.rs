//! Text to rows of cells.
//!
//! Our own reader, because the field's crate accepts an unclosed quotation mark and hands out the rest of the
//! file as one cell; here that is a refusal with the line where it began.

use std::io::Read;

use encoding_rs::Encoding;

use super::decoded::Decoded;
use super::limits::{CELL_BYTES_MAX, COLUMNS_MAX, LINES_OF_OPEN_QUOTE, ROW_BYTES_MAX};
use crate::refusal::Reason;

/// One row; the memory of a row is used again for the next.
#[derive(Debug, Default, Clone)]
pub struct Row {
    line: u64,
    text: String,
    ends: Vec<usize>,
    /// The file ends without a line end behind it.
    is_unfinished: bool,
}

impl Row {
    /// True when the file ends with this row and no line end stands behind it: it may have been cut off.
    pub fn is_unfinished(&self) -> bool {
        self.is_unfinished
    }

    /// How many cells it has.
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// True when every cell is blank.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The line of the file it begins in, counted from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// A cell as written; beyond the end an empty one.
    pub fn cell(&self, index: usize) -> &str {
        let start = match index.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).copied().unwrap_or(usize::MAX),
        };
        self.ends.get(index).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }

    /// All cells as written.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.width()).map(|index| self.cell(index))
    }

    fn clear(&mut self, line: u64) {
        self.line = line;
        self.text.clear();
        self.ends.clear();
        self.is_unfinished = false;
    }

    fn push(&mut self, text: &str) -> Result<(), Reason> {
        let start = self.ends.last().copied().unwrap_or(0);
        let grown = self.text.len().saturating_add(text.len());
        if grown.saturating_sub(start) > CELL_BYTES_MAX {
            return Err(Reason::TooLargeOrBroken(format!("a cell in line {} is too long", self.line)));
        }
        if grown > ROW_BYTES_MAX {
            return Err(Reason::TooLargeOrBroken(format!("line {} is too long", self.line)));
        }
        self.text.push_str(text);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Reason> {
        if self.ends.len() >= COLUMNS_MAX {
            return Err(Reason::TooLargeOrBroken(format!(
                "line {} has more than {COLUMNS_MAX} columns",
                self.line
            )));
        }
        self.ends.push(self.text.len());
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    RowStart,
    CellStart,
    Plain,
    Quoted,
    AfterQuote,
}

/// Reads rows.
pub struct Rows<R> {
    text: Decoded<R>,
    delimiter: u8,
    line: u64,
    line_feed_pending: bool,
}

impl<R: Read> Rows<R> {
    /// Rows of `source` with cells parted by `delimiter`.
    pub fn new(source: R, encoding: &'static Encoding, delimiter: u8) -> Self {
        Self { text: Decoded::new(source, encoding), delimiter, line: 1, line_feed_pending: false }
    }

    /// Reads the next row into `row`; false at the end. Empty lines are passed over.
    ///
    /// # Errors
    /// [`Reason::BrokenQuotes`], and [`Reason::TooLargeOrBroken`] over a limit or when the source fails.
    pub fn read(&mut self, row: &mut Row) -> Result<bool, Reason> {
        row.clear(self.line);
        let mut state = State::RowStart;
        loop {
            let rest = self.text.rest()?;
            let Some(&first) = rest.as_bytes().first() else {
                return finish(state, row);
            };
            match state {
                State::RowStart => {
                    if let Some(mark) = rest.strip_prefix('\u{feff}').map(|left| rest.len() - left.len()) {
                        self.text.consume(mark);
                    } else if first == b'\n' || first == b'\r' {
                        let counts = !(first == b'\n' && self.line_feed_pending);
                        self.line_feed_pending = first == b'\r';
                        self.line = self.line.saturating_add(u64::from(counts));
                        self.text.consume(1);
                        row.clear(self.line);
                    } else {
                        self.line_feed_pending = false;
                        state = State::CellStart;
                    }
                }
                State::CellStart if first == b'"' => {
                    self.text.consume(1);
                    state = State::Quoted;
                }
                State::CellStart | State::Plain => {
                    let delimiter = self.delimiter;
                    let stop = |b: &u8| *b == delimiter || *b == b'\n' || *b == b'\r';
                    let length = rest.as_bytes().iter().position(stop).unwrap_or(rest.len());
                    row.push(rest.get(..length).unwrap_or_default())?;
                    self.text.consume(length);
                    state = State::Plain;
                    if self.ends_cell(row, &mut state)? {
                        return Ok(true);
                    }
                }
                State::Quoted => state = self.read_quoted(row)?,
                State::AfterQuote => {
                    if first == b'"' {
                        row.push("\"")?;
                        self.text.consume(1);
                        state = State::Quoted;
                    } else if first == b' ' {
                        self.text.consume(1);
                    } else if first != self.delimiter && first != b'\n' && first != b'\r' {
                        return Err(Reason::BrokenQuotes { line: row.line });
                    } else if self.ends_cell(row, &mut state)? {
                        return Ok(true);
                    }
                }
            }
        }
    }

    /// Takes the delimiter or line end that is next, if any; true when the row is complete.
    fn ends_cell(&mut self, row: &mut Row, state: &mut State) -> Result<bool, Reason> {
        let Some(&next) = self.text.rest()?.as_bytes().first() else { return Ok(false) };
        if next == self.delimiter {
            *state = State::CellStart;
        } else if next != b'\n' && next != b'\r' {
            return Ok(false);
        }
        row.end_cell()?;
        self.text.consume(1);
        if next == self.delimiter {
            return Ok(false);
        }
        self.line_feed_pending = next == b'\r';
        self.line = self.line.saturating_add(1);
        Ok(true)
    }

    fn read_quoted(&mut self, row: &mut Row) -> Result<State, Reason> {
        let rest = self.text.rest()?;
        let close = rest.as_bytes().iter().position(|b| *b == b'"');
        let length = close.unwrap_or(rest.len());
        let piece = rest.get(..length).unwrap_or_default();
        let breaks = piece.matches('\n').count();
        self.line = self.line.saturating_add(u64::try_from(breaks).unwrap_or(u64::MAX));
        if let Err(reason) = row.push(piece) {
            let never_closed = self.line.saturating_sub(row.line) > LINES_OF_OPEN_QUOTE;
            return Err(if never_closed { Reason::BrokenQuotes { line: row.line } } else { reason });
        }
        self.text.consume(length.saturating_add(usize::from(close.is_some())));
        Ok(if close.is_some() { State::AfterQuote } else { State::Quoted })
    }
}

fn finish(state: State, row: &mut Row) -> Result<bool, Reason> {
    match state {
        State::RowStart => return Ok(false),
        State::Quoted => return Err(Reason::BrokenQuotes { line: row.line }),
        State::CellStart | State::Plain | State::AfterQuote => row.end_cell()?,
    }
    row.is_unfinished = true;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: u8) -> Result<Vec<Vec<String>>, Reason> {
        let mut reader = Rows::new(text.as_bytes(), encoding_rs::UTF_8, delimiter);
        let (mut row, mut all) = (Row::default(), Vec::new());
        while reader.read(&mut row)? {
            all.push(row.cells().map(str::to_owned).collect());
        }
        Ok(all)
    }

    #[test]
    fn quotes_line_breaks_and_empty_cells_are_read_as_meant() {
        let text = "a,\"b \"\"x\"\", y\",\r\n\"\",\"two\nlines\" ,5'10\" tall\n\n,last";
        let expected =
            vec![vec!["a", "b \"x\", y", ""], vec!["", "two\nlines", "5'10\" tall"], vec!["", "last"]];
        assert_eq!(rows(text, b',').unwrap(), expected);
    }

    #[test]
    fn a_byte_order_mark_before_any_row_is_removed() {
        assert_eq!(
            rows("\u{feff}\"a\",b\n\u{feff}\"c\",d", b',').unwrap(),
            vec![vec!["a", "b"], vec!["c", "d"]]
        );
    }

    #[test]
    fn a_row_knows_the_line_it_begins_in() {
        let mut reader = Rows::new("a\r\n\r\n\"b\nb\"\nc\rd".as_bytes(), encoding_rs::UTF_8, b',');
        let (mut row, mut lines) = (Row::default(), Vec::new());
        while reader.read(&mut row).unwrap() {
            lines.push((row.cell(0).to_owned(), row.line()));
        }
        assert_eq!(lines, [("a".into(), 1), ("b\nb".into(), 3), ("c".into(), 5), ("d".into(), 6)]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_named_with_its_line() {
        for text in ["h,i\na,\"b\nc,d\n", "h,i\na,\"b\"c\n"] {
            assert!(matches!(rows(text, b','), Err(Reason::BrokenQuotes { line: 2 })), "{text}");
        }
    }

    #[test]
    fn an_open_quote_in_a_long_file_is_not_called_a_long_cell() {
        let text = format!("h,i\na,\"b\n{}", "1,somebody\n".repeat(100_000));
        assert!(matches!(rows(&text, b','), Err(Reason::BrokenQuotes { line: 2 })));
        let text = format!("h,i\na,\"{}\"\n", "x".repeat(CELL_BYTES_MAX + 1));
        assert!(matches!(rows(&text, b','), Err(Reason::TooLargeOrBroken(_))));
    }
}
