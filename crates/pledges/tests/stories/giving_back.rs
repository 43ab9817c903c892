//! Unused credit was given back outside, and its backer, the platform or finance go on afterwards.

use pledges::quote::{Rule, TextArg};
use pledges::{Filter, PledgeRef, PledgeState};

use crate::imports::file_before;
use crate::paying_back::{books, cancel, eur, pay_back, platform_says, to_pay_back};
use crate::stage::{Stage, on_both, reward, with_addon};

const CREDIT: i64 = 7900;

/// A confirmed pledge whose left over credit went back outside; how much that was.
fn given_back(stage: &Stage, name: &str) -> (PledgeRef, i64) {
    let pledge = stage.pledged(name, reward(stage.shop.base), CREDIT);
    let left = -stage.finish(pledge).quote.balance.minor;
    assert!(left > 0);
    pay_back(stage, pledge, left, &format!("form-{name}")).unwrap();
    (pledge, left)
}

fn reopen(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::reopen(tx, &cx, pledge.row)).unwrap();
}

/// The backer opens it again, adds something and pays for it by card; how much.
fn adds_and_pays(stage: &Stage, pledge: PledgeRef, key: &str) -> i64 {
    reopen(stage, pledge);
    stage.save_choices(pledge, with_addon(reward(stage.shop.base), stage.shop.rare, 1)).unwrap();
    let more = stage.finish(pledge).quote.to_pay().minor;
    assert!(more > 0);
    assert_eq!(stage.pay(pledge, key, more).balance, eur(0));
    more
}

fn lock(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.staff();
    stage.write(move |tx| pledges::lock(tx, &cx, pledge.row)).unwrap();
    assert_eq!(stage.pledge(pledge).state, PledgeState::Paid);
}

#[test]
fn credit_that_was_given_back_is_no_debt_for_who_paid_more_since() {
    on_both(|stage| {
        let (anna, left) = given_back(stage, "Anna");
        adds_and_pays(stage, anna, "pay:anna");
        lock(stage, anna);
        // The platform tells of what went back, by two files.
        for told in [left - 100, left] {
            platform_says(stage, anna, "collected", CREDIT - told);
            let still_recorded = told - left;
            assert_eq!(books(stage, anna), (0, 0, still_recorded), "it went back once");
            assert_eq!(stage.pledge(anna).state, PledgeState::Paid, "nothing is asked for again");
            stage.verified();
        }
        platform_says(stage, anna, "collected", CREDIT);
        assert_eq!(books(stage, anna), (0, 0, -left), "that file is taken back");
        stage.verified();
    });
}

#[test]
fn what_was_given_back_is_said_so_and_never_as_a_payment_below_zero() {
    on_both(|stage| {
        let (anna, left) = given_back(stage, "Anna");
        let paid_or_back = |stage: &Stage| {
            let mut rules = stage.quote(anna).rules;
            rules.retain(|rule| matches!(rule, Rule::PaymentsCounted { .. } | Rule::GivenBack { .. }));
            rules
        };
        let given_back = Rule::GivenBack { amount: eur(left) };
        assert_eq!(paid_or_back(stage), std::slice::from_ref(&given_back), "of what was agreed to");
        reopen(stage, anna);
        assert_eq!(paid_or_back(stage), std::slice::from_ref(&given_back), "and while it is open");
        let [amount] = given_back.args().try_into().unwrap();
        assert_eq!(amount, ("amount", TextArg::Money(eur(left))));
        let key = format!("{} = ", given_back.text_key());
        assert!(pledges::quote::TEXTS.iter().all(|(_, text)| text.contains(&key)), "in every language");
    });
}

#[test]
fn a_card_payment_after_credit_went_back_is_a_payment_everywhere() {
    on_both(|stage| {
        let (anna, left) = given_back(stage, "Anna");
        let held = |stage: &Stage| {
            let standing = stage.read(move |tx| {
                let pledge = pledges::load(tx, anna.row)?;
                pledges::standing(tx, &pledge)
            });
            (standing.credit.minor, standing.given_back.minor, standing.paid.minor)
        };
        assert_eq!(held(stage), (CREDIT - left, left, 0));
        let paid = adds_and_pays(stage, anna, "pay:anna");
        assert_eq!(held(stage), (CREDIT - left, left, paid));
        let quote = stage.quote(anna);
        assert_eq!(
            (quote.credit.minor, quote.paid.minor, quote.given_back()),
            (CREDIT - left, paid, Some(eur(left)))
        );
        // Dropped again: all of the card's money is owed back, and nothing is credit.
        reopen(stage, anna);
        stage.save_choices(anna, reward(stage.shop.base)).unwrap();
        let quote = stage.finish(anna).quote;
        assert_eq!((quote.owed_to_backer(), quote.credit_left()), (Some(eur(paid)), None));
        assert_eq!(to_pay_back(stage), (1, 1, paid));
        let campaign = stage.shop.campaign.row;
        let totals = stage.read(move |tx| Ok(pledges::money_totals(tx, campaign)?.of(kernel::Currency::EUR)));
        assert_eq!((totals.credited_minor, totals.unused_credit_minor), (CREDIT, 0));
        let row =
            stage.read(move |tx| Ok(pledges::list(tx, &Filter::all(campaign), pledges::Page::first(1))?));
        assert_eq!(row.iter().map(pledges::PledgeRow::credit_left_minor).collect::<Vec<_>>(), [Some(0)]);
        stage.verified();
        // The platform tells of what went back: its credit is smaller, and nothing of it is told twice.
        platform_says(stage, anna, "collected", CREDIT - left);
        assert_eq!(held(stage), (CREDIT - left, 0, paid));
        assert_eq!(to_pay_back(stage), (1, 1, paid));
        pay_back(stage, anna, paid, "form-anna-2").unwrap();
        assert_eq!(held(stage), (CREDIT - left, 0, 0));
        stage.verified();
    });
}

