//! A file of keys, read and checked before anything is stored.

use std::collections::HashMap;
use std::io::Read;

use serde::{Deserialize, Serialize};
use sheets::{Row, Sheet, SheetError};

use crate::error::DigitalError;

/// Most keys of one file.
pub const KEYS_MAX: usize = 500_000;
/// Largest file, in bytes.
pub const KEYS_FILE_BYTES_MAX: u64 = 50 * 1024 * 1024;
/// Problems that are listed; the others are counted.
pub const PROBLEMS_MAX: usize = 1_000;
const KEY_CHARS: std::ops::RangeInclusive<usize> = 4..=500;
/// What the column of keys is called.
const NAMES: [&str; 6] = ["key", "keys", "code", "codes", "serial", "steam key"];

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum KeyProblem {
    /// It is no UTF-8 text.
    Unreadable,
    /// There is nothing in the column of keys.
    NoKey,
    /// Shorter than 4 or longer than 500 characters.
    BadLength,
    /// The same key stands further up.
    Twice {
        /// In this line.
        first_line: u64,
    },
    /// The key is in another pool already: somebody may have it.
    InAnotherPool,
}

impl KeyProblem {
    /// The sentence's key in [`crate::texts`]; `digital-key-twice` takes `line`.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Unreadable => "digital-key-unreadable",
            Self::NoKey => "digital-key-missing",
            Self::BadLength => "digital-key-bad-length",
            Self::Twice { .. } => "digital-key-twice",
            Self::InAnotherPool => "digital-key-in-another-pool",
        }
    }
}

/// A line that is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldKey {
    /// Its number in the file, from 1. The key itself stands nowhere.
    pub line: u64,
    /// Why.
    pub problem: KeyProblem,
}

/// A key of a file.
#[derive(Clone)]
pub(crate) struct FileKey {
    pub(crate) line: u64,
    pub(crate) text: String,
}

/// A file as read.
#[derive(Default)]
pub(crate) struct KeysFile {
    pub(crate) keys: Vec<FileKey>,
    pub(crate) held: Vec<HeldKey>,
}

/// Reads one key a line, or a CSV whose column is named `key` (`code`, `serial`). Blank lines are skipped, blanks
/// around a key and characters nobody sees are cut.
///
/// # Errors
/// [`DigitalError::TooManyKeys`], [`DigitalError::NotACsv`], [`DigitalError::File`].
pub(crate) fn read(from: &mut dyn Read) -> Result<KeysFile, DigitalError> {
    let sheet = Sheet::read(from, KEYS_FILE_BYTES_MAX).map_err(|e| match e {
        SheetError::TooLarge { .. } => DigitalError::TooManyKeys,
        SheetError::File(e) => DigitalError::File(e),
    })?;
    let (mut file, mut first_lines, mut column) = (KeysFile::default(), HashMap::new(), None);
    for row in sheet.rows() {
        let Row { line, cells: record } = row.map_err(|_| DigitalError::NotACsv)?;
        let Some(place) = column else {
            let named = named_column(&record);
            if named.is_none() && record.len() > 1 {
                return Err(DigitalError::NotACsv);
            }
            column = Some(named.unwrap_or(0));
            if named.is_none() {
                take_line(&mut file, &mut first_lines, line, record.get(0));
            }
            continue;
        };
        if file.keys.len() + file.held.len() >= KEYS_MAX {
            return Err(DigitalError::TooManyKeys);
        }
        take_line(&mut file, &mut first_lines, line, record.get(place));
    }
    Ok(file)
}

fn take_line(file: &mut KeysFile, first_lines: &mut HashMap<String, u64>, line: u64, cell: Option<&[u8]>) {
    let problem = match read_key(cell.unwrap_or_default()) {
        Ok(text) => {
            let Some(first_line) = first_lines.get(&text) else {
                first_lines.insert(text.clone(), line);
                file.keys.push(FileKey { line, text });
                return;
            };
            KeyProblem::Twice { first_line: *first_line }
        }
        Err(problem) => problem,
    };
    file.held.push(HeldKey { line, problem });
}

fn named_column(record: &csv::ByteRecord) -> Option<usize> {
    record.iter().position(|cell| NAMES.iter().any(|name| cell.eq_ignore_ascii_case(name.as_bytes())))
}

fn read_key(cell: &[u8]) -> Result<String, KeyProblem> {
    let text = std::str::from_utf8(cell).map_err(|_| KeyProblem::Unreadable)?;
    let key = kernel::text::tidy_line(text);
    match key.chars().count() {
        0 => Err(KeyProblem::NoKey),
        count if KEY_CHARS.contains(&count) => Ok(key),
        _ => Err(KeyProblem::BadLength),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &KeysFile) -> Vec<(u64, &str)> {
        file.keys.iter().map(|key| (key.line, key.text.as_str())).collect()
    }

    #[test]
    fn a_plain_list_and_a_table_are_read() {
        let list = read(&mut "\u{feff}AAAA-1\r\n\r\n  AAAA-2 \r\n".as_bytes()).unwrap();
        assert_eq!(lines(&list), [(1, "AAAA-1"), (3, "AAAA-2")]);
        let table = read(&mut "Game;Steam Key\nX;AAAA-1\nX;\nX;aaaa-1\n".as_bytes()).unwrap();
        assert_eq!(lines(&table), [(2, "AAAA-1"), (4, "aaaa-1")], "keys tell large from small letters");
        assert_eq!(table.held, [HeldKey { line: 3, problem: KeyProblem::NoKey }]);
        assert!(matches!(read(&mut "a,b\n1,2\n".as_bytes()), Err(DigitalError::NotACsv)));
        assert!(read(&mut "".as_bytes()).unwrap().keys.is_empty());
    }

    #[test]
    fn what_stands_twice_or_is_no_key_is_held_with_its_line() {
        let mut bytes = b"key\nAAAA-1\nAAAA\xff\nAAAA-1\nabc\n".to_vec();
        bytes.extend(std::iter::repeat_n(b'x', 501));
        let file = read(&mut bytes.as_slice()).unwrap();
        let held: Vec<_> = file.held.iter().map(|held| (held.line, held.problem)).collect();
        let expected = [
            (3, KeyProblem::Unreadable),
            (4, KeyProblem::Twice { first_line: 2 }),
            (5, KeyProblem::BadLength),
            (6, KeyProblem::BadLength),
        ];
        assert_eq!(held, expected);
        assert!(matches!(read(&mut std::io::repeat(b'k')), Err(DigitalError::TooManyKeys)));
    }
}
