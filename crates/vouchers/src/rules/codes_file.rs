//! A file of codes, read line by line before anything is stored.

use std::collections::HashMap;
use std::io::Read;

use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};
use sheets::{Row, Sheet, SheetError};

use crate::error::VoucherError;
use crate::rules::code_text::read_code;
use crate::service::make_codes::CODES_MAX;

/// Largest file, in bytes.
pub const FILE_BYTES_MAX: u64 = 20 * 1024 * 1024;
/// Problems that are listed; the others are counted.
pub const PROBLEMS_MAX: usize = 1_000;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum LineProblem {
    /// It is no UTF-8 text.
    Unreadable,
    /// There is no code in it.
    NoCode,
    /// The code has other characters than letters, digits and dashes, or is too short or too long.
    BadCode,
    /// The same code stands further up.
    Twice {
        /// In this line.
        first_line: u64,
    },
    /// The code belongs to another voucher.
    Taken,
    /// A gift code without an amount and currency larger than zero, or another code with one.
    BadWorth,
}

impl LineProblem {
    /// The sentence's key in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Unreadable => "vouchers-line-unreadable",
            Self::NoCode => "vouchers-line-no-code",
            Self::BadCode => "vouchers-line-bad-code",
            Self::Twice { .. } => "vouchers-line-twice",
            Self::Taken => "vouchers-line-taken",
            Self::BadWorth => "vouchers-line-bad-worth",
        }
    }
}

/// A line that cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldLine {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Why.
    pub problem: LineProblem,
}

/// A code out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileCode {
    pub(crate) line: u64,
    pub(crate) shown: String,
    pub(crate) normalised: String,
    pub(crate) worth: Option<Money>,
}

/// A file as read.
#[derive(Debug, Default)]
pub(crate) struct CodesFile {
    pub(crate) codes: Vec<FileCode>,
    pub(crate) held: Vec<HeldLine>,
}

/// Which column holds what.
struct Columns {
    code: usize,
    amount: Option<usize>,
    currency: Option<usize>,
}

/// Reads a file with a column `code` and, for gift codes, `amount` and `currency`; commas or semicolons, UTF-8 with
/// or without its mark. Blank lines are skipped.
///
/// # Errors
/// [`VoucherError::FileTooLarge`], [`VoucherError::NotACsv`], [`VoucherError::File`].
pub(crate) fn read(from: &mut dyn Read, are_gifts: bool) -> Result<CodesFile, VoucherError> {
    let sheet = Sheet::read(from, FILE_BYTES_MAX).map_err(|e| match e {
        SheetError::TooLarge { .. } => VoucherError::FileTooLarge,
        SheetError::File(e) => VoucherError::File(e),
    })?;
    let mut rows = sheet.rows();
    let head = rows.next().ok_or(VoucherError::NotACsv)?.map_err(|_| VoucherError::NotACsv)?;
    let columns = columns(&head.cells)?;
    let mut file = CodesFile::default();
    let mut first_lines: HashMap<String, u64> = HashMap::new();
    for row in rows {
        let Row { line, cells } = row.map_err(|_| VoucherError::NotACsv)?;
        if file.codes.len() + file.held.len() >= usize::try_from(CODES_MAX).unwrap_or(usize::MAX) {
            return Err(VoucherError::FileTooLarge);
        }
        match read_line(&cells, &columns, are_gifts) {
            Ok((shown, normalised, worth)) => match first_lines.entry(normalised.clone()) {
                std::collections::hash_map::Entry::Occupied(first) => {
                    let problem = LineProblem::Twice { first_line: *first.get() };
                    file.held.push(HeldLine { line, problem });
                }
                std::collections::hash_map::Entry::Vacant(new) => {
                    new.insert(line);
                    file.codes.push(FileCode { line, shown, normalised, worth });
                }
            },
            Err(problem) => file.held.push(HeldLine { line, problem }),
        }
    }
    Ok(file)
}

