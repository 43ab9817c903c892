//! Importing, told as stories on both databases.
//!
//! Why this long: the stories share one stage and read as the way of one import, from the first file to taking it back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Files become pledges, once, whatever comes again.

mod stories;

use imports::HoldReason::{BadEmail, CurrencyMismatch, IdGivenTwice, NoEmail, NoId, UnknownStatus};
use imports::{BatchState, HoldReason, Outcome, RecordPart, Step, commands};
use kernel::Actor;
use kernel::ids::kinds;
use pledges::{Choices, PledgeState};
use stories::{SLUG, Story, accounted, generated, migrations, sample, work};
use testkit::on_both;

const FIRST: &str = "kickstarter-2024-reimport-first.csv";
const SECOND: &str = "kickstarter-2024-reimport-second.csv";

#[test]
fn an_export_becomes_people_pledges_credit_and_a_catalogue() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let report = story.run(&sample("kickstarter-2024-one-file.csv"));
        accounted(&report);
        assert_eq!((report.state, report.received, report.unchanged), (BatchState::Applied, 24, 0));
        assert_eq!(report.applied + report.held, 24);
        let pledge = story.pledge("495967550").unwrap();
        assert_eq!((pledge.state, pledge.order_number.as_str()), (PledgeState::Imported, "1"));
        assert_eq!((pledge.facts.paid_minor, pledge.facts.shipping_paid_minor), (10_800, 2_900));
        assert_eq!((story.credit(&pledge), story.held_in_ledger(&pledge)), (10_800, 10_800));
        let (name, email) = story.name_and_email(pledge.contact);
        assert_eq!((name.as_str(), email.as_str()), ("محمد الأحمد", "m.alahmad@example.com"));
        assert!(pledge.address.is_some());
        let catalogue = story.catalogue();
        let captain = catalogue.rewards.iter().find(|reward| reward.title == "Captain").unwrap();
        assert_eq!((captain.price_minor, captain.platform_reward_id.as_deref()), (7_900, Some("9150002")));
        assert_eq!(pledge.choices.reward, Some(captain.id));
        let in_captain: Vec<&str> = captain
            .contents
            .iter()
            .map(|content| catalogue.item(content.item).unwrap().name.as_str())
            .collect();
        assert_eq!(in_captain, ["Tidefall: Base Game", "PDF: Art of the Isles"]);
        let dice = catalogue.addons.iter().find(|addon| addon.title == "Extra Dice Set (7)").unwrap();
        assert_eq!((dice.price_minor, dice.contents.len()), (1_800, 1));
        assert!(catalogue.questions.iter().any(|question| question.prompt == "Coin colour"));
        let third = story.pledge("511806252").unwrap();
        assert_eq!(third.choices.quantity_of(dice.id), 2);
        assert_eq!(story.findings(), []);
        assert_eq!(story.count("import_record_body"), i64::try_from(report.held).unwrap());
    });
}

#[test]
fn nobody_is_credited_for_money_that_never_came() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let file = sample("kickstarter-2024-one-file.csv");
        story.run(&file);
        for record in imports::parse_file(&file).unwrap().records {
            let uid = record.source_id(imports::record::SourceId::BackerUid).unwrap().to_owned();
            let Some(pledge) = story.pledge(&uid) else { continue };
            let paid = match record.status {
                Some(imports::record::PledgeStatus::Collected) => {
                    record.amount(imports::record::AmountKind::Pledged).unwrap()
                }
                _ => 0,
            };
            assert_eq!(story.held_in_ledger(&pledge), paid, "{uid}");
        }
    });
}

