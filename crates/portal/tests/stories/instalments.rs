//! Paying in parts: seen before one agrees, asked for one after the other, and everything at once whenever one likes.

use axum::http::StatusCode;
use campaigns::model::{InstalmentPace, InstalmentTerms, PayCurrency, RateSource};
use kernel::{Actor, Currency, Money};
use payments::GatewayStatus;
use pledges::{PledgeRef, PledgeState};

use crate::stage::{Browser, HOSTED_PAGE, Shown, Stage, on_both, only, wroclaw};

async fn offer(stage: &Stage, parts: u32) {
    let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row);
    let terms =
        InstalmentTerms { pace: InstalmentPace::EveryMonths { parts, months: 1 }, smallest_minor: 3_000 };
    stage.db.write(move |tx| campaigns::save_instalments(tx, &cx, campaign, Some(&terms))).await.unwrap();
}

/// What the form sends for paying in parts.
fn plan_of(page: &Shown) -> String {
    let at = page.body.find("type=\"radio\" name=\"paying\" value=\"all\"").expect("paying at once");
    let rest = &page.body[at + 20..];
    let (_, value) = rest.split_once("name=\"paying\" value=\"").expect("paying in parts");
    value.split('"').next().unwrap().to_owned()
}

/// The provider says that what it was asked for is paid, and the browser comes back.
async fn paid(stage: &Stage, browser: &mut Browser, to: &Shown) {
    let id = to
        .location()
        .strip_prefix(HOSTED_PAGE)
        .unwrap_or_else(|| panic!("not to the provider: {}", to.location()));
    *stage.gateway.status.lock().unwrap() = GatewayStatus::Captured;
    browser.get(&format!("/payments/{id}/return")).await;
    *stage.gateway.status.lock().unwrap() = GatewayStatus::Open;
}

fn asked_last(stage: &Stage) -> i64 {
    stage.gateway.asked.lock().unwrap().last().map_or(0, |request| request.amount.minor)
}

async fn days_pass(stage: &Stage, days: i64) {
    stage.clock.advance_days(days);
    let now = stage.cx.now();
    while stage.db.write(move |tx| pledges::parts_fall_due_step(tx, now)).await.unwrap() {}
}

async fn owed(stage: &Stage, pledge: PledgeRef) -> (i64, i64) {
    let read = stage.db.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::standing(tx, &pledge)
    });
    let money = read.await.unwrap();
    (money.to_pay.minor, money.due_now.minor)
}

#[test]
fn three_parts_are_seen_agreed_to_and_paid_the_last_one_early() {
    on_both(|stage| async move {
        offer(&stage, 3).await;
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let review = browser.get(&format!("{base}/review")).await;
        review.says("value=\"all\" checked");
        for told in ["In 3 instalments", "€18.34 now", "2. 15 February 2026", "3. 15 March 2026", "€18.33"]
        {
            review.says(told);
        }
        review.says("Confirm and go to the payment");
        let plan = plan_of(&review);
        let to = browser.fill_on(&review, &format!("{base}/review"), &[("paying", &plan)]).await;
        assert_eq!(asked_last(&stage), 1_834, "the provider asks for the first part");
        browser.get(&base).await.says("Due today, €18.34 to pay");
        paid(&stage, &mut browser, &to).await;

        let page = browser.get(&base).await;
        page.says("Confirmed: next instalment €18.33");
        page.says("It is due on 15 February 2026");
        page.says("Pay everything now: €36.66");
        page.says("Nothing of it is due now: it is paid in instalments.");
        page.is_silent_about(">Pay €");
        assert_eq!(owed(&stage, pledge).await, (3_666, 0));
        let nothing = browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        assert_eq!(nothing.location(), base, "a button of before leads nowhere");
        stage.sound().await;

        days_pass(&stage, 31).await;
        let mut browser = stage.signed_in(pledge).await;
        let page = browser.get(&base).await;
        page.says("Confirmed: €18.33 still to pay");
        page.says("Pay €18.33");
        page.says("Not due yet");
        let to = browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        assert_eq!(asked_last(&stage), 1_833);
        paid(&stage, &mut browser, &to).await;

        let page = browser.get(&base).await;
        let to = browser.fill_on(&page, &format!("{base}/pay"), &[("amount", "all")]).await;
        assert_eq!(asked_last(&stage), 1_833, "all that is left");
        paid(&stage, &mut browser, &to).await;
        let page = browser.get(&base).await;
        page.says("Confirmed: all done");
        page.is_silent_about("Pay everything now");
        assert_eq!(page.body.matches("<small>Paid</small>").count(), 3, "each part");
        assert_eq!(owed(&stage, pledge).await, (0, 0));
        stage.lock(pledge).await;
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Paid);
        stage.sound().await;
    });
}

