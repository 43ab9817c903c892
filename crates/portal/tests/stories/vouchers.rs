//! A backer enters a code on the review page, sees what it does, and takes it out again.

use axum::http::StatusCode;
use kernel::{Actor, Currency, Money, RowId};
use pledges::{PledgeError, PledgeState};
use vouchers::{
    BasisPoints, Benefit, Combining, Limits, NewCode, Prices, Terms, VoucherState, Window, set_voucher_state,
};

use crate::stage::{Stage, on_both, only};

async fn voucher(stage: &Stage, benefit: Benefit, text: &str, worth: Option<Money>) -> vouchers::Voucher {
    let cx = stage.cx.acting_as(Actor::Staff(RowId::new(7)));
    let (campaign, text) = (stage.shop.campaign.id, text.to_owned());
    let made = stage.db.write(move |tx| {
        let terms = Terms {
            title: "For friends".to_owned(),
            campaign: Some(campaign),
            benefit: benefit.clone(),
            limits: Limits::default(),
            window: Window::default(),
            smallest_order: Prices::default(),
            with_rewards: Vec::new(),
            only_on: Vec::new(),
            combining: Combining::WithOthers,
        };
        let voucher = vouchers::create_voucher(tx, &cx, &terms)?;
        let request_key = format!("form-{text}");
        vouchers::add_code(
            tx,
            &cx,
            &NewCode { request_key, voucher: voucher.id, text: text.clone(), worth },
        )?;
        Ok::<_, PledgeError>(voucher)
    });
    made.await.unwrap()
}

fn half() -> Benefit {
    Benefit::Percent { basis_points: BasisPoints::new(5_000).unwrap(), most: Prices::default() }
}

/// The value of the button that takes a code out.
fn code_in(body: &str) -> String {
    let at = body.find("name=\"remove\" value=\"").expect("a code to take out");
    body[at + 21..].split('"').next().unwrap().to_owned()
}

#[test]
fn a_code_is_entered_seen_taken_out_and_entered_again_before_the_confirmation() {
    on_both(|stage| async move {
        let jana = stage.pledged("Jana", only(stage.shop.digital), 0).await;
        let mut browser = stage.signed_in(jana).await;
        let base = format!("/pledge/{}", jana.id);
        let review = format!("{base}/review");
        browser.get(&review).await.is_silent_about("Voucher or gift code");
        let made = voucher(&stage, half(), "HALF-OFF", None).await;
        let before = browser.get(&review).await;
        before.says("Voucher or gift code");
        let path = format!("{base}/vouchers");

        let wrong = browser.post(&path, &[("voucher", "NEVER-WAS")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("We do not know this code.");
        wrong.says("value=\"NEVER-WAS\"");
        let empty = browser.post(&path, &[("voucher", " ")]).await;
        empty.says("Type the code first.");

        let kept = browser.post(&path, &[("voucher", "half off")]).await;
        assert_eq!(kept.location(), format!("{review}#codes"));
        let page = browser.get(&review).await;
        page.says("The code is in your pledge.");
        page.says("HALF-OFF");
        page.says("Code HALF-OFF");
        assert_ne!(page.hidden("seal"), before.hidden("seal"), "another price wants another confirmation");
        let gone = browser.post(&path, &[("remove", &code_in(&page.body))]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let without = browser.get(&review).await;
        without.is_silent_about("Code HALF-OFF");
        assert_eq!(without.hidden("seal"), before.hidden("seal"));

        browser.post(&path, &[("voucher", "HALF-OFF")]).await;
        browser.fill(&review, &[]).await;
        assert!(stage.pledge(jana).await.state >= PledgeState::Confirmed);
        let id = made.id;
        let used = stage.db.read(move |tx| Ok::<_, PledgeError>(vouchers::voucher(tx, id)?.uses)).await;
        assert_eq!(used.unwrap(), 1);
        let overview = browser.get(&base).await;
        overview.says("Code HALF-OFF");
        overview.says("Your codes are free for others until you confirm again.");
        stage.sound().await;
    });
}

#[test]
fn a_gift_code_pays_all_and_nothing_is_left_to_pay() {
    on_both(|stage| async move {
        let worth = Money::new(100_000, Currency::EUR);
        voucher(&stage, Benefit::Gift, "BIRTHDAY-26", Some(worth)).await;
        let jana = stage.pledged("Jana", only(stage.shop.digital), 0).await;
        let mut browser = stage.signed_in(jana).await;
        let base = format!("/pledge/{}", jana.id);
        browser.post(&format!("{base}/vouchers"), &[("voucher", "BIRTHDAY-26")]).await;
        let page = browser.get(&format!("{base}/review")).await;
        page.says("Gift code BIRTHDAY-26");
        let done = browser.fill(&format!("{base}/review"), &[]).await;
        assert_eq!(done.location(), base, "nobody is led to a payment");
        let standing = stage.db.read(move |tx| {
            let pledge = pledges::load(tx, jana.row)?;
            pledges::standing(tx, &pledge)
        });
        assert!(standing.await.unwrap().to_pay.is_zero());
        stage.sound().await;
    });
}

#[test]
fn guesses_are_slowed_down_and_an_ended_voucher_says_so() {
    on_both(|stage| async move {
        let made = voucher(&stage, half(), "SPRING-26", None).await;
        let jana = stage.pledged("Jana", only(stage.shop.digital), 0).await;
        let mut browser = stage.signed_in(jana).await;
        let path = format!("/pledge/{}/vouchers", jana.id);
        let (cx, id) = (stage.cx.clone(), made.id);
        let stop = stage.db.write(move |tx| {
            vouchers::voucher(tx, id)?;
            Ok::<_, PledgeError>(set_voucher_state(tx, &cx, id, VoucherState::Stopped)?)
        });
        stop.await.unwrap();
        browser.post(&path, &[("voucher", "SPRING-26")]).await.says("This voucher is no longer in use.");
        for guess in 0..8 {
            browser.post(&path, &[("voucher", &format!("GUESS-{guess}"))]).await;
        }
        browser.post(&path, &[("voucher", "GUESS-X")]).await.says("Too many codes that do not exist.");
    });
}

#[test]
fn nobody_enters_a_code_into_the_pledge_of_somebody_else() {
    on_both(|stage| async move {
        voucher(&stage, half(), "MINE-ONLY", None).await;
        let jana = stage.pledged("Jana", only(stage.shop.digital), 0).await;
        let ola = stage.pledged("Ola", only(stage.shop.digital), 0).await;
        let mut browser = stage.signed_in(jana).await;
        let answer = browser.post(&format!("/pledge/{}/vouchers", ola.id), &[("voucher", "MINE-ONLY")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(stage.pledge(ola).await.codes.is_empty());
    });
}
