//! Items that are made of others, and what stretch goals add.

use campaigns::forms::{GoalForm, ItemForm, OptionForm};
use campaigns::model::{Content, PackedAs, Shelf};
use campaigns::{CampaignError, FieldProblem, GoalSwitch};
use kernel::Currency;
use kernel::ids::kinds;
use kernel::{Actor, Id, RowId};
use testkit::on_both;

use crate::world::{World, migrations, problems};

fn made_of(
    world: &World,
    whole: Id<kinds::Item>,
    parts: &[(Id<kinds::Item>, u32)],
    packed: PackedAs,
) -> Result<(), CampaignError> {
    let catalogue = world.catalogue();
    let mut item = catalogue.item(whole).unwrap().clone();
    item.parts = parts.iter().map(|(item, quantity)| Content { item: *item, quantity: *quantity }).collect();
    item.packed = packed;
    let row = world.campaign.row;
    world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &item))
}

#[test]
fn sets_hold_sets_to_any_depth_and_never_themselves() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let [box_, book, starter, big, crate_] =
            ["BOX", "BOOK", "STARTER", "BIG", "CRATE"].map(|sku| world.item(sku, "100"));
        made_of(&world, starter, &[(box_, 1), (book, 2)], PackedAs::Parts).unwrap();
        made_of(&world, big, &[(starter, 2), (book, 1)], PackedAs::Parts).unwrap();
        made_of(&world, crate_, &[(big, 3)], PackedAs::Itself).unwrap();
        let catalogue = world.catalogue();
        assert_eq!(catalogue.picked(big, 2), [(box_, 4), (book, 10)]);
        assert_eq!(catalogue.picked(crate_, 1), [(crate_, 1)], "it is packed as itself");
        let form = ItemForm::of(catalogue.item(big).unwrap(), Currency::EUR);
        assert_eq!(&form.read(big, Shelf::Offered, &catalogue).unwrap(), catalogue.item(big).unwrap());

        let circle = made_of(&world, box_, &[(book, 1), (crate_, 1)], PackedAs::Itself).unwrap_err();
        let path = "BOX › CRATE › BIG › STARTER › BOX".to_owned();
        assert_eq!(problems(&circle), [("part_item.1", &FieldProblem::ContainsItself { path })]);
        let itself = made_of(&world, box_, &[(box_, 1)], PackedAs::Itself).unwrap_err();
        assert!(matches!(problems(&itself)[0].1, FieldProblem::ContainsItself { .. }));
        let many = made_of(&world, starter, &[(box_, 900_000)], PackedAs::Parts).unwrap_err();
        assert!(matches!(problems(&many)[0].1, FieldProblem::TooManyPieces { .. }), "the big set holds two");
        let hollow = made_of(&world, starter, &[], PackedAs::Parts).unwrap_err();
        assert_eq!(problems(&hollow), [("part_item.0", &FieldProblem::NoneGiven)]);
        let row = world.campaign.row;
        let used = world
            .change(move |tx, cx| campaigns::shelve_item(tx, cx, row, book, Shelf::Archived))
            .unwrap_err();
        assert!(matches!(problems(&used)[0].1, FieldProblem::StillUsed { .. }));
        assert!(world.verified().is_empty(), "{:?}", world.verified());
    });
}

#[test]
fn what_an_option_asks_about_stays_where_it_is_asked() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let [shirt, large, set] = ["SHIRT", "SHIRT-L", "SET"].map(|sku| world.item(sku, "100"));
        made_of(&world, set, &[(shirt, 1)], PackedAs::Parts).unwrap();
        let reward = world.reward("Bundle", "20", &[set]);
        let option = OptionForm {
            title: "Size".to_owned(),
            applies_to: reward.to_string(),
            replaces: shirt.to_string(),
            value_label: vec!["M".to_owned(), "L".to_owned()],
            value_item: vec![shirt.to_string(), large.to_string()],
            ..OptionForm::default()
        };
        let option = option.read(world.new_id(), Shelf::Offered, Currency::EUR, || world.new_id()).unwrap();
        let id = option.id;
        world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &option)).unwrap();

        let needs = |error: &CampaignError| matches!(problems(error)[0].1, FieldProblem::OptionNeedsIt { option, item } if option == "Size" && item == "SHIRT");
        let whole = made_of(&world, set, &[(shirt, 1)], PackedAs::Itself).unwrap_err();
        assert!(needs(&whole) && problems(&whole)[0].0 == "packed");
        let mut emptied = world.catalogue().reward(reward).unwrap().clone();
        emptied.contents.clear();
        let lost = emptied.clone();
        let refused = world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &lost)).unwrap_err();
        assert!(needs(&refused) && problems(&refused)[0].0 == "content_item.0");
        // Without the option, both can be done.
        world.change(move |tx, cx| campaigns::shelve_option(tx, cx, row, id, Shelf::Archived)).unwrap();
        world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &emptied)).unwrap();
        made_of(&world, set, &[(shirt, 1)], PackedAs::Itself).unwrap();
    });
}

#[test]
fn a_goal_is_switched_on_with_its_instant_and_who_did_it() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let poster = world.item("POSTER", "50");
        let reward = world.reward("Bundle", "20", &[poster]);
        let form = GoalForm {
            title: " 10,000  euro ".to_owned(),
            content_item: vec![poster.to_string()],
            rewards: "some".to_owned(),
            reward: vec![reward.to_string()],
            ..GoalForm::default()
        };
        let goal = form.read(world.new_id(), &world.catalogue()).unwrap();
        let (id, saved) = (goal.id, goal.clone());
        world.change(move |tx, cx| campaigns::save_goal(tx, cx, row, &saved)).unwrap();
        assert_eq!(world.catalogue().goal(id), Some(&goal));
        assert!(world.catalogue().reached_goals().is_empty());
        let version = world.campaign().catalogue_version;
        let ada = Actor::Staff(RowId::new(7));
        let on = move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| {
            campaigns::set_goal_reached(tx, &cx.acting_as(ada), row, (id, GoalSwitch::On))
        };
        world.change(on).unwrap();
        world.clock.advance_minutes(5);
        world.change(on).unwrap();
        let reached = world.catalogue().goal(id).unwrap().reached.clone().unwrap();
        assert_eq!((reached.at.plus_minutes(5), reached.by.as_str()), (world.cx.now(), "staff:7"));
        assert_eq!(world.campaign().catalogue_version, version + 1, "the second time changed nothing");

        // Its form does not switch it off, and it goes only when it is off.
        let again = GoalForm::of(world.catalogue().goal(id).unwrap()).read(id, &world.catalogue()).unwrap();
        assert_eq!(again.reached, Some(reached));
        let mut other = again;
        other.title = "Ten thousand".to_owned();
        let renamed = other.clone();
        world.change(move |tx, cx| campaigns::save_goal(tx, cx, row, &renamed)).unwrap();
        other.rewards = None;
        let wider = world.change(move |tx, cx| campaigns::save_goal(tx, cx, row, &other)).unwrap_err();
        assert_eq!(problems(&wider), [("rewards", &FieldProblem::GoalIsReached)]);
        let gone = world.change(move |tx, cx| campaigns::delete_goal(tx, cx, row, id)).unwrap_err();
        assert_eq!(problems(&gone), [("", &FieldProblem::GoalIsReached)]);
        world.change(move |tx, cx| campaigns::set_goal_reached(tx, cx, row, (id, GoalSwitch::Off))).unwrap();
        world.change(move |tx, cx| campaigns::delete_goal(tx, cx, row, id)).unwrap();
        assert!(world.catalogue().goals.is_empty());
        assert!(world.verified().is_empty());
    });
}
