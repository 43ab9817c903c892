//! A file as one value or as JSON: what `pledgekeeper import parse` prints.

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use serde::Serialize;

use crate::reading::{self, Table, Upload};
use crate::record::{Flag, PledgeStatus, Record};
use crate::refusal::Refusal;

/// All records of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parsed {
    /// The word of the format, such as `kickstarter`.
    pub format: &'static str,
    /// The records, in the order of the file.
    pub records: Vec<Record>,
}

/// Reads a file on disk as a whole. For files of any size see [`crate::reading::read`] and [`write_json`].
///
/// # Errors
/// [`Refusal`].
pub fn parse_file(path: &Path) -> Result<Parsed, Refusal> {
    parse(&Upload::file(path))
}

/// Reads an upload as a whole.
///
/// # Errors
/// [`Refusal`].
pub fn parse(upload: &Upload) -> Result<Parsed, Refusal> {
    let mut records = Vec::new();
    let outcome = reading::read(upload, &mut |_, mut record| {
        record.marked_as_sent = false; // no part of what the schema says
        records.push(record);
        ControlFlow::Continue(())
    })?;
    for place in outcome.also_same_email {
        if let Some(record) = usize::try_from(place).ok().and_then(|place| records.get_mut(place)) {
            record.flags.set(Flag::SameEmail);
        }
    }
    Ok(Parsed { format: outcome.format.name(), records })
}

/// What a file is and what is in it, without its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inspection {
    /// The word of the format.
    pub format: &'static str,
    /// The name people know.
    pub title: &'static str,
    /// How many records there are.
    pub records: u64,
    /// How many of them have each flag.
    pub flags: BTreeMap<Flag, u64>,
    /// How many have each status; unknown words are not counted here but in the flags.
    pub statuses: BTreeMap<PledgeStatus, u64>,
    /// The tables with what every column was taken for.
    pub tables: Vec<Table>,
}

/// Reads a file to its end and tells what was recognised: what `pledgekeeper import inspect` prints.
///
/// # Errors
/// [`Refusal`].
pub fn inspect(upload: &Upload) -> Result<Inspection, Refusal> {
    let (mut flags, mut statuses) = (BTreeMap::<Flag, u64>::new(), BTreeMap::<PledgeStatus, u64>::new());
    let outcome = reading::read(upload, &mut |_, record| {
        for flag in record.flags.iter() {
            *flags.entry(flag).or_default() += 1;
        }
        if let Some(status) = record.status {
            *statuses.entry(status).or_default() += 1;
        }
        ControlFlow::Continue(())
    })?;
    if !outcome.also_same_email.is_empty() {
        let count = u64::try_from(outcome.also_same_email.len()).unwrap_or(u64::MAX);
        *flags.entry(Flag::SameEmail).or_default() += count;
    }
    Ok(Inspection {
        format: outcome.format.name(),
        title: outcome.format.title(),
        records: outcome.records,
        flags,
        statuses,
        tables: outcome.tables,
    })
}

/// What keeps a file from becoming JSON.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file is refused; nothing was written.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The output cannot be written.
    #[error("the records cannot be written: {0}")]
    Output(#[from] std::io::Error),
}

/// Writes `{"format": …, "records": […]}` for a file of any size: it is read once to see that nothing is wrong
/// and once more to write, so that no record has to be held.
///
/// # Errors
/// [`WriteError`]; a refused file writes nothing.
pub fn write_json(upload: &Upload, output: &mut dyn Write) -> Result<(), WriteError> {
    let outcome = reading::read(upload, &mut |_, _| ControlFlow::Continue(()))?;
    let mut marked = outcome.also_same_email;
    marked.sort_unstable();
    let mut written: Result<(), std::io::Error> =
        write!(output, "{{\"format\":\"{}\",\"records\":[", outcome.format.name());
    reading::read(upload, &mut |place, mut record| {
        if marked.binary_search(&place).is_ok() {
            record.flags.set(Flag::SameEmail);
        }
        record.marked_as_sent = false; // no part of what the schema says
        let comma = if place == 0 { "\n" } else { ",\n" };
        written = output
            .write_all(comma.as_bytes())
            .and_then(|()| serde_json::to_writer(&mut *output, &record).map_err(Into::into));
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    written.and_then(|()| output.write_all(b"\n]}\n")).map_err(WriteError::Output)
}
