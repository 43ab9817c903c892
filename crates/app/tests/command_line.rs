//! The command line as other programs use it: answers, codes, sentences.
//!
//! Why this long: every command has its story here, and all of them share one way to run the binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    missing_docs,
    reason = "tests"
)]

#[path = "kill/house.rs"]
mod house;
#[path = "kill/server.rs"]
mod server;

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use house::{House, on_both};
use serde_json::Value;
use server::{Server, until};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What reading a file may take in all, in KiB of address space: far above what is needed, far below a bomb.
const ADDRESS_SPACE_KIB: u64 = 1_500_000;

fn samples() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/samples/exports")).to_owned()
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Runs the binary within bounded memory; answers exit code, standard output, standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -v {ADDRESS_SPACE_KIB}; exec \"$0\" \"$@\""))
        .arg(env!("CARGO_BIN_EXE_pledgekeeper"))
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn parsed(file: &Path) -> (i32, Value) {
    let (code, out, err) = run(&["import", "parse", file.to_str().unwrap(), "--json"]);
    (
        code,
        serde_json::from_str(&out)
            .unwrap_or_else(|e| panic!("{}: {e}: {out:.400}\n{err:.400}", file.display())),
    )
}

fn files() -> Vec<String> {
    let manifest = json(&samples().join("manifest.json"));
    let listed = manifest.as_array().unwrap().iter().map(|entry| entry["file"].as_str().unwrap().to_owned());
    listed.chain(["kickstarter-2018-backer-report.zip".to_owned()]).collect()
}

#[test]
fn every_sample_of_kickstarter_is_read_as_expected() {
    let mut compared = 0;
    for file in files().into_iter().filter(|file| file.starts_with("kickstarter") && !file.contains('/')) {
        let base = Path::new(&file).file_stem().unwrap().to_str().unwrap();
        let expected = samples().join(format!("expected/{base}.expected.json"));
        if !expected.exists() {
            continue; // the two files of the second import have one result together
        }
        let expected = json(&expected);
        let (code, answer) = parsed(&samples().join(&file));
        assert_eq!(code, 0, "{file}");
        assert_eq!(answer["format"], expected["format"], "{file}");
        assert_eq!(answer["records"], expected["records"], "{file}");
        compared += 1;
    }
    assert_eq!(compared, 5);
    let [first, second] = ["first", "second"]
        .map(|which| samples().join(format!("kickstarter-2024-reimport-{which}.csv")).display().to_string());
    let (code, out, _) = run(&["import", "diff", &first, &second, "--json"]);
    assert_eq!(code, 0);
    let expected = json(&samples().join("expected/kickstarter-2024-reimport.expected.json"));
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap(), expected);
}

#[test]
fn files_of_other_platforms_are_refused_with_code_and_sentence() {
    let mut refused = 0;
    for file in files().into_iter().filter(|file| !file.starts_with("kickstarter")) {
        let (code, answer) = parsed(&samples().join(&file));
        assert_eq!((code, answer["error"].as_str()), (1, Some("unknown_format")), "{file}");
        assert!(answer["message"].as_str().unwrap().len() > 20, "{file}: {answer}");
        refused += 1;
    }
    assert!(refused >= 8, "only {refused} files of other platforms");
}

const HEADER: &str =
    "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes\n";
const ROW: &str = "1,11,Ada,ada@example.org,$4.00,2025-01-01,collected,\n";

