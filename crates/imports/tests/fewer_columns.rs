//! A newer file with fewer columns: what it has no column for stays as it was said before.
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

use contacts::Source;
use imports::{
    BatchState, CorrectedField, Correction, Decision, HoldReason, ImportError, Outcome, Settling, commands,
};
use serde_json::json;
use stories::{SLUG, Story, accounted, migrations};
use testkit::on_both;

const WHOLE: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Notes,[Addon: 77] Map,Game,Map,Shipping Name,Shipping Address 1,Shipping City,Shipping Postal Code,Shipping Country Code,Colour?\n7,1,Ada,ada@example.org,DE,€9.00,Base,€10.00,r1,€40.00,\"2025/03/01, 12:00\",collected,calls,2,1,2,Ada Byron,Weg 1,Dresden,01067,DE,red\n";

fn narrow(amount: &str) -> String {
    format!(
        "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status\n7,1,Ada,ada@example.org,{amount},\"2025/03/01, 12:00\",collected\n"
    )
}

fn write(folder: &tempfile::TempDir, text: &str) -> PathBuf {
    let file = folder.path().join("export.csv");
    std::fs::write(&file, text).unwrap();
    file
}

#[test]
fn what_a_file_has_no_column_for_stays_and_only_what_it_says_is_told() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        story.run(&write(&folder, WHOLE));
        let before = story.pledge("1").unwrap();
        assert_eq!((before.choices.addons.len(), before.facts.shipping_paid_minor), (1, 900));
        assert!(before.address.is_some() && before.country.is_some());

        let same = story.run(&write(&folder, &narrow("€40.00")));
        assert_eq!((same.unchanged, same.applied), (1, 0), "it says nothing else than what is known");
        let more = story.run(&write(&folder, &narrow("€45.00")));
        accounted(&more);
        let told = story.records(more.batch, Outcome::Changed);
        let fields: Vec<&str> = told[0].changes.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["amounts"]);
        let after = story.pledge("1").unwrap();
        assert_eq!(after.facts.pledged_minor, 4_500);
        assert_eq!(
            (&after.choices, after.address, after.country),
            (&before.choices, before.address, before.country)
        );
        assert_eq!(after.facts.shipping_paid_minor, 900);
        let (vault, row) = (story.cx.vault.clone(), after.row);
        let said = story.read(move |tx| Ok(imports::in_the_file(tx, &vault, row)?.unwrap()));
        assert_eq!(said.items.len(), 2);
        commands::undo(&story.db, &story.cx, more.batch).unwrap();
        assert_eq!(story.pledge("1").unwrap().facts.pledged_minor, 4_000);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_column_in_which_nobody_answered_is_not_asked_unless_nobody_answered_anything() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        let asked = |story: &Story| -> Vec<String> {
            let campaign = story.campaign.row;
            let catalogue = story.read(move |tx| Ok(campaigns::load_catalogue(tx, campaign)?));
            catalogue.questions.iter().map(|question| question.prompt.clone()).collect()
        };
        let with_column = WHOLE.replace("Colour?\n", "Colour?,Engraving\n").replace(",red\n", ",red,\n");
        story.run(&write(&folder, &with_column));
        assert_eq!(asked(&story), ["Colour?"]);
        let before_the_survey = with_column.replace(",red,\n", ",,\n").replace("\n7,1,", "\n8,2,");
        let answer = "before the survey nobody has answered, and all of it is asked";
        story.run_older(&write(&folder, &before_the_survey));
        assert_eq!(asked(&story), ["Colour?", "Engraving"], "{answer}");
    });
}

#[test]
fn a_file_in_another_currency_is_not_applied_and_leaves_no_price() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "USD"), tempfile::tempdir().unwrap());
        let file = write(&folder, WHOLE);
        let refused = commands::run(&story.db, &story.cx, SLUG, &file, &Decision::default()).unwrap_err();
        assert!(matches!(&refused, ImportError::OtherCurrency(named) if named == "EUR"), "{refused}");
        assert!(story.catalogue().rewards.is_empty(), "no reward with a price in the wrong currency");
        assert_eq!(story.count("import_record_body"), 0, "nothing of it is kept");
        // One of two in another currency waits; what it costs is nobody's price.
        let mixed = format!(
            "{WHOLE}8,2,Bo,bo@example.org,US,$9.00,Base,$12.00,r1,$40.00,\"2025/03/01, 12:00\",collected,,0,1,0,,,,,,\n"
        );
        let report = story.run(&write(&folder, &mixed));
        assert_eq!((report.applied, report.held), (1, 1));
        assert_eq!(story.catalogue().rewards[0].price_minor, 1_200);
    });
}

