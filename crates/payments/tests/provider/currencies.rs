//! Who chose another currency pays in it: at the rate that was fixed when the page opened, booked once, and given back in it.
//!
//! Why this long: what happens to such money is one story, from the choice to the last grosz that went back.

use campaigns::Date;
use campaigns::model::{PayCurrency, RateSource};
use kernel::{Currency, Money};
use ledger::{AccountCode, Posting, Unit};
use payments::service::{StartPayment, Started, book_held, start_payment};
use payments::{PaymentError, PaymentState};
use pledges::{PaidBack, PledgeError, PledgeState};

use crate::owing::{DELUXE_MINOR, PRICE_MINOR};
use crate::provider::eur;
use crate::scene::Scene;
use crate::{story, story_of};

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

fn pln(minor: i64) -> Money {
    Money::new(minor, currency("PLN"))
}

fn offered(code: &str, rate: &str) -> PayCurrency {
    PayCurrency {
        currency: currency(code),
        rate: rate.parse().unwrap(),
        rated_on: "2026-01-02".parse().unwrap(),
        source: RateSource::Ecb,
        step_minor: 1,
        ends_on: None,
    }
}

impl Scene {
    async fn offers(&self, currencies: Vec<PayCurrency>) {
        let campaign = self.shop.campaign.row;
        self.staff(move |tx, cx| Ok(campaigns::save_pay_currencies(tx, cx, campaign, &currencies)?)).await;
    }

    async fn chooses(&self, n: usize, code: &str) -> bool {
        let (pledge, code) = (self.pledge(n).row, currency(code));
        self.staff(move |tx, cx| pledges::choose_pay_currency(tx, cx, pledge, code)).await
    }

    /// The backer pays what the page asks for, and the provider tells, twice.
    async fn is_paid(&self, page: &str) {
        assert!(self.provider.pays(page));
        for notice in ["n1", "n2"] {
            assert_eq!(self.hook(&format!("{notice} {page}").replace(' ', "_"), page).await, 200);
        }
        self.work().await;
    }

    fn asks(&self, page: &str) -> Money {
        self.provider.page(page).request.amount
    }

    /// Balance of an account in a unit.
    async fn held_in(&self, account: AccountCode, code: &str) -> i64 {
        let unit = Unit::currency(currency(code));
        self.read(move |tx| ledger::balance(tx, &account, &unit)).await
    }

    async fn goes_back(&self, n: usize, amount: Money, key: &str) -> Result<PledgeState, PledgeError> {
        let day: Date = "2026-01-20".parse().unwrap();
        let back = PaidBack {
            pledge: self.pledge(n).row,
            amount,
            day,
            note: "re_1".to_owned(),
            key: key.to_owned(),
        };
        let cx = self.cx.clone();
        let done = self.db.write(move |tx| pledges::record_paid_back(tx, &cx, &back));
        done.await.map(|done| done.answer)
    }
}

#[test]
fn what_is_owed_is_charged_in_the_chosen_currency_and_booked_once_in_both() {
    story(|scene| async move {
        assert!(!scene.chooses(0, "PLN").await, "nobody offers it yet");
        scene
            .offers(vec![offered("PLN", "4.2537"), offered("JPY", "161.25"), offered("KWD", "0.3341234567")])
            .await;
        assert!(!scene.chooses(0, "USD").await);
        assert!(scene.chooses(0, "PLN").await);
        let page = scene.page(0).await;
        assert_eq!(scene.asks(&page), pln(21_269), "50.00 at 4.2537 is 212.685");
        scene.is_paid(&page).await;
        scene.paid_once(0).await;
        let payment = scene.payments(0).await.remove(0);
        assert_eq!(
            (payment.amount, payment.owed(), payment.captured_minor),
            (pln(21_269), eur(PRICE_MINOR), Some(21_269))
        );
        let exchange = payment.exchange.unwrap();
        assert_eq!(
            (exchange.rate.to_string(), exchange.rated_on.to_string()),
            ("4.2537".into(), "2026-01-02".into())
        );
        let pledge = scene.pledge(0).id;
        assert_eq!(scene.held_in(AccountCode::gateway("provider"), "PLN").await, 21_269);
        assert_eq!(scene.held_in(AccountCode::gateway("provider"), "EUR").await, 0);
        assert_eq!(scene.held_in(AccountCode::charged(pledge), "PLN").await, -21_269);
        assert_eq!(scene.held_in(AccountCode::cleared(pledge, currency("PLN")), "EUR").await, PRICE_MINOR);
        let campaign = scene.shop.campaign.row;
        let total = scene.read(move |tx| payments::captured_totals(tx, campaign)).await;
        assert_eq!(
            total,
            [(Currency::EUR, PRICE_MINOR)],
            "what a campaign collected is told in its own currency"
        );
    });
}

