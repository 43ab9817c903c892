//! What the platform still collects, and what it could not: nobody pays twice, nobody is asked who cancelled there.

use kernel::{Actor, Currency, RowId};
use pledges::{
    Filter, NewPledge, OnPlatform, Owes, PartOutcome, PledgeError, PledgeRef, PledgeState, Reminds, Standing,
};

use crate::imports::newer_file;
use crate::stage::{Stage, address, berlin, on_both, reward, with_addon};

/// A pledge of which the platform has collected a part, and says what is still due to it.
fn instalments(stage: &Stage, name: &str, paid: i64, due: i64) -> NewPledge {
    let mut new = stage.new_pledge(name, reward(stage.shop.base), paid);
    let status = if paid > 0 { "partial" } else { "pending" };
    status.clone_into(&mut new.facts.status);
    new.facts.pledged_minor = paid + due;
    new.facts.due_minor = due;
    new
}

fn standing(stage: &Stage, pledge: PledgeRef) -> Standing {
    stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::standing(tx, &pledge)
    })
}

pub fn found(stage: &Stage, change: impl Fn(&mut Filter)) -> Vec<PledgeRef> {
    let mut filter = Filter::all(stage.shop.campaign.row);
    change(&mut filter);
    let rows = stage.read(move |tx| Ok(pledges::list(tx, &filter, pledges::Page::first(50))?));
    rows.into_iter().map(|row| row.pledge).collect()
}

fn lock(stage: &Stage, pledge: PledgeRef) -> PledgeState {
    let cx = stage.staff();
    stage.write(move |tx| pledges::lock(tx, &cx, pledge.row)).expect("a lock")
}

#[test]
fn what_the_platform_still_collects_is_shown_and_never_asked_for_here() {
    on_both(|stage| {
        let anna = stage.import(vec![instalments(stage, "Anna", 1000, 3000)])[0];
        let confirmed = stage.finish(anna);
        let total = confirmed.quote.total.minor;
        assert!(total > 4000, "shipping comes on top of what was pledged");
        assert_eq!(confirmed.quote.balance.minor, total - 1000, "the books know all of it");
        assert_eq!(confirmed.quote.platform_due.map(|due| due.minor), Some(3000));
        assert_eq!(confirmed.quote.to_pay().minor, total - 4000);
        let now = standing(stage, anna);
        assert_eq!((now.balance.minor, now.to_pay.minor), (total - 1000, total - 4000));
        assert_eq!(found(stage, |f| f.owes = Some(Owes::Owing)), [anna]);

        // What is to be paid here is paid; the rest is the platform's to collect, and nobody owes it here.
        stage.pay(anna, "payment-1", total - 4000);
        assert!(standing(stage, anna).to_pay.is_zero());
        assert_eq!(found(stage, |f| f.owes = Some(Owes::Owing)), []);
        assert_eq!(found(stage, |f| f.owes = Some(Owes::Even)), [anna]);
        let campaign = stage.shop.campaign.row;
        let money = stage.read(move |tx| Ok(pledges::money_totals(tx, campaign)?.of(Currency::EUR)));
        assert_eq!((money.owed_by_backers_minor, money.owing_pledges), (0, 0));
        assert_eq!(money.platform_due_minor, 3000);
        assert_eq!(lock(stage, anna), PledgeState::Locked, "not paid before the platform has it all");

        // The newer file: collected. The locked pledge settles by itself, and nothing was paid twice.
        newer_file(stage, anna, |update| {
            update.facts.status = "collected".to_owned();
            update.facts.paid_minor = 4000;
            update.facts.due_minor = 0;
        });
        assert_eq!(stage.pledge(anna).state, PledgeState::Paid);
        let now = standing(stage, anna);
        assert_eq!((now.balance.minor, now.to_pay.minor, now.platform_due.minor), (0, 0, 0));
        stage.verified();
    });
}

#[test]
fn when_the_platform_gives_up_the_rest_is_asked_for_here() {
    on_both(|stage| {
        let ben = stage.import(vec![instalments(stage, "Ben", 1000, 3000)])[0];
        let total = stage.finish(ben).quote.total.minor;
        newer_file(stage, ben, |update| {
            update.facts.status = "errored".to_owned();
            update.facts.paid_minor = 1000;
            update.facts.due_minor = 0;
        });
        assert_eq!(standing(stage, ben).to_pay.minor, total - 1000);
        assert_eq!(found(stage, |f| f.owes = Some(Owes::Owing)), [ben]);
        stage.verified();
    });
}

