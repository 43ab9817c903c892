//! Where the bytes come from.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek};
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
            Body::Bytes(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        })
    }
}