#[test]
fn currencies_of_0_and_3_digits_are_asked_for_in_their_own_units() {
    story_of(2, |scene| async move {
        scene.offers(vec![offered("JPY", "161.25"), offered("KWD", "0.3341234567")]).await;
        for (n, code, minor) in [(0, "JPY", 8_063), (1, "KWD", 16_706)] {
            assert!(scene.chooses(n, code).await);
            let page = scene.page(n).await;
            assert_eq!(scene.asks(&page), Money::new(minor, currency(code)), "half up");
            scene.is_paid(&page).await;
            assert_eq!(scene.balance(n).await, 0);
        }
        scene.sound().await;
    });
}

#[test]
fn an_open_page_keeps_its_rate_and_another_choice_opens_another_page() {
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let first = scene.page(0).await;
        assert_eq!(scene.page(0).await, first, "the same page again");
        scene.offers(vec![offered("PLN", "4.5")]).await;
        scene.minutes_pass(5).await;
        assert!(scene.provider.pays(&first), "it is still open: what it asks for is owed");
        scene.hook("n1", &first).await;
        scene.work().await;
        scene.paid_once(0).await;
        assert_eq!(scene.payments(0).await[0].owed(), eur(PRICE_MINOR));
    });
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let first = scene.page(0).await;
        scene.offers(vec![offered("PLN", "4.5")]).await;
        let second = scene.page(0).await;
        assert_eq!(scene.asks(&second), pln(22_500));
        assert!(!scene.provider.pays(&first), "nobody can pay on both");
        scene.chooses(0, "EUR").await;
        let third = scene.page(0).await;
        assert_eq!(scene.asks(&third), eur(PRICE_MINOR));
        assert!(!scene.provider.pays(&second));
        scene.is_paid(&third).await;
        scene.paid_once(0).await;
    });
}

#[test]
fn nothing_is_asked_for_at_another_rate_than_was_seen() {
    story(|scene| async move {
        let pays = |seen: String| {
            let request = StartPayment { rate_seen: seen, ..scene.request(0) };
            let scene = scene.clone();
            async move { start_payment(&scene.payments, &scene.cx, &request).await }
        };
        let own = scene.rate(0).await;
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let seen = scene.rate(0).await;
        assert!(matches!(pays(own.clone()).await, Err(PaymentError::RateMoved)), "euros were seen");
        for (moved, code) in [
            (offered("PLN", "4.2538"), "PLN"),
            (PayCurrency { step_minor: 100, ..offered("PLN", "4.2537") }, "PLN"),
            (offered("PLN", "4.2537"), "EUR"),
        ] {
            scene.offers(vec![moved]).await;
            scene.chooses(0, code).await;
            assert!(matches!(pays(seen.clone()).await, Err(PaymentError::RateMoved)), "{code}");
        }
        assert!(scene.payments(0).await.is_empty(), "nothing was begun");
        scene.chooses(0, "PLN").await;
        let page = page_of(&pays(seen).await.unwrap());
        assert_eq!(scene.asks(&page), pln(21_269), "what was seen");
        // A page that is open stays as it is when its rate moves.
        scene.offers(vec![offered("PLN", "4.5")]).await;
        assert!(matches!(pays(own).await, Err(PaymentError::RateMoved)));
        scene.is_paid(&page).await;
        scene.paid_once(0).await;
    });
}

