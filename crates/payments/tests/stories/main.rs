//! Paying through the sandbox, over real HTTP, with everything that can arrive late, twice or out of order.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

mod owing;
mod stage;

use owing::{PRICE_MINOR, migrations};
use payments::{Delivery, PaymentState};
use stage::Stage;

fn story<F: Future<Output = ()>>(tell: impl Fn(Stage) -> F) {
    testkit::on_both_async(&migrations(), |db| async { tell(Stage::open(db).await).await });
}

#[test]
fn an_approved_card_pays_once_however_the_news_arrive() {
    for delivery in [Delivery::Prompt, Delivery::Late, Delivery::Twice, Delivery::OutOfOrder, Delivery::Lost]
    {
        story(|stage| async move {
            stage.deliver(delivery).await;
            assert_eq!(stage.balance().await, PRICE_MINOR);
            let page = stage.page().await;
            let shown = stage.browser.get(&page).send().await.unwrap().text().await.unwrap();
            assert!(shown.contains("Lantern Isles"), "{shown}");
            let (status, back) = stage.post(&page, "card", "approved").await;
            assert_eq!(status, 303);
            assert_eq!(stage.follow(&back).await, 303);
            stage.paid_once().await;
            stage.work(if delivery == Delivery::Prompt { 0 } else { 4 }).await;
            assert_eq!(stage.follow(&back).await, 303, "the browser comes back twice");
            stage.paid_once().await;
            assert_eq!(stage.start().await, payments::service::Started::NothingOwed);
        });
    }
}

#[test]
fn a_browser_that_never_comes_back_is_no_loss() {
    story(|stage| async move {
        let page = stage.page().await;
        let lost = stage.browser.post(&page).form(&[("card", "timeout")]).send().await.unwrap();
        assert_eq!(lost.status(), 503, "the card that times out after charging");
        let told = lost.text().await.unwrap();
        assert!(
            told.contains("The payment provider does not answer") && told.contains("never let you pay twice"),
            "{told}"
        );
        let id = stage.payments().await[0].payment.id;
        assert!(told.contains(&format!("/payments/{id}/return")), "back to the pledge: {told}");
        assert_eq!(stage.balance().await, PRICE_MINOR, "nothing is known yet");
        stage.work(2).await;
        stage.paid_once().await;
    });
}

#[test]
fn without_any_webhook_the_janitor_finds_the_money() {
    story(|stage| async move {
        stage.deliver(Delivery::Lost).await;
        let page = stage.page().await;
        stage.post(&page, "card", "timeout").await;
        stage.work(1).await;
        assert_eq!(stage.balance().await, PRICE_MINOR);
        let id = stage.payments().await[0].payment.id;
        let settled = payments::service::refresh_payment(&stage.payments, &stage.cx, id).await.unwrap();
        assert_eq!(settled, payments::service::Settled::Captured);
        stage.paid_once().await;
    });
}

#[test]
fn a_declined_card_charges_nothing_and_the_page_stays_open() {
    story(|stage| async move {
        let page = stage.page().await;
        let (status, _) = stage.post(&page, "card", "declined").await;
        assert_eq!(status, 422);
        let (status, _) = stage.post(&page, "card", "").await;
        assert_eq!(status, 422);
        stage.work(1).await;
        assert_eq!(stage.balance().await, PRICE_MINOR);
        let (status, back) = stage.post(&page, "card", "approved").await;
        assert_eq!((status, stage.follow(&back).await), (303, 303));
        stage.paid_once().await;
    });
}

#[test]
fn the_bank_asks_and_the_backer_answers() {
    story(|stage| async move {
        let page = stage.page().await;
        let (status, challenge) = stage.post(&page, "card", "authenticate").await;
        assert_eq!(status, 303);
        let challenge = format!("{}{challenge}", stage.url);
        assert_eq!(stage.follow(&challenge).await, 200);
        let (_, back) = stage.post(&challenge, "answer", "refuse").await;
        stage.follow(&back).await;
        assert_eq!(stage.payments().await[0].state, PaymentState::Failed);
        assert_eq!(stage.balance().await, PRICE_MINOR);
        let page = stage.page().await;
        let (_, challenge) = stage.post(&page, "card", "authenticate").await;
        let (_, back) = stage.post(&format!("{}{challenge}", stage.url), "answer", "approve").await;
        stage.follow(&back).await;
        stage.work(2).await;
        stage.paid_once().await;
    });
}

