//! Nothing personal stands in clear in the database's files or in the log, and what was erased is gone.
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
#[path = "kill/server.rs"]
mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Stdio;

use app::opening::Installation;
use browser::{Browser, fields};
use contacts::Source;
use house::{House, on_both};
use kernel::places::AddressInput;
use kernel::{Actor, EmailAddress};
use pledges::{Answer, Filter, Page};
use server::{Server, until};

const NAME: &str = "Zbigniewa Kanarkowska";
const EMAIL: &str = "zbigniewa.kanarkowska@example.org";
const NEW_NAME: &str = "Zbigniewa Wróblewska";
const PHONE: &str = "+48 601 555 987";
const STREET: &str = "ulica Kanarkowa 77";
const SECOND_STREET: &str = "aleja Sikorek 5";
const ANSWER: &str = "Kanarek z Wyspy";
const NOTE: &str = "Please ring at the canary door";

/// What must stand nowhere in clear.
const CANARIES: [&str; 9] =
    [NAME, EMAIL, NEW_NAME, PHONE, STREET, SECOND_STREET, ANSWER, NOTE, "48601555987"];

fn export(path: &Path) {
    let header = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,\
         Backing Minimum,Reward ID,Bonus Support,Pledge Amount,Pledged At,Fulfillment Status,Pledged Status,Notes,\
         Survey Response,Shipping Name,Shipping Address 1,Shipping Address 2,Shipping City,Shipping State,\
         Shipping Postal Code,Shipping Country Name,Shipping Country Code,Shipping Phone Number,\
         Shipping Delivery Notes";
    let row = format!(
        "700,610990000,{NAME},{EMAIL},PL,€9.00,Admiral's Edition,€99.00,7710003,€0.00,€108.00,\"2026/08/14, 15:45\",,\
         collected,{NOTE},\"2026/10/01, 09:15\",{NAME},{STREET},,Wrocław,,50-123,Poland,PL,{PHONE},"
    );
    std::fs::write(path, format!("{header}\n{row}\n")).unwrap();
}

/// Where each canary stands in these bytes.
fn found_in(bytes: &[u8]) -> Vec<&'static str> {
    CANARIES
        .into_iter()
        .filter(|canary| {
            bytes.windows(canary.len()).any(|window| window.eq_ignore_ascii_case(canary.as_bytes()))
        })
        .collect()
}

fn nothing_in_clear(house: &House) {
    let data = &house.data;
    let mut looked_at = 0;
    for entry in std::fs::read_dir(data).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        assert!(found_in(&bytes).is_empty(), "{} shows {:?}", path.display(), found_in(&bytes));
        looked_at += usize::from(path.file_name().unwrap().to_str().unwrap().contains("sqlite"));
    }
    assert!(looked_at >= 2 || house.database_url().is_some(), "database and its log of writes");
}

/// What the backer's pages do: names, address, answers, each through the services behind them.
fn own_words(installation: &Installation) -> pledges::Pledge {
    let cx = installation.cx.clone();
    installation
        .db
        .write_blocking(move |tx| {
            let email = EmailAddress::parse(EMAIL).unwrap();
            let contact = contacts::find_by_email(tx, &cx.vault, &email)?.unwrap();
            let campaign = campaigns::find_campaign_by_slug(tx, "lantern-isles")?.unwrap();
            let all = pledges::list(tx, &Filter::all(campaign.row), Page::first(200))?;
            let row = all.iter().find(|row| row.contact == contact.row).unwrap().pledge.row;
            let backer = cx.acting_as(Actor::Backer(contact.row));
            let catalogue = campaigns::load_catalogue(tx, campaign.row)?;
            let answers = catalogue
                .questions
                .iter()
                .map(|question| Answer {
                    question: question.id,
                    answer: if question.prompt == "Name for the credits" { ANSWER } else { "English" }
                        .to_owned(),
                })
                .collect();
            let seen = pledges::load(tx, row)?;
            let save =
                pledges::SaveAnswers { pledge: row, seen_version: seen.answers_stamp.version, answers };
            pledges::save_answers(tx, &backer, &save)?;
            let address = AddressInput {
                country: "PL".to_owned(),
                name: NAME.to_owned(),
                line1: SECOND_STREET.to_owned(),
                city: "Wrocław".to_owned(),
                postal_code: "50-079".to_owned(),
                phone: PHONE.to_owned(),
                ..AddressInput::default()
            };
            let seen = pledges::load(tx, row)?;
            let save = pledges::SaveAddress {
                pledge: row,
                seen_version: seen.address_stamp.version,
                address,
                source: Source::Backer,
            };
            pledges::save_address(tx, &backer, &save)?;
            contacts::rename(tx, &cx, contact.row, NEW_NAME, Source::Backer)?;
            pledges::invite(tx, &cx, row)?;
            accounts::audit(tx, &cx, accounts::Audit::new("test.looked", contact.id.to_string()))?;
            pledges::load(tx, row)
        })
        .unwrap()
}

