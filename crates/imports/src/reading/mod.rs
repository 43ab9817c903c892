//! Bytes to records: encodings, zips, rows, cells. No database, no clock; the only input is the file.
//!
//! ```text
//! Upload ─┬─ zip ─ members ─┐
//!         └─ one table ─────┴─ encoding ─ delimiter ─ rows ─ sections ─ Layout ─ records, one by one
//! ```
//!
//! Memory stays flat however long the file is: it is read twice in steps of 64 KiB (once for its encoding) and
//! one row is held at a time.

mod cell;
mod dates;
mod decoded;
mod limits;
mod money;
mod rows;
mod sniff;
mod table;
mod upload;
mod values;
mod zipped;

pub use cell::{clean, clean_header, is_formula};
pub use dates::{Moment, read_moment};
pub use limits::*;
pub use money::{DecimalMark, Figure, may_stand_for};
pub use rows::{Row, Rows};
pub use table::{Section, Table};
pub use upload::Upload;
pub use values::{
    Identifier, is_fake_phone, lost_letters, postal_suggestion, read_country, read_identifier,
    read_postal_code, read_quantity, read_yes_no, says_none,
};

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::io::Read;
use std::ops::ControlFlow;

use crate::formats::Format;
use crate::record::{Flag, Record};
use crate::refusal::{Reason, Refusal};

/// Takes records as they come, each with its place in the whole import, counted from 0. May stop the reading.
pub type Sink<'a> = dyn FnMut(u64, Record) -> ControlFlow<()> + 'a;

/// What was read.
pub struct Outcome {
    /// The format of the file.
    pub format: &'static dyn Format,
    /// Its tables: one, or those of the zip.
    pub tables: Vec<Table>,
    /// Records handed out.
    pub records: u64,
    /// Places of records that were handed out before another with the same e-mail address came: they lack
    /// [`Flag::SameEmail`], which all later ones have.
    pub also_same_email: Vec<u64>,
}

/// Reads a file and hands its records out one by one. When it is refused half-way, what was handed out does not
/// count: a refused file changes nothing.
///
/// # Errors
/// [`Refusal`], with the member of the zip where the fault is.
pub fn read(upload: &Upload, sink: &mut Sink<'_>) -> Result<Outcome, Refusal> {
    let mut import = Import { format: None, records: 0, seen: HashMap::default(), also: Vec::new(), sink };
    let tables = if let Some(zip) = zip_of(upload)? {
        read_members(zip, &mut import)?
    } else {
        vec![table::read(&mut OneFile(upload), None, &mut import)?.0]
    };
    match import.format {
        Some(format) if import.records > 0 => {
            Ok(Outcome { format, tables, records: import.records.into(), also_same_email: import.also })
        }
        _ => Err(Reason::NoRecords.into()),
    }
}

fn zip_of(upload: &Upload) -> Result<Option<zipped::Zipped>, Reason> {
    if upload.size().map_err(Reason::Unreadable)? > TABLE_BYTES_MAX {
        return Err(Reason::TooLargeOrBroken("it is larger than 512 MB".to_owned()));
    }
    let mut head = Vec::new();
    upload.open().and_then(|file| file.take(4).read_to_end(&mut head)).map_err(Reason::Unreadable)?;
    if sniff::is_zip(&head) { zipped::Zipped::open(upload).map(Some) } else { Ok(None) }
}

fn read_members(mut zip: zipped::Zipped, import: &mut Import<'_, '_>) -> Result<Vec<Table>, Refusal> {
    let mut tables = Vec::new();
    for member in zip.tables().to_vec() {
        let mut open = OneMember { zip: &mut zip, member: &member };
        match table::read(&mut open, Some(&member.name), import) {
            Ok((table, flow)) => {
                tables.push(table);
                if flow.is_break() {
                    break;
                }
            }
            // A reward nobody took.
            Err(Reason::EmptyFile) => {}
            Err(reason) => return Err(reason.within(Some(&member.name))),
        }
    }
    Ok(tables)
}

/// A table that can be opened again.
pub(crate) trait Openable {
    fn open(&mut self) -> Result<Box<dyn Read + '_>, Reason>;
}

struct OneFile<'a>(&'a Upload);

impl Openable for OneFile<'_> {
    fn open(&mut self) -> Result<Box<dyn Read + '_>, Reason> {
        Ok(Box::new(self.0.open().map_err(Reason::Unreadable)?))
    }
}

struct OneMember<'a> {
    zip: &'a mut zipped::Zipped,
    member: &'a zipped::Member,
}

impl Openable for OneMember<'_> {
    fn open(&mut self) -> Result<Box<dyn Read + '_>, Reason> {
        self.zip.open_table(self.member)
    }
}

/// What is known across the tables of one import.
pub(crate) struct Import<'a, 'b> {
    format: Option<&'static dyn Format>,
    records: u32,
    /// E-mail address (as a hash) to the place of its first record, or `None` once that one is told.
    seen: HashMap<u64, Option<u32>, BuildHasherDefault<DefaultHasher>>,
    also: Vec<u64>,
    sink: &'a mut Sink<'b>,
}

impl Import<'_, '_> {
    fn is_full(&self) -> bool {
        self.records >= ROWS_MAX
    }

    fn take(&mut self, mut record: Record) -> ControlFlow<()> {
        let place = self.records;
        if let Some(email) = record.email.as_deref() {
            let hash = self.seen.hasher().hash_one(email);
            if let Some(first) = self.seen.get_mut(&hash) {
                record.flags.set(Flag::SameEmail);
                self.also.extend(first.take().map(u64::from));
            } else {
                self.seen.insert(hash, Some(place));
            }
        }
        self.records = self.records.saturating_add(1);
        (self.sink)(place.into(), record)
    }
}
