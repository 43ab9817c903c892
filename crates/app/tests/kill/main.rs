//! kill -9 in the middle of an import, a payment and a mail run loses and doubles nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "../walk/owing.rs"]
mod owing;
mod server;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use app::data_folder::Missing;
use app::opening::{Installation, open};
use db::sql;
use payments::service::{Payments, StartPayment, Started, start_payment};
use server::{Server, command, until, verified};

const RECORDS: u64 = 1500;

/// An export of one reward and so many backers.
fn export(path: &Path) {
    let mut text = String::from(
        "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,\
         Reward ID,Bonus Support,Pledge Amount,Pledged At,Fulfillment Status,Pledged Status,Notes,Kill: Game\n",
    );
    for n in 0..RECORDS {
        writeln!(
            text,
            "{n},{},Backer {n},b{n}@example.org,PL,€5.00,Game,€40.00,77,€0.00,€45.00,\"2026/08/01, 10:00\",,collected,,1",
            900_000 + n
        )
        .unwrap();
    }
    std::fs::write(path, text).unwrap();
}

fn count(installation: &Installation, statement: &'static db::Statement) -> u64 {
    installation.db.read_blocking(move |tx| tx.query_one(statement, &[], |row| row.get::<u64>(0))).unwrap()
}

/// What was promised for later is due, and whoever was at work is known to be gone. Only while no server runs.
fn time_passes(installation: &Installation) {
    let due = sql!(
        "UPDATE job SET run_at = 0, lease_until = CASE WHEN state = 'running' THEN 0 END
         WHERE state IN ('ready', 'running')"
    );
    let left = sql!("UPDATE message SET lease_until = 0 WHERE state = 'sending'");
    let schedule = sql!("UPDATE job_schedule SET next_run_at = 0 WHERE name = 'messages.sweep'");
    installation
        .db
        .write_blocking(move |tx| {
            tx.execute(due, &[])?;
            tx.execute(left, &[])?;
            tx.execute(schedule, &[])
        })
        .unwrap();
}

#[test]
fn an_import_is_killed_again_and_again_and_ends_as_if_nothing_had_been() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    Server::start(&data, true, &[]).kill(); // makes the folder, the demo and its campaign
    let installation = open(&data, Missing::Refuse).unwrap();
    let before = count(&installation, sql!("SELECT COUNT(*) FROM pledge"));
    let file = folder.path().join("export.csv");
    export(&file);
    let mut child = Command::new(env!("CARGO_BIN_EXE_pledgekeeper"))
        .args(["import", "run", "--campaign", "lantern-isles", "--json", "--data"])
        .arg(&data)
        .arg(&file)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let pledges = sql!("SELECT COUNT(*) FROM pledge");
    until("some records are applied", || {
        count(&installation, pledges) > before || child.try_wait().unwrap().is_some()
    });
    child.kill().unwrap();
    child.wait().unwrap();
    let halfway = count(&installation, pledges) - before;
    // The job of the import goes on in the server; that is killed as well, twice.
    for _ in 0..2 {
        time_passes(&installation);
        let server = Server::start(&data, false, &[]);
        std::thread::sleep(Duration::from_millis(150));
        server.kill();
    }
    time_passes(&installation);
    let server = Server::start(&data, false, &[]);
    until("the import ends", || {
        count(&installation, sql!("SELECT COUNT(*) FROM import_batch WHERE state IN ('planned', 'applying')"))
            == 0
    });
    assert_eq!(count(&installation, pledges) - before, RECORDS, "halfway there were {halfway}");
    let distinct = sql!("SELECT COUNT(DISTINCT source_hash) FROM pledge WHERE source_hash IS NOT NULL");
    assert_eq!(count(&installation, distinct), count(&installation, pledges));
    drop(server);
    verified(&data);
    let (again, ok) =
        command(&data, &["import", "run", file.to_str().unwrap(), "--campaign", "lantern-isles"]);
    assert!(ok, "{again:#}");
    assert_eq!(
        (again["received"].as_u64(), again["unchanged"].as_u64()),
        (Some(RECORDS), Some(RECORDS)),
        "{again:#}"
    );
}

