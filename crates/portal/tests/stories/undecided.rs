//! Cancelled on the platform, and paid for here: nobody is asked for more before somebody has decided.

use kernel::{Currency, Money};

use crate::late::change_settings;
use crate::platform_money::platform_says;
use crate::stage::{on_both, only, wroclaw};

#[test]
fn who_cancelled_on_the_platform_pays_nothing_more_before_it_is_decided() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 1000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        browser.fill(&format!("{base}/review"), &[]).await;
        let cx = stage.cx.clone();
        let paid = stage.db.write(move |tx| {
            let sides = (ledger::AccountCode::pledge(jan.id), ledger::AccountCode::gateway("sandbox"));
            let amount = Money::new(100, Currency::EUR);
            ledger::post(tx, &cx, &ledger::Posting::transfer("p-1", "by_hand", "p", sides, amount)?)?;
            pledges::settle(tx, &cx, jan.row)
        });
        paid.await.unwrap();
        let before = browser.get(&base).await;
        before.says("still to pay");
        platform_says(&stage, jan, |facts| facts.status = "canceled".to_owned()).await;
        let page = browser.get(&base).await;
        page.says("This pledge was cancelled on the platform");
        page.says("the creator decides whether it goes on");
        page.says("please write to help@lantern.example");
        page.is_silent_about("still to pay");
        page.is_silent_about("Pay €");
        // From a page of before.
        let refused = browser.fill_on(&before, &format!("{base}/pay"), &[]).await;
        assert_eq!(refused.location(), base);
        browser.get(&base).await.says("nothing is to be paid");
        change_settings(&stage, |settings| settings.support_email = None).await;
        let alone = browser.get(&base).await;
        alone.says("You need not pay anything until then.");
        alone.is_silent_about("please write to");
        // Opened again, it can be confirmed, and no card is asked for.
        browser.fill_on(&alone, &format!("{base}/reopen"), &[]).await;
        let review = format!("{base}/review");
        let page = browser.get(&review).await;
        page.is_silent_about("Confirm and pay");
        page.is_silent_about("You owe nothing");
        page.says("until the creator has decided whether it goes on");
        assert_eq!(browser.fill(&review, &[]).await.location(), base);

        let cx = stage.cx.acting_as(kernel::Actor::Cli);
        stage.db.write(move |tx| pledges::goes_on(tx, &cx, jan.row)).await.unwrap();
        let decided = browser.get(&base).await;
        decided.says("still to pay");
        decided.says("Pay €44.00");
        stage.sound().await;
    });
}

#[test]
fn who_cancelled_on_the_platform_after_the_parcel_left_is_asked_by_the_page_only_once_somebody_asked() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        browser.fill(&format!("{base}/review"), &[]).await;
        stage.lock(jan).await;
        let cx = stage.cx.acting_as(kernel::Actor::Cli);
        let shipped = stage.db.write(move |tx| {
            pledges::start_fulfilment(tx, &cx, jan.row)?;
            pledges::ship(tx, &cx, jan.row)
        });
        shipped.await.unwrap();
        browser.get(&base).await.says("Your parcel has left the warehouse.");
        // The platform gave all of it back.
        platform_says(&stage, jan, |facts| {
            facts.status = "canceled".to_owned();
            facts.paid_minor = 0;
        })
        .await;
        let page = browser.get(&base).await;
        page.says("This pledge was cancelled on the platform, but it had been fulfilled here.");
        page.says("of it are still open");
        page.says("You need not pay anything unless the creator writes to you about it.");
        page.says("please write to help@lantern.example");
        page.is_silent_about("Pay €");
        change_settings(&stage, |settings| settings.support_email = None).await;
        browser.get(&base).await.is_silent_about("please write to");

        let cx = stage.cx.acting_as(kernel::Actor::Cli);
        stage.db.write(move |tx| pledges::ask_to_pay(tx, &cx, jan.row)).await.unwrap();
        let asked = browser.get(&base).await;
        asked.says("Pay €55.00");
        asked.is_silent_about("You need not pay anything");
        stage.sound().await;
    });
}

#[test]
fn who_owes_for_what_is_not_sent_reads_of_no_parcel() {
    on_both(|stage| async move {
        let ada = stage.pledged("Ada", only(stage.shop.digital), 400).await;
        let mut browser = stage.signed_in(ada).await;
        let base = format!("/pledge/{}", ada.id);
        browser.fill(&format!("{base}/review"), &[]).await;
        let page = browser.get(&base).await;
        page.says("still to pay");
        page.says("Please pay the rest.");
        page.is_silent_about("send everything");
    });
}
