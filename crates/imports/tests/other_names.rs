//! Two people behind one e-mail address: the name of the second stands in the file alone, and is found and shown without
//! anybody opening the file's records.
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

use contacts::{ErasureReason, Source};
use db::{params, sql};
use imports::commands;
use kernel::RowId;
use kernel::ids::kinds;
use stories::{Exports, Story, migrations, work};
use testkit::on_both;

fn exports() -> Exports {
    Exports::under(
        "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
    )
}

/// Backers 1, 2, … of one address, and one of another.
fn file(exports: &Exports, names: &[&str]) -> PathBuf {
    let row = |(n, name): (usize, &&str)| {
        let n = n + 1;
        format!("{n},{n},{name},twins@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected")
    };
    let other =
        "90,90,Else,else@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected".to_owned();
    exports.of(names.iter().enumerate().map(row).chain([other]))
}

fn found(story: &Story, typed: &'static str) -> Vec<RowId<kinds::Contact>> {
    let (vault, campaign) = (story.cx.vault.clone(), story.campaign.row);
    story.read(move |tx| imports::people_named_in_files(tx, &vault, (campaign, typed), 100))
}

/// As in a whole installation: events reach whoever listens.
fn listening(db: db::Db) -> Story {
    let story = Story::new(db, "EUR");
    let mut registry = jobs::Registry::new();
    imports::register(&mut registry, &story.cx.vault).unwrap();
    registry.attach(&story.db);
    story
}

/// The names that a list shows beside pledges.
fn shown(story: &Story) -> Vec<String> {
    let (vault, campaign) = (story.cx.vault.clone(), story.campaign.row);
    story.read(move |tx| {
        let rows = pledges::list(tx, &pledges::Filter::all(campaign), pledges::Page::first(25))?;
        let people: Vec<_> = rows.iter().map(|row| row.contact).collect();
        let profiles = contacts::profiles(tx, &vault, &people)?;
        let asked: Vec<_> =
            rows.iter().zip(&profiles).map(|(row, profile)| (row.pledge, profile.name.as_str())).collect();
        let names = imports::other_names(tx, &vault, &asked)?;
        Ok(rows.iter().filter_map(|row| names.get(&row.pledge.row).cloned()).collect())
    })
}

#[test]
fn a_name_that_only_the_file_has_is_found_and_shown_and_no_record_is_opened() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), exports());
        story.run(&file(&exports, &["Twin Anna", "Twin Bert", "twin  ANNA"]));
        let person = story.pledge("1").unwrap().contact;
        // A list cannot open what is not there.
        story.write(|tx, _| {
            tx.execute(sql!("UPDATE pledge_raw_record SET record_sealed = $1"), params![Vec::<u8>::new()])
        });
        assert_eq!(found(&story, "bert"), [person]);
        assert_eq!(found(&story, "Bert Twin"), [person]);
        assert!(found(&story, "anna").is_empty(), "her own name is found as such");
        assert!(found(&story, "twins@example.org").is_empty());
        assert_eq!(shown(&story), ["Twin Bert"]);
        let beside = story.beside("beside");
        assert!(found(&beside, "bert").is_empty(), "another campaign's file says nothing here");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn it_follows_newer_files_and_renamings_and_goes_with_what_brought_it() {
    on_both(&migrations(), |db| {
        let (story, exports) = (listening(db), exports());
        story.run(&file(&exports, &["Twin Anna"]));
        let person = story.pledge("1").unwrap().contact;
        // A later file brings the second one.
        let second = story.run(&file(&exports, &["Twin Anna", "Twin Bert"])).batch;
        assert_eq!(found(&story, "bert"), [person]);
        // It is corrected there, which renames the person, and the correction is taken back.
        let third = story.run(&file(&exports, &["Twin Anna", "Twin Bertram"])).batch;
        let (name, _) = story.name_and_email(person);
        assert_eq!((name.as_str(), shown(&story)), ("Twin Anna", vec!["Twin Bertram".to_owned()]));
        commands::undo(&story.db, &story.cx, third).unwrap();
        assert_eq!(shown(&story), ["Twin Bert"]);
        // Staff call the person Bert: then Anna stands in the file alone.
        story.write(move |tx, cx| contacts::rename(tx, cx, person, "Twin Bert", Source::Cli));
        work(&story);
        assert_eq!((shown(&story), found(&story, "anna")), (vec!["Twin Anna".to_owned()], vec![person]));
        assert!(found(&story, "bert").is_empty());
        story.write(move |tx, cx| contacts::rename(tx, cx, person, "Twin Anna", Source::Cli));
        work(&story);
        commands::undo(&story.db, &story.cx, second).unwrap();
        assert!(found(&story, "bert").is_empty() && shown(&story).is_empty());
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn it_goes_when_the_person_is_erased() {
    on_both(&migrations(), |db| {
        let (story, exports) = (listening(db), exports());
        story.run(&file(&exports, &["Twin Anna", "Twin Bert"]));
        let person = story.pledge("1").unwrap().contact;
        story.write(move |tx, cx| contacts::erase(tx, cx, person, ErasureReason::Requested).map(drop));
        assert!(shown(&story).is_empty(), "the key is gone at once");
        work(&story);
        let left = story.read(|tx| {
            let words = sql!("SELECT COUNT(*) FROM import_other_name_word");
            Ok(tx.query_one(words, &[], |row| row.get::<i64>(0))?)
        });
        assert_eq!((left, found(&story, "bert").len()), (0, 0));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn names_from_before_they_were_kept_are_read_once() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), exports());
        story.run(&file(&exports, &["Twin Anna", "Twin Bert"]));
        // As an installation of before comes out of the migration.
        story.write(|tx, _| {
            tx.execute(sql!("DELETE FROM import_other_name_word"), &[])?;
            tx.execute(sql!("DELETE FROM import_other_name"), &[])?;
            tx.execute(
                sql!("INSERT INTO import_name_unread (pledge_id) SELECT pledge_id FROM import_source"),
                &[],
            )
        });
        story.write(|tx, cx| jobs::enqueue(tx, cx.now(), &imports::ReadNames {}));
        work(&story);
        assert_eq!(shown(&story), ["Twin Bert"]);
        assert_eq!(found(&story, "bert").len(), 1);
        let left = story.read(|tx| {
            Ok(tx.query_one(sql!("SELECT COUNT(*) FROM import_name_unread"), &[], |row| row.get::<i64>(0))?)
        });
        assert_eq!(left, 0);
    });
}

#[test]
fn a_name_that_lost_its_pledge_is_found_out() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), exports());
        story.run(&file(&exports, &["Twin Anna", "Twin Bert"]));
        let other = story.pledge("90").unwrap().contact;
        story.write(move |tx, _| {
            tx.execute(sql!("UPDATE import_other_name SET contact_id = $1"), params![other])
        });
        assert_eq!(story.findings().len(), 1);
    });
}
