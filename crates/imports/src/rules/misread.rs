//! Names that were written in UTF-8 and read as Windows-1252 somewhere before they came here: `MichaÅ‚`. Those whose letters are
//! all of Latin-1 (`MÃ¼ller`) were repaired when the file was read, as the samples ask; of the others only a person is told.

use encoding_rs::WINDOWS_1252;

/// What a text says when its letters are taken for the bytes that they were: `Müller` for `MÃ¼ller`; twice where it
/// happened twice. `None` for a text that nothing of the sort happened to.
///
/// Each letter of such a text is one byte in Windows-1252, and those bytes are UTF-8 with something beyond ASCII. No name in
/// the languages of that encoding is: it would have to hold pairs such as `Ã¼` or `Å‚`.
pub(crate) fn meant(text: &str) -> Option<String> {
    let once = read_again(text)?;
    Some(read_again(&once).unwrap_or(once))
}

fn read_again(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let (bytes, _, had_others) = WINDOWS_1252.encode(text);
    if had_others {
        return None;
    }
    let read = std::str::from_utf8(&bytes).ok()?; // no: it was never UTF-8, so it is what it says
    let is_text = !read.chars().any(char::is_control);
    (is_text && read != text).then(|| read.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misread_name_has_what_was_meant_and_a_right_one_has_nothing() {
        for (written, wanted) in [
            ("MÃ¼ller", "Müller"),
            ("JosÃ© NÃºÃ±ez", "José Núñez"),
            ("Å\u{81}ukasz WÃ³jcik", "Łukasz Wójcik"),
            ("GrÃƒÂ¼n", "Grün"),
        ] {
            assert_eq!(meant(written).as_deref(), Some(wanted), "{written}");
        }
        for right in
            ["Müller", "Łukasz", "Ada Lovelace", "José Núñez", "Ångström", "Ã", "Søren", "李小龙", "Iñaki Â©"]
        {
            assert_eq!(meant(right), None, "{right}");
        }
    }
}
