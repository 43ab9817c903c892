//! A site with imports, and a browser that walks through it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use accounts::{Grant, NewStaff, Role, Scope, SecondFactor, TotpSecret};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{EmailAddress, OsRandom};
use tower::ServiceExt;
use web::{Site, SiteSettings};

use crate::stories::Story;

#[path = "../../../web/tests/html/mod.rs"]
mod html;

const PASSWORD: &str = "seven green lanterns";
const BOUNDARY: &str = "lantern-boundary-4711";

pub struct Desk {
    router: Router,
    pub story: Story,
}

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    pub language: &'static str,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

impl Answer {
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location, self.body);
        self
    }

    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        assert!(self.body.contains(text), "`{text}` is not in {}", self.body);
        self
    }
}

impl Desk {
    pub fn new(story: Story) -> Self {
        let site = Site::builder(
            story.db.clone(),
            story.cx.vault.clone(),
            SiteSettings::at("http://127.0.0.1:8080"),
        )
        .with_clock(Arc::new(story.clock.clone()))
        .with_texts(accounts::texts())
        .with_texts(imports::texts())
        .with_menu(imports::menu())
        .build()
        .unwrap();
        let router = web::shell(accounts::routes().merge(imports::routes()), site).unwrap();
        Self { router, story }
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/desk/campaigns/{}/imports{rest}", self.story.campaign.id)
    }

    /// A browser in which somebody with this role is signed in.
    pub async fn signed_in_as(&self, email: &'static str, role: Role) -> Browser {
        let secret = TotpSecret::new(&OsRandom);
        let new = NewStaff {
            name: "Ada Wiśniewska".to_owned(),
            email: EmailAddress::parse(email).unwrap(),
            password: Some(accounts::hash_password(&OsRandom, email, PASSWORD).unwrap()),
            second_factor: SecondFactor::Ready(secret.clone()),
            roles: vec![Grant { role, scope: Scope::All }],
        };
        let cx = self.story.cx.clone();
        self.story.db.write(move |tx| accounts::create_staff(tx, &cx, &new)).await.unwrap();
        self.story.clock.advance_seconds(60);
        let mut browser = Browser { router: self.router.clone(), cookies: BTreeMap::new(), language: "en" };
        browser.post("/desk/sign-in", &[("email", email), ("password", PASSWORD)]).await.is(303);
        let code = secret.code_at(self.story.cx.now());
        browser.post("/desk/sign-in/code", &[("code", &code)]).await.is(303);
        browser
    }
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body.join("&"))).await
    }

    pub async fn upload(&mut self, path: &str, name: &str, bytes: &[u8]) -> Answer {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        let mut body = head.into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
        self.send(request, Body::from(body)).await
    }

    pub async fn upload_file(&mut self, path: &str, file: &Path) -> Answer {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        self.upload(path, &name, &std::fs::read(file).unwrap()).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::COOKIE, cookies.join("; "))
            .extension(ConnectInfo(SocketAddr::from(([192, 0, 2, 7], 50_000))))
            .body(body)
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for line in headers.get_all(header::SET_COOKIE) {
            let (name, rest) = line.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(bytes.to_vec()).unwrap();
        if body.starts_with("<!doctype") {
            html::check("a page of imports", &body);
            let key = body.find("imports-").map(|at| &body[at.saturating_sub(80)..at + 60]);
            assert!(key.is_none(), "a key is shown instead of its text: {key:?}");
            assert!(!body.contains(" style="), "inline style");
        }
        let location =
            headers.get(header::LOCATION).map(|l| l.to_str().unwrap().to_owned()).unwrap_or_default();
        Answer { status, location, body }
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
