//! Stretch goals and sets: parcels and demand follow, and what was agreed to costs what was agreed.

use campaigns::model::{Content, PackedAs};
use kernel::Id;
use kernel::ids::kinds;
use pledges::quote::QuoteProblem;
use pledges::{ChosenOption, PledgeRef};

use crate::stage::{Stage, on_both, reward};

/// Pieces of this SKU in a parcel, and in all parcels of agreed and undecided pledges.
fn pieces(stage: &Stage, pledge: PledgeRef, sku: &'static str) -> (u64, u64, u64) {
    let (catalogue, campaign) = (stage.catalogue(), stage.pledge(pledge).campaign);
    let pledge = stage.pledge(pledge);
    let packed = pledges::packed(&catalogue, &pledge.choices, pledge.state.decided()).lines;
    let mine = packed.iter().find(|line| line.sku == sku).map_or(0, |line| line.quantity);
    let demand = stage.read(move |tx| Ok(pledges::demand_by_sku(tx, campaign, &catalogue)?));
    let all = demand.iter().find(|line| line.sku == sku).unwrap();
    (mine, all.pieces.agreed, all.pieces.undecided)
}

/// A goal for who has this reward. These stories have no audit log: what is written is what the service writes.
fn goal(stage: &Stage, (item, quantity): (Id<kinds::Item>, i64), to: Id<kinds::Reward>) {
    let (row, id) = (stage.shop.campaign.row, stage.cx.new_id::<kinds::StretchGoal>());
    stage
        .write(move |tx| {
            tx.execute(
                db::sql!(
                    "INSERT INTO stretch_goal (campaign_id, public_id, position, title, any_reward)
                     VALUES ($1, $2, 1, $3, 0)"
                ),
                db::params![row, id, "A shirt for the early ones"],
            )?;
            tx.execute(
                db::sql!(
                    "INSERT INTO stretch_goal_content (goal_id, item_id, quantity)
                     SELECT g.id, i.id, $2 FROM stretch_goal g, catalogue_item i WHERE i.public_id = $1"
                ),
                db::params![item, quantity],
            )?;
            tx.execute(
                db::sql!(
                    "INSERT INTO stretch_goal_reward (goal_id, reward_id)
                     SELECT g.id, r.id FROM stretch_goal g, reward r WHERE r.public_id = $1"
                ),
                db::params![to],
            )?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok(())
        })
        .unwrap();
}

fn reach(stage: &Stage) {
    stage
        .write(|tx| {
            tx.execute(db::sql!("UPDATE stretch_goal SET reached_at = 1, reached_by = 'staff:7'"), &[])?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok(())
        })
        .unwrap();
}

/// The size is asked wherever a shirt is, and not only of those that are bought.
fn asks_about_every_shirt(stage: &Stage) {
    stage
        .write(|tx| {
            tx.execute(db::sql!("UPDATE catalogue_option SET addon_id = NULL"), &[])?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok(())
        })
        .unwrap();
}

/// What the goal would change, had it been reached.
fn looked_at(stage: &Stage) -> pledges::Repacked {
    let (row, at, now) = (stage.shop.campaign.row, stage.cx.now(), stage.catalogue());
    let mut then = now.as_ref().clone();
    then.goals[0].reached = Some(campaigns::model::Reached { at, by: String::new() });
    stage.read(move |tx| pledges::repacked(tx, row, (&now, &then)))
}

