//! Reads as much of a Fluent file as the comparison needs.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// A message of a file.
#[derive(Debug, Default)]
pub struct Message {
    /// Line of the key, from 1.
    pub line: usize,
    /// The whole value, lines trimmed and joined by a space.
    pub value: String,
    /// Names of `{ $name }`.
    pub variables: BTreeSet<String>,
    /// Keys of `{ other-key }`.
    pub references: BTreeSet<String>,
    /// Whether the line above says `# same-everywhere`.
    pub same_everywhere: bool,
}

impl Message {
    /// Whether a plural form is given: `[one]`, `*[many]`.
    pub fn has_form(&self, form: &str) -> bool {
        self.value.contains(&format!("[{form}]"))
    }
}

/// The messages of one file. Terms (`-brand`) count as messages under their name with the dash.
#[derive(Debug, Default)]
pub struct Messages {
    /// By key, sorted.
    pub by_key: BTreeMap<String, Message>,
    /// Keys that stood in the file already, with their line.
    pub twice: Vec<(String, usize)>,
    /// Declared by `# used-as-prefix: `.
    pub prefixes: Vec<String>,
}

impl Messages {
    /// Reads a file. Lines that are no Fluent are passed over: the product's own loader refuses them.
    pub fn parse(text: &str) -> Self {
        let mut messages = Self::default();
        let mut open: Option<(String, Message)> = None;
        let mut same_everywhere = false;
        for (index, line) in text.lines().enumerate() {
            if let Some(comment) = line.strip_prefix('#') {
                let comment = comment.trim_start_matches('#').trim();
                same_everywhere = comment == "same-everywhere";
                if let Some(prefix) = comment.strip_prefix("used-as-prefix:") {
                    messages.prefixes.extend(prefix.split_whitespace().map(str::to_owned));
                }
            } else if let Some((key, value)) = definition(line) {
                messages.close(open.take());
                let message = Message { line: index + 1, same_everywhere, ..Message::default() };
                open = Some((key.to_owned(), message));
                same_everywhere = false;
                append(&mut open, value);
            } else if line.starts_with([' ', '\t', '}']) {
                append(&mut open, line);
            }
        }
        messages.close(open);
        messages
    }

    /// All keys.
    pub fn keys(&self) -> BTreeSet<String> {
        self.by_key.keys().cloned().collect()
    }

    fn close(&mut self, open: Option<(String, Message)>) {
        let Some((key, mut message)) = open else { return };
        for inside in placeables(&message.value) {
            if let Some(rest) = inside.strip_prefix('$') {
                message.variables.insert(identifier(rest).to_owned());
            } else if inside.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') {
                message.references.insert(identifier(inside).to_owned());
            }
        }
        // Functions take variables as arguments: `NUMBER($count)`.
        for (at, _) in message.value.match_indices("($") {
            let rest = message.value.get(at + 2..).unwrap_or_default();
            message.variables.insert(identifier(rest).to_owned());
        }
        match self.by_key.entry(key) {
            Entry::Occupied(earlier) => self.twice.push((earlier.key().clone(), message.line)),
            Entry::Vacant(place) => {
                place.insert(message);
            }
        }
    }
}

fn append(open: &mut Option<(String, Message)>, line: &str) {
    let Some((_, message)) = open else { return };
    if !message.value.is_empty() {
        message.value.push(' ');
    }
    message.value.push_str(line.trim());
}

fn definition(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim_end();
    let name = key.strip_prefix('-').unwrap_or(key);
    let good = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_identifier);
    good.then_some((key, value))
}

fn is_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn identifier(text: &str) -> &str {
    text.split(|c: char| !is_identifier(c)).next().unwrap_or(text)
}

/// What stands right after each opening brace.
fn placeables(value: &str) -> impl Iterator<Item = &str> {
    value.split('{').skip(1).map(str::trim_start)
}

/// Three words or more: shorter texts ("Status", "E-Mail") are rightly the same in several languages.
pub fn is_sentence(value: &str) -> bool {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in value.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let words = outside.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 3);
    words.count() >= 3
}