#[test]
fn what_the_platform_told_of_stays_told_whatever_is_paid_afterwards() {
    on_both(|stage| {
        let (ben, left) = given_back(stage, "Ben");
        platform_says(stage, ben, "collected", CREDIT - left);
        adds_and_pays(stage, ben, "pay:ben");
        lock(stage, ben);
        // A little more credit: the platform tells of that much less.
        platform_says(stage, ben, "collected", CREDIT - left + 500);
        assert_eq!(books(stage, ben), (0, 0, -500));
        assert_eq!(stage.pledge(ben).state, PledgeState::Paid);
        // More than ever was is left over.
        platform_says(stage, ben, "collected", CREDIT + 500);
        assert_eq!(books(stage, ben), (-500, 0, -left));
        stage.verified();
    });
}

#[test]
fn a_card_payment_is_owed_back_whole_beside_credit_that_went_back_before() {
    on_both(|stage| {
        let (eve, left) = given_back(stage, "Eve");
        let paid = adds_and_pays(stage, eve, "pay:eve");
        assert!(paid >= left, "a record that is no larger than the payment");
        cancel(stage, eve);
        assert_eq!(books(stage, eve), (-(CREDIT - left + paid), 0, -left));
        platform_says(stage, eve, "refunded", 0);
        assert_eq!(books(stage, eve), (-paid, 0, 0), "all of the credit went back, and none of the payment");
        assert_eq!(to_pay_back(stage), (1, 1, paid));
        assert_eq!(pay_back(stage, eve, paid, "form-eve-2").unwrap(), PledgeState::Refunded);
        assert_eq!(books(stage, eve), (0, 0, -paid));
        stage.verified();
    });
}

#[test]
fn what_is_recorded_of_a_pledge_that_goes_on_is_its_payment_first_and_then_its_credit() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), CREDIT);
        let left = -stage.finish(anna).quote.balance.minor;
        stage.pay(anna, "pay:anna", 850);
        for _ in 0..2 {
            pay_back(stage, anna, 850 + left, "form-1").unwrap();
            assert_eq!(books(stage, anna), (0, 0, -850 - left));
        }
        let movements = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            Ok(pledges::movements(tx, &pledge, 10)?)
        });
        let back: Vec<_> = movements.iter().take(2).map(|one| (one.kind.as_str(), one.amount)).collect();
        assert_eq!(back, [(pledges::CREDIT_GIVEN_BACK, left), (pledges::PAID_BACK, 850)]);
        assert!(movements.iter().take(2).all(|one| one.reference == "2026-11-20 re_1 PayBank"));
        platform_says(stage, anna, "collected", CREDIT - left);
        assert_eq!(books(stage, anna), (0, 0, -850), "the platform knows nothing of the card");
        // Cancelled, and all of the credit went back on the platform: nothing is owed, and nothing is held.
        cancel(stage, anna);
        platform_says(stage, anna, "refunded", 0);
        assert_eq!(books(stage, anna), (0, 0, -850));
        stage.verified();
    });
}

#[test]
fn what_was_recorded_while_a_pledge_was_cancelled_is_no_debt_once_it_is_taken_up_again() {
    on_both(|stage| {
        let dora = stage.pledged("Dora", reward(stage.shop.base), CREDIT);
        cancel(stage, dora);
        pay_back(stage, dora, 2000, "form-1").unwrap();
        let cx = stage.staff();
        stage.write(move |tx| pledges::reinstate(tx, &cx, dora.row, "")).unwrap();
        let balance = stage.finish(dora).quote.balance.minor;
        platform_says(stage, dora, "collected", CREDIT - 2000);
        assert_eq!(books(stage, dora).0, balance, "it went back once");
        stage.verified();
    });
}

