//! Every text a person reads is a Fluent key with all four languages.
//!
//! Found: a key that one language lacks or has twice, a text that fills in other values than the English one, a
//! Polish plural without its forms, a sentence left in English, a key that code asks for and nobody wrote, a
//! key that nobody asks for. Keys put together at run time are recognised by their quoted beginning
//! (`"order-state-{state}"`), or declared in `en.ftl` by a comment `# used-as-prefix: order-state-`. A sentence
//! that is rightly the same everywhere has the comment `# same-everywhere` on the line above it, in English.

mod messages;
mod usage;

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::tree::{SourceFile, Tree};
use messages::Messages;

const OTHER_LANGUAGES: [&str; 3] = ["de", "pl", "it"];

/// See the module's words.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut english = BTreeMap::new();
    for file in &tree.files {
        let Some(folder) = file.path.strip_suffix("/locales/en.ftl") else { continue };
        let messages = Messages::parse(&file.text);
        findings.extend(messages.twice.iter().map(|(key, line)| twice(file, key, *line)));
        for language in OTHER_LANGUAGES {
            let path = format!("{folder}/locales/{language}.ftl");
            match tree.file(&path) {
                Some(translated) => findings.extend(compare(&messages, translated, language)),
                None => findings
                    .push(Finding::in_file(path, "is missing: every text exists in en, de, pl and it")),
            }
        }
        english.insert(file.path.as_str(), messages);
    }
    findings.extend(defined_in_two_crates(&english));
    findings.extend(usage::check(tree, &english));
    findings
}

fn twice(file: &SourceFile, key: &str, line: usize) -> Finding {
    Finding::at_line(&file.path, line, format!("`{key}` is defined a second time: rename or remove one"))
}

fn compare(english: &Messages, file: &SourceFile, language: &str) -> Vec<Finding> {
    let translated = Messages::parse(&file.text);
    let mut findings: Vec<Finding> =
        translated.twice.iter().map(|(key, line)| twice(file, key, *line)).collect();
    for (key, original) in &english.by_key {
        let Some(message) = translated.by_key.get(key) else {
            findings.push(Finding::in_file(&file.path, format!("lacks `{key}`: translate it")));
            continue;
        };
        let objection = |text: String| Finding::at_line(&file.path, message.line, text);
        if message.variables != original.variables {
            let (own, theirs) = (listed(&message.variables), listed(&original.variables));
            findings.push(objection(format!("`{key}` fills in {own}, English fills in {theirs}")));
        }
        if message.references != original.references && !message.references.is_subset(&english.keys()) {
            findings.push(objection(format!("`{key}` refers to a message that does not exist")));
        }
        if language == "pl"
            && message.has_form("one")
            && !(message.has_form("few") && message.has_form("many"))
        {
            findings.push(objection(format!("`{key}` counts: Polish needs [one], [few] and [many]")));
        }
        if !original.same_everywhere
            && messages::is_sentence(&message.value)
            && message.value == original.value
        {
            findings.push(objection(format!("`{key}` is still English: translate it")));
        }
    }
    for (key, message) in &translated.by_key {
        if !english.by_key.contains_key(key) {
            let text = format!("`{key}` is not in en.ftl: add it there or remove it here");
            findings.push(Finding::at_line(&file.path, message.line, text));
        }
    }
    findings
}

fn listed(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "nothing".to_owned();
    }
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

fn defined_in_two_crates(english: &BTreeMap<&str, Messages>) -> Vec<Finding> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for (path, messages) in english {
        for (key, message) in &messages.by_key {
            if let Some(owner) = owners.insert(key, path) {
                let text = format!("`{key}` is defined in {owner} too: a key belongs to one crate");
                findings.push(Finding::at_line(*path, message.line, text));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests;