#[test]
fn nobody_agrees_to_a_price_whose_part_for_the_platform_was_not_shown() {
    on_both(|stage| {
        let anna = stage.import(vec![instalments(stage, "Anna", 0, 4000)])[0];
        stage.save_address(anna, berlin("01067")).unwrap();
        let seal = pledges::seal_of(&stage.quote(anna));
        newer_file(stage, anna, |update| update.facts.due_minor = 2000);
        let confirm = pledges::Confirm { pledge: anna.row, seal };
        let cx = stage.backer(anna);
        let refused = stage.write(move |tx| pledges::confirm(tx, &cx, &confirm)).unwrap_err();
        assert!(matches!(refused, PledgeError::QuoteChanged), "{refused}");
    });
}

#[test]
fn cancelled_on_the_platform_is_cancelled_here_and_comes_back_with_the_platform() {
    on_both(|stage| {
        let mut gone = stage.new_pledge("Gone", reward(stage.shop.base), 0);
        gone.facts.status = "canceled".to_owned();
        let refs = stage.import(vec![gone, stage.new_pledge("Anna", reward(stage.shop.base), 9000)]);
        let (gone, anna) = (refs[0], refs[1]);
        let stored = stage.pledge(gone);
        assert_eq!((stored.state, stored.balance_minor), (PledgeState::Cancelled, Some(0)));
        let vault = stage.cx.vault.clone();
        let history = stage.read(move |tx| pledges::history(tx, &vault, &stored, 10));
        assert!(history.iter().any(|entry| matches!(
            &entry.what,
            pledges::Happened::State { by, reason, .. } if pledges::is_reason_of_platform(by, reason)
        )));

        // Anna had agreed already when she cancelled on the platform; her credit went back there.
        stage.finish(anna);
        newer_file(stage, anna, |update| {
            update.facts.status = "canceled".to_owned();
            update.facts.paid_minor = 0;
        });
        let stored = stage.pledge(anna);
        assert_eq!(
            (stored.state, stored.agreed, stored.balance_minor),
            (PledgeState::Cancelled, None, Some(0))
        );
        stage.verified();

        // The platform has both again.
        for pledge in [gone, anna] {
            newer_file(stage, pledge, |update| {
                update.facts.status = "collected".to_owned();
                update.facts.paid_minor = 9000;
            });
            let stored = stage.pledge(pledge);
            assert_eq!((stored.state, stored.moments.ended_at), (PledgeState::Imported, None));
            assert_eq!((stored.balance_minor, stored.moments.confirmed_at), (None, None));
        }
        stage.verified();
        stage.finish(anna);
        stage.verified();
    });
}

#[test]
fn what_staff_decided_about_a_cancellation_stays() {
    on_both(|stage| {
        let refs = stage.import(vec![
            stage.new_pledge("Anna", reward(stage.shop.base), 0),
            stage.new_pledge("Ben", reward(stage.shop.base), 0),
        ]);
        let (anna, ben) = (refs[0], refs[1]);
        let staff = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &staff, anna.row, "asked by mail")).unwrap();
        newer_file(stage, anna, |update| {
            update.facts.status = "collected".to_owned();
            update.facts.paid_minor = 5000;
        });
        assert_eq!(stage.pledge(anna).state, PledgeState::Cancelled, "staff cancelled it, not the platform");
        assert_eq!(found(stage, |f| f.owes = Some(Owes::OwedToBacker)), [anna]);

        newer_file(stage, ben, |update| update.facts.status = "canceled".to_owned());
        let staff = stage.staff();
        stage.write(move |tx| pledges::reinstate(tx, &staff, ben.row, "pays here")).unwrap();
        newer_file(stage, ben, |update| {
            update.facts.status = "canceled".to_owned();
            update.raw_record = "{\"name\":\"Benjamin\"}".to_owned();
        });
        assert_eq!(stage.pledge(ben).state, PledgeState::InProgress, "the same word again decides nothing");
        stage.verified();
    });
}