fn zip(name: &str, content: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file(name, SimpleFileOptions::default()).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn hostile_files_are_refused_soon_and_in_little_memory() {
    let page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>";
    let truncated = std::fs::read(samples().join("kickstarter-2018-backer-report.zip")).unwrap();
    let good = [HEADER, ROW].concat();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty.csv", Vec::new(), "empty_file"),
        ("header.csv", HEADER.into(), "no_records"),
        ("page.csv", page.into(), "not_a_table"),
        ("renamed.csv", b"\x89PNG\r\n\x1a\n,,,,".to_vec(), "not_a_table"),
        (
            "old.csv",
            [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600]].concat(),
            "spreadsheet_not_csv",
        ),
        ("columns.csv", good.replace("Email", "Mail").into(), "missing_column"),
        (
            "quotes.csv",
            format!("{good}2,22,\"Bob,b@example.org,$1.00,2025-01-01,collected,\n").into(),
            "broken_quotes",
        ),
        ("cell.csv", good.replace("Ada", &"x".repeat(20 << 20)).into(), "too_large_or_broken"),
        ("utf16.csv", good.encode_utf16().flat_map(u16::to_le_bytes).collect(), "not_a_table"),
        ("half.zip", truncated[..truncated.len() / 2].to_vec(), "too_large_or_broken"),
        ("path.zip", zip("../../etc/a.csv", good.as_bytes()), "unsafe_member_name"),
        ("none.zip", zip("readme.txt", b"x"), "no_table_in_zip"),
        ("bomb.zip", zip("a.csv", &vec![b'a'; 32 << 20]), "too_large_or_broken"),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, expected) in cases {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let begun = Instant::now();
        let (code, answer) = parsed(&path);
        assert_eq!((code, answer["error"].as_str()), (1, Some(expected)), "{name}: {answer:.400}");
        assert!(answer["message"].as_str().unwrap().len() > 20, "{name}: {answer}");
        assert_eq!(answer.as_object().unwrap().len(), 2, "{name}: {answer}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{name} took {:?}", begun.elapsed());
    }
    let (code, answer) = parsed(&folder.path().join("nowhere.csv"));
    assert_eq!((code, answer["error"].as_str()), (1, Some("unreadable")));
}

/// The example of the document is priced as the document says.
#[test]
fn the_documents_scenario_costs_what_the_document_says() {
    let text = include_str!("../../../docs/quote-scenario.md");
    let mut blocks = text.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("scenario.json");
    std::fs::write(&scenario, blocks.next().unwrap()).unwrap();
    let expected: Value = serde_json::from_str(blocks.next().unwrap()).unwrap();
    let (code, out, err) = run(&["quote", scenario.to_str().unwrap(), "--json"]);
    assert_eq!(code, 0, "{out}{err}");
    let quote: Value = serde_json::from_str(&out).unwrap();
    for (name, sum) in expected.as_object().unwrap() {
        assert_eq!(&quote[name], sum, "{name} in {quote:#}");
    }
    std::fs::write(&scenario, "{\"date\": 3}").unwrap();
    let (code, out, _) = run(&["quote", scenario.to_str().unwrap(), "--json"]);
    let refused: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, refused["error"].as_str()), (1, Some("form")));
    assert!(refused["message"].as_str().unwrap().len() > 10);
}

#[test]
fn wrong_words_are_answered_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let data = data.to_str().unwrap();
    let (code, _, err) = run(&["fly"]);
    assert!(code == 2 && err.contains("fly"), "{code} {err}");
    let (code, _, err) = run(&["verify", "--data", data]);
    assert!(code == 1 && err.contains("there is no data folder"), "{err}");
    let (code, out, _) = run(&["verify", "--json", "--data", data]);
    let said: Value = serde_json::from_str(&out).unwrap();
    assert!(code == 1 && said["message"].as_str().unwrap().contains("serve"), "{said}");
    let (code, _, err) = run(&["export", "everything", "--campaign", "x", "--to", "x.csv", "--data", data]);
    assert!(code == 1 && err.contains("fulfilment-lines"), "{err}");
    let (code, _, err) =
        run(&["staff", "add", "--name", "A", "--email", "a@example.org", "--role", "king", "--data", data]);
    assert!(code == 1 && err.contains("no such role"), "{err}");
}

