//! The tables in a zip. Nothing is ever written to a member's path, and nothing is unpacked beyond its limits.

use std::io::{self, Read, SeekFrom};

use zip::ZipArchive;

use super::limits::{TABLE_BYTES_MAX, ZIP_BYTES_MAX, ZIP_ENTRIES_MAX, ZIP_RATIO_FROM_BYTES, ZIP_RATIO_MAX};
use super::upload::{Bytes, Upload};
use crate::refusal::Reason;

/// Members that only spreadsheets have, in the order they are looked for.
const SPREADSHEETS: &[(&str, &str)] = &[
    ("xl/workbook.xml", "Excel"),
    ("[Content_Types].xml", "Excel"),
    ("content.xml", "OpenDocument"),
    ("Index/Document.iwa", "Numbers"),
];
/// Members of other documents, which have some of the above as well.
const DOCUMENTS: &[&str] = &["word/document.xml", "ppt/presentation.xml"];

/// A zip with at least one table.
pub struct Zipped {
    archive: ZipArchive<Box<dyn Bytes>>,
    tables: Vec<Member>,
}

/// A table in a zip.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its name inside the zip.
    pub name: String,
    index: usize,
    size: u64,
}

impl Zipped {
    /// Opens a zip and finds its tables.
    ///
    /// # Errors
    /// [`Reason::SpreadsheetNotCsv`], [`Reason::UnsafeMemberName`], [`Reason::NoTableInZip`], and
    /// [`Reason::TooLargeOrBroken`] over a limit, for a bomb, or when the zip is damaged.
    pub fn open(upload: &Upload) -> Result<Self, Reason> {
        let size = upload.size().map_err(Reason::Unreadable)?;
        if size > ZIP_BYTES_MAX {
            return Err(Reason::TooLargeOrBroken("the zip is larger than 64 MB".to_owned()));
        }
        let mut bytes = upload.open().map_err(Reason::Unreadable)?;
        let entries = claimed_entries(&mut bytes).map_err(broken)?;
        if entries.ok_or_else(|| Reason::TooLargeOrBroken("the zip was cut off".to_owned()))?
            > ZIP_ENTRIES_MAX
        {
            return Err(Reason::TooLargeOrBroken("the zip has too many entries".to_owned()));
        }
        let archive = ZipArchive::new(bytes).map_err(broken)?;
        refuse_documents(&archive)?;
        let tables = tables_of(&archive)?;
        let unpacked = tables.iter().fold(0_u64, |sum, table| sum.saturating_add(table.size));
        if unpacked > TABLE_BYTES_MAX {
            return Err(Reason::TooLargeOrBroken("its tables together are larger than 512 MB".to_owned()));
        }
        // Entries may share their packed bytes, so each can look harmless.
        if is_bomb(unpacked, size) {
            return Err(Reason::TooLargeOrBroken(
                "it unpacks to far more than a real export does".to_owned(),
            ));
        }
        Ok(Self { archive, tables })
    }

    /// The tables, in the order of the zip.
    pub fn tables(&self) -> &[Member] {
        &self.tables
    }

    /// The unpacked bytes of a member. Reading them fails when they are more than the zip says.
    ///
    /// # Errors
    /// [`Reason::TooLargeOrBroken`] when it is locked with a password or packed in an unusual way.
    pub fn open_table(&mut self, member: &Member) -> Result<Box<dyn Read + '_>, Reason> {
        let file = self.archive.by_index(member.index).map_err(broken)?;
        Ok(Box::new(Bounded { inner: file, left: member.size }))
    }
}

/// Office programs pack their documents as zips.
fn refuse_documents(archive: &ZipArchive<Box<dyn Bytes>>) -> Result<(), Reason> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    if DOCUMENTS.iter().any(|name| has(name)) {
        return Err(Reason::NotATable("a text document or presentation"));
    }
    match SPREADSHEETS.iter().find(|(name, _)| has(name)) {
        Some((_, kind)) => Err(Reason::SpreadsheetNotCsv(kind)),
        None => Ok(()),
    }
}

