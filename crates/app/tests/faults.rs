//! What breaks around the product: the disk, the mail server, the payment provider.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stderr,
    missing_docs,
    reason = "tests"
)]

#[path = "walk/browser.rs"]
mod browser;
#[path = "kill/house.rs"]
mod house;
#[path = "walk/owing.rs"]
mod owing;
#[path = "kill/server.rs"]
mod server;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use app::config::Config;
use app::data_folder::Missing;
use app::opening::Installation;
use browser::{Browser, fields};
use db::sql;
use house::{House, on_both};
use kernel::{Actor, Cx};
use server::{Server, until};
use testkit::Engine;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// From now on no file of this process grows (`0`), or all may again (`unlimited`): how a full disk looks to it.
fn space(server: &Server, soft: &str) {
    let done = Command::new("prlimit")
        .args(["--pid", &server.process().to_string(), &format!("--fsize={soft}:unlimited")])
        .status();
    assert!(done.unwrap().success());
}

fn count(installation: &Installation, statement: &'static db::Statement) -> u64 {
    tokio::task::block_in_place(|| {
        installation
            .db
            .read_blocking(move |tx| tx.query_one(statement, &[], |row| row.get::<u64>(0)))
            .unwrap()
    })
}

#[test]
fn a_full_disk_is_told_saves_nothing_by_halves_and_is_over_when_it_is_over() {
    let house = House::fresh(Engine::Sqlite);
    let server = house.start_demo();
    let installation = house.open();
    let sessions = sql!("SELECT COUNT(*) FROM web_session");
    let changes = sql!("SELECT CAST(COALESCE(SUM(choices_version), 0) AS BIGINT) FROM pledge");
    runtime().block_on(async {
        let link = server.said["demo"]["backer_link"].as_str().unwrap().to_owned();
        let mut browser = Browser::at(&server.url);
        let page = browser.sign_in(&link).await;
        let rewards = format!("{page}/rewards");
        let form = other_addons(&mut browser, &rewards).await;
        let before = (count(&installation, sessions), count(&installation, changes));

        space(&server, "0");
        let refused = browser.post(&rewards, &form).await;
        assert_eq!(refused.status, 503, "{}", refused.body);
        assert!(refused.body.contains("<h1"), "{}", refused.body);
        let stranger = Browser::at(&server.url).post(&link, &BTreeMap::new()).await;
        assert_eq!(stranger.status, 503, "{}", stranger.body);
        assert_eq!(browser.get(&rewards).await.status, 200, "reading needs no space");
        assert_eq!((count(&installation, sessions), count(&installation, changes)), before);

        space(&server, "unlimited");
        let saved = browser.post(&rewards, &form).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        assert!(count(&installation, changes) > before.1);
        Browser::at(&server.url).sign_in(&link).await;
    });
    drop(server);
    house.verified();
}

/// The form of the rewards, filled in otherwise than it is saved.
async fn other_addons(browser: &mut Browser, rewards: &str) -> BTreeMap<String, String> {
    let mut form = fields(&browser.get(rewards).await.body);
    for (name, value) in &mut form {
        if name.starts_with("addon-") {
            *value = (if value == "1" { "0" } else { "1" }).into();
        }
    }
    form
}

/// A port that leads to a server until it is cut, and again when it is mended. While it is held up, everything stays
/// connected and nothing comes through.
struct Line {
    address: SocketAddr,
    is_held_up: Arc<AtomicBool>,
    open: Arc<Mutex<Option<Vec<TcpStream>>>>,
}

impl Line {
    fn to(server: SocketAddr) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = port.local_addr().unwrap();
        let open = Arc::new(Mutex::new(Some(Vec::new())));
        let carried = open.clone();
        let is_held_up = Arc::new(AtomicBool::new(false));
        let held_up = is_held_up.clone();
        std::thread::spawn(move || {
            for near in port.incoming().flatten() {
                // Cut: whoever comes is sent away.
                let Some(streams) = &mut *carried.lock().unwrap() else { continue };
                let far = TcpStream::connect(server).unwrap();
                streams.extend([near.try_clone().unwrap(), far.try_clone().unwrap()]);
                carry(near, far, &held_up);
            }
        });
        Self { address, is_held_up, open }
    }

    fn hold_up(&self) {
        self.is_held_up.store(true, Ordering::SeqCst);
    }

    fn let_go(&self) {
        self.is_held_up.store(false, Ordering::SeqCst);
    }

    fn cut(&self) {
        for stream in self.open.lock().unwrap().take().unwrap() {
            drop(stream.shutdown(Shutdown::Both)); // it may have ended by itself
        }
    }

    fn mend(&self) {
        *self.open.lock().unwrap() = Some(Vec::new());
    }
}

