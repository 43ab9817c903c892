//! A browser with its cookies.

use std::fmt::Write;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

pub struct Shown {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Shown {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |to| to.to_str().unwrap())
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let at = self.body.find(&mark).unwrap_or_else(|| panic!("no hidden `{name}` in {}", self.body));
        let rest = &self.body[at + mark.len()..];
        rest[..rest.find('"').unwrap()].to_owned()
    }

    pub fn says(&self, text: &str) {
        assert!(self.body.contains(text), "`{text}` is not in:\n{}", self.body);
    }

    pub fn is_silent_about(&self, text: &str) {
        assert!(!self.body.contains(text), "`{text}` is in:\n{}", self.body);
    }
}

/// A browser with its cookies.
pub struct Browser {
    pub router: Router,
    pub cookies: Vec<(String, String)>,
}

impl Browser {
    pub async fn send(&mut self, method: Method, path: &str, fields: &[(&str, &str)]) -> Shown {
        self.send_with(method, path, fields, &[]).await
    }

    pub async fn send_with(
        &mut self,
        method: Method,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Shown {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::COOKIE, cookies.join("; "));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = if method == Method::POST {
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ORIGIN, "http://127.0.0.1:8080")
                .header(header::HOST, "127.0.0.1:8080");
            Body::from(encoded(fields))
        } else {
            Body::empty()
        };
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        for line in headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        if body.starts_with("<!doctype html>") {
            crate::html::check(path, &body);
            assert_eq!(body.matches("<h1").count(), 1, "{path} has one h1");
        }
        Shown { status, headers, body }
    }

    pub async fn get(&mut self, path: &str) -> Shown {
        self.send(Method::GET, path, &[]).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        self.send(Method::POST, path, fields).await
    }

    /// Opens a page, fills in its form over the hidden fields it has, and sends it.
    pub async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        self.fill_on(&page, path, fields).await
    }

    pub async fn fill_on(&mut self, page: &Shown, path: &str, fields: &[(&str, &str)]) -> Shown {
        let hidden = ["version", "answers_version", "key", "seal", "rate", "fields_for"];
        let mut all: Vec<(String, String)> = hidden
            .iter()
            .filter(|name| page.body.contains(&format!("name=\"{name}\" value=\"")))
            .filter(|name| !fields.iter().any(|(given, _)| given == *name))
            .map(|name| ((*name).to_owned(), page.hidden(name)))
            .collect();
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let all: Vec<(&str, &str)> =
            all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path.split('?').next().unwrap(), &all).await
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                write!(out, "%{byte:02X}").unwrap();
            }
            out
        })
    };
    fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect::<Vec<_>>()
        .join("&")
}
