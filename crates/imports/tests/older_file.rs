//! An older file after a newer one: nothing is turned back unless somebody says that it is meant.
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

use std::path::PathBuf;

use accounts::Role;
use desk::Desk;
use imports::{AbsentRule, Decision, Doubts, IfDoubtful, ImportError, commands};
use stories::{Exports, SLUG, Story, accounted, migrations, work};
use testkit::{on_both, on_both_test_dbs};

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status";

/// One of the exports of a campaign: what it says was pledged by backers of these numbers.
fn says(exports: &Exports, name: &str, pledged: &[(u32, &str)]) -> PathBuf {
    let row = |(uid, amount): &(u32, &str)| {
        format!(
            "{uid},{uid},Backer {uid},b{uid}@example.org,Base,$10.00,r1,{amount},\"2025/03/01, 12:00\",collected"
        )
    };
    exports.named(name, pledged.iter().map(row))
}

/// Running it is refused for being older, and leaves nothing but that it was there.
fn refused(story: &Story, file: &std::path::Path) -> Doubts {
    let before = (pledged(story), story.count("import_record_body"), story.count("ledger_transaction"));
    let answer = commands::run(&story.db, &story.cx, SLUG, file, &Decision::default()).unwrap_err();
    let ImportError::Doubtful(older) = &answer else { panic!("{answer}") };
    assert!(answer.to_string().contains("--anyway"), "{answer}");
    let after = (pledged(story), story.count("import_record_body"), story.count("ledger_transaction"));
    assert_eq!(before, after);
    Doubts::clone(older)
}

fn pledged(story: &Story) -> [Option<i64>; 2] {
    ["1", "2"].map(|uid| story.pledge(uid).map(|pledge| pledge.facts.pledged_minor))
}

#[test]
fn the_same_older_file_again_turns_nothing_back_unless_it_is_meant() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "USD"), Exports::under(HEADER));
        let older = says(&exports, "march.csv", &[(1, "$49.00"), (2, "$49.00")]);
        let newer = says(&exports, "june.csv", &[(1, "$60.00"), (2, "$49.00")]);
        story.run(&older);
        let applied_at = story.cx.now();
        story.clock.advance_seconds(60);
        story.run(&newer);
        story.clock.advance_seconds(60);

        let told = refused(&story, &older);
        assert_eq!(told.same_file_applied_at, Some(applied_at));
        let back = told.goes_back.unwrap();
        assert_eq!((back.records, back.record, back.applied_at), (1, 1, applied_at));
        assert_eq!(pledged(&story), [Some(6_000), Some(4_900)]);

        accounted(&story.run(&newer));
        accounted(&story.run_older(&older));
        assert_eq!(pledged(&story), [Some(4_900), Some(4_900)]);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_older_file_with_other_bytes_is_known_by_what_it_says() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&exports, "march.csv", &[(1, "$49.00"), (2, "$49.00")]));
        story.clock.advance_seconds(60);
        story.run(&says(&exports, "june.csv", &[(1, "$60.00"), (2, "$49.00")]));
        story.clock.advance_seconds(60);
        // Saved anew with its rows the other way round, and one backer more.
        let saved_anew = says(&exports, "march-sorted.csv", &[(2, "$49.00"), (3, "$15.00"), (1, "$49.00")]);
        let told = refused(&story, &saved_anew);
        assert_eq!(told.same_file_applied_at, None);
        assert_eq!(told.goes_back.map(|back| (back.records, back.record)), Some((1, 3)));
        assert!(story.pledge("3").is_none());
        // What was never said before is no older.
        accounted(&story.run(&says(&exports, "july.csv", &[(1, "$70.00"), (2, "$49.00"), (3, "$15.00")])));
        assert_eq!(pledged(&story), [Some(7_000), Some(4_900)]);
    });
}

#[test]
fn an_import_that_was_taken_back_does_not_count() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "USD"), Exports::under(HEADER));
        let older = says(&exports, "march.csv", &[(1, "$49.00"), (2, "$49.00")]);
        story.run(&older);
        story.clock.advance_seconds(60);
        let newer = story.run(&says(&exports, "june.csv", &[(1, "$60.00"), (2, "$49.00")]));
        story.clock.advance_seconds(60);
        commands::undo(&story.db, &story.cx, newer.batch).unwrap();
        let again = story.run(&older);
        assert_eq!((again.unchanged, again.applied), (2, 0));
        assert_eq!(pledged(&story), [Some(4_900), Some(4_900)]);
    });
}

