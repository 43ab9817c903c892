//! Values and variants with a limit that a platform's file chose: they are their backers', as what the platform sold is.

use pledges::{Answer, Choices, ChosenOption, PLACE_KEPT_MINUTES, PledgeError, PledgeRef};
use stock::Limited;

use crate::imports::newer_file;
use crate::stage::{Stage, berlin, on_both, reward, with_addon};

/// So many shirts in L there are.
fn limit(stage: &Stage, limit: Option<u32>) {
    let (cx, row, large) = (stage.staff(), stage.shop.campaign.row, stage.shop.large);
    let mut size = stage.catalogue().option(stage.shop.size).unwrap().clone();
    size.values.iter_mut().find(|value| value.id == large).unwrap().total_limit = limit;
    let set = stage.write(move |tx| {
        campaigns::save_option(tx, &cx, row, &size)?;
        Ok(pledges::limit_set(tx, &cx, Limited::OptionValue(large), limit)?)
    });
    set.unwrap();
}

/// A game and a shirt, in L or M.
fn shirt(stage: &Stage, is_large: bool) -> Choices {
    let value = if is_large { stage.shop.large } else { stage.shop.medium };
    let mut choices = with_addon(reward(stage.shop.base), stage.shop.shirt, 1);
    choices.options = vec![ChosenOption { option: stage.shop.size, copy: 1, value }];
    choices
}

/// A file says so.
fn came(stage: &Stage, name: &str, choices: Choices) -> PledgeRef {
    let mut new = stage.new_pledge(name, choices, 9_000);
    new.answers = vec![Answer { question: stage.shop.colour, answer: "Red".to_owned() }];
    let pledge = stage.import(vec![new])[0];
    stage.save_address(pledge, berlin("01067")).unwrap();
    pledge
}

/// What a pledge has of L: places, how many of them stay, whether for good.
fn has(stage: &Stage, pledge: PledgeRef) -> Option<(u32, u32, bool)> {
    let large = Limited::OptionValue(stage.shop.large);
    let held = stage.read(move |tx| pledges::places_of(tx, pledge.id));
    let own = held.into_iter().find(|held| held.limited == large);
    own.map(|held| (held.places, held.stays, held.until.is_none()))
}

fn left(stage: &Stage) -> Option<u32> {
    let large = Limited::OptionValue(stage.shop.large);
    stage.read(move |tx| Ok(stock::standing(tx, large)?)).unwrap().left()
}

fn reopen(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::reopen(tx, &cx, pledge.row)).unwrap();
}

const THEIRS: Option<(u32, u32, bool)> = Some((1, 1, true));

#[test]
fn whoever_bought_it_on_the_platform_has_it_beyond_the_limit_and_nobody_else_gets_it() {
    on_both(|stage| {
        limit(stage, Some(1));
        let (anna, ben) = (came(stage, "Anna", shirt(stage, true)), came(stage, "Ben", shirt(stage, true)));
        assert_eq!((has(stage, anna), has(stage, ben), left(stage)), (THEIRS, THEIRS, Some(0)));
        stage.verified();
        let carla = came(stage, "Carla", shirt(stage, false));
        stage.save_choices(carla, shirt(stage, true)).unwrap();
        assert!(matches!(stage.confirm(carla), Err(PledgeError::SoldOut { left: 0, wanted: 1, .. })));
        for pledge in [anna, ben] {
            stage.confirm(pledge).unwrap();
        }
        assert_eq!((has(stage, anna), has(stage, ben), left(stage)), (THEIRS, THEIRS, Some(0)));
        stage.verified();
        // Opened again, it stays however long that takes.
        reopen(stage, anna);
        stage.minutes_pass(PLACE_KEPT_MINUTES * 3);
        assert_eq!(has(stage, anna), THEIRS);
        assert!(stage.confirm(carla).is_err());
        stage.confirm(anna).unwrap();
        stage.verified();
    });
}

