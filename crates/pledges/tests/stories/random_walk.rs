//! Whatever is done in whatever order: either the state's table allows it and everything still holds, or it is
//! refused and nothing changed.

use pledges::{PledgeError, PledgeState, Transition};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::stage::{Stage, berlin, on_both, reward, with_addon};

#[derive(Debug, Clone, Copy)]
enum Deed {
    Invite,
    Choose(u32),
    Enter(&'static str),
    TakeOut,
    Confirm,
    ConfirmInParts,
    WeeksPass,
    Reopen,
    Lock,
    Unlock,
    Pay(i64),
    Cancel,
    Reinstate,
    Start,
    Stop,
    Ship,
    Deliver,
    Refund,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        1 => Just(Deed::Invite),
        3 => (0u32..3).prop_map(Deed::Choose),
        2 => prop_oneof![Just("WALK-TEN"), Just("WALK-GIFT"), Just("WALK-ONCE")].prop_map(Deed::Enter),
        1 => Just(Deed::TakeOut),
        4 => Just(Deed::Confirm),
        4 => Just(Deed::ConfirmInParts),
        1 => Just(Deed::WeeksPass),
        2 => Just(Deed::Reopen),
        4 => Just(Deed::Lock),
        1 => Just(Deed::Unlock),
        4 => (-40i64..60).prop_map(|euros| Deed::Pay(euros * 100)),
        1 => Just(Deed::Cancel),
        2 => Just(Deed::Reinstate),
        2 => Just(Deed::Start),
        1 => Just(Deed::Stop),
        1 => Just(Deed::Ship),
        1 => Just(Deed::Deliver),
        1 => Just(Deed::Refund),
    ];
    proptest::collection::vec(deed, 1..25)
}

fn do_it(stage: &Stage, pledge: pledges::PledgeRef, deed: Deed, n: usize) -> Result<(), PledgeError> {
    let (cx, shop, row) = (stage.staff(), &stage.shop, pledge.row);
    match deed {
        Deed::Invite => stage.write(move |tx| pledges::invite(tx, &cx, row)).map(drop),
        Deed::Choose(0) => stage.save_choices(pledge, reward(shop.base)).map(drop),
        Deed::Choose(quantity) => {
            stage.save_choices(pledge, with_addon(reward(shop.base), shop.rare, quantity)).map(drop)
        }
        Deed::Enter(code) => {
            let enter = pledges::EnterCode { pledge: row, typed: code.to_owned(), network: None };
            stage.write(move |tx| pledges::enter_code(tx, &cx, &enter)).map(drop)
        }
        Deed::TakeOut => match stage.pledge(pledge).codes.first().copied() {
            Some(code) => stage.write(move |tx| pledges::remove_code(tx, &cx, row, code)),
            None => Ok(()),
        },
        Deed::Confirm => stage.confirm(pledge).map(drop),
        Deed::ConfirmInParts => crate::instalments::confirm_in_parts(stage, pledge).map(drop),
        Deed::WeeksPass => {
            stage.clock.advance_days(20);
            let now = stage.cx.now();
            while stage.write(move |tx| pledges::parts_fall_due_step(tx, now))? {}
            Ok(())
        }
        Deed::Reopen => stage.write(move |tx| pledges::reopen(tx, &cx, row)).map(drop),
        Deed::Lock => stage.write(move |tx| pledges::lock(tx, &cx, row)).map(drop),
        Deed::Unlock => stage.write(move |tx| pledges::unlock(tx, &cx, row, "asked")).map(drop),
        Deed::Pay(0) => Ok(()),
        Deed::Pay(minor) => {
            stage.pay(pledge, &format!("pay:{}:{n}", pledge.id), minor);
            Ok(())
        }
        Deed::Cancel => stage.write(move |tx| pledges::cancel(tx, &cx, row, "")).map(drop),
        Deed::Reinstate => stage.write(move |tx| pledges::reinstate(tx, &cx, row, "")).map(drop),
        Deed::Start => stage.write(move |tx| pledges::start_fulfilment(tx, &cx, row)).map(drop),
        Deed::Stop => stage.write(move |tx| pledges::stop_fulfilment(tx, &cx, row)).map(drop),
        Deed::Ship => stage.write(move |tx| pledges::ship(tx, &cx, row)).map(drop),
        Deed::Deliver => stage.write(move |tx| pledges::deliver(tx, &cx, row)).map(drop),
        Deed::Refund => stage.write(move |tx| pledges::mark_refunded(tx, &cx, row)).map(drop),
    }
}

fn is_a_way(from: PledgeState, to: PledgeState) -> bool {
    let one = |from: PledgeState, to: PledgeState| {
        Transition::ALL.iter().any(|t| t.sources().contains(&from) && t.target() == to)
    };
    // A lock with nothing owed is a lock and a payment.
    from == to || one(from, to) || (from == PledgeState::Confirmed && to == PledgeState::Paid)
}

#[test]
fn no_order_of_deeds_breaks_anything() {
    on_both(|stage| {
        crate::codes::for_walkers(stage);
        crate::instalments::offer_parts(stage, 3, 300);
        let mut runner =
            TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
        let walkers = std::cell::Cell::new(0u32);
        let told = runner.run(&deeds(), |deeds| {
            walkers.set(walkers.get() + 1);
            let pledge = stage.pledged(&format!("Walker{}", walkers.get()), reward(stage.shop.base), 5000);
            stage.save_address(pledge, berlin("01067")).unwrap();
            for (n, deed) in deeds.into_iter().enumerate() {
                let before = stage.pledge(pledge);
                let outcome = do_it(stage, pledge, deed, n);
                let after = stage.pledge(pledge);
                match outcome {
                    Ok(()) => {
                        prop_assert!(is_a_way(before.state, after.state), "{:?} {deed:?}", before.state);
                    }
                    Err(PledgeError::Db(e)) => prop_assert!(false, "{deed:?}: {e}"),
                    Err(_) => prop_assert_eq!(before, after, "{:?} was refused and changed something", deed),
                }
                prop_assert_eq!(after_is_agreed(stage, pledge), (true, true));
            }
            Ok(())
        });
        if let Err(e) = told {
            panic!("{e}");
        }
        stage.verified();
    });
}

/// An agreed state has a quote, and only then.
fn after_is_agreed(stage: &Stage, pledge: pledges::PledgeRef) -> (bool, bool) {
    let pledge = stage.pledge(pledge);
    let agreed = pledge.agreed.is_some();
    (agreed == pledge.state.is_agreed(), !agreed || pledge.balance_minor.is_some())
}
