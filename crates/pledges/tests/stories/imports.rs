//! What an import brings, what a newer file may change, and how an import is taken back.

use contacts::Source;
use kernel::Id;
use pledges::{Answer, PartOutcome, PlatformUpdate, PlatformUpdated, PledgeError, PledgeRef, PledgeState};

use crate::stage::{Stage, address, berlin, facts, on_both, reward, with_addon};

pub fn newer_file(stage: &Stage, pledge: PledgeRef, change: impl Fn(&mut PlatformUpdate)) -> PlatformUpdated {
    let (cx, update) = (stage.import_cx(), said(stage, pledge, change));
    stage.write(move |tx| pledges::update_from_platform(tx, &cx, &update)).expect("an update")
}

/// An import is taken back, after which the file before it holds again.
pub fn file_before(
    stage: &Stage,
    pledge: PledgeRef,
    change: impl Fn(&mut PlatformUpdate),
) -> PlatformUpdated {
    let (cx, update) = (stage.import_cx(), said(stage, pledge, change));
    stage.write(move |tx| pledges::take_update_back(tx, &cx, &update)).expect("an update taken back")
}

pub fn said(stage: &Stage, pledge: PledgeRef, change: impl Fn(&mut PlatformUpdate)) -> PlatformUpdate {
    let stored = stage.pledge(pledge);
    let mut update = PlatformUpdate {
        pledge: pledge.row,
        campaign: stage.shop.campaign,
        facts: stored.facts.clone(),
        raw_record: "{\"name\":\"Anna\"}".to_owned(),
        reward: None,
        addons: Vec::new(),
        choices: reward(stage.shop.base),
        address: None,
        country: None,
        source: Source::Import { batch: Id::new(&stage.clock, stage.cx.random.as_ref()) },
    };
    change(&mut update);
    // Unless a story says otherwise, the file's reward is what is to be chosen.
    update.reward = update.reward.or(update.choices.reward);
    update
}

#[test]
fn what_the_platform_collected_is_credit_and_the_record_is_kept_sealed() {
    on_both(|stage| {
        let mut anna = stage.new_pledge("Anna", reward(stage.shop.base), 5500);
        anna.order_number = Some("117".to_owned());
        anna.answers = vec![Answer { question: stage.shop.credits, answer: "Anna N.".to_owned() }];
        let mut ben = stage.new_pledge("Ben", reward(stage.shop.base), 0);
        ben.order_number = Some(" 117 ".to_owned());
        let mut carla = stage.new_pledge("Carla", reward(stage.shop.base), 1);
        carla.order_number = None;
        let refs = stage.import(vec![anna, ben, carla]);

        let anna = stage.pledge(refs[0]);
        assert_eq!((anna.state, anna.order_number.as_str()), (PledgeState::Imported, "117"));
        let (vault, first) = (stage.cx.vault.clone(), anna.clone());
        let (standing, answers, raw) = stage.read(move |tx| {
            Ok((
                pledges::standing(tx, &first)?,
                pledges::answers(tx, &vault, &first)?,
                pledges::raw_record(tx, &vault, first.row)?,
            ))
        });
        assert_eq!((standing.credit.minor, standing.paid.minor, standing.total), (5500, 0, None));
        assert_eq!(answers[0].answer, "Anna N.");
        assert_eq!(raw.as_deref(), Some("{\"name\":\"Anna\"}"));

        let numbers: Vec<_> = refs.iter().map(|r| stage.pledge(*r).order_number).collect();
        assert_eq!(numbers[1], format!("117-P{}", refs[1].row.get()), "two backers, one number");
        assert_eq!(numbers[2], format!("P{}", refs[2].row.get()));
        let campaign = anna.campaign;
        let by_number = stage.read(move |tx| Ok(pledges::find_by_order_number(tx, campaign, "117")?));
        assert_eq!(by_number.map(|p| p.id), Some(refs[0].id));
        stage.verified();
    });
}

#[test]
fn the_same_file_again_changes_nothing() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let before = stage.pledge(anna);
        let updated = newer_file(stage, anna, |_| {});
        assert!(!updated.changed_something());
        assert_eq!(stage.pledge(anna), before);
    });
}

