//! Where the bytes come from.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file to read: on disk, or in memory. It is opened as often as needed and never held as a whole.
#[derive(Debug, Clone)]
pub struct Upload {
    name: String,
    body: Body,
}

#[derive(Debug, Clone)]
enum Body {
    File(PathBuf),
    Nameless(Arc<File>),
    Bytes(Arc<[u8]>),
}

/// Bytes that can be read from any place.
pub(crate) trait Bytes: Read + Seek {}
impl<T: Read + Seek> Bytes for T {}

impl Upload {
    /// A file on disk, known by its own name.
    pub fn file(path: &Path) -> Self {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { name, body: Body::File(path.to_owned()) }
    }

    /// A file on disk under the name its owner gave it.
    pub fn file_named(path: &Path, name: &str) -> Self {
        Self { name: name.to_owned(), body: Body::File(path.to_owned()) }
    }

    /// An open file that need not have a name any more: it is gone when the last reader is.
    pub fn nameless(file: Arc<File>, name: &str) -> Self {
        Self { name: name.to_owned(), body: Body::Nameless(file) }
    }

    /// Bytes in memory.
    pub fn bytes(name: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { name: name.to_owned(), body: Body::Bytes(bytes.into()) }
    }

    /// The name of the file. It decides nothing: what a file is, its first bytes say.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn open(&self) -> io::Result<Box<dyn Bytes>> {
        Ok(match &self.body {
            Body::File(path) => Box::new(File::open(path)?),
            Body::Nameless(file) => Box::new(Place { file: Arc::clone(file), at: 0 }),
            Body::Bytes(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        })
    }

    pub(crate) fn size(&self) -> io::Result<u64> {
        Ok(match &self.body {
            Body::File(path) => {
                let facts = std::fs::metadata(path)?;
                if facts.is_dir() {
                    return Err(io::ErrorKind::IsADirectory.into());
                }
                facts.len()
            }
            Body::Nameless(file) => file.metadata()?.len(),
            Body::Bytes(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        })
    }
}

/// A place in a file that others read at the same time from places of their own.
struct Place {
    file: Arc<File>,
    at: u64,
}

impl Read for Place {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(self.file.as_ref(), buffer, self.at)?;
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(self.file.as_ref(), buffer, self.at)?;
        self.at = self.at.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        Ok(read)
    }
}

impl Seek for Place {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let (base, by) = match to {
            SeekFrom::Start(at) => (at, 0),
            SeekFrom::Current(by) => (self.at, by),
            SeekFrom::End(by) => (self.file.metadata()?.len(), by),
        };
        self.at = base.checked_add_signed(by).ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_file_without_a_name_is_read_from_several_places_at_once() {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"0123456789").unwrap();
        let upload = Upload::nameless(Arc::new(file), "export.csv");
        let (mut one, mut other) = (upload.open().unwrap(), upload.open().unwrap());
        let mut four = [0_u8; 4];
        one.read_exact(&mut four).unwrap();
        other.seek(SeekFrom::End(-4)).unwrap();
        let mut rest = String::new();
        other.read_to_string(&mut rest).unwrap();
        let mut after = String::new();
        one.read_to_string(&mut after).unwrap();
        assert_eq!((&four, rest.as_str(), after.as_str()), (b"0123", "6789", "456789"));
        assert_eq!(upload.size().unwrap(), 10);
    }
}
