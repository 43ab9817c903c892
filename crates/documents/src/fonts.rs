//! Fonts: two that the product carries, and those in a folder that the operator names.
//!
//! Fonts of the operating system are not looked for: the same document would look different, and have different
//! bytes, on every machine.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::error::{DocumentError, Missing};

/// The family of the carried fonts: Latin, Greek and Cyrillic with all their extensions, Vietnamese.
pub const CARRIED_FAMILY: &str = "Noto Sans";

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");

/// Fonts of one folder together may have so many bytes: they stay in memory.
const FOLDER_BYTES_MAX: u64 = 256 * 1024 * 1024;

struct Loaded {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// The fonts that documents are set with. Cheap to clone.
#[derive(Clone)]
pub struct Fonts(Arc<Loaded>);

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts").field("count", &self.0.fonts.len()).finish()
    }
}

impl Fonts {
    /// The carried ones only.
    pub fn carried() -> Self {
        Self::of(carried())
    }

    /// The carried ones, then those of a folder (`.ttf`, `.otf`, `.ttc`, `.otc`) in the order of their names: a
    /// character is drawn by the first font that has it.
    ///
    /// # Errors
    /// [`DocumentError::FontFile`] for a file that is no font or cannot be read, and for a folder that is too large.
    pub fn with_folder(folder: &Path) -> Result<Self, DocumentError> {
        let mut fonts = carried();
        let mut bytes_in_all = 0u64;
        for path in font_files(folder)? {
            let failed = |cause: String| DocumentError::FontFile { path: path.clone(), cause };
            bytes_in_all += fs::metadata(&path).map_err(|e| failed(e.to_string()))?.len();
            if bytes_in_all > FOLDER_BYTES_MAX {
                return Err(failed(format!("the folder has more than {FOLDER_BYTES_MAX} bytes of fonts")));
            }
            let bytes = fs::read(&path).map_err(|e| failed(e.to_string()))?;
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(bytes)));
            if fonts.len() == before {
                return Err(failed("it is not a TrueType or OpenType font".to_owned()));
            }
        }
        Ok(Self::of(fonts))
    }

    fn of(fonts: Vec<Font>) -> Self {
        Self(Arc::new(Loaded { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }))
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.0.fonts.get(index).cloned()
    }

    /// Families in the order in which they are asked for a character, each once.
    pub(crate) fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = Vec::new();
        for font in &self.0.fonts {
            let family = font.info().family.as_str();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        families
    }

    /// The characters of a text that no font draws, in order, each once.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = BTreeSet::new();
        self.note_missing(text, &mut missing);
        missing.into_iter().collect()
    }

    /// As [`Fonts::missing`] for every text in a document's data.
    pub(crate) fn check(&self, data: &Value, title: &str) -> Result<(), DocumentError> {
        let mut missing = BTreeSet::new();
        self.note_missing(title, &mut missing);
        let mut open = vec![data];
        while let Some(value) = open.pop() {
            match value {
                Value::String(text) => self.note_missing(text, &mut missing),
                Value::Array(values) => open.extend(values),
                Value::Object(fields) => open.extend(fields.values()),
                Value::Null | Value::Bool(_) | Value::Number(_) => {}
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(DocumentError::NoFont { missing: Missing(missing.into_iter().collect()) })
    }

    fn note_missing(&self, text: &str, missing: &mut BTreeSet<char>) {
        for character in text.chars() {
            if !is_drawn(character) || missing.contains(&character) {
                continue;
            }
            let code = u32::from(character);
            if !self.0.fonts.iter().any(|font| font.info().coverage.contains(code)) {
                missing.insert(character);
            }
        }
    }
}

fn carried() -> Vec<Font> {
    [REGULAR, BOLD].into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect()
}

fn font_files(folder: &Path) -> Result<Vec<PathBuf>, DocumentError> {
    let failed =
        |e: std::io::Error| DocumentError::FontFile { path: folder.to_owned(), cause: e.to_string() };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let extension = path.extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
        if matches!(extension.as_deref(), Some("ttf" | "otf" | "ttc" | "otc")) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a character leaves a mark: spaces, line ends, and what only steers its neighbours need no font.
fn is_drawn(character: char) -> bool {
    let steers = matches!(u32::from(character),
        0xAD | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFE00..=0xFE0F | 0xFEFF);
    !character.is_whitespace() && !character.is_control() && !steers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_greek_and_cyrillic_are_carried_in_both_weights() {
        let fonts = Fonts::carried();
        assert_eq!(fonts.0.fonts.len(), 2);
        assert_eq!(fonts.families(), [CARRIED_FAMILY]);
        for text in [
            "Zażółć gęślą jaźń",
            "Größe, Straße, ẞ",
            "perché, così, più",
            "Příliš žluťoučký kůň",
            "Ελληνικά, πολυτονικό: ᾧ",
            "Съешь ещё; Їжак; Ђорђе; қазақ",
            "Nguyễn Thị Hằng",
            "Þórður, Ðurđa, Şükrü, Ħal",
            "€ £ ₽ ₺ zł ¥ ₩ ₪ ₹ ₱ ₫ ฿",
            "« „x“ – — … · × ÷ ° § № ™",
        ] {
            for font in &fonts.0.fonts {
                let missing: String = text
                    .chars()
                    .filter(|c| is_drawn(*c) && !font.info().coverage.contains(u32::from(*c)))
                    .collect();
                assert!(missing.is_empty() || missing == "฿", "{text}: {missing}");
            }
        }
    }

    #[test]
    fn what_no_font_draws_is_named_once_and_in_order() {
        assert_eq!(Fonts::carried().missing("株式会社 Łódź\u{200b}\n株"), ['会', '式', '株', '社']);
    }

    #[test]
    fn a_folder_adds_to_the_carried_fonts_and_a_broken_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.ttf"), BOLD).unwrap();
        fs::write(folder.path().join("readme.txt"), b"not looked at").unwrap();
        assert_eq!(Fonts::with_folder(folder.path()).unwrap().0.fonts.len(), 3);
        fs::write(folder.path().join("b.otf"), b"no font").unwrap();
        let error = Fonts::with_folder(folder.path()).unwrap_err();
        assert!(error.to_string().contains("b.otf"), "{error}");
    }
}
