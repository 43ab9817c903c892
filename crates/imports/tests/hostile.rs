//! Files that mean harm, or met it on the way, sent to the real page: each gets a sentence and a code, nothing of it
//! stays, and nobody else notices.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;
mod stories;

use std::future::Future;
use std::io::{Cursor, Write};

use accounts::Role;
use axum::body::{Body, Bytes};
use desk::Desk;
use stories::{Story, migrations};
use testkit::{Browser, file_head, on_both_test_dbs};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status\n";

fn on_both<F: Future<Output = ()>>(told: impl Fn(Desk) -> F) {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(told(desk));
    });
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Nothing is stored, and no file lies about: neither with a name nor open without one.
fn nothing_stays(desk: &Desk) {
    for table in ["import_batch", "import_record", "import_record_body", "pledge", "contact"] {
        assert_eq!(tokio::task::block_in_place(|| desk.story.count(table)), 0, "{table}");
    }
    assert_eq!(std::fs::read_dir(desk.uploads.path()).unwrap().count(), 0);
    let Ok(open) = std::fs::read_dir("/proc/self/fd") else { return }; // not on this system
    let folder = desk.uploads.path().to_string_lossy().into_owned();
    for file in open.flatten().filter_map(|entry| std::fs::read_link(entry.path()).ok()) {
        assert!(!file.to_string_lossy().starts_with(&folder), "{} is still open", file.display());
    }
}

#[test]
fn what_means_harm_is_refused_with_a_sentence_and_a_code() {
    on_both(|desk| async move {
        let mut ada = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let row = "1,11,Ada,ada@example.org,€4.00,2025-01-01,collected\n";
        let table = format!("{HEADER}{row}");
        let bomb = zip(&[("backers.csv", format!("{table}{}", "\n".repeat(16 << 20)).as_bytes())]);
        assert!(bomb.len() < 20_000, "{} bytes", bomb.len());
        let escape = zip(&[("backers.csv", table.as_bytes()), ("../../../etc/cron.d/x.csv", b"a,b\n")]);
        let absolute = zip(&[("/etc/passwd.csv", table.as_bytes())]);
        let cut_zip = zip(&[("backers.csv", table.as_bytes())])[..60].to_vec();
        let page = b"<!doctype html><html><body><form>Sign in</form></body></html>".to_vec();
        let binary: Vec<u8> = (0..40_000_u32).map(|n| u8::try_from(n * 7 % 251).unwrap()).collect();
        let half = format!("{HEADER}{row}2,12,\"Never closed,b@example.org\n");
        let files: [(&str, Vec<u8>, &str); 9] = [
            ("bomb.zip", bomb, "too_large_or_broken"),
            ("escape.zip", escape, "unsafe_member_name"),
            ("absolute.zip", absolute, "unsafe_member_name"),
            ("cut.zip", cut_zip, "too_large_or_broken"),
            ("backers.csv", page, "not_a_table"),
            ("noise.csv", binary, "not_a_table"),
            ("half.csv", half.into_bytes(), "broken_quotes"),
            ("empty.csv", Vec::new(), "empty_file"),
            ("=cmd|' /C calc'!A0.csv", b"=1+1,=2\n=3,=4\n".to_vec(), "unknown_format"),
        ];
        for (name, bytes, code) in files {
            let answer = ada.upload(&desk.path("/new"), &[], (name, &bytes)).await.is(422);
            answer.says(&format!("(Code: {code})")).says("id=\"f-file-error\"");
            nothing_stays(&desk);
        }
    });
}

#[test]
fn what_is_cut_off_or_has_no_end_is_refused() {
    on_both(|desk| async move {
        let mut ada = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let new = desk.path("/new");
        let head = format!("{}{HEADER}", file_head("backers.csv"));
        let cut_off = ada.send_multipart(&new, Body::from(format!("{head}1,11,Ada"))).await.is(422);
        cut_off.says("The file did not arrive completely.");
        nothing_stays(&desk);
        let hung_up: Vec<Result<Bytes, std::io::Error>> =
            vec![Ok(Bytes::from(head.clone())), Err(std::io::ErrorKind::ConnectionReset.into())];
        let body = Body::from_stream(tokio_stream::iter(hung_up));
        ada.send_multipart(&new, body).await.is(422).says("did not arrive completely");
        nothing_stays(&desk);
        ada.send_multipart(&new, Body::from("no boundary at all")).await.is(422);
        ada.send_multipart(&new, Body::empty()).await.is(422);
        nothing_stays(&desk);
    });
}

#[test]
fn a_body_over_the_limit_is_refused_while_it_comes() {
    on_both(|desk| async move {
        let mut ada = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let answer =
            ada.send_multipart(&desk.path("/new"), desk::endless(imports::UPLOAD_MIB_MAX + 40)).await;
        answer.is(422).says("This file is larger than 200 MB.");
        nothing_stays(&desk);
    });
}

#[test]
fn formulas_and_markup_in_cells_are_text_wherever_they_are_shown() {
    on_both(|desk| async move {
        let mut ada = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let name = "=HYPERLINK(\"\"http://evil.example\"\",\"\"<script>alert(1)</script>\"\")";
        let file = format!("{HEADER}1,11,\"{name}\",ada@example.org,€4.00,2025-01-01,collected\n");
        let planned = ada.upload(&desk.path("/new"), &[], ("<b>x.csv", file.as_bytes())).await.is(303);
        ada.get(&planned.location).await.is(200).says_not("<b>x").says("&#60;b&#62;x.csv");
        let new = ada.get(&format!("{}?view=new", planned.location)).await.is(200);
        new.says("=HYPERLINK(").says_not("<script>alert").says("It is treated as plain text.");
    });
}

#[test]
fn whoever_uploads_without_end_is_asked_to_wait() {
    on_both(|desk| async move {
        let mut ada = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let mut bob: Browser = desk.signed_in_as("bob@studio.example", Role::Manager).await;
        for _ in 0..20 {
            ada.upload(&desk.path("/new"), &[], ("empty.csv", b"")).await.is(422);
        }
        let answer = ada.upload(&desk.path("/new"), &[], ("empty.csv", b"")).await.is(429);
        assert!(answer.headers.contains_key("retry-after"));
        // Pages stay open to them, and uploads to everybody else.
        ada.get(&desk.path("")).await.is(200);
        bob.network = [198, 51, 100, 4];
        bob.upload(&desk.path("/new"), &[], ("empty.csv", b"")).await.is(422);
        desk.story.clock.advance_seconds(60);
        ada.upload(&desk.path("/new"), &[], ("empty.csv", b"")).await.is(422);
        nothing_stays(&desk);
    });
}
