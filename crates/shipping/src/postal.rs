//! Patterns of postal codes: one code, all that begin alike, a range.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use kernel::places::CountryCode;

/// Most characters of a code.
const CODE_MAX: usize = 12;

/// The first and the last code of a pattern, as they are compared.
pub(crate) type Ends = ([u8; CODE_MAX], [u8; CODE_MAX]);

/// Postal codes of one country. Compared without spaces, hyphens and case; text throughout, so `01067` is not 1067. A British
/// prefix or range that can be the district in front of the blank (`KA27`, `PA20` to `PA49`) is about that alone, so that
/// Arran's `KA27*` does not hold for `KA2 7AB` on the mainland.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PostalPattern {
    /// Exactly this code.
    Code(String),
    /// All codes that begin like this; written with `*` behind.
    Prefix(String),
    /// All codes whose first characters lie between these two, both included; of one length.
    Range(String, String),
}

/// No pattern of postal codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "write a postal code, its beginning with * behind it, or two codes of one length with - between them"
)]
pub struct PostalPatternError;

/// A code as it is compared. One that is written so already is not copied: a table asks the same one for each of its places.
fn bare(code: &str) -> Cow<'_, str> {
    if code.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()) {
        return Cow::Borrowed(code);
    }
    Cow::Owned(
        code.chars().filter(|c| !c.is_whitespace() && *c != '-').flat_map(char::to_uppercase).collect(),
    )
}

/// One end of a pattern: letters and digits only.
fn end(text: &str) -> Result<String, PostalPatternError> {
    let code = bare(text);
    let fits = !code.is_empty() && code.len() <= CODE_MAX && code.bytes().all(|b| b.is_ascii_alphanumeric());
    if fits { Ok(code.into_owned()) } else { Err(PostalPatternError) }
}

/// The code that a pattern is compared with. A ZIP+4 of the United States counts by its first five digits.
pub(crate) fn compared(country: CountryCode, code: &str) -> Cow<'_, str> {
    let code = bare(code);
    if country.as_str() != "US" || code.len() != 9 || !code.is_ascii() {
        return code;
    }
    match code {
        Cow::Borrowed(code) => Cow::Borrowed(code.get(..5).unwrap_or(code)), // always: nine letters and digits
        Cow::Owned(mut code) => {
            code.truncate(5);
            Cow::Owned(code)
        }
    }
}

/// What stands in front of the blank of a British postcode that is whole: `KA2` of `KA2 7AB`. The part behind it is a digit and
/// two letters, always.
fn district(country: CountryCode, code: &str) -> Option<&str> {
    if !country.is_any(&["GB", "IM", "JE", "GG"]) || !(5..=7).contains(&code.len()) || !code.is_ascii() {
        return None;
    }
    let (district, behind) = code.split_at_checked(code.len().saturating_sub(3))?;
    let is_whole = matches!(behind.as_bytes(), [a, b, c]
        if a.is_ascii_digit() && b.is_ascii_uppercase() && c.is_ascii_uppercase());
    is_whole.then_some(district)
}

/// Whether a British district can begin so: one or two letters, a digit, a digit or letter.
fn begins_district(own: &str) -> bool {
    let letters = own.bytes().take_while(u8::is_ascii_uppercase).count();
    let behind = own.as_bytes().get(letters..).unwrap_or_default();
    let is_behind = match behind {
        [] => true,
        [digit] => digit.is_ascii_digit(),
        [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
        _ => false,
    };
    (1..=2).contains(&letters) && is_behind
}

impl PostalPattern {
    /// How many characters of the code it fixes; `None` when the code does not fit.
    pub fn fit(&self, country: CountryCode, code: &str) -> Option<u16> {
        let code = compared(country, code);
        let code = match district(country, &code).filter(|_| self.is_of_districts()) {
            Some(district) => Cow::Borrowed(district),
            None => Cow::Borrowed(code.as_ref()),
        };
        let fixed = match self {
            // One more than a prefix of the same length.
            Self::Code(own) => (code.as_ref() == own).then_some(own.len() + 1),
            Self::Prefix(own) => code.starts_with(own.as_str()).then_some(own.len()),
            Self::Range(first, last) => {
                let head = code.get(..first.len())?;
                let is_within = first.as_str() <= head && head <= last.as_str();
                is_within.then(|| first.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count())
            }
        };
        fixed.and_then(|fixed| u16::try_from(fixed).ok())
    }

    /// Whether it can be about British districts.
    fn is_of_districts(&self) -> bool {
        match self {
            Self::Code(_) => false,
            Self::Prefix(own) => begins_district(own),
            Self::Range(first, last) => begins_district(first) && begins_district(last),
        }
    }

    /// The first of its codes, or how they begin: enough to find what holds for them.
    pub fn example(&self) -> &str {
        match self {
            Self::Code(code) | Self::Prefix(code) | Self::Range(code, _) => code,
        }
    }

    /// Whether nobody could say which of the two holds: some code fits both, and neither is a closer look at a part
    /// of the other.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let ((from, to), (other_from, other_to)) = (self.ends(), other.ends());
        let do_meet = from <= other_to && other_from <= to;
        let is_part = (from <= other_from && other_to <= to) || (other_from <= from && to <= other_to);
        do_meet && (!is_part || self.fixed() == other.fixed())
    }

    /// Characters that every code of it shares at the beginning.
    fn fixed(&self) -> usize {
        match self {
            Self::Code(own) => own.len() + 1,
            Self::Prefix(own) => own.len(),
            Self::Range(first, last) => first.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count(),
        }
    }

    /// The first and the last code, filled up to one length.
    pub(crate) fn ends(&self) -> Ends {
        let filled = |code: &str, with: u8| {
            let mut end = [with; CODE_MAX];
            for (own, byte) in end.iter_mut().zip(code.bytes()) {
                *own = byte;
            }
            end
        };
        match self {
            Self::Code(own) => (filled(own, 0), filled(own, 0)),
            Self::Prefix(own) => (filled(own, 0), filled(own, b'~')),
            Self::Range(first, last) => (filled(first, 0), filled(last, b'~')),
        }
    }
}

impl FromStr for PostalPattern {
    type Err = PostalPatternError;

    fn from_str(text: &str) -> Result<Self, PostalPatternError> {
        let text = text.trim();
        if let Some(start) = text.strip_suffix('*') {
            return end(start).map(Self::Prefix);
        }
        // `1234-567` of Portugal is one code, `35000-35999` of Spain two: a range has ends of one length.
        if let Some((first, last)) = text.split_once('-') {
            let (first, last) = (end(first)?, end(last)?);
            if first.len() == last.len() {
                return if first <= last { Ok(Self::Range(first, last)) } else { Err(PostalPatternError) };
            }
        }
        end(text).map(Self::Code)
    }
}

impl fmt::Display for PostalPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => f.write_str(code),
            Self::Prefix(start) => write!(f, "{start}*"),
            Self::Range(first, last) => write!(f, "{first}-{last}"),
        }
    }
}