#[test]
fn the_same_file_again_changes_nothing() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let file = sample("kickstarter-2024-one-file.csv");
        let first = story.run(&file);
        let tables = ["pledge", "contact", "ledger_transaction", "import_source"];
        let before = tables.map(|table| story.count(table));
        let again = story.run(&file);
        accounted(&again);
        assert_eq!((again.applied, again.unchanged, again.held), (0, first.applied, first.held));
        assert_eq!(tables.map(|table| story.count(table)), before);
        assert_eq!(again.planned.absent, 0);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_newer_export_brings_exactly_the_differences_of_the_two_files() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        accounted(&story.run(&sample(FIRST)));
        let difference = imports::diff_files(&sample(FIRST), &sample(SECOND)).unwrap();
        let batch = story.plan(&sample(SECOND));
        let expected = |n: usize| u64::try_from(n).unwrap();
        assert_eq!(batch.plan.new, expected(difference.added.len()));
        assert_eq!(batch.plan.changed, expected(difference.changed.len()));
        assert_eq!(batch.plan.unchanged, expected(difference.unchanged));
        assert_eq!(batch.plan.absent, expected(difference.missing.len()));
        let planned = story.records(batch.id, Outcome::Changed);
        for change in &difference.changed {
            let found = planned.iter().find(|one| {
                let record = one.record.as_ref().unwrap();
                record.source_id(imports::record::SourceId::BackerUid) == Some(change.id.as_str())
            });
            let fields: Vec<&str> = found.unwrap().changes.iter().map(|c| c.field.as_str()).collect();
            let wanted: Vec<&str> = change.changes.iter().map(|(field, _, _)| *field).collect();
            assert_eq!(fields, wanted, "{}", change.id);
        }
        let report = story.run(&sample(SECOND));
        accounted(&report);
        assert_eq!(report.applied, batch.plan.new + batch.plan.changed);
        let more_paid = story.pledge("300007017").unwrap();
        assert_eq!(story.held_in_ledger(&more_paid), 9_800);
        let playmat = story.catalogue().addons[0].id;
        assert_eq!(more_paid.choices.quantity_of(playmat), 2);
        assert_eq!(
            story.held_in_ledger(&story.pledge("300007051").unwrap()),
            story.pledge("300007051").unwrap().facts.pledged_minor
        );
        assert!(story.pledge(&difference.missing[0]).unwrap().moments.missing_since.is_some());
        let third = story.run(&sample(SECOND));
        assert_eq!(
            (third.applied, third.unchanged, third.planned.absent),
            (0, report.received - report.held, 0)
        );
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_pledge_that_comes_back_loses_its_mark() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        story.run(&sample(FIRST));
        story.run(&sample(SECOND));
        let missing = imports::diff_files(&sample(FIRST), &sample(SECOND)).unwrap().missing;
        let report = story.run_older(&sample(FIRST));
        accounted(&report);
        assert!(story.pledge(&missing[0]).unwrap().moments.missing_since.is_none());
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn what_a_backer_changed_since_stays_and_the_difference_is_told() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        story.run(&sample(FIRST));
        let before = story.pledge("300007017").unwrap();
        let row = story.campaign.row;
        story.write(move |tx, cx| {
            campaigns::change_stage(
                tx,
                cx,
                row,
                campaigns::model::Stage::Draft,
                campaigns::model::Stage::Importing,
            )?;
            campaigns::change_stage(
                tx,
                cx,
                row,
                campaigns::model::Stage::Importing,
                campaigns::model::Stage::Open,
            )
        });
        let (pledge, contact) = (before.row, before.contact);
        story.write(move |tx, cx| {
            let own = cx.acting_as(Actor::Backer(contact));
            let save = pledges::SaveChoices {
                pledge,
                seen_version: 1,
                choices: Choices { addons: Vec::new(), ..pledges::load(tx, pledge)?.choices },
            };
            pledges::save_choices(tx, &own, &save).map(drop)
        });
        let chosen = story.pledge("300007017").unwrap().choices;
        let report = story.run(&sample(SECOND));
        accounted(&report);
        let after = story.pledge("300007017").unwrap();
        assert_eq!(after.choices, chosen);
        assert_eq!(after.facts.pledged_minor, 9_800);
        let changed = story.records(report.batch, Outcome::Changed);
        let told = changed.iter().find(|one| one.pledge == Some(pledge)).unwrap();
        let kept: Vec<(RecordPart, bool)> = told.changes.iter().map(|c| (c.part, c.is_kept)).collect();
        assert!(
            kept.contains(&(RecordPart::Choices, true)) && kept.contains(&(RecordPart::Facts, false)),
            "{kept:?}"
        );
    });
}