#[test]
fn a_newer_file_corrects_the_credit_and_keeps_what_the_backer_chose() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        stage.save_choices(anna, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.save_address(anna, berlin("01067")).unwrap();
        let updated = newer_file(stage, anna, |update| {
            update.facts.paid_minor = 4000;
            update.facts.status = "partial".to_owned();
            update.choices = reward(stage.shop.limited);
            update.address = Some(address(&berlin("10115")));
        });
        assert_eq!(updated.facts, PartOutcome::Replaced);
        assert_eq!((updated.choices, updated.address), (PartOutcome::Kept, PartOutcome::Kept));
        assert_eq!(updated.credit.minor, -1000);
        let stored = stage.pledge(anna);
        assert_eq!(stored.facts.status, "partial");
        assert_eq!(stored.choices.reward, Some(shop.base));
        assert_eq!((stored.credited_minor, stored.credit_postings), (4000, 2));
        let standing = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::standing(tx, &pledge)
        });
        assert_eq!((standing.credit.minor, standing.paid.minor), (4000, 0));
        stage.verified();
    });
}

#[test]
fn what_nobody_touched_follows_the_newer_file() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let updated = newer_file(stage, anna, |update| {
            update.facts = facts(9000);
            update.choices = reward(stage.shop.limited);
            update.address = Some(address(&berlin("10115")));
            update.country = Some(address(&berlin("10115")).country);
        });
        assert_eq!((updated.choices, updated.address), (PartOutcome::Replaced, PartOutcome::Replaced));
        let stored = stage.pledge(anna);
        assert_eq!(stored.choices.reward, Some(stage.shop.limited));
        assert_eq!(stored.imported_reward, Some(stage.shop.limited));
        assert!(stored.address.is_some() && stored.country.is_some());
        assert_eq!(stored.state, PledgeState::Imported);
        stage.verified();
    });
}

#[test]
fn the_balance_of_an_agreed_pledge_follows_the_credit() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        assert_eq!(stage.finish(anna).quote.balance.minor, 0);
        let updated = newer_file(stage, anna, |update| {
            update.facts = facts(5000);
            update.choices = reward(stage.shop.limited);
        });
        assert_eq!(updated.choices, PartOutcome::Kept, "what was agreed to stays");
        assert_eq!(stage.pledge(anna).balance_minor, Some(500));
        stage.verified();
    });
}

#[test]
fn a_pledge_that_the_newer_file_lacks_is_kept_and_marked() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let cx = stage.import_cx();
        let mark = move |stage: &Stage| {
            let cx = cx.clone();
            stage.write(move |tx| Ok(pledges::mark_missing(tx, &cx, &[anna.row])?)).unwrap()
        };
        assert_eq!((mark(stage), mark(stage)), (1, 0));
        assert!(stage.pledge(anna).moments.missing_since.is_some());
        let again = newer_file(stage, anna, |_| {});
        assert!(again.changed_something() && stage.pledge(anna).moments.missing_since.is_none());
        stage.verified();
    });
}

#[test]
fn an_import_is_taken_back_without_a_trace_in_the_balances() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        newer_file(stage, anna, |update| update.facts = facts(6000));
        let cx = stage.import_cx();
        let removed = stage.write(move |tx| pledges::remove_imported(tx, &cx, &[anna.row])).unwrap();
        assert_eq!(removed, 1);
        let campaign = stage.shop.campaign.id;
        let (pledge, held, platform) = stage.read(move |tx| {
            let unit = ledger::Unit::currency(kernel::Currency::EUR);
            let platform = ledger::AccountCode::platform(campaign);
            Ok((
                pledges::find(tx, anna.id)?,
                ledger::balance(tx, &ledger::AccountCode::pledge(anna.id), &unit)?,
                ledger::balance(tx, &platform, &unit)?,
            ))
        });
        assert_eq!((pledge, held, platform), (None, 0, 0));
        // The same person can come in again.
        let again = stage.pledged("Anna", reward(stage.shop.base), 5000);
        assert_eq!(stage.pledge(again).credited_minor, 5000);
        stage.verified();
    });
}

#[test]
fn an_import_on_which_something_was_built_stays_whole() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let ben = stage.pledged("Ben", reward(stage.shop.base), 5000);
        stage.save_choices(ben, reward(stage.shop.limited)).unwrap();
        let cx = stage.import_cx();
        let refused = stage.write(move |tx| pledges::remove_imported(tx, &cx, &[anna.row, ben.row]));
        assert!(matches!(refused, Err(PledgeError::BuiltOn { .. })), "{refused:?}");
        assert_eq!(stage.pledge(anna).credited_minor, 5000, "not half of it is taken back");

        let carla = stage.pledged("Carla", reward(stage.shop.base), 5000);
        stage.pay(carla, "pay:carla", 100);
        let cx = stage.import_cx();
        let refused = stage.write(move |tx| pledges::remove_imported(tx, &cx, &[carla.row]));
        assert!(matches!(refused, Err(PledgeError::BuiltOn { .. })), "{refused:?}");
        stage.verified();
    });
}
