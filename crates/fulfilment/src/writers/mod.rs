//! Rows become a file.

mod csv_writer;
mod xlsx_writer;

use std::io::Write;

use db::ReadTx;
use kernel::Vault;

use crate::error::ExportError;
use crate::sheets::{ExportRequest, Rows, Table, rows};

/// The file's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// UTF-8 with a byte order mark and CRLF, made for spreadsheets: codes of digits stand as `="01067"`.
    Csv,
    /// UTF-8 without a mark, codes as they are: for programs.
    PlainCsv,
    /// A workbook with typed cells.
    Xlsx,
}

impl Format {
    /// From its word: `csv`, `plain-csv`, `xlsx`.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "csv" => Some(Self::Csv),
            "plain-csv" => Some(Self::PlainCsv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// Whether a person opens it in a spreadsheet, so that a row of totals helps.
    pub(crate) const fn is_for_people(self) -> bool {
        !matches!(self, Self::PlainCsv)
    }

    /// The file's ending.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::PlainCsv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::PlainCsv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Writes an export. Answers how many rows it has, the head not counted.
pub fn write(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    request: &ExportRequest,
    format: Format,
    to: &mut dyn Write,
) -> Result<u64, ExportError> {
    let table = Table::of(tx, request)?;
    let rows = |out: &mut Rows<'_>| rows(tx, vault, (request, &table, format), out);
    match format {
        Format::Csv | Format::PlainCsv => csv_writer::write(&table.columns, format, to, rows),
        Format::Xlsx => xlsx_writer::write((request.sheet, &table.columns), to, rows),
    }
}
