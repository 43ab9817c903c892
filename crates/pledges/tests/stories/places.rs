//! A place is held while its backer finishes, kept by the confirmation, and never sold twice.

use std::sync::atomic::{AtomicUsize, Ordering};

use db::Isolation;
use pledges::quote::Choices;
use pledges::{Confirm, Lacking, PLACE_KEPT_MINUTES, PledgeError, PledgeRef, seal_of};
use stock::Limited;

use crate::pick_up::{fetch, place_for};
use crate::stage::{Stage, berlin, migrations, on_both, reward, with_addon};
use crate::variants::Hoodie;

fn holds(stage: &Stage, pledge: PledgeRef, choices: Choices) -> Vec<Lacking> {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::hold_places(tx, &cx, pledge.row, &choices)).unwrap()
}

/// What a pledge has: how many of which, and whether for good.
fn has(stage: &Stage, pledge: PledgeRef) -> Vec<(Limited, u32, bool)> {
    let places = stage.read(move |tx| pledges::places_of(tx, pledge.id));
    places.into_iter().map(|hold| (hold.limited, hold.places, hold.until.is_none())).collect()
}

fn left(stage: &Stage, limited: Limited) -> u32 {
    stage.read(move |tx| Ok(stock::standing(tx, limited)?)).unwrap().left().unwrap()
}

