//! What was bought on the platform of a limited add-on, and what is wished for beyond it.

use pledges::{PLACE_KEPT_MINUTES, PledgeError, PledgeRef};
use stock::Limited;

use crate::imports::newer_file;
use crate::stage::{Stage, on_both, reward, with_addon};

/// Free, and what a pledge has: places, how many of them stay, whether for good.
fn counted(stage: &Stage, pledge: PledgeRef) -> (Option<u32>, Option<(u32, u32, bool)>) {
    let rare = Limited::AddOn(stage.shop.rare);
    let left = stage.read(move |tx| Ok(stock::standing(tx, rare)?)).unwrap().left();
    let held = stage.read(move |tx| pledges::places_of(tx, pledge.id));
    let own = held.into_iter().find(|held| held.limited == rare);
    (left, own.map(|held| (held.places, held.stays, held.until.is_none())))
}

fn at_most(stage: &Stage, per_pledge: u32) {
    let addon = stage.shop.rare;
    stage
        .write(move |tx| {
            let most = db::sql!("UPDATE addon SET per_pledge_max = $2 WHERE public_id = $1");
            tx.execute(most, db::params![addon, per_pledge])?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok::<_, PledgeError>(())
        })
        .unwrap();
}

#[test]
fn opened_again_what_was_bought_stays_and_the_rest_is_held_for_a_while() {
    on_both(|stage| {
        let shop = &stage.shop;
        at_most(stage, 5);
        let karl = stage.pledged("Karl", with_addon(reward(shop.base), shop.rare, 2), 9000);
        stage.save_choices(karl, with_addon(reward(shop.base), shop.rare, 4)).unwrap();
        stage.finish(karl);
        assert_eq!(counted(stage, karl), (Some(1), Some((4, 4, true))));
        let cx = stage.backer(karl);
        stage.write(move |tx| pledges::reopen(tx, &cx, karl.row)).unwrap();
        assert_eq!(counted(stage, karl), (Some(1), Some((4, 2, false))));
        stage.verified();
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        assert_eq!(counted(stage, karl), (Some(3), Some((2, 2, true))));
        stage.verified();
        // They are there again if nobody was quicker.
        stage.confirm(karl).unwrap();
        assert_eq!(counted(stage, karl), (Some(1), Some((4, 4, true))));
        // Fewer saved than were bought: what was bought stays, and nothing of it can be over.
        let cx = stage.backer(karl);
        stage.write(move |tx| pledges::reopen(tx, &cx, karl.row)).unwrap();
        stage.save_choices(karl, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        assert_eq!(counted(stage, karl), (Some(3), Some((2, 2, true))));
        stage.verified();
    });
}

#[test]
fn what_was_offered_to_somebody_who_bought_some_is_held_for_a_while_like_any_other() {
    on_both(|stage| {
        let shop = &stage.shop;
        at_most(stage, 5);
        let bought = with_addon(reward(shop.base), shop.rare, 2);
        let [karl, pia] = ["Karl", "Pia"].map(|name| stage.pledged(name, bought.clone(), 9000));
        let ben = stage.pledged("Ben", reward(shop.base), 5000);
        stage.save_choices(ben, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.finish(ben);
        let rare = Limited::AddOn(shop.rare);
        let offered = |stage: &Stage, pledge: PledgeRef| {
            let cx = stage.backer(pledge);
            stage.write(move |tx| pledges::join_waiting(tx, &cx, pledge.row, (rare, 1))).unwrap();
            let cx = stage.staff();
            stage.write(move |tx| pledges::cancel(tx, &cx, ben.row, "")).unwrap();
            let contact = stage.pledge(pledge).contact;
            let entries = stage.read(move |tx| pledges::waiting_of(tx, contact));
            assert_eq!(entries[0].state, stock::WaitingState::Offered);
            entries[0].id
        };
        let entry = offered(stage, karl);
        let cx = stage.backer(karl);
        stage.write(move |tx| pledges::accept_offer(tx, &cx, karl.row, entry)).unwrap();
        assert_eq!(stage.pledge(karl).choices.quantity_of(shop.rare), 3);
        assert_eq!(counted(stage, karl), (Some(0), Some((3, 2, false))));
        stage.verified();
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        assert_eq!(counted(stage, karl), (Some(1), Some((2, 2, true))), "not confirmed in time");
        stage.finish(karl);
        assert_eq!(counted(stage, karl), (Some(0), Some((3, 3, true))));

        // Of a confirmed pledge, which is opened for it: what it had beyond what was bought is chosen still.
        let dora = stage.pledged("Dora", reward(shop.base), 5000);
        let cx = stage.backer(karl);
        stage.write(move |tx| pledges::join_waiting(tx, &cx, karl.row, (rare, 1))).unwrap();
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, pia.row, "")).unwrap();
        let contact = stage.pledge(karl).contact;
        let entries = stage.read(move |tx| pledges::waiting_of(tx, contact));
        let again = entries.iter().find(|one| one.state == stock::WaitingState::Offered).unwrap().id;
        let cx = stage.backer(karl);
        stage.write(move |tx| pledges::accept_offer(tx, &cx, karl.row, again)).unwrap();
        assert_eq!(stage.pledge(karl).choices.quantity_of(shop.rare), 4);
        assert_eq!(counted(stage, karl), (Some(1), Some((4, 2, false))));
        stage.save_choices(dora, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.confirm(karl).unwrap();
        assert_eq!(counted(stage, karl).1, Some((4, 4, true)));
        stage.verified();
    });
}

#[test]
fn another_reward_that_the_platform_sold_after_the_confirmation_is_its_backers_however_few_are_left() {
    on_both(|stage| {
        let (shop, boxed) = (&stage.shop, Limited::Reward(stage.shop.limited));
        let anna = stage.pledged("Anna", reward(shop.base), 5500);
        stage.finish(anna);
        // Five boxes there are, and five others have them.
        let others = (0..5).map(|n| stage.new_pledge(&format!("Other{n}"), reward(shop.limited), 9000));
        stage.import(others.collect());
        newer_file(stage, anna, |update| update.choices = reward(stage.shop.limited));
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        let held = stage.read(move |tx| pledges::places_of(tx, anna.id));
        let own = held.iter().find(|held| held.limited == boxed).expect("it was sold to her");
        assert_eq!((own.places, own.stays, own.until), (1, 1, None));
        stage.verified();
        stage.save_choices(anna, reward(shop.limited)).unwrap();
        stage.confirm(anna).unwrap();
        // Agreed to something else since: she gave it up, and nobody is given one beyond the limit again.
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        stage.save_choices(anna, reward(shop.base)).unwrap();
        stage.confirm(anna).unwrap();
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        let held = stage.read(move |tx| pledges::places_of(tx, anna.id));
        assert!(held.iter().all(|held| held.limited != boxed), "{held:?}");
        stage.verified();
    });
}

#[test]
fn what_a_file_took_away_and_the_next_one_said_again_is_no_new_sale() {
    on_both(|stage| {
        let (shop, boxed, rare) =
            (&stage.shop, Limited::Reward(stage.shop.limited), Limited::AddOn(stage.shop.rare));
        at_most(stage, 5);
        let bought = with_addon(reward(shop.limited), shop.rare, 2);
        let anna = stage.pledged("Anna", bought.clone(), 9000);
        // She gives up both, and others take every one that is left.
        stage.save_choices(anna, reward(shop.base)).unwrap();
        stage.finish(anna);
        let others = (0..5).map(|n| stage.new_pledge(&format!("Box{n}"), reward(shop.limited), 9000));
        stage.import(others.collect());
        let left = counted(stage, anna).0.unwrap();
        let taken = with_addon(reward(shop.base), shop.rare, left);
        stage.import(vec![stage.new_pledge("Rare", taken, 9000)]);
        let had = |stage: &Stage| {
            let held = stage.read(move |tx| pledges::places_of(tx, anna.id));
            held.iter()
                .filter(|held| [boxed, rare].contains(&held.limited))
                .map(|held| held.places)
                .sum::<u32>()
        };
        assert_eq!((counted(stage, anna), had(stage)), ((Some(0), None), 0));
        // A file without them, and the one before once more: by an import that was taken back, say.
        newer_file(stage, anna, |update| {
            update.reward = Some(shop.base);
            update.addons = Vec::new();
        });
        newer_file(stage, anna, |update| {
            update.reward = Some(shop.limited);
            update.addons.clone_from(&bought.addons);
        });
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert_eq!(had(stage), 0, "what she gave up is others' by now");
        stage.verified();
        // One more than she had: that one she never gave up.
        stage.confirm(anna).unwrap();
        newer_file(stage, anna, |update| {
            update.addons = with_addon(reward(shop.base), shop.rare, 3).addons;
        });
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert_eq!((counted(stage, anna).1, had(stage)), (Some((1, 1, true)), 1));
        stage.verified();
    });
}

#[test]
fn what_was_offered_is_chosen_like_anything_else_that_is_left() {
    on_both(|stage| {
        let (shop, boxed) = (&stage.shop, Limited::Reward(stage.shop.limited));
        let sold: Vec<_> =
            (0..5).map(|n| stage.pledged(&format!("B{n}"), reward(shop.limited), 9000)).collect();
        let [anna, ben] = ["Anna", "Ben"].map(|name| stage.pledged(name, reward(shop.base), 5000));
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::join_waiting(tx, &cx, anna.row, (boxed, 1))).unwrap();
        let (cx, ended) = (stage.staff(), sold[0]);
        stage.write(move |tx| pledges::cancel(tx, &cx, ended.row, "")).unwrap();
        let hold = |pledge: PledgeRef| {
            let (cx, choices) = (stage.backer(pledge), reward(shop.limited));
            stage.write(move |tx| pledges::hold_places(tx, &cx, pledge.row, &choices)).unwrap()
        };
        assert_eq!(hold(ben).len(), 1, "it is kept for Anna");
        assert_eq!(hold(anna), []);
        let held = stage.read(move |tx| pledges::places_of(tx, anna.id));
        assert!(held.iter().any(|held| held.limited == boxed && held.places == 1));
        let contact = stage.pledge(anna).contact;
        let waiting = stage.read(move |tx| pledges::waiting_of(tx, contact));
        assert_eq!(waiting[0].state, stock::WaitingState::Accepted);
        stage.save_choices(anna, reward(shop.limited)).unwrap();
        // The mail promised it for longer than what is chosen is kept otherwise.
        stage.minutes_pass(PLACE_KEPT_MINUTES + 60);
        let held = stage.read(move |tx| pledges::places_of(tx, anna.id));
        assert!(held.iter().any(|held| held.limited == boxed && held.places == 1), "{held:?}");
        stage.finish(anna);
        stage.verified();
    });
}

