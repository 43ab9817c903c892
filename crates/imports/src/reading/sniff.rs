//! What a file is, by its bytes and never by its name.

use std::io::Read;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::refusal::Reason;

const HEAD_BYTES: usize = 4 * 1024;
const STEP_BYTES: usize = 64 * 1024;

/// Bytes of a header that tell an encoding, and letters it needs for that.
const HEADER_BYTES: usize = 256;
const LETTERS_MIN: usize = 8;

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Bytes that begin files of other kinds.
const NOT_TABLES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip inside the zip"),
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1F\x8B", "a packed file (gzip): unpack it first"),
    (b"7z\xBC\xAF", "a packed file (7-Zip): unpack it first"),
    (b"Rar!", "a packed file (RAR): unpack it first"),
    (b"{\\rtf", "a text document"),
    (b"SQLite format 3", "a database"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90\x00", "a program"),
];

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// True when the bytes begin a zip, full or empty.
pub fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || head.starts_with(b"PK\x07\x08")
}

/// So many letters of several bytes for one byte that fits none, and it is UTF-8 that was damaged: no text of another
/// encoding looks like that.
const UTF8_LETTERS_PER_DAMAGE: u64 = 10;

/// Reads the whole stream once and tells its encoding: by its mark, else UTF-8 if it is valid or was damaged in a few
/// places (the letters there are lost, and marked), else Windows-1252.
///
/// # Errors
/// [`Reason::EmptyFile`], [`Reason::SpreadsheetNotCsv`] and [`Reason::NotATable`] by the first bytes, and
/// [`Reason::TooLargeOrBroken`] when it cannot be read to its end.
pub fn encoding_of(mut stream: impl Read) -> Result<&'static Encoding, Reason> {
    let mut buffer = vec![0_u8; STEP_BYTES];
    let mut held = fill(&mut stream, &mut buffer, 0)?;
    let head = buffer.get(..held).unwrap_or_default();
    refuse_other_kinds(head)?;
    if let Some(encoding) = by_mark(head) {
        return Ok(encoding);
    }
    let (mut letters, mut damages) = (0_u64, 0_u64);
    loop {
        let bytes = buffer.get(..held).unwrap_or_default();
        let begun = count_letters(bytes, &mut letters, &mut damages);
        let kept = begun.len();
        let begun = begun.to_vec();
        if let Some(start) = buffer.get_mut(..kept) {
            start.copy_from_slice(&begun);
        }
        held = fill(&mut stream, &mut buffer, kept)?;
        if held == kept {
            let is_utf8 = letters >= damages.saturating_mul(UTF8_LETTERS_PER_DAMAGE);
            return match (kept, is_utf8) {
                (0, true) => Ok(UTF_8),
                (_, true) if letters > 0 => {
                    Err(Reason::TooLargeOrBroken("it ends in the middle of a character".to_owned()))
                }
                _ => Ok(WINDOWS_1252),
            };
        }
    }
}

/// Counts letters of several bytes as UTF-8 has them, and bytes that fit none. Answers a letter that has only begun.
fn count_letters<'a>(mut bytes: &'a [u8], letters: &mut u64, damages: &mut u64) -> &'a [u8] {
    loop {
        let (valid, rest) = bytes.split_at(Encoding::utf8_valid_up_to(bytes));
        let begins = valid.iter().filter(|byte| **byte >= 0xC2).count();
        *letters = letters.saturating_add(u64::try_from(begins).unwrap_or(u64::MAX));
        let has_only_begun = std::str::from_utf8(rest).is_err_and(|error| error.error_len().is_none());
        match rest.split_first() {
            Some((_, after)) if !has_only_begun => {
                *damages = damages.saturating_add(1);
                bytes = after;
            }
            _ => return rest,
        }
    }
}

fn by_mark(head: &[u8]) -> Option<&'static Encoding> {
    if head.starts_with(UTF8_MARK) {
        Some(UTF_8)
    } else if head.starts_with(b"\xFF\xFE") {
        Some(UTF_16LE)
    } else if head.starts_with(b"\xFE\xFF") {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn refuse_other_kinds(head: &[u8]) -> Result<(), Reason> {
    if head.starts_with(OLE) {
        return Err(Reason::SpreadsheetNotCsv("Excel 97"));
    }
    if let Some((_, what)) = NOT_TABLES.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(Reason::NotATable(what));
    }
    if let Some(name) = unicode_without_mark(head) {
        return Err(Reason::UnicodeText(name));
    }
    let encoding = by_mark(head).unwrap_or(WINDOWS_1252);
    let (text, _, _) = encoding.decode(head.get(..head.len().min(HEAD_BYTES)).unwrap_or_default());
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() && head.len() < HEAD_BYTES {
        return Err(Reason::EmptyFile);
    }
    if text.starts_with('<') && text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Err(Reason::SpreadsheetNotCsv("Excel XML"));
    }
    if text.starts_with('<') {
        return Err(Reason::NotATable("a web page"));
    }
    let dense: String = text.chars().take(64).filter(|c| !c.is_whitespace()).take(2).collect();
    if dense.starts_with('{') || ["[{", "[[", "[\""].contains(&dense.as_str()) {
        return Err(Reason::NotATable("JSON data"));
    }
    Ok(())
}

/// The name of an encoding of several bytes a letter that cannot be read: UTF-32, and UTF-16 without its mark. Their
/// headers are Latin letters, each with zero bytes beside it, always on the same side.
fn unicode_without_mark(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"\xFF\xFE\0\0") || head.starts_with(b"\0\0\xFE\xFF") {
        return Some("UTF-32");
    }
    if by_mark(head).is_some() {
        return None;
    }
    let head = head.get(..head.len().min(HEADER_BYTES)).unwrap_or_default();
    let zeros = |part: &[u8], every: usize, from: usize| {
        let bytes = part.iter().skip(from).step_by(every);
        let (all, zero) = bytes.fold((0_usize, 0_usize), |(all, zero), byte| {
            (all.saturating_add(1), zero.saturating_add(usize::from(*byte == 0)))
        });
        all >= LETTERS_MIN && zero.saturating_mul(10) >= all.saturating_mul(9)
    };
    // The letter itself is at one end of its four bytes. Where that is zero as well it is no text.
    let is_wide = |letter: usize, rest: [usize; 3]| {
        !zeros(head, 4, letter) && rest.iter().all(|at| zeros(head, 4, *at))
    };
    if is_wide(0, [1, 2, 3]) || is_wide(3, [0, 1, 2]) {
        return Some("UTF-32");
    }
    (zeros(head, 2, 0) != zeros(head, 2, 1)).then_some("UTF-16")
}

/// Fills the buffer from `from` on; answers how many bytes it now holds.
fn fill(stream: &mut impl Read, buffer: &mut [u8], from: usize) -> Result<usize, Reason> {
    let mut held = from;
    while let Some(room) = buffer.get_mut(held..).filter(|room| !room.is_empty()) {
        match stream.read(room) {
            Ok(0) => break,
            Ok(count) => held = held.saturating_add(count),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Reason::TooLargeOrBroken(error.to_string())),
        }
    }
    Ok(held)
}
