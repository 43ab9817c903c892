//! Choices, answers and the address are saved step by step.

use kernel::places::AddressInput;
use pledges::{
    Answer, AnswerProblemKind, ChoiceProblem, Choices, ChosenOption, Origin, Part, PledgeError, PledgeRef,
    PledgeState, SaveAddress, SaveAnswers, SaveChoices,
};

use crate::stage::{Stage, berlin, on_both, reward, with_addon};

fn answer(
    stage: &Stage,
    pledge: PledgeRef,
    seen_version: i64,
    answers: &[(bool, &str)],
) -> Result<i64, PledgeError> {
    let question = |colour| if colour { stage.shop.colour } else { stage.shop.credits };
    let answers = answers
        .iter()
        .map(|(colour, text)| Answer { question: question(*colour), answer: (*text).to_owned() });
    let save = SaveAnswers { pledge: pledge.row, seen_version, answers: answers.collect() };
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::save_answers(tx, &cx, &save)).map(|saved| saved.version)
}

#[test]
fn the_first_save_begins_the_pledge_and_every_save_tells() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let saved = stage.save_choices(anna, with_addon(reward(shop.base), shop.shirt, 1)).unwrap();
        assert_eq!((saved.version, saved.state), (2, PledgeState::InProgress));
        let stored = stage.pledge(anna);
        assert_eq!(stored.choices.quantity_of(shop.shirt), 1);
        assert_eq!(stored.choices_stamp.origin, Origin::Backer);
        assert_eq!(answer(stage, anna, 1, &[(true, "Red"), (false, "Anna")]).unwrap(), 2);
        stage.save_address(anna, berlin("01067")).unwrap();

        let cx = stage.cx.clone();
        let view = stage.read(move |tx| pledges::load_view(tx, &cx.vault, anna.row));
        assert_eq!(view.profile.unwrap().name, "Anna");
        assert_eq!(view.answers.len(), 2);
        assert_eq!(view.address.unwrap().address.postal_code, "01067");
        assert_eq!(view.pledge.country.map(kernel::places::CountryCode::as_str), Some("DE"));

        let events = stage.read(move |tx| Ok(jobs::events_about(tx, &anna.id.to_string(), 50)?));
        let parts: Vec<_> = events.iter().filter(|e| e.name == "pledge.changed").collect();
        assert_eq!(parts.len(), 3);
        assert!(parts.iter().all(|e| e.facts.contains("\"by\":\"backer:")), "each tells who: {parts:?}");
        stage.verified();
    });
}

#[test]
fn another_window_is_told_and_overwrites_nothing() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let seen = stage.pledge(anna).choices_stamp.version;
        stage.save_choices(anna, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        let late = SaveChoices { pledge: anna.row, seen_version: seen, choices: reward(shop.limited) };
        let cx = stage.backer(anna);
        let refused = stage.write(move |tx| pledges::save_choices(tx, &cx, &late));
        match refused {
            Err(PledgeError::ChangedElsewhere { part, version }) => {
                assert_eq!((part, version), (Part::Choices, 2));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(stage.pledge(anna).choices.reward, Some(shop.base));
        assert!(matches!(answer(stage, anna, 9, &[]), Err(PledgeError::ChangedElsewhere { .. })));
    });
}

#[test]
fn every_wrong_choice_is_told_at_once() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let mut wrong = with_addon(with_addon(reward(shop.base), shop.rare, 3), shop.old, 1);
        wrong.reward = Some(shop.base);
        let Err(PledgeError::Choices(problems)) = stage.save_choices(anna, wrong) else { panic!("saved") };
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems.iter().any(|p| matches!(p, ChoiceProblem::NotOffered { .. })));
        assert!(problems.iter().any(|p| matches!(p, ChoiceProblem::Quote(_))));
        assert_eq!(stage.pledge(anna).state, PledgeState::Imported, "nothing was begun");
    });
}

#[test]
fn what_came_archived_from_the_platform_can_be_kept_but_not_taken_anew() {
    on_both(|stage| {
        let shop = &stage.shop;
        let has = with_addon(reward(shop.base), shop.old, 1);
        let anna = stage.pledged("Anna", has.clone(), 5100);
        stage.save_choices(anna, has).unwrap();
        let more = stage.save_choices(anna, with_addon(reward(shop.base), shop.old, 2));
        assert!(matches!(more, Err(PledgeError::Choices(_))));
    });
}

#[test]
fn values_of_options_nobody_asks_for_any_more_are_dropped() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let mut choices = with_addon(reward(shop.base), shop.shirt, 1);
        choices.options =
            (1..=2).map(|copy| ChosenOption { option: shop.size, copy, value: shop.large }).collect();
        stage.save_choices(anna, choices.clone()).unwrap();
        assert_eq!(stage.pledge(anna).choices.options.len(), 1, "there is one shirt");
        choices.addons.clear();
        stage.save_choices(anna, choices).unwrap();
        assert_eq!(stage.pledge(anna).choices, reward(shop.base));
    });
}

