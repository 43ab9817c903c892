//! A file as one value or as JSON: what `pledgekeeper import parse` prints.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use serde::Serialize;

use crate::reading::{self, Upload};
use crate::record::{Flag, Record};
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
    let outcome = reading::read(upload, &mut |_, record| {
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
        let comma = if place == 0 { "\n" } else { ",\n" };
        written = output
            .write_all(comma.as_bytes())
            .and_then(|()| serde_json::to_writer(&mut *output, &record).map_err(Into::into));
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    written.and_then(|()| output.write_all(b"\n]}\n")).map_err(WriteError::Output)
}
