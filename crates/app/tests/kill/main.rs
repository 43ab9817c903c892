//! kill -9 in the middle of an import, a payment and a mail run loses and doubles nothing, on both databases.
//!
//! No pause decides anything: each kill waits until the work is seen to be under way, and looks afterwards that it was.
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

mod house;
#[path = "../walk/owing.rs"]
mod owing;
mod server;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use app::opening::Installation;
use db::sql;
use house::{House, on_both};
use payments::service::{PayAmount, Payments, StartPayment, Started, start_payment};
use server::{Server, until};

/// Far more than are applied in one commit.
const RECORDS: u64 = 1600;

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
    tokio::task::block_in_place(|| {
        installation
            .db
            .read_blocking(move |tx| tx.query_one(statement, &[], |row| row.get::<u64>(0)))
            .unwrap()
    })
}

/// What was promised for later is due, and whoever was at work is known to be gone. Only while no server runs.
fn time_passes(installation: &Installation) {
    let due = sql!(
        "UPDATE job SET run_at = 0, lease_until = CASE WHEN state = 'running' THEN 0 END
         WHERE state IN ('ready', 'running')"
    );
    let left = sql!("UPDATE message SET lease_until = 0 WHERE state = 'sending'");
    let import = sql!("UPDATE import_batch SET touched_at = 0 WHERE state IN ('applying', 'undoing')");
    let schedule = sql!("UPDATE job_schedule SET next_run_at = 0 WHERE name = 'messages.sweep'");
    installation
        .db
        .write_blocking(move |tx| {
            tx.execute(due, &[])?;
            tx.execute(left, &[])?;
            tx.execute(import, &[])?;
            tx.execute(schedule, &[])
        })
        .unwrap();
}

#[test]
fn an_import_is_killed_again_and_again_and_ends_as_if_nothing_had_been() {
    on_both(|house| {
        house.start_demo().kill(); // makes the folder, the demo and its campaign
        let installation = house.open();
        time_passes(&installation);
        let pledges = sql!("SELECT COUNT(*) FROM pledge");
        let before = count(&installation, pledges);
        let imported = || count(&installation, pledges) - before;
        let file = house.folder.path().join("export.csv");
        export(&file);
        let mut child = Command::new(env!("CARGO_BIN_EXE_pledgekeeper"))
            .args(["import", "run", "--campaign", "lantern-isles", "--part", "--json", "--data"])
            .arg(&house.data)
            .arg(&file)
            .envs(house.settings.iter().cloned())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        until("some records are applied", || imported() > 0);
        child.kill().unwrap();
        child.wait().unwrap();
        let mut halfway = imported();
        assert!(0 < halfway && halfway < RECORDS, "killed with {halfway} of {RECORDS} records applied");
        // The job of the import goes on in the server; that is killed as well, twice, each time a little further.
        for _ in 0..2 {
            time_passes(&installation);
            let server = house.start();
            until("some more records are applied", || imported() > halfway);
            server.kill();
            halfway = imported();
            assert!(halfway < RECORDS, "the server had ended before it was killed");
        }
        time_passes(&installation);
        let server = house.start();
        let open = sql!("SELECT COUNT(*) FROM import_batch WHERE state IN ('planned', 'applying')");
        until("the import ends", || count(&installation, open) == 0);
        assert_eq!(imported(), RECORDS, "halfway there were {halfway}");
        let distinct = sql!("SELECT COUNT(DISTINCT source_hash) FROM pledge WHERE source_hash IS NOT NULL");
        assert_eq!(count(&installation, distinct), count(&installation, pledges));
        drop(server);
        house.verified();
        let (again, ok) = house.command(&[
            "import",
            "run",
            file.to_str().unwrap(),
            "--campaign",
            "lantern-isles",
            "--part",
        ]);
        assert!(ok, "{again:#}");
        assert_eq!(
            (again["received"].as_u64(), again["unchanged"].as_u64()),
            (Some(RECORDS), Some(RECORDS)),
            "{again:#}"
        );
    });
}

fn payments_of(installation: &Installation, server: &Server) -> Payments {
    let product = installation.product(&server.url, &server.url).unwrap();
    product.site.service::<Payments>().unwrap().as_ref().clone()
}

