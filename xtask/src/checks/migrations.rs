//! A released migration never changes: databases out there have run it. The list of released files with their
//! SHA-256 is `xtask/released-migrations.txt`, written by `cargo xtask release-migrations` at each release.

use sha2::{Digest as _, Sha256};

use crate::finding::Finding;
use crate::tree::{SourceFile, Tree};

/// The list: a line for each file, `SHA-256␠␠path`.
pub const RELEASED: &str = "xtask/released-migrations.txt";

const HEAD: &str = "# SHA-256 and path of every migration that was released. Written by\n\
                    # `cargo xtask release-migrations`; a line here never changes.\n";

/// See the module's words.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(list) = tree.file(RELEASED) else {
        return vec![Finding::in_file(RELEASED, "is missing: run `cargo xtask release-migrations`")];
    };
    let mut findings = Vec::new();
    for (number, line) in list.lines().filter(|(_, line)| !line.starts_with('#') && !line.is_empty()) {
        let Some((checksum, path)) = line.split_once("  ") else {
            findings.push(Finding::at_line(RELEASED, number, "is not `SHA-256  path`"));
            continue;
        };
        match tree.file(path) {
            None => findings.push(Finding::in_file(path, "was released and is gone: bring it back")),
            Some(file) if checksum_of(file) != checksum => {
                let message = "was released and has changed: undo that and write a new migration";
                findings.push(Finding::in_file(path, message));
            }
            Some(_) => {}
        }
    }
    findings
}

/// The list for the tree as it is now.
pub fn released_list(tree: &Tree) -> String {
    let lines = tree.files.iter().filter(|file| is_migration(file));
    let lines = lines.map(|file| format!("{}  {}\n", checksum_of(file), file.path));
    std::iter::once(HEAD.to_owned()).chain(lines).collect()
}

fn is_migration(file: &SourceFile) -> bool {
    file.extension() == "sql" && file.path.starts_with("crates/") && file.path.contains("/migrations/")
}

fn checksum_of(file: &SourceFile) -> String {
    hex::encode(Sha256::digest(file.text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_and_a_removed_migration_are_found() {
        let path = "crates/x/migrations/0001_x.sql";
        let list = released_list(&Tree::planted(&[(path, "CREATE TABLE x"), ("crates/x/tests/a.sql", "")]));
        let found = |files: &[(&str, &str)]| check(&Tree::planted(files));
        assert!(found(&[(RELEASED, &list), (path, "CREATE TABLE x")]).is_empty());
        assert!(
            found(&[(RELEASED, &list), (path, "CREATE TABLE x"), ("crates/x/migrations/2.sql", "")])
                .is_empty()
        );
        assert_eq!(found(&[(RELEASED, &list), (path, "CREATE TABLE y")]).len(), 1);
        assert_eq!(found(&[(RELEASED, &list)]).len(), 1);
        assert_eq!(found(&[(path, "CREATE TABLE x")]).len(), 1);
    }
}
