//! A key that the provider does not accept: everything waits, nothing is given up, and it goes on by itself.

use std::sync::atomic::Ordering;

use db::sql;
use events::ImportApplied;
use payments::service::refresh_payment;
use payments::{GatewayStatus, PaymentState};

use crate::owing::PRICE_MINOR;
use crate::provider::eur;
use crate::scene::Scene;
use crate::story_of;

const BACKERS: usize = 3;

impl Scene {
    fn key_is_right(&self, is_right: bool) {
        self.provider.admits_nobody.store(!is_right, Ordering::SeqCst);
    }

    /// Hours in which the queue is worked through every half of one.
    async fn hours_pass(&self, hours: u32) {
        for _ in 0..2 * hours {
            self.clock.advance_minutes(30);
            self.work().await;
        }
    }

    /// What was laid before a person: the gateway, once for each of so many days.
    async fn only_the_gateway_was_told_of(&self, days: usize) {
        let dead = self.read(|tx| jobs::dead_jobs(tx, 100)).await;
        let names: Vec<&str> = dead.iter().map(|job| job.name.as_str()).collect();
        assert_eq!(names, vec!["payments.look_at_gateway"; days], "{dead:?}");
    }

    async fn all_are(&self, state: PaymentState) {
        for n in 0..BACKERS {
            assert_eq!(self.states(n).await, [state], "backer {n}");
        }
        self.sound().await;
    }

    async fn pages_of_all(&self) -> Vec<String> {
        let mut pages = Vec::new();
        for n in 0..BACKERS {
            pages.push(self.page(n).await);
        }
        pages
    }
}

#[test]
fn notices_wait_over_night_and_are_looked_at_once_the_key_is_right() {
    story_of(3, |scene| async move {
        let pages = scene.pages_of_all().await;
        scene.key_is_right(false);
        for (n, page) in pages.iter().enumerate() {
            assert!(scene.provider.pays(page));
            assert_eq!(scene.hook(&format!("n{n}"), page).await, 200);
        }
        scene.work().await;
        scene.only_the_gateway_was_told_of(1).await;
        let asked = scene.provider.asked();
        assert_eq!(
            asked, 2,
            "the first notice and the one who calls a person; the others wait without asking"
        );
        scene.clock.advance_minutes(4);
        scene.work().await;
        assert_eq!(scene.provider.asked(), asked, "it is left alone");
        scene.hours_pass(30).await;
        scene.only_the_gateway_was_told_of(2).await;
        scene.all_are(PaymentState::Pending).await;

        scene.key_is_right(true);
        scene.clock.advance_minutes(5);
        scene.work().await;
        scene.all_are(PaymentState::Captured).await;
        assert_eq!(scene.provider.charges(), 3);
    });
}

#[test]
fn a_notice_of_money_that_came_after_all_is_not_lost_over_a_wrong_key() {
    story_of(1, |scene| async move {
        let page = scene.page(0).await;
        scene.provider.records(&page, GatewayStatus::Failed, eur(0));
        let id = scene.payments(0).await[0].payment.id;
        refresh_payment(&scene.payments, &scene.cx, id).await.unwrap();
        assert_eq!(scene.states(0).await, [PaymentState::Failed], "nobody asks about it any more");
        scene.key_is_right(false);
        scene.provider.records(&page, GatewayStatus::Captured, eur(PRICE_MINOR)); // the bank, hours later
        scene.hook("n1", &page).await;
        scene.hours_pass(30).await;
        scene.key_is_right(true);
        scene.clock.advance_minutes(5);
        scene.work().await;
        assert_eq!(scene.states(0).await, [PaymentState::Captured]);
        assert_eq!(scene.balance(0).await, 0);
        scene.sound().await;
    });
}

#[test]
fn pages_that_nobody_shall_pay_on_are_closed_once_the_key_is_right() {
    story_of(3, |scene| async move {
        let pages = scene.pages_of_all().await;
        scene.key_is_right(false);
        for n in 0..BACKERS {
            let row = scene.pledge(n).row;
            scene.staff(move |tx, cx| pledges::cancel(tx, cx, row, "changed their mind")).await;
        }
        scene.work().await;
        scene.hours_pass(3).await;
        scene.only_the_gateway_was_told_of(1).await;
        scene.all_are(PaymentState::Pending).await;

        scene.key_is_right(true);
        scene.clock.advance_minutes(5);
        scene.work().await;
        assert!(pages.iter().all(|page| !scene.provider.pays(page)));
        scene.all_are(PaymentState::Expired).await;
    });
}

#[test]
fn pages_that_an_import_made_stale_are_closed_once_the_key_is_right() {
    story_of(3, |scene| async move {
        let pages = scene.pages_of_all().await;
        scene.hours_pass(20).await; // the janitor looks at old pages but a few times a day
        for n in 0..BACKERS {
            scene.platform_collected_of(n, PRICE_MINOR).await;
        }
        let heard = sql!("DELETE FROM job WHERE name = 'payments.close_page_of_changed'");
        scene.staff(move |tx, _| Ok(tx.execute(heard, &[])?)).await; // only what listens to imports is left
        scene.key_is_right(false);
        let campaign = scene.shop.campaign.id;
        scene
            .staff(move |tx, cx| {
                let applied = ImportApplied {
                    batch: cx.new_id(),
                    campaign,
                    received: 3,
                    applied: 3,
                    unchanged: 0,
                    held: 0,
                };
                Ok(jobs::emit(tx, cx.now(), &applied)?)
            })
            .await;
        scene.hours_pass(2).await;
        scene.all_are(PaymentState::Pending).await;
        scene.key_is_right(true);
        scene.clock.advance_minutes(5);
        scene.work().await;
        assert!(pages.iter().all(|page| !scene.provider.pays(page)));
        scene.all_are(PaymentState::Expired).await;
        scene.only_the_gateway_was_told_of(1).await;
    });
}
