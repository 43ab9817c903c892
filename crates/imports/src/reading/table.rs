//! One table: its encoding, its delimiter, its sections.

use std::ops::ControlFlow;

use encoding_rs::Encoding;
use serde::Serialize;

use super::limits::{ROWS_MAX, SECTIONS_MAX};
use super::money::DecimalMark;
use super::rows::{Row, Rows};
use super::{Import, Openable, sniff};
use crate::formats::{Column, FORMATS, Format, Header, Layout};
use crate::record::Record;
use crate::refusal::Reason;

const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Rows looked at before an unknown header is called the header of an unknown table.
const ROWS_LOOKED_AT: usize = 20;

/// What was recognised of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its name inside the zip.
    pub member: Option<String>,
    /// Name of its encoding, as browsers call it.
    pub encoding: &'static str,
    /// What parts its cells.
    pub delimiter: char,
    /// Its parts: a repeated header line begins a new one.
    pub sections: Vec<Section>,
    /// Records in it.
    pub records: u64,
}

/// A part of a table with columns of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Line of its header.
    pub line: u64,
    /// Its columns and what they were taken for.
    pub columns: Vec<Column>,
}

/// How the rows of a table are read.
struct Form {
    delimiter: u8,
    format: &'static dyn Format,
}

/// Reads a table to its end, or until the sink stops it.
pub fn read(
    source: &mut dyn Openable,
    member: Option<&str>,
    import: &mut Import<'_, '_>,
) -> Result<(Table, ControlFlow<()>), Reason> {
    let encoding = sniff::encoding_of(source.open()?)?;
    let form = recognise(source, encoding)?;
    import.format = Some(form.format);
    let mut reading = Reading {
        mark: if form.delimiter == b';' { DecimalMark::Comma } else { DecimalMark::Point },
        format: form.format,
        header: None,
        layout: None,
        table: Table {
            member: member.map(str::to_owned),
            encoding: encoding.name(),
            delimiter: char::from(form.delimiter),
            sections: Vec::new(),
            records: 0,
        },
        import,
    };
    let mut rows = Rows::new(source.open()?, encoding, form.delimiter);
    let (mut row, mut count) = (Row::default(), 0_u32);
    while rows.read(&mut row)? {
        count = count.saturating_add(1);
        if count > ROWS_MAX {
            return Err(Reason::TooLargeOrBroken(format!("it has more than {ROWS_MAX} rows")));
        }
        if row.is_blank() || (count == 1 && separator_line(&row).is_some()) {
            continue;
        }
        if reading.take(&row)?.is_break() {
            return Ok((reading.table, ControlFlow::Break(())));
        }
    }
    let flow = reading.finish();
    Ok((reading.table, flow))
}

struct Reading<'a, 'b, 'c> {
    mark: DecimalMark,
    format: &'static dyn Format,
    header: Option<Header>,
    layout: Option<Box<dyn Layout>>,
    table: Table,
    import: &'a mut Import<'b, 'c>,
}

impl Reading<'_, '_, '_> {
    fn take(&mut self, row: &Row) -> Result<ControlFlow<()>, Reason> {
        let Some(layout) = self.layout.as_mut() else {
            self.begin_section(Header::of(row))?;
            return Ok(ControlFlow::Continue(()));
        };
        if self.format.may_be_header(row) {
            let header = Header::of(row);
            if self.format.recognises(&header) {
                let flow = self.finish();
                if self.header.as_ref().is_none_or(|current| current.names != header.names) {
                    self.begin_section(header)?;
                }
                return Ok(flow);
            }
        }
        let record = layout.read(row);
        if self.import.is_full() {
            return Err(Reason::TooLargeOrBroken(format!("it has more than {ROWS_MAX} records")));
        }
        Ok(self.hand_out(record))
    }

    fn begin_section(&mut self, header: Header) -> Result<(), Reason> {
        if self.table.sections.len() >= SECTIONS_MAX {
            return Err(Reason::TooLargeOrBroken("its header changes too often".to_owned()));
        }
        let layout = self.format.layout(&header, self.mark)?;
        self.table.sections.push(Section { line: header.line, columns: layout.columns().to_vec() });
        self.layout = Some(layout);
        self.header = Some(header);
        Ok(())
    }

    fn finish(&mut self) -> ControlFlow<()> {
        let record = self.layout.as_mut().and_then(|layout| layout.finish());
        self.hand_out(record)
    }

    fn hand_out(&mut self, record: Option<Record>) -> ControlFlow<()> {
        let Some(mut record) = record else { return ControlFlow::Continue(()) };
        self.table.records = self.table.records.saturating_add(1);
        record.record = self.table.records;
        record.member.clone_from(&self.table.member);
        self.import.take(record)
    }
}