#[test]
fn a_place_is_held_for_what_was_bought_on_the_platform_and_not_for_what_was_chosen_here() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("export.csv");
        let header = "Backer Number,Backer UID,Backer Name,Email,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status";
        let with = |of_ada: &str| {
            let row = |n: u8, reward: &str| {
                format!(
                    "{n},{n},Backer,b{n}@example.org,$0.00,{reward},$10.00,\"2025/03/01, 12:00\",collected\n"
                )
            };
            let rows = row(1, of_ada) + &row(2, "Deluxe,$10.00,r2");
            std::fs::write(&file, format!("{header}\n{rows}")).unwrap();
        };
        with("Base,$10.00,r1");
        story.run(&file);
        let (ada, ben) = (story.pledge("1").unwrap(), story.pledge("2").unwrap());
        assert!(ada.imported_reward.is_some() && ada.imported_reward != ben.imported_reward);
        let (pledge, deluxe) = (ada.row, ben.choices.reward);
        story.write(move |tx, cx| {
            let staff = cx.acting_as(Actor::Staff(kernel::RowId::new(7)));
            let choices = Choices { reward: deluxe, ..Choices::default() };
            let save = pledges::SaveChoices { pledge, seen_version: 1, choices };
            pledges::save_choices(tx, &staff, &save).map(drop)
        });
        with("Grand,$10.00,r3");
        story.run(&file);
        let after = story.pledge("1").unwrap();
        assert_eq!(after.choices.reward, deluxe, "what was chosen here stays");
        let grand = story.catalogue().rewards.iter().find(|reward| reward.title == "Grand").map(|r| r.id);
        assert!(grand.is_some() && after.imported_reward == grand, "{:?}", after.imported_reward);
    });
}

#[test]
fn answers_of_a_newer_survey_replace_those_of_the_older_one() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("export.csv");
        let header = "Backer Number,Backer UID,Backer Name,Email,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Survey Response,Colour?,Size?\n";
        let with = |colour: &str, size: &str| {
            let row = "7,1,Ada,ada@example.org,$0.00,Base,$10.00,r1,$10.00,\"2025/03/01, 12:00\",collected,\"2025/06/01, 10:00\"";
            std::fs::write(&file, format!("{header}{row},{colour},{size}\n")).unwrap();
        };
        let answers = || {
            let (pledge, vault) = (story.pledge("1").unwrap().row, story.cx.vault.clone());
            let view = story.read(move |tx| Ok(pledges::load_view(tx, &vault, pledge)?));
            let catalogue = story.catalogue();
            let answer = |prompt: &str| {
                let question = catalogue.questions.iter().find(|question| question.prompt == prompt).unwrap();
                view.answer(question.id).unwrap_or_default().to_owned()
            };
            (answer("Colour?"), answer("Size?"))
        };
        with("Red", "L");
        story.run(&file);
        assert_eq!(answers(), ("Red".to_owned(), "L".to_owned()));
        with("Blue", "");
        let second = story.run(&file);
        assert_eq!(second.applied, 1);
        assert_eq!(answers(), ("Blue".to_owned(), String::new()));
        commands::undo(&story.db, &story.cx, second.batch).unwrap();
        assert_eq!(answers(), ("Red".to_owned(), "L".to_owned()));
    });
}

