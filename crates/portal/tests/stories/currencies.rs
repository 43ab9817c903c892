//! A backer chooses the currency: every amount stands in both, the provider is asked in theirs, and no other rate than was
//! seen is charged.

use campaigns::model::{PayCurrency, RateSource};
use kernel::{Actor, Currency, Money};
use payments::GatewayStatus;

use crate::stage::{HOSTED_PAGE, Stage, on_both, only, wroclaw};

fn zloty(rate: &str) -> PayCurrency {
    PayCurrency {
        currency: Currency::parse("PLN").unwrap(),
        rate: rate.parse().unwrap(),
        rated_on: "2026-01-14".parse().unwrap(),
        source: RateSource::Ecb,
        step_minor: 1,
        ends_on: None,
    }
}

async fn offer(stage: &Stage, currencies: Vec<PayCurrency>) {
    let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row);
    stage.db.write(move |tx| campaigns::save_pay_currencies(tx, &cx, campaign, &currencies)).await.unwrap();
}

fn asked_last(stage: &Stage) -> Option<Money> {
    stage.gateway.asked.lock().unwrap().last().map(|request| request.amount)
}

#[test]
fn one_pays_in_the_currency_one_chose_at_the_rate_one_saw() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let review = format!("{base}/review");
        browser.get(&review).await.is_silent_about("Currency of your payment");
        let refused =
            browser.post(&format!("{base}/currency"), &[("currency", "PLN"), ("back", "review")]).await;
        assert_eq!(refused.location(), format!("{review}#currency"));
        browser.get(&review).await.says("This currency is not offered any more");

        offer(&stage, vec![zloty("4.2537")]).await;
        let page = browser.get(&review).await;
        page.says("Currency of your payment");
        page.says("EUR 1 = PLN 4.2537 (European Central Bank, 14 January 2026)");
        page.says("Confirm and pay €55.00");
        page.is_silent_about("What you pay is fixed");
        browser.post(&format!("{base}/currency"), &[("currency", "PLN"), ("back", "review")]).await;
        let page = browser.get(&review).await;
        page.says("You pay in PLN.");
        page.says("What you pay is fixed when the payment page opens.");
        page.says("<small>PLN\u{a0}233.95</small>");
        // 5.00 alone are 21.27: the lines add up to the total.
        page.says("€50.00<small>PLN\u{a0}212.69</small>");
        page.says("€5.00<small>PLN\u{a0}21.26</small>");
        page.says("Confirm and pay PLN\u{a0}233.95");
        page.says("<strong>PLN\u{a0}233.95</strong> <small>(€55.00)</small>");

        offer(&stage, vec![zloty("4.3")]).await;
        let moved = browser.fill_on(&page, &review, &[]).await;
        assert_eq!(moved.location(), base, "agreed to, and not charged at another rate than was seen");
        assert_eq!(asked_last(&stage), None);
        let page = browser.get(&base).await;
        page.says("The exchange rate has changed since you looked");
        page.says("Pay PLN\u{a0}236.50");
        let to = browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        assert_eq!(asked_last(&stage), Some(Money::new(23_650, Currency::parse("PLN").unwrap())));

        let id = to.location().strip_prefix(HOSTED_PAGE).expect("to the provider").to_owned();
        *stage.gateway.status.lock().unwrap() = GatewayStatus::Captured;
        let back = browser.get(&format!("/payments/{id}/return")).await;
        let page = browser.get(back.location()).await;
        page.says("We have received PLN\u{a0}236.50");
        page.is_silent_about("In which currency do you pay?");
        page.says("Confirmed: all done");
        page.is_silent_about("<small>(€");

        let (cx, row) = (stage.cx.acting_as(Actor::Cli), pledge.row);
        stage.db.write(move |tx| pledges::cancel(tx, &cx, row, "")).await.unwrap();
        let page = browser.get(&base).await;
        page.says("Owed to you");
        page.says("€55.00<small>PLN\u{a0}236.50</small>");
        page.says("<strong>PLN\u{a0}236.50</strong> <small>(€55.00)</small>");
    });
}
