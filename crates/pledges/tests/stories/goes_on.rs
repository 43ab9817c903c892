//! Cancelled on the platform, and paid for here: a person decides, once.

use kernel::Clock;
use pledges::{CancelledThere, OnPlatform, PledgeError, PledgeRef, Reminds};

use crate::imports::newer_file;
use crate::platform_money::found;
use crate::stage::{Stage, on_both, reward};

/// A file that says this of a pledge.
fn says(stage: &Stage, pledge: PledgeRef, status: &str) {
    newer_file(stage, pledge, |update| {
        status.clone_into(&mut update.facts.status);
        update.facts.paid_minor = 0;
        update.raw_record = format!("{{\"status\":\"{status}\",\"at\":{}}}", stage.clock.now().as_micros());
    });
    stage.clock.advance_minutes(1);
}

fn goes_on(stage: &Stage, pledge: PledgeRef) -> Result<bool, PledgeError> {
    let staff = stage.staff();
    stage.write(move |tx| pledges::goes_on(tx, &staff, pledge.row))
}

fn ask_to_pay(stage: &Stage, pledge: PledgeRef) -> Result<kernel::Money, PledgeError> {
    let staff = stage.staff();
    stage.write(move |tx| pledges::ask_to_pay(tx, &staff, pledge.row))
}

#[test]
fn what_had_left_when_the_platform_cancelled_it_stays_owed_and_is_asked_for_by_a_person_alone() {
    on_both(|stage| {
        let [carla, dora] = ["Carla", "Dora"].map(|name| stage.pledged(name, reward(stage.shop.base), 5500));
        for pledge in [carla, dora] {
            stage.finish(pledge);
            let cx = stage.staff();
            stage
                .write(move |tx| {
                    pledges::lock(tx, &cx, pledge.row)?;
                    pledges::start_fulfilment(tx, &cx, pledge.row)?;
                    pledges::ship(tx, &cx, pledge.row)
                })
                .unwrap();
        }
        let there = |f: &mut pledges::Filter| f.on_platform = Some(OnPlatform::CancelledAfterLeaving);
        assert_eq!(found(stage, there), []);
        // Carla was paid for here as well, Dora by the platform alone: both parcels are gone, and the money went back.
        stage.pay(carla, "pay:carla", 100);
        for pledge in [carla, dora] {
            says(stage, pledge, "canceled");
            let stored = stage.pledge(pledge);
            assert!(stored.left_though_cancelled_there() && stored.asks_for_nothing());
            assert!(!stored.waits_for_decision(), "nobody can decide any more whether it goes on");
        }
        let owing = |f: &mut pledges::Filter| f.owes = Some(pledges::Owes::Owing);
        let reminded = |f: &mut pledges::Filter| f.reminds = Some(Reminds::Owing);
        assert_eq!(found(stage, there), [carla, dora]);
        assert_eq!(found(stage, owing), [carla, dora], "nobody forgave it");
        assert_eq!(found(stage, reminded), []);
        assert_eq!(found(stage, |f| f.reminds = Some(Reminds::Everybody)), []);
        // Many at once are not asked, whoever ticked them.
        let (cx, all) = (stage.staff(), pledges::Filter::all(stage.shop.campaign.row));
        let asked = stage.write(move |tx| pledges::invite_step(tx, &cx, &all, None)).unwrap();
        assert_eq!((asked.done, asked.refused.len()), (0, 2));

        // Whoever asks one of them has decided that it is to be paid.
        ask_to_pay(stage, carla).unwrap();
        assert!(!stage.pledge(carla).asks_for_nothing());
        assert_eq!((found(stage, there), found(stage, reminded)), (vec![dora], vec![carla]));
        let (vault, stored) = (stage.cx.vault.clone(), stage.pledge(carla));
        let history = stage.read(move |tx| pledges::history(tx, &vault, &stored, 10));
        let is_told = |what: &pledges::Happened| matches!(what, pledges::Happened::Event { facts, .. } if facts.contains("\"goes_on\""));
        assert!(history.iter().any(|entry| is_told(&entry.what)), "whoever listens is told");
        says(stage, carla, "canceled");
        assert_eq!(found(stage, there), [dora], "the same word again");
        stage.verified();
    });
}

#[test]
fn somebody_decides_once_that_a_pledge_goes_on_though_the_platform_cancelled_it() {
    on_both(|stage| {
        let carla = stage.pledged("Carla", reward(stage.shop.base), 1000);
        assert!(matches!(goes_on(stage, carla), Err(PledgeError::NothingToDecide)));
        stage.finish(carla);
        stage.pay(carla, "pay:carla", 100);
        says(stage, carla, "canceled");
        let waits = |stage: &Stage| found(stage, |f| f.on_platform = Some(OnPlatform::ToDecide));
        let reminded = |stage: &Stage| found(stage, |f| f.reminds = Some(Reminds::Owing));
        assert_eq!((waits(stage), reminded(stage)), (vec![carla], vec![]));
        assert!(matches!(ask_to_pay(stage, carla), Err(PledgeError::DecisionPending)));
        // Opened again, it waits all the same.
        let cx = stage.staff();
        stage.write(move |tx| pledges::reopen(tx, &cx, carla.row)).unwrap();
        assert_eq!(waits(stage), [carla]);
        assert_eq!(found(stage, |f| f.reminds = Some(Reminds::Everybody)), [], "nobody asks to finish it");
        stage.confirm(carla).unwrap();
        stage.verified();

        let decided_at = stage.clock.now();
        assert!(goes_on(stage, carla).unwrap());
        assert!(!goes_on(stage, carla).unwrap(), "decided already");
        let by = stage.staff().actor.label();
        let decided = Some(CancelledThere::GoesOn { at: decided_at, by });
        assert_eq!(stage.pledge(carla).cancelled_there, decided);
        assert_eq!((waits(stage), reminded(stage)), (vec![], vec![carla]));
        ask_to_pay(stage, carla).unwrap();
        let (vault, stored) = (stage.cx.vault.clone(), stage.pledge(carla));
        let history = stage.read(move |tx| pledges::history(tx, &vault, &stored, 10));
        let is_told = |what: &pledges::Happened| matches!(what, pledges::Happened::Event { facts, .. } if facts.contains("\"goes_on\""));
        assert_eq!(history.iter().filter(|entry| is_told(&entry.what)).count(), 1);
        stage.verified();

        // The same word again asks nothing anew; another word, and then the same, does.
        says(stage, carla, "canceled");
        assert_eq!(stage.pledge(carla).cancelled_there, decided);
        says(stage, carla, "collected");
        assert_eq!(stage.pledge(carla).cancelled_there, None);
        says(stage, carla, "canceled");
        assert_eq!(waits(stage), [carla]);
        // Whoever cancels it has decided too, and whoever takes it up again as well, though it is paid for here.
        let staff = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &staff, carla.row, "asked by mail")).unwrap();
        assert_eq!(waits(stage), []);
        let staff = stage.staff();
        stage.write(move |tx| pledges::reinstate(tx, &staff, carla.row, "after all")).unwrap();
        stage.confirm(carla).unwrap();
        assert_eq!((waits(stage), reminded(stage)), (vec![], vec![carla]));
        stage.verified();
    });
}
