//! Nothing in the project names one machine: no home folder, no place where the repository happens to lie, no
//! registry mirror in a lock file.

use crate::finding::Finding;
use crate::tree::{SourceFile, Tree};

/// Where people's home folders lie. Put together so that this file does not hold them.
const HOMES: [&str; 3] = [concat!("/", "home/"), concat!("/", "Users/"), concat!("/", "root/")];

/// Homes that stand in examples on purpose.
const EXAMPLE_NAMES: &[&str] = &["pledgekeeper", "user", "you"];

const PUBLIC_REGISTRY: &str = "https://registry.npmjs.org/";

/// See the module's words.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let here = tree.root.as_ref().map(|root| root.display().to_string());
    let home = std::env::var("HOME").ok();
    let own = [here, home].into_iter().flatten().filter(|place| place.len() > 4).collect::<Vec<_>>();
    let mut findings = Vec::new();
    for file in &tree.files {
        for (number, line) in file.lines() {
            if names_a_home(line) || own.iter().any(|place| names_folder(line, place)) {
                let message = "names a folder of one machine: use a path from the repository's root";
                findings.push(Finding::at_line(&file.path, number, message));
            }
            if is_mirror(file, line) {
                let message =
                    "locks a package to a mirror: run `npm install --omit-lockfile-registry-resolved`";
                findings.push(Finding::at_line(&file.path, number, message));
            }
        }
    }
    findings
}

fn names_a_home(line: &str) -> bool {
    HOMES.iter().any(|home| {
        line.match_indices(home).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            let begins_there =
                before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '/' | '}' | ')' | '_'));
            let name = line.get(at + home.len()..).unwrap_or_default();
            let name = name.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            begins_there && !name.is_empty() && !EXAMPLE_NAMES.contains(&name)
        })
    })
}

fn names_folder(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let after = line.get(at + place.len()..).and_then(|text| text.chars().next());
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        after.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '-')
            && before.is_none_or(|c| !c.is_alphanumeric() && c != '.')
    })
}

fn is_mirror(file: &SourceFile, line: &str) -> bool {
    let address = line.trim().strip_prefix("\"resolved\": \"");
    file.name() == "package-lock.json"
        && address.is_some_and(|address| address.starts_with("http") && !address.starts_with(PUBLIC_REGISTRY))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        let tree = Tree { root: Some("/srv/build/pk".into()), ..Tree::planted(&[(path, text)]) };
        check(&tree).len()
    }

    #[test]
    fn homes_and_the_place_of_the_repository_are_found() {
        let home = HOMES[0];
        assert_eq!(count("a.md", &format!("cd {home}ada/pledgekeeper")), 1);
        assert_eq!(count("a.md", &format!("ProtectHome: {home}")), 0);
        assert_eq!(count("a.md", &format!("src={home}pledgekeeper/data")), 0);
        assert_eq!(count("a.rs", &format!("include!(\"..{home}page.html\")")), 0);
        assert_eq!(count("a.rs", "\"/srv/build/pk/target\""), 1);
        assert_eq!(count("a.rs", "\"/srv/build/pkg\""), 0);
    }

    #[test]
    fn a_mirror_in_a_lock_file_is_found() {
        let mirror = "{\n  \"resolved\": \"http://10.0.0.1/npm/a.tgz\",\n";
        let public = "{\n  \"resolved\": \"https://registry.npmjs.org/a/-/a.tgz\",\n";
        assert_eq!(count("e2e/package-lock.json", mirror), 1);
        assert_eq!(count("e2e/package-lock.json", public), 0);
        assert_eq!(count("e2e/notes.md", mirror), 0);
    }
}
