//! What lies around every handler, seen from the browser's side.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod html;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, Response, StatusCode, header};
use axum::routing::{get, post};
use http_body_util::BodyExt;
use kernel::{MasterKey, Vault};
use serde::Deserialize;
use testkit::{Engine, FakeClock, SeededRandom, TestDb};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;
use web::{
    ClientIp, Flash, Form, Page, RouteClass, Site, SiteSettings, Transport, WebError, html as html_page,
    shell,
};

struct App {
    router: Router,
    clock: FakeClock,
    _db: TestDb,
}

fn app(base_url: &str) -> App {
    // On a thread of its own: making a database blocks, and a test's runtime does not like that.
    let db = std::thread::spawn(|| TestDb::fresh(Engine::Sqlite, &web::MIGRATIONS)).join().unwrap();
    let clock = FakeClock::new();
    let random = SeededRandom::new(7);
    let vault = Vault::new(&MasterKey::new(&random));
    let site = Site::builder(db.db().clone(), vault, SiteSettings::at(base_url))
        .with_clock(Arc::new(clock.clone()))
        .with_random(Arc::new(random))
        .build()
        .unwrap();
    App { router: shell(routes(), site).unwrap(), clock, _db: db }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    name: String,
    #[serde(default)]
    tag: Vec<String>,
}

fn routes() -> Router<Site> {
    Router::new()
        .route("/page", get(page))
        .route("/flash", post(flash))
        .route("/name", post(name))
        .route("/p/{token}", get(async || WebError::NotFound))
        .route("/panic", get(panics))
        .route("/broken", get(async || WebError::internal("the shelf fell over")))
        .route(
            "/down",
            get(async || WebError::Unavailable("gone".into()))
                .post(async || WebError::Unavailable("gone".into())),
        )
        .route("/desk/secret", get(async || WebError::Forbidden))
        .route("/desk/full", get(async || WebError::from(db::DbError::DiskFull)))
        .route("/full", get(async || WebError::from(db::DbError::DiskFull)))
        .route("/limited", get(limited))
        .route(
            "/endless",
            get(async || std::future::pending::<String>().await)
                .post(async || std::future::pending::<String>().await),
        )
}

#[derive(askama::Template)]
#[template(
    source = "{% extends \"layouts/backer.html\" %}{% block content %}<h1>{{ page.title }}</h1>{% endblock %}",
    ext = "html"
)]
struct Hello {
    page: Page,
}

async fn page(page: Page) -> Result<axum::response::Response, WebError> {
    html_page(&Hello { page: page.titled_by("web-account") })
}

async fn flash(axum::extract::State(site): axum::extract::State<Site>) -> axum::response::Response {
    Flash::success("It is saved").redirect(&site, "/page")
}

async fn name(form: Form<Name>) -> String {
    format!("{} {}", form.input.name, form.input.tag.join("+"))
}

async fn panics() -> String {
    panic!("unwrap of nothing")
}

async fn limited(
    axum::extract::State(site): axum::extract::State<Site>,
    client: ClientIp,
) -> Result<&'static str, WebError> {
    site.limiter().check_network(RouteClass::Mail, client)?;
    Ok("sent")
}

