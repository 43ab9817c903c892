//! One cell: what is seen stays, what hides in it goes, what was damaged is mended or marked.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::record::{Flag, Flags};

/// Cleans a cell: mends text that was encoded twice, takes out zero-width, bidirectional and control characters,
/// turns no-break spaces into spaces and `\r\n` into `\n`, normalises to NFC and trims. What was found is set in
/// `flags`.
pub fn clean<'a>(cell: &'a str, flags: &mut Flags) -> Cow<'a, str> {
    let cleaned =
        if cell.bytes().all(is_plain) { Cow::Borrowed(cell.trim()) } else { clean_slowly(cell, flags) };
    if is_formula(&cleaned) {
        flags.set(Flag::FormulaLike);
    }
    cleaned
}

/// Cleans a header the same way; what was wrong with it is no record's fault.
pub fn clean_header(cell: &str) -> String {
    clean_slowly(cell, &mut Flags::default()).into_owned()
}

/// ASCII that needs no second look.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\t')
}

fn clean_slowly<'a>(cell: &'a str, flags: &mut Flags) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(cell);
    if let Some(mended) = decoded_twice(cell) {
        flags.set(Flag::Mojibake);
        text = Cow::Owned(mended);
    }
    if text.contains('\r') {
        text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    if text.chars().any(|c| is_hidden(c) || is_hard_space(c)) {
        flags.set(Flag::HiddenCharacters);
        text = Cow::Owned(
            text.chars().filter(|c| !is_hidden(*c)).map(|c| if is_hard_space(c) { ' ' } else { c }).collect(),
        );
    }
    if is_nfc_quick(text.chars()) != IsNormalized::Yes {
        text = Cow::Owned(text.nfc().collect());
    }
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// Zero-width, bidirectional and control characters; line breaks and tabs are data.
const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
            | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}'
    )
}

/// No-break spaces.
const fn is_hard_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// The text that was read as Latin-1 although it was UTF-8: every character is below U+0100 and their bytes are
/// valid UTF-8 that says something else.
fn decoded_twice(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    String::from_utf8(bytes?).ok()
}

/// True for what a spreadsheet would run: `=` at the start, other than `="01234"`, or `+`, `-`, `@` directly
/// followed by a word and an opening bracket.
pub fn is_formula(text: &str) -> bool {
    let Some((&first, rest)) = text.as_bytes().split_first() else { return false };
    match first {
        b'=' => quoted_text(text).is_none(),
        b'+' | b'-' | b'@' => {
            let word =
                rest.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_' || **b == b'.').count();
            rest.first().is_some_and(|b| b.is_ascii_alphabetic() || *b == b'_')
                && rest.get(word) == Some(&b'(')
        }
        _ => false,
    }
}

/// The text inside `="01234"`, which is how a spreadsheet is kept from taking zeros away.
pub fn quoted_text(text: &str) -> Option<&str> {
    text.strip_prefix("=\"")?.strip_suffix('"').filter(|inner| !inner.contains('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, Vec<Flag>) {
        let mut flags = Flags::default();
        let text = clean(text, &mut flags).into_owned();
        (text, flags.iter().collect())
    }

    #[test]
    fn composed_letters_and_plain_spaces_are_no_news() {
        assert_eq!(cleaned("  Zoe\u{308} Nowak "), ("Zoë Nowak".into(), vec![]));
        assert_eq!(cleaned("two\r\nlines\tand a tab"), ("two\nlines\tand a tab".into(), vec![]));
    }

    #[test]
    fn what_hides_is_taken_out_and_told() {
        for (given, seen) in [
            ("An\u{200b}na", "Anna"),
            ("\u{202e}Bob\u{202c}", "Bob"),
            ("Eva\u{a0}Lang", "Eva Lang"),
            ("Ida\u{feff}", "Ida"),
            ("Max\u{7}", "Max"),
        ] {
            assert_eq!(cleaned(given), (seen.into(), vec![Flag::HiddenCharacters]), "{given:?}");
        }
    }

    #[test]
    fn text_encoded_twice_is_mended_once() {
        assert_eq!(cleaned("MÃ¼ller"), ("Müller".into(), vec![Flag::Mojibake]));
        assert_eq!(cleaned("Ã\u{a0} bientÃ´t"), ("à bientôt".into(), vec![Flag::Mojibake]));
        assert_eq!(cleaned("Müller"), ("Müller".into(), vec![]));
        assert_eq!(cleaned("Œuvre Ã©"), ("Œuvre Ã©".into(), vec![]));
    }

    #[test]
    fn formulas_are_told_from_phones_notes_and_quoted_zeros() {
        for formula in ["=1+1", "=HYPERLINK(\"http://x\")", "+SUM(A1)", "-cmd(1)", "@SUM(A1)", "=\"a\"&\"b\""]
        {
            assert_eq!(cleaned(formula).1, vec![Flag::FormulaLike], "{formula}");
        }
        for text in ["=\"01234\"", "+1 (617) 555", "+1(617)555", "-5", "@maria", "- call first (please)"] {
            assert_eq!(cleaned(text).1, vec![], "{text}");
        }
    }
}