#[test]
fn two_tabs_open_one_page_and_pay_once() {
    story(|stage| async move {
        let (one, two) = tokio::join!(stage.page(), stage.page());
        assert_eq!(one, two);
        let (first, second) =
            tokio::join!(stage.post(&one, "card", "approved"), stage.post(&two, "card", "approved"));
        assert_eq!((first.0, second.0), (303, 303));
        tokio::join!(stage.follow(&first.1), stage.follow(&second.1));
        stage.work(2).await;
        stage.paid_once().await;
    });
}

#[test]
fn a_page_for_an_old_amount_is_closed_before_a_new_one_opens() {
    story(|stage| async move {
        let old = stage.page().await;
        // The backer adds a tip on another device: here the credit changes what is owed.
        let (cx, pledge) = (stage.cx.clone(), stage.pledge);
        stage
            .db
            .write(move |tx| {
                let campaign = pledges::load(tx, pledge.row)?.campaign;
                let campaign = campaigns::campaign(tx, campaign)?.unwrap();
                let unit = ledger::Unit::from(kernel::Currency::EUR);
                let entry = |account, amount| ledger::Entry { account, amount, unit: unit.clone() };
                let posting = ledger::Posting {
                    key: "test:credit".to_owned(),
                    kind: "write_off",
                    reference: pledge.id.to_string(),
                    entries: vec![
                        entry(ledger::AccountCode::write_off(campaign.id), 1000),
                        entry(ledger::AccountCode::pledge(pledge.id), -1000),
                    ],
                };
                ledger::post(tx, &cx, &posting)?;
                Ok::<_, pledges::PledgeError>(())
            })
            .await
            .unwrap();
        let new = stage.page().await;
        assert_ne!(old, new);
        let (status, to) = stage.post(&old, "card", "approved").await;
        assert_eq!(status, 303, "the closed page leads back: {to}");
        stage.work(1).await;
        assert_eq!(stage.balance().await, PRICE_MINOR - 1000, "nothing was paid on the closed page");
        let (_, back) = stage.post(&new, "card", "approved").await;
        stage.follow(&back).await;
        assert_eq!(stage.balance().await, 0);
        stage.sound().await;
    });
}

