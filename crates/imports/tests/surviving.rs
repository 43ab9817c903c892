//! What goes wrong around an import does not go into it: a process that dies, a database that is away for a moment,
//! a campaign next door, an address that leads to somebody else by now.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use imports::{BatchState, Decision, LEASE_SECONDS, Step};

use stories::{Exports, Story, accounted, generated, migrations, sample, work};
use testkit::on_both;
use web::session::{self, NewSession, SessionKind};

const FIRST: &str = "kickstarter-2024-reimport-first.csv";
const SECOND: &str = "kickstarter-2024-reimport-second.csv";

#[test]
fn an_import_of_a_command_line_that_was_killed_goes_on_when_its_lease_runs_out() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let batch = story.plan(&generated(folder.path(), 1_000));
        let row = batch.row;
        story.write(move |tx, cx| imports::begin_applying(tx, cx, row, &Decision::default()).map(drop));
        story.clock.advance_seconds(LEASE_SECONDS - 10);
        assert_eq!(imports::apply_step(&story.db, &story.cx, row).unwrap(), Step::More);
        let applied = || story.batch(batch.id).done.applied;
        let one_chunk = u64::try_from(imports::APPLIED_AT_ONCE).unwrap();
        // It gave a sign of life a moment ago: nobody else goes on with it.
        story.clock.advance_seconds(20);
        work(&story);
        assert_eq!(applied(), one_chunk);
        // Killed: no sign for the whole of the lease, counted from the last one.
        story.clock.advance_seconds(LEASE_SECONDS);
        work(&story);
        assert_eq!((story.batch(batch.id).state, applied()), (BatchState::Applied, 1_000));
        assert_eq!((story.count("pledge"), story.count("ledger_transaction")), (1_000, 1_000));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_undo_of_a_command_line_that_was_killed_goes_on_too() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let report = story.run(&generated(folder.path(), 300));
        let row = story.batch(report.batch).row;
        story.write(move |tx, cx| imports::begin_undoing(tx, cx, row).map(drop));
        imports::undo_step(&story.db, &story.cx, row).unwrap();
        story.clock.advance_seconds(LEASE_SECONDS + 1);
        work(&story);
        assert_eq!((story.batch(report.batch).state, story.count("pledge")), (BatchState::Undone, 0));
    });
}

#[test]
fn nobody_is_held_because_the_database_was_away_for_a_moment() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let batch = story.plan(&generated(folder.path(), 50));
        let row = batch.row;
        story.write(move |tx, cx| imports::begin_applying(tx, cx, row, &Decision::default()).map(drop));
        let (away, back) = (
            db::sql!("ALTER TABLE ledger_account RENAME TO ledger_account_away"),
            db::sql!("ALTER TABLE ledger_account_away RENAME TO ledger_account"),
        );
        story.write(move |tx, _| tx.execute(away, &[]).map(drop));
        // The fault comes up through the ledger and the pledge, as the database's.
        let error = imports::apply_step(&story.db, &story.cx, row).unwrap_err();
        assert!(matches!(error, imports::ImportError::Pledge(pledges::PledgeError::Db(_))), "{error:?}");
        assert_eq!(story.batch(batch.id).done, imports::DoneCounts::default());
        story.write(move |tx, _| tx.execute(back, &[]).map(drop));
        imports::apply_all(&story.db, &story.cx, row).unwrap();
        let done = story.batch(batch.id).done;
        assert_eq!((done.applied, done.held), (50, 0));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_file_of_one_campaign_touches_nobody_of_another() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        story.run(&sample(FIRST));
        // The same backers, under the same ids of the platform, in a campaign of their own.
        let other = story.beside("other");
        accounted(&other.run(&sample(FIRST)));
        let missing = imports::diff_files(&sample(FIRST), &sample(SECOND)).unwrap().missing;
        let batch = other.plan(&sample(SECOND));
        // Even a row that should not be there cannot point across.
        let (row, stranger) = (batch.row, story.pledge("300007017").unwrap().row);
        story.write(move |tx, _| {
            let ids = tx.reserve_ids("import_absent", 1)?;
            let statement = db::sql!(
                "INSERT INTO import_absent (id, batch_id, pledge_id, is_marked) VALUES ($1, $2, $3, 0)"
            );
            tx.execute(statement, db::params![ids[0], row, stranger]).map(drop)
        });
        other.write(move |tx, cx| imports::begin_applying(tx, cx, row, &Decision::default()).map(drop));
        imports::apply_all(&other.db, &other.cx, row).unwrap();
        let is_marked = |of: &Story, uid: &str| of.pledge(uid).unwrap().moments.missing_since.is_some();
        assert!(is_marked(&other, &missing[0]) && !is_marked(&story, &missing[0]));
        assert!(!is_marked(&story, "300007017"));
        assert_eq!(story.pledge("300007017").unwrap().facts.pledged_minor, 7_800);
        assert_eq!(other.pledge("300007017").unwrap().facts.pledged_minor, 9_800);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn erasing_somebody_leaves_the_records_of_another_campaigns_backer_with_the_same_number() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let file = generated(folder.path(), 1);
        story.run(&file);
        let other = story.beside("other");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace("backer0@", "somebody.else@").replace("collected", "vanished"))
            .unwrap();
        let report = other.run(&file);
        assert_eq!(report.held, 1);
        let person = story.pledge("900000").unwrap().contact;
        let id = story.read(move |tx| Ok(contacts::reference(tx, person)?.id));
        story.write(move |tx, cx| contacts::erase(tx, cx, person, contacts::ErasureReason::Requested));
        imports::forget_person(&story.db, id).unwrap();
        let held = other.records(report.batch, imports::Outcome::Held);
        let email = held[0].record.as_ref().and_then(|record| record.email.clone());
        assert_eq!(email.as_deref(), Some("somebody.else@example.org"));
    });
}

