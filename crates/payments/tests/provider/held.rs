//! Money that is not what was asked for.

use kernel::{Currency, Money};
use payments::service::{Settled, book_held, close_held, refresh_payment};
use payments::{GatewayStatus, HoldReason, Payment, PaymentError, PaymentState};

use crate::owing::PRICE_MINOR;
use crate::provider::eur;
use crate::scene::Scene;
use crate::story;

impl Scene {
    /// The backer pays another amount, and the webhook tells.
    async fn other_money_comes(&self, money: Money) -> Payment {
        let page = self.page(0).await;
        assert!(self.provider.collects(&page, money));
        assert_eq!(self.hook("n1", &page).await, 200);
        assert_eq!(self.hook("n2", &page).await, 200);
        self.work().await;
        self.payments(0).await.remove(0)
    }

    async fn needing_a_person(&self) -> Vec<String> {
        let dead = self.read(|tx| jobs::dead_jobs(tx, 10)).await;
        dead.into_iter().map(|job| job.last_error).collect()
    }

    async fn decides(
        &self,
        decide: fn(
            &mut db::WriteTx<'_>,
            &kernel::Cx,
            kernel::Id<kernel::ids::kinds::Payment>,
            Money,
        ) -> Result<(), PaymentError>,
        (payment, seen): (&Payment, Money),
    ) -> Result<(), PaymentError> {
        let (cx, id) = (self.cx.clone(), payment.payment.id);
        self.db.write(move |tx| decide(tx, &cx, id, seen)).await
    }
}

#[test]
fn another_amount_is_held_with_its_reason_until_a_person_books_it() {
    story(|scene| async move {
        let payment = scene.other_money_comes(eur(4000)).await;
        let held = payment.held.unwrap();
        assert_eq!((held.reason, held.reported), (HoldReason::OtherAmount, eur(4000)));
        assert_eq!((payment.state, scene.balance(0).await), (PaymentState::Pending, PRICE_MINOR));
        let told = scene.needing_a_person().await;
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("reports 40.00 EUR"), "{told:?}");
        assert!(told[0].contains("but 50.00 EUR was asked for"), "{told:?}");
        let again = scene.start(0).await;
        assert!(
            matches!(again, Err(PaymentError::Held { .. })),
            "nobody is charged twice meanwhile: {again:?}"
        );
        scene.minutes_pass(5).await;
        assert_eq!(scene.balance(0).await, PRICE_MINOR, "asking again books nothing");
        scene.sound().await;

        let unseen = scene.decides(book_held, (&payment, eur(4100))).await;
        assert!(matches!(unseen, Err(PaymentError::NotHeld)));
        scene.decides(book_held, (&payment, eur(4000))).await.unwrap();
        let twice = scene.decides(book_held, (&payment, eur(4000))).await;
        assert!(matches!(twice, Err(PaymentError::NotBookable)));
        assert_eq!(scene.balance(0).await, PRICE_MINOR - 4000);
        scene.sound().await;
        let rest = scene.page(0).await;
        assert_eq!(scene.provider.page(&rest).request.amount, eur(PRICE_MINOR - 4000));
    });
}

#[test]
fn another_currency_is_held_and_can_only_be_given_back() {
    story(|scene| async move {
        let dollars = Money::new(PRICE_MINOR, Currency::parse("USD").unwrap());
        let payment = scene.other_money_comes(dollars).await;
        assert_eq!(payment.held.unwrap().reason, HoldReason::OtherCurrency);
        let booked = scene.decides(book_held, (&payment, dollars)).await;
        assert!(matches!(booked, Err(PaymentError::NotBookable)));
        scene.decides(close_held, (&payment, dollars)).await.unwrap();
        let closed = scene.payments(0).await.remove(0);
        assert_eq!((closed.state, closed.held), (PaymentState::Failed, None));
        assert_eq!(scene.balance(0).await, PRICE_MINOR);
        let page = scene.page(0).await;
        assert!(scene.provider.pays(&page), "the backer can pay again");
        scene.sound().await;
    });
}