#[test]
fn forged_and_unknown_webhooks_are_refused_and_change_nothing() {
    story(|stage| async move {
        let page = stage.page().await;
        let gateway_ref = page.rsplit('/').next().unwrap().to_owned();
        let body =
            format!(r#"{{"id":"gwe_1","type":"checkout.captured","checkout":"{gateway_ref}","created":1}}"#);
        let hook = format!("{}/webhooks/sandbox", stage.url);
        for signature in ["", "t=1,v1=00", "t=9999999999,v1=abc"] {
            let answer = stage
                .browser
                .post(&hook)
                .header("sandbox-signature", signature)
                .header("content-type", "application/json")
                .body(body.clone())
                .send()
                .await
                .unwrap();
            assert_eq!(answer.status(), 400);
        }
        let nobody =
            stage.browser.post(format!("{}/webhooks/nobody", stage.url)).body("{}").send().await.unwrap();
        assert_eq!(nobody.status(), 404);
        let huge = stage.browser.post(&hook).body(vec![b' '; 300 * 1024]).send().await.unwrap();
        assert_eq!(huge.status(), 413);
        stage.work(1).await;
        assert_eq!(stage.balance().await, PRICE_MINOR);
        let unsigned =
            stage.browser.get(format!("{}/sandbox/api/checkouts/{gateway_ref}", stage.url)).send().await;
        assert_eq!(unsigned.unwrap().status(), 401);
    });
}

#[test]
fn a_gateway_that_is_away_leaves_a_payment_that_can_be_taken_up_again() {
    story(|stage| async move {
        let mut away = stage.payments.clone();
        let clock: std::sync::Arc<dyn kernel::Clock> = std::sync::Arc::new(kernel::SystemClock);
        let exchange = exchange::Exchange::new(
            stage.db.clone(),
            clock,
            stage.cx.random.clone(),
            exchange::Destinations::AlsoPrivate,
        );
        let nobody = payments::SandboxGateway::new(exchange.unwrap(), "http://127.0.0.1:1", &stage.cx.vault);
        away.gateways = std::sync::Arc::new(payments::Gateways::new().with(std::sync::Arc::new(nobody)));
        let failed = payments::service::start_payment(&away, &stage.cx, &stage.request()).await;
        assert!(failed.is_err());
        assert_eq!(stage.payments().await[0].state, PaymentState::Starting);
        let page = stage.page().await;
        assert_eq!(
            stage.payments().await.len(),
            1,
            "the recorded payment is taken up, not a second one made"
        );
        let (_, back) = stage.post(&page, "card", "approved").await;
        stage.follow(&back).await;
        stage.paid_once().await;
    });
}

#[test]
fn the_page_itself_says_how_its_news_travel_and_leaves_the_others_alone() {
    story(|stage| async move {
        let page = stage.page().await;
        let shown = stage.browser.get(&page).send().await.unwrap().text().await.unwrap();
        assert!(shown.contains(r#"<option value="prompt" selected>"#), "{shown}");
        assert!(shown.contains(r#"<option value="lost">"#), "{shown}");
        // A declined card first: what was chosen stays chosen.
        let declined = [("card", "declined"), ("delivery", "lost")];
        let refused = stage.browser.post(&page).form(&declined).send().await.unwrap();
        assert_eq!(refused.status(), 422);
        let shown = refused.text().await.unwrap();
        assert!(shown.contains(r#"<option value="lost" selected>"#), "{shown}");
        let charged = [("card", "timeout"), ("delivery", "lost")];
        assert_eq!(stage.browser.post(&page).form(&charged).send().await.unwrap().status(), 503);
        stage.work(1).await;
        assert_eq!(stage.balance().await, PRICE_MINOR, "nobody told");
        let delivered = db::sql!("SELECT COUNT(*) FROM job WHERE name = 'sandbox.deliver_notice'");
        let planned: i64 =
            stage.db.read(move |tx| tx.query_one(delivered, &[], |row| row.get(0))).await.unwrap();
        assert_eq!(planned, 0);
        let setting = db::sql!("SELECT COUNT(*) FROM sandbox_setting");
        let changed: i64 =
            stage.db.read(move |tx| tx.query_one(setting, &[], |row| row.get(0))).await.unwrap();
        assert_eq!(changed, 0, "for this payment only");
        let id = stage.payments().await[0].payment.id;
        payments::service::refresh_payment(&stage.payments, &stage.cx, id).await.unwrap();
        stage.paid_once().await;
    });
}

#[test]
fn every_way_of_delivery_can_be_chosen_on_the_page() {
    for delivery in Delivery::all() {
        story(|stage| async move {
            let page = stage.page().await;
            let form = [("card", "approved"), ("delivery", delivery.word())];
            let paid = stage.browser.post(&page).form(&form).send().await.unwrap();
            assert_eq!(paid.status(), 303);
            let chosen = db::sql!("SELECT delivery FROM sandbox_checkout");
            let stored: Option<String> =
                stage.db.read(move |tx| tx.query_one(chosen, &[], |row| row.get(0))).await.unwrap();
            assert_eq!(stored.as_deref(), Some(delivery.word()));
            stage.follow(paid.headers()["location"].to_str().unwrap()).await;
            stage.work(1).await;
            stage.paid_once().await;
        });
    }
}
