//! Which language a request is answered in: `?lang=` first, then the cookie, the browser's list, the site's own.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use kernel::Language;

use crate::cookies;
use crate::site::Site;
use crate::texts::Localizer;

/// The cookie that remembers a chosen language. It names a language and nobody.
pub const LANGUAGE_COOKIE: &str = "lang";

/// Seconds the choice of a language is remembered: one year.
pub const LANGUAGE_COOKIE_SECONDS: i64 = 365 * 86_400;

/// The texts in the language of this request. An extractor that never fails.
#[derive(Debug, Clone)]
pub struct Locale {
    /// Texts in the chosen language.
    pub texts: Localizer,
    /// The language that `?lang=` asked for in this very request, to be remembered.
    pub asked_for: Option<Language>,
}

impl Locale {
    /// Decides the language of a request.
    pub fn of(parts: &Parts, site: &Site) -> Self {
        let asked_for = asked_in_query(parts.uri.query().unwrap_or_default());
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let chosen = asked_for
            .or_else(|| {
                header(COOKIE)
                    .and_then(|line| cookies::find(line, LANGUAGE_COOKIE))
                    .and_then(Language::from_tag)
            })
            .or_else(|| header(ACCEPT_LANGUAGE).and_then(best_accepted))
            .unwrap_or(site.default_language());
        Self { texts: site.texts().localizer(chosen), asked_for }
    }

    /// The chosen language.
    pub const fn language(&self) -> Language {
        self.texts.language()
    }
}

impl FromRequestParts<Site> for Locale {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts, site))
    }
}

/// The language of `lang=…` in a query string.
pub fn asked_in_query(query: &str) -> Option<Language> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Language::from_tag)
}

/// The best language of an `Accept-Language` header (RFC 9110 §12.5.4) that we speak; earlier wins a tie.
pub fn best_accepted(header: &str) -> Option<Language> {
    let mut best: Option<(u16, Language)> = None;
    for entry in header.split(',').take(30) {
        let mut pieces = entry.split(';');
        let Some(language) = pieces.next().map(str::trim).and_then(Language::from_tag) else { continue };
        let weight = pieces
            .find_map(|piece| piece.trim().strip_prefix("q=").map(thousandths))
            .unwrap_or(Some(1000))
            .unwrap_or(0);
        if weight > 0 && best.is_none_or(|(found, _)| weight > found) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// `0.85` as 850. `None` when it is no weight between 0 and 1.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, fraction) = weight.trim().split_once('.').unwrap_or((weight.trim(), ""));
    if fraction.len() > 3 || !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let parts: u16 = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(parts),
        "1" if parts == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_gets_the_language_it_prefers_among_ours() {
        assert_eq!(best_accepted("fr-FR, pl;q=0.4, de-CH;q=0.8, en;q=0.5"), Some(Language::De));
        assert_eq!(best_accepted("it, de"), Some(Language::It));
        assert_eq!(best_accepted("de;q=0, en;q=0.1"), Some(Language::En));
        assert_eq!(best_accepted("fr, nl;q=0.7"), None);
        assert_eq!(best_accepted(";;;q=,,,q=9"), None);
    }

    #[test]
    fn a_link_can_ask_for_a_language() {
        assert_eq!(asked_in_query("page=2&lang=pl"), Some(Language::Pl));
        assert_eq!(asked_in_query("language=pl"), None);
        assert_eq!(asked_in_query("lang=xx"), None);
    }
}
