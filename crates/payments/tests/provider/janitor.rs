//! Who asks about payments, and how often.

use std::sync::atomic::Ordering;

use db::sql;
use payments::PaymentState;

use crate::provider::Fault;
use crate::{story, story_of};

/// More than one run of the janitor asks about.
const BROKEN: usize = 200;

#[test]
fn payments_that_can_never_be_asked_about_leave_the_others_their_turn() {
    story_of(201, |scene| async move {
        for n in 0..BROKEN {
            let page = scene.page(n).await;
            scene.provider.broken.lock().unwrap().insert(page);
        }
        scene.clock.advance_seconds(1); // the youngest
        let page = scene.page(BROKEN).await;
        assert!(scene.provider.pays(&page));
        scene.minutes_pass(4).await;
        assert_eq!(scene.states(BROKEN).await, [PaymentState::Captured]);
        scene.paid_once(BROKEN).await;
        let dead = scene.count(sql!("SELECT COUNT(*) FROM job WHERE state = 'dead'")).await;
        assert_eq!(dead, 0, "a gateway that is away is no work for a person");
    });
}

#[test]
fn a_page_that_is_left_open_is_asked_about_less_and_less() {
    story(|scene| async move {
        scene.page(0).await;
        scene.minutes_pass(40).await;
        let asked = scene.provider.asked();
        assert!((8..=14).contains(&asked), "asked {asked} times in 40 minutes");
        scene.minutes_pass(20).await;
        assert!(scene.provider.asked() - asked <= 3);
    });
}

#[test]
fn many_page_loads_queue_one_question_a_minute_and_none_is_lost() {
    story(|scene| async move {
        let queued = sql!("SELECT COUNT(*) FROM job WHERE name = 'payments.ask_about_payment'");
        let page = scene.page(0).await;
        let payment = scene.payments(0).await.remove(0);
        for _ in 0..30 {
            assert_eq!(scene.comes_back(&payment).await, 303);
        }
        assert_eq!(scene.count(queued).await, 1);
        assert!(scene.provider.asked() <= 20, "nor is the gateway asked at every load");
        scene.clock.advance_seconds(30);
        scene.work().await;
        // Paid while the question waits; and when the browser comes back once more, nobody answers.
        assert!(scene.provider.pays(&page));
        scene.provider.fails_once(Fault::IsAway);
        assert_eq!(scene.comes_back(&payment).await, 303);
        assert_eq!(scene.states(0).await, [PaymentState::Pending]);
        assert_eq!(scene.count(queued).await, 1, "the question of the next minute is for this load too");
        scene.clock.advance_seconds(30);
        scene.work().await;
        scene.paid_once(0).await;
        scene.comes_back(&payment).await;
        assert_eq!(scene.count(queued).await, 1, "what is known is not asked for");
    });
}

#[test]
fn a_gateway_that_does_not_let_us_in_calls_a_person_once_and_not_for_each_payment() {
    story_of(3, |scene| async move {
        for n in 0..3 {
            scene.page(n).await;
        }
        scene.provider.admits_nobody.store(true, Ordering::SeqCst);
        scene.minutes_pass(10).await;
        let dead = scene.read(|tx| jobs::dead_jobs(tx, 100)).await;
        assert_eq!(dead.len(), 1, "{dead:?}");
        assert!(dead[0].last_error.contains("provider does not accept our key"), "{dead:?}");
        scene.clock.advance_minutes(24 * 60);
        scene.minutes_pass(1).await;
        let dead = scene.read(|tx| jobs::dead_jobs(tx, 100)).await;
        assert_eq!(dead.len(), 2, "and again on the next day: {dead:?}");

        scene.provider.admits_nobody.store(false, Ordering::SeqCst);
        for job in dead {
            let now = scene.cx.now();
            scene.db.write(move |tx| jobs::retry_dead(tx, job.id, now)).await.unwrap();
        }
        scene.work().await;
        let left = scene.read(|tx| jobs::dead_jobs(tx, 100)).await;
        assert!(left.is_empty(), "the button is enough when the key is right: {left:?}");
        assert_eq!(scene.states(0).await, [PaymentState::Pending]);
    });
}