fn page_of(started: &Started) -> String {
    let Started::Redirect(url) = started else { panic!("nothing is owed") };
    url.strip_prefix("https://pay.example/").unwrap().to_owned()
}

#[test]
fn a_currency_that_ended_or_was_taken_out_is_not_charged() {
    story(|scene| async move {
        let until = PayCurrency { ends_on: Some("2026-06-30".parse().unwrap()), ..offered("PLN", "4.2537") };
        scene.offers(vec![until]).await;
        assert!(scene.chooses(0, "PLN").await);
        scene.clock.advance_days(365);
        let page = scene.page(0).await;
        assert_eq!(scene.asks(&page), eur(PRICE_MINOR), "its last day is over");
        assert!(!scene.chooses(0, "PLN").await);
        scene.offers(Vec::new()).await;
        assert_eq!(scene.page(0).await, page);
    });
}

#[test]
fn another_amount_of_that_currency_is_held_and_pays_its_share_when_a_person_books_it() {
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4")]).await;
        scene.chooses(0, "PLN").await;
        let page = scene.page(0).await;
        assert!(scene.provider.collects(&page, pln(10_001)));
        scene.hook("n1", &page).await;
        scene.work().await;
        assert_eq!(scene.balance(0).await, PRICE_MINOR, "200.00 was asked for");
        let payment = scene.payments(0).await.remove(0);
        let (cx, id) = (scene.cx.clone(), payment.payment.id);
        scene.db.write(move |tx| book_held(tx, &cx, id, pln(10_001))).await.unwrap();
        assert_eq!(scene.balance(0).await, PRICE_MINOR - 2_500, "25.0025");
        assert_eq!(scene.payments(0).await[0].state, PaymentState::Captured);
        scene.sound().await;
        scene.chooses(0, "EUR").await;
        let rest = scene.page(0).await;
        assert_eq!(scene.asks(&rest), eur(2_500), "the rest in the campaign's currency");
        scene.is_paid(&rest).await;
        scene.cancels().await;
        let own_first = scene.goes_back(0, eur(2_500), "a").await;
        assert!(
            matches!(own_first, Err(PledgeError::NotOwedBack(most)) if most == eur(0)),
            "what was charged in zlotys goes back first: {own_first:?}"
        );
        let too_much = scene.goes_back(0, pln(10_002), "b").await;
        assert!(
            matches!(too_much, Err(PledgeError::NotOwedBack(most)) if most == pln(10_001)),
            "{too_much:?}"
        );
        assert_eq!(scene.goes_back(0, pln(10_001), "c").await.unwrap(), PledgeState::Cancelled);
        let too_much = scene.goes_back(0, eur(2_501), "d").await;
        assert!(
            matches!(too_much, Err(PledgeError::NotOwedBack(most)) if most == eur(2_500)),
            "{too_much:?}"
        );
        assert_eq!(scene.goes_back(0, eur(2_500), "e").await.unwrap(), PledgeState::Refunded);
        assert_eq!(scene.balance(0).await, 0);
        scene.sound().await;
    });
}