#[test]
fn an_erased_person_is_forgotten_here_too_and_not_brought_back() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        story.run(&sample(FIRST));
        let person = story.pledge("300007017").unwrap().contact;
        story.write(move |tx, cx| contacts::erase(tx, cx, person, contacts::ErasureReason::Requested));
        let id = story.read(move |tx| Ok(contacts::reference(tx, person)?.id));
        imports::forget_person(&story.db, id).unwrap();
        let keys = story.count("contact_key");
        let report = story.run(&sample(SECOND));
        accounted(&report);
        assert_eq!(report.held, 1);
        assert_eq!(report.held_records[0].reason, HoldReason::PersonErased);
        assert_eq!(story.count("contact_key"), keys + 2, "the two new backers");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn records_that_nobody_can_be_sure_about_wait_with_their_reason() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("export.csv");
        let header = "Backer Number,Backer UID,Backer Name,Email,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status\n";
        let row = |uid: &str, email: &str, amount: &str, status: &str| {
            format!("7,{uid},Ada,{email},$0.00,Base,$10.00,r1,{amount},\"2025/03/01, 12:00\",{status}\n")
        };
        let text = [
            header.to_owned(),
            row("1", "ada@example.org", "$10.00", "collected"),
            row("1", "ada@example.org", "$10.00", "collected"),
            row("9.25082E+11", "bea@example.org", "$10.00", "collected"),
            row("3", "", "$10.00", "collected"),
            row("4", "dora at example", "$10.00", "collected"),
            row("5", "eva@example.org", "€10.00", "collected"),
            row("6", "fay@example.org", "$10.00", "vanished"),
            row("7", "ada@example.org", "$12.00", "collected"),
        ]
        .concat();
        std::fs::write(&file, text).unwrap();
        let report = story.run(&file);
        accounted(&report);
        assert_eq!((report.applied, report.held), (2, 6));
        let reasons: Vec<(u64, HoldReason)> =
            report.held_records.iter().map(|held| (held.record, held.reason)).collect();
        assert_eq!(
            reasons,
            [
                (2, IdGivenTwice),
                (3, NoId),
                (4, NoEmail),
                (5, BadEmail),
                (6, CurrencyMismatch),
                (7, UnknownStatus)
            ]
        );
        let [first, second] = ["1", "7"].map(|uid| story.pledge(uid).unwrap());
        assert_eq!(first.contact, second.contact);
        assert_ne!(first.order_number, second.order_number);
        // Mended and sent again, the held ones are applied and nobody else is touched.
        let mended = std::fs::read_to_string(&file).unwrap().replace("vanished", "collected");
        std::fs::write(&file, mended).unwrap();
        let again = story.run(&file);
        assert_eq!((again.applied, again.unchanged, again.held), (1, 2, 5));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_import_is_taken_back_with_all_it_made() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        let report = story.run(&sample("kickstarter-2024-one-file.csv"));
        let pledge = story.pledge("495967550").unwrap();
        let undone = commands::undo(&story.db, &story.cx, report.batch).unwrap();
        assert_eq!((undone.state, undone.undo_kept), (BatchState::Undone, 0));
        let tables = ["pledge", "import_source", "contact_key"];
        assert_eq!(tables.map(|table| story.count(table)), [0, 0, 0]);
        assert_eq!(story.held_in_ledger(&pledge), 0);
        assert_eq!(story.findings(), []);
        let again = story.run(&sample("kickstarter-2024-one-file.csv"));
        assert_eq!((again.applied, again.held), (report.applied, report.held));
        assert_eq!(story.held_in_ledger(&story.pledge("495967550").unwrap()), 10_800);
    });
}

