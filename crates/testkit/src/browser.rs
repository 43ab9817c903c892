//! A browser as far as tests need one: cookies, forms, files, no redirects followed; every page it is shown is read
//! for what a real browser would silently mend.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::request::Builder;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::check_html;

const BOUNDARY: &str = "lantern-boundary-4711";

/// A browser in front of a site. Clone it for a second one with the same cookies.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    key_families: Vec<&'static str>,
    /// The language it asks for.
    pub language: &'static str,
    /// The network it comes from, for limits that count by it.
    pub network: [u8; 4],
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// All headers.
    pub headers: HeaderMap,
    /// Where it leads; empty when nowhere.
    pub location: String,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Bytes,
}

impl Answer {
    /// Panics unless the status is this.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location, self.body);
        self
    }

    /// Panics unless this text is on the page.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        assert!(self.body.contains(text), "`{text}` is not in {}", self.body);
        self
    }

    /// Panics when this text is on the page.
    #[track_caller]
    pub fn says_not(self, text: &str) -> Self {
        assert!(!self.body.contains(text), "`{text}` is in {}", self.body);
        self
    }

    /// The first address of the page that begins so.
    #[track_caller]
    pub fn link(&self, start: &str) -> String {
        let start = format!("href=\"{start}");
        let from = self.body.find(&start).unwrap_or_else(|| panic!("no link {start} in {}", self.body));
        self.body.split_at(from + "href=\"".len()).1.split('"').next().unwrap_or_default().to_owned()
    }

    /// The value of a hidden field.
    #[track_caller]
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let from = self.body.find(&start).unwrap_or_else(|| panic!("no field {name} in {}", self.body));
        self.body.split_at(from + start.len()).1.split('"').next().unwrap_or_default().to_owned()
    }
}

impl Browser {
    /// A browser without cookies that reads English.
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            key_families: Vec::new(),
            language: "en",
            network: [192, 0, 2, 7],
        }
    }

    /// Panics at a page on which a text key of these families (`imports-`) stands where its text should.
    #[must_use]
    pub fn knowing(mut self, key_families: &[&'static str]) -> Self {
        self.key_families = key_families.to_vec();
        self
    }

    /// A cookie it has.
    pub fn cookie(&self, name: &str) -> Option<&String> {
        self.cookies.get(name)
    }

    /// Puts a cookie in: `name=value`, with or without attributes, as a server sets it.
    pub fn take_cookie(&mut self, line: &HeaderValue) {
        let line = line.to_str().expect("a cookie is text");
        let (name, rest) = line.split_once('=').expect("a cookie has a name");
        let value = rest.split(';').next().unwrap_or_default();
        if value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(pairs.join("&"))).await
    }

    /// Sends a form with a file of this name in its field `file`.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        body.extend_from_slice(file_head(name).as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        self.send_multipart(path, Body::from(body)).await
    }

    /// As [`Browser::upload`] with a file on disk, under its own name.
    pub async fn upload_file(&mut self, path: &str, file: &Path) -> Answer {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a file has a name");
        let bytes = std::fs::read(file).expect("the file is there");
        self.upload(path, &[], (name, &bytes)).await
    }

    /// Sends a multipart body as it is: cut off, too long, streamed. [`file_head`] begins one.
    pub async fn send_multipart(&mut self, path: &str, body: Body) -> Answer {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind), body).await
    }

    /// Sends any request with the browser's own headers added.
    pub async fn send(&mut self, request: Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            )
            .header(header::COOKIE, cookies.join("; "))
            .extension(ConnectInfo(SocketAddr::from((self.network, 50_000))))
            .body(body)
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("a router always answers");
        let (status, headers) = (response.status(), response.headers().clone());
        for line in headers.get_all(header::SET_COOKIE) {
            self.take_cookie(line);
        }
        let bytes = response.into_body().collect().await.expect("the body ends").to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        if body.starts_with("<!doctype") {
            self.look_at(&body);
        }
        let location = headers.get(header::LOCATION).map(|to| String::from_utf8_lossy(to.as_bytes()));
        Answer { status, location: location.unwrap_or_default().into_owned(), body, bytes, headers }
    }

    fn look_at(&self, body: &str) {
        check_html("a page", body);
        assert!(!body.contains(" style="), "inline style");
        for family in &self.key_families {
            // A key that is shown instead of its text stands right after a tag.
            for mark in [">", "> ", "aria-label=\"", "title=\""] {
                let shown = format!("{mark}{family}");
                let at = body.find(&shown).map(|at| body.split_at(at).1.chars().take(80).collect::<String>());
                assert!(at.is_none(), "a key is shown instead of its text: {at:?}");
            }
        }
    }
}

/// How the part of a multipart body with a file begins.
pub fn file_head(name: &str) -> String {
    format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    )
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::{get, post};

    #[tokio::test]
    async fn it_keeps_its_cookies_and_sends_files() {
        let set =
            get(|| async { ([(header::SET_COOKIE, "lamp=lit; Path=/")], "<!doctype html><p>hello</p>") });
        let echo = post(|headers: HeaderMap, body: String| async move {
            format!("{} {body}", headers[header::COOKIE].to_str().unwrap())
        });
        let mut browser = Browser::new(Router::new().route("/", set).route("/echo", echo));
        browser.get("/").await.is(200).says("hello").says_not("lamp");
        assert_eq!(browser.cookie("lamp").map(String::as_str), Some("lit"));
        browser.post("/echo", &[("a b", "ü")]).await.says("lamp=lit a%20b=%C3%BC");
        let sent = browser.upload("/echo", &[("kind", "x")], ("f.csv", b"1,2")).await.is(200);
        sent.says("name=\"kind\"").says("filename=\"f.csv\"").says("1,2");
    }

    #[tokio::test]
    #[should_panic(expected = "a key is shown")]
    async fn it_stumbles_over_a_key_without_its_text() {
        let page = get(|| async { "<!doctype html><p>lamps-none-lit</p>" });
        Browser::new(Router::new().route("/", page)).knowing(&["lamps-"]).get("/").await;
    }
}
