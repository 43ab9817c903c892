//! Which part of a file a request asks for, and under which conditions: RFC 9110, sections 13 and 14.

use axum::http::{HeaderMap, Method, header};
use jiff::fmt::rfc2822;
use kernel::Timestamp;

/// What a request is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representation {
    /// Strong entity tag with its quotes: content never changes under it.
    pub etag: String,
    /// Since when the content is what it is.
    pub modified_at: Timestamp,
    /// How long it is.
    pub size_bytes: u64,
}

/// How a request is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// 200 with everything.
    Whole,
    /// 206 with the bytes from `first` to `last`, both included.
    Part {
        /// First byte, from 0.
        first: u64,
        /// Last byte.
        last: u64,
    },
    /// 304.
    NotModified,
    /// 412.
    PreconditionFailed,
    /// 416.
    Unsatisfiable,
}

/// Decides in the order of RFC 9110, 13.2.2. Several ranges at once are answered with the whole (14.2 allows it):
/// joining parts is work that no download program asks for.
pub fn plan(method: &Method, headers: &HeaderMap, file: &Representation) -> Plan {
    let tags = |name| list(headers, name);
    let date = |name| headers.get(name).and_then(|value| value.to_str().ok()).and_then(http_date);
    let modified = file.modified_at.as_seconds();
    let is_other = match tags(header::IF_MATCH) {
        Some(wanted) => !wanted.iter().any(|tag| tag == "*" || *tag == file.etag),
        None => date(header::IF_UNMODIFIED_SINCE).is_some_and(|at| modified > at),
    };
    if is_other {
        return Plan::PreconditionFailed;
    }
    let reads = *method == Method::GET || *method == Method::HEAD;
    let is_known = match tags(header::IF_NONE_MATCH) {
        Some(known) => known.iter().any(|tag| tag == "*" || weak(tag) == weak(&file.etag)),
        None => reads && date(header::IF_MODIFIED_SINCE).is_some_and(|at| modified <= at),
    };
    if is_known {
        return if reads { Plan::NotModified } else { Plan::PreconditionFailed };
    }
    if *method != Method::GET || !if_range_holds(headers, file) {
        return Plan::Whole;
    }
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    range.map_or(Plan::Whole, |range| part(range, file.size_bytes))
}

/// Entity tags of all lines of a header. Tags hold no comma in practice; one that does just never matches.
fn list(headers: &HeaderMap, name: header::HeaderName) -> Option<Vec<String>> {
    let mut found = None;
    for value in headers.get_all(name) {
        let text = value.to_str().unwrap_or_default(); // not text: matches nothing
        let tags = found.get_or_insert_with(Vec::new);
        tags.extend(text.split(',').map(|tag| tag.trim().to_owned()));
    }
    found
}