#[test]
fn answers_are_checked_taken_back_and_kept_apart() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let Err(PledgeError::Answers(problems)) = answer(stage, anna, 1, &[(true, "Green"), (false, "x")])
        else {
            panic!("green was taken")
        };
        assert_eq!(problems.len(), 1);
        assert_eq!(
            (problems[0].question, problems[0].kind),
            (stage.shop.colour, AnswerProblemKind::NotAChoice)
        );
        answer(stage, anna, 1, &[(true, "Blue"), (false, "Anna N.")]).unwrap();
        answer(stage, anna, 2, &[(false, "  ")]).unwrap();
        let cx = stage.cx.clone();
        let view = stage.read(move |tx| pledges::load_view(tx, &cx.vault, anna.row));
        assert_eq!(view.answer(stage.shop.colour), Some("Blue"));
        assert_eq!(view.answer(stage.shop.credits), None);
    });
}

#[test]
fn a_bad_address_names_its_fields_and_the_same_one_again_makes_no_second() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let bad = AddressInput { postal_code: "1".to_owned(), city: String::new(), ..berlin("") };
        let Err(PledgeError::Address(problems)) = stage.save_address(anna, bad) else { panic!("saved") };
        assert_eq!(problems.len(), 2, "{problems:?}");
        stage.save_address(anna, berlin("01067")).unwrap();
        let first = stage.pledge(anna).address;
        stage.save_address(anna, berlin(" 01067")).unwrap();
        assert_eq!(stage.pledge(anna).address, first);
        assert_eq!(stage.pledge(anna).address_stamp.version, 3);
    });
}

#[test]
fn after_the_deadline_a_backer_is_held_and_staff_are_not() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.clock.advance_days(31);
        let refused = stage.save_choices(anna, reward(stage.shop.limited));
        assert!(matches!(refused, Err(PledgeError::DeadlinePassed)));
        let (cx, choices) =
            (stage.staff(), Choices { reward: Some(stage.shop.limited), ..Choices::default() });
        let save = SaveChoices { pledge: anna.row, seen_version: 1, choices };
        stage.write(move |tx| pledges::save_choices(tx, &cx, &save)).unwrap();
        assert_eq!(stage.pledge(anna).choices_stamp.origin, Origin::Staff);
    });
}

#[test]
fn staff_correct_an_address_after_the_lock_unless_the_price_hangs_on_it() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        stage.finish(anna);
        let cx = stage.staff();
        stage.write(move |tx| pledges::lock(tx, &cx, anna.row)).unwrap();
        let correct = |cx: kernel::Cx, address: AddressInput| {
            let seen_version = stage.pledge(anna).address_stamp.version;
            let save = SaveAddress { pledge: anna.row, seen_version, address, source: contacts::Source::Cli };
            stage.write(move |tx| pledges::save_address(tx, &cx, &save))
        };
        correct(stage.staff(), AddressInput { line1: "Am Anger 2".to_owned(), ..berlin("01069") }).unwrap();
        let poland = AddressInput { country: "PL".to_owned(), ..berlin("00-001") };
        let refused = correct(stage.staff(), poland);
        assert!(matches!(refused, Err(PledgeError::DestinationFixed(_))), "{refused:?}");
        let by_backer = correct(stage.backer(anna), berlin("01069"));
        assert!(matches!(by_backer, Err(PledgeError::NotOpen(PledgeState::Paid))), "{by_backer:?}");
        assert_eq!(stage.pledge(anna).state, PledgeState::Paid);
        stage.verified();
    });
}

#[test]
fn a_corrected_address_may_not_move_the_parcel_to_a_dearer_postal_code() {
    on_both(|stage| {
        stage
            .write(|tx| {
                // An island of Germany costs what Poland cost: 9.00 instead of 5.00.
                tx.execute(db::sql!("UPDATE zone_place SET place = 'DE:26548' WHERE place = 'PL'"), &[])?;
                Ok(tx.execute(
                    db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"),
                    &[],
                )?)
            })
            .unwrap();
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        stage.finish(anna);
        let cx = stage.staff();
        stage.write(move |tx| pledges::lock(tx, &cx, anna.row)).unwrap();
        let correct = |address: AddressInput| {
            let (cx, seen_version) = (stage.staff(), stage.pledge(anna).address_stamp.version);
            let save = SaveAddress { pledge: anna.row, seen_version, address, source: contacts::Source::Cli };
            stage.write(move |tx| pledges::save_address(tx, &cx, &save))
        };
        correct(berlin("10117")).unwrap();
        let before = stage.pledge(anna).address;
        let refused = correct(AddressInput { city: "Norderney".to_owned(), ..berlin("26548") });
        assert!(matches!(refused, Err(PledgeError::DestinationFixed(_))), "{refused:?}");
        assert_eq!(stage.pledge(anna).address, before);
        stage.verified();
    });
}

#[test]
fn a_backer_changes_nobody_elses_pledge_and_does_nothing_that_is_for_staff() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        let eve = stage.pledged("Eve", reward(stage.shop.base), 5500);
        stage.finish(anna);
        let refused = |cx: kernel::Cx| stage.write(move |tx| pledges::reopen(tx, &cx, anna.row));
        assert!(matches!(refused(stage.backer(eve)), Err(PledgeError::Unknown)));
        let choices = SaveChoices { pledge: anna.row, seen_version: 1, choices: Choices::default() };
        let cx = stage.backer(eve);
        let saved = stage.write(move |tx| pledges::save_choices(tx, &cx, &choices));
        assert!(matches!(saved, Err(PledgeError::Unknown)));
        let cx = stage.backer(anna);
        let locked = stage.write(move |tx| pledges::lock(tx, &cx, anna.row));
        assert!(matches!(locked, Err(PledgeError::NotAllowed(_))));
        assert_eq!(stage.pledge(anna).state, PledgeState::Confirmed);
    });
}
