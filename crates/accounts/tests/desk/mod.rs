//! A site with accounts and a few pages behind permits, and browsers that walk through it.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use accounts::{AccountError, Grant, NewStaff, Permit, PermitIn, SecondFactor, StaffRef, TotpSecret, can};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use axum::routing::get;
use db::{Db, DbError, Migration, ReadTx, WriteTx};
use http_body_util::BodyExt;
use kernel::ids::kinds;
use kernel::{Actor, Cx, EmailAddress, Id, MasterKey, OsRandom, Token, Vault};
use testkit::FakeClock;
use tower::ServiceExt;
use web::{Site, SiteSettings};

#[path = "../../../web/tests/html/mod.rs"]
mod html;

pub const PASSWORD: &str = "seven green lanterns";

pub fn migrations() -> Vec<Migration> {
    web::MIGRATIONS.iter().chain(accounts::migrations()).copied().collect()
}

/// The tables without the triggers: as somebody with a database shell would have it.
pub fn defenceless() -> Vec<Migration> {
    migrations().into_iter().filter(|m| m.name != "0002_append_only").collect()
}

pub struct Desk {
    pub db: Db,
    pub site: Site,
    pub clock: FakeClock,
    pub cx: Cx,
    router: Router,
}

async fn catalogue(permit: Permit<can::EditCatalogue>) -> String {
    format!("catalogue of {}", permit.staff().name)
}

async fn in_campaign(permit: Permit<can::EditCatalogue>) -> String {
    format!("campaign {}", permit.campaign().unwrap())
}

async fn list(permit: PermitIn<can::ViewBackers>) -> Result<String, web::WebError> {
    let reach = permit.campaigns();
    let one = permit.of(campaign(1))?;
    Ok(format!("{} sees {reach:?}", one.staff().name))
}

fn routes() -> Router<Site> {
    accounts::routes()
        .route("/desk/test/catalogue", get(catalogue))
        .route("/desk/campaigns/{campaign}/catalogue", get(in_campaign))
        .route("/desk/test/backers", get(list))
}

pub fn campaign(number: u32) -> Id<kinds::Campaign> {
    Id::parse(&format!("cmp_{number:032x}")).unwrap()
}

impl Desk {
    pub fn new(db: Db) -> Self {
        let clock = FakeClock::new();
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let site = Site::builder(db.clone(), vault.clone(), SiteSettings::at("http://127.0.0.1:8080"))
            .with_clock(Arc::new(clock.clone()))
            .with_texts(accounts::texts())
            .with_menu(accounts::menu())
            .with_service(Arc::new(accounts::CampaignDirectory::new(|_| {
                Ok(vec![
                    (campaign(1), "Lanterns of Lisbon".to_owned()),
                    (campaign(2), "Night Train".to_owned()),
                ])
            })))
            .build()
            .unwrap();
        let router = web::shell(routes(), site.clone()).unwrap();
        let cx = Cx { vault, clock: Arc::new(clock.clone()), random: Arc::new(OsRandom), actor: Actor::Cli };
        Self { db, site, clock, cx, router }
    }

    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            language: "en",
            network: [192, 0, 2, 7],
        }
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        tokio::task::block_in_place(|| self.db.read_blocking(f)).unwrap()
    }

    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, AccountError> + Send + 'static,
    ) -> Result<T, AccountError> {
        let cx = self.cx.clone();
        tokio::task::block_in_place(|| self.db.write_blocking(move |tx| f(tx, &cx)))
    }

    /// Somebody with the password of these tests and an app that is set up.
    pub fn hire(&self, email: &'static str, roles: Vec<Grant>) -> (StaffRef, TotpSecret) {
        let secret = TotpSecret::new(&OsRandom);
        let new = NewStaff {
            name: "Ada Wiśniewska".to_owned(),
            email: EmailAddress::parse(email).unwrap(),
            password: Some(accounts::hash_password(&OsRandom, email, PASSWORD).unwrap()),
            second_factor: SecondFactor::Ready(secret.clone()),
            roles,
        };
        let staff = self.write(move |tx, cx| accounts::create_staff(tx, cx, &new)).unwrap();
        (staff, secret)
    }

    pub fn code(&self, secret: &TotpSecret) -> String {
        secret.code_at(self.cx.now())
    }

    /// A browser in which somebody is signed in. Moves the clock to the next code.
    pub async fn signed_in(&self, email: &str, secret: &TotpSecret) -> Browser {
        self.clock.advance_seconds(60);
        let mut browser = self.browser();
        browser
            .post("/desk/sign-in", &[("email", email), ("password", PASSWORD)])
            .await
            .leads_to("/desk/sign-in/code");
        browser.post("/desk/sign-in/code", &[("code", &self.code(secret))]).await.leads_to("/desk");
        browser
    }

    pub fn set_up_token(&self) -> Option<Token> {
        let token = Token::new(&OsRandom);
        let link = token.clone();
        let issued = self.write(move |tx, cx| Ok(accounts::issue_set_up_token(tx, cx, &link)?)).unwrap();
        issued.then_some(token)
    }

    pub fn audited(&self) -> Vec<String> {
        let entries = self.read(|tx| accounts::audit_entries(tx, &accounts::AuditFilter::default(), 500));
        entries.into_iter().rev().map(|entry| entry.action).collect()
    }

    pub fn checks_that_failed(&self) -> Vec<String> {
        let vault = self.cx.vault.clone();
        let findings = self.read(move |tx| accounts::verify(tx, &vault));
        findings.into_iter().map(|f| format!("{} {}", f.check, f.subject)).collect()
    }
}

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    pub language: &'static str,
    pub network: [u8; 4],
}

pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

impl Answer {
    #[track_caller]
    pub fn leads_to(&self, path: &str) {
        assert_eq!((self.status, self.location.as_str()), (StatusCode::SEE_OTHER, path), "{}", self.body);
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location, self.body);
        self
    }

    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "`{text}` is not in {}", self.body);
        self
    }

    #[track_caller]
    pub fn says_not(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "`{text}` is in {}", self.body);
        self
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

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
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
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let headers = response.headers().clone();
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
            html::check("a page of accounts", &body);
            assert!(!body.contains("accounts-"), "a key is shown instead of its text: {body}");
            assert!(!body.contains(" style="), "inline style");
        }
        let location =
            headers.get(header::LOCATION).map(|l| l.to_str().unwrap().to_owned()).unwrap_or_default();
        Answer { status, location, body }
    }

    /// The session cookie, to be put into another browser.
    pub fn session(&self) -> Option<&String> {
        self.cookies.get("desk")
    }

    pub fn steal(&mut self, session: &str) {
        self.cookies.insert("desk".to_owned(), session.to_owned());
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// The text between two marks.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let start = text.find(before).unwrap_or_else(|| panic!("no `{before}` in {text}")) + before.len();
    &text[start..start + text[start..].find(after).unwrap()]
}