#[test]
fn an_import_that_cancelled_is_taken_back_whole() {
    on_both(|stage| {
        let mut gone = stage.new_pledge("Gone", reward(stage.shop.base), 0);
        gone.facts.status = "canceled".to_owned();
        let gone = stage.import(vec![gone])[0];
        let cx = stage.import_cx();
        assert_eq!(stage.write(move |tx| pledges::remove_imported(tx, &cx, &[gone.row])).unwrap(), 1);
        stage.verified();

        let anna = stage.pledged("Anna", reward(stage.shop.base), 0);
        let staff = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &staff, anna.row, "")).unwrap();
        let cx = stage.import_cx();
        let refused = stage.write(move |tx| pledges::remove_imported(tx, &cx, &[anna.row])).unwrap_err();
        assert!(matches!(refused, PledgeError::BuiltOn { .. }), "{refused}");
    });
}

#[test]
fn only_who_paid_here_waits_for_a_decision_after_the_platform_cancelled() {
    on_both(|stage| {
        let [ben, carla] = ["Ben", "Carla"].map(|name| stage.pledged(name, reward(stage.shop.base), 1000));
        let gone = |stage: &Stage, pledge| {
            newer_file(stage, pledge, |update| {
                update.facts.status = "canceled".to_owned();
                update.facts.paid_minor = 0;
            });
        };
        gone(stage, ben);
        let staff = stage.staff();
        stage.write(move |tx| pledges::reinstate(tx, &staff, ben.row, "pays here")).unwrap();
        stage.finish(ben);
        stage.finish(carla);
        stage.pay(carla, "pay:carla", 100);
        gone(stage, carla);
        assert_eq!(stage.pledge(carla).state, PledgeState::Confirmed);
        assert_eq!(found(stage, |f| f.on_platform = Some(OnPlatform::ToDecide)), [carla]);
        assert_eq!(found(stage, |f| f.reminds = Some(Reminds::Owing)), [ben]);
        stage.verified();
    });
}

#[test]
fn lists_and_demand_know_whose_payment_failed() {
    on_both(|stage| {
        let mut dropped = stage.new_pledge("Dee", with_addon(reward(stage.shop.base), stage.shop.rare, 1), 0);
        dropped.facts.status = "dropped".to_owned();
        let refs = stage.import(vec![dropped, stage.new_pledge("Anna", reward(stage.shop.base), 9000)]);
        let (dee, anna) = (refs[0], refs[1]);
        assert_eq!(found(stage, |f| f.on_platform = Some(OnPlatform::Failed)), [dee]);
        assert_eq!(found(stage, |f| f.on_platform = Some(OnPlatform::Stands)), [anna]);

        let (campaign, catalogue) = (stage.shop.campaign.row, stage.catalogue());
        let sums = |stage: &Stage| {
            let catalogue = catalogue.clone();
            let demand = stage.read(move |tx| Ok(pledges::demand_by_sku(tx, campaign, &catalogue)?));
            demand.iter().map(|item| item.pieces).sum::<pledges::Pieces>()
        };
        let before = sums(stage);
        assert!(before.agreed == 0 && before.undecided > 0, "{before:?}");
        assert!(before.failed > before.undecided, "Dee's parcel holds an add-on more");
        assert_eq!(before.wanted(), before.undecided, "nobody makes what was not paid for");
        // Confirmed here, a failed payment there says nothing any more.
        stage.finish(dee);
        let after = pledges::Pieces { agreed: before.failed, undecided: before.undecided, failed: 0 };
        assert_eq!(sums(stage), after);
    });
}

/// Credit that is left, and what is owed back.
fn left_of(quote: &pledges::Quote) -> (Option<i64>, Option<i64>) {
    (quote.credit_left().map(|left| left.minor), quote.owed_to_backer().map(|owed| owed.minor))
}