#[test]
fn one_folder_has_one_server_a_key_and_exports() {
    on_both(|mut house| {
        let server = house.start_demo();
        assert!(server.said["demo"]["backer_link"].as_str().unwrap().starts_with(&server.url));
        if house.engine == testkit::Engine::Sqlite {
            let (said, ok) = house.command(&["serve"]);
            assert!(!ok && said["message"].as_str().unwrap().contains("another server works"), "{said}");
        }
        let (doctor, ok) = house.command(&["doctor"]);
        assert!(ok && doctor["ok"] == true, "{doctor:#}");
        // Files on their way lie where the data lies, not in what is often memory.
        house.set("TMPDIR", "/nowhere");
        for (what, ending) in [
            ("pledges", "csv"),
            ("pledges", "xlsx"),
            ("demand", "csv"),
            ("fulfilment-orders", "xlsx"),
            ("fulfilment-lines", "csv"),
        ] {
            let to = house.folder.path().join(format!("{what}.{ending}"));
            let to = to.to_str().unwrap();
            let (said, ok) = house.command(&["export", what, "--campaign", "lantern-isles", "--to", to]);
            assert!(ok, "{said:#}");
            let bytes = std::fs::read(to).unwrap();
            let begins: &[u8] = if ending == "xlsx" { b"PK" } else { b"" };
            assert!(!bytes.is_empty() && bytes.starts_with(begins), "{what}.{ending}");
            if what == "pledges" {
                assert!(said["rows"].as_u64().unwrap() >= 40, "{said}");
            }
        }
        let to = house.folder.path().join("programs.csv");
        let to = to.to_str().unwrap();
        let for_programs = ["--campaign", "lantern-isles", "--for-programs", "--with-unpaid", "--to"];
        let export = |what, to| [&["export", what], for_programs.as_slice(), &[to]].concat();
        let (said, ok) = house.command(&export("fulfilment-orders", to));
        assert!(ok && said["left_out_unpaid"] == 0, "{said:#}");
        let with_unpaid = said["rows"].as_u64().unwrap();
        let text = std::fs::read_to_string(to).unwrap();
        assert!(text.starts_with("order_number,") && !text.contains("\"=\"\""), "{text}");
        let without = ["export", "fulfilment-orders", "--campaign", "lantern-isles", "--to", to];
        let (said, ok) = house.command(&without);
        let left_out = said["left_out_unpaid"].as_u64().unwrap();
        assert!(ok && said["rows"].as_u64().unwrap() <= with_unpaid, "{said:#}");
        assert!(with_unpaid <= said["rows"].as_u64().unwrap() + left_out, "{said:#}");
        let (said, ok) = house.command(&export("pledges", "x.xlsx"));
        assert!(!ok && said["message"].as_str().unwrap().contains("--for-programs"), "{said}");
        let of_wave =
            |what, wave| ["export", what, "--campaign", "lantern-isles", "--wave", wave, "--to", to];
        let (said, ok) = house.command(&of_wave("fulfilment-orders", "none"));
        assert!(ok && said["rows"].as_u64().unwrap() > 0, "everything leaves with no wave: {said:#}");
        for (what, wave) in [("fulfilment-orders", "moon"), ("pledges", "none")] {
            let (said, ok) = house.command(&of_wave(what, wave));
            assert!(!ok && said["message"].as_str().unwrap().contains("wave"), "{said}");
        }
        let (said, ok) = house.command(&["export", "pledges", "--campaign", "moon", "--to", "x.csv"]);
        assert!(!ok && said["message"].as_str().unwrap().contains("lantern-isles"), "{said}");
        takes_files_about_tax(&house);
        drop(server);
        house.verified();

        let (key, aside) = (house.data.join("master.key"), house.folder.path().join("master.key"));
        std::fs::rename(&key, &aside).unwrap();
        for arguments in [["serve"].as_slice(), &["verify"]] {
            let (said, ok) = house.command(arguments);
            let told = said["message"].as_str().unwrap();
            assert!(!ok && (told.contains("put the key") || told.contains("put the key back")), "{said}");
        }
        let (doctor, ok) = house.command(&["doctor"]);
        assert!(!ok && doctor["checks"][0]["standing"] == "wrong", "{doctor}");
        assert!(!key.exists(), "a new key was made beside an old database");
    });
}

#[test]
fn a_mail_server_without_a_sender_is_told_before_the_server_starts() {
    on_both(|mut house| {
        drop(house.start());
        house.set("PLEDGEKEEPER_SMTP_URL", "smtp://127.0.0.1:1");
        let (doctor, ok) = house.command(&["doctor"]);
        let of_mail =
            doctor["checks"].as_array().unwrap().iter().find(|check| check["name"] == "mail").unwrap();
        assert!(!ok && of_mail["standing"] == "wrong", "{of_mail}");
        assert!(of_mail["text"].as_str().unwrap().contains("PLEDGEKEEPER_MAIL_FROM"), "{of_mail}");
        let (said, ok) = house.command(&["serve"]);
        assert!(!ok && said["message"].as_str().unwrap().contains("PLEDGEKEEPER_MAIL_FROM"), "{said}");
    });
}

