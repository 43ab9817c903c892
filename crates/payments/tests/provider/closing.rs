//! A page that nobody shall pay on any more.

use db::sql;
use events::{ImportApplied, PledgeAmended};
use payments::service::{Started, refresh_payment};
use payments::{GatewayStatus, PaymentState};
use pledges::{Choices, PledgeState, SaveChoices};

use crate::owing::{DELUXE_MINOR, PRICE_MINOR, confirm, facts};
use crate::provider::{Fault, eur};
use crate::scene::Scene;
use crate::story;

impl Scene {
    pub async fn cancels(&self) {
        let row = self.pledge(0).row;
        self.staff(move |tx, cx| pledges::cancel(tx, cx, row, "changed their mind")).await;
    }

    /// The platform's record says that it collected so much.
    async fn platform_collected(&self, minor: i64) {
        self.platform_collected_of(0, minor).await;
    }

    /// The same of another backer's pledge.
    pub async fn platform_collected_of(&self, n: usize, minor: i64) {
        let (pledge, campaign, base) = (self.pledge(n), self.shop.campaign, self.shop.base);
        self.staff(move |tx, cx| {
            let update = pledges::PlatformUpdate {
                pledge: pledge.row,
                campaign,
                facts: facts(minor),
                raw_record: r#"{"newer":1}"#.to_owned(),
                reward: Some(base),
                addons: Vec::new(),
                choices: Choices { reward: Some(base), ..Choices::default() },
                address: None,
                country: kernel::places::CountryCode::parse("PL"),
                source: contacts::Source::Demo,
            };
            pledges::update_from_platform(tx, cx, &update)
        })
        .await;
    }

    pub async fn reopens(&self) {
        let row = self.pledge(0).row;
        self.staff(move |tx, cx| pledges::reopen(tx, cx, row)).await;
    }

    /// Chooses a reward and agrees to its price.
    pub async fn agrees_to(&self, reward: kernel::Id<kernel::ids::kinds::Reward>) {
        let pledge = self.pledge(0);
        self.staff(move |tx, cx| {
            let seen_version = pledges::load(tx, pledge.row)?.choices_stamp.version;
            let choices = Choices { reward: Some(reward), ..Choices::default() };
            pledges::save_choices(tx, cx, &SaveChoices { pledge: pledge.row, seen_version, choices })?;
            confirm(tx, cx, pledge)
        })
        .await;
    }
}

#[test]
fn a_cancelled_pledge_cannot_be_paid_any_more() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.cancels().await;
        scene.work().await;
        assert_eq!(scene.provider.page(&page).status, GatewayStatus::Expired);
        assert!(!scene.provider.pays(&page));
        assert_eq!(scene.states(0).await, [PaymentState::Expired]);
        assert_eq!(scene.start(0).await.unwrap(), Started::NothingOwed);
        scene.sound().await;
    });
}

#[test]
fn money_that_came_just_before_the_page_was_closed_is_booked_once_and_owed_to_the_backer() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.cancels().await;
        assert!(scene.provider.pays(&page), "faster than the page could be closed");
        assert_eq!(scene.hook("n1", &page).await, 200);
        scene.work().await;
        assert_eq!(scene.hook("n1", &page).await, 200);
        assert_eq!(scene.hook("n2", &page).await, 200);
        scene.work().await;
        assert_eq!(scene.states(0).await, [PaymentState::Captured]);
        assert_eq!(scene.balance(0).await, -PRICE_MINOR);
        let pledge = scene.loaded(0).await;
        assert_eq!((pledge.state, pledge.balance_minor), (PledgeState::Cancelled, Some(-PRICE_MINOR)));
        scene.sound().await;
    });
}

#[test]
fn a_pledge_that_was_opened_again_is_not_paid_at_the_old_amount() {
    story(|scene| async move {
        let old = scene.page(0).await;
        scene.reopens().await;
        scene.work().await;
        assert!(!scene.provider.pays(&old), "closed as soon as nothing is agreed");
        scene.agrees_to(scene.shop.deluxe).await;
        let new = scene.page(0).await;
        assert_ne!(old, new);
        assert_eq!(scene.provider.page(&new).request.amount, eur(DELUXE_MINOR));
        assert!(scene.provider.pays(&new));
        scene.hook("n1", &new).await;
        scene.work().await;
        scene.paid_once(0).await;
    });
}

#[test]
fn a_page_that_still_asks_for_what_is_owed_stays_open() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.reopens().await;
        scene.agrees_to(scene.shop.base).await;
        scene.work().await;
        assert_eq!(scene.page(0).await, page, "agreed again to the same price before anybody could close it");
        assert!(scene.provider.pays(&page));
        scene.hook("n1", &page).await;
        scene.work().await;
        scene.paid_once(0).await;
    });
}

