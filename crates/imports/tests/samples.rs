#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Every Kickstarter sample gives exactly the result that stands beside it.

use std::path::{Path, PathBuf};

use serde_json::Value;

fn samples() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/samples/exports")).to_owned()
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The files of the manifest, and the zip that one folder of them is packed into.
fn files() -> Vec<String> {
    let manifest = json(&samples().join("manifest.json"));
    let listed = manifest.as_array().unwrap().iter().map(|entry| entry["file"].as_str().unwrap().to_owned());
    listed.chain(["kickstarter-2018-backer-report.zip".to_owned()]).collect()
}

#[test]
fn every_kickstarter_file_gives_its_expected_records() {
    let mut compared = Vec::new();
    for file in files().into_iter().filter(|file| file.starts_with("kickstarter") && !file.contains('/')) {
        let base = Path::new(&file).file_stem().unwrap().to_str().unwrap();
        let expected = samples().join(format!("expected/{base}.expected.json"));
        if !expected.exists() {
            continue; // the two files of the second import have one result together
        }
        let expected = json(&expected);
        let parsed = imports::parse_file(&samples().join(&file)).unwrap();
        let parsed = serde_json::to_value(&parsed).unwrap();
        assert_eq!(parsed["format"], expected["format"], "{file}");
        let (records, wanted) =
            (parsed["records"].as_array().unwrap(), expected["records"].as_array().unwrap());
        for (record, wanted) in records.iter().zip(wanted) {
            assert_eq!(record, wanted, "{file}");
        }
        assert_eq!(records.len(), wanted.len(), "{file}");
        compared.push(base.to_owned());
    }
    assert_eq!(compared.len(), 5, "{compared:?}");
}

#[test]
fn the_files_of_the_zip_say_the_same_when_they_come_alone() {
    let packed = imports::parse_file(&samples().join("kickstarter-2018-backer-report.zip")).unwrap().records;
    let members = files().into_iter().filter(|file| file.starts_with("kickstarter-2018-zip/"));
    let alone = members.flat_map(|file| imports::parse_file(&samples().join(file)).unwrap().records);
    let packed: Vec<_> =
        packed.into_iter().map(|record| imports::Record { member: None, ..record }).collect();
    assert_eq!(alone.collect::<Vec<_>>(), packed);
}

#[test]
fn the_difference_of_two_exports_is_the_expected_one() {
    let [first, second] =
        ["first", "second"].map(|which| samples().join(format!("kickstarter-2024-reimport-{which}.csv")));
    let difference = imports::diff_files(&first, &second).unwrap();
    let expected = json(&samples().join("expected/kickstarter-2024-reimport.expected.json"));
    assert_eq!(serde_json::to_value(&difference).unwrap(), expected);
    let again = imports::diff_files(&second, &second).unwrap();
    assert_eq!((again.unchanged, again.changed.len(), again.added.len(), again.missing.len()), (13, 0, 0, 0));
}

#[test]
fn what_is_written_for_large_files_is_what_is_read_from_small_ones() {
    for file in ["kickstarter-2018-backer-report.zip", "kickstarter-2024-one-file.csv"] {
        let path = samples().join(file);
        let mut output = Vec::new();
        imports::write_json(&imports::Upload::file(&path), &mut output).unwrap();
        let written: Value = serde_json::from_slice(&output).unwrap();
        let parsed = imports::parse_file(&path).unwrap();
        assert_eq!(written, serde_json::to_value(&parsed).unwrap(), "{file}");
        let records: Vec<imports::Record> = serde_json::from_value(written["records"].clone()).unwrap();
        // What its file has no column for is no part of what a record says.
        let said =
            parsed.records.into_iter().map(|record| imports::Record { lacks: records[0].lacks, ..record });
        assert_eq!(records, said.collect::<Vec<_>>(), "{file}");
    }
}

#[test]
fn files_of_other_platforms_are_refused_with_their_columns() {
    for file in files().into_iter().filter(|file| !file.starts_with("kickstarter")) {
        let refusal = imports::parse_file(&samples().join(&file)).unwrap_err();
        assert_eq!(refusal.code(), "unknown_format", "{file}: {refusal}");
        let header = match &refusal.reason {
            imports::Reason::UnknownFormat { columns, .. } => columns.clone(),
            other => panic!("{file}: {other}"),
        };
        assert!(header.len() > 5 && refusal.to_string().contains(&header[0]), "{file}: {refusal}");
    }
}

#[test]
fn what_was_recognised_names_the_tables_and_every_column() {
    let inspect = |file: &str| imports::inspect(&imports::Upload::file(&samples().join(file))).unwrap();
    let zip = serde_json::to_value(inspect("kickstarter-2018-backer-report.zip")).unwrap();
    assert_eq!((&zip["title"], &zip["records"]), (&"Kickstarter".into(), &23.into()));
    assert_eq!(zip["tables"].as_array().unwrap().len(), 3);
    let one = serde_json::to_value(inspect("kickstarter-2024-one-file.csv")).unwrap();
    assert_eq!(one["flags"], serde_json::json!({"relay_email": 1}));
    assert_eq!(
        one["statuses"],
        serde_json::json!({"collected": 21, "errored": 1, "dropped": 1, "canceled": 1})
    );
    let columns = one["tables"][0]["sections"][0]["columns"].as_array().unwrap();
    let meaning = |name: &str| &columns.iter().find(|column| column["name"] == name).unwrap()["meaning"];
    assert_eq!(meaning("Metal Coins"), &serde_json::json!({"item": "Metal Coins"}));
    assert_eq!(meaning("Coin colour"), "question");
    assert_eq!(meaning("Bonus Support"), &serde_json::json!({"amount": "bonus"}));
}