#[test]
fn a_payment_outlives_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut server = Server::start(&data, true, &[]);
    let installation = open(&data, Missing::Refuse).unwrap();
    let product = installation.product(&server.url, &server.url).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (cx, pledge) = owing_pledge(&installation);
    let mut payments: Payments = product.site.service::<Payments>().unwrap().as_ref().clone();
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request = StartPayment {
        pledge: pledges::PledgeRef { row: pledge.row, id: pledge.id },
        campaign: pledge.campaign,
        title: "Lantern Isles".to_owned(),
        return_path: "/".to_owned(),
        language: kernel::Language::En,
    };
    let page = runtime.block_on(start_payment(&payments, &cx, &request)).unwrap();
    let Started::Redirect(first_page) = page else { panic!("nothing is owed") };
    // Killed while the page is open: the same page is found again after the restart.
    server.kill();
    server = Server::start(&data, false, &[]);
    payments.gateways = installation
        .product(&server.url, &server.url)
        .unwrap()
        .site
        .service::<Payments>()
        .unwrap()
        .gateways
        .clone();
    let page = runtime.block_on(start_payment(&payments, &cx, &request)).unwrap();
    assert_eq!(page, Started::Redirect(first_page.clone()));
    let page = format!("{}/sandbox/pay/{}", server.url, first_page.rsplit('/').next().unwrap());
    let paid = runtime.block_on(browser.post(&page).form(&[("card", "approved")]).send()).unwrap();
    assert_eq!(paid.status(), 303);
    // Killed right after the charge, before anybody was told.
    server.kill();
    let server = Server::start(&data, false, &[]);
    let row = pledge.row;
    until("the payment is booked", || {
        let balance = installation.db.read_blocking(move |tx| {
            let pledge = pledges::load(tx, row)?;
            pledges::balance(tx, &pledge)
        });
        balance.unwrap().is_zero()
    });
    let captured = sql!("SELECT COUNT(*) FROM payment WHERE state = 'captured'");
    assert_eq!(count(&installation, captured), 1);
    drop(server);
    verified(&data);
}

fn owing_pledge(installation: &Installation) -> (kernel::Cx, pledges::Pledge) {
    let cx = installation.cx.clone();
    installation.db.write_blocking(move |tx| owing::make_one_owe(tx, &cx)).unwrap()
}

#[test]
fn a_mail_run_is_killed_and_nobody_is_told_twice_or_forgotten() {
    let smtp = testkit::SmtpServer::start();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let settings = [
        ("PLEDGEKEEPER_SMTP_URL", smtp.url()),
        ("PLEDGEKEEPER_MAIL_FROM", "crew@lantern-isles.example".to_owned()),
    ];
    let mut server = Server::start(&data, true, &settings);
    let installation = open(&data, Missing::Refuse).unwrap();
    // Five kills while some fifty invitations are on their way.
    for n in 0..5 {
        std::thread::sleep(Duration::from_millis(40 + 35 * n));
        server.kill();
        time_passes(&installation);
        server = Server::start(&data, false, &settings);
    }
    // An invitation first waits as an event nobody has heard of, then as a message. What was being handed over when a
    // kill came waits for its lease, then it is laid before a person.
    let unheard = sql!("SELECT COUNT(*) FROM job WHERE name LIKE 'messages.%' AND state IN ('ready', 'running')");
    let on_their_way = sql!("SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending')");
    for _ in 0..1200 {
        if count(&installation, unheard) + count(&installation, on_their_way) == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let all = count(&installation, sql!("SELECT COUNT(*) FROM message"));
    let sent = count(&installation, sql!("SELECT COUNT(*) FROM message WHERE state = 'sent'"));
    let unclear = count(&installation, sql!("SELECT COUNT(*) FROM message WHERE state = 'uncertain'"));
    assert_eq!(sent + unclear, all, "a message is neither sent nor on the list");
    assert!(all >= 40, "only {all} messages");
    let mut received: BTreeMap<String, u32> = BTreeMap::new();
    for mail in smtp.received() {
        *received.entry(mail.header("Message-ID").unwrap()).or_default() += 1;
    }
    let doubled: Vec<_> = received.iter().filter(|(_, times)| **times > 1).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
    let arrived = u64::try_from(received.len()).unwrap();
    assert!(
        arrived >= sent && arrived <= sent + unclear,
        "{arrived} arrived, {sent} sent, {unclear} unclear"
    );
    drop(server);
    verified(&data);
}