#[test]
fn an_offer_of_fewer_than_are_wanted_is_not_used_up() {
    on_both(|stage| {
        let (shop, shirts) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        let wanted = |quantity| with_addon(reward(shop.base), shop.rare, quantity);
        let limit = stage.catalogue().addon(shop.rare).unwrap().total_limit.unwrap();
        let all: Vec<_> =
            (0..limit).map(|n| stage.pledged(&format!("B{n}"), reward(shop.base), 9000)).collect();
        for one in &all {
            stage.save_choices(*one, wanted(1)).unwrap();
            stage.finish(*one);
        }
        let anna = stage.pledged("Anna", reward(shop.base), 9000);
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::join_waiting(tx, &cx, anna.row, (shirts, 1))).unwrap();
        let (cx, ended) = (stage.staff(), all[0]);
        stage.write(move |tx| pledges::cancel(tx, &cx, ended.row, "")).unwrap();
        let hold = |choices| {
            let cx = stage.backer(anna);
            stage.write(move |tx| pledges::hold_places(tx, &cx, anna.row, &choices)).unwrap()
        };
        let contact = stage.pledge(anna).contact;
        let state = || stage.read(move |tx| pledges::waiting_of(tx, contact))[0].state;
        assert_eq!(hold(wanted(2)).len(), 1, "one was offered, two are wanted");
        assert_eq!(state(), stock::WaitingState::Offered, "the offer stands as long as it was promised");
        assert_eq!(hold(wanted(1)), []);
        assert_eq!(state(), stock::WaitingState::Accepted);
        stage.verified();
    });
}

