//! A site with imports, and somebody who is signed in.
#![allow(dead_code, reason = "each test file uses its part")]

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use accounts::{Grant, NewStaff, Role, Scope, SecondFactor, TotpSecret};
use axum::Router;
use axum::body::{Body, Bytes};
use imports::UploadFolder;
use kernel::{EmailAddress, OsRandom};
use testkit::Browser;
use web::{Site, SiteSettings};

use crate::stories::Story;

const PASSWORD: &str = "seven green lanterns";

pub struct Desk {
    router: Router,
    pub story: Story,
    /// Where uploads lie while they are read.
    pub uploads: tempfile::TempDir,
}

impl Desk {
    pub fn new(story: Story) -> Self {
        let uploads = tempfile::tempdir().unwrap();
        let site = Site::builder(
            story.db.clone(),
            story.cx.vault.clone(),
            SiteSettings::at("http://127.0.0.1:8080"),
        )
        .with_clock(Arc::new(story.clock.clone()))
        .with_texts(accounts::texts())
        .with_texts(imports::texts())
        .with_menu(imports::menu())
        .with_service(Arc::new(UploadFolder(PathBuf::from(uploads.path()))))
        .with_service(Arc::new(web::StandingNotice("accounts-add-title")))
        .build()
        .unwrap();
        let router = web::shell(accounts::routes().merge(imports::routes()), site).unwrap();
        Self { router, story, uploads }
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
        let mut browser = Browser::new(self.router.clone()).knowing(&["imports-", "accounts-"]);
        browser.post("/desk/sign-in", &[("email", email), ("password", PASSWORD)]).await.is(303);
        let code = secret.code_at(self.story.cx.now());
        browser.post("/desk/sign-in/code", &[("code", &code)]).await.is(303);
        browser
    }
}

/// The multipart body of a file of so many mebibytes, made while it is sent.
pub fn endless(mebibytes: u64) -> Body {
    let piece = Bytes::from("1,11,Ada,ada@example.org,€4.00,2025-01-01,collected\n".repeat(1_213));
    let head = Bytes::from(testkit::file_head("endless.csv"));
    let pieces = mebibytes * 1024 * 1024 / u64::try_from(piece.len()).unwrap();
    let all =
        (0..=pieces).map(move |n| Ok::<_, Infallible>(if n == 0 { head.clone() } else { piece.clone() }));
    Body::from_stream(tokio_stream::iter(all))
}
