//! What the carrier has to know at the door travels with the address: from the file, kept where somebody here said more.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use contacts::Source;
use imports::commands;
use kernel::places::AddressInput;
use kernel::{Actor, RowId};
use pledges::{PledgeError, SaveAddress};
use stories::{Story, migrations, sample};
use testkit::on_both;

const ONE_FILE: &str = "kickstarter-2024-one-file.csv";

fn with_note(note: &str) -> String {
    format!(
        "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Shipping Name,Shipping Address 1,Shipping City,Shipping Postal Code,Shipping Country Code,Shipping Delivery Notes\n7,1,Ada,ada@example.org,DE,€9.00,Base,€10.00,r1,€40.00,\"2025/03/01, 12:00\",collected,Ada Byron,Weg 1,Dresden,01067,DE,{note}\n"
    )
}

fn address(story: &Story, uid: &str) -> AddressInput {
    let (vault, row) = (story.cx.vault.clone(), story.pledge(uid).unwrap().address.unwrap());
    story.read(move |tx| Ok(contacts::address(tx, &vault, row)?.address.to_input()))
}

#[test]
fn every_note_of_the_file_stands_with_the_address() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let file = sample(ONE_FILE);
        story.run(&file);
        let mut notes = 0;
        for record in imports::parse_file(&file).unwrap().records {
            let note = record.address.as_ref().and_then(|address| address.delivery_notes.clone());
            let uid = record.source_ids.iter().find(|(id, _)| id.as_str() == "backer_uid");
            let (Some(note), Some((_, Some(uid)))) = (note, uid) else { continue };
            if story.pledge(uid).is_some_and(|pledge| pledge.address.is_some()) {
                assert_eq!(address(&story, uid).delivery_note, note);
                notes += 1;
            }
        }
        assert!(notes > 0, "the sample has notes");
    });
}

#[test]
fn a_newer_file_brings_another_note_and_none_over_what_was_written_here() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        let file = folder.path().join("export.csv");
        let run = |note: &str| {
            std::fs::write(&file, with_note(note)).unwrap();
            story.run(&file)
        };
        run("Gate code #4411*");
        assert_eq!(address(&story, "1").delivery_note, "Gate code #4411*");
        let newer = run("Gate code #5522*");
        assert_eq!(address(&story, "1").delivery_note, "Gate code #5522*");
        commands::undo(&story.db, &story.cx, newer.batch).unwrap();
        assert_eq!(address(&story, "1").delivery_note, "Gate code #4411*");

        let pledge = story.pledge("1").unwrap();
        let own = AddressInput { delivery_note: "Ring twice".to_owned(), ..address(&story, "1") };
        story.write::<_, PledgeError>(move |tx, cx| {
            let cx = cx.acting_as(Actor::Staff(RowId::new(1)));
            let save = SaveAddress {
                pledge: pledge.row,
                seen_version: pledge.address_stamp.version,
                address: own.clone(),
                source: Source::Cli,
            };
            pledges::save_address(tx, &cx, &save).map(drop)
        });
        run("Gate code #6633*");
        assert_eq!(address(&story, "1").delivery_note, "Ring twice");
        assert_eq!(story.findings(), []);
    });
}