#[test]
fn an_older_file_turns_nothing_back_unless_it_is_meant() {
    on_both(|house| {
        drop(house.start_demo());
        let [first, second] = ["first", "second"].map(|name| {
            let file = samples().join(format!("kickstarter-2024-reimport-{name}.csv"));
            file.to_str().unwrap().to_owned()
        });
        let import = |file: &str, more: &[&str]| {
            house.command(&[&["import", "run", file, "--campaign", "lantern-isles"], more].concat())
        };
        // None of the demo's backers is in it: it may be another campaign's.
        let (said, ok) = import(&first, &[]);
        assert!(!ok && said["error"] == "other_campaign" && said["doubts"]["none_of"] != 0, "{said}");
        assert!(import(&first, &["--part"]).1);
        assert!(import(&second, &["--part"]).1);
        let facts = |house: &House| {
            let pledged = db::sql!("SELECT CAST(SUM(pledged_minor) AS BIGINT) FROM pledge");
            let read = house.open().db.read_blocking(move |tx| tx.query_one(pledged, &[], |row| row.get(0)));
            read.unwrap_or(0_i64)
        };
        let before = facts(&house);
        let (said, ok) = import(&first, &[]);
        assert!(!ok && said["error"] == "older_file", "{said}");
        assert!(said["message"].as_str().unwrap().contains("--anyway"), "{said}");
        assert!(said["doubts"]["goes_back"]["records"].as_u64().unwrap() > 0, "{said}");
        assert!(said["doubts"]["same_file_applied_at"].as_str().unwrap().ends_with('Z'), "{said}");
        assert_eq!(facts(&house), before);
        let (said, ok) = import(&first, &["--anyway"]);
        assert!(ok && said["applied"].as_u64().unwrap() > 0, "{said}");
        assert_ne!(facts(&house), before);
        house.verified();
    });
}

/// Everything that a database holds, to see whether anything was written.
fn contents(installation: &app::opening::Installation) -> Vec<(String, i64)> {
    let mut tables: Vec<String> =
        installation.db.schema().unwrap().into_iter().map(|column| column.table).collect();
    tables.dedup();
    let count = |table: String| {
        let select = db::Select::new(String::leak(format!("SELECT COUNT(*) FROM {table}")));
        let rows = installation
            .db
            .read_blocking(move |tx| tx.query_one(&select, &[], |row| row.get::<i64>(0)))
            .unwrap();
        (table, rows)
    };
    tables.into_iter().map(count).collect()
}

#[test]
fn another_key_is_refused_before_anything_is_written_with_it() {
    on_both(|house| {
        drop(house.start());
        let installation = house.open();
        let before = contents(&installation);
        let (key, right) = (house.data.join("master.key"), house.folder.path().join("right.key"));
        std::fs::rename(&key, &right).unwrap();
        let wrong = kernel::MasterKey::new(&kernel::OsRandom);
        std::fs::write(&key, wrong.reveal()).unwrap();
        for arguments in [["serve"].as_slice(), &["verify"], &["serve", "--demo"]] {
            let (said, ok) = house.command(arguments);
            assert!(!ok && said["message"].as_str().unwrap().contains("not the one"), "{said}");
        }
        let (doctor, ok) = house.command(&["doctor"]);
        assert!(!ok && doctor["checks"][0]["text"].as_str().unwrap().contains("not the one"), "{doctor}");
        assert_eq!(contents(&installation), before);
        std::fs::rename(&right, &key).unwrap();
        house.verified();

        // A database from before keys were remembered is asked by what is sealed in it.
        drop(house.start_demo());
        let forget = db::sql!("DELETE FROM installation");
        installation.db.write_blocking(move |tx| tx.execute(forget, &[])).unwrap();
        std::fs::rename(&key, &right).unwrap();
        std::fs::write(&key, wrong.reveal()).unwrap();
        let (said, ok) = house.command(&["serve"]);
        assert!(!ok && said["message"].as_str().unwrap().contains("not the one"), "{said}");
        std::fs::rename(&right, &key).unwrap();
        house.verified();
    });
}

#[test]
fn a_port_that_is_taken_is_told_with_what_to_do() {
    let house = House::fresh(testkit::Engine::Sqlite);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (name, other) in [
        ("PLEDGEKEEPER_LISTEN", "PLEDGEKEEPER_METRICS_LISTEN"),
        ("PLEDGEKEEPER_METRICS_LISTEN", "PLEDGEKEEPER_LISTEN"),
    ] {
        let settings = [(name, address.clone()), (other, "127.0.0.1:0".to_owned())];
        let (said, ok) = server::command_with(&house.data, &["serve"], &settings);
        let told = said["message"].as_str().unwrap();
        assert!(!ok && told.contains("is not free") && told.contains(name), "{said}");
    }
}