#[test]
fn a_payment_outlives_the_server() {
    on_both(|house| {
        let mut server = house.start_demo();
        let installation = house.open();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let ended = sql!("SELECT COUNT(*) FROM payment WHERE state IN ('captured', 'failed')");
        until("the demo's own cards have paid or been refused", || count(&installation, ended) >= 2);
        let mut payments = payments_of(&installation, &server);
        let (cx, pledge) = owing_pledge(&installation);
        let before = captured(&installation, pledge.row);
        let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let request = StartPayment {
            pledge: pledges::PledgeRef { row: pledge.row, id: pledge.id },
            campaign: pledge.campaign,
            title: "Lantern Isles".to_owned(),
            amount: PayAmount::Due,
            rate_seen: String::new(),
            return_path: "/".to_owned(),
            language: kernel::Language::En,
        };
        let page = runtime.block_on(start_payment(&payments, &cx, &request)).unwrap();
        let Started::Redirect(first_page) = page else { panic!("nothing is owed") };
        // Killed while the page is open: the same page is found again after the restart.
        server.kill();
        time_passes(&installation);
        server = house.start();
        payments.gateways = payments_of(&installation, &server).gateways;
        let page = runtime.block_on(start_payment(&payments, &cx, &request)).unwrap();
        assert_eq!(page, Started::Redirect(first_page.clone()));
        let page = format!("{}/sandbox/pay/{}", server.url, first_page.rsplit('/').next().unwrap());
        let paid = runtime.block_on(browser.post(&page).form(&[("card", "approved")]).send()).unwrap();
        assert_eq!(paid.status(), 303);
        // Killed right after the charge, before anybody was told.
        server.kill();
        time_passes(&installation);
        let server = house.start();
        let row = pledge.row;
        until("the payment is booked", || {
            let balance = installation.db.read_blocking(move |tx| {
                let pledge = pledges::load(tx, row)?;
                pledges::balance(tx, &pledge)
            });
            balance.unwrap().is_zero()
        });
        assert_eq!(captured(&installation, row), before + 1);
        drop(server);
        house.verified();
    });
}

/// How many payments of this pledge arrived.
fn captured(installation: &Installation, pledge: kernel::RowId<kernel::ids::kinds::Pledge>) -> usize {
    let tried = installation.db.read_blocking(move |tx| payments::of_pledge(tx, pledge)).unwrap();
    tried.iter().filter(|tried| tried.state == payments::PaymentState::Captured).count()
}

fn owing_pledge(installation: &Installation) -> (kernel::Cx, pledges::Pledge) {
    let cx = installation.cx.clone();
    installation.db.write_blocking(move |tx| owing::make_one_owe(tx, &cx)).unwrap()
}

/// Invitations leave at this pace, so that the run is long enough to be killed in its middle on any machine.
const MAILS_PER_MINUTE: &str = "300";
const KILLS: usize = 5;
/// The run is let go on for so many mails between two kills.
const MAILS_BETWEEN_KILLS: usize = 3;

#[test]
fn a_mail_run_is_killed_and_nobody_is_told_twice_or_forgotten() {
    on_both(|mut house| mail_run_is_killed(&mut house));
}

fn mail_run_is_killed(house: &mut House) {
    let smtp = testkit::SmtpServer::start();
    house.set("PLEDGEKEEPER_SMTP_URL", smtp.url());
    house.set("PLEDGEKEEPER_MAIL_FROM", "crew@lantern-isles.example");
    house.set("PLEDGEKEEPER_MAILS_PER_MINUTE", MAILS_PER_MINUTE);
    let mut server = house.start_demo();
    let installation = house.open();
    // An invitation first waits as an event nobody has heard of, then as a message. What was being handed over when a
    // kill came waits for its lease, then it is laid before a person.
    let unheard =
        sql!("SELECT COUNT(*) FROM job WHERE name LIKE 'messages.%' AND state IN ('ready', 'running')");
    let on_their_way = sql!("SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending', 'failed')");
    for n in 0..KILLS {
        let seen = smtp.received().len();
        until("some more mails arrive", || smtp.received().len() >= seen + MAILS_BETWEEN_KILLS);
        server.kill();
        let waiting = count(&installation, on_their_way) + count(&installation, unheard);
        assert!(waiting > 0, "the run was over before kill {n}");
        time_passes(&installation);
        server = house.start();
    }
    until("every mail is sent or laid before a person", || {
        count(&installation, on_their_way) == 0 && count(&installation, unheard) == 0
    });
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
    house.verified();
}
