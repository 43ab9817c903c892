//! The life of a session, on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine;
use db::Db;
use kernel::{MasterKey, Vault};
use serde_json::json;
use testkit::{FakeClock, SeededRandom, on_both_async};
use web::session::{self, NewSession, SessionKind};
use web::{Site, SiteSettings};

fn site(db: Db) -> (Site, FakeClock) {
    let clock = FakeClock::new();
    let random = SeededRandom::new(3);
    let vault = Vault::new(&MasterKey::new(&random));
    let site = Site::builder(db, vault, SiteSettings::at("https://pledges.example"))
        .with_clock(Arc::new(clock.clone()))
        .with_random(Arc::new(random))
        .build()
        .unwrap();
    (site, clock)
}

fn new_session(kind: SessionKind, subject_id: i64) -> NewSession {
    NewSession {
        kind,
        subject_id,
        device_label: "Firefox, Linux".to_owned(),
        lifetime_seconds: 30 * 86_400,
        idle_seconds: 7 * 86_400,
        facts: json!({"pledge": "plg_1"}),
    }
}

fn with_cookie(set_cookie: &HeaderValue) -> HeaderMap {
    let pair = set_cookie.to_str().unwrap().split(';').next().unwrap();
    HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_str(pair).unwrap())])
}

#[test]
fn a_session_is_found_by_its_cookie_until_it_is_idle_for_too_long() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, clock) = site(db);
        let cookie = session::start(&site, new_session(SessionKind::Backer, 41)).await.unwrap();
        assert!(cookie.to_str().unwrap().starts_with("__Host-backer="));
        let browser = with_cookie(&cookie);
        let found = session::current(&site, SessionKind::Backer, &browser).await.unwrap().unwrap();
        assert_eq!((found.subject_id, found.fact("pledge")), (41, Some("plg_1")));

        // Used every six days it lives on; then nobody comes for a week.
        for _ in 0..3 {
            clock.advance_days(6);
            assert!(session::current(&site, SessionKind::Backer, &browser).await.unwrap().is_some());
        }
        clock.advance_days(7);
        assert_eq!(session::current(&site, SessionKind::Backer, &browser).await.unwrap(), None);
    });
}

#[test]
fn a_session_ends_at_its_last_day_however_busy_it_is() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, clock) = site(db);
        let cookie = session::start(&site, new_session(SessionKind::Staff, 1)).await.unwrap();
        let browser = with_cookie(&cookie);
        for _ in 0..29 {
            clock.advance_days(1);
            assert!(session::current(&site, SessionKind::Staff, &browser).await.unwrap().is_some());
        }
        clock.advance_days(1);
        assert_eq!(session::current(&site, SessionKind::Staff, &browser).await.unwrap(), None);
        let now = site.now();
        let gone =
            site.db().write(move |tx| session::store::forget_ended(tx, now.plus_seconds(1))).await.unwrap();
        assert_eq!(gone, 1);
    });
}

#[test]
fn a_backers_cookie_opens_no_staff_page() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, _) = site(db);
        let cookie = session::start(&site, new_session(SessionKind::Backer, 1)).await.unwrap();
        let renamed = cookie.to_str().unwrap().replace("__Host-backer=", "__Host-desk=");
        let browser = with_cookie(&HeaderValue::from_str(&renamed).unwrap());
        assert_eq!(session::current(&site, SessionKind::Staff, &browser).await.unwrap(), None);
    });
}

#[test]
fn after_a_new_password_only_this_device_stays_signed_in() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, _) = site(db);
        let here = with_cookie(&session::start(&site, new_session(SessionKind::Staff, 9)).await.unwrap());
        let lost_phone =
            with_cookie(&session::start(&site, new_session(SessionKind::Staff, 9)).await.unwrap());
        let colleague =
            with_cookie(&session::start(&site, new_session(SessionKind::Staff, 10)).await.unwrap());
        let keep = session::current(&site, SessionKind::Staff, &here).await.unwrap().unwrap().id;
        let now = site.now();
        let ended = site
            .db()
            .write(move |tx| session::store::revoke_all(tx, SessionKind::Staff, 9, keep, now))
            .await
            .unwrap();
        assert_eq!(ended, 1);
        assert!(session::current(&site, SessionKind::Staff, &here).await.unwrap().is_some());
        assert_eq!(session::current(&site, SessionKind::Staff, &lost_phone).await.unwrap(), None);
        assert!(session::current(&site, SessionKind::Staff, &colleague).await.unwrap().is_some());
        let listed =
            site.db().read(move |tx| session::store::list(tx, SessionKind::Staff, 9, now)).await.unwrap();
        assert_eq!(listed.iter().map(|s| s.id).collect::<Vec<_>>(), [keep]);
    });
}

#[test]
fn a_code_opens_what_needs_one_for_a_while() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, clock) = site(db);
        let browser = with_cookie(&session::start(&site, new_session(SessionKind::Backer, 5)).await.unwrap());
        let before = session::current(&site, SessionKind::Backer, &browser).await.unwrap().unwrap();
        assert!(!before.is_stepped_up(site.now()));
        let (id, until) = (before.id, site.now().plus_minutes(15));
        site.db().write(move |tx| session::store::set_step_up(tx, id, until)).await.unwrap();
        let after = session::current(&site, SessionKind::Backer, &browser).await.unwrap().unwrap();
        assert!(after.is_stepped_up(site.now()));
        clock.advance_minutes(15);
        assert!(!after.is_stepped_up(site.now()));
    });
}

#[test]
fn the_table_does_not_hold_what_the_cookie_holds() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, _) = site(db);
        let cookie = session::start(&site, new_session(SessionKind::Staff, 1)).await.unwrap();
        let hash: Vec<u8> = site
            .db()
            .read(|tx| tx.query_one(db::sql!("SELECT token_hash FROM web_session"), &[], |row| row.get(0)))
            .await
            .unwrap();
        assert_eq!(hash.len(), 32);
        let value = cookie.to_str().unwrap().split(['=', ';']).nth(1).unwrap();
        let token = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(value).unwrap();
        assert_ne!(hash, token);
        // Whoever read the table and sends the hash as a cookie is nobody.
        let stolen = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&hash);
        let thief = HeaderMap::from_iter([(
            header::COOKIE,
            HeaderValue::from_str(&format!("__Host-desk={stolen}")).unwrap(),
        )]);
        assert_eq!(session::current(&site, SessionKind::Staff, &thief).await.unwrap(), None);
    });
}

#[test]
fn facts_that_grow_without_end_are_refused() {
    on_both_async(&web::MIGRATIONS, |db| async move {
        let (site, _) = site(db);
        let browser = with_cookie(&session::start(&site, new_session(SessionKind::Backer, 5)).await.unwrap());
        let id = session::current(&site, SessionKind::Backer, &browser).await.unwrap().unwrap().id;
        let long = json!({"note": "x".repeat(session::FACTS_BYTES_MAX)});
        assert!(site.db().write(move |tx| session::store::set_facts(tx, id, &long)).await.is_err());
        let short = json!({"campaign": "cmp_2"});
        site.db().write(move |tx| session::store::set_facts(tx, id, &short)).await.unwrap();
        let found = session::current(&site, SessionKind::Backer, &browser).await.unwrap().unwrap();
        assert_eq!(found.fact("campaign"), Some("cmp_2"));
    });
}
