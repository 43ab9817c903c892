//! Why a file is not taken. A refused file changes nothing.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// How many column names a message shows, and how much of each: the first line of a file without a header is
/// somebody's data.
const COLUMNS_SHOWN: usize = 20;
const COLUMN_CHARS_SHOWN: usize = 40;

/// A refused file: where and why. Its JSON is `{"error": code, "message": sentence}`.
#[derive(Debug, thiserror::Error)]
#[error("{}{reason}", self.place())]
pub struct Refusal {
    /// The member of the zip that was refused, when the fault is in one.
    pub member: Option<String>,
    /// Why.
    #[source]
    pub reason: Reason,
}

/// The reasons, each with a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    /// Nothing in it.
    #[error("This file is empty. Download the export again and upload it once the download has finished.")]
    EmptyFile,
    /// A header and nothing below.
    #[error("The file has a header line but no records below it. Export again with all backers selected.")]
    NoRecords,
    /// Excel, OpenDocument or Numbers.
    #[error(
        "This is a spreadsheet ({0}), not a CSV file. Upload the CSV file the platform gave, as it was downloaded; \
         if there is none, save the sheet as \"CSV UTF-8\" and look at postal codes and long numbers before."
    )]
    SpreadsheetNotCsv(&'static str),
    /// Anything else that is no table.
    #[error(
        "This is not a table but {0}. On the platform, download the backer report as CSV and upload that file unchanged."
    )]
    NotATable(&'static str),
    /// Text in an encoding of two or four bytes a letter, without the mark that would say so.
    #[error(
        "This file was saved as Unicode text ({0}). Open it where it was made and save it as \"CSV UTF-8\", then upload that."
    )]
    UnicodeText(&'static str),
    /// A table nobody here knows.
    #[error(
        "These columns belong to no known export: {}. Check that this is the backer report of a supported platform ({known}).",
        shown(columns)
    )]
    UnknownFormat {
        /// The header of the file.
        columns: Vec<String>,
        /// Titles of the formats that can be read.
        known: String,
    },
    /// The platform is clear, a column without which nothing works is not there.
    #[error(
        "This looks like an export of {format}, but the column \"{column}\" is missing (header in line {line}). \
         Export again with this column, or use the file as it was downloaded."
    )]
    MissingColumn {
        /// Title of the format.
        format: &'static str,
        /// The column.
        column: &'static str,
        /// Line of the header.
        line: u64,
    },
    /// A quote opened and not closed, or text after a closing quote.
    #[error(
        "The quotation marks do not match in the row that begins in line {line}. The file was cut off or edited by hand: \
         download it again."
    )]
    BrokenQuotes {
        /// First line of the row.
        line: u64,
    },
    /// A zip without a CSV file.
    #[error("There is no CSV file in this zip. Upload the zip the platform gave, or the CSV file itself.")]
    NoTableInZip,
    /// A member that wants to be written elsewhere.
    #[error(
        "The zip holds a file with an unsafe name ({0:?}), as attacks do. Download the export from the platform again."
    )]
    UnsafeMemberName(String),
    /// Over a limit, or damaged.
    #[error(
        "The file is too large or damaged: {0}. Download it again; if it is complete, export it in several parts."
    )]
    TooLargeOrBroken(String),
    /// The operating system does not give it.
    #[error("The file cannot be opened: {0}.")]
    Unreadable(#[source] std::io::Error),
}

impl Reason {
    /// The code, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty_file",
            Self::NoRecords => "no_records",
            Self::SpreadsheetNotCsv(_) => "spreadsheet_not_csv",
            Self::NotATable(_) | Self::UnicodeText(_) => "not_a_table",
            Self::UnknownFormat { .. } => "unknown_format",
            Self::MissingColumn { .. } => "missing_column",
            Self::BrokenQuotes { .. } => "broken_quotes",
            Self::NoTableInZip => "no_table_in_zip",
            Self::UnsafeMemberName(_) => "unsafe_member_name",
            Self::TooLargeOrBroken(_) => "too_large_or_broken",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// Refused because of this, in this member of a zip.
    pub(crate) fn within(self, member: Option<&str>) -> Refusal {
        Refusal { member: member.map(str::to_owned), reason: self }
    }
}

impl Refusal {
    /// The code, for programs.
    pub const fn code(&self) -> &'static str {
        self.reason.code()
    }

    fn place(&self) -> String {
        self.member.as_deref().map(|name| format!("In {name:?}: ")).unwrap_or_default()
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self { member: None, reason }
    }
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Refusal", 2)?;
        object.serialize_field("error", self.code())?;
        object.serialize_field("message", &self.to_string())?;
        object.end()
    }
}

fn shown(columns: &[String]) -> String {
    let mut names: Vec<String> = columns
        .iter()
        .take(COLUMNS_SHOWN)
        .map(|name| name.chars().take(COLUMN_CHARS_SHOWN).collect())
        .collect();
    if columns.len() > COLUMNS_SHOWN {
        names.push(format!("and {} more", columns.len().saturating_sub(COLUMNS_SHOWN)));
    }
    names.join(", ")
}