#[test]
fn credit_that_fell_before_it_was_given_back_is_not_given_back_twice() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), CREDIT);
        platform_says(stage, anna, "collected", CREDIT - 1000);
        let left = -stage.finish(anna).quote.balance.minor;
        pay_back(stage, anna, left, "form-1").unwrap();
        platform_says(stage, anna, "collected", CREDIT - 900);
        assert_eq!(books(stage, anna), (-100, 0, -left), "only what came in since is left over");
        let refused = pay_back(stage, anna, left, "form-2").unwrap_err();
        assert!(matches!(refused, pledges::PledgeError::NotOwedBack(most) if most == eur(100)), "{refused}");
        platform_says(stage, anna, "collected", CREDIT - 900 - left);
        assert_eq!(
            books(stage, anna),
            (-100, 0, 0),
            "all of it is told of now, and the rest is still left over"
        );
        stage.verified();

        // A file was wrong for a day, and taken back before anything was given back.
        let ben = stage.pledged("Ben", reward(stage.shop.base), CREDIT);
        platform_says(stage, ben, "collected", 99_000);
        platform_says(stage, ben, "collected", CREDIT);
        let left = -stage.finish(ben).quote.balance.minor;
        pay_back(stage, ben, left, "form-3").unwrap();
        platform_says(stage, ben, "collected", CREDIT - 400);
        assert_eq!(books(stage, ben), (0, 0, 400 - left), "of that much the platform tells");
        platform_says(stage, ben, "collected", CREDIT + 400);
        assert_eq!(books(stage, ben), (-400, 0, -left));
        stage.verified();
    });
}

#[test]
fn a_wrong_file_that_is_taken_back_or_put_right_gives_nobody_the_same_credit_twice() {
    on_both(|stage| {
        let back_to = |stage: &Stage, pledge, paid: i64| {
            file_before(stage, pledge, |update| update.facts.paid_minor = paid);
        };
        // After the record: taken back, and put right by the next file.
        let (anna, left) = given_back(stage, "Anna");
        for put_right in [false, true] {
            platform_says(stage, anna, "collected", 99_000);
            assert_eq!(books(stage, anna), (CREDIT - 99_000, 0, -left));
            if put_right {
                platform_says(stage, anna, "collected", CREDIT);
            } else {
                back_to(stage, anna, CREDIT);
            }
            assert_eq!(books(stage, anna), (0, 0, -left), "it went back once");
            let refused = pay_back(stage, anna, left, &format!("again-{put_right}")).unwrap_err();
            assert!(
                matches!(refused, pledges::PledgeError::NotOwedBack(most) if most.is_zero()),
                "{refused}"
            );
            stage.verified();
        }
        // Recorded while it stood.
        let ben = stage.pledged("Ben", reward(stage.shop.base), CREDIT);
        platform_says(stage, ben, "collected", 99_000);
        let left = CREDIT - stage.finish(ben).quote.total.minor;
        pay_back(stage, ben, left, "form-ben").unwrap();
        let outside = books(stage, ben).2;
        back_to(stage, ben, CREDIT);
        assert_eq!(books(stage, ben), (0, 0, outside));
        // An ended pledge is not owed again either.
        let cora = stage.pledged("Cora", reward(stage.shop.base), CREDIT);
        cancel(stage, cora);
        assert_eq!(pay_back(stage, cora, CREDIT, "form-cora").unwrap(), PledgeState::Refunded);
        let outside = books(stage, cora).2;
        platform_says(stage, cora, "collected", CREDIT + 1000);
        back_to(stage, cora, CREDIT);
        assert_eq!(books(stage, cora), (0, 0, outside));
        stage.verified();
    });
}

#[test]
fn a_payment_that_was_given_back_is_not_owed_again_because_credit_was_given_back_later() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), CREDIT);
        stage.finish(anna);
        stage.pay(anna, "pay:anna", 850);
        pay_back(stage, anna, 850, "form-1").unwrap();
        cancel(stage, anna);
        pay_back(stage, anna, 1000, "form-2").unwrap();
        platform_says(stage, anna, "refunded", 0);
        assert_eq!(
            books(stage, anna),
            (0, 0, -850),
            "the credit on the platform, the payment by its provider"
        );
        assert_eq!(to_pay_back(stage), (0, 0, 0));
        stage.verified();
    });
}

#[test]
fn what_was_paid_here_after_credit_went_back_keeps_a_pledge_from_being_cancelled_unasked() {
    on_both(|stage| {
        let (anna, left) = given_back(stage, "Anna");
        stage.pay(anna, "pay:anna", 850);
        let standing = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::standing(tx, &pledge)
        });
        assert_eq!((standing.paid, standing.given_back), (eur(850), eur(left)));
        assert!(stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::is_paid_here(tx, &pledge)
        }));
        platform_says(stage, anna, "canceled", CREDIT);
        assert_eq!(stage.pledge(anna).state, PledgeState::Confirmed, "a person decides");
    });
}
