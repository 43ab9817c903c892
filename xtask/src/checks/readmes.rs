//! Every crate has a README.md that a newcomer can start from.

use crate::finding::Finding;
use crate::tree::Tree;

/// A title, a purpose and something about the words or rules; less is a placeholder.
const FEWEST_LINES: usize = 5;

/// See the module's words.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in &tree.files {
        let Some(folder) = manifest.path.strip_suffix("/Cargo.toml") else { continue };
        let readme = format!("{folder}/README.md");
        let lines =
            tree.file(&readme).map_or(0, |file| file.lines().filter(|(_, l)| !l.trim().is_empty()).count());
        if lines < FEWEST_LINES {
            let message = "is missing or empty: say purpose, words, tables, events and what must always hold";
            findings.push(Finding::in_file(readme, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_and_an_empty_readme_are_found() {
        let tree = Tree::planted(&[
            ("Cargo.toml", ""),
            ("crates/a/Cargo.toml", ""),
            ("crates/b/Cargo.toml", ""),
            ("crates/b/README.md", "# b\n\n\n\n\n\n\n"),
            ("crates/c/Cargo.toml", ""),
            ("crates/c/README.md", "# c\n\nDoes c.\n\nWords: c\nTables: none\nHolds: c\n"),
        ]);
        let found = check(&tree);
        let paths: Vec<&str> = found.iter().map(|f| f.path.as_str()).collect();
        assert_eq!(paths, ["crates/a/README.md", "crates/b/README.md"]);
    }
}
