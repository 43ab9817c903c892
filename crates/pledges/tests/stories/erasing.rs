//! A person is erased: nobody waits for them any more, and what was paid is owed.

use contacts::ErasureReason;
use pledges::{Fate, Filter, PledgeError, PledgeState};

use crate::imports::newer_file;
use crate::stage::{Stage, on_both, reward, with_addon};

/// As staff do it: both in one transaction.
fn erase(stage: &Stage, pledge: pledges::PledgeRef) -> u64 {
    let (cx, contact) = (stage.staff(), stage.pledge(pledge).contact);
    stage
        .write(move |tx| {
            let cancelled = pledges::cancel_for_erasure(tx, &cx, contact)?;
            contacts::erase(tx, &cx, contact, ErasureReason::Requested)?;
            Ok(cancelled)
        })
        .unwrap()
}

#[test]
fn the_pledge_of_an_erased_person_is_no_wish_and_no_promise_any_more() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let ben = stage.pledged("Ben", reward(shop.base), 5000);
        stage.save_choices(ben, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.finish(ben);
        for pledge in [anna, ben] {
            let contact = stage.pledge(pledge).contact;
            let told = stage.read(move |tx| Ok(pledges::at_erasure(tx, contact).unwrap()));
            let told: Vec<_> = told.iter().map(|one| (one.pledge.id, one.fate, one.owed.minor)).collect();
            assert_eq!(told, [(pledge.id, Fate::Cancelled, 5000)]);
            assert_eq!((erase(stage, pledge), erase(stage, pledge)), (1, 0));
            assert_eq!(stage.pledge(pledge).state, PledgeState::Cancelled);
            let told = stage.read(move |tx| Ok(pledges::at_erasure(tx, contact).unwrap()));
            assert_eq!((told[0].fate, told[0].owed.minor), (Fate::HadEnded, 5000));
        }
        let (campaign, catalogue) = (shop.campaign.row, stage.catalogue());
        let demand = stage.read(move |tx| Ok(pledges::demand_by_sku(tx, campaign, &catalogue)?));
        let pieces = |of: pledges::Pieces| of.agreed + of.undecided + of.failed;
        assert!(demand.iter().all(|sku| pieces(sku.pieces) == 0), "{demand:?}");
        let rare = shop.rare.to_string();
        assert_eq!(stage.read(move |tx| Ok(pledges::reserved(tx, &rare)?)), 0);
        let (cx, filter) = (stage.staff(), Filter::all(campaign));
        let asked = stage.write(move |tx| pledges::invite_step(tx, &cx, &filter, None)).unwrap();
        assert_eq!(asked.done, 0);
        let waits = stage.read(move |tx| {
            let funnel = pledges::counts(tx, campaign)?;
            Ok(funnel.0.iter().filter(|(state, _)| !state.is_ended()).map(|(_, count)| count).sum::<u64>())
        });
        assert_eq!(waits, 0);
        stage.verified();
    });
}

#[test]
fn what_nobody_owns_is_not_opened_again_and_what_was_handed_over_goes_on() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let cancelled_there = |stage: &Stage, status: &'static str| {
            newer_file(stage, anna, move |update| update.facts.status = status.to_owned());
        };
        cancelled_there(stage, "canceled");
        assert_eq!(stage.pledge(anna).state, PledgeState::Cancelled);
        assert_eq!(erase(stage, anna), 0);
        cancelled_there(stage, "collected");
        assert_eq!(stage.pledge(anna).state, PledgeState::Cancelled, "the file has no person for it");
        let cx = stage.staff();
        let again = stage.write(move |tx| pledges::reinstate(tx, &cx, anna.row, ""));
        assert!(matches!(again, Err(PledgeError::Contact(contacts::ContactError::Erased))), "{again:?}");

        let ben = stage.pledged("Ben", reward(stage.shop.base), 8500);
        stage.finish(ben);
        let cx = stage.staff();
        stage
            .write(move |tx| {
                pledges::lock(tx, &cx, ben.row)?;
                pledges::start_fulfilment(tx, &cx, ben.row)
            })
            .unwrap();
        assert_eq!(erase(stage, ben), 0);
        assert_eq!(stage.pledge(ben).state, PledgeState::InFulfilment);
        stage.verified();
    });
}

#[test]
fn what_the_platform_has_sent_is_neither_cancelled_nor_owed_back() {
    on_both(|stage| {
        let sent = |name: &str| {
            let pledge = stage.pledged(name, reward(stage.shop.base), 8500);
            newer_file(stage, pledge, |update| update.facts.is_sent = true);
            pledge
        };
        let (confirmed, paid, open) = (sent("Anna"), sent("Ben"), sent("Eve"));
        stage.finish(confirmed);
        stage.finish(paid);
        let cx = stage.staff();
        stage.write(move |tx| pledges::lock(tx, &cx, paid.row)).unwrap();
        assert_eq!(stage.pledge(paid).state, PledgeState::Paid);
        let fate = |pledge| {
            let contact = stage.pledge(pledge).contact;
            let told = stage.read(move |tx| pledges::at_erasure(tx, contact));
            (told[0].fate, told[0].owed.minor)
        };
        for pledge in [confirmed, paid] {
            let before = stage.pledge(pledge).state;
            assert_eq!(fate(pledge), (Fate::GoesOn, 0), "its goods arrived");
            assert_eq!(erase(stage, pledge), 0);
            assert_eq!(stage.pledge(pledge).state, before);
        }
        let campaign = stage.shop.campaign.row;
        let money = stage.read(move |tx| Ok(pledges::money_totals(tx, campaign)?.of(kernel::Currency::EUR)));
        assert_eq!((money.pledges_to_pay_back, money.owed_to_backers_minor), (0, 0));

        // Nothing was agreed to: it waits for nobody, and the page says that somebody has to decide.
        assert_eq!(fate(open), (Fate::CancelledThoughSent, 8500));
        assert_eq!(erase(stage, open), 1);
        assert_eq!(stage.pledge(open).state, PledgeState::Cancelled);
        stage.verified();
    });
}
