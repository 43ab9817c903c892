//! Files and folders are named by the trade. A name that fits everything collects everything.

use crate::finding::Finding;
use crate::tree::Tree;

const FORBIDDEN: &[&str] =
    &["util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "stuff"];
const EXTENSIONS: &[&str] = &["rs", "html", "js", "mjs", "ts", "css", "sql", "sh", "py", "ftl"];

/// See the module's words. `order_manager.rs` and `string-utils.js` count too.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.with_extension(EXTENSIONS) {
        let word = file
            .path
            .split('/')
            .map(|part| part.split('.').next().unwrap_or(part))
            .find_map(|stem| stem.split(['_', '-']).next_back().filter(|word| FORBIDDEN.contains(word)));
        if let Some(word) = word {
            let message = format!("`{word}` says nothing: name it by what it does for whom (DOMAIN words)");
            findings.push(Finding::in_file(&file.path, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_names_are_found_as_file_folder_and_ending() {
        let paths = [
            ("crates/x/src/utils.rs", 1),
            ("crates/x/tests/common/mod.rs", 1),
            ("crates/x/src/order_manager.rs", 1),
            ("assets/src/form-helpers.js", 1),
            ("crates/x/src/commons_licence.rs", 0),
            ("crates/x/src/lock_pledge.rs", 0),
            ("docs/common.md", 0),
        ];
        for (path, expected) in paths {
            assert_eq!(check(&Tree::planted(&[(path, "")])).len(), expected, "{path}");
        }
    }
}
