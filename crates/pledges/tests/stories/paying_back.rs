//! What is owed to a backer: one truth about it everywhere, and what went back is booked once.

use kernel::{Currency, Money};
use pledges::{Filter, Owes, PaidBack, PledgeError, PledgeRef, PledgeState};

use crate::imports::newer_file;
use crate::stage::{Stage, on_both, reward, with_addon};

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

pub fn pay_back(stage: &Stage, pledge: PledgeRef, minor: i64, key: &str) -> Result<PledgeState, PledgeError> {
    let day = "2026-11-20".parse().unwrap();
    let (amount, key) = (eur(minor), key.to_owned());
    let paid_back = PaidBack { pledge: pledge.row, amount, day, note: " re_1  PayBank ".to_owned(), key };
    let cx = stage.staff();
    stage.write(move |tx| Ok(pledges::record_paid_back(tx, &cx, &paid_back)?.answer))
}

/// How many are to be paid back, and how much in all: as the overview counts and as the list finds them.
pub fn to_pay_back(stage: &Stage) -> (usize, u64, i64) {
    let campaign = stage.shop.campaign.row;
    let filter = Filter { owes: Some(Owes::OwedToBacker), ..Filter::all(campaign) };
    stage.read(move |tx| {
        let listed = pledges::list(tx, &filter, pledges::Page::first(50))?.len();
        let money = pledges::money_totals(tx, campaign)?.of(Currency::EUR);
        Ok((listed, money.pledges_to_pay_back, money.owed_to_backers_minor))
    })
}

#[test]
fn a_cancelled_pledge_costs_nothing_and_what_was_paid_is_owed_back_until_it_went_back() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.finish(anna);
        stage.pay(anna, "pay:1", 850);
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, "")).unwrap();

        let quote = stage.quote(anna);
        assert_eq!((quote.total, quote.balance, quote.lines.len()), (eur(0), eur(-5850), 0));
        assert!(quote.missing.is_empty() && quote.credit_left().is_none(), "{quote:?}");
        assert_eq!(stage.pledge(anna).balance_minor, Some(-5850));
        assert_eq!(to_pay_back(stage), (1, 1, 5850));

        // A part went back; the form is sent twice.
        assert_eq!(pay_back(stage, anna, 850, "form-1").unwrap(), PledgeState::Cancelled);
        assert_eq!(pay_back(stage, anna, 850, "form-1").unwrap(), PledgeState::Cancelled);
        let other = pay_back(stage, anna, 100, "form-1").unwrap_err();
        assert!(matches!(other, PledgeError::RequestKey), "{other}");
        assert_eq!(to_pay_back(stage), (1, 1, 5000));
        stage.verified();
        for too_much in [5001, 0, -1] {
            let refused = pay_back(stage, anna, too_much, "form-2").unwrap_err();
            assert!(matches!(refused, PledgeError::NotOwedBack(owed) if owed == eur(5000)), "{refused}");
        }
        assert_eq!(pay_back(stage, anna, 5000, "form-3").unwrap(), PledgeState::Refunded);
        assert_eq!(pay_back(stage, anna, 5000, "form-3").unwrap(), PledgeState::Refunded, "told as then");
        assert_eq!((to_pay_back(stage), stage.quote(anna).balance), ((0, 0, 0), eur(0)));

        let movements = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            Ok(pledges::movements(tx, &pledge, 10)?)
        });
        let back: Vec<_> = movements.iter().filter(|m| m.kind == pledges::PAID_BACK).collect();
        assert_eq!(back.iter().map(|m| m.amount).collect::<Vec<_>>(), [5000, 850]);
        assert_eq!(back[0].reference, "2026-11-20 re_1 PayBank");
        stage.verified();
    });
}

#[test]
fn credit_that_is_left_over_is_no_debt_and_can_be_given_back_once() {
    on_both(|stage| {
        let ben = stage.pledged("Ben", reward(stage.shop.base), 90_000);
        let early = pay_back(stage, ben, 100, "form-0").unwrap_err();
        assert!(
            matches!(early, PledgeError::NotOwedBack(left) if left.is_zero()),
            "nothing is agreed: {early}"
        );
        let left = -stage.finish(ben).quote.balance.minor;
        assert_eq!(stage.quote(ben).credit_left(), Some(eur(left)));
        assert_eq!(to_pay_back(stage), (0, 0, 0), "it can still be spent");
        let refused = pay_back(stage, ben, left + 1, "form-1").unwrap_err();
        assert!(matches!(refused, PledgeError::NotOwedBack(most) if most == eur(left)), "{refused}");
        for _ in 0..2 {
            assert_eq!(pay_back(stage, ben, left, "form-2").unwrap(), PledgeState::Confirmed);
            assert_eq!(books(stage, ben), (0, 0, -left));
        }
        let quote = stage.quote(ben);
        assert_eq!((quote.credit_left(), quote.owed_to_backer(), quote.balance), (None, None, eur(0)));
        stage.verified();

        // The platform paid it back, and its next file says so: it went back once.
        for _ in 0..2 {
            platform_says(stage, ben, "collected", 90_000 - left);
            assert_eq!(books(stage, ben), (0, 0, 0));
            stage.verified();
        }
        // That file is taken back: the hand record holds again.
        platform_says(stage, ben, "collected", 90_000);
        assert_eq!(books(stage, ben), (0, 0, -left));
        // Who chooses more than what is left of the credit pays for it.
        let cx = stage.backer(ben);
        stage.write(move |tx| pledges::reopen(tx, &cx, ben.row)).unwrap();
        let shop = &stage.shop;
        stage.save_choices(ben, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        let more = stage.finish(ben).quote.to_pay();
        assert!(more.is_positive());
        stage.verified();
    });
}

/// What the platform's file says now.
pub fn platform_says(stage: &Stage, pledge: PledgeRef, status: &str, paid: i64) {
    newer_file(stage, pledge, |update| {
        status.clone_into(&mut update.facts.status);
        update.facts.paid_minor = paid;
    });
}

pub fn books(stage: &Stage, pledge: PledgeRef) -> (i64, i64, i64) {
    let outside = stage.read(|tx| {
        let unit = ledger::Unit::currency(Currency::EUR);
        Ok(ledger::balance(tx, &ledger::AccountCode::refund("outside"), &unit)?)
    });
    let standing = stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::standing(tx, &pledge)
    });
    (standing.balance.minor, standing.to_pay.minor, outside)
}