#[test]
fn what_was_closed_is_not_held_again_when_the_provider_repeats_it() {
    story(|scene| async move {
        let payment = scene.other_money_comes(eur(4000)).await;
        let page = payment.gateway_ref.clone().unwrap();
        scene.decides(close_held, (&payment, eur(4000))).await.unwrap();
        assert_eq!(scene.hook("n3", &page).await, 200);
        scene.work().await;
        scene.comes_back(&payment).await;
        let closed = scene.payments(0).await.remove(0);
        let noted = (closed.state, closed.held, closed.closed);
        assert_eq!(noted, (PaymentState::Failed, None, Some(eur(4000))));
        assert_eq!(scene.needing_a_person().await.len(), 1, "what was told before it was closed");
        let booked = scene.decides(book_held, (&payment, eur(4000))).await;
        assert!(matches!(booked, Err(PaymentError::NotHeld)));
        let next = scene.page(0).await;
        assert_eq!(scene.provider.page(&next).request.amount, eur(PRICE_MINOR), "the backer can pay again");

        scene.provider.records(&page, GatewayStatus::Captured, eur(4500));
        assert_eq!(scene.hook("n4", &page).await, 200);
        scene.work().await;
        assert_eq!(scene.payments(0).await[0].held.unwrap().reported, eur(4500), "other money is news");
        assert_eq!(scene.balance(0).await, PRICE_MINOR);
        scene.sound().await;
    });
}

#[test]
fn what_the_provider_puts_right_is_booked_as_asked() {
    story(|scene| async move {
        let payment = scene.other_money_comes(eur(1)).await;
        let page = payment.gateway_ref.clone().unwrap();
        scene.provider.records(&page, GatewayStatus::Captured, eur(PRICE_MINOR));
        let settled = refresh_payment(&scene.payments, &scene.cx, payment.payment.id).await.unwrap();
        assert_eq!(settled, Settled::Captured);
        assert_eq!(scene.payments(0).await[0].held, None);
        scene.paid_once(0).await;
    });
}

#[test]
fn a_booked_payment_that_grows_at_the_provider_is_laid_before_a_person_and_booked_no_further() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.provider.pays(&page);
        scene.hook("n1", &page).await;
        scene.work().await;
        scene.provider.records(&page, GatewayStatus::Captured, eur(PRICE_MINOR + 1));
        scene.hook("n2", &page).await;
        scene.work().await;
        let payment = scene.payments(0).await.remove(0);
        assert_eq!(payment.held.unwrap().reported, eur(PRICE_MINOR + 1));
        assert_eq!(scene.needing_a_person().await.len(), 1);
        scene.paid_once(0).await;
        let booked = scene.decides(book_held, (&payment, eur(PRICE_MINOR + 1))).await;
        assert!(matches!(booked, Err(PaymentError::NotBookable)));
        scene.decides(close_held, (&payment, eur(PRICE_MINOR + 1))).await.unwrap();
        scene.hook("n3", &page).await;
        scene.work().await;
        let closed = scene.payments(0).await.remove(0);
        assert_eq!((closed.state, closed.held), (PaymentState::Captured, None));
        scene.paid_once(0).await;
    });
}

#[test]
fn other_money_that_somebody_slipped_into_a_captured_payment_is_found() {
    story(|scene| async move {
        let page = scene.page(0).await;
        scene.provider.pays(&page);
        scene.hook("n1", &page).await;
        scene.work().await;
        scene.sound().await;
        let slipped = db::sql!("UPDATE payment SET amount_minor = amount_minor - 1");
        scene.staff(move |tx, _| Ok(tx.execute(slipped, &[])?)).await;
        let found = scene.read(payments::verify).await;
        assert_eq!(found.iter().map(|f| f.check).collect::<Vec<_>>(), ["payments.captured_is_asked"]);
    });
}