#[test]
fn a_plan_that_was_overtaken_while_it_waited_asks_too() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&exports, "march.csv", &[(1, "$49.00"), (2, "$49.00")]));
        story.clock.advance_seconds(60);
        let waiting = story.plan(&says(&exports, "may.csv", &[(1, "$55.00"), (2, "$49.00")]));
        story.clock.advance_seconds(60);
        story.run(&says(&exports, "june.csv", &[(1, "$60.00"), (2, "$49.00")]));
        let row = waiting.row;
        let cx = story.cx.clone();
        let answer = story
            .db
            .write_blocking(move |tx| imports::begin_applying(tx, &cx, row, &Decision::default()))
            .unwrap_err();
        let ImportError::Doubtful(told) = answer else { panic!("{answer}") };
        assert_eq!(told.overtaken.map(|back| back.records), Some(1));
        let meant = Decision { if_doubtful: IfDoubtful::Apply, ..Decision::default() };
        story.write::<_, ImportError>(move |tx, cx| imports::begin_applying(tx, cx, row, &meant).map(drop));
        imports::apply_all(&story.db, &story.cx, row).unwrap();
        assert_eq!(pledged(&story), [Some(5_500), Some(4_900)]);
    });
}

#[test]
fn of_two_plans_for_an_empty_campaign_the_second_changes_what_the_first_made() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "USD"), Exports::under(HEADER));
        let plans = ["march.csv", "june.csv"].map(|name| {
            story.clock.advance_seconds(60);
            let amount = if name == "march.csv" { "$49.00" } else { "$60.00" };
            story.plan(&says(&exports, name, &[(1, amount), (2, "$49.00")])).row
        });
        for row in plans {
            story.clock.advance_seconds(60);
            let meant = Decision { if_doubtful: IfDoubtful::Apply, ..Decision::default() };
            story.write::<_, ImportError>(move |tx, cx| {
                imports::begin_applying(tx, cx, row, &meant).map(drop)
            });
            imports::apply_all(&story.db, &story.cx, row).unwrap();
        }
        assert_eq!(pledged(&story), [Some(6_000), Some(4_900)]);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_file_with_none_of_the_pledges_may_be_another_campaigns() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&exports, "ours.csv", &[(1, "$49.00"), (2, "$49.00")]));
        let theirs = says(&exports, "theirs.csv", &[(3, "$15.00"), (4, "$15.00")]);
        let told = refused(&story, &theirs);
        assert_eq!((told.none_of, told.code()), (Some(2), "other_campaign"));
        assert!(story.pledge("1").unwrap().moments.missing_since.is_none());
        // A part of the campaign marks nobody, so it needs no more than that.
        let part = Decision { absent_rule: AbsentRule::Leave, ..Decision::default() };
        accounted(&commands::run(&story.db, &story.cx, SLUG, &theirs, &part).unwrap());
        assert!(story.pledge("3").is_some() && story.pledge("1").unwrap().moments.missing_since.is_none());
    });
}

#[test]
fn the_preview_says_what_would_go_back_and_wants_a_tick() {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "USD"));
        let exports = Exports::under(HEADER);
        let older = says(&exports, "march.csv", &[(1, "$49.00"), (2, "$49.00")]);
        desk.story.run(&older);
        desk.story.clock.advance_seconds(60);
        desk.story.run(&says(&exports, "june.csv", &[(1, "$60.00"), (2, "$49.00")]));
        desk.story.clock.advance_seconds(60);
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
            let batch = browser.upload_file(&desk.path("/new"), &older).await.is(303).location;
            browser
                .get(&batch)
                .await
                .is(200)
                .says("Is this the right file?")
                .says("One record would turn its pledge back")
                .says("For example Backer 1:")
                .says("US$60.00 → US$49.00")
                .says("I have read this and mean it");
            browser.post(&format!("{batch}/apply"), &[("mark_absent", "1")]).await.is(303);
            browser.get(&batch).await.is(200).says("Nothing was applied").says("Apply import");
            for language in ["de", "pl", "it"] {
                browser.language = language;
                browser.get(&batch).await.is(200).says("name=\"meant\"");
            }
            browser.post(&format!("{batch}/apply"), &[("meant", "1")]).await.is(303);
        });
        work(&desk.story);
        assert_eq!(pledged(&desk.story), [Some(4_900), Some(4_900)]);
    });
}
