//! What the platform takes away and gives back from file to file: instalments that stop, pledges that are cancelled there
//! and taken up again, imports that are undone, and people who are gone for good.
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

use campaigns::model::Stage;
use imports::{CANCELLED_AND_PAID, HoldReason, ImportError, Outcome, RecordPart, commands};
use kernel::{Actor, Currency, Money};
use pledges::{PledgeError, PledgeState};
use stories::{Exports, Story, accounted, migrations};
use testkit::on_both;

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Amount Paid,Pledged At,Pledged Status,[Addon: 77] Dice";

/// An export with one backer, as each import finds it.
fn says(exports: &Exports, status: &str, paid: &str, dice: u32) -> PathBuf {
    let row = format!(
        "7,1,Ada,ada@example.org,DE,$0.00,Base,$10.00,r1,$40.00,{paid},\"2025/03/01, 12:00\",{status},{dice}"
    );
    exports.of([row])
}

fn open(story: &Story) {
    let row = story.campaign.row;
    story.write::<_, campaigns::CampaignError>(move |tx, cx| {
        for (from, to) in [(Stage::Draft, Stage::Importing), (Stage::Importing, Stage::Open)] {
            campaigns::change_stage(tx, cx, row, from, to)?;
        }
        Ok(())
    });
}

/// Ada agrees to what her pledge costs.
fn confirm(story: &Story) {
    let pledge = story.pledge("1").unwrap();
    story.write::<_, PledgeError>(move |tx, cx| {
        let quote = pledges::current_quote(tx, &cx.vault, &pledge, cx.now())?;
        let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
        pledges::confirm(tx, &cx.acting_as(Actor::Backer(pledge.contact)), &confirm).map(drop)
    });
}

fn pay(story: &Story, minor: i64) {
    let pledge = story.pledge("1").unwrap();
    story.write::<_, PledgeError>(move |tx, cx| {
        let accounts = (ledger::AccountCode::pledge(pledge.id), ledger::AccountCode::gateway("sandbox"));
        let amount = Money::new(minor, Currency::USD);
        let key = "payment-1".to_owned();
        let posting = ledger::Posting::transfer(key, "payment", pledge.id.to_string(), accounts, amount)?;
        ledger::post(tx, cx, &posting)?;
        pledges::settle(tx, cx, pledge.row).map(drop)
    });
}

#[test]
fn instalments_that_came_in_stay_credit_when_the_platform_gives_up() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "pledged", "$10.00", 0));
        let held = || story.held_in_ledger(&story.pledge("1").unwrap());
        assert_eq!(held(), 1_000);
        accounted(&story.run(&says(&export, "errored", "$10.00", 0)));
        let gave_up = story.pledge("1").unwrap();
        assert_eq!((gave_up.facts.status.as_str(), gave_up.facts.due_minor), ("errored", 0));
        assert_eq!((held(), story.credit(&gave_up)), (1_000, 1_000));
        story.run(&says(&export, "dropped", "", 0));
        assert_eq!(held(), 0, "what was only pledged never is");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn who_takes_the_pledge_up_again_gets_what_they_chose_then() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "canceled", "", 0));
        assert_eq!(story.pledge("1").unwrap().state, PledgeState::Cancelled);
        let second = story.run(&says(&export, "collected", "", 2));
        accounted(&second);
        let dice = story.catalogue().addons[0].id;
        let back = story.pledge("1").unwrap();
        assert_eq!((back.state, back.choices.quantity_of(dice)), (PledgeState::Imported, 2));
        let told = story.records(second.batch, Outcome::Changed);
        let choices = told[0].changes.iter().find(|change| change.part == RecordPart::Choices).unwrap();
        assert!(!choices.is_kept, "{choices:?}");

        commands::undo(&story.db, &story.cx, second.batch).unwrap();
        let before = story.pledge("1").unwrap();
        assert_eq!((before.state, before.choices.quantity_of(dice)), (PledgeState::Cancelled, 0));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_cancellation_that_a_file_brought_goes_with_its_import() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "errored", "", 0));
        let second = story.run(&says(&export, "canceled", "", 0));
        assert_eq!(story.pledge("1").unwrap().state, PledgeState::Cancelled);
        commands::undo(&story.db, &story.cx, second.batch).unwrap();
        let back = story.pledge("1").unwrap();
        assert_eq!((back.state, back.facts.status.as_str()), (PledgeState::Imported, "errored"));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_import_that_ended_what_was_agreed_is_not_taken_back() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "collected", "", 0));
        open(&story);
        confirm(&story);
        let second = story.run(&says(&export, "canceled", "", 0));
        assert_eq!(story.pledge("1").unwrap().state, PledgeState::Cancelled);
        let refused = commands::undo(&story.db, &story.cx, second.batch).unwrap_err();
        assert!(matches!(refused, ImportError::BuiltOn { count: 1, .. }), "{refused}");
        assert_eq!(story.batch(second.batch).state, imports::BatchState::Applied);
        // The way back is a newer file.
        story.run_older(&says(&export, "collected", "", 0));
        assert_eq!(story.pledge("1").unwrap().state, PledgeState::Imported);
    });
}

