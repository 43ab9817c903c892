//! Newer files with other e-mail addresses: what is told before is what happens, and why somebody stays is told with the
//! one reason there is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use imports::{EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, Outcome, RecordPart, SAME_EMAIL_APART, commands};
use stories::let_in::{NEW_LINK, Stage, flags};
use stories::{Exports, Story, migrations};
use testkit::on_both;

#[test]
fn who_moves_with_two_pledges_gets_one_mail_and_nothing_is_kept() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Tri", "tri"), ("Tri", "tri")]);
        let [_, came] = stage.apply(&[("Tri", "tri.new"), ("Tri", "tri.new")]);
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("tri.new", "tri.new"));
        assert_eq!(came[&1], (flags(&[NEW_LINK]), false));
        assert_eq!(came[&2], (flags(&[NEW_LINK]), false));
        assert_eq!(stage.moves(), 1);
        // Once more, and back: each time all of them, told once.
        stage.let_in(2);
        stage.apply(&[("Tri", "tri.third"), ("Tri", "tri.third")]);
        assert_eq!(stage.moves(), 2);
        let batch = stage.story.read(|tx| {
            let latest = db::sql!(
                "SELECT public_id FROM import_batch WHERE state = 'applied' ORDER BY id DESC LIMIT 1"
            );
            Ok(tx.query_one(latest, &[], |row| row.get(0))?)
        });
        stage.let_in(2);
        commands::undo(&stage.story.db, &stage.story.cx, batch).unwrap();
        assert_eq!((stage.email("2").as_str(), stage.moves()), ("tri.new", 3));
    });
}

#[test]
fn a_link_that_was_sent_to_the_new_address_survives_the_record_of_the_other_pledge() {
    on_both(&migrations(), |db| {
        // More of them than one transaction applies stand between the two.
        let others: Vec<String> = (0..imports::APPLIED_AT_ONCE).map(|n| format!("other{n}")).collect();
        let people = |name: &'static str, email: &'static str| {
            let between = others.iter().map(move |other| (name, other.as_str()));
            std::iter::once(("Tri", email)).chain(between).chain([("Tri", email)]).collect::<Vec<_>>()
        };
        let stage = Stage::of(db, &people("Other", "tri"));
        let batch = stage.story.plan(&stage.file(&people("Another", "tri.new"))).row;
        stage.story.write(move |tx, cx| {
            imports::begin_applying(tx, cx, batch, &imports::Decision::default()).map(drop)
        });
        let last = (imports::APPLIED_AT_ONCE + 2).to_string();
        let other = stage.story.pledge(&last).unwrap().row;
        let mut link = None;
        while imports::apply_step(&stage.story.db, &stage.story.cx, batch).unwrap() == imports::Step::More {
            if link.is_none() && stage.moves() == 1 {
                link = Some(stage.story.write(move |tx, cx| pledges::link_of(tx, cx, other)));
            }
        }
        let link = link.unwrap();
        assert!(stage.story.read(move |tx| Ok(pledges::pledge_of_link(tx, &link)?.is_some())));
    });
}

#[test]
fn nobody_is_promised_a_link_whose_other_pledge_goes_elsewhere() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Alpha", "pair"), ("Beta", "pair")]);
        let [planned, came] = stage.apply(&[("Alpha", "alpha"), ("Beta", "pair")]);
        assert_eq!(planned[&1], (flags(&[EMAIL_STAYS_PLEDGE]), false));
        assert_eq!(came[&1], (flags(&[EMAIL_STAYS_PLEDGE]), true));
        // Each of them to an address of their own.
        let [_, came] = stage.apply(&[("Alpha", "alpha.new"), ("Beta", "beta")]);
        let stays = (flags(&[EMAIL_STAYS_PLEDGE]), true);
        assert_eq!((&came[&1], &came[&2]), (&stays, &stays));
        assert_eq!((stage.email("1").as_str(), stage.moves()), ("pair", 0));
    });
}

#[test]
fn a_pledge_that_has_ended_keeps_its_mailbox_too() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Alpha", "pair"), ("Beta", "pair")]);
        let ended = stage.story.pledge("2").unwrap().row;
        stage.story.write(move |tx, cx| pledges::cancel(tx, cx, ended, "by hand").map(drop));
        let [_, came] = stage.apply(&[("Alpha", "alpha"), ("Beta", "pair")]);
        assert_eq!(came[&1], (flags(&[EMAIL_STAYS_PLEDGE]), true));
        assert_eq!(stage.email("2"), "pair");
    });
}

