//! The files of the repository as checks see them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

/// A text file. Files that are not UTF-8 (pictures, fonts, archives) are left out of the tree.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path from the repository's root, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl SourceFile {
    /// The part of the name after the last dot, empty where there is none.
    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The lines with their numbers from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Whether the file holds tests only: in `tests/`, `benches/`, `e2e/`, or named `tests.rs`.
    pub fn is_test(&self) -> bool {
        let in_folder = |folder: &str| self.path.split('/').any(|part| part == folder);
        in_folder("tests") || in_folder("benches") || in_folder("e2e") || self.name() == "tests.rs"
    }

    /// The text up to the test module at its end, with as many lines as there were before it.
    pub fn text_without_tests(&self) -> &str {
        if self.is_test() {
            return "";
        }
        let module = self.text.find("\n#[cfg(test)]\nmod ");
        module.and_then(|start| self.text.get(..start)).unwrap_or(&self.text)
    }

    /// The crate's folder name for a file under `crates/`.
    pub fn crate_name(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }
}

/// The repository: every text file that git tracks or would add.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Where it lies on disk; `None` for the made-up trees of tests.
    pub root: Option<PathBuf>,
    /// All files, sorted by path.
    pub files: Vec<SourceFile>,
}

impl Tree {
    /// Reads the repository at `root`. Needs git.
    pub fn of_repository(root: &Path) -> anyhow::Result<Self> {
        let listing = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("cannot start git: the checks ask it which files belong to the project")?;
        ensure!(
            listing.status.success(),
            "git cannot list the files of {}: {}",
            root.display(),
            String::from_utf8_lossy(&listing.stderr).trim()
        );
        let mut paths: Vec<String> = String::from_utf8(listing.stdout)
            .context("a file's name is not UTF-8")?
            .split_terminator('\0')
            .map(str::to_owned)
            .collect();
        paths.sort();
        paths.dedup();
        let mut files = Vec::with_capacity(paths.len());
        for path in paths {
            // Listed but gone: deleted in the work tree and not yet committed.
            let Ok(bytes) = std::fs::read(root.join(&path)) else { continue };
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(SourceFile { path, text });
            }
        }
        Ok(Self { root: Some(root.to_path_buf()), files })
    }

    /// A tree made of strings, for tests.
    #[cfg(test)]
    pub fn planted(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| SourceFile { path: (*path).into(), text: (*text).into() };
        Self { root: None, files: files.iter().map(file).collect() }
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Files whose name ends in one of these extensions.
    pub fn with_extension<'a>(&'a self, extensions: &'a [&str]) -> impl Iterator<Item = &'a SourceFile> {
        self.files.iter().filter(move |file| extensions.contains(&file.extension()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_module_of_a_file_is_cut_off() {
        let tree = Tree::planted(&[
            ("crates/x/src/a.rs", "fn a() {}\n\n#[cfg(test)]\nmod tests {\n fn b() {}\n}\n"),
            ("crates/x/tests/b.rs", "fn b() {}"),
        ]);
        let texts: Vec<&str> = tree.files.iter().map(SourceFile::text_without_tests).collect();
        assert_eq!(texts, ["fn a() {}\n", ""]);
    }

    #[test]
    fn this_repository_can_be_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let tree = Tree::of_repository(root).unwrap();
        assert!(tree.file("xtask/src/tree.rs").is_some());
        assert!(tree.files.iter().all(|file| !file.path.starts_with("target/")));
    }
}
