//! A page that could not be opened.

use std::sync::Arc;

use payments::service::{Started, settle, start_payment};
use payments::{GatewayError, GatewayPayment, GatewayStatus, Gateways, PaymentError, PaymentState};

use crate::owing::PRICE_MINOR;
use crate::provider::{Fault, Provider, eur};
use crate::story;

#[test]
fn a_refused_payment_has_ended_and_the_next_click_makes_another() {
    story(|scene| async move {
        scene.provider.fails_once(Fault::Refuses);
        let refused = scene.start(0).await;
        assert!(matches!(refused, Err(PaymentError::Gateway(GatewayError::Refused(_)))), "{refused:?}");
        let failed = scene.payments(0).await.remove(0);
        assert_eq!(failed.state, PaymentState::Failed);
        assert_eq!(failed.failure.as_deref(), Some("refused_by_gateway"));
        let page = scene.page(0).await;
        assert_eq!(scene.states(0).await, [PaymentState::Failed, PaymentState::Pending]);
        assert!(scene.provider.pays(&page));
        assert_eq!(scene.comes_back(&scene.payments(0).await[1]).await, 303);
        scene.paid_once(0).await;
        assert_eq!(scene.comes_back(&failed).await, 303);
        assert_eq!(scene.provider.pages.lock().unwrap().len(), 1, "what was refused is not opened after all");
    });
}

#[test]
fn what_is_not_known_is_taken_up_again_and_never_doubled() {
    story(|scene| async move {
        for fault in [Fault::IsAway, Fault::AdmitsNobody] {
            scene.provider.fails_once(fault);
            assert!(scene.start(0).await.is_err());
            assert_eq!(scene.states(0).await, [PaymentState::Starting], "{fault:?} decides nothing");
        }
        scene.page(0).await;
        assert_eq!(scene.states(0).await, [PaymentState::Pending]);
    });
}

#[test]
fn a_refusal_is_also_taken_from_the_one_who_asks_later() {
    story(|scene| async move {
        scene.provider.fails_once(Fault::IsAway);
        scene.start(0).await.unwrap_err();
        scene.provider.fails_once(Fault::Refuses);
        scene.minutes_pass(3).await;
        assert_eq!(scene.states(0).await, [PaymentState::Failed]);
        scene.page(0).await;
    });
}

#[test]
fn a_gateway_that_is_no_longer_set_up_does_not_stand_in_the_way() {
    story(|scene| async move {
        scene.page(0).await;
        scene.clock.advance_minutes(50); // the old page is not offered any more
        let other = Arc::new(Provider::new("other"));
        let mut payments = scene.payments.clone();
        payments.gateways = Arc::new(Gateways::new().with(other.clone()));
        let started = start_payment(&payments, &scene.cx, &scene.request(0)).await.unwrap();
        assert!(matches!(started, Started::Redirect(url) if url.contains("/other_")));
        assert_eq!(scene.states(0).await, [PaymentState::Failed, PaymentState::Pending]);
        assert_eq!(scene.payments(0).await[0].failure.as_deref(), Some("gateway_removed"));
    });
}

#[test]
fn a_payment_goes_on_at_the_gateway_it_was_recorded_for() {
    story(|scene| async move {
        scene.provider.fails_once(Fault::IsAway);
        scene.start(0).await.unwrap_err();
        let other = Arc::new(Provider::new("other"));
        let mut payments = scene.payments.clone();
        payments.gateways = Arc::new(Gateways::new().with(other.clone()).with(scene.provider.clone()));
        let started = start_payment(&payments, &scene.cx, &scene.request(0)).await.unwrap();
        assert!(matches!(started, Started::Redirect(url) if url.contains("/provider_")));
        assert!(other.pages.lock().unwrap().is_empty(), "one payment, one page");
    });
}

#[test]
fn a_page_that_the_gateway_does_not_know_does_not_stand_in_the_way() {
    story(|scene| async move {
        scene.page(0).await;
        scene.provider.pages.lock().unwrap().clear();
        scene.minutes_pass(3).await;
        assert_eq!(scene.states(0).await, [PaymentState::Failed]);
        assert_eq!(scene.payments(0).await[0].failure.as_deref(), Some("unknown_to_gateway"));
        let page = scene.page(0).await;
        assert!(scene.provider.pays(&page));
    });
}

#[test]
fn an_answer_about_another_payment_books_nothing() {
    story(|scene| async move {
        scene.page(0).await;
        let id = scene.payments(0).await[0].payment.id;
        let cx = scene.cx.clone();
        let of_another = GatewayPayment {
            gateway_ref: "provider_pay_of_somebody_else".to_owned(),
            status: GatewayStatus::Captured,
            captured: eur(PRICE_MINOR),
            failure: None,
        };
        let refused = scene.db.write(move |tx| settle(tx, &cx, id, &of_another)).await;
        assert!(matches!(refused, Err(PaymentError::Gateway(GatewayError::Unexpected(_)))), "{refused:?}");
        assert_eq!(scene.states(0).await, [PaymentState::Pending]);
        assert_eq!(scene.balance(0).await, PRICE_MINOR, "nobody's money");
        scene.sound().await;
    });
}