#[test]
fn money_goes_back_as_it_came_in_parts_and_exactly_in_the_end() {
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let page = scene.page(0).await;
        scene.is_paid(&page).await;
        scene.offers(vec![offered("PLN", "4.9")]).await;
        let nothing = scene.goes_back(0, pln(100), "early").await;
        assert!(matches!(nothing, Err(PledgeError::NotOwedBack(_))), "nothing is owed back yet: {nothing:?}");
        scene.cancels().await;
        assert_eq!(scene.balance(0).await, -PRICE_MINOR);
        for (wrong, key) in [
            (eur(1), "w1"),
            (Money::new(100, Currency::USD), "w2"),
            (pln(21_270), "w3"),
            (pln(0), "w4"),
            (pln(-5), "w5"),
        ] {
            let refused = scene.goes_back(0, wrong, key).await;
            assert!(matches!(refused, Err(PledgeError::NotOwedBack(_))), "{wrong}: {refused:?}");
        }
        for _ in 0..2 {
            assert_eq!(scene.goes_back(0, pln(1_000), "part").await.unwrap(), PledgeState::Cancelled, "once");
        }
        assert_eq!(scene.balance(0).await, -(PRICE_MINOR - 235), "at the rate it was paid at: 2.3508");
        scene.sound().await;
        assert!(scene.goes_back(0, pln(20_270), "more").await.is_err());
        assert_eq!(scene.goes_back(0, pln(20_269), "rest").await.unwrap(), PledgeState::Refunded);
        assert_eq!(scene.balance(0).await, 0);
        let pledge = scene.pledge(0).id;
        assert_eq!(scene.held_in(AccountCode::charged(pledge), "PLN").await, 0);
        assert_eq!(scene.held_in(AccountCode::cleared(pledge, currency("PLN")), "EUR").await, 0);
        assert_eq!(scene.held_in(AccountCode::refund("outside"), "PLN").await, -21_269);
        assert_eq!(scene.held_in(AccountCode::refund("outside"), "EUR").await, 0);
        scene.sound().await;
    });
}

#[test]
fn what_is_too_little_for_the_charged_currency_is_settled_with_nothing() {
    story(|scene| async move {
        scene.reopens().await;
        scene.agrees_to(scene.shop.deluxe).await;
        scene.offers(vec![offered("JPY", "0.02")]).await;
        scene.chooses(0, "JPY").await;
        let yen = |minor| Money::new(minor, currency("JPY"));
        let page = scene.page(0).await;
        assert_eq!(scene.asks(&page), yen(1), "65.00 at 0.02 is 1.3");
        scene.is_paid(&page).await;
        scene.reopens().await;
        scene.agrees_to(scene.shop.base).await;
        let left = DELUXE_MINOR - PRICE_MINOR;
        assert_eq!(scene.balance(0).await, -left);
        scene.sound().await;
        for (wrong, key) in [(yen(1), "w1"), (eur(left), "w2"), (yen(-1), "w3"), (pln(0), "w4")] {
            let refused = scene.goes_back(0, wrong, key).await;
            assert!(matches!(refused, Err(PledgeError::NotOwedBack(_))), "{wrong}: {refused:?}");
        }
        for _ in 0..2 {
            assert_eq!(scene.goes_back(0, yen(0), "none").await.unwrap(), PledgeState::Confirmed);
        }
        assert_eq!(scene.balance(0).await, 0, "settled");
        let again = scene.goes_back(0, yen(0), "again").await;
        assert!(matches!(again, Err(PledgeError::NotOwedBack(_))), "{again:?}");
        let pledge = scene.pledge(0).id;
        assert_eq!(scene.held_in(AccountCode::charged(pledge), "JPY").await, -1);
        assert_eq!(scene.held_in(AccountCode::cleared(pledge, currency("JPY")), "EUR").await, PRICE_MINOR);
        scene.sound().await;
        scene.cancels().await;
        let nothing = scene.goes_back(0, yen(0), "not").await;
        assert!(matches!(nothing, Err(PledgeError::NotOwedBack(most)) if most == yen(1)), "{nothing:?}");
        assert_eq!(scene.goes_back(0, yen(1), "all").await.unwrap(), PledgeState::Refunded);
        assert_eq!(scene.held_in(AccountCode::charged(pledge), "JPY").await, 0);
        scene.sound().await;
    });
}

