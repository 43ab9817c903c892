//! The process is killed in the middle of paying; after the start the janitor comes by its schedule.

use payments::PaymentState;
use payments::service::{Started, refresh_payment};

use crate::provider::Fault;
use crate::story;

#[test]
fn killed_around_the_gateways_call_the_payment_is_brought_to_its_end_with_one_charge() {
    for cut in [Fault::HangsBefore, Fault::HangsAfter] {
        story(|scene| async move {
            scene.provider.fails_once(cut);
            let starting = scene.start_and_hang(0).await;
            starting.abort();
            assert!(starting.await.unwrap_err().is_cancelled());
            assert_eq!(scene.states(0).await, [PaymentState::Starting], "recorded before the call");
            scene.minutes_pass(3).await;
            assert_eq!(scene.states(0).await, [PaymentState::Pending], "found under its key");
            let page = scene.page(0).await;
            assert_eq!(scene.provider.pages.lock().unwrap().len(), 1);
            assert!(scene.provider.pays(&page));
            // Neither a webhook nor a browser tells of it.
            scene.minutes_pass(3).await;
            scene.paid_once(0).await;
            assert_eq!(scene.start(0).await.unwrap(), Started::NothingOwed);
        });
    }
}

#[test]
fn killed_after_the_charge_and_before_its_answer_was_stored_the_money_is_found() {
    story(|scene| async move {
        scene.provider.fails_once(Fault::ChargesAndHangs);
        let starting = scene.start_and_hang(0).await;
        starting.abort();
        assert_eq!(scene.states(0).await, [PaymentState::Starting]);
        scene.minutes_pass(3).await;
        scene.paid_once(0).await;
        scene.minutes_pass(3).await;
        scene.paid_once(0).await;
    });
}

#[test]
fn killed_while_the_outcome_is_asked_for_it_is_asked_for_again() {
    story(|scene| async move {
        let page = scene.page(0).await;
        assert!(scene.provider.pays(&page));
        scene.provider.fails_once(Fault::HangsAfter);
        let (killed, id) = (scene.clone(), scene.payments(0).await[0].payment.id);
        let asking = tokio::spawn(async move { refresh_payment(&killed.payments, &killed.cx, id).await });
        scene.provider.hanging.notified().await;
        asking.abort();
        assert_eq!(scene.states(0).await, [PaymentState::Pending]);
        scene.minutes_pass(3).await;
        scene.paid_once(0).await;
    });
}
