//! What is owed to a backer: one truth about it everywhere, and what went back is booked once.

use kernel::{Currency, Money};
use pledges::{Filter, Owes, PaidBack, PledgeError, PledgeRef, PledgeState};

use crate::stage::{Stage, on_both, reward};

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn pay_back(stage: &Stage, pledge: PledgeRef, minor: i64, key: &str) -> Result<PledgeState, PledgeError> {
    let day = "2026-11-20".parse().unwrap();
    let (amount, key) = (eur(minor), key.to_owned());
    let paid_back = PaidBack { pledge: pledge.row, amount, day, note: " re_1  PayBank ".to_owned(), key };
    let cx = stage.staff();
    stage.write(move |tx| Ok(pledges::record_paid_back(tx, &cx, &paid_back)?.answer))
}

/// How many are to be paid back, and how much in all: as the overview counts and as the list finds them.
fn to_pay_back(stage: &Stage) -> (usize, u64, i64) {
    let campaign = stage.shop.campaign.row;
    let filter = Filter { owes: Some(Owes::OwedToBacker), ..Filter::all(campaign) };
    stage.read(move |tx| {
        let listed = pledges::list(tx, &filter, pledges::Page::first(50))?.len();
        let money = pledges::money_totals(tx, campaign)?;
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
        assert!(quote.missing.is_empty() && !quote.leaves_credit(), "{quote:?}");
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
fn credit_that_can_still_be_spent_is_not_paid_back() {
    on_both(|stage| {
        let ben = stage.pledged("Ben", reward(stage.shop.base), 90_000);
        stage.finish(ben);
        assert!(stage.quote(ben).leaves_credit());
        let refused = pay_back(stage, ben, 100, "form-1").unwrap_err();
        assert!(matches!(refused, PledgeError::NotOwedBack(owed) if owed.is_zero()), "{refused}");
        assert_eq!(to_pay_back(stage), (0, 0, 0));
        stage.verified();
    });
}
