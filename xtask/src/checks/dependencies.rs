//! Every dependency has a line in `docs/dependencies.md`: what for, why this one, what replacing it would take.

use anyhow::Context as _;
use toml::{Table, Value};

use crate::finding::Finding;
use crate::tree::Tree;

const LIST: &str = "docs/dependencies.md";

/// See the module's words. A line counts when it begins with `` | `name` ``.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let list = tree.file(LIST).map_or("", |file| file.text.as_str());
    let mut findings = Vec::new();
    let mut used = Vec::new();
    for file in &tree.files {
        let names = match file.name() {
            "Cargo.toml" if file.path == "Cargo.toml" => of_workspace(&file.text)?,
            "package.json" => of_package(&file.text).with_context(|| format!("reading {}", file.path))?,
            _ => continue,
        };
        for name in names {
            if !list.lines().any(|line| line_is_about(line, &name)) {
                let message =
                    format!("`{name}` has no line in {LIST}: what for, why this one, what replacing takes");
                findings.push(Finding::in_file(&file.path, message));
            }
            used.push(name);
        }
    }
    for (index, line) in list.lines().enumerate() {
        let Some(name) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next()) else { continue };
        if !used.iter().any(|used| used == name) {
            let message = format!("`{name}` is no dependency any more: remove its line");
            findings.push(Finding::at_line(LIST, index + 1, message));
        }
    }
    Ok(findings)
}

fn line_is_about(line: &str, name: &str) -> bool {
    line.strip_prefix("| `")
        .and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| rest.starts_with('`'))
}

/// Dependencies of the workspace, our own crates left out.
fn of_workspace(text: &str) -> anyhow::Result<Vec<String>> {
    let table: Table = text.parse().context("the root Cargo.toml is not TOML")?;
    let dependencies = table.get("workspace").and_then(|w| w.get("dependencies")).and_then(Value::as_table);
    let dependencies = dependencies.context("the root Cargo.toml has no [workspace.dependencies]")?;
    Ok(dependencies
        .iter()
        .filter(|(_, value)| value.get("path").is_none())
        .map(|(name, _)| name.clone())
        .collect())
}

fn of_package(text: &str) -> anyhow::Result<Vec<String>> {
    let package: serde_json::Value = serde_json::from_str(text)?;
    let sections = ["dependencies", "devDependencies", "optionalDependencies"];
    let sections = sections.iter().filter_map(|section| package.get(section)?.as_object());
    Ok(sections.flat_map(|section| section.keys().cloned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_and_lines_must_match_both_ways() {
        let cargo = "[workspace.dependencies]\nkernel = { path = \"crates/kernel\" }\nserde = \"1\"\nserde_json = \"1\"\n";
        let npm = r#"{"dependencies": {"esbuild": "1"}, "devDependencies": {"purgecss": "8"}}"#;
        let list = "| `serde` | reads |\n| `esbuild` | bundles |\n| `left-pad` | pads |\n";
        let tree = Tree::planted(&[("Cargo.toml", cargo), ("assets/package.json", npm), (LIST, list)]);
        let found: Vec<String> = check(&tree).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 3, "{found:#?}");
        for (finding, name) in found.iter().zip(["`serde_json`", "`purgecss`", "`left-pad`"]) {
            assert!(finding.contains(name), "{finding}");
        }
    }
}