#[test]
fn an_address_of_somebody_else_stays_theirs_and_says_so() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Zed", "zed"), ("Nina", "nina")]);
        let [planned, came] = stage.apply(&[("Zed", "nina"), ("Nina Nowak", "nina")]);
        let taken = flags(&[EMAIL_STAYS_TAKEN, SAME_EMAIL_APART]);
        assert_eq!((&planned[&1], &came[&1]), (&(taken.clone(), false), &(taken.clone(), true)));
        assert_eq!(came[&2].0, flags(&[SAME_EMAIL_APART]), "the two are not one person");
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("zed", "nina"));
        // Two that become one person by the file are told to be one.
        let [_, came] = stage.apply(&[("Zed", "zed"), ("Nina Nowak", "nina"), ("Nina Nowak", "nina")]);
        assert!(came.values().all(|(flags, _)| flags.is_empty()), "{came:?}");
    });
}

#[test]
fn an_address_that_the_same_file_sets_free_is_taken_over() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Ann", "a"), ("Bob", "b"), ("Cyd", "c")]);
        let [_, came] = stage.apply(&[("Ann", "a.new"), ("Bob", "a"), ("Cyd", "d"), ("Dan", "d")]);
        assert_eq!(came[&1].0, flags(&[NEW_LINK]));
        assert_eq!(came[&2].0, flags(&[NEW_LINK]), "{came:?}");
        assert_eq!(came[&3].0, flags(&[EMAIL_STAYS_TAKEN, SAME_EMAIL_APART]), "a new pledge comes first");
        assert_eq!((stage.email("2").as_str(), stage.email("3").as_str()), ("a", "c"));
        assert_eq!(stage.moves(), 2);
    });
}

#[test]
fn whom_staff_told_apart_the_files_follow_each_on_their_own() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Alpha", "pair"), ("Beta", "pair")]);
        let story = &stage.story;
        let wanted = story.run(&stage.file(&[("Alpha", "pair"), ("Beta B", "beta")])).batch;
        stage.part("2", "Beta", "beta");
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("pair", "beta"));
        // What the file changed is opened with the key of who it is about now.
        let [record] = &story.records(wanted, Outcome::Changed)[..] else { panic!("one record changed") };
        assert!(record.changes.iter().any(|change| change.part == RecordPart::Email));
        let [name] = {
            let (vault, campaign) = (story.cx.vault.clone(), story.campaign.row);
            story.read(move |tx| imports::people_named_in_files(tx, &vault, (campaign, "Beta B"), 10))
        }[..] else {
            panic!("the name that the file has is found")
        };
        assert_eq!(name, story.pledge("2").unwrap().contact);
        // Each follows their own file from now on.
        let [_, came] = stage.apply(&[("Alpha", "alpha"), ("Beta B", "beta")]);
        assert_eq!(came[&1], (flags(&[NEW_LINK]), false));
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("alpha", "beta"));
        commands::undo(&story.db, &story.cx, stage.latest()).unwrap();
        commands::undo(&story.db, &story.cx, wanted).unwrap();
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("pair", "beta"), "staff said it");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_import_that_is_taken_back_takes_both_of_those_told_apart_with_it() {
    on_both(&migrations(), |db| {
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |n: u32| {
            format!(
                "{n},{n},Twin {n},twins@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected"
            )
        };
        let story = Story::new(db, "EUR");
        let report = story.run(&exports.of([row(1), row(2)]));
        let first = story.pledge("1").unwrap();
        story.write::<_, imports::ImportError>(move |tx, cx| {
            let email = kernel::EmailAddress::parse("one@example.org").unwrap();
            let own = pledges::OwnPerson { name: "One", email: &email, source: contacts::Source::Cli };
            let parted = pledges::part_from_person(tx, cx, first.row, own)?;
            imports::follow_parting(tx, cx, first.row, &parted)
        });
        assert_eq!(story.count("contact_key"), 2);
        commands::undo(&story.db, &story.cx, report.batch).unwrap();
        assert_eq!((story.count("pledge"), story.count("contact_key")), (0, 0));
    });
}

#[test]
fn whoever_was_not_moved_by_a_file_is_not_moved_by_taking_it_back() {
    on_both(&migrations(), |db| {
        let stage = Stage::of(db, &[("Vale", "vale"), ("Aiko", "aiko")]);
        stage.apply(&[("Vale", "aiko"), ("Aiko", "aiko")]);
        stage.apply(&[("Vale", "aiko"), ("Aiko", "elsewhere")]);
        // The address is free by now, and the next file says Vale's own again: nothing moves.
        stage.apply(&[("Vale", "vale"), ("Aiko", "elsewhere")]);
        assert_eq!((stage.email("1").as_str(), stage.moves()), ("vale", 1));
        let latest = stage.latest();
        commands::undo(&stage.story.db, &stage.story.cx, latest).unwrap();
        assert_eq!((stage.email("1").as_str(), stage.moves()), ("vale", 1), "it was never theirs here");
        // What a file did move goes back, through several of them.
        commands::undo(&stage.story.db, &stage.story.cx, stage.latest()).unwrap();
        assert_eq!((stage.email("1").as_str(), stage.email("2").as_str()), ("vale", "aiko"));
        assert_eq!(stage.story.findings(), []);
    });
}