#[test]
fn taking_back_a_newer_export_brings_the_older_one_back() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let first = story.run(&sample(FIRST));
        let before = story.pledge("300007017").unwrap();
        let second = story.run(&sample(SECOND));
        let too_early = commands::undo(&story.db, &story.cx, first.batch).unwrap_err();
        assert!(matches!(too_early, imports::ImportError::NotTheLatest), "{too_early}");
        commands::undo(&story.db, &story.cx, second.batch).unwrap();
        let after = story.pledge("300007017").unwrap();
        assert_eq!((&after.facts, &after.choices), (&before.facts, &before.choices));
        assert_eq!(story.held_in_ledger(&after), 7_800);
        assert!(story.pledge("300007153").unwrap().moments.missing_since.is_none());
        assert!(story.pledge("300007204").is_none());
        let third = story.run(&sample(FIRST));
        assert_eq!((third.applied, third.planned.absent), (0, 0), "{third:?}");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_import_stays_once_a_backer_was_invited() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let report = story.run(&sample(FIRST));
        let pledge = story.pledge("300007017").unwrap().row;
        story.write(move |tx, cx| pledges::create_link(tx, cx, pledge).map(drop));
        let refused = commands::undo(&story.db, &story.cx, report.batch).unwrap_err();
        assert!(matches!(refused, imports::ImportError::BuiltOn { count: 1, .. }), "{refused}");
        assert_eq!(story.batch(report.batch).state, BatchState::Applied);
    });
}

#[test]
fn a_process_that_dies_in_the_middle_loses_and_doubles_nothing() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let batch = story.plan(&generated(folder.path(), 1_000));
        let row = batch.row;
        story.write(move |tx, cx| imports::start(tx, cx, row, &imports::Decision::default()).map(drop));
        for _ in 0..2 {
            assert_eq!(imports::apply_step(&story.db, &story.cx, row).unwrap(), Step::More);
        }
        let half = story.batch(batch.id);
        assert_eq!(
            (half.state, half.done.applied),
            (BatchState::Applying, 2 * u64::try_from(imports::APPLIED_AT_ONCE).unwrap())
        );
        // The process is gone; another worker takes the job over, and a third one comes too late.
        work(&story);
        assert_eq!(imports::apply_step(&story.db, &story.cx, row).unwrap(), Step::Done);
        let done = story.batch(batch.id);
        assert_eq!((done.state, done.done.applied), (BatchState::Applied, 1_000));
        assert_eq!(
            (story.count("pledge"), story.count("contact"), story.count("import_source")),
            (1_000, 1_000, 1_000)
        );
        assert_eq!(story.count("ledger_transaction"), 1_000);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn five_thousand_backers_come_in_and_a_second_time_nothing_moves() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let file = generated(folder.path(), 5_000);
        let report = story.run(&file);
        accounted(&report);
        assert_eq!((report.applied, report.held), (5_000, 0));
        let again = story.run(&file);
        assert_eq!((again.applied, again.unchanged), (0, 5_000));
        assert_eq!(story.count("pledge"), 5_000);
    });
}

#[test]
fn a_refused_file_leaves_nothing_behind() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("cut.csv");
        let mut text = std::fs::read_to_string(generated(folder.path(), 2_000)).unwrap();
        text.push_str("2001,902001,\"Never closed,\n");
        std::fs::write(&file, text).unwrap();
        let refused =
            commands::run(&story.db, &story.cx, SLUG, &file, &imports::Decision::default()).unwrap_err();
        assert!(matches!(refused, imports::ImportError::Refused(_)), "{refused}");
        let tables = ["import_batch", "import_record", "import_record_body", "pledge", "contact"];
        assert_eq!(tables.map(|table| story.count(table)), [0; 5]);
    });
}

#[test]
fn a_corrupted_import_is_found() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let report = story.run(&sample(FIRST));
        let id = report.batch;
        story.write(move |tx, _| {
            let statement = db::sql!(
                "UPDATE import_record SET result = 'held' WHERE id = (SELECT MIN(record_id) FROM import_made)"
            );
            tx.execute(statement, &[]).map(drop)
        });
        let checks: Vec<(&str, String)> =
            story.findings().into_iter().map(|f| (f.check, f.subject)).collect();
        assert_eq!(checks, [("imports.received_is_accounted_for", id.to_string())]);
        let _: kernel::Id<kinds::ImportBatch> = id;
    });
}