#[test]
fn credit_from_a_newer_file_closes_pages_that_ask_for_too_much() {
    story(|scene| async move {
        let page = scene.page(0).await;
        let campaign = scene.shop.campaign;
        scene
            .staff(move |tx, cx| {
                let applied = ImportApplied {
                    batch: cx.new_id(),
                    campaign: campaign.id,
                    received: 1,
                    applied: 1,
                    unchanged: 0,
                    held: 0,
                };
                Ok(jobs::emit(tx, cx.now(), &applied)?)
            })
            .await;
        scene.platform_collected(PRICE_MINOR - 100).await;
        scene.work().await;
        assert!(!scene.provider.pays(&page));
        let rest = scene.page(0).await;
        assert_eq!(scene.provider.page(&rest).request.amount, eur(100));
        scene.sound().await;
    });
}

#[test]
fn credit_that_comes_without_an_import_closes_the_page_as_well() {
    story(|scene| async move {
        let page = scene.page(0).await;
        // A held record that staff settle, or an import that is taken back.
        scene.platform_collected(PRICE_MINOR - 100).await;
        scene.work().await;
        assert_eq!(scene.provider.page(&page).status, GatewayStatus::Expired);
        assert!(!scene.provider.pays(&page));
        let rest = scene.page(0).await;
        assert_eq!(scene.provider.page(&rest).request.amount, eur(100));
        scene.sound().await;
    });
}

#[test]
fn what_was_agreed_to_and_is_changed_by_us_closes_the_page_as_well() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.platform_collected(PRICE_MINOR - 100).await;
        let heard = sql!("DELETE FROM job WHERE name = 'payments.close_page_of_changed'");
        scene.staff(move |tx, _| Ok(tx.execute(heard, &[])?)).await; // only what listens to amendments is left
        let pledge = scene.pledge(0).id;
        scene.staff(move |tx, cx| Ok(jobs::emit(tx, cx.now(), &PledgeAmended { pledge })?)).await;
        scene.work().await;
        assert_eq!(scene.provider.page(&page).status, GatewayStatus::Expired);
    });
}

#[test]
fn a_page_that_opens_while_the_pledge_is_cancelled_is_closed_by_who_opened_it() {
    story(|scene| async move {
        scene.provider.fails_once(Fault::HangsBefore);
        let starting = scene.start_and_hang(0).await;
        scene.cancels().await; // and the listener has not come to it yet
        scene.provider.go_on.notify_one();
        assert_eq!(starting.await.unwrap().unwrap(), Started::NothingOwed);
        assert_eq!(scene.states(0).await, [PaymentState::Expired]);
        let page = scene.payments(0).await[0].gateway_ref.clone().unwrap();
        assert!(!scene.provider.pays(&page));
        scene.sound().await;
    });
}

#[test]
fn a_page_whose_answer_was_lost_is_found_and_closed_too() {
    story(|scene| async move {
        scene.provider.fails_once(Fault::HangsAfter);
        let starting = scene.start_and_hang(0).await;
        starting.abort();
        scene.cancels().await;
        scene.work().await;
        assert_eq!(scene.states(0).await, [PaymentState::Expired]);
        let page = scene.payments(0).await[0].gateway_ref.clone().unwrap();
        assert!(!scene.provider.pays(&page));
    });
}

#[test]
fn late_money_of_an_old_page_closes_the_new_one() {
    story(|scene| async move {
        let old = scene.page(0).await;
        scene.provider.records(&old, GatewayStatus::Failed, eur(0));
        let id = scene.payments(0).await[0].payment.id;
        refresh_payment(&scene.payments, &scene.cx, id).await.unwrap();
        let new = scene.page(0).await;
        scene.provider.records(&old, GatewayStatus::Captured, eur(PRICE_MINOR)); // the bank, hours later
        scene.minutes_pass(2).await;
        let asked = sql!("SELECT COUNT(*) FROM job WHERE name = 'payments.ask_about_payment'");
        assert_eq!(scene.count(asked).await, 1, "in this very minute, when nothing had come yet");
        scene.hook("n1", &old).await;
        scene.work().await;
        scene.clock.advance_minutes(1);
        scene.work().await;
        assert!(!scene.provider.pays(&new), "nothing is owed any more");
        assert_eq!(scene.states(0).await, [PaymentState::Captured, PaymentState::Expired]);
        assert_eq!(scene.balance(0).await, 0);
        scene.sound().await;
    });
}

#[test]
fn a_gateway_that_is_away_is_asked_again_until_the_page_is_closed() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.cancels().await;
        scene.provider.fails_once(Fault::IsAway);
        scene.work().await;
        assert_eq!(scene.states(0).await, [PaymentState::Pending]);
        scene.clock.advance_seconds(5);
        scene.work().await;
        assert!(!scene.provider.pays(&page));
        assert_eq!(scene.states(0).await, [PaymentState::Expired]);
    });
}