#[test]
fn a_file_that_lowers_what_was_bought_gives_back_what_is_not_chosen() {
    on_both(|stage| {
        let (shop, shirt) = (&stage.shop, stage.shop.rare);
        let lowered = |stage: &Stage, pledge: PledgeRef| {
            newer_file(stage, pledge, |update| {
                update.addons = with_addon(reward(stage.shop.base), shirt, 1).addons;
                update.choices = with_addon(reward(stage.shop.base), shirt, 1);
            });
        };
        let bought = with_addon(reward(shop.base), shirt, 2);
        let [anna, ben] = ["Anna", "Ben"].map(|name| stage.pledged(name, bought.clone(), 9000));
        // Anna chose none of them here, Ben still wants both.
        stage.save_choices(anna, reward(shop.base)).unwrap();
        stage.save_choices(ben, bought).unwrap();
        lowered(stage, anna);
        assert_eq!(counted(stage, anna), (Some(2), Some((1, 1, true))));
        lowered(stage, ben);
        assert_eq!(counted(stage, ben), (Some(2), Some((2, 1, false))));
        stage.verified();
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        assert_eq!(counted(stage, ben), (Some(3), Some((1, 1, true))));
        stage.verified();
        // More kept for an open pledge than was bought is found.
        stage
            .write(move |tx| {
                let sql = db::sql!("UPDATE stock_hold SET places = 2 WHERE pledge = $1 AND state = 'kept'");
                tx.execute(sql, db::params![ben.id])?;
                Ok(tx.execute(
                    db::sql!("UPDATE stock_limit SET taken = taken + 1 WHERE subject = $1"),
                    db::params![shirt],
                )?)
            })
            .unwrap();
        let vault = stage.cx.vault.clone();
        let found = stage.read(move |tx| Ok(pledges::verify(tx, &vault)?));
        assert_eq!(found.iter().map(|one| one.check).collect::<Vec<_>>(), ["pledges.places_as_taken"]);
    });
}
