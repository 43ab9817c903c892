//! SQL lives in `store/` (or `store.rs`), where both databases prepare it in one test. Elsewhere a statement
//! would be a decision made in the wrong room.

use crate::finding::Finding;
use crate::tree::{SourceFile, Tree};

/// Crates whose trade is the database: the seam, the queue (a protocol over one table), the test kit.
const ABOUT_SQL: &[&str] = &["db", "jobs", "testkit"];

/// How a statement begins, after the opening quote.
const BEGINNINGS: &[&str] = &["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];

/// See the module's words. Tests may ask the database what they like.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.with_extension(&["rs"]).filter(|file| is_product_code_outside_a_store(file)) {
        let mut just_found = false;
        for (index, line) in file.text_without_tests().lines().enumerate() {
            // The macro and the text on the next line are one statement.
            let found = holds_a_statement(line) && !just_found;
            just_found = found;
            if found {
                let message =
                    "SQL outside store/: move the statement there and call it by a name of the trade";
                findings.push(Finding::at_line(&file.path, index + 1, message));
            }
        }
    }
    findings
}

fn is_product_code_outside_a_store(file: &SourceFile) -> bool {
    let Some(name) = file.crate_name() else { return false };
    let in_store = file.path.contains("/store/") || file.name() == "store.rs";
    !in_store && !ABOUT_SQL.contains(&name)
}

fn holds_a_statement(line: &str) -> bool {
    let code = line.trim_start();
    if code.starts_with("//") {
        return false;
    }
    code.contains("sql!(")
        || BEGINNINGS.iter().any(|words| {
            code.match_indices(words)
                .any(|(at, _)| code.get(..at).is_some_and(|before| before.ends_with('"')))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_found_outside_the_store_only() {
        let statement = "fn f() {\n    tx.run(\"UPDATE pledge SET state = $1\");\n}\n";
        let macro_call = "const S: Statement = sql!(\n    \"SELECT 1\"\n);\n";
        let in_test = "fn f() {}\n\n#[cfg(test)]\nmod tests {\n    const S: &str = \"SELECT 1\";\n}\n";
        let cases = [
            ("crates/desk/src/routes/orders.rs", statement, 1),
            ("crates/pledges/src/service/lock_pledge.rs", macro_call, 1),
            ("crates/pledges/src/store/pledges.rs", macro_call, 0),
            ("crates/pledges/src/store.rs", statement, 0),
            ("crates/pledges/src/rules/quote.rs", in_test, 0),
            ("crates/pledges/tests/story.rs", statement, 0),
            ("crates/db/src/sqlite.rs", statement, 0),
            ("crates/pledges/src/lib.rs", "// \"SELECT 1\" would do\nlet a = \"SELECTED \";\n", 0),
        ];
        for (path, text, expected) in cases {
            assert_eq!(check(&Tree::planted(&[(path, text)])).len(), expected, "{path}");
        }
    }
}
