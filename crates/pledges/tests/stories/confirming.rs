//! The backer agrees to a price.

use kernel::places::AddressInput;
use pledges::{Confirm, PledgeError, PledgeState, seal_of};

use crate::stage::{Stage, berlin, on_both, reward, with_addon};

fn confirm_with(stage: &Stage, pledge: pledges::PledgeRef, seal: String) -> Result<(), PledgeError> {
    let cx = stage.backer(pledge);
    let confirm = Confirm { pledge: pledge.row, seal };
    stage.write(move |tx| pledges::confirm(tx, &cx, &confirm)).map(drop)
}

#[test]
fn a_pledge_with_nothing_owed_is_confirmed_and_paid_by_the_lock() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        let confirmed = stage.finish(anna);
        assert_eq!((confirmed.quote.total.minor, confirmed.quote.balance.minor), (5500, 0));
        let stored = stage.pledge(anna);
        assert_eq!(stored.state, PledgeState::Confirmed, "its backer may still open it");
        assert_eq!(stored.agreed.as_ref().map(|a| (a.total_minor, a.credit_minor)), Some((5500, 5500)));
        assert_eq!(stored.moments.confirmed_at, Some(stage.cx.now()));
        let cx = stage.staff();
        assert_eq!(stage.write(move |tx| pledges::lock(tx, &cx, anna.row)).unwrap(), PledgeState::Paid);
        stage.verified();
    });
}

#[test]
fn the_stored_quote_is_the_one_agreed_to_whatever_the_catalogue_says_later() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let agreed = stage.finish(anna).quote;
        stage
            .write(|tx| {
                tx.execute(db::sql!("UPDATE reward SET price_minor = 6000"), &[])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(())
            })
            .unwrap();
        let quote = stage.quote(anna);
        assert_eq!((quote.total, quote.lines.clone()), (agreed.total, agreed.lines));
        assert_eq!(
            quote.destination.as_ref().map(|d| d.postal_code.as_str()),
            Some(""),
            "not kept in the quote"
        );
        stage.pay(anna, "pay:1", 200);
        let after = stage.quote(anna);
        assert_eq!((after.paid.minor, after.balance.minor), (200, 300));
        stage.verified();
    });
}

#[test]
fn nobody_agrees_to_a_price_not_seen() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.save_address(anna, berlin("01067")).unwrap();
        let shown = seal_of(&stage.quote(anna));
        stage
            .write(|tx| {
                tx.execute(db::sql!("UPDATE shipping_rule SET rule = replace(rule, ':500', ':501')"), &[])?;
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(())
            })
            .unwrap();
        assert!(matches!(confirm_with(stage, anna, shown), Err(PledgeError::QuoteChanged)));
        assert!(matches!(confirm_with(stage, anna, String::new()), Err(PledgeError::QuoteChanged)));
        assert_eq!(stage.pledge(anna).state, PledgeState::InProgress);
        confirm_with(stage, anna, seal_of(&stage.quote(anna))).unwrap();
        stage.verified();
    });
}

#[test]
fn a_new_day_or_a_new_text_of_the_catalogue_asks_nobody_to_look_again() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.save_address(anna, berlin("01067")).unwrap();
        let shown = seal_of(&stage.quote(anna));
        stage.clock.advance_days(1);
        stage
            .write(|tx| {
                tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
                Ok(())
            })
            .unwrap();
        confirm_with(stage, anna, shown).unwrap();
    });
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        stage.save_choices(anna, with_addon(reward(shop.base), shop.shirt, 1)).unwrap();
        let Err(PledgeError::Incomplete(missing)) = confirm_with(stage, anna, "any".to_owned()) else {
            panic!("confirmed")
        };
        assert_eq!(missing.answers, [shop.colour]);
        assert!(missing.address.is_some());
        assert_eq!(missing.quote.clone().unwrap().0.len(), 2, "the size, and where to");
        let cx = stage.cx.clone();
        let shown = stage.read(move |tx| {
            let view = pledges::load_view(tx, &cx.vault, anna.row)?;
            pledges::review(tx, &view, cx.now())
        });
        assert_eq!(shown.missing, missing, "the review page tells the same beforehand");
        assert_eq!(shown.seal, seal_of(&stage.quote(anna)));
    });
}