#[test]
fn credit_that_was_not_spent_is_not_owed_and_an_overpayment_is() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 20_000);
        let quote = stage.finish(anna).quote;
        assert!(quote.balance.minor < 0 && quote.credit_left().is_some());
        assert_eq!(found(stage, |f| f.owes = Some(Owes::UnusedCredit)), [anna]);
        assert_eq!(found(stage, |f| f.owes = Some(Owes::OwedToBacker)), []);
        let campaign = stage.shop.campaign.row;
        let totals =
            |stage: &Stage| stage.read(move |tx| Ok(pledges::money_totals(tx, campaign)?.of(Currency::EUR)));
        let left = -quote.balance.minor;
        let told = |stage: &Stage| {
            let page = pledges::Page { after: None, limit: 10 };
            let rows = stage.read(move |tx| Ok(pledges::list(tx, &Filter::all(campaign), page)?));
            rows[0].credit_left_minor()
        };
        assert_eq!(told(stage), Some(left));
        assert_eq!((totals(stage).unused_credit_minor, totals(stage).owed_to_backers_minor), (left, 0));

        // Paid here by mistake: that is owed back.
        stage.pay(anna, "payment-1", 100);
        assert_eq!(left_of(&stage.quote(anna)), (Some(left), Some(100)), "the credit stays credit");
        assert_eq!(told(stage), Some(left), "what was paid here is not credit");
        assert_eq!(found(stage, |f| f.owes = Some(Owes::UnusedCredit)), [anna]);
        assert_eq!(found(stage, |f| f.owes = Some(Owes::OwedToBacker)), [anna]);
        assert_eq!((totals(stage).unused_credit_minor, totals(stage).owed_to_backers_minor), (left, 100));

        // Cancelled: all that is held is owed back.
        stage.pay(anna, "refund-1", -100);
        let staff = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &staff, anna.row, "")).unwrap();
        assert_eq!(found(stage, |f| f.owes = Some(Owes::OwedToBacker)), [anna]);
        assert_eq!(left_of(&stage.quote(anna)), (None, Some(20_000)), "there is nothing left to spend it on");
        assert_eq!(told(stage), None);
        assert_eq!(standing(stage, anna).balance, kernel::Money::new(-20_000, Currency::EUR));
        stage.verified();
    });
}

#[test]
fn who_takes_a_pledge_up_again_on_the_platform_gets_what_they_chose_then() {
    on_both(|stage| {
        let mut gone = stage.new_pledge("Gone", reward(stage.shop.base), 0);
        gone.facts.status = "canceled".to_owned();
        let gone = stage.import(vec![gone])[0];
        let updated = newer_file(stage, gone, |update| {
            update.facts.status = "collected".to_owned();
            update.facts.paid_minor = 9000;
            update.choices = reward(stage.shop.limited);
            update.address = Some(address(&berlin("10115")));
            update.country = Some(address(&berlin("10115")).country);
        });
        assert_eq!((updated.choices, updated.address), (PartOutcome::Replaced, PartOutcome::Replaced));
        let stored = stage.pledge(gone);
        assert_eq!((stored.state, stored.choices.reward), (PledgeState::Imported, Some(stage.shop.limited)));
        assert!(stored.address.is_some());
        stage.verified();
    });
}

#[test]
fn what_a_file_ended_is_not_ended_without_it() {
    on_both(|stage| {
        let mut eve = stage.new_pledge("Eve", reward(stage.shop.base), 0);
        eve.facts.status = "errored".to_owned();
        let refs = stage.import(vec![eve, stage.new_pledge("Anna", reward(stage.shop.base), 9000)]);
        let (eve, anna) = (refs[0], refs[1]);
        stage.finish(anna);
        for pledge in [eve, anna] {
            newer_file(stage, pledge, |update| update.facts.status = "canceled".to_owned());
        }
        let Actor::Import(batch) = stage.import_cx().actor else { panic!("an import") };
        let of_agreed = |pledge: PledgeRef, batch| {
            stage.read(move |tx| {
                let pledge = pledges::load(tx, pledge.row)?;
                pledges::ended_agreed_pledge(tx, &pledge, batch)
            })
        };
        assert!(of_agreed(anna, batch), "her agreement is gone for good");
        assert!(!of_agreed(anna, RowId::new(batch.get() + 1)), "another import did that");
        assert!(!of_agreed(eve, batch));
        newer_file(stage, eve, |update| update.facts.status = "errored".to_owned());
        assert_eq!(stage.pledge(eve).state, PledgeState::Imported);
        stage.verified();
    });
}

#[test]
fn what_was_paid_for_here_is_not_cancelled_by_a_file() {
    on_both(|stage| {
        let mut eve = stage.new_pledge("Eve", reward(stage.shop.base), 0);
        eve.facts.status = "errored".to_owned();
        let eve = stage.import(vec![eve])[0];
        let owed = stage.finish(eve).quote.to_pay().minor;
        stage.pay(eve, "payment-1", owed);
        newer_file(stage, eve, |update| update.facts.status = "canceled".to_owned());
        let stored = stage.pledge(eve);
        assert_eq!((stored.state, stored.balance_minor), (PledgeState::Confirmed, Some(0)));
        assert_eq!(stored.facts.status, "canceled", "the list shows it, and a person decides");
        stage.verified();
    });
}