#[test]
fn what_was_paid_here_is_not_cancelled_by_a_file_but_flagged_for_a_person() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "errored", "", 0));
        open(&story);
        confirm(&story);
        let owed = story.pledge("1").unwrap().balance_minor.unwrap();
        pay(&story, owed);
        let second = story.run(&says(&export, "canceled", "", 0));
        accounted(&second);
        let stays = story.pledge("1").unwrap();
        assert_eq!((stays.state, stays.balance_minor), (PledgeState::Confirmed, Some(0)));
        assert_eq!(stays.facts.status, "canceled");
        let told = story.records(second.batch, Outcome::Changed);
        assert!(told[0].row.flags.iter().any(|flag| flag == CANCELLED_AND_PAID), "{:?}", told[0].row.flags);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn what_has_left_is_no_question_any_more_and_what_is_still_in_the_warehouse_is() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "errored", "", 0));
        open(&story);
        confirm(&story);
        let paid = story.pledge("1").unwrap();
        pay(&story, paid.balance_minor.unwrap());
        story.write(move |tx, cx| {
            pledges::lock(tx, cx, paid.row)?;
            pledges::start_fulfilment(tx, cx, paid.row)
        });
        let is_flagged = |batch| {
            let told = story.records(batch, Outcome::Changed);
            told[0].row.flags.iter().any(|flag| flag == CANCELLED_AND_PAID)
        };
        let early = story.run(&says(&export, "canceled", "", 0));
        assert!(is_flagged(early.batch));
        assert!(story.pledge("1").unwrap().waits_for_decision());
        story.run_older(&says(&export, "errored", "", 0));
        story.write(move |tx, cx| pledges::ship(tx, cx, paid.row));
        let late = story.run_older(&says(&export, "canceled", "", 0));
        assert!(!is_flagged(late.batch), "nobody is told to decide what cannot be decided");
        let left = story.pledge("1").unwrap();
        assert!(!left.waits_for_decision() && left.left_though_cancelled_there());
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn nothing_of_an_erased_person_is_stored_again_for_being_held() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "USD"), Exports::under(HEADER));
        story.run(&says(&export, "collected", "", 0));
        let person = story.pledge("1").unwrap().contact;
        story.write(move |tx, cx| contacts::erase(tx, cx, person, contacts::ErasureReason::Requested));
        let id = story.read(move |tx| Ok(contacts::reference(tx, person)?.id));
        imports::forget_person(&story.db, id).unwrap();
        let report = story.run(&says(&export, "vanished", "", 0));
        accounted(&report);
        assert_eq!((report.held, report.held_records[0].reason), (1, HoldReason::PersonErased));
        assert_eq!(story.count("import_record_body"), 0);
        assert_eq!(story.findings(), []);
    });
}
