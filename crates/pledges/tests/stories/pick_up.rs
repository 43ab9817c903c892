//! Places to pick up for so many and no more.

use campaigns::model::{Content, Item, ItemKind, PickUp, Reward, ShippingRule};
use kernel::Id;
use kernel::ids::kinds;
use pledges::quote::QuoteProblem;
use pledges::{ChoiceProblem, PLACE_KEPT_MINUTES, PledgeError, PledgeRef};
use stock::Limited;

use crate::stage::{Stage, berlin, on_both, reward};

/// A place that so many can come to.
pub fn place_for(stage: &Stage, limit: u32) -> Id<kinds::PickUp> {
    let id = stage.cx.new_id();
    set(stage, id, Some(limit));
    id
}

fn set(stage: &Stage, id: Id<kinds::PickUp>, total_limit: Option<u32>) {
    let country = kernel::places::CountryCode::parse("DE").unwrap();
    let place = PickUp { total_limit, price_minor: 200, ..PickUp::named(id, "The fair", country) };
    let (row, cx, rule) = (stage.shop.campaign.row, stage.staff(), ShippingRule::PickUp(place));
    let saved = stage.write(move |tx| {
        campaigns::save_shipping_rule(tx, &cx, row, &rule)?;
        Ok(pledges::limit_set(tx, &cx, Limited::PickUp(id), total_limit)?)
    });
    saved.unwrap();
}

/// Chooses where the goods are fetched, as a backer; `None`: they are sent.
pub fn fetch(stage: &Stage, pledge: PledgeRef, place: Option<Id<kinds::PickUp>>) -> Result<(), PledgeError> {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::save_pick_up(tx, &cx, pledge.row, place)).map(drop)
}

fn is_full(outcome: Result<(), PledgeError>) -> bool {
    match outcome {
        Err(PledgeError::Choices(problems)) => problems.iter().any(|one| {
            matches!(one, ChoiceProblem::Quote(QuoteProblem::PickUpFull { place }) if place == "The fair")
        }),
        _ => false,
    }
}

fn comes(stage: &Stage, name: &str) -> PledgeRef {
    let pledge = stage.pledged(name, reward(stage.shop.base), 50_000);
    stage.save_address(pledge, berlin("01067")).unwrap();
    pledge
}

fn reserved(stage: &Stage, place: Id<kinds::PickUp>) -> u64 {
    stage.read(move |tx| Ok(pledges::reserved(tx, &place.to_string())?))
}

#[test]
fn a_place_that_is_full_is_refused_told_by_the_quote_and_free_again_when_somebody_has_it_sent() {
    on_both(|stage| {
        let place = place_for(stage, 1);
        let (anna, ben) = (comes(stage, "Anna"), comes(stage, "Ben"));
        fetch(stage, anna, Some(place)).unwrap();
        assert!(is_full(fetch(stage, ben, Some(place))), "Anna holds the only one");
        assert_eq!(stage.pledge(ben).choices.pick_up, None);
        fetch(stage, anna, None).unwrap();
        fetch(stage, ben, Some(place)).expect("she has it sent");
        assert!(is_full(fetch(stage, anna, Some(place))));
        // What is held for who does not confirm is free in the end, and the quote says who took it.
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        fetch(stage, anna, Some(place)).unwrap();
        stage.confirm(anna).unwrap();
        let missing = stage.quote(ben).missing;
        assert_eq!(missing, [QuoteProblem::PickUpFull { place: "The fair".to_owned().into() }]);
        assert!(matches!(stage.confirm(ben), Err(PledgeError::Incomplete(_))));
        assert!(is_full(fetch(stage, ben, Some(place))), "to choose it again does not help");
        assert_eq!(reserved(stage, place), 1);
        stage.verified();
        // Who opens an order again keeps the place for a while; a cancelled one gives it back.
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert!(is_full(fetch(stage, ben, Some(place))));
        stage.confirm(anna).unwrap();
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, "")).unwrap();
        stage.confirm(ben).unwrap();
        assert_eq!((reserved(stage, place), stage.quote(ben).shipping.pick_up), (1, Some(place)));
        stage.verified();
    });
}

