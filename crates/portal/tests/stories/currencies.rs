//! A backer chooses the currency: every amount stands in both, the provider is asked in theirs, and no other rate than was
//! seen is charged.

use campaigns::model::{AmountKey, PayCurrency, RateSource, Unlisted};
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

/// The base reward at 219.00 in zlotys, all else at 4.25 rounded to whole ones.
async fn sells_in_zloty(stage: &Stage) {
    offer(stage, vec![PayCurrency { step_minor: 100, ..zloty("4.25") }, crowns()]).await;
    let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row);
    let of = AmountKey { thing: stage.shop.base.to_string(), amount: "price".to_owned() };
    let write = move |tx: &mut db::WriteTx<'_>| {
        let pln = Currency::parse("PLN").unwrap();
        let rows = [(of.clone(), Some(21_900))];
        campaigns::save_price_list(tx, &cx, campaign, pln, (Unlisted::Converted, &rows))?;
        campaigns::open_price_list(tx, &cx, campaign, (pln, true))
    };
    stage.db.write(write).await.unwrap();
}

fn crowns() -> PayCurrency {
    PayCurrency { currency: Currency::parse("CZK").unwrap(), ..zloty("25") }
}

#[test]
fn prices_in_ones_own_currency_are_there_from_the_first_page_and_paid_as_they_stand() {
    on_both(|stage| async move {
        sells_in_zloty(&stage).await;
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let (rewards, review) = (format!("{base}/rewards"), format!("{base}/review"));
        let page = browser.get(&rewards).await;
        page.says("Currency of your pledge");
        page.says("Prices that the creator set in PLN");
        page.is_silent_about("CZK"); // nothing is priced in it
        let path = format!("{base}/currency");
        let to = browser.post(&path, &[("currency", "PLN"), ("back", "rewards")]).await;
        assert_eq!(to.location(), format!("{rewards}#currency"));
        let page = browser.get(&rewards).await;
        page.says("Your prices are in PLN now.");
        page.says("PLN\u{a0}219.00");
        page.says("<strong>PLN\u{a0}240.00</strong>"); // with shipping
        page.is_silent_about("€");

        let page = browser.get(&review).await;
        page.says("Confirm and pay PLN\u{a0}240.00");
        page.is_silent_about("You pay in");
        page.is_silent_about("CZK"); // nothing of it is converted
        let to = browser.fill_on(&page, &review, &[]).await;
        assert_eq!(asked_last(&stage), Some(Money::new(24_000, Currency::parse("PLN").unwrap())));
        let id = to.location().strip_prefix(HOSTED_PAGE).expect("to the provider").to_owned();
        *stage.gateway.status.lock().unwrap() = GatewayStatus::Captured;
        let back = browser.get(&format!("/payments/{id}/return")).await;
        let page = browser.get(back.location()).await;
        page.says("We have received PLN\u{a0}240.00");
        page.is_silent_about("€");
        stage.sound().await;

        let refused = browser.post(&path, &[("currency", "EUR"), ("back", "")]).await;
        assert_eq!(refused.location(), format!("{base}#currency"));
        browser.get(&base).await.says("This pledge was confirmed before, so its prices stay");
    });
}

#[test]
fn who_has_money_on_the_platform_pays_in_a_currency_that_others_have_prices_in() {
    on_both(|stage| async move {
        sells_in_zloty(&stage).await;
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 1_000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        browser.get(&format!("{base}/rewards")).await.is_silent_about("PLN");
        let page = browser.get(&format!("{base}/review")).await;
        page.says("Currency of your payment");
        page.is_silent_about("Prices that the creator set");
        browser.post(&format!("{base}/currency"), &[("currency", "PLN"), ("back", "review")]).await;
        let page = browser.get(&format!("{base}/review")).await;
        page.says("You pay in PLN.");
        // 45.00 at 4.25 are 191.25, charged in whole ones.
        page.says("Confirm and pay PLN\u{a0}191.00");
        assert_eq!(stage.pledge(pledge).await.currency, Currency::EUR);
    });
}
