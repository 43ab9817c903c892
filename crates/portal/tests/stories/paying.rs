//! Agreeing and paying.

use std::sync::atomic::Ordering;

use axum::http::StatusCode;
use payments::GatewayStatus;
use pledges::PledgeState;

use crate::stage::{HOSTED_PAGE, on_both, only, wroclaw};

#[test]
fn a_doubled_confirmation_opens_one_payment() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let review = format!("/pledge/{}/review", pledge.id);
        let page = browser.get(&review).await;
        page.says("Confirm and pay €5.00");
        let first = browser.fill_on(&page, &review, &[]).await;
        let second = browser.fill_on(&page, &review, &[]).await;
        assert!(first.location().starts_with(HOSTED_PAGE));
        assert_eq!(first.location(), second.location());
        assert_eq!(stage.gateway.asked.lock().unwrap().len(), 1);
        let payments = stage.db.read(move |tx| payments::of_pledge(tx, pledge.row)).await.unwrap();
        assert_eq!(payments.len(), 1);
        stage.sound().await;
    });
}

#[test]
fn coming_back_tells_what_became_of_the_payment() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let paying = browser.fill(&format!("{base}/review"), &[]).await;
        let id = paying.location().strip_prefix(HOSTED_PAGE).unwrap().to_owned();
        let back = browser.get(&format!("/payments/{id}/return")).await;
        assert_eq!(back.location(), format!("{base}?payment={id}"));
        let open = browser.get(back.location()).await;
        open.says("No payment has arrived yet");
        open.says("this page looks again by itself");
        open.says(&format!("content=\"4;url={base}?payment={id}&#38;again=1\""));
        let last = browser.get(&format!("{base}?payment={id}&again=5")).await;
        last.says("you get a mail as soon as the payment provider tells us");
        last.is_silent_about("http-equiv");

        *stage.gateway.status.lock().unwrap() = GatewayStatus::Failed;
        browser.get(&format!("/payments/{id}/return")).await;
        let failed = browser.get(&format!("{base}?payment={id}")).await;
        failed.says("The payment did not work");
        failed.says("Pay €5.00");

        *stage.gateway.status.lock().unwrap() = GatewayStatus::Open;
        let again = browser.fill(&base, &[]).await;
        assert_eq!(again.status, StatusCode::METHOD_NOT_ALLOWED);
        let page = browser.get(&base).await;
        let retry = browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        let id = retry.location().strip_prefix(HOSTED_PAGE).unwrap().to_owned();
        *stage.gateway.status.lock().unwrap() = GatewayStatus::Captured;
        browser.get(&format!("/payments/{id}/return")).await;
        let paid = browser.get(&format!("{base}?payment={id}")).await;
        paid.says("your payment has arrived");
        paid.says("Confirmed: all done");
        paid.is_silent_about("Pay €5.00");
        stage.sound().await;
    });
}

#[test]
fn another_pledges_payment_is_not_shown() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let bob = stage.pledged("Bob", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(jan).await;
        let paying = browser.fill(&format!("/pledge/{}/review", jan.id), &[]).await;
        let id = paying.location().strip_prefix(HOSTED_PAGE).unwrap().to_owned();
        let mut other = stage.signed_in(bob).await;
        let shown = other.get(&format!("/pledge/{}?payment={id}", bob.id)).await;
        shown.is_silent_about("payment provider");
    });
}

#[test]
fn without_the_gateway_the_page_says_so_and_the_confirmation_stands() {
    on_both(|stage| async move {
        stage.gateway.is_up.store(false, Ordering::SeqCst);
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let refused = browser.fill(&format!("{base}/review"), &[]).await;
        assert_eq!(refused.location(), base);
        let told = browser.get(&base).await;
        told.says("The payment page cannot be reached at the moment");
        told.says("Pay €5.00");
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Confirmed);
        stage.sound().await;
        stage.gateway.is_up.store(true, Ordering::SeqCst);
        let page = browser.get(&base).await;
        let retry = browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        assert!(retry.location().starts_with(HOSTED_PAGE));
        let payments = stage.db.read(move |tx| payments::of_pledge(tx, pledge.row)).await.unwrap();
        assert_eq!(payments.len(), 1, "the recorded payment was taken up");
    });
}

#[test]
fn nobody_agrees_to_a_price_not_seen() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let review = format!("{base}/review");
        let old = browser.get(&review).await;
        let shirt = format!("addon-{}", stage.shop.shirt);
        let reward = stage.shop.deluxe.to_string();
        browser.fill(&format!("{base}/rewards"), &[("reward", &reward), (&shirt, "0")]).await;
        let changed = browser.fill_on(&old, &review, &[]).await;
        assert_eq!(changed.status, StatusCode::CONFLICT);
        let dear = browser.fill_on(&old, &review, &[("seal", "")]).await;
        assert_eq!(dear.status, StatusCode::CONFLICT);
        let more = browser.fill_on(&old, &review, &[("total", "1")]).await;
        assert_eq!(more.status, StatusCode::BAD_REQUEST, "no field but those of the form");
        assert!(stage.pledge(pledge).await.state.is_open());
    });
}

#[test]
fn a_confirmed_pledge_is_opened_again_and_says_that_it_does_not_hold() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        browser.fill(&format!("{base}/review"), &[]).await;
        let page = browser.get(&base).await;
        page.says("Your confirmation is taken back until you confirm again");
        let opened = browser.fill_on(&page, &format!("{base}/reopen"), &[]).await;
        assert_eq!(opened.location(), format!("{base}/rewards"));
        let step = browser.get(opened.location()).await;
        step.says("It is no longer confirmed");
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::InProgress);
        let doubled = browser.fill_on(&page, &format!("{base}/reopen"), &[]).await;
        assert_eq!(doubled.status, StatusCode::SEE_OTHER);
        assert_eq!(doubled.location(), format!("{base}/rewards"));
        let overview = browser.get(&base).await;
        overview.says("Not finished yet");

        // Who confirmed again and presses the button of the old page means it: what is said is what is so.
        browser.fill(&format!("{base}/review"), &[]).await;
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Confirmed);
        let opened = browser.fill_on(&page, &format!("{base}/reopen"), &[]).await;
        browser.get(opened.location()).await.says("It is no longer confirmed");
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::InProgress);

        // A locked one is not opened by it.
        browser.fill(&format!("{base}/review"), &[]).await;
        stage.lock(pledge).await;
        let late = browser.fill_on(&page, &format!("{base}/reopen"), &[]).await;
        assert_eq!(late.location(), base);
        browser.get(&base).await.is_silent_about("It is no longer confirmed");
    });
}

#[test]
fn money_that_was_not_asked_for_is_told_and_nobody_is_asked_to_pay_again() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let paying = browser.fill(&format!("{base}/review"), &[]).await;
        let id = paying.location().strip_prefix(HOSTED_PAGE).unwrap().to_owned();
        let less = {
            let mut asked = stage.gateway.asked.lock().unwrap();
            let mut less = asked.last().unwrap().clone();
            less.amount.minor -= 100;
            asked.push(less.clone());
            less
        };
        *stage.gateway.status.lock().unwrap() = GatewayStatus::Captured;
        browser.get(&format!("/payments/{id}/return")).await;
        let payments = stage.db.read(move |tx| payments::of_pledge(tx, pledge.row)).await.unwrap();
        assert_eq!(payments[0].held.map(|held| held.reported), Some(less.amount));
        let page = browser.get(&base).await;
        let refused = browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        assert_eq!(refused.location(), base);
        browser.get(&base).await.says("please do not pay again");
        stage.sound().await;
    });
}