#[test]
fn who_agreed_before_there_was_a_limit_is_counted_and_keeps_the_place_when_it_is_lowered() {
    on_both(|stage| {
        let place = stage.cx.new_id();
        set(stage, place, None);
        let (anna, ben, carla) = (comes(stage, "Anna"), comes(stage, "Ben"), comes(stage, "Carla"));
        for pledge in [anna, ben] {
            fetch(stage, pledge, Some(place)).unwrap();
            stage.confirm(pledge).unwrap();
        }
        assert_eq!(reserved(stage, place), 0, "nothing is noted while everybody may come");
        set(stage, place, Some(1));
        assert_eq!(reserved(stage, place), 2);
        stage.verified();
        assert!(is_full(fetch(stage, carla, Some(place))));
        set(stage, place, Some(3));
        fetch(stage, carla, Some(place)).unwrap();
        stage.confirm(carla).unwrap();
        assert_eq!(reserved(stage, place), 3);
        stage.verified();
        // A note that says otherwise is found.
        let gone = stage.write(|tx| {
            tx.execute(db::sql!("DELETE FROM pledge_reservation WHERE subject LIKE 'pup_%'"), &[])?;
            Ok(())
        });
        gone.unwrap();
        let vault = stage.cx.vault.clone();
        let found = stage.read(move |tx| Ok(pledges::verify(tx, &vault)?));
        assert!(found.iter().any(|finding| finding.check == "pledges.kinds_as_chosen"), "{found:?}");
    });
}

/// A reward of downloads alone.
fn files(stage: &Stage) -> Id<kinds::Reward> {
    let (cx, row) = (stage.staff(), stage.shop.campaign.row);
    let written = stage.write(move |tx| {
        let like = campaigns::load_catalogue(tx, row)?;
        let item = Item {
            id: cx.new_id(),
            sku: "PDF".to_owned(),
            name: "Rules".to_owned(),
            kind: ItemKind::Digital,
            weight_grams: 0,
            ..like.items[0].clone()
        };
        campaigns::save_item(tx, &cx, row, &item)?;
        let reward = Reward {
            id: cx.new_id(),
            title: "Rules as a file".to_owned(),
            contents: vec![Content { item: item.id, quantity: 1 }],
            ..like.reward(like.rewards[0].id).unwrap().clone()
        };
        campaigns::save_reward(tx, &cx, row, &reward)?;
        Ok(reward.id)
    });
    written.expect("files")
}

#[test]
fn who_has_only_downloads_left_gives_the_place_back_and_is_not_refused_because_it_is_full() {
    on_both(|stage| {
        let (place, files) = (place_for(stage, 1), files(stage));
        let (anna, ben) = (comes(stage, "Anna"), comes(stage, "Ben"));
        fetch(stage, anna, Some(place)).unwrap();
        assert!(is_full(fetch(stage, ben, Some(place))));
        // The last thing that is handed over leaves her pledge, and with it her place.
        stage.save_choices(anna, reward(files)).unwrap();
        assert_eq!(stage.pledge(anna).choices.pick_up, Some(place), "she may come back to it");
        fetch(stage, ben, Some(place)).expect("nobody comes for a file");
        stage.confirm(ben).unwrap();
        stage.confirm(anna).expect("what is full is no matter of hers");
        assert_eq!((reserved(stage, place), stage.quote(anna).shipping.pick_up), (1, None));
        stage.verified();
        // The next one of whom the limit is asked anew is Ben alone, also after her reward has become a box.
        let (cx, row) = (stage.staff(), stage.shop.campaign.row);
        let boxed = stage.write(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let contents = catalogue.rewards[0].contents.clone();
            let reward = Reward { contents, ..catalogue.reward(files).unwrap().clone() };
            Ok(campaigns::save_reward(tx, &cx, row, &reward)?)
        });
        boxed.unwrap();
        stage.verified();
        set(stage, place, None);
        set(stage, place, Some(1));
        assert_eq!(reserved(stage, place), 1);
        stage.verified();
        // Who opens it again is asked for a place like everybody else.
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert!(matches!(stage.confirm(anna), Err(PledgeError::Incomplete(_))));
    });
}