#[test]
fn a_country_without_a_shipping_price_cannot_be_confirmed() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let france = AddressInput { country: "FR".to_owned(), ..berlin("75001") };
        stage.save_address(anna, france).unwrap();
        let refused = confirm_with(stage, anna, "any".to_owned());
        let Err(PledgeError::Incomplete(missing)) = refused else { panic!("{refused:?}") };
        assert_eq!(missing.quote.unwrap().0[0].text_key(), "pledges-quote-problem-no-shipping-price");
    });
}

#[test]
fn opened_again_it_is_agreed_to_anew_and_payments_stay() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        stage.finish(anna);
        stage.pay(anna, "pay:1", 500);
        let cx = stage.backer(anna);
        let state = stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert_eq!(state, PledgeState::InProgress);
        assert_eq!((stage.pledge(anna).agreed, stage.pledge(anna).balance_minor), (None, None));
        stage.verified();
        stage.save_choices(anna, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        let again = stage.confirm(anna).unwrap();
        assert_eq!((again.quote.paid.minor, again.quote.balance.minor), (500, 3000));
        stage.verified();
    });
}

#[test]
fn a_cancelled_pledge_owes_its_backer_what_is_held() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.finish(anna);
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, "Anna moved away")).unwrap();
        assert_eq!(stage.pledge(anna).balance_minor, Some(-5000));
        let cx = stage.staff();
        let early = stage.write(move |tx| pledges::mark_refunded(tx, &cx, anna.row));
        assert!(matches!(early, Err(PledgeError::StillHeld(_))), "{early:?}");
        stage.verified();
        stage.pay(anna, "refund:1", -5000);
        assert_eq!(stage.pledge(anna).balance_minor, Some(0));
        let cx = stage.staff();
        let state = stage.write(move |tx| pledges::mark_refunded(tx, &cx, anna.row)).unwrap();
        assert_eq!(state, PledgeState::Refunded);
        let told = db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'pledge.paid_back'");
        let told = stage.read(move |tx| Ok(tx.query_one(told, &[], |row| row.get::<i64>(0))?));
        assert_eq!(told, 1, "whoever issued a document or handed out a key is told that it has ended");

        let cx = stage.cx.clone();
        let history = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::history(tx, &cx.vault, &pledge, 50)
        });
        let reason = history.iter().find_map(|entry| match &entry.what {
            pledges::Happened::State { to: PledgeState::Cancelled, reason, by, .. } => Some((reason, by)),
            _ => None,
        });
        let by = format!("backer:{}", stage.pledge(anna).contact.get());
        assert_eq!(reason, Some((&"Anna moved away".to_owned(), &by)));
        stage.verified();
    });
}

#[test]
fn a_cancellation_can_be_taken_back_and_a_locked_pledge_is_no_longer_the_backers_to_cancel() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        stage.finish(anna);
        let cx = stage.staff();
        stage.write(move |tx| pledges::lock(tx, &cx, anna.row)).unwrap();
        let cx = stage.backer(anna);
        let refused = stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, ""));
        assert!(matches!(refused, Err(PledgeError::NotOpen(PledgeState::Paid))));
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, "")).unwrap();
        let cx = stage.staff();
        stage.write(move |tx| pledges::reinstate(tx, &cx, anna.row, "")).unwrap();
        stage.verified();
        stage.confirm(anna).unwrap();
        stage.verified();
    });
}

#[test]
fn the_days_count_who_confirmed_and_still_goes_on() {
    on_both(|stage| {
        let base = stage.shop.base;
        let anna = stage.pledged("Anna", reward(base), 5500);
        let ben = stage.pledged("Ben", reward(base), 5500);
        for pledge in [anna, ben] {
            stage.finish(pledge);
        }
        let day = |stage: &Stage| {
            let (campaign, now) = (stage.shop.campaign.row, stage.cx.now());
            let bounds = [now.plus_days(-1), now.plus_days(1)];
            stage.read(move |tx| Ok(pledges::confirmed_by_day(tx, campaign, &bounds)?))
        };
        assert_eq!(day(stage), [2]);
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, ben.row, "")).unwrap();
        assert_eq!(day(stage), [1], "as the figure above it says");
    });
}