fn columns(header: &csv::ByteRecord) -> Result<Columns, VoucherError> {
    let place = |name: &str| header.iter().position(|cell| cell.eq_ignore_ascii_case(name.as_bytes()));
    let code = place("code").ok_or(VoucherError::NotACsv)?;
    Ok(Columns { code, amount: place("amount"), currency: place("currency") })
}

fn read_line(
    record: &csv::ByteRecord,
    columns: &Columns,
    are_gifts: bool,
) -> Result<(String, String, Option<Money>), LineProblem> {
    let cell = |column: Option<usize>| {
        let bytes = column.and_then(|column| record.get(column)).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_| LineProblem::Unreadable)
    };
    let code = cell(Some(columns.code))?;
    if code.is_empty() {
        return Err(LineProblem::NoCode);
    }
    let (shown, normalised) = read_code(code).map_err(|_| LineProblem::BadCode)?;
    let (amount, currency) = (cell(columns.amount)?, cell(columns.currency)?);
    let worth = match (are_gifts, amount, currency) {
        (false, "", _) => None,
        (true, amount, currency) => Some(read_worth(amount, currency).ok_or(LineProblem::BadWorth)?),
        (false, ..) => return Err(LineProblem::BadWorth),
    };
    Ok((shown, normalised, worth))
}

fn read_worth(amount: &str, currency: &str) -> Option<Money> {
    let currency = Currency::parse(&currency.to_ascii_uppercase()).ok()?; // either way the line is held
    Money::parse(amount, currency).ok().filter(|worth| worth.is_positive())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(file: &CodesFile) -> Vec<(u64, LineProblem)> {
        file.held.iter().map(|held| (held.line, held.problem.clone())).collect()
    }

    #[test]
    fn good_lines_are_read_and_each_bad_one_says_why() {
        let text =
            "\u{feff}Code;Note\r\nSUMMER-10;a\r\n\r\n;no code\r\nsummer10;again\r\n=cmd;x\r\nAUTUMN;\r\n";
        let mut bytes = text.as_bytes().to_vec();
        bytes.extend_from_slice(b"WIN\xffTER;x\r\n");
        let file = read(&mut bytes.as_slice(), false).unwrap();
        let codes: Vec<_> = file.codes.iter().map(|code| (code.line, code.normalised.as_str())).collect();
        assert_eq!(codes, [(2, "SUMMER10"), (7, "AUTUMN")]);
        let expected = [
            (4, LineProblem::NoCode),
            (5, LineProblem::Twice { first_line: 2 }),
            (6, LineProblem::BadCode),
            (8, LineProblem::Unreadable),
        ];
        assert_eq!(problems(&file), expected);
    }

    #[test]
    fn gift_codes_want_a_worth_and_others_have_none() {
        let text = "code,amount,currency\nGIFT-A1,25.00,eur\nGIFT-B2,0,EUR\nGIFT-C3,,\nGIFT-D4,10,XX\n";
        let file = read(&mut text.as_bytes(), true).unwrap();
        assert_eq!(file.codes[0].worth, Some(Money::new(2_500, Currency::EUR)));
        assert_eq!(file.held.len(), 3);
        assert!(file.held.iter().all(|held| held.problem == LineProblem::BadWorth));
        assert_eq!(read(&mut "code,amount\nABCD,5\n".as_bytes(), false).unwrap().held.len(), 1);
    }

    #[test]
    fn a_file_without_the_column_or_beyond_the_limit_is_refused() {
        assert!(matches!(read(&mut "voucher\nABCD\n".as_bytes(), false), Err(VoucherError::NotACsv)));
        assert!(matches!(read(&mut "".as_bytes(), false), Err(VoucherError::NotACsv)));
        let endless = &mut std::io::repeat(b'a');
        assert!(matches!(read(endless, false), Err(VoucherError::FileTooLarge)));
    }
}
