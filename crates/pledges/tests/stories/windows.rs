//! Windows and early prices: who is in time keeps what was agreed.

use kernel::Timestamp;
use pledges::quote::QuoteProblem;
use pledges::{ChoiceProblem, PledgeError, PledgeRef};
use stock::Limited;

use crate::stage::{Stage, berlin, on_both, reward, with_addon};

/// The collector's box can be chosen for an hour, and a shirt costs 15.00 instead of 20.00 for as long.
fn for_an_hour(stage: &Stage) -> Timestamp {
    let (boxed, shirt) = (stage.shop.limited.to_string(), stage.shop.shirt.to_string());
    let until = stage.cx.now().plus_minutes(60);
    stage
        .write(move |tx| {
            tx.execute(
                db::sql!("UPDATE reward SET offered_until_at = $2 WHERE public_id = $1"),
                db::params![boxed, until],
            )?;
            tx.execute(
                db::sql!(
                    "UPDATE addon SET early_price_minor = 1500, early_until_at = $2 WHERE public_id = $1"
                ),
                db::params![shirt, until],
            )?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok(())
        })
        .unwrap();
    until
}

fn reopened(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::reopen(tx, &cx, pledge.row)).unwrap();
}

#[test]
fn who_chose_in_time_and_did_not_confirm_is_told_and_who_did_keeps_it() {
    on_both(|stage| {
        let shop = &stage.shop;
        for_an_hour(stage);
        let [anna, ben, carla] =
            ["Anna", "Ben", "Carla"].map(|name| stage.pledged(name, reward(shop.base), 5000));
        let dora = stage.pledged("Dora", reward(shop.limited), 9000);
        for pledge in [anna, ben] {
            stage.save_choices(pledge, reward(shop.limited)).unwrap();
            stage.save_address(pledge, berlin("01067")).unwrap();
        }
        stage.confirm(anna).unwrap();
        stage.minutes_pass(60);

        // Ben was late: the page tells him, other steps can be saved meanwhile, and nothing is agreed.
        let missing = stage.quote(ben).missing;
        let [QuoteProblem::OfferOver { reward: Some(over), until, .. }] = missing.as_slice() else {
            panic!("{missing:?}")
        };
        assert_eq!(*over, shop.limited);
        assert!(until.ends_with("CET") || until.ends_with("CEST"), "told where the campaign is: {until}");
        assert!(matches!(stage.confirm(ben), Err(PledgeError::Incomplete(_))));
        stage.save_choices(ben, reward(shop.limited)).unwrap();
        stage.save_choices(ben, reward(shop.base)).unwrap();
        stage.confirm(ben).unwrap();

        // Carla comes after the end.
        let late = stage.save_choices(carla, reward(shop.limited));
        let Err(PledgeError::Choices(problems)) = late else { panic!("{late:?}") };
        assert!(matches!(problems.as_slice(), [ChoiceProblem::Quote(QuoteProblem::OfferOver { .. })]));
        let (cx, limited) = (stage.backer(carla), Limited::Reward(shop.limited));
        let waits = stage.write(move |tx| pledges::join_waiting(tx, &cx, carla.row, (limited, 1)));
        let Err(PledgeError::Choices(problems)) = waits else {
            panic!("there is nothing to wait for: {waits:?}")
        };
        assert!(matches!(problems.as_slice(), [ChoiceProblem::Quote(QuoteProblem::OfferOver { .. })]));

        // Anna agreed in time, Dora bought it on the platform: both keep it, however often they look again.
        reopened(stage, anna);
        stage.save_choices(anna, reward(shop.base)).unwrap();
        stage.save_choices(anna, reward(shop.limited)).unwrap();
        stage.confirm(anna).unwrap();
        stage.finish(dora);
        reopened(stage, dora);
        stage.confirm(dora).unwrap();
        stage.verified();
    });
}

#[test]
fn what_was_agreed_early_keeps_its_price_and_a_later_copy_costs_the_usual() {
    on_both(|stage| {
        let shop = &stage.shop;
        for_an_hour(stage);
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let shirts = |stage: &Stage, quantity: u32| {
            let mut choices = with_addon(reward(shop.base), shop.shirt, quantity);
            choices.options = (1..=quantity)
                .map(|copy| pledges::ChosenOption { option: shop.size, copy, value: shop.medium })
                .collect();
            stage.save_choices(anna, choices).unwrap();
        };
        shirts(stage, 1);
        let red = vec![pledges::Answer { question: shop.colour, answer: "Red".to_owned() }];
        let (cx, seen) = (stage.backer(anna), stage.pledge(anna).answers_stamp.version);
        stage
            .write(move |tx| {
                let save =
                    pledges::SaveAnswers { pledge: anna.row, seen_version: seen, answers: red.clone() };
                pledges::save_answers(tx, &cx, &save)
            })
            .unwrap();
        stage.save_address(anna, berlin("01067")).unwrap();
        let before = stage.quote(anna);
        let seal = pledges::seal_of(&before);
        assert_eq!(before.total.minor, 5000 + 1500 + 500);

        // The price that was shown is over a moment later: nothing is agreed unseen.
        stage.clock.advance_minutes(60);
        let confirm = pledges::Confirm { pledge: anna.row, seal };
        let cx = stage.backer(anna);
        let late = stage.write(move |tx| pledges::confirm(tx, &cx, &confirm));
        assert!(matches!(late, Err(PledgeError::QuoteChanged)));
        assert_eq!(stage.quote(anna).total.minor, 5000 + 2000 + 500);

        stage.clock.advance_minutes(-30);
        assert_eq!(stage.confirm(anna).unwrap().quote.total.minor, 5000 + 1500 + 500);
        stage.clock.advance_minutes(24 * 60);
        reopened(stage, anna);
        assert_eq!(stage.quote(anna).total.minor, 5000 + 1500 + 500);
        shirts(stage, 2);
        let quote = stage.quote(anna);
        assert_eq!(quote.total.minor, 5000 + 1500 + 2000 + 500);
        let copies = quote.lines[1].copies_by_price();
        let copies: Vec<_> = copies.iter().map(|(count, price)| (*count, price.minor)).collect();
        assert_eq!(copies, [(1, 1500), (1, 2000)], "what stands on the bill comes to the amount");
        stage.confirm(anna).unwrap();
        reopened(stage, anna);
        assert_eq!(stage.confirm(anna).unwrap().quote.total.minor, 5000 + 1500 + 2000 + 500);

        // A creator who tidies the early price away takes it from nobody.
        stage
            .write(move |tx| {
                tx.execute(
                    db::sql!("UPDATE addon SET early_price_minor = NULL, early_until_at = NULL"),
                    &[],
                )?;
                tx.execute(db::sql!("UPDATE reward SET offered_until_at = NULL"), &[])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(())
            })
            .unwrap();
        assert!(!stage.catalogue().has_sale_terms());
        reopened(stage, anna);
        assert_eq!(stage.confirm(anna).unwrap().quote.total.minor, 5000 + 1500 + 2000 + 500);

        // What it would cost if a change were made is told with the price that was agreed to.
        let (catalogue, campaign) = (stage.catalogue(), stage.pledge(anna).campaign);
        let when = (stage.cx.now(), "2026-12-01".parse().unwrap());
        let vault = stage.cx.vault.clone();
        let same =
            stage.read(move |tx| pledges::what_if(tx, &vault, campaign, (&catalogue, &catalogue), when));
        assert_eq!(same.without_price, 0);
        stage.verified();
    });
}
