//! What the platform still collects is never asked for here, and what was not spent is credit.

use contacts::Source;
use kernel::{Actor, Id, RowId};
use pledges::{PlatformFacts, PlatformUpdate, PledgeRef, PledgeState};

use crate::late::change_settings;
use crate::stage::{HOSTED_PAGE, Stage, on_both, only, wroclaw};

/// A newer file of the platform says this of a pledge.
pub async fn platform_says(stage: &Stage, pledge: PledgeRef, change: impl Fn(&mut PlatformFacts)) {
    let stored = stage.pledge(pledge).await;
    let mut facts = stored.facts.clone();
    change(&mut facts);
    let update = PlatformUpdate {
        pledge: pledge.row,
        campaign: stage.shop.campaign,
        facts,
        raw_record: "{}".to_owned(),
        reward: None,
        addons: Vec::new(),
        choices: stored.choices.clone(),
        address: None,
        country: stored.country,
        source: Source::Import { batch: Id::new(&stage.clock, stage.cx.random.as_ref()) },
    };
    let cx = stage.cx.acting_as(Actor::Import(RowId::new(3)));
    stage.db.write(move |tx| pledges::update_from_platform(tx, &cx, &update)).await.unwrap();
}

#[test]
fn who_pays_in_instalments_on_the_platform_pays_only_the_rest_here() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 1000, Some(wroclaw())).await;
        platform_says(&stage, jan, |facts| {
            facts.status = "partial".to_owned();
            facts.due_minor = 4000;
        })
        .await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        let review = browser.get(&format!("{base}/review")).await;
        review.says("still collects");
        review.says("€40.00");
        review.says("Confirm and pay €5.00");
        let paying = browser.fill(&format!("{base}/review"), &[]).await;
        assert!(paying.location().starts_with(HOSTED_PAGE), "{}", paying.location());
        browser.get(&base).await.says("Confirmed: €5.00 still to pay");
        let payments = {
            let row = jan.row;
            stage.db.read(move |tx| payments::of_pledge(tx, row)).await.unwrap()
        };
        assert_eq!(payments.iter().map(|payment| payment.amount.minor).collect::<Vec<_>>(), [500]);
        stage.sound().await;
    });
}

#[test]
fn when_the_platform_collects_everything_there_is_nothing_to_pay_here() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 0, Some(wroclaw())).await;
        platform_says(&stage, jan, |facts| {
            facts.status = "pending".to_owned();
            facts.due_minor = 6000;
        })
        .await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        browser.get(&base).await.says("Nothing to pay here");
        let confirmed = browser.fill(&format!("{base}/review"), &[]).await;
        assert_eq!(confirmed.location(), base, "no card is asked for");
        let done = browser.get(&base).await;
        done.says("Confirmed: all done");
        done.is_silent_about("Pay €");
        // The platform gives up: now it is to be paid here, and the page says so.
        platform_says(&stage, jan, |facts| {
            facts.status = "dropped".to_owned();
            facts.due_minor = 0;
        })
        .await;
        browser.get(&base).await.says("Pay €55.00");
        stage.sound().await;
    });
}

#[test]
fn a_supporter_without_a_reward_has_credit_and_nothing_is_owed_to_them() {
    on_both(|stage| async move {
        let eva = stage.pledged_with("Eva", pledges::Choices::default(), 1000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(eva).await;
        let base = format!("/pledge/{}", eva.id);
        let shown = browser.get(&base).await;
        shown.says("No reward");
        shown.is_silent_about("Your support"); // it is credit, said once
        shown.says("Credit you have not used");
        shown.says("You can spend it on a reward or on add-ons.");
        shown.is_silent_about("Owed to you");
        shown.is_silent_about("Would you like it back?"); // first it is chosen
        let review = browser.get(&format!("{base}/review")).await;
        review.is_silent_about("Not answered yet");
        let confirmed = browser.fill(&format!("{base}/review"), &[]).await;
        assert_eq!(confirmed.location(), base);
        assert_eq!(stage.pledge(eva).await.state, PledgeState::Confirmed);
        let confirmed = browser.get(&base).await;
        confirmed.is_silent_about("Owed to you");
        confirmed.says("Would you like it back? Write to help@lantern.example.");
        change_settings(&stage, |settings| settings.support_email = None).await;
        browser.get(&base).await.says("Would you like it back? Ask whoever runs the project");

        // A part is given back, and the rest can still be spent.
        let paid_back = pledges::PaidBack {
            pledge: eva.row,
            amount: kernel::Money::new(400, kernel::Currency::EUR),
            day: "2026-01-02".parse().unwrap(),
            note: String::new(),
            key: "back".to_owned(),
        };
        let cx = stage.cx.acting_as(Actor::Cli);
        stage.db.write(move |tx| pledges::record_paid_back(tx, &cx, &paid_back)).await.unwrap();
        let after = browser.get(&base).await;
        for words in ["Given back to you", "€4.00", "Credit you have not used", "€6.00"] {
            after.says(words);
        }
        after.is_silent_about("Paid here");
        let opened = browser.fill_on(&after, &format!("{base}/reopen"), &[]).await;
        assert_eq!(opened.location(), format!("{base}/rewards"));
        let review = browser.get(&format!("{base}/review")).await;
        review.says("€4.00 of what the platform collected was given back and does not count any more.");
        review.is_silent_about("that was already paid here");

        // Cancelled, the credit is what is owed back.
        let cx = stage.cx.acting_as(Actor::Cli);
        stage.db.write(move |tx| pledges::cancel(tx, &cx, eva.row, "")).await.unwrap();
        browser.get(&base).await.says("Owed to you");
        stage.sound().await;
    });
}

#[test]
fn of_a_surplus_only_what_was_paid_here_is_owed_and_the_rest_is_credit() {
    on_both(|stage| async move {
        let eva = stage.pledged_with("Eva", only(stage.shop.base), 7000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(eva).await;
        let base = format!("/pledge/{}", eva.id);
        // The credit leaves nothing to pay, and 4.00 came in here, past the gateway.
        let cx = stage.cx.clone();
        stage
            .db
            .write(move |tx| {
                let accounts = (ledger::AccountCode::pledge(eva.id), ledger::AccountCode::gateway("sandbox"));
                let money = kernel::Money::new(400, kernel::Currency::EUR);
                let posting = ledger::Posting::transfer(
                    "late".to_owned(),
                    "payment",
                    eva.id.to_string(),
                    accounts,
                    money,
                )?;
                ledger::post(tx, &cx, &posting)?;
                pledges::settle(tx, &cx, eva.row)
            })
            .await
            .unwrap();
        let review = browser.get(&format!("{base}/review")).await;
        review.says("€4.00 more was paid than this costs. It is owed to you.");
        review.says("€15.00 of what the platform collected is not used yet.");
        browser.fill(&format!("{base}/review"), &[]).await;
        let shown = browser.get(&base).await;
        for words in ["Owed to you", "€4.00", "Credit you have not used", "€15.00"] {
            shown.says(words);
        }
        shown.is_silent_about("€19.00");
    });
}
