//! Files stay readable: past 400 lines a file says why at its top, past 600 it is split.

use crate::finding::Finding;
use crate::tree::Tree;

const WANTS_A_REASON: usize = 400;
const WALL: usize = 600;
const REASON: &str = "Why this long: ";
/// Where the reason is looked for: in the file's first lines.
const HEAD_LINES: usize = 40;
const EXTENSIONS: &[&str] = &["rs", "html", "js", "mjs", "ts", "css", "sql", "ftl", "sh"];

/// See the module's words. Texts (`.ftl`) are lists and have only the wall.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.with_extension(EXTENSIONS) {
        let lines = file.text.lines().count();
        if lines > WALL {
            let message = format!("{lines} lines; {WALL} is the wall: split it by use case or by rule");
            findings.push(Finding::in_file(&file.path, message));
        } else if lines > WANTS_A_REASON
            && file.extension() != "ftl"
            && !file.text.lines().take(HEAD_LINES).any(gives_a_reason)
        {
            let message =
                format!("{lines} lines without a line `//! {REASON}…` near the top: split it, or say why");
            findings.push(Finding::in_file(&file.path, message));
        }
    }
    findings
}

fn gives_a_reason(line: &str) -> bool {
    let reason = line.split_once(REASON).map_or("", |(_, reason)| reason);
    reason.trim().len() >= 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_helps_up_to_the_wall() {
        let lines = |head: &str, count: usize| format!("{head}\n{}", "x\n".repeat(count - 1));
        let reason = "//! Why this long: one table of 200 countries";
        let cases = [
            (lines("", 400), 0),
            (lines("", 401), 1),
            (lines(reason, 600), 0),
            (lines("//! Why this long: ", 401), 1),
            (lines(reason, 601), 1),
        ];
        for (text, expected) in cases {
            let found = check(&Tree::planted(&[("crates/x/src/a.rs", &text)]));
            assert_eq!(found.len(), expected, "{} lines", text.lines().count());
            assert!(check(&Tree::planted(&[("crates/x/data.json", &text)])).is_empty());
        }
    }
}
