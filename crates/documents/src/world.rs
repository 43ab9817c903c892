//! What typst sees while it sets one document: a frame, a template, data, fonts. Nothing else exists.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

/// Sets what holds for every document, then lets the template write it.
const FRAME: &str = include_str!("../templates/frame.typ");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

pub(crate) struct Desk {
    frame: Source,
    template: Source,
    data: (FileId, Bytes),
    attachments: Vec<(FileId, Bytes)>,
    fonts: Fonts,
}

impl Desk {
    /// `attachments` are read by the frame as `/attachments/0`, `/attachments/1` …
    pub(crate) fn new(
        template: &'static str,
        data: Vec<u8>,
        attachments: impl Iterator<Item = Vec<u8>>,
        fonts: Fonts,
    ) -> Result<Self, &'static str> {
        let mut numbered = Vec::new();
        for (index, bytes) in attachments.enumerate() {
            numbered.push((file(&format!("/attachments/{index}"))?, Bytes::new(bytes)));
        }
        Ok(Self {
            frame: Source::new(file("/frame.typ")?, FRAME.to_owned()),
            template: Source::new(file("/template.typ")?, template.to_owned()),
            data: (file("/document.json")?, Bytes::new(data)),
            attachments: numbered,
            fonts,
        })
    }
}

/// Names of files are kept for ever by typst: those that are asked for here are few and always the same.
fn file(path: &str) -> Result<FileId, &'static str> {
    let path = VirtualPath::new(path).map_err(|_| "a virtual path was refused")?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.frame.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [&self.frame, &self.template].into_iter().find(|source| source.id() == id);
        known.cloned().ok_or_else(not_here)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let mut known = std::iter::once(&self.data).chain(&self.attachments);
        known.find(|(known, _)| *known == id).map(|(_, bytes)| bytes.clone()).ok_or_else(not_here)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// A document's day is in its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_here() -> FileError {
    FileError::NotFound(PathBuf::from("a template sees its data only"))
}