#[test]
fn what_is_worth_nothing_is_neither_booked_nor_given_back() {
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let page = scene.page(0).await;
        assert!(scene.provider.collects(&page, pln(2)));
        scene.hook("n1", &page).await;
        scene.work().await;
        let (cx, id) = (scene.cx.clone(), scene.payments(0).await[0].payment.id);
        let booked = scene.db.write(move |tx| book_held(tx, &cx, id, pln(2))).await;
        assert!(matches!(booked, Err(PaymentError::NotBookable)), "half a cent is nothing: {booked:?}");
        scene.sound().await;
    });
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let page = scene.page(0).await;
        scene.is_paid(&page).await;
        scene.cancels().await;
        let refused = scene.goes_back(0, pln(2), "a").await;
        assert!(matches!(refused, Err(PledgeError::TooLittleBack(least)) if least == pln(3)), "{refused:?}");
        scene.goes_back(0, pln(3), "b").await.unwrap();
        assert_eq!(scene.balance(0).await, 1 - PRICE_MINOR);
        scene.sound().await;
    });
}

/// Somebody writes entries by hand.
async fn findings_after(scene: &Scene, corrupt: impl Fn(&Scene) -> Vec<Posting>) -> Vec<&'static str> {
    let postings = corrupt(scene);
    scene
        .staff(move |tx, cx| {
            for posting in &postings {
                ledger::post(tx, cx, posting)?;
            }
            Ok(())
        })
        .await;
    scene.read(payments::verify).await.into_iter().map(|finding| finding.check).collect()
}

#[test]
fn verify_tells_of_a_charge_that_is_left_without_what_it_paid() {
    let with = |posted: fn(&Scene) -> Posting| {
        story(|scene| async move {
            scene.offers(vec![offered("PLN", "4.2537")]).await;
            scene.chooses(0, "PLN").await;
            let page = scene.page(0).await;
            scene.is_paid(&page).await;
            scene.sound().await;
            let found = findings_after(&scene, |scene| vec![posted(scene)]).await;
            assert_eq!(found, ["payments.exchange_is_whole"]);
        });
    };
    // All that was charged is gone, and what it paid stays.
    with(|scene| {
        let sides = (AccountCode::refund("outside"), AccountCode::charged(scene.pledge(0).id));
        Posting::transfer("planted:1", "refund", "planted", sides, pln(21_269)).unwrap()
    });
    // The other way round.
    with(|scene| {
        let pledge = scene.pledge(0).id;
        let sides = (AccountCode::cleared(pledge, currency("PLN")), AccountCode::pledge(pledge));
        Posting::transfer("planted:1", "refund", "planted", sides, eur(PRICE_MINOR)).unwrap()
    });
}

#[test]
fn verify_tells_of_a_refunded_pledge_whose_charge_is_still_there() {
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let page = scene.page(0).await;
        scene.is_paid(&page).await;
        scene.cancels().await;
        let refunded = db::sql!("UPDATE pledge SET state = 'refunded'");
        scene.staff(move |tx, _| Ok(tx.execute(refunded, &[]).map(drop)?)).await;
        assert_eq!(scene.read(payments::verify).await, [], "its money is still held");
        let found = findings_after(&scene, |scene| {
            let sides = (AccountCode::refund("outside"), AccountCode::pledge(scene.pledge(0).id));
            vec![Posting::transfer("planted:1", "refund", "planted", sides, eur(PRICE_MINOR)).unwrap()]
        });
        assert_eq!(found.await, ["payments.refunded_is_all"; 2], "both accounts");
    });
}

#[test]
fn verify_tells_of_a_rate_that_was_changed_afterwards() {
    story(|scene| async move {
        scene.offers(vec![offered("PLN", "4.2537")]).await;
        scene.chooses(0, "PLN").await;
        let page = scene.page(0).await;
        scene.is_paid(&page).await;
        let change =
            db::sql!("UPDATE payment SET owed_minor = owed_minor - 1, booked_minor = booked_minor - 1");
        scene.staff(move |tx, _| Ok(tx.execute(change, &[]).map(drop)?)).await;
        let findings = scene.read(payments::verify).await;
        let checks: Vec<_> = findings.iter().map(|finding| finding.check).collect();
        assert_eq!(checks, ["payments.exchange_is_booked"]);
        let started: Result<_, PaymentError> = scene.start(0).await;
        assert!(started.is_ok());
    });
}
