//! Names, kinds and addresses, as they may be stored and sent.

use axum::http::Uri;

use crate::error::DigitalError;

/// Longest name of a good or pool, in characters.
pub const TITLE_CHARS_MAX: usize = 120;
const FILE_NAME_CHARS_MAX: usize = 200;
const URL_BYTES_MAX: usize = 2_000;

pub(crate) fn title(text: &str) -> Result<String, DigitalError> {
    let title = kernel::text::tidy_line(text);
    let is_fine = !title.is_empty() && title.chars().count() <= TITLE_CHARS_MAX;
    if is_fine { Ok(title) } else { Err(DigitalError::BadTitle) }
}

/// The last part of what a browser calls a file, without what no disk takes.
pub(crate) fn file_name(text: &str) -> Result<String, DigitalError> {
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String =
        last.chars().filter(|c| !matches!(c, '"' | '<' | '>' | '|' | ':' | '*' | '?')).collect();
    let name = kernel::text::tidy_line(&kept);
    let is_fine = !name.trim_matches('.').is_empty() && name.chars().count() <= FILE_NAME_CHARS_MAX;
    if is_fine { Ok(name) } else { Err(DigitalError::BadFileName) }
}

/// `type/subtype` of RFC 9110 tokens, lower case, without parameters.
pub(crate) fn media_type(text: &str) -> Result<String, DigitalError> {
    let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let token = |part: &str| {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&b);
        !part.is_empty() && part.len() <= 60 && part.bytes().all(allowed)
    };
    match essence.split_once('/') {
        Some((kind, subtype)) if token(kind) && token(subtype) => Ok(essence),
        _ => Err(DigitalError::BadMediaType),
    }
}

/// An address at another place: https only, nobody's password in it.
pub(crate) fn url(text: &str) -> Result<String, DigitalError> {
    let text = text.trim();
    let uri: Uri = text.parse().map_err(|_| DigitalError::BadUrl)?;
    let host = uri.authority().filter(|authority| !authority.as_str().contains('@'));
    let has_host = host.is_some_and(|authority| authority.host().contains('.'));
    let is_fine = uri.scheme_str() == Some("https") && has_host && text.len() <= URL_BYTES_MAX;
    if is_fine { Ok(text.to_owned()) } else { Err(DigitalError::BadUrl) }
}

/// RFC 6266: an ASCII name for old programs, the real one as `filename*`. Always `attachment`, so that no uploaded
/// page ever runs in the name of the shop.
pub(crate) fn disposition(name: &str) -> String {
    let ascii: String =
        name.chars()
            .map(|c| {
                if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%' | ';') || c == ' ' { c } else { '_' }
            })
            .collect();
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push_str(&hex::encode_upper([byte]));
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_to_what_every_disk_takes() {
        assert_eq!(file_name("C:\\Users\\Ada\\Spielregeln “neu”.pdf").unwrap(), "Spielregeln “neu”.pdf");
        assert_eq!(file_name("../../etc/passwd").unwrap(), "passwd");
        assert_eq!(file_name("a\u{202e}\"b\r\n.zip").unwrap(), "ab .zip");
        for bad in ["", "..", "folder/", &"a".repeat(201)] {
            assert!(file_name(bad).is_err(), "{bad}");
        }
        assert_eq!(media_type("Application/PDF; charset=x").unwrap(), "application/pdf");
        assert!(media_type("pdf").is_err() && media_type("a/b\r\nX: y").is_err());
    }

    #[test]
    fn only_addresses_that_hide_nothing_are_taken() {
        assert_eq!(url(" https://example.org/a?b=c ").unwrap(), "https://example.org/a?b=c");
        for bad in
            ["http://example.org", "https://ada:pw@example.org", "javascript:alert(1)", "https://", "/a", ""]
        {
            assert!(url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_in_any_script_is_sent_whole() {
        let sent = disposition("Zażółć; 100%.pdf");
        assert_eq!(
            sent,
            "attachment; filename=\"Za_____ 100_.pdf\"; filename*=UTF-8''Za%C5%BC%C3%B3%C5%82%C4%87%3B%20100%25.pdf"
        );
    }
}