#[test]
fn an_address_that_one_of_several_pledges_moves_to_takes_nobody_else_along() {
    on_both(&migrations(), |db| {
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |n: u32, name: &str, email: &str| {
            format!("{n},{n},{name},{email},Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected")
        };
        let story = Story::new(db, "EUR");
        let file = |anna: &str, bert: &str| exports.of([row(1, "Anna", anna), row(2, "Bert", bert)]);
        story.run(&file("twins@example.org", "twins@example.org"));
        let [anna, bert] = ["1", "2"].map(|uid| story.pledge(uid).unwrap());
        assert_eq!(anna.contact, bert.contact, "nobody can tell them apart yet");
        let row = bert.row;
        let link = story.write(move |tx, cx| pledges::create_link(tx, cx, row));

        story.run(&file("anna@example.org", "twins@example.org"));
        assert_eq!(story.name_and_email(bert.contact).1, "twins@example.org");
        let still = link.clone();
        assert!(
            story.read(move |tx| Ok(pledges::pledge_of_link(tx, &still)?.is_some())),
            "his link still works"
        );

        // The other pledge moves as well: it was one person after all.
        story.run(&file("anna@example.org", "anna@example.org"));
        assert_eq!(story.name_and_email(bert.contact).1, "anna@example.org");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_new_address_ends_the_links_and_sessions_of_the_earlier_one() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let file = generated(folder.path(), 2);
        story.run(&file);
        let [moved, stays] = ["900000", "900001"].map(|uid| story.pledge(uid).unwrap());
        let doors = [&moved, &stays].map(|pledge| {
            let (row, contact) = (pledge.row, pledge.contact.get());
            let link = story.write(move |tx, cx| pledges::create_link(tx, cx, row));
            let now = story.cx.now();
            let open = NewSession {
                kind: SessionKind::Backer,
                subject_id: contact,
                device_label: String::new(),
                lifetime_seconds: 3_600,
                idle_seconds: 3_600,
                facts: serde_json::json!({}),
            };
            let site = story.site();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(session::start(&site, open)).unwrap();
            (link, contact, now)
        });
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace("backer0@example.org", "new@example.org")).unwrap();
        let report = story.run(&file);
        assert_eq!(report.applied, 1);
        let is_open = |(link, contact, now): &(kernel::Token, i64, kernel::Timestamp)| {
            let (link, contact, now) = (link.clone(), *contact, *now);
            story.read(move |tx| {
                let pledge = pledges::pledge_of_link(tx, &link)?;
                let sessions = session::store::list(tx, SessionKind::Backer, contact, now)?;
                Ok((pledge.is_some(), sessions.len()))
            })
        };
        assert_eq!(doors.each_ref().map(is_open), [(false, 0), (true, 1)]);
        assert_eq!(story.name_and_email(moved.contact).1, "new@example.org");
        // Whoever writes mails is told, each time; taken back, it is the same the other way round.
        let told = || {
            story.read(|tx| {
                let moves = db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'contact.moved'");
                Ok(tx.query_one(moves, &[], |row| row.get::<i64>(0))?)
            })
        };
        assert_eq!(told(), 1);
        let (row, link_at_new) = (moved.row, moved.row);
        let new_link = story.write(move |tx, cx| pledges::link_of(tx, cx, link_at_new));
        imports::commands::undo(&story.db, &story.cx, report.batch).unwrap();
        assert_eq!(told(), 2);
        assert_eq!(story.name_and_email(moved.contact).1, "backer0@example.org");
        let is_dead = story.read(move |tx| Ok(pledges::pledge_of_link(tx, &new_link)?.is_none()));
        assert!(is_dead, "the mailbox of the mistake opens nothing");
        assert!(story.pledge("900000").is_some_and(|pledge| pledge.row == row));
    });
}
