//! What staff decided about the goods of one pledge stays theirs, and nothing else of the pledge becomes theirs by it.

use pledges::{
    Answer, Choices, ChosenOption, GoodsBy, GoodsSet, NewPledge, Origin, OwnGoods, OwnItem, PartOutcome,
    PledgeRef,
};

use crate::imports::newer_file;
use crate::stage::{Stage, on_both, reward, with_addon};

/// So many games in place of what is in the base reward.
fn games(stage: &Stage, quantity: u32) -> OwnGoods {
    let game = stage.catalogue().items[0].id;
    let items = vec![OwnItem { item: game, quantity }];
    OwnGoods { reward: stage.shop.base, covers: Vec::new(), items, by: GoodsBy::File }
}

fn as_in_file(stage: &Stage, quantity: u32) -> Choices {
    Choices { goods: Some(games(stage, quantity)), ..reward(stage.shop.base) }
}

/// Staff, or a rule's job.
fn set(stage: &Stage, (pledge, by_staff): (PledgeRef, bool), goods: Option<OwnGoods>) -> GoodsSet {
    let cx = if by_staff { stage.staff() } else { stage.cx.clone() };
    stage.write(move |tx| pledges::set_goods(tx, &cx, pledge.row, goods.clone())).unwrap()
}

fn skus(stage: &Stage, pledge: PledgeRef) -> Vec<(String, u64)> {
    let pledge = stage.pledge(pledge);
    let packed = pledges::packed(&stage.catalogue(), &pledge.choices, pledge.state.decided());
    assert_eq!(packed.unsaid, []);
    packed.lines.into_iter().map(|line| (line.sku, line.quantity)).collect()
}

fn packed(stage: &Stage, pledge: PledgeRef) -> u64 {
    let lines = pledges::pledge_lines(&stage.catalogue(), &stage.pledge(pledge).choices);
    lines.iter().map(|line| line.quantity).sum()
}

#[test]
fn what_staff_gave_survives_rule_file_and_save_while_all_else_follows_the_file() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", as_in_file(stage, 2), 5000);
        assert_eq!(packed(stage, anna), 2);
        assert_eq!(set(stage, (anna, true), Some(games(stage, 3))), GoodsSet::Set);
        assert_eq!(set(stage, (anna, true), Some(games(stage, 3))), GoodsSet::Same);
        assert_eq!(stage.pledge(anna).choices_stamp.origin, Origin::Import, "goods only");

        // A newer file: other goods, and an add-on more.
        let updated = newer_file(stage, anna, |update| {
            update.choices = with_addon(as_in_file(stage, 5), stage.shop.rare, 1);
        });
        assert_eq!(updated.choices, PartOutcome::Replaced);
        assert_eq!(stage.pledge(anna).choices.quantity_of(stage.shop.rare), 1);
        assert_eq!(packed(stage, anna), 4, "three games by staff, and the add-on");

        // The backer saves, and rules come and go.
        stage.save_choices(anna, reward(stage.shop.base)).unwrap();
        assert_eq!(set(stage, (anna, false), Some(games(stage, 7))), GoodsSet::Kept);
        assert_eq!(set(stage, (anna, false), None), GoodsSet::Kept);
        assert_eq!(packed(stage, anna), 3);
        assert_eq!(stage.pledge(anna).choices_stamp.origin, Origin::Backer);
        stage.verified();
    });
}

#[test]
fn staff_who_give_what_is_in_the_reward_are_not_overruled_by_a_file_either() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", as_in_file(stage, 2), 5000);
        assert_eq!(set(stage, (anna, true), None), GoodsSet::Set);
        assert_eq!(packed(stage, anna), 1, "the game of the reward");
        assert_eq!(stage.pledge(anna).choices.own_goods(), None);
        assert_eq!(set(stage, (anna, true), None), GoodsSet::Same);
        assert_eq!(set(stage, (anna, false), Some(games(stage, 2))), GoodsSet::Kept);
        newer_file(stage, anna, |update| update.choices = as_in_file(stage, 5));
        assert_eq!(packed(stage, anna), 1);
        // An import on which a decision stands is not taken away.
        let pledge = stage.pledge(anna);
        assert!(stage.read(move |tx| pledges::built_on(tx, &pledge)).is_some());

        // With another reward the decision is about something else.
        let other = Choices {
            goods: Some(OwnGoods { reward: stage.shop.limited, ..games(stage, 4) }),
            ..reward(stage.shop.limited)
        };
        newer_file(stage, anna, |update| update.choices = other.clone());
        assert_eq!(packed(stage, anna), 4);
        stage.verified();
    });
}

#[test]
fn goods_that_were_stored_before_their_origin_was_kept_are_the_files() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", as_in_file(stage, 2), 5000);
        let stored = serde_json::to_string(&stage.pledge(anna).choices).unwrap();
        assert!(!stored.contains("\"by\""), "{stored}");
        assert_eq!(serde_json::from_str::<Choices>(&stored).unwrap(), as_in_file(stage, 2));
        // A rule that is withdrawn takes them back.
        assert_eq!(set(stage, (anna, false), None), GoodsSet::Set);
        assert_eq!(stage.pledge(anna).choices, reward(stage.shop.base));
    });
}

#[test]
fn what_was_agreed_of_an_option_stays_when_it_is_archived_and_staff_change_other_goods() {
    on_both(|stage| {
        let large = ChosenOption { option: stage.shop.size, copy: 1, value: stage.shop.large };
        let choices = with_addon(reward(stage.shop.base), stage.shop.shirt, 1);
        let choices = Choices { options: vec![large], ..choices };
        let answers = vec![Answer { question: stage.shop.colour, answer: "Red".to_owned() }];
        let pledged = |name: &str| NewPledge {
            answers: answers.clone(),
            ..stage.new_pledge(name, choices.clone(), 7200)
        };
        let (anna, ben) = (stage.import(vec![pledged("Anna")])[0], stage.import(vec![pledged("Ben")])[0]);
        stage.finish(anna);
        let expected = |games: u64, shirt: &str| vec![("GAME".to_owned(), games), (shirt.to_owned(), 1)];
        assert_eq!(skus(stage, anna), expected(1, "SHIRT-L"));
        let size = stage.shop.size;
        stage
            .write(move |tx| {
                let archive = db::sql!("UPDATE catalogue_option SET shelf = 'archived' WHERE public_id = $1");
                tx.execute(archive, db::params![size])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(())
            })
            .unwrap();
        assert_eq!(skus(stage, anna), expected(1, "SHIRT-L"), "agreed");
        assert_eq!(skus(stage, ben), expected(1, "SHIRT-M"), "not asked any more, and not agreed");
        assert_eq!(set(stage, (anna, true), Some(games(stage, 2))), GoodsSet::Set);
        assert_eq!(skus(stage, anna), expected(2, "SHIRT-L"));
        assert_eq!(set(stage, (ben, true), Some(games(stage, 2))), GoodsSet::Set);
        assert_eq!(skus(stage, ben), expected(2, "SHIRT-M"));
        // Opened again, she is asked nothing about it, sees a price without it, and that is what she agrees to then.
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert_eq!(skus(stage, anna), expected(2, "SHIRT-M"));
        stage.confirm(anna).unwrap();
        assert_eq!(skus(stage, anna), expected(2, "SHIRT-M"));
        stage.verified();
    });
}
