//! A small table that staff upload: a CSV out of a spreadsheet, and the line of each of its rows.
//!
//! Invariants: memory is bounded by the caller's limit; the line of a row is the one that an editor shows, from 1,
//! whatever blank lines and line ends the file has.

use std::io::Read;

/// Why a table cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// Larger than the caller takes.
    #[error("the file is larger than {bytes_max} bytes: split it")]
    TooLarge {
        /// The limit.
        bytes_max: u64,
    },
    /// It could not be read to its end.
    #[error("the file could not be read to the end: try again")]
    File(#[from] std::io::Error),
}

/// A row cannot be told from the next: no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file cannot be read as CSV: save it as “CSV UTF-8”")]
pub struct NotACsv;

/// A table in memory.
#[derive(Debug)]
pub struct Sheet {
    bytes: Vec<u8>,
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it begins in the file, from 1.
    pub line: u64,
    /// Its cells, without blanks around them; whether they are UTF-8 is for the caller to ask.
    pub cells: csv::ByteRecord,
}

impl Sheet {
    /// Takes a file in, with or without the mark of UTF-8.
    ///
    /// # Errors
    /// [`SheetError`].
    pub fn read(from: &mut dyn Read, bytes_max: u64) -> Result<Self, SheetError> {
        let mut bytes = Vec::new();
        from.take(bytes_max.saturating_add(1)).read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > bytes_max {
            return Err(SheetError::TooLarge { bytes_max });
        }
        // The reader counts a line at its `\n` and a record at its `\r`: with one end there is one number.
        bytes.retain(|byte| *byte != b'\r');
        Ok(Self { bytes })
    }

    fn text(&self) -> &[u8] {
        self.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&self.bytes)
    }

    /// The rows from the first on; whether that one is a head is for the caller to say. Rows may have any number of
    /// cells.
    pub fn rows(&self) -> Rows<'_> {
        let text = self.text();
        let records = csv::ReaderBuilder::new()
            .delimiter(separator(text))
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text)
            .into_byte_records();
        Rows { records, lines: Lines { text, at: 0, line: 1 } }
    }
}

/// The one of comma, semicolon and tab that the first line that says anything has most of.
fn separator(text: &[u8]) -> u8 {
    let is_said = |line: &&[u8]| line.iter().any(|byte| !byte.is_ascii_whitespace());
    let first = text.split(|byte| *byte == b'\n').find(is_said).unwrap_or_default();
    let count = |wanted: u8| first.split(|byte| *byte == wanted).count();
    [b'\t', b';', b','].into_iter().max_by_key(|wanted| count(*wanted)).unwrap_or(b',')
}

/// The rows of a [`Sheet`] that have something in them.
pub struct Rows<'t> {
    records: csv::ByteRecordsIntoIter<&'t [u8]>,
    lines: Lines<'t>,
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, NotACsv>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Ok(cells) = self.records.next()? else { return Some(Err(NotACsv)) };
            let line = self.lines.of(&cells);
            if cells.iter().any(|cell| !cell.is_empty()) {
                return Some(Ok(Row { line, cells }));
            }
        }
    }
}

/// Numbers lines by where records begin: the reader passes blank lines over without saying so.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of a record. Asked in order.
    fn of(&mut self, record: &csv::ByteRecord) -> u64 {
        let begins = record.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(usize::MAX));
        while let Some(byte) = self.text.get(self.at) {
            if self.at >= begins && *byte != b'\n' {
                break;
            }
            self.line = self.line.saturating_add(u64::from(*byte == b'\n'));
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let sheet = Sheet::read(&mut text.as_bytes(), 10_000).unwrap();
        let cells = |row: &Row| row.cells.iter().map(|cell| String::from_utf8_lossy(cell).into()).collect();
        sheet.rows().map(|row| row.unwrap()).map(|row| (row.line, cells(&row))).collect()
    }

    #[test]
    fn the_first_line_says_what_parts_the_cells() {
        for separator in [",", ";", "\t"] {
            let text = format!("\u{feff}\nkey{separator}note\nA{separator} two words \n");
            let expected = [
                (2, vec!["key".to_owned(), "note".to_owned()]),
                (3, vec!["A".to_owned(), "two words".to_owned()]),
            ];
            assert_eq!(rows(&text), expected, "{separator:?}");
        }
        assert_eq!(rows("one\nt;wo\n"), [(1, vec!["one".to_owned()]), (2, vec!["t;wo".to_owned()])]);
    }

    #[test]
    fn a_row_has_the_line_an_editor_shows() {
        let text = "a,b\r\n\r\n\r\n1,\"two\r\nlines\"\r\n,\r\n3,4";
        let lines: Vec<u64> = rows(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [1, 4, 7]);
        assert!(rows("").is_empty());
    }

    #[test]
    fn a_file_without_end_is_refused() {
        let refused = Sheet::read(&mut std::io::repeat(b'a'), 100);
        assert!(matches!(refused, Err(SheetError::TooLarge { bytes_max: 100 })));
    }
}
