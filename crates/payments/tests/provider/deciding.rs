//! Staff decide about held money on its page.

use accounts::{Grant, NewStaff, Role, Scope, SecondFactor};
use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode};
use http_body_util::BodyExt;
use kernel::EmailAddress;
use payments::PaymentState;
use tower::ServiceExt;
use web::session::{NewSession, SessionKind};

use crate::owing::PRICE_MINOR;
use crate::provider::eur;
use crate::scene::Scene;
use crate::story;

/// A browser of a member of staff.
struct Office<'s> {
    scene: &'s Scene,
    cookie: String,
}

impl<'s> Office<'s> {
    async fn of(scene: &'s Scene, role: Role) -> Self {
        let new = NewStaff {
            name: "Ada".to_owned(),
            email: EmailAddress::parse(&format!("{role:?}@staff.example")).unwrap(),
            password: None,
            second_factor: SecondFactor::AtFirstSignIn,
            roles: vec![Grant { role, scope: Scope::All }],
        };
        let cx = scene.cx.clone();
        let made = scene.db.write(move |tx| accounts::create_staff(tx, &cx, &new));
        let session = NewSession {
            kind: SessionKind::Staff,
            subject_id: made.await.unwrap().row.get(),
            device_label: String::new(),
            lifetime_seconds: 3600,
            idle_seconds: 3600,
            facts: serde_json::json!({ "stage": "in" }),
        };
        let cookie = web::session::start(&scene.site, session).await.unwrap();
        let pair = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        Self { scene, cookie: pair }
    }

    async fn send(&self, method: Method, path: &str, body: String) -> (StatusCode, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", &self.cookie)
            .header("accept", "text/html")
            .header("accept-language", "en")
            .header("origin", "https://shop.example")
            .header("host", "shop.example")
            .header("content-type", "application/x-www-form-urlencoded");
        let request = request.body(Body::from(body)).unwrap();
        let answer: Response<_> = self.scene.router.clone().oneshot(request).await.unwrap();
        let (status, to) = (answer.status(), answer.headers().get("location").cloned());
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        let text = to.map_or_else(
            || String::from_utf8_lossy(&bytes).into_owned(),
            |to| to.to_str().unwrap().to_owned(),
        );
        (status, text)
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.send(Method::GET, path, String::new()).await
    }

    async fn decides(&self, path: &str, decision: &str, seen_minor: i64) -> (StatusCode, String) {
        let form = format!("decision={decision}&seen_minor={seen_minor}&seen_currency=EUR");
        self.send(Method::POST, path, form).await
    }
}

impl Scene {
    /// Less came than was asked for; the path of its page, as the page of jobs tells it.
    async fn less_comes(&self) -> String {
        let page = self.page(0).await;
        self.provider.collects(&page, eur(4000));
        self.hook("n1", &page).await;
        self.work().await;
        let told = self.read(|tx| jobs::dead_jobs(tx, 10)).await.remove(0).last_error;
        told.rsplit(' ').next().unwrap().to_owned()
    }

    fn backers_page(&self) -> String {
        format!("/desk/campaigns/{}/backers/{}", self.shop.campaign.id, self.pledge(0).id)
    }

    async fn audited(&self) -> Vec<String> {
        let filter = accounts::AuditFilter::default();
        let entries = self.read(move |tx| accounts::audit_entries(tx, &filter, 50)).await;
        entries.into_iter().map(|entry| entry.action).filter(|a| a.starts_with("payment.")).collect()
    }
}

#[test]
fn finance_looks_at_held_money_and_books_it() {
    story(|scene| async move {
        let path = scene.less_comes().await;
        let office = Office::of(&scene, Role::Finance).await;
        let (status, shown) = office.get(&path).await;
        assert_eq!(status, StatusCode::OK, "{shown}");
        for text in ["€50.00", "€40.00", "Another amount was collected.", "Book €40.00"] {
            assert!(shown.contains(text), "`{text}` is not in {shown}");
        }
        let (status, to) = office.decides(&path, "book", 4100).await;
        assert_eq!((status, to), (StatusCode::SEE_OTHER, scene.backers_page()), "not the amount on the page");
        assert_eq!(scene.balance(0).await, PRICE_MINOR);
        office.decides(&path, "book", 4000).await;
        assert_eq!(scene.balance(0).await, PRICE_MINOR - 4000);
        office.decides(&path, "book", 4000).await;
        assert_eq!(scene.balance(0).await, PRICE_MINOR - 4000, "a doubled button books once");
        assert_eq!(scene.audited().await, ["payment.held_booked"]);
        scene.sound().await;
    });
}

#[test]
fn a_held_payment_is_closed_and_its_page_is_gone() {
    story(|scene| async move {
        let path = scene.less_comes().await;
        let office = Office::of(&scene, Role::Owner).await;
        let (status, to) = office.decides(&path, "close", 4000).await;
        assert_eq!((status, to), (StatusCode::SEE_OTHER, scene.backers_page()));
        assert_eq!(scene.states(0).await, [PaymentState::Failed]);
        assert_eq!(office.get(&path).await, (StatusCode::SEE_OTHER, scene.backers_page()));
        assert_eq!(scene.audited().await, ["payment.held_closed"]);
        scene.sound().await;
    });
}

#[test]
fn who_may_not_move_money_decides_nothing() {
    story(|scene| async move {
        let path = scene.less_comes().await;
        for role in [Role::Support, Role::Auditor, Role::Partner] {
            let office = Office::of(&scene, role).await;
            let (status, _) = office.decides(&path, "book", 4000).await;
            assert!(status == StatusCode::FORBIDDEN || status == StatusCode::NOT_FOUND, "{role:?}: {status}");
        }
        let nobody = Office { scene: &scene, cookie: String::new() };
        let (status, _) = nobody.decides(&path, "book", 4000).await;
        assert_ne!(status, StatusCode::OK);
        assert_eq!(scene.balance(0).await, PRICE_MINOR);
        assert!(scene.payments(0).await[0].held.is_some());
        let office = Office::of(&scene, Role::Owner).await;
        let strange =
            path.replace(&scene.shop.campaign.id.to_string(), "cmp_00000000000000000000000000000001");
        assert_eq!(office.get(&strange).await.0, StatusCode::NOT_FOUND);
        assert_eq!(office.decides(&path, "burn", 4000).await.0, StatusCode::BAD_REQUEST);
    });
}