#[test]
fn parts_are_told_in_both_currencies_and_charged_as_they_are_told() {
    on_both(|stage| async move {
        offer(&stage, 3).await;
        let pln = Currency::parse("PLN").unwrap();
        let zloty = PayCurrency {
            currency: pln,
            rate: "4.2537".parse().unwrap(),
            rated_on: "2026-01-14".parse().unwrap(),
            source: RateSource::Ecb,
            step_minor: 1,
            ends_on: None,
        };
        let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row);
        let offered = move |tx: &mut db::WriteTx<'_>| {
            campaigns::save_pay_currencies(tx, &cx, campaign, std::slice::from_ref(&zloty))
        };
        stage.db.write(offered).await.unwrap();
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        browser.post(&format!("{base}/currency"), &[("currency", "PLN")]).await;
        let review = browser.get(&format!("{base}/review")).await;
        review.says("PLN\u{a0}78.01 (€18.34) now");
        review.says("€18.33<small>PLN\u{a0}77.97</small>");
        review.says("PLN\u{a0}233.95 (€55.00)");
        let plan = plan_of(&review);
        let to = browser.fill_on(&review, &format!("{base}/review"), &[("paying", &plan)]).await;
        let asked = || stage.gateway.asked.lock().unwrap().last().map(|request| request.amount);
        assert_eq!(asked(), Some(Money::new(7_801, pln)));
        browser.get(&base).await.says("Due today, PLN\u{a0}78.01 (€18.34) to pay");
        paid(&stage, &mut browser, &to).await;
        let page = browser.get(&base).await;
        page.says("Confirmed: next instalment PLN\u{a0}77.97 (€18.33)");
        page.is_silent_about("<small>PLN\u{a0}78.01</small>");
        days_pass(&stage, 31).await;
        let mut browser = stage.signed_in(pledge).await;
        let page = browser.get(&base).await;
        page.says("Confirmed: PLN\u{a0}77.97 (€18.33) still to pay");
        browser.fill_on(&page, &format!("{base}/pay"), &[]).await;
        assert_eq!(asked(), Some(Money::new(7_797, pln)), "as it was told");
        stage.sound().await;
    });
}

#[test]
fn late_parts_are_told_and_everything_can_be_paid_at_once() {
    on_both(|stage| async move {
        offer(&stage, 2).await;
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let review = browser.get(&format!("{base}/review")).await;
        let plan = plan_of(&review);
        browser.fill_on(&review, &format!("{base}/review"), &[("paying", &plan)]).await;
        stage.lock(pledge).await;
        days_pass(&stage, 1).await;
        let mut browser = stage.signed_in(pledge).await;
        let page = browser.get(&base).await;
        page.says("Overdue, €27.50 to pay");
        page.says("Locked: €27.50 still to pay");
        page.says("Pay everything now: €55.00");
        page.says("Due of it now: €27.50. The rest is paid in instalments.");
        stage.sound().await;
    });
}

#[test]
fn other_parts_than_were_seen_are_shown_before_anybody_agrees() {
    on_both(|stage| async move {
        offer(&stage, 3).await;
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let path = format!("/pledge/{}/review", pledge.id);
        let review = browser.get(&path).await;
        let plan = plan_of(&review);
        offer(&stage, 4).await;
        let told = browser.fill_on(&review, &path, &[("paying", &plan)]).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        told.says("The instalments have changed since you opened this page.");
        told.says("In 4 instalments");
        let now = plan_of(&told);
        assert_ne!(now, plan);
        told.says(&format!("value=\"{now}\" checked"));
        told.is_silent_about("value=\"all\" checked");
        assert!(!stage.pledge(pledge).await.state.is_agreed(), "nothing is agreed");
        let to = browser.fill_on(&told, &path, &[("paying", &now)]).await;
        assert!(to.location().starts_with(HOSTED_PAGE));
        assert_eq!(asked_last(&stage), 1_375);

        let forged = stage.pledged_with("Eve", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(forged).await;
        let path = format!("/pledge/{}/review", forged.id);
        let told = browser.fill(&path, &[("paying", "ten-years")]).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        stage.sound().await;
    });
}

#[test]
fn who_owes_little_or_whose_campaign_offers_none_is_asked_for_everything() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        let mut browser = stage.signed_in(jan).await;
        browser.get(&format!("/pledge/{}/review", jan.id)).await.is_silent_about("instalments");
        offer(&stage, 3).await;
        let bob = stage.pledged_with("Bob", only(stage.shop.base), 3_000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(bob).await;
        let review = browser.get(&format!("/pledge/{}/review", bob.id)).await;
        review.is_silent_about("instalments");
        review.says("Confirm and pay €25.00");
        let to = browser.fill_on(&review, &format!("/pledge/{}/review", bob.id), &[]).await;
        assert!(to.location().starts_with(HOSTED_PAGE));
        browser.get(&format!("/pledge/{}", bob.id)).await.is_silent_about("nstalment");
        stage.sound().await;
    });
}