#[test]
fn a_file_in_another_currency_is_not_applied_whatever_else_is_the_matter_with_single_rows() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "USD"), tempfile::tempdir().unwrap());
        let with = |row: &str| write(&folder, &format!("{WHOLE}{row}\n"));
        for odd in [
            "8,2,Bo,,DE,€9.00,Base,€49.00,r1,€58.00,\"2025/03/01, 12:00\",collected,,0,1,0,,,,,,",
            "7,1,Ada,ada@example.org,DE,€9.00,Base,€49.00,r1,€58.00,\"2025/03/01, 12:00\",collected,,0,1,0,,,,,,",
            "8,2,Bo,bo@example.org,DE,,Base,,r1,,\"2025/03/01, 12:00\",dropped,,0,1,0,,,,,,",
        ] {
            let refused = commands::run(&story.db, &story.cx, SLUG, &with(odd), &Decision::default());
            let refused = refused.unwrap_err();
            assert!(matches!(&refused, ImportError::OtherCurrency(named) if named == "EUR"), "{refused}");
        }
        assert!(story.catalogue().rewards.is_empty());
        assert_eq!((story.count("pledge"), story.count("import_record_body")), (0, 0));
    });
}

/// What Ada answered, by what her pledge keeps.
fn answers_of(story: &Story) -> Vec<String> {
    let pledge = story.pledge("1").unwrap();
    let vault = story.cx.vault.clone();
    story.read(move |tx| {
        let answers = pledges::answers(tx, &vault, &pledge)?;
        Ok(answers.into_iter().map(|one| one.answer).collect())
    })
}

/// Settles the only held record of an import.
fn settle(story: &Story, report: &commands::Report, reason: HoldReason, corrections: Vec<Correction>) {
    let held = story.records(report.batch, Outcome::Held);
    assert_eq!((held.len(), held[0].row.reason), (1, Some(reason)));
    let (batch, record) = (story.batch(report.batch).row, held[0].row.row);
    let staff = story.cx.new_id();
    story.write(move |tx, cx| {
        let how = Settling {
            batch,
            record,
            corrections: corrections.clone(),
            is_same_person: false,
            said_by: Source::Staff { id: staff },
            audit: accounts::Audit::new("import.record_settled", "the import"),
        };
        imports::settle(tx, cx, &how)
    });
}

#[test]
fn a_held_row_of_a_narrow_file_is_settled_without_losing_what_it_has_no_column_for() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        story.run(&write(&folder, WHOLE));
        let before = story.pledge("1").unwrap();
        let answers = answers_of(&story);
        let without_email = narrow("€45.00").replace("ada@example.org", "");
        let report = story.run(&write(&folder, &without_email));
        let email = CorrectedField::Email;
        let typed = Correction { field: email, was: json!(null), now: json!("ada@example.org") };
        settle(&story, &report, HoldReason::NoEmail, vec![typed]);

        let after = story.pledge("1").unwrap();
        assert_eq!((after.facts.pledged_minor, after.facts.shipping_paid_minor), (4_500, 900));
        assert_eq!(
            (&after.choices, after.address, after.country),
            (&before.choices, before.address, before.country)
        );
        assert_eq!(answers_of(&story), answers);
        let again = story.run(&write(&folder, &without_email));
        assert_eq!(
            (again.unchanged, again.held),
            (1, 0),
            "what was put right holds for the row as it was read"
        );
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn what_is_cut_off_is_not_empty() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        story.run(&write(&folder, WHOLE));
        let before = story.pledge("1").unwrap();
        let (cut, _) = WHOLE.split_once("lls,2,1,2").unwrap();
        let report = story.run(&write(&folder, &cut.replace("€40.00", "€45.00")));
        settle(&story, &report, HoldReason::CutOff, Vec::new());
        let after = story.pledge("1").unwrap();
        assert_eq!((after.facts.pledged_minor, after.facts.shipping_paid_minor), (4_500, 900));
        assert_eq!(
            (&after.choices, after.address, after.country),
            (&before.choices, before.address, before.country)
        );
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn who_gave_up_the_reward_has_none_although_a_file_has_no_minimum() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        story.run(&write(&folder, WHOLE));
        assert!(story.pledge("1").unwrap().choices.reward.is_some());
        let same = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Reward ID,Pledge Amount,Pledged At,Pledged Status\n7,1,Ada,ada@example.org,Base,r1,€40.00,\"2025/03/01, 12:00\",collected\n";
        assert_eq!(story.run(&write(&folder, same)).unchanged, 1);
        let report = story.run(&write(&folder, &same.replace("Base,r1", "No reward,")));
        assert_eq!((report.applied, report.held), (1, 0));
        assert_eq!(story.pledge("1").unwrap().choices.reward, None);
    });
}

#[test]
fn one_record_in_another_currency_does_not_lock_those_that_can_be_put_right() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        let dollars = narrow("$40.00").replace("7,1,Ada,ada@", "8,2,Bo,bo@");
        let without_email = narrow("€45.00").replace("ada@example.org", "");
        let (_, row) = without_email.split_once('\n').unwrap();
        let report = story.run(&write(&folder, &format!("{dollars}{row}")));
        assert_eq!((report.applied, report.held, report.state), (0, 2, BatchState::Applied));
    });
}