pub fn cancel(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.staff();
    stage.write(move |tx| pledges::cancel(tx, &cx, pledge.row, "")).unwrap();
}

#[test]
fn what_was_paid_back_on_the_platform_and_recorded_here_is_no_debt_after_the_next_file() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        cancel(stage, anna);
        assert_eq!(pay_back(stage, anna, 5000, "form-1").unwrap(), PledgeState::Refunded);
        assert_eq!(books(stage, anna), (0, 0, -5000));

        for _ in 0..2 {
            platform_says(stage, anna, "refunded", 0);
            assert_eq!(books(stage, anna), (0, 0, 0), "it went back once, and the platform tells of it");
        }
        assert_eq!(to_pay_back(stage), (0, 0, 0));
        stage.verified();
        // That file is taken back: the hand record holds again.
        platform_says(stage, anna, "collected", 5000);
        assert_eq!(books(stage, anna), (0, 0, -5000));
        assert_eq!(stage.pledge(anna).state, PledgeState::Refunded);
        stage.verified();
    });
}

#[test]
fn a_part_that_went_back_leaves_the_rest_owed_whoever_tells_of_it() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        cancel(stage, anna);
        assert_eq!(pay_back(stage, anna, 2000, "form-1").unwrap(), PledgeState::Cancelled);
        platform_says(stage, anna, "collected", 3000);
        assert_eq!(books(stage, anna), (-3000, 0, 0));
        platform_says(stage, anna, "refunded", 0);
        assert_eq!(books(stage, anna), (0, 0, 0));

        // Paid here and refunded at the provider: that record is about other money than the platform's.
        let ben = stage.pledged("Ben", reward(stage.shop.base), 5000);
        stage.finish(ben);
        stage.pay(ben, "pay:ben", 850);
        cancel(stage, ben);
        pay_back(stage, ben, 850, "form-2").unwrap();
        platform_says(stage, ben, "refunded", 0);
        assert_eq!(books(stage, ben), (0, 0, -850));
        assert_eq!(to_pay_back(stage), (0, 0, 0));
        stage.verified();
    });
}

#[test]
fn nobody_is_asked_to_pay_for_what_has_ended() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        cancel(stage, anna);
        // The bank took back more than was ever paid.
        let settled = stage.pay(anna, "dispute-1", -6000);
        assert_eq!(settled.balance, eur(1000), "the books know it");
        assert_eq!(books(stage, anna).1, 0);
        let campaign = stage.shop.campaign.row;
        let filter = Filter { owes: Some(Owes::Owing), ..Filter::all(campaign) };
        let (listed, money, rows) = stage.read(move |tx| {
            let listed = pledges::list(tx, &filter, pledges::Page::first(50))?.len();
            let rows = pledges::list(tx, &Filter::all(campaign), pledges::Page::first(50))?;
            Ok((listed, pledges::money_totals(tx, campaign)?.of(Currency::EUR), rows))
        });
        assert_eq!((listed, money.owing_pledges, money.owed_by_backers_minor), (0, 0, 0));
        assert_eq!(rows[0].to_pay_minor(), Some(0));
        stage.verified();
    });
}

#[test]
fn of_a_pledge_that_goes_on_what_was_paid_here_is_owed_back_to_the_last_part_and_its_credit_stays() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 20_000);
        let left = -stage.finish(anna).quote.balance.minor;
        stage.pay(anna, "pay:anna", 900);
        assert_eq!(to_pay_back(stage), (1, 1, 900));
        pay_back(stage, anna, 400, "form-1").unwrap();
        assert_eq!(to_pay_back(stage), (1, 1, 500), "the rest did not disappear");
        pay_back(stage, anna, 500, "form-2").unwrap();
        assert_eq!((to_pay_back(stage), books(stage, anna).0), ((0, 0, 0), -left));
        assert!(stage.quote(anna).credit_left().is_some());
        stage.verified();
    });
}

#[test]
fn what_the_platform_told_first_is_not_recorded_once_more() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        cancel(stage, anna);
        platform_says(stage, anna, "refunded", 0);
        let refused = pay_back(stage, anna, 5000, "form-1").unwrap_err();
        assert!(matches!(refused, PledgeError::NotOwedBack(owed) if owed.is_zero()), "{refused}");
        assert_eq!(books(stage, anna), (0, 0, 0));
        stage.verified();
    });
}