/// The status and the body of an answer.
fn asked(method: &str, url: &str) -> (u16, String) {
    let (host, path) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let mut line = std::net::TcpStream::connect(host).unwrap();
    write!(
        line,
        "{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    let text = String::from_utf8_lossy(&answer);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

#[test]
fn figures_are_told_on_an_address_of_their_own_and_name_nobody() {
    on_both(|mut house| {
        house.set("PLEDGEKEEPER_METRICS_LISTEN", "127.0.0.1:0");
        let server = house.start_demo();
        let figures = server.said["metrics"].as_str().unwrap().to_owned();
        let link = server.said["demo"]["backer_link"].as_str().unwrap().to_owned();
        assert_eq!(asked("GET", &link).0, 200);
        assert_eq!(asked("POST", &link).0, 303);
        assert_eq!(asked("GET", &format!("{}/nowhere", server.url)).0, 404);
        assert_eq!(asked("GET", &format!("{}/metrics", server.url)).0, 404, "not where backers are");
        until("the demo's mails are sent", || {
            asked("GET", &figures).1.contains("pledgekeeper_messages{state=\"sent\"} 4")
        });
        let (status, text) = asked("GET", &figures);
        assert_eq!(status, 200);
        for line in [
            "pledgekeeper_requests_total{part=\"backer\",method=\"GET\",status=\"200\"} 1\n",
            "pledgekeeper_requests_total{part=\"backer\",method=\"POST\",status=\"303\"} 1\n",
            "pledgekeeper_requests_total{part=\"unknown\",method=\"GET\",status=\"404\"} 2\n",
            "pledgekeeper_request_duration_seconds_bucket{part=\"backer\",le=\"+Inf\"} 2\n",
            "pledgekeeper_database_up 1\n",
            "pledgekeeper_jobs{state=\"dead\"} 0\n",
            "pledgekeeper_job_oldest_due_seconds ",
            "pledgekeeper_db_write_wait_seconds_bucket{le=\"+Inf\"} ",
            "pledgekeeper_exchanges_last_hour{direction=\"out\",outcome=\"failed\"} 0\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        let token = link.rsplit('/').next().unwrap();
        assert!(!text.contains(token) && !text.contains('@') && !text.contains("/p/"), "{text}");
        drop(server);
        house.set("PLEDGEKEEPER_METRICS_LISTEN", "");
        assert!(house.start().said["metrics"].is_null(), "not asked for, not told");
    });
}

/// On PostgreSQL nothing of the database lies in the folder: a folder that was lost must not get a new key.
/// They are whole for any period, and are refused without one.
fn takes_files_about_tax(house: &House) {
    for (what, ending) in [("tax-report", "csv"), ("tax-returns", "csv"), ("tax-orders", "xlsx")] {
        let to = house.folder.path().join(format!("{what}.{ending}"));
        let to = to.to_str().unwrap();
        let file = ["export", what, "--campaign", "lantern-isles", "--to", to];
        let (said, ok) = house.command(&[&file[..], &["--period", "2026-Q4"]].concat());
        assert!(ok && said["period"] == "2026-Q4", "{said:#}");
        assert!(!std::fs::read(to).unwrap().is_empty());
        for wrong in [&[][..], &["--period", "soon"], &["--period", "2026-Q4", "--for-programs"]] {
            let (said, ok) = house.command(&[&file[..], wrong].concat());
            assert!(!ok && said["message"].as_str().unwrap().contains("--"), "{said:#}");
        }
    }
}

#[test]
fn a_folder_without_its_key_is_refused_by_a_database_in_use() {
    let database = testkit::TestDb::fresh(testkit::Engine::Postgres, &[]);
    let db::DbConfig::Postgres { url, .. } = database.config() else { panic!("not PostgreSQL") };
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    drop(Server::start(&first, false, &[("PLEDGEKEEPER_DATABASE_URL", url.clone())]));
    let output = Command::new(env!("CARGO_BIN_EXE_pledgekeeper"))
        .args(["serve", "--json", "--data"])
        .arg(&second)
        .env("PLEDGEKEEPER_DATABASE_URL", url)
        .env("PLEDGEKEEPER_LISTEN", "127.0.0.1:0")
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(said["message"].as_str().unwrap().contains("put the key of its installation"), "{said}");
    assert!(!second.join("master.key").exists(), "the new key stayed");
    drop(Server::start(&first, false, &[("PLEDGEKEEPER_DATABASE_URL", url.clone())]));
}