impl App {
    async fn send(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
        let mut request = Request::get(path).header("accept", "text/html");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, body: &str, headers: &[(&str, &str)]) -> Response<Body> {
        let mut request = Request::post(path)
            .header("accept", "text/html")
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

fn cookies(headers: &HeaderMap) -> Vec<String> {
    headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn another_site_cannot_send_a_form_in_the_readers_name() {
    let app = app("https://pledges.example");
    let ours = [("sec-fetch-site", "same-origin"), ("origin", "https://pledges.example")];
    assert_eq!(app.post("/name", "name=a", &ours).await.status(), StatusCode::OK);
    for theirs in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("origin", "https://evil.example"), ("host", "pledges.example")],
        vec![("origin", "null"), ("host", "pledges.example")],
    ] {
        let refused = app.post("/name", "name=a", &theirs).await;
        assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{theirs:?}");
        assert!(text(refused).await.contains("the request came from another site"));
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_page_safe() {
    let https = app("https://pledges.example");
    for path in ["/page", "/nowhere", "/broken", "/healthz"] {
        let headers = https.get(path, &[]).await.headers().clone();
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(headers[header::REFERRER_POLICY], "no-referrer");
        assert!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
        assert!(headers.contains_key("x-request-id"), "{path}");
    }
    let http = app("http://127.0.0.1:8080");
    assert!(!http.get("/page", &[]).await.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
}

#[tokio::test]
async fn the_language_is_asked_for_remembered_or_taken_from_the_browser() {
    let app = app("http://127.0.0.1:8080");
    let of = async |path: &str, headers: &[(&str, &str)]| {
        let response = app.get(path, headers).await;
        let set = cookies(response.headers());
        let page = text(response).await;
        let start = page.find("<html lang=\"").unwrap() + 12;
        (page[start..start + 2].to_owned(), set)
    };
    assert_eq!(of("/page", &[]).await.0, "en");
    assert_eq!(of("/page", &[("accept-language", "fr, pl;q=0.5")]).await.0, "pl");
    assert_eq!(of("/page", &[("accept-language", "pl"), ("cookie", "lang=it")]).await.0, "it");
    let (language, set) = of("/page?lang=de", &[("accept-language", "pl"), ("cookie", "lang=it")]).await;
    assert_eq!(language, "de");
    assert!(set.iter().any(|line| line.starts_with("lang=de;")), "{set:?}");
}

#[tokio::test]
async fn errors_are_pages_in_the_readers_language_and_look() {
    let app = app("http://127.0.0.1:8080");
    let lost = app.get("/nowhere", &[("accept-language", "de")]).await;
    assert_eq!(lost.status(), StatusCode::NOT_FOUND);
    let page = text(lost).await;
    html::check("not found", &page);
    assert!(page.contains("Seite nicht gefunden") && page.contains("/assets/backer."));

    let secret = text(app.get("/desk/secret", &[]).await).await;
    assert!(secret.contains("You cannot do this here") && secret.contains("/assets/desk."));

    let down = app.post("/down", "", &[("accept-language", "it")]).await;
    assert_eq!(down.status(), StatusCode::SERVICE_UNAVAILABLE);
    let page = text(down).await;
    assert!(page.contains("Nulla è andato perso") && page.contains("non è stata salvata"));
    assert!(!text(app.get("/down", &[]).await).await.contains("was not saved"));

    // Who can have it mended is told what it is.
    let full = app.get("/desk/full", &[]).await;
    assert_eq!(full.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(text(full).await.contains("The disk of the server is full"));
    let page = text(app.get("/full", &[]).await).await;
    assert!(page.contains("does not answer right now") && !page.contains("disk"), "{page}");

    let wrong_way = app.post("/page", "", &[]).await;
    assert_eq!(wrong_way.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(text(wrong_way).await.contains("does not take this kind of request"));
}

#[tokio::test]
async fn a_panic_and_an_unexpected_error_are_one_page_with_the_requests_id_and_no_inner_words() {
    let app = app("http://127.0.0.1:8080");
    for path in ["/panic", "/broken"] {
        let response = app.get(path, &[]).await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
        let page = text(response).await;
        assert!(page.contains(&id), "{path}: the page must show the id");
        assert!(!page.contains("shelf") && !page.contains("unwrap"), "{path}: {page}");
    }
}

#[tokio::test]
async fn a_script_gets_a_fragment_and_a_machine_gets_plain_text() {
    let app = app("http://127.0.0.1:8080");
    let fragment = text(app.get("/desk/secret", &[("hx-request", "true")]).await).await;
    assert!(fragment.starts_with("<div class=\"alert") && !fragment.contains("<html"));
    let machine = app.send(Request::get("/nowhere").body(Body::empty()).unwrap()).await;
    assert!(!text(machine).await.contains('<'));
}

#[tokio::test]
async fn a_message_is_shown_once_and_cannot_be_forged() {
    let app = app("http://127.0.0.1:8080");
    let moved = app.post("/flash", "", &[]).await;
    assert_eq!(moved.status(), StatusCode::SEE_OTHER);
    assert_eq!(moved.headers()[header::LOCATION], "/page");
    let set = cookies(moved.headers()).remove(0);
    let cookie = set.split(';').next().unwrap();

    // The script that sends a file follows to the page first: the message stays for whoever comes after it.
    let ahead = app.get("/page", &[("cookie", cookie), ("x-looks-ahead", "1")]).await;
    assert!(cookies(ahead.headers()).iter().all(|line| !line.starts_with("flash=")));

    let shown = app.get("/page", &[("cookie", cookie)]).await;
    assert!(
        cookies(shown.headers()).iter().any(|line| line.starts_with("flash=;") && line.contains("Max-Age=0"))
    );
    assert!(text(shown).await.contains("It is saved"));

    let (name, value) = cookie.split_once('=').unwrap();
    let (_, signature) = value.split_once('.').unwrap();
    let forged = format!("{name}=eyJ0b25lIjoic3VjY2VzcyIsInRleHQiOiJTZW5kIG1vbmV5In0.{signature}");
    assert!(!text(app.get("/page", &[("cookie", &forged)]).await).await.contains("Send money"));
}

#[tokio::test]
async fn a_form_takes_repeated_keys_and_nothing_it_does_not_know() {
    let app = app("http://127.0.0.1:8080");
    let read = app.post("/name", "name=Zo%C3%AB&tag=a&tag=b", &[]).await;
    assert_eq!(text(read).await, "Zoë a+b");
    let extra = app.post("/name", "name=a&is_owner=1", &[]).await;
    assert_eq!(extra.status(), StatusCode::BAD_REQUEST);
    let csv = Request::post("/name").header("content-type", "text/csv").body(Body::from("name=a")).unwrap();
    assert_eq!(app.send(csv).await.status(), StatusCode::BAD_REQUEST);
    let no_text = Request::post("/name")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(vec![0xff, 0xfe, b'=', 0x00]))
        .unwrap();
    assert_eq!(app.send(no_text).await.status(), StatusCode::BAD_REQUEST);
    let huge = app.post("/name", &format!("name={}", "a".repeat(web::BODY_BYTES_MAX)), &[]).await;
    assert_eq!(huge.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text(huge).await.contains("larger than this page takes"));
}

#[tokio::test]
async fn who_asks_too_often_waits_and_may_ask_again_later() {
    let app = app("http://127.0.0.1:8080");
    for _ in 0..5 {
        assert_eq!(app.get("/limited", &[]).await.status(), StatusCode::OK);
    }
    let refused = app.get("/limited", &[]).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    let wait: i64 = refused.headers()[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(text(refused).await.contains("Try again in a minute"));
    app.clock.advance_seconds(wait);
    assert_eq!(app.get("/limited", &[]).await.status(), StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn a_handler_without_end_is_stopped_and_a_slow_upload_may_take_its_time() {
    let app = app("http://127.0.0.1:8080");
    let began = tokio::time::Instant::now();
    let stopped = app.get("/endless", &[]).await;
    assert_eq!(stopped.status(), StatusCode::REQUEST_TIMEOUT);
    assert!(text(stopped).await.contains("the answer took too long"));
    assert_eq!(began.elapsed().as_secs(), web::HANDLER_TIMEOUT.as_secs());
    let upload = Request::post("/endless").header("content-type", "multipart/form-data; boundary=x");
    let began = tokio::time::Instant::now();
    assert_eq!(app.send(upload.body(Body::empty()).unwrap()).await.status(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(began.elapsed().as_secs(), web::UPLOAD_TIMEOUT.as_secs());
}

#[tokio::test]
async fn styles_come_compressed_and_stay_for_a_year() {
    let app = app("http://127.0.0.1:8080");
    let url = web::asset_url("backer.css");
    let plain = app.get(&url, &[]).await;
    let etag = plain.headers()[header::ETAG].to_str().unwrap().to_owned();
    let size = text(plain).await.len();
    let small = app.get(&url, &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(small.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(small.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(small.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    let bytes = small.into_body().collect().await.unwrap().to_bytes();
    assert!(bytes.len() * 3 < size, "{} of {size}", bytes.len());
    assert_eq!(app.get(&url, &[("if-none-match", &etag)]).await.status(), StatusCode::NOT_MODIFIED);
    for missing in ["/assets/manifest.json", "/assets/..%2f..%2fCargo.toml", "/assets/accent-red.css"] {
        assert_eq!(app.get(missing, &[]).await.status(), StatusCode::NOT_FOUND, "{missing}");
    }
    let accent = text(app.get("/assets/accent-0b3d6e.css", &[]).await).await;
    assert!(accent.contains("--accent:#0b3d6e"));
}

#[tokio::test]
async fn a_page_is_small_and_compressed() {
    let app = app("http://127.0.0.1:8080");
    let page = app.get("/page", &[("accept-encoding", "br, gzip")]).await;
    assert_eq!(page.headers()[header::CONTENT_ENCODING], "gzip");
    assert_eq!(page.headers()[header::CACHE_CONTROL], "no-store");
    assert!(page.into_body().collect().await.unwrap().to_bytes().len() < 2000);
}

#[tokio::test]
async fn whoever_watches_the_process_gets_an_answer() {
    let app = app("http://127.0.0.1:8080");
    assert_eq!(text(app.get("/healthz", &[]).await).await, "ok\n");
    assert_eq!(app.get("/readyz", &[]).await.status(), StatusCode::OK);
}

#[test]
fn a_wrong_base_address_is_refused_with_what_to_write() {
    let db = TestDb::fresh(Engine::Sqlite, &web::MIGRATIONS);
    let vault = Vault::new(&MasterKey::new(&SeededRandom::new(1)));
    let site =
        Site::builder(db.db().clone(), vault, SiteSettings::at("pledges.example/shop")).build().unwrap();
    let refused = shell(Router::new(), site).unwrap_err().to_string();
    assert!(refused.contains("write https://host"), "{refused}");
    assert_eq!(Transport::Https.cookie_name("desk"), "__Host-desk");
}

/// What is sent later than the answer could have been is taken from the line, so the next request is answered on the same one.
#[tokio::test]
async fn a_form_that_is_refused_leaves_nothing_on_the_line() {
    let app = app("https://pledges.example");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut line = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let server = tokio::spawn(web::serve(app.router, listener, std::future::pending()));
    for _ in 0..3 {
        let head = "POST /nowhere HTTP/1.1\r\nhost: pledges.example\r\naccept: text/html\r\n\
            content-type: application/x-www-form-urlencoded\r\ncontent-length: 8\r\n\r\n";
        line.write_all(head.as_bytes()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
        line.write_all(b"name=Ada").await.unwrap();
        let mut answer = Vec::new();
        while !answer.windows(7).any(|bytes| bytes == b"</html>") {
            assert_ne!(line.read_buf(&mut answer).await.unwrap(), 0, "the connection ended");
        }
        assert!(answer.starts_with(b"HTTP/1.1 404"));
        let rest = tokio::time::timeout(Duration::from_millis(20), line.read_buf(&mut answer)).await;
        assert!(rest.map_or(true, |read| read.unwrap() != 0), "the connection ended");
    }
    server.abort();
}
