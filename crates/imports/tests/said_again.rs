//! An e-mail address that was not taken over once, in the files after.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use imports::{EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, RecordPart, SAME_EMAIL_APART, commands};
use kernel::EmailAddress;
use stories::let_in::{Stage, flags};
use stories::{Exports, migrations};
use testkit::on_both;

const PAIR: [(&str, &str); 2] = [("Alpha", "pair"), ("Beta", "pair")];
const ALPHA_ELSEWHERE: [(&str, &str); 2] = [("Alpha", "alpha"), ("Beta", "pair")];

fn kept(record: u64, before: &str, after: &str, why: &str) -> (u64, String, String, String) {
    (record, before.to_owned(), after.to_owned(), why.to_owned())
}

#[test]
fn it_is_listed_by_every_file_that_says_it_and_changes_nothing() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &PAIR);
        let told = [kept(1, "pair", "alpha", EMAIL_STAYS_PLEDGE)];
        stage.apply(&ALPHA_ELSEWHERE);
        assert_eq!(stage.not_taken_over(stage.latest()), told);
        // The very same file: nothing is changed, and the address is told before and after.
        let plan = stage.story.plan(&stage.file(&ALPHA_ELSEWHERE));
        assert_eq!((plan.plan.changed, plan.plan.unchanged, plan.plan.flagged), (0, 2, 1));
        assert_eq!(stage.not_taken_over(plan.id), told);
        stage.apply(&ALPHA_ELSEWHERE);
        assert_eq!(stage.not_taken_over(stage.latest()), told);
        // A newer one, and one in which something else changed as well.
        stage.apply(&[("Alpha", "alpha"), ("Beta", "pair"), ("Cyd", "cyd")]);
        assert_eq!(stage.not_taken_over(stage.latest()), told);
        let [planned, _] = stage.apply(&[("Alpha A", "alpha"), ("Beta", "pair"), ("Cyd", "cyd")]);
        assert_eq!(planned[&1].0, flags(&[EMAIL_STAYS_PLEDGE]));
        assert_eq!(stage.not_taken_over(stage.latest()), told);
        assert_eq!((stage.email("1").as_str(), stage.moves()), ("pair", 0));
        // What is kept of an unchanged record follows its pledge to another person.
        let listed = stage.latest();
        stage.apply(&[("Alpha A", "alpha"), ("Beta", "pair"), ("Cyd", "cyd")]);
        stage.part("1", "Alpha", "alpha.own");
        for batch in [listed, stage.latest()] {
            assert_eq!(stage.not_taken_over(batch), told);
        }
        assert_eq!(stage.story.findings(), []);
    });
}

#[test]
fn it_is_taken_over_when_the_reason_is_gone_and_goes_back_to_what_was_ours() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &PAIR);
        stage.apply(&ALPHA_ELSEWHERE);
        stage.part("2", "Beta", "beta");
        let plan = stage.story.plan(&stage.file(&ALPHA_ELSEWHERE));
        assert_eq!((plan.plan.changed, plan.plan.unchanged), (1, 1));
        let [planned, came] = stage.apply(&ALPHA_ELSEWHERE);
        assert_eq!(
            (&planned[&1], &came[&1]),
            (&(flags(&["new_link"]), false), &(flags(&["new_link"]), false))
        );
        assert_eq!(
            (stage.email("1").as_str(), stage.email("2").as_str(), stage.moves()),
            ("alpha", "beta", 1)
        );
        assert_eq!(stage.not_taken_over(stage.latest()), []);
        // Once more: it is theirs by now.
        assert_eq!(stage.story.plan(&stage.file(&ALPHA_ELSEWHERE)).plan.changed, 0);
        commands::undo(&stage.story.db, &stage.story.cx, stage.latest()).unwrap();
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("pair", "beta"));
        // Taken back, it is as it was: the file says it, and it can be taken over.
        assert_eq!(stage.story.plan(&stage.file(&ALPHA_ELSEWHERE)).plan.changed, 1);
        assert_eq!(stage.story.findings(), []);
    });
}

#[test]
fn another_one_after_it_stands_beside_ours_and_goes_back_to_ours() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &PAIR);
        stage.apply(&ALPHA_ELSEWHERE);
        stage.apply(&[("Alpha", "alpha.third"), ("Beta", "pair")]);
        assert_eq!(
            stage.not_taken_over(stage.latest()),
            [kept(1, "pair", "alpha.third", EMAIL_STAYS_PLEDGE)],
            "nobody was ever at the one between"
        );
        stage.part("2", "Beta", "beta");
        stage.apply(&[("Alpha", "alpha.fourth"), ("Beta", "pair")]);
        assert_eq!(stage.email("1"), "alpha.fourth");
        commands::undo(&stage.story.db, &stage.story.cx, stage.latest()).unwrap();
        assert_eq!(stage.email("1"), "pair", "the file before had another one, which was never theirs here");
    });
}

#[test]
fn an_address_that_somebody_leaves_is_taken_over_by_the_next_file() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Zed", "zed"), ("Nina", "nina"), ("Ann", "ann")]);
        stage.apply(&[("Zed", "nina"), ("Nina", "nina"), ("Ann", "ann")]);
        let why = format!("same_email {SAME_EMAIL_APART} {EMAIL_STAYS_TAKEN}");
        assert_eq!(stage.not_taken_over(stage.latest()), [kept(1, "zed", "nina", &why)]);
        // Nina comes after Zed: hers is free only then.
        stage.apply(&[("Zed", "nina"), ("Nina", "nina.new"), ("Ann", "ann")]);
        assert_eq!(stage.not_taken_over(stage.latest()), [kept(1, "zed", "nina", EMAIL_STAYS_TAKEN)]);
        let [_, came] = stage.apply(&[("Zed", "nina"), ("Nina", "nina.new"), ("Ann", "ann")]);
        assert_eq!(came[&1].0, flags(&["new_link"]));
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("nina", "nina.new"));
        assert_eq!(stage.moves(), 2);
    });
}

