//! Which keys code and templates ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::messages::Messages;
use crate::finding::Finding;
use crate::tree::{SourceFile, Tree};

/// How code asks for a text by its key, and whether values are handed over with it.
const CALLS: [(&str, bool); 2] = [("text(", false), ("text_with(", true)];

/// Finds keys that are asked for and not written, and those that are written and not asked for.
pub fn check(tree: &Tree, english: &BTreeMap<&str, Messages>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut mentioned: BTreeSet<&str> = BTreeSet::new();
    let mut prefixes: BTreeSet<&str> =
        english.values().flat_map(|messages| messages.prefixes.iter().map(String::as_str)).collect();
    let lookup = |key: &str| english.values().find_map(|messages| messages.by_key.get(key));
    for file in tree.with_extension(&["rs", "html", "txt", "js", "mjs"]).filter(|f| f.crate_name().is_some())
    {
        let text = file.text_without_tests();
        mentioned.extend(quoted_words(text));
        prefixes.extend(joined_prefixes(text));
        for call in calls(text) {
            let problem = match lookup(call.key) {
                None => Some(format!("asks for the text `{}`, which no en.ftl has", call.key)),
                Some(message) if !call.with_values && !message.variables.is_empty() => {
                    Some(format!("`{}` needs values: use text_with", call.key))
                }
                Some(_) => None,
            };
            findings
                .extend(problem.map(|message| Finding::at_line(&file.path, line_of(file, call.at), message)));
        }
    }
    let referred: BTreeSet<&str> = english
        .values()
        .flat_map(|m| m.by_key.values().flat_map(|message| message.references.iter().map(String::as_str)))
        .collect();
    for (path, messages) in english {
        for (key, message) in &messages.by_key {
            let used = mentioned.contains(key.as_str())
                || referred.contains(key.as_str())
                || prefixes.iter().any(|prefix| key.starts_with(prefix));
            if !used {
                let text = format!(
                    "nobody asks for `{key}`: remove it in all languages, or declare `# used-as-prefix: …`"
                );
                findings.push(Finding::at_line(*path, message.line, text));
            }
        }
    }
    findings
}

struct Call<'a> {
    key: &'a str,
    at: usize,
    with_values: bool,
}

/// Calls with a literal key that looks like one of ours: small letters with a dash.
fn calls(text: &str) -> Vec<Call<'_>> {
    let mut found = Vec::new();
    for (name, with_values) in CALLS {
        for (at, _) in text.match_indices(name) {
            let method = text.get(..at).is_some_and(|before| before.ends_with('.'));
            let arguments = text.get(at + name.len()..).unwrap_or_default().trim_start();
            let Some(key) = arguments.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            if method && looks_like_a_key(key) {
                found.push(Call { key, at, with_values });
            }
        }
    }
    found
}

fn looks_like_a_key(key: &str) -> bool {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let whole = key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.ends_with('-');
    key.contains('-') && whole && key.chars().all(good)
}

/// Every run of key characters between two quotes, wherever it stands: keys travel through constants, menus
/// and error types before somebody asks for their text.
fn quoted_words(text: &str) -> impl Iterator<Item = &str> {
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.match_indices('"').filter_map(move |(at, _)| {
        let rest = text.get(at + 1..)?;
        let word = rest.get(..rest.find(|c: char| !good(c))?)?;
        let closed = rest.get(word.len()..)?.starts_with('"');
        (closed && !word.is_empty()).then_some(word)
    })
}

/// Beginnings of keys that code joins with something: `format!("web-problem-{kind}-title")` and
/// `"order-state-" ~ state`. Two words at least, so that a chance `"a-{b}"` hides nothing.
fn joined_prefixes(text: &str) -> impl Iterator<Item = &str> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.match_indices('"').filter_map(move |(at, _)| {
        let rest = text.get(at + 1..)?;
        let word = rest.get(..rest.find(|c: char| !good(c))?)?;
        let joined = rest.get(word.len()..)?.starts_with(['{', '"']);
        (joined && word.ends_with('-') && word.matches('-').count() >= 2).then_some(word)
    })
}

fn line_of(file: &SourceFile, at: usize) -> usize {
    file.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}
