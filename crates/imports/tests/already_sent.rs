//! Who has the reward already, as the platform says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use std::path::PathBuf;

use imports::{Outcome, SENT_ON_PLATFORM, commands};
use stories::{Story, accounted, migrations};
use testkit::on_both;

/// Two backers; what the platform's column for it says of each.
fn write(folder: &tempfile::TempDir, says: [&str; 2]) -> PathBuf {
    let header = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Fulfillment Status,Pledged Status\n";
    let row = |n: usize, said: &str| {
        format!("{n},{n},Backer {n},b{n}@example.org,€40.00,\"2025/03/01, 12:00\",{said},collected\n")
    };
    let file = folder.path().join("export.csv");
    std::fs::write(&file, format!("{header}{}{}", row(1, says[0]), row(2, says[1]))).unwrap();
    file
}

#[test]
fn what_the_platform_marks_as_sent_is_told_before_and_known_after() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        let file = write(&folder, ["Shipped", "Not sent"]);
        let sent = |uid: &str| story.pledge(uid).unwrap().facts.is_sent;
        let first = story.run(&file);
        accounted(&first);
        let told = story.records(first.batch, Outcome::New);
        let flagged = |n: usize| told[n].row.flags.iter().any(|flag| flag == SENT_ON_PLATFORM);
        assert_eq!((flagged(0), flagged(1)), (true, false));
        assert_eq!((sent("1"), sent("2")), (true, false));
        assert_eq!(story.run(&file).unchanged, 2, "the same file again says nothing new");

        let newer = story.run(&write(&folder, ["SENT", "delivered"]));
        assert_eq!((newer.applied, newer.unchanged), (1, 1));
        let told = story.records(newer.batch, Outcome::Changed);
        let change = &told[0].changes[0];
        assert_eq!(
            (change.field.as_str(), &change.before, &change.after),
            ("shipped", &false.into(), &true.into())
        );
        assert!(sent("2"));
        commands::undo(&story.db, &story.cx, newer.batch).unwrap();
        assert_eq!((sent("1"), sent("2")), (true, false));
        // The history tells what an import did from what its undo did.
        let pledge = story.pledge("2").unwrap().id.to_string();
        let told = story.read(move |tx| Ok(jobs::events_about(tx, &pledge, 10)?));
        let parts: Vec<String> = told
            .iter()
            .filter(|event| event.name == "pledge.changed")
            .map(|event| serde_json::from_str::<serde_json::Value>(&event.facts).unwrap()["part"].to_string())
            .collect();
        assert_eq!(parts, ["\"platform_back\"", "\"platform\""]);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_file_without_the_column_does_not_make_a_sent_reward_unsent() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        story.run(&write(&folder, ["Fulfilled", ""]));
        let file = folder.path().join("export.csv");
        let narrow = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status\n1,1,Backer 1,b1@example.org,€45.00,\"2025/03/01, 12:00\",collected\n";
        std::fs::write(&file, narrow).unwrap();
        story.run(&file);
        let pledge = story.pledge("1").unwrap();
        assert_eq!((pledge.facts.pledged_minor, pledge.facts.is_sent), (4_500, true));
    });
}

#[test]
fn the_json_of_a_file_is_the_schema_and_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(&folder, ["Sent", ""]);
    let parsed = imports::parse_file(&file).unwrap();
    assert!(!serde_json::to_string(&parsed.records).unwrap().contains("sent"));
    let mut written = Vec::new();
    commands::parse(&imports::Upload::file(&file), &mut written).unwrap();
    assert!(!String::from_utf8(written).unwrap().contains("sent"));
}
