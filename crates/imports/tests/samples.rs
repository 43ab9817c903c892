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
        assert_eq!(records, parsed.records, "{file}");
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
