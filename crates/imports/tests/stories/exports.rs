//! Exports that are written anew for each import, in a folder of their own.

use std::fmt::Display;
use std::path::PathBuf;

pub struct Exports {
    folder: tempfile::TempDir,
    header: &'static str,
}

impl Exports {
    pub fn under(header: &'static str) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), header }
    }

    /// The file with these rows; written again under the same name it is a newer one.
    pub fn named<Row: Display>(&self, name: &str, rows: impl IntoIterator<Item = Row>) -> PathBuf {
        let rows: Vec<String> = rows.into_iter().map(|row| row.to_string()).collect();
        self.written(name, &format!("{}\n{}\n", self.header, rows.join("\n")))
    }

    /// A file with this text, header and all.
    pub fn written(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    pub fn of<Row: Display>(&self, rows: impl IntoIterator<Item = Row>) -> PathBuf {
        self.named("export.csv", rows)
    }
}