fn carry(near: TcpStream, far: TcpStream, held_up: &Arc<AtomicBool>) {
    for (mut from, mut into) in [(near.try_clone().unwrap(), far.try_clone().unwrap()), (far, near)] {
        let held_up = held_up.clone();
        std::thread::spawn(move || {
            let mut bytes = [0; 16_384];
            while let Ok(n @ 1..) = from.read(&mut bytes) {
                while held_up.load(Ordering::SeqCst) {
                    std::thread::park_timeout(Duration::from_millis(20));
                }
                if into.write_all(&bytes[..n]).is_err() {
                    break;
                }
            }
            drop(into.shutdown(Shutdown::Both)); // the other way may have closed it
        });
    }
}

/// The server of a house whose line to PostgreSQL can be cut; the house itself reaches it directly.
fn over_a_line(house: &mut House) -> (Line, Server) {
    let url = house.database_url().unwrap();
    let after_name = url.split_once('@').map_or(url.trim_start_matches("postgres://"), |(_, rest)| rest);
    let place = after_name.split('/').next().unwrap();
    let line = Line::to(place.parse().unwrap());
    let direct = house.settings.clone();
    house.set("PLEDGEKEEPER_DATABASE_URL", url.replace(place, &line.address.to_string()));
    let server = house.start_demo();
    house.settings = direct;
    (line, server)
}

/// Nobody is sent away by a database that hangs, and nothing is answered.
async fn hangs_for_a_while(line: &Line, browser: &mut Browser, page: &str) {
    line.hold_up();
    let began = Instant::now();
    assert_eq!(browser.get("/readyz").await.status, 503);
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    let hung = browser.get(page).await;
    assert!(hung.status == 503 && hung.body.contains("Nothing was lost"), "{} {}", hung.status, hung.body);
    line.let_go();
    until("it answers again", || is_ready(browser));
}

fn is_ready(browser: &mut Browser) -> bool {
    tokio::task::block_in_place(|| {
        tokio::runtime::Handle::current().block_on(browser.get("/readyz")).status == 200
    })
}

/// The database is away and comes back. Nobody starts anything anew.
#[test]
fn without_its_database_the_product_says_so_and_goes_on_when_it_is_back() {
    let mut house = House::fresh(Engine::Postgres);
    let (line, server) = over_a_line(&mut house);
    let installation = house.open();
    let changes = sql!("SELECT CAST(COALESCE(SUM(choices_version), 0) AS BIGINT) FROM pledge");
    let mails = sql!("SELECT COUNT(*) FROM message WHERE state = 'sent'");
    let on_their_way = sql!("SELECT COUNT(*) FROM message WHERE state <> 'sent'");
    until("the demo's mails are sent", || {
        count(&installation, mails) >= 40 && count(&installation, on_their_way) == 0
    });
    let product = installation.product(&server.url, &server.url).unwrap(); // names the listeners
    runtime().block_on(async {
        let link = server.said["demo"]["backer_link"].as_str().unwrap().to_owned();
        let mut browser = Browser::at(&server.url);
        let page = browser.sign_in(&link).await;
        let rewards = format!("{page}/rewards");
        let form = other_addons(&mut browser, &rewards).await;
        assert_eq!(browser.get("/readyz").await.status, 200);
        let changed = count(&installation, changes);

        hangs_for_a_while(&line, &mut browser, &rewards).await;

        line.cut();
        for _ in 0..3 {
            let refused = browser.get(&rewards).await;
            assert_eq!(refused.status, 503, "{}", refused.body);
            assert!(
                refused.body.contains("<h1") && refused.body.contains("Nothing was lost"),
                "{}",
                refused.body
            );
            assert_eq!(browser.post(&rewards, &form).await.status, 503);
            assert_eq!(Browser::at(&server.url).post(&link, &BTreeMap::new()).await.status, 503);
        }
        assert_eq!(browser.get("/readyz").await.status, 503);
        assert_eq!(browser.get("/healthz").await.status, 200, "the process lives");
        assert_eq!(count(&installation, changes), changed, "half a change");
        let sent = count(&installation, mails);
        // Work comes up meanwhile: a change on another node whose listeners wait for this one.
        let cx = installation.cx.clone();
        installation
            .db
            .write(move |tx| {
                let (_, pledge) = owing::make_one_owe(tx, &cx)?;
                pledges::link_of(tx, &cx, pledge.row).map(drop)
            })
            .await
            .unwrap();
        let changed = count(&installation, changes);
        assert_eq!(count(&installation, mails), sent, "somebody worked without a database");

        line.mend();
        until("it is ready again", || is_ready(&mut browser));
        let saved = browser.post(&rewards, &form).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        assert_eq!(count(&installation, changes), changed + 1);
        until("the work that came up is done", || count(&installation, mails) > sent);
    });
    drop((server, product));
    house.verified();
}

