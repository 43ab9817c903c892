//! What is limited cannot be oversold.

use pledges::{Confirm, PLACE_KEPT_MINUTES, PledgeError, seal_of};
use stock::Limited;

use crate::imports::newer_file;
use crate::stage::{Stage, berlin, on_both, reward, with_addon};

fn reserved(stage: &Stage, subject: String) -> u64 {
    stage.read(move |tx| Ok(pledges::reserved(tx, &subject)?))
}

#[test]
fn thirty_who_confirm_the_last_five_at_once_get_five() {
    on_both(|stage| {
        let shop = &stage.shop;
        let people: Vec<_> = (0..30)
            .map(|n| {
                let pledge = stage.pledged(&format!("Person{n}"), reward(shop.base), 5000);
                stage.save_choices(pledge, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
                stage.save_address(pledge, berlin("01067")).unwrap();
                let confirm = Confirm { pledge: pledge.row, seal: seal_of(&stage.quote(pledge)) };
                (stage.backer(pledge), confirm)
            })
            .collect();
        let outcomes: Vec<_> = std::thread::scope(|scope| {
            let all: Vec<_> = people
                .iter()
                .map(|(cx, confirm)| {
                    scope.spawn(move || {
                        // As a person would who is told to try again.
                        for _ in 0..200 {
                            let (cx, confirm) = (cx.clone(), confirm.clone());
                            match stage.write(move |tx| pledges::confirm(tx, &cx, &confirm)) {
                                Err(PledgeError::Db(e)) if e.is_temporary() => {}
                                other => return other.map(drop),
                            }
                        }
                        panic!("too many conflicts")
                    })
                })
                .collect();
            all.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let confirmed = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        let sold_out =
            outcomes.iter().filter(|o| matches!(o, Err(PledgeError::SoldOut { left: 0, .. }))).count();
        assert_eq!((confirmed, sold_out), (5, 25), "{outcomes:?}");
        assert_eq!(reserved(stage, shop.rare.to_string()), 5);
        stage.verified();
    });
}

#[test]
fn what_is_opened_again_or_cancelled_is_free_for_others() {
    on_both(|stage| {
        let shop = &stage.shop;
        let takes = |name: &str, quantity| {
            let pledge = stage.pledged(name, reward(shop.base), 5000);
            stage.save_choices(pledge, with_addon(reward(shop.base), shop.rare, quantity)).unwrap();
            stage.save_address(pledge, berlin("01067")).unwrap();
            pledge
        };
        let (anna, ben, carla, dora) =
            (takes("Anna", 2), takes("Ben", 2), takes("Carla", 2), takes("Dora", 1));
        stage.confirm(anna).unwrap();
        stage.confirm(ben).unwrap();
        match stage.confirm(carla) {
            Err(PledgeError::SoldOut { left, wanted, .. }) => assert_eq!((left, wanted), (0, 2)),
            other => panic!("{other:?}"),
        }
        stage.confirm(dora).unwrap();
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert_eq!(reserved(stage, shop.rare.to_string()), 3);
        assert!(stage.confirm(carla).is_err(), "Anna's are held while she looks at her pledge");
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        stage.confirm(carla).unwrap();
        assert!(matches!(stage.confirm(anna), Err(PledgeError::SoldOut { left: 0, .. })));
        stage.save_choices(anna, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        assert!(stage.confirm(anna).is_err());
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, ben.row, "")).unwrap();
        stage.confirm(anna).unwrap();
        assert_eq!(reserved(stage, shop.rare.to_string()), 4);
        stage.verified();
    });
}

#[test]
fn a_place_bought_on_the_platform_is_not_sold_to_somebody_else() {
    on_both(|stage| {
        let shop = &stage.shop;
        let buyers: Vec<_> =
            (0..5).map(|n| stage.pledged(&format!("Buyer{n}"), reward(shop.limited), 9000)).collect();
        let eve = stage.pledged("Eve", reward(shop.base), 5000);
        stage.save_choices(eve, reward(shop.limited)).unwrap();
        stage.save_address(eve, berlin("01067")).unwrap();
        assert!(matches!(stage.confirm(eve), Err(PledgeError::SoldOut { left: 0, .. })));
        for buyer in &buyers[1..] {
            stage.finish(*buyer);
        }
        assert!(stage.confirm(eve).is_err(), "one buyer has not decided yet");
        stage.save_choices(buyers[0], reward(shop.base)).unwrap();
        stage.finish(buyers[0]);
        stage.confirm(eve).expect("the first buyer took something else");
        assert_eq!(reserved(stage, shop.limited.to_string()), 5);
        stage.verified();
    });
}

fn limited_to(stage: &Stage, limited: Limited, limit: u32) {
    let cx = stage.cx.clone();
    stage
        .write(move |tx| {
            for table in [
                db::sql!("UPDATE reward SET total_limit = $2 WHERE public_id = $1"),
                db::sql!("UPDATE addon SET total_limit = $2 WHERE public_id = $1"),
            ] {
                tx.execute(table, db::params![limited.to_string(), limit])?;
            }
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok(pledges::limit_set(tx, &cx, limited, Some(limit))?)
        })
        .unwrap();
}

fn base_is_limited_to_one(stage: &Stage) {
    limited_to(stage, Limited::Reward(stage.shop.base), 1);
}

#[test]
fn a_limit_set_later_counts_what_was_taken_before() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 0);
        let ben = stage.pledged("Ben", reward(shop.limited), 0);
        stage.finish(anna);
        base_is_limited_to_one(stage);
        stage.save_choices(ben, reward(shop.base)).unwrap();
        stage.save_address(ben, berlin("01067")).unwrap();
        assert!(matches!(stage.confirm(ben), Err(PledgeError::SoldOut { left: 0, .. })));
        stage.verified();
    });
}

