//! Stretch goals and sets: parcels and demand follow, and what was agreed to costs what was agreed.

use campaigns::model::{Content, PackedAs, StretchGoal};
use pledges::PledgeRef;

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

/// Two shirts for whoever has the base game; not reached. These stories have no audit log: what is written is what the
/// service writes.
fn goal_of_two_shirts(stage: &Stage) {
    let row = stage.shop.campaign.row;
    let shop = &stage.shop;
    let shirt = stage.catalogue().item_by_sku("SHIRT-M").unwrap().id;
    let (cx, base) = (stage.cx.clone(), shop.base);
    stage
        .write(move |tx| {
            let goal = StretchGoal {
                id: cx.new_id(),
                title: "A shirt for the early ones".to_owned(),
                contents: vec![Content { item: shirt, quantity: 2 }],
                rewards: Some(vec![base]),
                reached: None,
            };
            tx.execute(
                db::sql!(
                    "INSERT INTO stretch_goal (campaign_id, public_id, position, title, any_reward)
                     VALUES ($1, $2, 1, $3, 0)"
                ),
                db::params![row, goal.id, goal.title],
            )?;
            tx.execute(
                db::sql!(
                    "INSERT INTO stretch_goal_content (goal_id, item_id, quantity)
                     SELECT g.id, i.id, 2 FROM stretch_goal g, catalogue_item i WHERE i.public_id = $1"
                ),
                db::params![shirt],
            )?;
            tx.execute(
                db::sql!(
                    "INSERT INTO stretch_goal_reward (goal_id, reward_id)
                     SELECT g.id, r.id FROM stretch_goal g, reward r WHERE r.public_id = $1"
                ),
                db::params![base],
            )?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok(())
        })
        .unwrap();
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
        goal_of_two_shirts(stage);
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
        assert_eq!((prices.dearer, prices.of_agreed), (0, [0, 0, 0]), "shipping here does not go by weight");

        stage
            .write(move |tx| {
                tx.execute(db::sql!("UPDATE stretch_goal SET reached_at = 1, reached_by = 'staff:7'"), &[])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(())
            })
            .unwrap();
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
