//! The few marks of a rendered text: paragraphs, lists, links. Values are shielded, so only what the template
//! itself says can be a mark.

use kernel::text::tidy_line;

/// Keeps an amount and its currency on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    Link { label: String, address: String },
}

/// A line is pieces, one after the other.
pub(super) type Line = Vec<Piece>;

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph(Vec<Line>),
    List(Vec<Line>),
    /// A link that stands alone: what the reader is to do.
    Action {
        label: String,
        address: String,
    },
}

/// Characters that make marks, and what stands for them inside of values (private use, never typed).
const SHIELDS: [(char, char); 5] =
    [('[', '\u{e000}'), (']', '\u{e001}'), ('(', '\u{e002}'), (')', '\u{e003}'), ('-', '\u{e004}')];

/// Makes a value harmless: one line, no hidden or control characters, no marks. Text that runs from right to left
/// is isolated, so that it does not turn the sentence around it.
pub(super) fn shield(value: &str) -> String {
    let line: String = tidied(value)
        .chars()
        .filter(|c| !SHIELDS.iter().any(|(_, stands_in)| stands_in == c))
        .map(|c| SHIELDS.iter().find(|(mark, _)| *mark == c).map_or(c, |(_, stands_in)| *stands_in))
        .collect();
    if line.chars().any(is_right_to_left) { format!("\u{2068}{line}\u{2069}") } else { line }
}

fn unshield(text: &str) -> String {
    text.chars()
        .map(|c| SHIELDS.iter().find(|(_, stands_in)| *stands_in == c).map_or(c, |(mark, _)| *mark))
        .collect()
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1eeff}')
}

/// A subject: one line, marks undone.
pub(super) fn plain_line(text: &str) -> String {
    let kept: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    unshield(&tidied(&kept))
}

/// On one line with single spaces; a space that keeps an amount and its currency together stays.
fn tidied(text: &str) -> String {
    let parts = text.split(NO_BREAK_SPACE).map(tidy_line).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\u{a0}")
}

/// Reads the marks of a rendered text.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph: Vec<Line> = Vec::new();
    let mut list: Vec<Line> = Vec::new();
    for line in text.replace("\r\n", "\n").split(['\n', '\r']) {
        let line: String = line.trim().chars().filter(|c| !c.is_control()).collect();
        if let Some(item) = line.strip_prefix("- ") {
            flush_paragraph(&mut blocks, &mut paragraph);
            list.push(pieces(item.trim()));
            continue;
        }
        flush_list(&mut blocks, &mut list);
        if line.is_empty() {
            flush_paragraph(&mut blocks, &mut paragraph);
        } else {
            paragraph.push(pieces(&line));
        }
    }
    flush_list(&mut blocks, &mut list);
    flush_paragraph(&mut blocks, &mut paragraph);
    blocks
}

fn flush_list(blocks: &mut Vec<Block>, list: &mut Vec<Line>) {
    if !list.is_empty() {
        blocks.push(Block::List(std::mem::take(list)));
    }
}

fn flush_paragraph(blocks: &mut Vec<Block>, paragraph: &mut Vec<Line>) {
    let lines = std::mem::take(paragraph);
    match lines.as_slice() {
        [] => {}
        [line] if matches!(line.as_slice(), [Piece::Link { .. }]) => {
            if let Some(Piece::Link { label, address }) = line.first() {
                blocks.push(Block::Action { label: label.clone(), address: address.clone() });
            }
        }
        _ => blocks.push(Block::Paragraph(lines)),
    }
}

/// Splits a line at its `[label](address)` marks.
fn pieces(line: &str) -> Line {
    let mut found = Vec::new();
    let mut words = String::new();
    let mut rest = line;
    while let Some(start) = rest.find('[') {
        let (before, from) = rest.split_at(start);
        words.push_str(before);
        if let Some((label, address, after)) = link(from) {
            push_words(&mut found, &mut words);
            found.push(Piece::Link { label, address });
            rest = after;
        } else {
            words.push('[');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    words.push_str(rest);
    push_words(&mut found, &mut words);
    found
}

fn push_words(found: &mut Line, words: &mut String) {
    if !words.is_empty() {
        found.push(Piece::Words(unshield(words)));
        words.clear();
    }
}

/// `[label](address)` at the start of the text; only addresses that a mail may link to.
fn link(text: &str) -> Option<(String, String, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let address = unshield(address.trim());
    let allowed = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
    let fits = allowed && !address.contains(|c: char| c.is_whitespace() || c == '"' || c == '<' || c == '>');
    (fits && !label.contains('[')).then(|| (unshield(label.trim()), address, after))
}

/// The text part: links written out, clear to read without HTML.
pub(super) fn to_text(body: &[Block], footer: &[Block]) -> String {
    let mut out = blocks_text(body);
    if !footer.is_empty() {
        out.push_str("\n\n-- \n");
        out.push_str(&blocks_text(footer));
    }
    out.push('\n');
    out
}

fn blocks_text(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(lines) => lines.iter().map(|l| line_text(l)).collect::<Vec<_>>().join("\n"),
            Block::List(items) => {
                items.iter().map(|item| format!("- {}", line_text(item))).collect::<Vec<_>>().join("\n")
            }
            Block::Action { label, address } => format!("{label}:\n{address}"),
        })
        .collect();
    parts.join("\n\n")
}

fn line_text(line: &[Piece]) -> String {
    line.iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Link { label, address } if address.strip_prefix("mailto:") == Some(label) => label.clone(),
            Piece::Link { label, address } => format!("{label}: {address}"),
        })
        .collect()
}