async fn on_the_pages(server: &Server, link: &str) {
    let mut browser = Browser::at(&server.url);
    let page = browser.sign_in(link).await;
    for step in ["", "/rewards", "/options", "/address", "/review"] {
        let shown = browser.get(&format!("{page}{step}")).await;
        assert!([200, 303].contains(&shown.status), "{step}: {}", shown.status);
    }
    let review = browser.get(&format!("{page}/review")).await;
    browser.post(&format!("{page}/review"), &fields(&review.body)).await;
    let mut ask = fields(&browser.get("/find").await.body);
    ask.insert("email".to_owned(), EMAIL.to_owned());
    let asked = browser.post("/find", &ask).await;
    assert!(asked.status < 400, "{}", asked.body);
    // A form with a mistake in it is told about, not logged.
    let wrong =
        BTreeMap::from([("name".to_owned(), NAME.to_owned()), ("line1".to_owned(), STREET.to_owned())]);
    browser.post(&format!("{page}/address"), &wrong).await;
}

/// Names, addresses and streets of the invented people of the demo.
fn people_of_the_demo() -> Vec<String> {
    let export = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/lantern-isles-kickstarter.csv");
    let mut rows = csv::Reader::from_path(export).unwrap();
    let mut people = BTreeSet::new();
    for row in rows.deserialize::<BTreeMap<String, String>>() {
        let row = row.unwrap();
        for column in ["Backer Name", "Email", "Shipping Name", "Shipping Address 1", "Shipping Phone Number"]
        {
            people.extend(row.get(column).filter(|value| value.chars().count() >= 6).cloned());
        }
    }
    assert!(people.len() > 80, "only {} words about people", people.len());
    people.into_iter().collect()
}

/// Every value of every column of text or bytes, as the database holds it: what stands in no file that a test could
/// read (PostgreSQL), and what jobs and events carry along.
fn no_column_tells_of_anybody(installation: &Installation) {
    let mut words: Vec<Vec<u8>> = people_of_the_demo().into_iter().map(String::into_bytes).collect();
    words.extend(CANARIES.iter().map(|canary| canary.as_bytes().to_vec()));
    let mut seen = BTreeMap::new();
    for column in installation.db.schema().unwrap().into_iter().filter(|column| column.kind != "int") {
        let select =
            format!("SELECT {} FROM {} WHERE {} IS NOT NULL", column.name, column.table, column.name);
        let select = db::Select::new(String::leak(select));
        let is_text = column.kind == "text";
        let values = installation
            .db
            .read_blocking(move |tx| {
                tx.query(&select, &[], |row| {
                    if is_text { row.get::<String>(0).map(String::into_bytes) } else { row.get::<Vec<u8>>(0) }
                })
            })
            .unwrap();
        for value in &values {
            for word in &words {
                assert!(
                    !value.windows(word.len()).any(|window| window == word),
                    "{}.{} tells {:?}: {:.300}",
                    column.table,
                    column.name,
                    String::from_utf8_lossy(word),
                    String::from_utf8_lossy(value)
                );
            }
        }
        seen.insert(format!("{}.{}", column.table, column.name), values.len());
    }
    for carried in
        ["job.payload", "domain_event.facts", "audit_entry.detail", "pledge_raw_record.record_sealed"]
    {
        assert!(seen[carried] > 0, "nothing in {carried}: this proves nothing about it");
    }
}