#[test]
fn who_bought_it_on_the_platform_has_it_however_low_the_limit_was_set_since() {
    on_both(|stage| {
        let shop = &stage.shop;
        let buyers: Vec<_> =
            (0..3).map(|n| stage.pledged(&format!("Buyer{n}"), reward(shop.base), 5000)).collect();
        base_is_limited_to_one(stage);
        for buyer in &buyers {
            stage.finish(*buyer);
        }
        assert_eq!(reserved(stage, shop.base.to_string()), 3);
        stage.verified();
    });
}

#[test]
fn a_limit_set_below_what_is_taken_takes_nothing_from_anybody_and_sells_no_more() {
    on_both(|stage| {
        let shop = &stage.shop;
        let takers: Vec<_> = ["Anna", "Ben", "Carla"]
            .into_iter()
            .map(|name| {
                let pledge = stage.pledged(name, reward(shop.base), 5000);
                stage.save_choices(pledge, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
                stage.finish(pledge);
                pledge
            })
            .collect();
        let dora = stage.pledged("Dora", reward(shop.base), 5000);
        limited_to(stage, Limited::AddOn(shop.rare), 1);
        stage.verified();
        let wants = |stage: &Stage| {
            stage.save_choices(dora, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
            stage.save_address(dora, berlin("01067")).unwrap();
            stage.confirm(dora).map(drop)
        };
        assert!(matches!(wants(stage), Err(PledgeError::SoldOut { left: 0, wanted: 1, .. })));
        for taker in &takers[..2] {
            let cx = stage.staff();
            let row = taker.row;
            stage.write(move |tx| pledges::cancel(tx, &cx, row, "")).unwrap();
        }
        assert!(stage.confirm(dora).is_err(), "Carla has the one that is left");
        limited_to(stage, Limited::AddOn(shop.rare), 2);
        stage.confirm(dora).unwrap();
        stage.verified();
    });
}

#[test]
fn who_gave_a_place_up_gets_it_back_only_while_it_is_free() {
    on_both(|stage| {
        let shop = &stage.shop;
        let buyer = stage.pledged("Buyer", reward(shop.base), 5000);
        let eve = stage.pledged("Eve", reward(shop.limited), 0);
        base_is_limited_to_one(stage);
        stage.save_choices(buyer, reward(shop.limited)).unwrap();
        stage.finish(buyer);
        stage.save_choices(eve, reward(shop.base)).unwrap();
        stage.finish(eve);
        let cx = stage.staff();
        stage.write(move |tx| pledges::reopen(tx, &cx, buyer.row)).unwrap();
        stage.save_choices(buyer, reward(shop.base)).unwrap();
        assert!(matches!(stage.confirm(buyer), Err(PledgeError::SoldOut { left: 0, .. })));
        assert_eq!(reserved(stage, shop.base.to_string()), 1);
        stage.verified();
    });
}

#[test]
fn add_ons_bought_on_the_platform_stay_their_backers_whoever_opens_first() {
    on_both(|stage| {
        let (shop, rare) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        let bought = with_addon(reward(shop.base), shop.rare, 2);
        let [karl, pia] = ["Karl", "Pia"].map(|name| stage.pledged(name, bought.clone(), 9000));
        let left = |stage: &Stage| stage.read(move |tx| Ok(stock::standing(tx, rare)?)).unwrap().left();
        assert_eq!(left(stage), Some(1), "five there are");
        let taken = |stage: &Stage| stage.read(move |tx| Ok(pledges::taken(tx, &rare.to_string())?));
        assert_eq!((taken(stage).confirmed, taken(stage).waiting), (0, 4));
        // Somebody who bought none is quicker.
        let [thea, udo] = ["Thea", "Udo"].map(|name| stage.pledged(name, reward(shop.base), 9000));
        stage.save_choices(thea, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.finish(thea);
        stage.save_choices(udo, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.save_address(udo, berlin("01067")).unwrap();
        assert!(matches!(stage.confirm(udo), Err(PledgeError::SoldOut { left: 0, .. })));
        // A limit that is set anew counts them too, and so does one below what is taken.
        limited_to(stage, rare, 2);
        assert_eq!(left(stage), Some(0));
        let cx = stage.staff();
        stage.write(move |tx| Ok(pledges::limit_set(tx, &cx, rare, None)?)).unwrap();
        limited_to(stage, rare, 5);
        assert_eq!(left(stage), Some(0));
        stage.verified();
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        // Karl takes one fewer: that one is free as soon as he has decided, and not before.
        stage.save_choices(karl, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        assert_eq!(left(stage), Some(0));
        stage.finish(karl);
        assert_eq!(left(stage), Some(1));
        stage.finish(pia);
        assert_eq!(left(stage), Some(1));
        stage.verified();
        // A newer file says that Karl bought none of them: what he agreed to stays.
        newer_file(stage, karl, |update| update.choices = reward(stage.shop.base));
        assert_eq!(left(stage), Some(1));
        stage.verified();
    });
}

#[test]
fn what_the_platform_sold_after_the_confirmation_is_its_backers_though_none_is_left() {
    on_both(|stage| {
        let (shop, rare) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        let of = |quantity| with_addon(reward(shop.base), shop.rare, quantity);
        let thea = stage.pledged("Thea", of(1), 9000);
        stage.finish(thea);
        for name in ["Anna", "Ben"] {
            let pledge = stage.pledged(name, reward(shop.base), 12_000);
            stage.save_choices(pledge, of(2)).unwrap();
            stage.finish(pledge);
        }
        let addon = shop.rare;
        newer_file(stage, thea, |update| {
            update.addons = vec![pledges::ChosenAddOn { addon, quantity: 2 }];
            update.facts.paid_minor = 12_000;
        });
        let has = |stage: &Stage| stage.read(move |tx| pledges::places_of(tx, thea.id));
        assert_eq!(has(stage)[0].places, 1, "what was agreed to stays");
        stage.verified();
        let cx = stage.backer(thea);
        stage.write(move |tx| pledges::reopen(tx, &cx, thea.row)).unwrap();
        assert_eq!((has(stage)[0].limited, has(stage)[0].stays), (rare, 2), "the sixth of five: it is sold");
        stage.save_choices(thea, of(2)).unwrap();
        stage.finish(thea);
        // Who gives one up has given it up.
        let cx = stage.backer(thea);
        stage.write(move |tx| pledges::reopen(tx, &cx, thea.row)).unwrap();
        stage.save_choices(thea, of(1)).unwrap();
        stage.finish(thea);
        let cx = stage.backer(thea);
        stage.write(move |tx| pledges::reopen(tx, &cx, thea.row)).unwrap();
        assert_eq!(has(stage)[0].stays, 1);
        stage.verified();
    });
}

#[test]
fn a_newer_file_tells_what_add_ons_were_bought() {
    on_both(|stage| {
        let (shop, rare) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        let anna = stage.pledged("Anna", reward(shop.base), 9000);
        let left = |stage: &Stage| stage.read(move |tx| Ok(stock::standing(tx, rare)?)).unwrap().left();
        let says = |stage: &Stage, quantity: u32| {
            let mut choices = with_addon(reward(stage.shop.base), stage.shop.rare, quantity);
            choices.addons.retain(|one| one.quantity > 0);
            newer_file(stage, anna, |update| {
                update.addons.clone_from(&choices.addons);
                update.choices = choices.clone();
            });
        };
        for (quantity, then) in [(2, 3), (1, 4), (2, 3), (0, 5)] {
            says(stage, quantity);
            assert_eq!(left(stage), Some(then), "{quantity} bought");
            stage.verified();
        }
    });
}

#[test]
fn a_lower_maximum_takes_nothing_from_anybody() {
    on_both(|stage| {
        let (shop, shirt) = (&stage.shop, stage.shop.rare);
        let karl = stage.pledged("Karl", with_addon(reward(shop.base), shirt, 2), 11_500);
        let campaign = shop.campaign.row;
        stage
            .write(move |tx| {
                let fewer = db::sql!("UPDATE addon SET per_pledge_max = 1 WHERE public_id = $1");
                tx.execute(fewer, db::params![shirt])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok::<_, PledgeError>(())
            })
            .unwrap();
        assert_eq!(stage.quote(karl).lines.len(), 2, "what was bought has a price");
        let pieces = stage.read(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            Ok(pledges::demand_by_sku(tx, campaign, &catalogue)?)
        });
        assert!(pieces.iter().any(|line| line.pieces.undecided == 2), "{pieces:?}");
        let more = stage.save_choices(karl, with_addon(reward(shop.base), shirt, 3));
        assert!(matches!(more, Err(PledgeError::Choices(_))));
        // One chosen by mistake: both that were bought can be chosen again.
        stage.save_choices(karl, with_addon(reward(shop.base), shirt, 1)).unwrap();
        stage.save_choices(karl, with_addon(reward(shop.base), shirt, 2)).unwrap();
        stage.save_choices(karl, reward(shop.base)).unwrap();
        let (cx, both) = (stage.backer(karl), with_addon(reward(shop.base), shirt, 2));
        let lacking = stage.write(move |tx| pledges::hold_places(tx, &cx, karl.row, &both)).unwrap();
        assert_eq!(lacking, []);
        stage.save_choices(karl, with_addon(reward(shop.base), shirt, 2)).unwrap();
        stage.finish(karl);
        assert_eq!(reserved(stage, shirt.to_string()), 2);
        stage.verified();
    });
}

#[test]
fn a_newer_file_gives_nobody_a_place_that_they_did_not_buy_on_the_platform() {
    on_both(|stage| {
        let shop = &stage.shop;
        base_is_limited_to_one(stage);
        let backers: Vec<_> =
            (0..2).map(|n| stage.pledged(&format!("Backer{n}"), reward(shop.limited), 9000)).collect();
        for backer in &backers {
            stage.save_choices(*backer, reward(shop.base)).unwrap();
            stage.save_address(*backer, berlin("01067")).unwrap();
            // Other contents in the file, and what the backer chose here stays.
            newer_file(stage, *backer, |update| {
                update.raw_record = "{\"items\":\"renamed\"}".to_owned();
                update.reward = Some(stage.shop.limited);
                update.choices = reward(stage.shop.base);
            });
            assert_eq!(stage.pledge(*backer).imported_reward, Some(shop.limited));
        }
        stage.confirm(backers[0]).expect("the only place");
        assert!(matches!(stage.confirm(backers[1]), Err(PledgeError::SoldOut { left: 0, .. })));
        assert_eq!(reserved(stage, shop.base.to_string()), 1);
        stage.verified();
    });
}
