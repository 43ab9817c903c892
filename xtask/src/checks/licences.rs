//! Third-party crates: licences and names by the lists of `deny.toml`, over what cargo really resolves.
//!
//! `cargo deny check` reads the same file and does more (advisories); this check needs nothing installed.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, ensure};
use serde_json::Value as Json;
use toml::{Table, Value};

use super::spdx;
use crate::finding::Finding;
use crate::tree::Tree;

const LISTS: &str = "deny.toml";

/// See the module's words. A tree without a place on disk (of a test) has no crates to look at.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let lists = tree.file(LISTS).context("deny.toml is missing: it holds the licences that we accept")?;
    let lists = Lists::parse(&lists.text)?;
    let Some(root) = &tree.root else { return Ok(Vec::new()) };
    judge(&lists, &metadata(root)?)
}

struct Lists {
    allowed: Vec<String>,
    /// Crate and the licences it alone may have.
    exceptions: Vec<(String, Vec<String>)>,
    banned: Vec<String>,
}

impl Lists {
    fn parse(text: &str) -> anyhow::Result<Self> {
        let table: Table = text.parse().context("deny.toml is not TOML")?;
        let at =
            |section: &str, key: &str| table.get(section).and_then(|s| s.get(key)).and_then(Value::as_array);
        let allowed = at("licenses", "allow").context("deny.toml has no [licenses] allow")?;
        let names = |key: &str, entry: &Value| {
            entry.get(key).or_else(|| entry.get("crate")).and_then(Value::as_str).map(str::to_owned)
        };
        let exceptions = at("licenses", "exceptions")
            .into_iter()
            .flatten()
            .filter_map(|entry| Some((names("name", entry)?, strings(entry.get("allow")?.as_array()?))));
        let banned = at("bans", "deny")
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.as_str().map(str::to_owned).or_else(|| names("name", entry)));
        Ok(Self { allowed: strings(allowed), exceptions: exceptions.collect(), banned: banned.collect() })
    }
}

fn strings(list: &[Value]) -> Vec<String> {
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn metadata(root: &Path) -> anyhow::Result<Json> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .context("cannot start cargo")?;
    ensure!(
        output.status.success(),
        "cargo cannot tell its dependencies: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    serde_json::from_slice(&output.stdout).context("cargo's metadata is not JSON")
}

fn judge(lists: &Lists, metadata: &Json) -> anyhow::Result<Vec<Finding>> {
    let packages =
        metadata.get("packages").and_then(Json::as_array).context("cargo's metadata has no packages")?;
    let mut findings = Vec::new();
    for package in packages {
        let text = |key: &str| package.get(key).and_then(Json::as_str);
        let name = text("name").unwrap_or_default();
        if text("source").is_none() {
            continue;
        }
        if lists.banned.iter().any(|banned| banned == name) {
            let message = format!(
                "`{name}` is in the tree, and deny.toml forbids it: `cargo tree -i {name}` tells who brings it"
            );
            findings.push(Finding::in_file("Cargo.lock", message));
        }
        let licence = text("license").unwrap_or_default();
        let exception =
            lists.exceptions.iter().find(|(exempt, _)| exempt == name).map(|(_, licences)| licences);
        let allowed: Vec<String> =
            lists.allowed.iter().chain(exception.into_iter().flatten()).cloned().collect();
        if !spdx::is_allowed(licence, &allowed) {
            let message = format!("`{name}` has the licence `{licence}`, which deny.toml does not allow");
            findings.push(Finding::in_file("Cargo.lock", message));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const LISTS_TEXT: &str = "[licenses]\nallow = [\"MIT\"]\nexceptions = [{ crate = \"odd\", allow = [\"MPL-2.0\"] }]\n\
                              [bans]\ndeny = [{ crate = \"openssl-sys\" }, \"native-tls\"]\n";

    #[test]
    fn unknown_licences_and_banned_crates_are_found() {
        let package = |name: &str, licence: Option<&str>| json!({"name": name, "license": licence, "source": "registry"});
        let metadata = json!({"packages": [
            package("fine", Some("MIT OR Apache-2.0")),
            package("odd", Some("MPL-2.0")),
            package("like-odd", Some("MPL-2.0")),
            package("silent", None),
            package("openssl-sys", Some("MIT")),
            package("native-tls", Some("MIT")),
            {"name": "ours", "license": "Secret", "source": null},
        ]});
        let found = judge(&Lists::parse(LISTS_TEXT).unwrap(), &metadata).unwrap();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 4, "{found:#?}");
        for (finding, name) in found.iter().zip(["`like-odd`", "`silent`", "`openssl-sys`", "`native-tls`"]) {
            assert!(finding.contains(name), "{finding}");
        }
    }

    #[test]
    fn lists_without_licences_are_an_error_and_no_silence() {
        assert!(Lists::parse("[bans]\n").is_err());
        assert!(judge(&Lists::parse(LISTS_TEXT).unwrap(), &json!({})).is_err());
    }
}