fn weak(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

/// Without the header the range counts; with one only if the content is certainly the same (13.1.5): a weak tag never
/// is, a date only when it is exactly ours.
fn if_range_holds(headers: &HeaderMap, file: &Representation) -> bool {
    let Some(value) = headers.get(header::IF_RANGE) else { return true };
    let Ok(text) = value.to_str() else { return false };
    let text = text.trim();
    if text.starts_with('"') || text.starts_with("W/") {
        return text == file.etag;
    }
    http_date(text) == Some(file.modified_at.as_seconds())
}

fn http_date(text: &str) -> Option<i64> {
    let parsed = rfc2822::DateTimeParser::new().parse_timestamp(text.trim()); // no date: as if it were not there
    parsed.ok().map(jiff::Timestamp::as_second)
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(crate) fn to_http_date(at: Timestamp) -> Option<String> {
    rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&at.to_jiff()).ok()
}

/// What is no range of bytes is ignored (14.2).
fn part(range: &str, size: u64) -> Plan {
    let Some((unit, set)) = range.split_once('=') else { return Plan::Whole };
    if !unit.trim().eq_ignore_ascii_case("bytes") || set.contains(',') {
        return Plan::Whole;
    }
    let Some((first, last)) = set.trim().split_once('-') else { return Plan::Whole };
    match (number(first), number(last)) {
        (Some(first), Some(last)) if last < first => Plan::Whole,
        (Some(first), last) if last.is_some() || last_is_open(set) => {
            if first >= size {
                return Plan::Unsatisfiable;
            }
            Plan::Part { first, last: last.unwrap_or(u64::MAX).min(size - 1) }
        }
        (None, Some(0)) if first.trim().is_empty() => Plan::Unsatisfiable,
        // The last bytes of nothing are nothing, which no `Content-Range` can say.
        (None, Some(_)) if first.trim().is_empty() && size == 0 => Plan::Whole,
        (None, Some(length)) if first.trim().is_empty() => {
            Plan::Part { first: size.saturating_sub(length), last: size - 1 }
        }
        _ => Plan::Whole,
    }
}

fn last_is_open(set: &str) -> bool {
    set.trim_end().ends_with('-')
}

/// Digits only; more than fit are as good as the largest.
fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    let is_digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_digits.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TAG: &str = "\"abc\"";

    fn file(size_bytes: u64) -> Representation {
        let modified_at = Timestamp::parse_rfc3339("2026-01-15T12:00:00.5Z").unwrap();
        Representation { etag: TAG.to_owned(), modified_at, size_bytes }
    }

    fn asked(method: &Method, lines: &[(&str, &str)], size: u64) -> Plan {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(header::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        plan(method, &headers, &file(size))
    }

    #[test]
    fn ranges_are_read_as_rfc_9110_says() {
        let part = |first, last| Plan::Part { first, last };
        for (range, plan) in [
            ("bytes=0-499", part(0, 499)),
            ("bytes=500-", part(500, 999)),
            ("bytes=-500", part(500, 999)),
            ("bytes=-5000", part(0, 999)),
            ("Bytes= 0-0", part(0, 0)),
            ("bytes=999-99999999999999999999999", part(999, 999)),
            ("bytes=1000-", Plan::Unsatisfiable),
            ("bytes=99999999999999999999-", Plan::Unsatisfiable),
            ("bytes=-0", Plan::Unsatisfiable),
            ("bytes=5-4", Plan::Whole),
            ("bytes=0-1,5-6", Plan::Whole),
            ("bytes=-", Plan::Whole),
            ("bytes=a-b", Plan::Whole),
            ("bytes=1-b", Plan::Whole),
            ("bytes=+1-2", Plan::Whole),
            ("lines=0-1", Plan::Whole),
            ("0-1", Plan::Whole),
        ] {
            assert_eq!(asked(&Method::GET, &[("range", range)], 1_000), plan, "{range}");
        }
        assert_eq!(asked(&Method::HEAD, &[("range", "bytes=0-1")], 1_000), Plan::Whole);
        assert_eq!(asked(&Method::GET, &[("range", "bytes=0-")], 0), Plan::Unsatisfiable);
        assert_eq!(asked(&Method::GET, &[("range", "bytes=-5")], 0), Plan::Whole);
    }

    #[test]
    fn a_resumed_download_gets_the_rest_only_of_the_same_content() {
        for (if_range, is_part) in [
            (TAG, true),
            ("W/\"abc\"", false),
            ("\"other\"", false),
            ("Thu, 15 Jan 2026 12:00:00 GMT", true),
            ("Thu, 15 Jan 2026 12:00:01 GMT", false),
            ("nonsense", false),
        ] {
            let plan = asked(&Method::GET, &[("range", "bytes=5-"), ("if-range", if_range)], 10);
            assert_eq!(plan != Plan::Whole, is_part, "{if_range}");
        }
    }

    #[test]
    fn conditions_are_judged_in_their_order() {
        let get = |lines: &[(&str, &str)]| asked(&Method::GET, lines, 10);
        assert_eq!(get(&[("if-none-match", "\"x\", W/\"abc\"")]), Plan::NotModified);
        assert_eq!(get(&[("if-none-match", "\"x\""), ("if-none-match", "*")]), Plan::NotModified);
        let later = "Thu, 15 Jan 2026 13:00:00 GMT";
        assert_eq!(get(&[("if-none-match", "\"x\""), ("if-modified-since", later)]), Plan::Whole);
        assert_eq!(get(&[("if-modified-since", later)]), Plan::NotModified);
        assert_eq!(get(&[("if-modified-since", "Thu, 15 Jan 2026 11:00:00 GMT")]), Plan::Whole);
        assert_eq!(get(&[("if-match", "W/\"abc\"")]), Plan::PreconditionFailed, "compared strongly");
        assert_eq!(get(&[("if-match", TAG), ("range", "bytes=0-0")]), Plan::Part { first: 0, last: 0 });
        assert_eq!(
            get(&[("if-unmodified-since", "Thu, 15 Jan 2026 11:00:00 GMT")]),
            Plan::PreconditionFailed
        );
        assert_eq!(to_http_date(file(0).modified_at).unwrap(), "Thu, 15 Jan 2026 12:00:00 GMT");
    }

    proptest! {
        #[test]
        fn a_part_always_lies_inside(range in "bytes=[0-9]{0,4}-[0-9]{0,4}", size in 0u64..2_000) {
            if let Plan::Part { first, last } = asked(&Method::GET, &[("range", &range)], size) {
                prop_assert!(first <= last && last < size, "{range} of {size}: {first}-{last}");
            }
        }

        #[test]
        fn nothing_that_is_sent_stops_it(range in "\\PC{0,40}") {
            let mut headers = HeaderMap::new();
            if let Ok(value) = range.parse() {
                headers.insert(header::RANGE, value);
            }
            plan(&Method::GET, &headers, &file(10));
        }
    }
}