#[test]
fn an_address_that_was_handed_on_within_a_file_goes_back_with_its_import() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Nina", "nina"), ("Zed", "zed"), ("Ann", "ann")]);
        // Each leaves before the next one comes; taken back in that order, the address before is still somebody's.
        stage.apply(&[("Nina", "nina.new"), ("Zed", "nina"), ("Ann", "zed")]);
        let emails = || ["1", "2", "3"].map(|n| stage.email(n));
        assert_eq!(emails(), ["nina.new", "nina", "zed"]);
        commands::undo(&stage.story.db, &stage.story.cx, stage.latest()).unwrap();
        assert_eq!(emails(), ["nina", "zed", "ann"]);
    });
}

#[test]
fn an_address_by_staff_stays_whatever_the_files_go_on_saying() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Zed", "zed"), ("Nina", "nina")]);
        let file = [("Zed", "nina"), ("Nina", "nina")];
        stage.apply(&file);
        let zed = stage.story.pledge("1").unwrap().contact;
        stage.story.write(move |tx, cx| {
            let email = EmailAddress::parse("zed.own@example.org").unwrap();
            contacts::change_email(tx, cx, zed, &email, contacts::Source::Cli)
        });
        stage.apply(&file);
        assert_eq!(stage.not_taken_over(stage.latest()), []);
        // Free by now, it is still not theirs.
        stage.apply(&[("Zed", "nina"), ("Nina", "elsewhere")]);
        stage.apply(&[("Zed Z", "nina"), ("Nina", "elsewhere")]);
        assert_eq!(stage.email("1"), "zed.own");
        assert_eq!(
            stage.story.plan(&stage.file(&[("Zed Z", "nina"), ("Nina", "elsewhere")])).plan.changed,
            0
        );
    });
}

#[test]
fn who_got_there_by_another_campaigns_file_and_on_is_not_moved_back() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Zed", "zed"), ("Nina", "nina")]);
        let exports = Exports::under(stories::let_in::HEADER);
        let beside = stage.story.beside("second");
        let there = |email: &str| {
            stage.story.clock.advance_minutes(60);
            let row =
                format!("7,7,Zed,{email}@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected");
            beside.run(&exports.of([row]));
        };
        there("zed");
        let file = [("Zed", "nina"), ("Nina", "nina")];
        stage.apply(&file);
        let zed = stage.story.pledge("1").unwrap().contact;
        assert_eq!(beside.pledge("7").unwrap().contact, zed);
        // Nina leaves; the other campaign's file has Zed there, and a newer one elsewhere.
        let nina = stage.story.pledge("2").unwrap().contact;
        stage.story.write(move |tx, cx| {
            let email = EmailAddress::parse("nina.own@example.org").unwrap();
            contacts::change_email(tx, cx, nina, &email, contacts::Source::Cli)
        });
        there("nina");
        assert_eq!(stage.email("1"), "nina");
        there("zed.new");
        assert_eq!(stage.email("1"), "zed.new");
        let moves = stage.moves();
        assert_eq!(stage.story.plan(&stage.file(&file)).plan.changed, 0);
        stage.apply(&file);
        assert_eq!((stage.email("1").as_str(), stage.moves()), ("zed.new", moves));
        assert_eq!(stage.not_taken_over(stage.latest()), []);
        // The import that moved them on is taken back, and the one that brought them there: nobody ever was there.
        for _ in 0..3 {
            commands::undo(&stage.story.db, &stage.story.cx, stage.latest()).unwrap();
        }
        assert_eq!(stage.email("1"), "zed");
        assert_eq!(stage.story.plan(&stage.file(&file)).plan.changed, 1);
    });
}

#[test]
fn what_two_records_of_one_person_move_goes_back_once_and_to_where_they_were() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &PAIR);
        // Each of them elsewhere: both stay.
        stage.apply(&[("Alpha", "alpha"), ("Beta", "beta")]);
        let both =
            [kept(1, "pair", "alpha", EMAIL_STAYS_PLEDGE), kept(2, "pair", "beta", EMAIL_STAYS_PLEDGE)];
        assert_eq!(stage.not_taken_over(stage.latest()), both);
        // Beta's follows Alpha's, which says nothing new.
        let [_, came] = stage.apply(&[("Alpha", "alpha"), ("Beta", "alpha")]);
        assert_eq!(came.keys().copied().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(
            (stage.email("1").as_str(), stage.email("2").as_str(), stage.moves()),
            ("alpha", "alpha", 1)
        );
        commands::undo(&stage.story.db, &stage.story.cx, stage.latest()).unwrap();
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("pair", "pair"));
        let plan = stage.story.plan(&stage.file(&[("Alpha", "alpha"), ("Beta", "beta")]));
        assert_eq!((plan.plan.changed, stage.not_taken_over(plan.id)), (0, both.to_vec()));
    });
}

#[test]
fn a_record_that_is_told_to_be_changed_says_from_where_to_where() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &PAIR);
        stage.apply(&ALPHA_ELSEWHERE);
        stage.part("2", "Beta", "beta");
        let plan = stage.story.plan(&stage.file(&ALPHA_ELSEWHERE));
        let changed = stage.story.records(plan.id, imports::Outcome::Changed);
        let [record] = &changed[..] else { panic!("one record: {changed:?}") };
        let [change] = &record.changes[..] else { panic!("the address alone") };
        assert_eq!((change.part, change.before.as_str()), (RecordPart::Email, Some("pair@example.org")));
        assert_eq!(change.after.as_str(), Some("alpha@example.org"));
    });
}