#[test]
fn nothing_personal_stands_in_clear_and_what_was_erased_is_gone() {
    on_both(nothing_in_clear_and_erased);
}

fn nothing_in_clear_and_erased(mut house: House) {
    let log = house.folder.path().join("log");
    house.set("RUST_LOG", "debug");
    let file = std::fs::File::create(&log).unwrap();
    let server = house.start_demo_logging(Stdio::from(file));
    let installation = house.open();
    let product = installation.product(&server.url, &server.url).unwrap();
    let csv = house.folder.path().join("export.csv");
    export(&csv);
    let (said, ok) =
        house.command(&["import", "run", csv.to_str().unwrap(), "--campaign", "lantern-isles", "--part"]);
    assert!(ok, "{said:#}");
    let pledge = own_words(&installation);
    let cx = installation.cx.clone();
    let row = pledge.row;
    let link = installation.db.write_blocking(move |tx| pledges::link_of(tx, &cx, row)).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(on_the_pages(&server, &format!("/p/{}", link.reveal())));
    until("every message left", || {
        let open = db::sql!("SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending', 'failed')");
        installation.db.read_blocking(move |tx| tx.query_one(open, &[], |row| row.get::<i64>(0))).unwrap()
            == 0
    });
    let to = house.folder.path().join("pledges.csv");
    let (said, ok) =
        house.command(&["export", "pledges", "--campaign", "lantern-isles", "--to", to.to_str().unwrap()]);
    assert!(ok, "{said:#}");
    assert!(found_in(&std::fs::read(&to).unwrap()).contains(&EMAIL), "the export holds what it is for");

    nothing_in_clear(&house);
    no_column_tells_of_anybody(&installation);
    let logged = std::fs::read(&log).unwrap();
    let text = String::from_utf8_lossy(&logged);
    assert!(text.contains("/find") && text.contains("DEBUG"), "the log is not loud: {text}");
    assert!(found_in(&logged).is_empty(), "the log shows {:?}", found_in(&logged));
    let opened = installation.db.read_blocking({
        let vault = installation.vault.clone();
        move |tx| contacts::profile(tx, &vault, pledge.contact)
    });
    assert_eq!(opened.unwrap().name, NEW_NAME, "it was there to be found");

    erased(&installation, &pledge);
    drop((server, product));
    nothing_in_clear(&house);
    no_column_tells_of_anybody(&installation);
    house.verified();
}

/// After an erasure no service can tell who it was.
fn erased(installation: &Installation, pledge: &pledges::Pledge) {
    let (cx, contact, row) = (installation.cx.clone(), pledge.contact, pledge.row);
    let erasing = cx.clone();
    installation
        .db
        .write_blocking(move |tx| contacts::erase(tx, &erasing, contact, contacts::ErasureReason::Requested))
        .unwrap();
    installation
        .db
        .read_blocking(move |tx| {
            let vault = &cx.vault;
            let email = EmailAddress::parse(EMAIL).unwrap();
            assert!(contacts::find_by_email(tx, vault, &email)?.is_none());
            assert!(contacts::search(tx, vault, "Wróblewska", 10)?.is_empty());
            assert!(contacts::profile(tx, vault, contact).is_err());
            assert!(contacts::key(tx, vault, contact).is_err());
            let told = |text: String| assert!(found_in(text.as_bytes()).is_empty(), "{text}");
            told(format!("{:?}", contacts::provenance(tx, contact)?));
            let loaded = pledges::load(tx, row)?;
            told(format!("{:?}", pledges::answers(tx, vault, &loaded)));
            told(format!("{:?}", pledges::raw_record(tx, vault, row)));
            told(format!("{:?}", contacts::earlier_values(tx, vault, contact)));
            let filter = messages::MessageFilter { pledge: Some(row), limit: 50, ..Default::default() };
            for line in messages::list(tx, &filter)? {
                told(format!("{:?}", messages::show(tx, vault, line.id)));
            }
            Ok::<_, pledges::PledgeError>(())
        })
        .unwrap();
}