/// Carries bytes from a port to a server, so that the port can be dead before and after.
fn forward(port: &TcpListener, to: SocketAddr) {
    let port = port.try_clone().unwrap();
    std::thread::spawn(move || {
        for near in port.incoming().flatten() {
            carry(near, TcpStream::connect(to).unwrap(), &Arc::default());
        }
    });
}

fn installation(house: &House, clock: &testkit::FakeClock) -> Installation {
    let config = Config::load(&house.data, &house.settings.iter().cloned().collect()).unwrap();
    let vault = app::data_folder::open(&config, Missing::Create, &kernel::OsRandom).unwrap();
    let db = db::Db::open(&config.database()).unwrap();
    let now = kernel::Clock::now(clock);
    db.migrate(&app::capabilities::migrations(), now).unwrap();
    let cx = Cx {
        vault: vault.clone(),
        clock: Arc::new(clock.clone()),
        random: Arc::new(kernel::OsRandom),
        actor: Actor::Cli,
    };
    Installation { config, db, vault, cx }
}

#[test]
fn mails_wait_for_a_mail_server_that_is_away_and_leave_when_it_is_back() {
    on_both(mails_wait);
}

fn mails_wait(mut house: House) {
    let clock = testkit::FakeClock::new();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap(); // closed again: nobody answers
    house.set("PLEDGEKEEPER_SMTP_URL", format!("smtp://{port}"));
    house.set("PLEDGEKEEPER_MAIL_FROM", "crew@lantern-isles.example");
    let installation = installation(&house, &clock);
    let product = installation.product("http://127.0.0.1:8080", "http://127.0.0.1:8080").unwrap();
    let waiting = sql!("SELECT COUNT(*) FROM message WHERE state IN ('queued', 'failed')");
    let sent = sql!("SELECT COUNT(*) FROM message WHERE state = 'sent'");
    runtime().block_on(async {
        app::demo::load(&product, &house.data).await.unwrap();
        product.worker.run_until_idle().await.unwrap();
        let all = count(&installation, sql!("SELECT COUNT(*) FROM message"));
        assert!(all >= 40, "only {all} messages");
        assert_eq!((count(&installation, waiting), count(&installation, sent)), (all, 0));

        let smtp = testkit::SmtpServer::start();
        let listener = TcpListener::bind(port).unwrap();
        forward(&listener, smtp.address());
        for _ in 0..12 {
            clock.advance_minutes(10);
            product.worker.run_until_idle().await.unwrap();
        }
        assert_eq!((count(&installation, waiting), count(&installation, sent)), (0, all));
        assert_eq!(u64::try_from(smtp.received().len()).unwrap(), all);
    });
}

#[test]
fn without_the_payment_provider_the_page_says_so_and_later_it_works() {
    on_both(|house| provider_is_away(&house));
}

fn provider_is_away(house: &House) {
    let clock = testkit::FakeClock::new();
    let installation = installation(house, &clock);
    runtime().block_on(async {
        let serve = async |own_url: Option<&str>| {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let url = format!("http://{}", listener.local_addr().unwrap());
            let product = installation.product(&url, own_url.unwrap_or(&url)).unwrap();
            let router = product.router.clone();
            tokio::spawn(async move { web::serve(router, listener, std::future::pending()).await });
            (url, product)
        };
        let (url, product) = serve(Some("http://127.0.0.1:1")).await;
        app::demo::load(&product, &house.data).await.unwrap();
        let cx = installation.cx.clone();
        let token = installation.db.write(move |tx| {
            let (_, pledge) = owing::make_one_owe(tx, &cx)?;
            pledges::link_of(tx, &cx, pledge.row)
        });
        let link = format!("/p/{}", token.await.unwrap().reveal());
        let mut browser = Browser::at(&url);
        let page = browser.sign_in(&link).await;
        let form = fields(&browser.get(&page).await.body);
        let pay = browser.post(&format!("{page}/pay"), &form).await;
        let told = browser.get(&pay.location).await;
        assert!(told.body.contains("cannot be reached at the moment"), "{}", told.body);

        let (url, _product) = serve(None).await;
        let mut browser = Browser::at(&url);
        let page = browser.sign_in(&link).await;
        let form = fields(&browser.get(&page).await.body);
        clock.advance_minutes(5);
        let pay = browser.post(&format!("{page}/pay"), &form).await;
        assert!(pay.location.contains("/sandbox/pay/"), "{} {}", pay.status, pay.location);
    });
}
