//! Links, scanners, "send me my link", and other people's pledges.

use axum::http::{Method, StatusCode, header};
use messages::MessageKind;

use crate::stage::{on_both, only};

#[test]
fn a_mail_scanner_opens_the_link_and_it_still_works_twice() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let path = format!("/p/{}", stage.token(pledge).await);
        let mut scanner = stage.browser();
        for method in [Method::HEAD, Method::HEAD, Method::HEAD, Method::GET, Method::GET] {
            let shown = scanner.send(method, &path, &[]).await;
            assert_eq!(shown.status, StatusCode::OK);
            assert!(shown.headers.get(header::SET_COOKIE).is_none());
        }
        assert_eq!(stage.pledge(pledge).await.moments.last_seen_at, None, "opening is not using");
        for _ in 0..2 {
            let mut browser = stage.browser();
            let inside = browser.post(&path, &[]).await;
            assert_eq!(inside.status, StatusCode::SEE_OTHER);
            assert_eq!(inside.location(), format!("/pledge/{}", pledge.id), "an address without the token");
            let overview = browser.get(inside.location()).await;
            assert_eq!(overview.status, StatusCode::OK);
            overview.says("Your pledge is waiting for you");
        }
        let mut again = stage.browser();
        again.post(&path, &[]).await;
        let overview = again.get(&format!("/pledge/{}", pledge.id)).await;
        overview.says("Your link was opened 3 times");
    });
}

#[test]
fn a_link_tells_by_nothing_whether_it_is_known() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let known = stage.token(pledge).await;
        let mut browser = stage.browser();
        let one = browser.get(&format!("/p/{known}")).await;
        let other = browser.get(&format!("/p/{}", "0".repeat(40))).await;
        assert_eq!((one.status, one.body.len()), (other.status, other.body.len()));
        assert_eq!(one.body.replace(&known, &"0".repeat(40)), other.body);
        let refused = browser.post(&format!("/p/{}", "0".repeat(40)), &[]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        refused.says("Send me a new link");
        assert_eq!(browser.post("/p/zzz", &[]).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_revoked_link_leads_to_the_form_for_a_new_one() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let token = stage.token(pledge).await;
        let cx = stage.cx.clone();
        stage.db.write(move |tx| pledges::revoke_links(tx, &cx, pledge.row)).await.unwrap();
        let refused = stage.browser().post(&format!("/p/{token}"), &[]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        refused.says("href=\"/find\"");
    });
}

#[test]
fn asking_for_a_link_is_answered_alike_and_mailed_to_who_is_known() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.browser();
        let known = browser.post("/find", &[("email", "Ada@Example.org")]).await;
        let unknown = browser.post("/find", &[("email", "nobody@example.org")]).await;
        assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
        assert_eq!(known.body.len(), unknown.body.len());
        assert_eq!(known.status, StatusCode::SEE_OTHER);
        let told = browser.get(known.location()).await;
        told.says("If there is a pledge under this address");
        assert!(stage.latest_mail(MessageKind::MagicLink).await.is_none(), "the answer does not wait for it");
        stage.work().await;
        let mail = stage.latest_mail(MessageKind::MagicLink).await.expect("one mail");
        assert_eq!(mail.contact, stage.pledge(pledge).await.contact);
        let wrong = browser.post("/find", &[("email", "ada at example")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("value=\"ada at example\"");
        wrong.says("Error: Find your pledge");
    });
}

#[test]
fn who_asks_too_often_waits_a_moment() {
    on_both(|stage| async move {
        let mut browser = stage.browser();
        let mut last = StatusCode::SEE_OTHER;
        for number in 0..8 {
            last = browser.post("/find", &[("email", &format!("a{number}@example.org"))]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        stage.clock.advance_minutes(10);
        let later = browser.post("/find", &[("email", "ada@example.org")]).await;
        assert_eq!(later.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn another_backers_pledge_is_not_there() {
    on_both(|stage| async move {
        let ada = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let bob = stage.pledged("Bob", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(ada).await;
        let pages =
            ["", "/rewards", "/options", "/address", "/review", "/code?goal=address", "/email", "/cancel"];
        for page in pages {
            let path = format!("/pledge/{}{page}", bob.id);
            let refused = browser.get(&path).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{path}");
            let stranger = stage.browser().get(&path).await;
            assert_eq!((stranger.status, stranger.location()), (StatusCode::SEE_OTHER, "/find"), "{path}");
        }
        let posts =
            ["/rewards", "/options", "/address", "/review", "/pay", "/reopen", "/code", "/email", "/cancel"];
        for page in posts {
            let path = format!("/pledge/{}{page}", bob.id);
            assert_eq!(browser.post(&path, &[("key", "k")]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(browser.get("/pledge/plg_zz").await.status, StatusCode::NOT_FOUND);
        let out = browser.post("/sign-out", &[]).await;
        assert_eq!(out.location(), "/find");
        let gone = browser.get(&format!("/pledge/{}", ada.id)).await;
        assert_eq!(gone.location(), "/find");
    });
}

#[test]
fn an_erased_person_has_no_pages() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let (cx, contact) = (stage.cx.clone(), stage.pledge(pledge).await.contact);
        let erased = stage
            .db
            .write(move |tx| contacts::erase(tx, &cx, contact, contacts::ErasureReason::Requested).map(drop));
        erased.await.unwrap();
        assert_eq!(browser.get(&format!("/pledge/{}", pledge.id)).await.status, StatusCode::NOT_FOUND);
    });
}