#[test]
fn another_choice_gives_it_up_at_the_confirmation_and_a_newer_file_at_once() {
    on_both(|stage| {
        limit(stage, Some(2));
        let (anna, ben) = (came(stage, "Anna", shirt(stage, true)), came(stage, "Ben", shirt(stage, true)));
        stage.save_choices(anna, shirt(stage, false)).unwrap();
        assert_eq!((has(stage, anna), left(stage)), (THEIRS, Some(0)), "not confirmed yet");
        stage.verified();
        // What the file says of a pledge that its backer has changed since changes no choice, and takes nothing.
        let says = |pledge: PledgeRef, is_large: bool| {
            newer_file(stage, pledge, |update| {
                update.choices = shirt(stage, is_large);
                update.addons.clone_from(&update.choices.addons);
            })
        };
        says(anna, false);
        assert_eq!(has(stage, anna), THEIRS);
        stage.confirm(anna).unwrap();
        assert_eq!((has(stage, anna), left(stage)), (None, Some(1)));
        says(ben, false);
        assert_eq!((has(stage, ben), left(stage)), (None, Some(2)));
        stage.verified();
        says(ben, true);
        assert_eq!((has(stage, ben), left(stage)), (THEIRS, Some(1)));
        let again = says(ben, true);
        assert!(!again.changed_something(), "{again:?}");
        stage.verified();
        // Opened again, what was given up can be chosen again, for one is left.
        reopen(stage, anna);
        assert_eq!((has(stage, anna), left(stage)), (THEIRS, Some(0)));
        stage.confirm(anna).unwrap();
        assert_eq!((has(stage, anna), left(stage)), (None, Some(1)));
        stage.verified();
    });
}

#[test]
fn with_its_first_limit_everybody_is_counted_for_whom_a_file_chose_it() {
    on_both(|stage| {
        let large = || shirt(stage, true);
        let (anna, ben) = (came(stage, "Anna", large()), came(stage, "Ben", large()));
        let (carla, dora) = (came(stage, "Carla", large()), came(stage, "Dora", shirt(stage, false)));
        stage.confirm(ben).unwrap();
        stage.confirm(carla).unwrap();
        reopen(stage, carla);
        // Chosen here and not confirmed: nobody's yet.
        stage.save_choices(dora, large()).unwrap();
        limit(stage, Some(1));
        assert_eq!([anna, ben, carla, dora].map(|one| has(stage, one)), [THEIRS, THEIRS, THEIRS, None]);
        assert_eq!(left(stage), Some(0));
        stage.verified();
        reopen(stage, ben);
        stage.minutes_pass(PLACE_KEPT_MINUTES * 3);
        assert_eq!(has(stage, ben), THEIRS);
        assert!(matches!(stage.confirm(dora), Err(PledgeError::SoldOut { left: 0, .. })));
        // Taken away and set again, it counts the same.
        limit(stage, None);
        limit(stage, Some(3));
        assert_eq!((left(stage), has(stage, anna)), (Some(0), THEIRS));
        stage.verified();
    });
}

#[test]
fn what_is_filled_in_from_the_file_later_is_its_backers_as_well() {
    on_both(|stage| {
        limit(stage, Some(1));
        let unsaid = with_addon(reward(stage.shop.base), stage.shop.shirt, 1);
        let (anna, ben) = (came(stage, "Anna", unsaid), came(stage, "Ben", shirt(stage, true)));
        let (cx, filled) = (stage.import_cx(), shirt(stage, true).options);
        let done = stage.write(move |tx| pledges::fill_options(tx, &cx, anna.row, &filled)).unwrap();
        assert!(done);
        assert_eq!((has(stage, anna), has(stage, ben), left(stage)), (THEIRS, THEIRS, Some(0)));
        stage.verified();
        stage.confirm(anna).unwrap();
        stage.verified();
    });
}

#[test]
fn two_shirts_of_one_size_are_two_places_and_one_more_has_to_be_left() {
    on_both(|stage| {
        limit(stage, Some(2));
        let copies = |count: u32| {
            let mut choices = with_addon(reward(stage.shop.base), stage.shop.shirt, count);
            let large = |copy| ChosenOption { option: stage.shop.size, copy, value: stage.shop.large };
            choices.options = (1..=count).map(large).collect();
            choices
        };
        let anna = came(stage, "Anna", copies(2));
        assert_eq!((has(stage, anna), left(stage)), (Some((2, 2, true)), Some(0)));
        stage.save_choices(anna, copies(3)).unwrap();
        assert!(matches!(stage.confirm(anna), Err(PledgeError::SoldOut { left: 2, wanted: 3, .. })));
        stage.save_choices(anna, copies(1)).unwrap();
        stage.confirm(anna).unwrap();
        assert_eq!((has(stage, anna), left(stage)), (Some((1, 1, true)), Some(1)));
        stage.verified();
    });
}