/// Finds the delimiter by the header line: the one that makes it a header somebody knows.
fn recognise(source: &mut dyn Openable, encoding: &'static Encoding) -> Result<Form, Reason> {
    let (mut widest, mut refused): (Option<(usize, u8)>, Option<Reason>) = (None, None);
    for delimiter in DELIMITERS {
        let header = match header_line(source, encoding, delimiter) {
            Ok(Some(header)) => header,
            Ok(None) => return Err(Reason::EmptyFile),
            Err(reason) => {
                refused.get_or_insert(reason);
                continue;
            }
        };
        if let Some(format) = FORMATS.iter().find(|format| format.recognises(&header)) {
            return Ok(Form { delimiter, format: *format });
        }
        if widest.is_none_or(|(columns, _)| header.names.len() > columns) {
            widest = Some((header.names.len(), delimiter));
        }
    }
    // With a delimiter that is not the file's every line is one cell, and no fault is seen.
    let (columns, delimiter) = widest.unwrap_or_default();
    if columns < 2
        && let Some(reason) = refused
    {
        return Err(reason);
    }
    Err(unknown(source, encoding, delimiter)?)
}

/// The first row that says something, after `sep=;` which Excel wants in front of it.
fn header_line(
    source: &mut dyn Openable,
    encoding: &'static Encoding,
    delimiter: u8,
) -> Result<Option<Header>, Reason> {
    let mut rows = Rows::new(source.open()?, encoding, delimiter);
    let mut row = Row::default();
    let mut is_first = true;
    while rows.read(&mut row)? {
        let passed_over = row.is_blank() || (is_first && separator_line(&row).is_some());
        is_first = false;
        if !passed_over {
            return Ok(Some(Header::of(&row)));
        }
    }
    Ok(None)
}

/// `sep=;` and nothing else.
fn separator_line(row: &Row) -> Option<()> {
    let said = row.cell(0).trim().to_ascii_lowercase();
    let rest_is_blank = row.cells().skip(1).all(|cell| cell.trim().is_empty());
    (said.starts_with("sep=") && said.len() <= 5 && rest_is_blank).then_some(())
}

/// Why a table that nobody knows is refused: it is none, or its columns are unknown.
fn unknown(source: &mut dyn Openable, encoding: &'static Encoding, delimiter: u8) -> Result<Reason, Reason> {
    let mut rows = Rows::new(source.open()?, encoding, delimiter);
    let mut row = Row::default();
    let mut header: Option<Header> = None;
    let (mut looked_at, mut of_equal_width) = (0_usize, 0_usize);
    // A row that cannot be read says no less than one of another width: the columns are still worth showing.
    while looked_at < ROWS_LOOKED_AT && rows.read(&mut row).unwrap_or(false) {
        match &header {
            None => header = Some(Header::of(&row)),
            Some(header) => {
                looked_at += 1;
                of_equal_width += usize::from(row.width() == header.names.len());
            }
        }
    }
    let columns = header.map(|header| header.names).unwrap_or_default();
    if columns.len() < 2 {
        return Ok(Reason::NotATable("text in a single column"));
    }
    if of_equal_width * 2 < looked_at {
        return Ok(Reason::NotATable("running text"));
    }
    let known = FORMATS.iter().map(|format| format.title()).collect::<Vec<_>>().join(", ");
    Ok(Reason::UnknownFormat { columns, known })
}
