//! Text as people type it: e-mail addresses, tidy lines, folded words for search.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest e-mail address that can be delivered to (RFC 5321, 4.5.3.1.3).
pub const EMAIL_LENGTH_MAX: usize = 254;

/// An e-mail address: trimmed, lower-case, of a form that can be delivered to.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress(String);

/// Why a text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an e-mail address: write it like name@example.org")]
pub struct EmailError;

impl EmailAddress {
    /// Reads one. The domain must have a dot; spaces, control characters, quotes and lists are refused.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text: String = text.trim().nfc().collect::<String>().to_lowercase();
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError)?;
        let allowed_in_local = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
        let local_fits = !local.is_empty()
            && local.len() <= 64
            && local.chars().all(allowed_in_local)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let label_fits = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && label.chars().all(|c| c.is_alphanumeric() || c == '-' || is_combining_mark(c))
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let domain_fits = domain.contains('.') && domain.split('.').all(label_fits);
        if local_fits && domain_fits && text.len() <= EMAIL_LENGTH_MAX {
            Ok(Self(text))
        } else {
            Err(EmailError)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What may be shown where the whole address may not: `a…@example.org`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or(("", ""));
        format!("{}…@{domain}", local.chars().take(1).collect::<String>())
    }
}

impl fmt::Debug for EmailAddress {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}
impl Serialize for EmailAddress {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for EmailAddress {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

/// True for characters that are not seen but change what a text is: zero-width and bidirectional controls.
pub const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{00ad}')
}

/// One line as it is stored: NFC, hidden and control characters gone, every run of white space one space, trimmed.
pub fn tidy_line(text: &str) -> String {
    let seen: String = text.nfc().filter(|c| !is_hidden(*c)).collect();
    let spaced = seen.split(|c: char| c.is_whitespace() || c.is_control());
    spaced.filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Several lines as they are stored: like [`tidy_line`] for each, line breaks kept, blank ends cut.
pub fn tidy_text(text: &str) -> String {
    let lines: Vec<String> = text.replace("\r\n", "\n").split(['\n', '\r']).map(tidy_line).collect();
    lines.join("\n").trim().to_owned()
}

/// Folds for search: lower case, marks stripped, `ł` to `l`, `ß` to `ss`, `ø` to `o`, `æ` to `ae`. Done before
/// indexing and before asking, so that both databases answer alike.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !is_hidden(*c)).flat_map(char::to_lowercase) {
        match c {
            'ł' => out.push('l'),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            c if is_combining_mark(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// The folded words of a text, in order, without repeats: what is indexed and asked for.
pub fn search_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if !words.iter().any(|w| w == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Makes a cell safe for a spreadsheet: a text that a program would run as a formula gets a leading `'`
/// (OWASP CSV injection; full-width forms included). Numbers we made ourselves do not pass through here.
pub fn spreadsheet_safe(text: &str) -> std::borrow::Cow<'_, str> {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠') => {
            format!("'{text}").into()
        }
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_can_be_delivered_to_are_read() {
        for (typed, stored) in [
            (" Bobby.Tables@Example.COM ", "bobby.tables@example.com"),
            ("o'neil+game@sub.example.co.uk", "o'neil+game@sub.example.co.uk"),
            ("jürgen@müller.example", "jürgen@müller.example"),
            ("用户@例子.广告", "用户@例子.广告"),
        ] {
            assert_eq!(EmailAddress::parse(typed).unwrap().as_str(), stored);
        }
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        let long = format!("{}@example.org", "a".repeat(65));
        for bad in [
            "",
            "a",
            "a@b",
            "@example.org",
            "a@",
            "a b@example.org",
            "a@example..org",
            "a,b@example.org",
            "a@example.org\nBcc: x@example.org",
            "<a@example.org>",
            ".a@example.org",
            "a@-x.org",
            &long,
        ] {
            assert_eq!(EmailAddress::parse(bad), Err(EmailError), "{bad}");
        }
    }

    #[test]
    fn the_debug_form_hides_the_address() {
        let address = EmailAddress::parse("anna@example.org").unwrap();
        assert!(!format!("{address:?}").contains("anna"));
        assert_eq!(address.masked(), "a…@example.org");
    }

    #[test]
    fn lines_are_tidied() {
        assert_eq!(tidy_line("  A\u{200b}nna\u{a0} \t Nowak\u{202e}\n"), "Anna Nowak");
        assert_eq!(tidy_text("one \r\n two\n\n"), "one\ntwo");
        assert_eq!(tidy_line("e\u{301}"), "é");
    }

    #[test]
    fn search_folds_what_people_leave_out() {
        for (text, folded) in [
            ("Główna", "glowna"),
            ("Łódź", "lodz"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("Ångström-Bjørk", "angstrom-bjork"),
            ("İpek", "ipek"),
            ("Þórdís", "thordis"),
        ] {
            assert_eq!(fold(text), folded);
        }
        assert_eq!(search_words("Marta Wiśniewska-Król, marta"), ["marta", "wisniewska", "krol"]);
        assert_eq!(search_words("佐藤 さくら").len(), 2);
    }

    #[test]
    fn formulas_are_neutralised_and_plain_text_is_left_alone() {
        assert_eq!(spreadsheet_safe("=1+1"), "'=1+1");
        assert_eq!(spreadsheet_safe("＝1+1"), "'＝1+1");
        assert_eq!(spreadsheet_safe("01067"), "01067");
    }
}
