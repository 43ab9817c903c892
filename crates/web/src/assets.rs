//! The built styles, scripts and pictures: embedded, compressed beforehand, named by their content.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

/// Where the files are served.
pub const ASSETS_PATH: &str = "/assets";

#[derive(RustEmbed)]
#[folder = "../../assets/dist"]
struct Dist;

static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let Some(file) = Dist::get("manifest.json") else { return BTreeMap::new() };
    serde_json::from_slice(&file.data).unwrap_or_else(|mistake| {
        tracing::error!(%mistake, "assets/dist/manifest.json cannot be read; build the assets again");
        BTreeMap::new()
    })
});

/// The address of a built file by its plain name: `backer.css` gives `/assets/backer.0f3a….css`.
/// An unknown name is logged and answered with its plain address, which is a 404.
pub fn asset_url(name: &str) -> String {
    if let Some(hashed) = MANIFEST.get(name) {
        return format!("{ASSETS_PATH}/{hashed}");
    }
    tracing::error!(name, "no such asset was built");
    format!("{ASSETS_PATH}/{name}")
}

/// Serves one file: brotli, gzip or plain as the browser takes it, kept for a year because the name changes
/// with the content.
pub async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    if let Some(css) = accent_file(&file) {
        return answer(css.into_bytes(), "text/css; charset=utf-8", None);
    }
    if !MANIFEST.values().any(|known| *known == file) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let etag = format!("\"{file}\"");
    if headers.get(IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == etag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (suffix, encoding) = match best_encoding(accepted) {
        Encoding::Brotli => (".br", Some("br")),
        Encoding::Gzip => (".gz", Some("gzip")),
        Encoding::Identity => ("", None),
    };
    let Some(embedded) = Dist::get(&format!("{file}{suffix}")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = answer(embedded.data.into_owned(), content_type(&file), encoding);
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        response.headers_mut().insert(ETAG, etag);
    }
    response
}

fn answer(bytes: Vec<u8>, content_type: &'static str, encoding: Option<&'static str>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

fn best_encoding(accepted: &str) -> Encoding {
    let takes = |name: &str| {
        accepted.split(',').any(|entry| {
            let (coding, weight) = entry.trim().split_once(';').unwrap_or((entry.trim(), ""));
            coding.trim().eq_ignore_ascii_case(name)
                && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
        })
    };
    if takes("br") {
        Encoding::Brotli
    } else if takes("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Identity
    }
}

/// `accent-0b6e4f.css`: the style sheet of a creator's colour, made from its name alone. A page may carry no
/// inline style, so branding comes as a file.
fn accent_file(file: &str) -> Option<String> {
    let hex = file.strip_prefix("accent-")?.strip_suffix(".css")?;
    crate::branding::Accent::parse(hex).map(crate::branding::Accent::stylesheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_encoding_that_the_browser_takes_is_chosen() {
        assert_eq!(best_encoding("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(best_encoding("gzip;q=0.8, br;q=0"), Encoding::Gzip);
        assert_eq!(best_encoding("identity"), Encoding::Identity);
        assert_eq!(best_encoding(""), Encoding::Identity);
    }

    #[test]
    fn every_page_finds_its_files() {
        for name in ["backer.css", "backer.js", "desk.css", "desk.js", "icons.svg", "favicon.svg"] {
            let url = asset_url(name);
            let (stem, extension) = name.split_once('.').unwrap();
            assert!(url.starts_with(&format!("/assets/{stem}.")) && url.ends_with(extension), "{url}");
            assert_ne!(url, format!("/assets/{name}"), "{name} was not built");
        }
    }

    #[test]
    fn a_refused_select_keeps_its_arrow_and_only_what_takes_away_is_framed_in_red() {
        let name = asset_url("desk.css").replace("/assets/", "");
        let css = String::from_utf8(Dist::get(&name).unwrap().data.into_owned()).unwrap();
        let without_picture = css.split('}').filter(|rule| rule.contains("background-image:none!important"));
        for rule in without_picture.filter(|rule| rule.contains(".is-invalid")) {
            assert!(rule.contains(".is-invalid:not(.form-select)"), "{rule}");
        }
        let red_box = |rule: &&str| rule.contains(".confirm-body") && rule.contains("var(--danger)");
        assert!(css.split('}').filter(red_box).all(|rule| rule.contains(":has(.btn-danger)")));
    }
}
