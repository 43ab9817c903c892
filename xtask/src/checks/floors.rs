//! Calls go down, events go up: a crate depends only on crates of lower floors.
//!
//! Each manifest says its floor: `[package.metadata.house] floor = 3`. Crates "beside" the house (test kit,
//! tools) may look at any floor; from the house only `testkit` may be used, and only by tests.

use std::collections::BTreeMap;

use anyhow::Context as _;
use toml::{Table, Value};

use crate::finding::Finding;
use crate::tree::{SourceFile, Tree};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Floor {
    Number(i64),
    Beside,
}

struct Manifest<'a> {
    path: &'a str,
    package: String,
    floor: Option<Floor>,
    table: Table,
}

/// See the module's words.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let manifests =
        tree.files.iter().filter(|f| is_member(&f.path)).map(read).collect::<Result<Vec<_>, _>>()?;
    let floors: BTreeMap<&str, Floor> =
        manifests.iter().filter_map(|m| Some((m.package.as_str(), m.floor?))).collect();
    let mut findings = Vec::new();
    for manifest in &manifests {
        let Some(own) = manifest.floor else {
            let message = "says no floor: add `[package.metadata.house]` with `floor = N` or `\"beside\"`";
            findings.push(Finding::in_file(manifest.path, message));
            continue;
        };
        let inherits = manifest.table.get("lints").and_then(|lints| lints.get("workspace")?.as_bool());
        if inherits != Some(true) {
            let message = "does not take part in the lints: add `[lints]` with `workspace = true`";
            findings.push(Finding::in_file(manifest.path, message));
        }
        for (kind, dependency) in dependencies_of(&manifest.table) {
            let Some(&used) = floors.get(dependency.as_str()) else { continue };
            if let Some(message) = objection(own, used, kind, &dependency) {
                findings.push(Finding::in_file(manifest.path, message));
            }
        }
    }
    Ok(findings)
}

fn is_member(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(parts.as_slice(), ["crates", _, "Cargo.toml"] | ["xtask", "Cargo.toml"])
}

fn read(file: &SourceFile) -> anyhow::Result<Manifest<'_>> {
    let table: Table = file.text.parse().with_context(|| format!("{} is not TOML", file.path))?;
    let package = table.get("package");
    let name = package.and_then(|p| p.get("name")).and_then(Value::as_str);
    let floor = package.and_then(|p| p.get("metadata")?.get("house")?.get("floor"));
    let floor = match floor {
        Some(Value::Integer(number)) => Some(Floor::Number(*number)),
        Some(Value::String(word)) if word == "beside" => Some(Floor::Beside),
        _ => None,
    };
    let package = name.with_context(|| format!("{} names no package", file.path))?.to_owned();
    Ok(Manifest { path: &file.path, package, floor, table })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Shipped,
    TestOnly,
}

const SECTIONS: [(&str, Kind); 3] = [
    ("dependencies", Kind::Shipped),
    ("build-dependencies", Kind::Shipped),
    ("dev-dependencies", Kind::TestOnly),
];

/// Every dependency with its section, those for one platform included, renamed ones under their own name.
fn dependencies_of(table: &Table) -> Vec<(Kind, String)> {
    let platforms = table.get("target").and_then(Value::as_table);
    let platforms = platforms.into_iter().flat_map(|t| t.values().filter_map(Value::as_table));
    let mut found = Vec::new();
    for place in std::iter::once(table).chain(platforms) {
        for (section, kind) in SECTIONS {
            let Some(section) = place.get(section).and_then(Value::as_table) else { continue };
            for (name, value) in section {
                let renamed = value.get("package").and_then(Value::as_str);
                found.push((kind, renamed.unwrap_or(name).to_owned()));
            }
        }
    }
    found
}

fn objection(own: Floor, used: Floor, kind: Kind, dependency: &str) -> Option<String> {
    match (own, used) {
        (Floor::Beside, _) => None,
        (Floor::Number(_), Floor::Beside) if dependency == "testkit" && kind == Kind::TestOnly => None,
        (Floor::Number(_), Floor::Beside) => Some(format!(
            "uses `{dependency}`, which stands beside the house: only tests may, and only `testkit`"
        )),
        (Floor::Number(own), Floor::Number(used)) if used < own => None,
        (Floor::Number(own), Floor::Number(used)) => {
            let direction = if used == own { "sideways" } else { "upwards" };
            Some(format!(
                "floor {own} uses `{dependency}` of floor {used}, {direction}: emit an event, or move what \
                 both need to a lower floor"
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(name: &str, floor: &str, rest: &str) -> String {
        format!(
            "[package]\nname = \"{name}\"\n[package.metadata.house]\nfloor = {floor}\n[lints]\nworkspace = true\n{rest}"
        )
    }

    fn findings(pledges: &str) -> Vec<String> {
        let files = [
            ("crates/kernel/Cargo.toml", manifest("kernel", "0", "")),
            ("crates/ledger/Cargo.toml", manifest("ledger", "3", "")),
            ("crates/contacts/Cargo.toml", manifest("contacts", "3", pledges)),
            ("crates/app/Cargo.toml", manifest("pledgekeeper", "8", "")),
            ("crates/testkit/Cargo.toml", manifest("testkit", "\"beside\"", "[dependencies]\nkernel = {}")),
        ];
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        check(&Tree::planted(&files)).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn downwards_and_the_test_kit_in_tests_are_fine() {
        let fine = "[dependencies]\nkernel.workspace = true\nserde = \"1\"\n[dev-dependencies]\ntestkit = {}";
        assert_eq!(findings(fine), Vec::<String>::new());
    }

    #[test]
    fn upwards_sideways_renamed_and_for_one_platform_are_found() {
        for (planted, word) in [
            ("[dependencies]\npledgekeeper = {}", "upwards"),
            ("[dependencies]\nledger.workspace = true", "sideways"),
            ("[dev-dependencies]\nledger.workspace = true", "sideways"),
            ("[dependencies]\nbooks = { package = \"ledger\" }", "sideways"),
            ("[target.'cfg(unix)'.build-dependencies]\nledger = {}", "sideways"),
            ("[dependencies]\ntestkit = {}", "only tests may"),
        ] {
            let found = findings(planted);
            assert_eq!(found.len(), 1, "{planted}: {found:?}");
            assert!(found.iter().all(|f| f.starts_with("crates/contacts/") && f.contains(word)), "{found:?}");
        }
    }

    #[test]
    fn a_crate_that_escapes_the_lints_is_found() {
        let text = manifest("new", "3", "").replace("workspace = true", "");
        assert_eq!(check(&Tree::planted(&[("crates/new/Cargo.toml", &text)])).unwrap().len(), 1);
    }

    #[test]
    fn a_crate_without_a_floor_is_found() {
        let tree = Tree::planted(&[("crates/new/Cargo.toml", "[package]\nname = \"new\"")]);
        assert_eq!(check(&tree).unwrap().len(), 1);
    }
}