#[test]
fn of_a_gift_that_comes_in_sizes_nobody_is_packed_a_size_they_did_not_choose() {
    on_both(|stage| {
        let shop = &stage.shop;
        let shirt = stage.catalogue().item_by_sku("SHIRT-M").unwrap().id;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let ben = stage.pledged("Ben", reward(shop.base), 5000);
        stage.finish(anna);
        let agreed = stage.quote(anna).total;
        asks_about_every_shirt(stage);
        goal(stage, (shirt, 1), shop.base);

        // Who looks first is told how many would have to say which one, and what would be asked.
        let look = looked_at(stage);
        assert_eq!((look.agreed, look.open, look.unanswered), (1, 1, 1));
        assert_eq!(look.asked.into_iter().collect::<Vec<_>>(), ["Size"]);

        // Reached all the same: the size that stands for the choice is in no parcel, and in no demand for it.
        reach(stage);
        assert_eq!(pieces(stage, anna, "SHIRT-M").0, 0);
        let (catalogue, pledge) = (stage.catalogue(), stage.pledge(anna));
        let packed = pledges::packed(&catalogue, &pledge.choices, pledge.state.decided());
        assert!(matches!(packed.unsaid.as_slice(), [QuoteProblem::MissingOption { .. }]), "{packed:?}");
        let demand = stage.read(move |tx| Ok(pledges::demand_by_sku(tx, pledge.campaign, &catalogue)?));
        let shirts = demand.iter().find(|line| line.sku == "SHIRT-M").unwrap();
        assert_eq!((shirts.pieces.total(), shirts.unchosen.agreed, shirts.unchosen.undecided), (0, 1, 1));

        // Ben, who has not agreed yet, is asked; Anna is once she opens hers again. Neither pays for a size.
        let chosen = |copy| ChosenOption { option: shop.size, copy, value: shop.large };
        let with_size = pledges::Choices { options: vec![chosen(1)], ..reward(shop.base) };
        assert!(matches!(stage.quote(ben).missing.first(), Some(QuoteProblem::MissingOption { .. })));
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        stage.save_choices(anna, with_size).unwrap();
        stage.confirm(anna).unwrap();
        assert_eq!(stage.quote(anna).total, agreed, "the large one costs more where it is bought");
        assert_eq!(pieces(stage, anna, "SHIRT-L").0, 1);
        stage.verified();
    });
}

#[test]
fn a_goal_reaches_who_agreed_and_who_did_not_and_changes_no_agreed_price() {
    on_both(|stage| {
        let shop = &stage.shop;
        let row = shop.campaign.row;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let ben = stage.pledged("Ben", reward(shop.base), 5000);
        stage.pledged("Carla", reward(shop.limited), 9000);
        stage.finish(anna);
        let agreed = stage.quote(anna);
        let shirt = stage.catalogue().item_by_sku("SHIRT-M").unwrap().id;
        goal(stage, (shirt, 2), shop.base);
        assert_eq!(pieces(stage, anna, "SHIRT-M"), (0, 0, 0), "it is not reached");

        // What would change is known before.
        let now = stage.catalogue();
        let mut then = now.as_ref().clone();
        let at = stage.cx.now();
        then.goals[0].reached = Some(campaigns::model::Reached { at, by: String::new() });
        let then = std::sync::Arc::new(then);
        let (before, after) = (now.clone(), then.clone());
        let goods = stage.read(move |tx| pledges::repacked(tx, row, (&before, &after)));
        assert_eq!((goods.agreed, goods.open, goods.left), (1, 1, 0));
        let when = (at, "2026-12-01".parse().unwrap());
        let vault = stage.cx.vault.clone();
        let prices = stage.read(move |tx| pledges::what_if(tx, &vault, row, (&now, &then), when));
        assert_eq!((prices.dearer, prices.agreed_otherwise), (0, 0), "shipping here does not go by weight");

        reach(stage);
        assert_eq!(
            pieces(stage, anna, "SHIRT-M"),
            (2, 2, 2),
            "Anna agreed, Ben did not yet, Carla has another reward"
        );
        assert_eq!(stage.quote(anna).total, agreed.total);
        assert_eq!(stage.quote(ben).parcel.iter().map(|line| line.quantity).sum::<u64>(), 3);
        stage.finish(ben);
        stage.verified();
    });
}

#[test]
fn a_set_that_is_picked_as_its_parts_is_wanted_as_its_parts() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.finish(anna);
        let mut catalogue = stage.catalogue().as_ref().clone();
        let of = |sku: &str| stage.catalogue().item_by_sku(sku).unwrap().id;
        let (figure, shirt) = (of("FIGURE"), of("SHIRT-M"));
        let game = catalogue.items.iter_mut().find(|item| item.sku == "GAME").unwrap();
        game.parts = vec![Content { item: figure, quantity: 3 }, Content { item: shirt, quantity: 1 }];
        let choices = stage.pledge(anna).choices;
        let packed = |catalogue: &campaigns::model::Catalogue| {
            let packed = pledges::packed(catalogue, &choices, pledges::Decided::Agreed).lines;
            packed.into_iter().map(|line| (line.sku, line.quantity)).collect::<Vec<_>>()
        };
        assert_eq!(packed(&catalogue), [("GAME".to_owned(), 1)]);
        let game = catalogue.items.iter_mut().find(|item| item.sku == "GAME").unwrap();
        game.packed = PackedAs::Parts;
        assert_eq!(packed(&catalogue), [("FIGURE".to_owned(), 3), ("SHIRT-M".to_owned(), 1)]);
    });
}
