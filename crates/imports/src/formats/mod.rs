//! The exports that can be read: one file and one line in [`FORMATS`] each.

pub mod kickstarter;

use serde::Serialize;

use crate::reading::{DecimalMark, Row};
use crate::record::{AmountKind, Record, SourceId};
use crate::refusal::Reason;

/// Every format, in the order they are asked whether a file is theirs.
pub static FORMATS: &[&dyn Format] = &[&kickstarter::Kickstarter];

/// A format by its word in the JSON.
pub fn by_name(name: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.name() == name)
}

/// An export of one platform, in all the layouts it ever had.
pub trait Format: Sync {
    /// The word in the JSON.
    fn name(&self) -> &'static str;

    /// The name people know.
    fn title(&self) -> &'static str;

    /// True when a header line is one of this platform's.
    fn recognises(&self, header: &Header) -> bool;

    /// Columns to meanings. A file may change its columns at a repeated header line; each section has a layout
    /// of its own.
    ///
    /// # Errors
    /// [`Reason::MissingColumn`].
    fn layout(&self, header: &Header, mark: DecimalMark) -> Result<Box<dyn Layout>, Reason>;

    /// True when a row in the middle of the file could be a header; only then [`Format::recognises`] is asked.
    /// Every row is asked where a format has no cheap sign.
    fn may_be_header(&self, _row: &Row) -> bool {
        true
    }

    /// The ids that name a pledge across two exports of one campaign, the surest first.
    fn identity(&self) -> &'static [SourceId];
}

/// The columns of one section, ready to read its rows.
pub trait Layout: Send {
    /// Reads a row. Where several rows make one order, the record comes with the first row of the next.
    fn read(&mut self, row: &Row) -> Option<Record>;

    /// The order that was not complete yet when the section ended.
    fn finish(&mut self) -> Option<Record> {
        None
    }

    /// What each column was taken for.
    fn columns(&self) -> &[Column];
}

/// A header line, cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Line of the file.
    pub line: u64,
    /// The headers as written, cleaned and trimmed.
    pub names: Vec<String>,
    keys: Vec<String>,
}

impl Header {
    /// The header in a row.
    pub fn of(row: &Row) -> Self {
        let names: Vec<String> = row.cells().map(crate::reading::clean_header).collect();
        let keys = names.iter().map(|name| name.to_lowercase()).collect();
        Self { line: row.line(), names, keys }
    }

    /// True when there is such a column; `key` in lower case.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|candidate| candidate == key)
    }

    /// Position, name as written and name in lower case of every column.
    pub fn columns(&self) -> impl Iterator<Item = (usize, &str, &str)> {
        self.names
            .iter()
            .zip(&self.keys)
            .enumerate()
            .map(|(at, (name, key))| (at, name.as_str(), key.as_str()))
    }
}

/// A column and what it was taken for: what the page "what was recognised" shows, and what a catalogue is
/// proposed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The header as written.
    pub name: String,
    /// Its meaning.
    pub meaning: Meaning,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Meaning {
    /// A field of the record that is not an amount.
    Field(Field),
    /// An amount.
    Amount(AmountKind),
    /// Quantity of an item; the label without what the platform adds to it.
    Item(String),
    /// Quantity of an add-on: the platform's id and the title.
    Addon(String, String),
    /// A survey question.
    Question,
    /// Unknown: kept as `extra`.
    Extra,
    /// Known and without use for a pledge.
    Ignored,
}

/// Fields of a record that come from one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the record's")]
pub enum Field {
    BackerNumber,
    BackerUid,
    Name,
    Email,
    PledgeCountry,
    RewardTitle,
    RewardId,
    PledgedAt,
    Status,
    CreatorNote,
    Installments,
    LatePledge,
    SurveyedAt,
    AddressName,
    AddressLine1,
    AddressLine2,
    AddressCity,
    AddressRegion,
    AddressPostalCode,
    AddressCountryName,
    AddressCountryCode,
    AddressPhone,
    AddressDeliveryNotes,
    Sent,
}
