#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Files that can be misread: doubtful addresses, other layouts, other encodings, two people behind one e-mail address.

mod stories;

use std::path::{Path, PathBuf};

use imports::parse::parse;
use imports::{HoldReason, Outcome, Upload};
use pledges::{Filter, Page};
use stories::{Story, accounted, migrations};
use testkit::on_both;

const BY_UID: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Shipping Name,Shipping Address 1,Shipping City,Shipping State,Shipping Postal Code,Shipping Country Code";
const BY_NUMBER: &str = "Backer Id,Backer Name,Email,Shipping Country,Shipping Amount,Reward Minimum,Pledge Amount,Pledged At,Rewards Sent?,Pledged Status,Notes";

fn written(folder: &Path, name: &str, header: &str, rows: &[&str]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    path
}

const MAREK: &str = "1,5001,Marek Wilk,marek@example.org,DE,€9.00,Lampe,€30.00,8,€39.00,\"2024/02/03, 04:05\",collected,Marek Wilk,Prager Str. 1,Dresden,,1067,DE";
const LENA: &str = "2,5002,Lena Vogt,lena@example.org,DE,€9.00,Lampe,€30.00,8,€39.00,\"2024/02/03, 04:05\",collected,Lena Vogt,Weg 2,Dresden,,01069,DE";
const TWIN: &str = "3,5003,Νίκος Παπαδόπουλος,lena@example.org,GR,€9.00,Lampe,€30.00,8,€39.00,\"2024/02/03, 04:05\",collected,Νίκος Παπαδόπουλος,Ερμού 1,Αθήνα,,105 63,GR";
const ELSEWHERE: &str = "4,5004,Ada Byron,ada@example.org,DE,€9.00,Lampe,€30.00,8,€39.00,\"2024/02/03, 04:05\",collected,Ada Byron,Rynek 3,Wrocław,,50-101,PL";

#[test]
fn a_doubtful_address_is_no_address_until_somebody_says_so() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let report = story.run(&written(folder.path(), "a.csv", BY_UID, &[MAREK, LENA, ELSEWHERE]));
        assert_eq!((report.applied, report.held), (3, 0));
        assert!(story.pledge("5002").unwrap().address.is_some());
        for (uid, doubt) in [("5001", "postal_suspect"), ("5004", "country_mismatch")] {
            let pledge = story.pledge(uid).unwrap();
            assert_eq!(pledge.address, None, "{uid}: nothing goes there, in no export");
            let (vault, row) = (story.cx.vault.clone(), pledge.row);
            let said = story.read(move |tx| Ok(imports::in_the_file(tx, &vault, row)?.unwrap()));
            assert_eq!(said.doubts, [doubt]);
            let offered = said.address.unwrap();
            if uid == "5001" {
                assert_eq!(
                    (offered.postal_code.as_str(), offered.line1.as_str()),
                    ("01067", "Prager Str. 1")
                );
                assert_eq!(said.postal_codes, Some(("1067".to_owned(), "01067".to_owned())));
            }
        }
        let flags = |number: u64| {
            let all = story.records(report.batch, Outcome::New);
            all.into_iter().find(|one| one.row.record_number == number).unwrap().row.flags
        };
        assert_eq!(flags(1), ["postal_suspect"]);
        assert!(flags(2).is_empty());
    });
}

#[test]
fn a_state_that_does_not_exist_is_asked_for_again() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let abroad = |uid: u32, state: &str, code: &str, country: &str| {
            format!(
                "{uid},{uid},Ada Byron,ada{uid}@example.org,{country},€9.00,Lampe,€30.00,8,€39.00,\"2024/02/03, 04:05\",collected,Ada Byron,1 Main Street,Springfield,{state},{code},{country}"
            )
        };
        let rows = [
            abroad(1, "ZZ", "62701", "US"),
            abroad(2, "Illinois", "62701", "US"),
            abroad(3, "ZZ", "K1A 0B1", "CA"),
            abroad(4, "ZZ", "2000", "AU"),
        ];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let report = story.run(&written(folder.path(), "a.csv", BY_UID, &rows));
        assert_eq!((report.applied, report.held), (4, 0));
        assert!(story.pledge("2").unwrap().address.is_some());
        for uid in ["1", "3", "4"] {
            let pledge = story.pledge(uid).unwrap();
            assert_eq!(pledge.address, None, "{uid}: nothing is shipped there");
            let (vault, row) = (story.cx.vault.clone(), pledge.row);
            let said = story.read(move |tx| Ok(imports::in_the_file(tx, &vault, row)?.unwrap()));
            assert_eq!(said.doubts, [imports::STATE_UNKNOWN]);
            assert_eq!(said.address.unwrap().line1, "1 Main Street", "all of it is offered to be mended");
        }
        let flags: Vec<_> =
            story.records(report.batch, Outcome::New).into_iter().map(|one| one.row.flags).collect();
        assert_eq!(flags.iter().filter(|flags| *flags == &[imports::STATE_UNKNOWN]).count(), 3, "{flags:?}");
    });
}