#[test]
fn a_place_is_held_when_it_is_chosen_and_comes_back_when_nobody_confirms() {
    on_both(|stage| {
        let (shop, rare) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        let [anna, ben] = ["Anna", "Ben"].map(|name| stage.pledged(name, reward(shop.base), 5000));
        let wanted = with_addon(reward(shop.base), shop.rare, 2);
        assert_eq!(holds(stage, anna, wanted.clone()), []);
        assert_eq!((has(stage, anna), left(stage, rare)), (vec![(rare, 2, false)], 3));
        stage.save_choices(anna, wanted.clone()).unwrap();
        assert_eq!(left(stage, rare), 3, "the save takes nothing a second time");

        // Fewer: the rest is free at once. None: all of it.
        stage.save_choices(anna, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        assert_eq!(left(stage, rare), 4);
        stage.save_choices(anna, reward(shop.base)).unwrap();
        assert_eq!((has(stage, anna), left(stage, rare)), (vec![], 5));

        // Not confirmed in time: somebody else may have it, and the choice stays to be tried again.
        stage.save_choices(anna, wanted.clone()).unwrap();
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        assert_eq!((has(stage, anna), left(stage, rare)), (vec![], 5));
        stage.save_choices(ben, wanted).unwrap();
        stage.finish(anna);
        stage.finish(ben);
        assert_eq!(has(stage, anna), [(rare, 2, true)]);
        stage.verified();
    });
}

#[test]
fn choices_that_nobody_may_make_hold_no_place_while_they_are_refused() {
    on_both(|stage| {
        let (shop, rare) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let too_many = with_addon(reward(shop.base), shop.rare, 3);
        assert_eq!(holds(stage, anna, too_many.clone()), []);
        assert_eq!((has(stage, anna), left(stage, rare)), (vec![], 5), "others can have them meanwhile");
        assert!(matches!(stage.save_choices(anna, too_many), Err(PledgeError::Choices(_))));
        stage.verified();
    });
}

#[test]
fn what_is_not_left_is_an_answer_and_the_rest_is_held() {
    on_both(|stage| {
        let (shop, rare) = (&stage.shop, Limited::AddOn(stage.shop.rare));
        for (name, quantity) in [("Anna", 2), ("Ben", 2)] {
            let pledge = stage.pledged(name, reward(shop.base), 5000);
            stage.save_choices(pledge, with_addon(reward(shop.base), shop.rare, quantity)).unwrap();
            stage.finish(pledge);
        }
        let carla = stage.pledged("Carla", reward(shop.base), 5000);
        let lacking = holds(stage, carla, with_addon(reward(shop.limited), shop.rare, 2));
        let [only] = lacking.as_slice() else { panic!("{lacking:?}") };
        assert_eq!((only.limited, only.left, only.wanted), (rare, 1, 2));
        assert_eq!(only.title, "Rare figure");
        assert_eq!(has(stage, carla), [(Limited::Reward(shop.limited), 1, false)]);
        // Those it has count as left for itself.
        assert_eq!(holds(stage, carla, with_addon(reward(shop.base), shop.rare, 1)), []);
        assert_eq!(holds(stage, carla, with_addon(reward(shop.base), shop.rare, 2))[0].left, 1);
        stage.verified();
    });
}

#[test]
fn what_is_ended_erased_or_taken_back_gives_its_places_back() {
    on_both(|stage| {
        let (shop, limited) = (&stage.shop, Limited::Reward(stage.shop.limited));
        let bought: Vec<_> = ["Anna", "Ben", "Carla", "Dora"]
            .into_iter()
            .map(|name| stage.pledged(name, reward(shop.limited), 9000))
            .collect();
        assert_eq!(left(stage, limited), 1);
        let (cx, row) = (stage.staff(), bought[0].row);
        stage.write(move |tx| pledges::cancel(tx, &cx, row, "")).unwrap();
        assert_eq!(left(stage, limited), 2);
        let (cx, contact) = (stage.staff(), stage.pledge(bought[1]).contact);
        stage.write(move |tx| pledges::cancel_for_erasure(tx, &cx, contact)).unwrap();
        assert_eq!(left(stage, limited), 3);
        let (cx, row) = (stage.import_cx(), bought[2].row);
        stage.write(move |tx| pledges::remove_imported(tx, &cx, &[row])).unwrap();
        assert_eq!(left(stage, limited), 4);
        // Taken back: it is there again, because one is left.
        let (cx, row) = (stage.staff(), bought[0].row);
        stage.write(move |tx| pledges::reinstate(tx, &cx, row, "")).unwrap();
        assert_eq!((has(stage, bought[0]), left(stage, limited)), (vec![(limited, 1, true)], 3));
        stage.verified();
    });
}

#[test]
fn more_that_the_platform_sold_than_there_are_lose_nothing() {
    on_both(|stage| {
        let (shop, limited) = (&stage.shop, Limited::Reward(stage.shop.limited));
        let new: Vec<_> =
            (0..30).map(|n| stage.new_pledge(&format!("Buyer{n}"), reward(shop.limited), 9000)).collect();
        let bought = stage.import(new);
        assert_eq!(left(stage, limited), 0);
        for pledge in bought {
            assert_eq!(has(stage, pledge), [(limited, 1, true)]);
            stage.finish(pledge);
        }
        let eve = stage.pledged("Eve", reward(shop.base), 5000);
        assert_eq!(holds(stage, eve, reward(shop.limited)).len(), 1);
        stage.verified();
    });
}

/// An installation of before: limits were sums over pledges.
#[test]
fn what_was_taken_before_stock_counted_stays_taken() {
    let (now, before): (Vec<_>, Vec<_>) =
        migrations().into_iter().partition(|migration| migration.name == "0006_places");
    testkit::on_both(&before, |db| {
        let stage = Stage::new(db);
        let shop = &stage.shop;
        for n in 0..6 {
            let pledge = stage.pledged(&format!("Buyer{n}"), reward(shop.limited), 9000);
            if n < 2 {
                stage.save_choices(pledge, with_addon(reward(shop.limited), shop.rare, 2)).unwrap();
                stage.finish(pledge);
            }
        }
        stage
            .write(|tx| {
                tx.execute(db::sql!("DELETE FROM stock_hold"), &[])?;
                tx.execute(db::sql!("DELETE FROM stock_limit"), &[])?;
                Ok(())
            })
            .unwrap();
        stage.db.migrate(&[before.clone(), now.clone()].concat(), stage.cx.now()).unwrap();
        let standing = |limited| stage.read(move |tx| Ok(stock::standing(tx, limited)?)).unwrap();
        let (limited, rare) = (standing(Limited::Reward(shop.limited)), standing(Limited::AddOn(shop.rare)));
        assert_eq!(
            (limited.places, limited.taken),
            (Some(5), 6),
            "one more than there were: all keep theirs"
        );
        assert_eq!((rare.places, rare.taken), (Some(5), 4));
        stage.verified();
    });
}

const BUYERS: usize = 10_000;
const PLACES: usize = 100;
/// Buyers whose request is under way at one moment.
const AT_ONCE: usize = 64;

/// All through the calls that the pages make: hold, save, confirm.
#[test]
fn ten_thousand_who_want_one_of_a_hundred_places_get_exactly_a_hundred() {
    on_both(|stage| {
        let shop = &stage.shop;
        let rare = Limited::AddOn(shop.rare);
        let cx = stage.cx.clone();
        stage
            .write(move |tx| {
                tx.execute(db::sql!("UPDATE addon SET total_limit = 100 WHERE total_limit = 5"), &[])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(pledges::limit_set(tx, &cx, rare, Some(100))?)
            })
            .unwrap();
        rush(stage, rare, &with_addon(reward(shop.base), shop.rare, 1), |stage, pledge, wanted| {
            stage.save_choices(pledge, wanted.clone()).unwrap();
        });
    });
}

/// The same of one combination of size and colour.
#[test]
fn ten_thousand_who_want_one_of_a_hundred_of_a_variant_get_exactly_a_hundred() {
    on_both(|stage| {
        let hoodie = Hoodie::sewn(stage);
        let hundred = u32::try_from(PLACES).unwrap();
        hoodie.make(stage, &[("M", "Red", None), ("L", "Red", Some(hundred))]);
        let wanted = hoodie.chosen(stage, "L", "Red");
        rush(stage, Hoodie::limited(stage, "L", "Red"), &wanted, |stage, pledge, wanted| {
            stage.save_choices(pledge, wanted.clone()).unwrap();
        });
    });
}

/// The same of a place where so many can fetch their goods.
#[test]
fn ten_thousand_who_want_to_come_to_a_place_for_a_hundred_are_exactly_a_hundred() {
    on_both(|stage| {
        let place = place_for(stage, u32::try_from(PLACES).unwrap());
        let wanted = Choices { pick_up: Some(place), ..reward(stage.shop.base) };
        rush(stage, Limited::PickUp(place), &wanted, |stage, pledge, wanted| {
            fetch(stage, pledge, wanted.pick_up).unwrap();
        });
    });
}

/// Ten thousand want the same, of which there are a hundred.
fn rush(stage: &Stage, rare: Limited, wanted: &Choices, save: impl Fn(&Stage, PledgeRef, &Choices) + Sync) {
    let shop = &stage.shop;
    let person = stage.person("Everybody");
    let mut buyers = Vec::with_capacity(BUYERS);
    for hundred in 0..BUYERS / 500 {
        let new = (0..500).map(|n| {
            let mut new = stage.new_pledge_of(person, reward(shop.base), 50_000);
            new.source_key = Some(format!("uid-{hundred}-{n}"));
            new.address = None;
            new
        });
        buyers.extend(stage.import(new.collect()));
    }
    let backer = stage.backer(buyers[0]);
    let (next, sold) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
                while let Some(pledge) = buyers.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let (row, cx, choices) = (pledge.row, backer.clone(), wanted.clone());
                    let held = stage.db.write_at(Isolation::ReadCommitted, move |tx| {
                        pledges::hold_places(tx, &cx, row, &choices)
                    });
                    if !runtime.block_on(held).unwrap().is_empty() {
                        continue;
                    }
                    // Whoever has a place needs no luck any more, only to be told to try again at worst.
                    save(stage, *pledge, wanted);
                    stage.save_address(*pledge, berlin("01067")).unwrap();
                    confirmed(stage, *pledge);
                    sold.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(sold.load(Ordering::Relaxed), PLACES);
    let reserved = stage.read(move |tx| Ok(pledges::reserved(tx, &rare.to_string())?));
    assert_eq!(reserved, 100);
    stage.verified();
}

fn confirmed(stage: &Stage, pledge: PledgeRef) {
    for _ in 0..200 {
        let confirm = Confirm { pledge: pledge.row, seal: seal_of(&stage.quote(pledge)) };
        let cx = stage.backer(pledge);
        match stage.write(move |tx| pledges::confirm(tx, &cx, &confirm)) {
            Err(PledgeError::Db(e)) if e.is_temporary() => {}
            other => return drop(other.unwrap()),
        }
    }
    panic!("too many conflicts")
}