fn tables_of(archive: &ZipArchive<Box<dyn Bytes>>) -> Result<Vec<Member>, Reason> {
    let mut tables = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(broken)?;
        let name = entry.name().map_err(broken)?.into_owned();
        if !is_safe(&name) {
            return Err(Reason::UnsafeMemberName(name.chars().take(80).collect()));
        }
        if entry.is_dir() || !is_table(&name) {
            continue;
        }
        let size = entry.size();
        if is_bomb(size, entry.compressed_size()) {
            return Err(Reason::TooLargeOrBroken(
                "it unpacks to far more than a real export does".to_owned(),
            ));
        }
        tables.push(Member { name, index, size });
    }
    if archive.has_duplicate_names() {
        return Err(Reason::TooLargeOrBroken("two files in the zip have the same name".to_owned()));
    }
    if tables.is_empty() { Err(Reason::NoTableInZip) } else { Ok(tables) }
}

const fn is_bomb(unpacked: u64, packed: u64) -> bool {
    unpacked > ZIP_RATIO_FROM_BYTES && unpacked / ZIP_RATIO_MAX > packed
}

/// False for names that lead out of the folder somebody might unpack to.
fn is_safe(name: &str) -> bool {
    let is_rooted = name.starts_with(['/', '\\']) || name.as_bytes().get(1) == Some(&b':');
    !is_rooted && !name.contains('\0') && name.split(['/', '\\']).all(|part| part != "..")
}

/// True for `.csv` files, other than those that a Mac adds for itself.
fn is_table(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let is_csv = file.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("csv"));
    is_csv && !file.starts_with("._") && !name.split('/').any(|part| part == "__MACOSX")
}

fn broken(error: impl std::fmt::Display) -> Reason {
    Reason::TooLargeOrBroken(error.to_string())
}

/// How many entries the end of the zip claims, read before the list itself so that a list of millions is never
/// built; `None` when there is no such end.
fn claimed_entries(bytes: &mut Box<dyn Bytes>) -> io::Result<Option<u64>> {
    const TAIL_MAX: u64 = 66 * 1024;
    let size = bytes.seek(SeekFrom::End(0))?;
    bytes.seek(SeekFrom::Start(size.saturating_sub(TAIL_MAX)))?;
    let mut tail = Vec::new();
    bytes.take(TAIL_MAX).read_to_end(&mut tail)?;
    let Some(end) = tail.windows(4).rposition(|window| window == b"PK\x05\x06") else { return Ok(None) };
    let little_endian =
        |field: &[u8]| field.iter().rev().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    let entries = tail.get(end + 10..end + 12).map(little_endian);
    let locator =
        end.checked_sub(20).and_then(|at| tail.get(at..end)).filter(|l| l.starts_with(b"PK\x06\x07"));
    if let Some(offset) = locator.and_then(|locator| locator.get(8..16)).map(little_endian) {
        let mut large = [0_u8; 40];
        bytes.seek(SeekFrom::Start(offset))?;
        bytes.read_exact(&mut large)?;
        return Ok(large.get(32..40).map(little_endian).max(entries));
    }
    bytes.rewind()?;
    Ok(entries)
}

/// Fails when more comes than was announced.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let taken = u64::try_from(count).unwrap_or(u64::MAX);
        self.left = self
            .left
            .checked_sub(taken)
            .ok_or_else(|| io::Error::other("it unpacks to more than it says"))?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_are_told_from_folders() {
        for name in [
            "../a.csv",
            "a/../../b.csv",
            "/etc/a.csv",
            "C:\\a.csv",
            "..\\a.csv",
            "\\\\host\\a.csv",
            "a\0.csv",
        ] {
            assert!(!is_safe(name), "{name:?}");
        }
        for name in
            ["$59 - Aug 18.csv", "report/No reward.csv", "a..b.csv", "1450.00 SEK Köpman & Kit 🎁.csv"]
        {
            assert!(is_safe(name), "{name:?}");
        }
    }

    #[test]
    fn only_csv_files_of_people_are_tables() {
        assert!(is_table("report/A.CSV"));
        for name in ["__MACOSX/report/._A.csv", "report/._A.csv", "readme.txt", "csv", "inner.zip"] {
            assert!(!is_table(name), "{name}");
        }
    }
}
