//! A message that survives one redirect: "Saved." It travels in a signed cookie and is shown once.

use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::cookies;
use crate::site::Site;

/// Name of the cookie.
pub const FLASH_COOKIE: &str = "flash";

/// Seconds a message waits for its page.
const FLASH_SECONDS: i64 = 60;

/// Longest message, so that the cookie stays small: characters.
const FLASH_CHARS: usize = 400;

const PURPOSE: &str = "web flash";

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// It was done.
    Success,
    /// Something to know.
    Info,
    /// Something to look at.
    Warning,
    /// It was not done.
    Danger,
}

impl Tone {
    /// The word in class names: `alert-success`.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The picture that goes with it.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Success => "circle-check",
            Self::Info => "info-circle",
            Self::Warning => "alert-triangle",
            Self::Danger => "alert-circle",
        }
    }
}

/// A message for the next page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// Its kind.
    pub tone: Tone,
    /// Its text in the reader's language. Never personal data: it lies in the browser for a moment.
    pub text: String,
}

impl Flash {
    /// It was done.
    pub fn success(text: impl Into<String>) -> Self {
        Self { tone: Tone::Success, text: text.into() }
    }

    /// Something to know.
    pub fn info(text: impl Into<String>) -> Self {
        Self { tone: Tone::Info, text: text.into() }
    }

    /// Something to look at.
    pub fn warning(text: impl Into<String>) -> Self {
        Self { tone: Tone::Warning, text: text.into() }
    }

    /// It was not done.
    pub fn danger(text: impl Into<String>) -> Self {
        Self { tone: Tone::Danger, text: text.into() }
    }

    /// Leads to a page of this site (303) that shows the message.
    pub fn redirect(self, site: &Site, to: &str) -> Response {
        let mut response = redirect(to);
        if let Ok(line) = HeaderValue::from_str(&self.cookie(site)) {
            response.headers_mut().append(SET_COOKIE, line);
        }
        response
    }

    fn cookie(&self, site: &Site) -> String {
        let short = Self { tone: self.tone, text: self.text.chars().take(FLASH_CHARS).collect() };
        let body = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&short).unwrap_or_default());
        let signature = URL_SAFE_NO_PAD.encode(site.vault().sign(PURPOSE, body.as_bytes()));
        site.transport().set_cookie(FLASH_COOKIE, &format!("{body}.{signature}"), FLASH_SECONDS)
    }

    /// The message in a request's cookies, when it is there and signed by us.
    pub fn read(headers: &HeaderMap, site: &Site) -> Option<Self> {
        let name = site.transport().cookie_name(FLASH_COOKIE);
        let value = cookie_value(headers, &name)?;
        let (body, signature) = value.split_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        if !site.vault().verify(PURPOSE, body.as_bytes(), &signature) {
            return None;
        }
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
    }
}

/// The value of a cookie in any of a request's `Cookie` lines.
pub(crate) fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .find_map(|line| cookies::find(line, name))
}

/// Leads to a page of this site with 303. Anything that is not a path of this site leads to `/` instead, so
/// that no address from outside can be slipped in.
pub fn redirect(to: &str) -> Response {
    let target = if is_local_path(to) { to } else { "/" };
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(target) {
        response.headers_mut().insert(LOCATION, value);
    }
    response
}

/// Whether an address is a path of this site: one slash first, no backslash, no control character.
pub fn is_local_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.is_ascii()
        && !path.contains('\\')
        && !path.chars().any(|c| c.is_ascii_control() || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_never_leaves_the_site() {
        for hostile in ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "", "evil"] {
            assert_eq!(redirect(hostile).headers()[LOCATION], "/", "{hostile:?}");
        }
        assert_eq!(redirect("/desk/backers?page=2#top").headers()[LOCATION], "/desk/backers?page=2#top");
    }
}