#[test]
fn two_people_with_one_address_keep_their_names() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        story.run(&written(folder.path(), "a.csv", BY_UID, &[LENA, TWIN]));
        let (lena, nikos) = (story.pledge("5002").unwrap(), story.pledge("5003").unwrap());
        assert_eq!(
            lena.contact, nikos.contact,
            "one e-mail address is one person until somebody says otherwise"
        );
        let (vault, row) = (story.cx.vault.clone(), story.campaign.row);
        let names = story.read(move |tx| {
            let rows = pledges::list(tx, &Filter::all(row), Page::first(50))?;
            let asked: Vec<_> = rows.iter().map(|row| (row.pledge, "Lena Vogt")).collect();
            imports::other_names(tx, &vault, &asked)
        });
        assert_eq!(names.len(), 1);
        assert_eq!(names.get(&nikos.row).map(String::as_str), Some("Νίκος Παπαδόπουλος"));
        assert!(imports::is_another("Anna", "Lena") && !imports::is_another(" lena  vogt", "Lena Vogt"));
        // Nobody can read it once the person is erased.
        let contact = nikos.contact;
        let _: () =
            story.write(move |tx, cx| contacts::erase(tx, cx, contact, contacts::ErasureReason::Requested));
        let (vault, row) = (story.cx.vault.clone(), nikos.row);
        assert_eq!(story.read(move |tx| imports::in_the_file(tx, &vault, row)), None);
    });
}

/// The same three people in the layout of 2014, counted anew.
const OLD: [&str; 3] = [
    "1,Lena Vogt,lena@example.org,DE,€9.00,€30.00,€39.00,\"2024/02/03, 04:05\",,collected,",
    "2,Marek Wilk,marek@example.org,DE,€9.00,€30.00,€39.00,\"2024/02/03, 04:05\",,collected,",
    "4,Ada Byron,ada@example.org,DE,€9.00,€30.00,€39.00,\"2024/02/03, 04:05\",,collected,",
];

#[test]
fn the_other_layout_doubles_nobody_however_often_it_comes() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let new = written(folder.path(), "new.csv", BY_UID, &[MAREK, LENA, ELSEWHERE]);
        let old = written(folder.path(), "old.csv", BY_NUMBER, &OLD);
        story.run(&new);
        for _ in 0..2 {
            let report = story.run(&old);
            accounted(&report);
            assert_eq!((report.applied, report.held), (0, 3));
            assert!(report.held_records.iter().all(|held| held.reason == HoldReason::IdKindChanged));
            assert_eq!(story.count("pledge"), 3);
        }
        // The first kind of id still names the pledges.
        let again = story.run(&new);
        assert_eq!((again.applied, again.unchanged, again.held), (0, 3, 0));
        assert_eq!(story.count("pledge"), 3);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn two_layouts_in_one_file_double_nobody() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let mut rows = vec![MAREK, LENA, ELSEWHERE, BY_NUMBER];
        rows.extend(OLD);
        let report = story.run(&written(folder.path(), "both.csv", BY_UID, &rows));
        accounted(&report);
        assert_eq!((report.received, report.applied, report.held), (6, 3, 3));
        assert!(report.held_records.iter().all(|held| held.reason == HoldReason::IdKindChanged));
    });
}

#[test]
fn the_difference_of_two_layouts_compares_nobody_with_a_stranger() {
    let folder = tempfile::tempdir().unwrap();
    let new = written(folder.path(), "new.csv", BY_UID, &[MAREK, LENA, ELSEWHERE]);
    let old = written(folder.path(), "old.csv", BY_NUMBER, &OLD);
    let difference = imports::diff_files(&old, &new).unwrap();
    // Number 1 is Lena in one file and Marek in the other; number 4 is Ada in both.
    assert_eq!(
        (difference.added.as_slice(), difference.missing.as_slice()),
        (["1", "2"].map(str::to_owned).as_slice(), ["1", "2"].map(str::to_owned).as_slice())
    );
    assert_eq!(difference.changed.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["4"]);
    assert!(difference.rules.last().unwrap().contains("different ids"));
    let same = imports::diff_files(&new, &new).unwrap();
    assert!((same.unchanged, same.rules.len()) == (3, 5));
}

#[test]
fn unicode_text_that_does_not_say_so_is_told_how_to_save_it() {
    let text = format!("{BY_UID}\n{LENA}\n");
    let wide = |bytes: fn(char) -> Vec<u8>| text.chars().flat_map(bytes).collect::<Vec<u8>>();
    let files = [
        ("UTF-16", wide(|c| u16::try_from(u32::from(c)).unwrap().to_le_bytes().to_vec())),
        ("UTF-16", wide(|c| u16::try_from(u32::from(c)).unwrap().to_be_bytes().to_vec())),
        ("UTF-32", wide(|c| u32::from(c).to_le_bytes().to_vec())),
        ("UTF-32", wide(|c| u32::from(c).to_be_bytes().to_vec())),
        ("UTF-32", [vec![0xFF, 0xFE, 0, 0], wide(|c| u32::from(c).to_le_bytes().to_vec())].concat()),
    ];
    for (name, bytes) in files {
        let refusal = parse(&Upload::bytes("backers.csv", bytes.as_slice())).unwrap_err();
        assert_eq!(refusal.code(), "not_a_table");
        let sentence = refusal.to_string();
        assert!(sentence.contains(name) && sentence.contains("CSV UTF-8"), "{sentence}");
    }
    // Zero bytes anywhere are no text of any kind.
    let refusal = parse(&Upload::bytes("backers.csv", [0_u8; 400].as_slice())).unwrap_err();
    assert!(!refusal.to_string().contains("UTF-"), "{refusal}");
}
