//! A tip on the review page: nothing is chosen beforehand, and nothing is one press away.

use axum::http::StatusCode;
use campaigns::model::Tips;

use crate::stage::{Stage, on_both, only, wroclaw};

async fn asks(stage: &Stage, tips: Option<Tips>) {
    let (row, cx) = (stage.shop.campaign.row, stage.cx.clone());
    stage.db.write(move |tx| campaigns::save_tips(tx, &cx, row, tips.as_ref())).await.unwrap();
}

/// Which of the choices is chosen, in the order of the page.
fn chosen(page: &str) -> Vec<(String, bool)> {
    let inputs = page.split("name=\"tip\" value=\"").skip(1);
    let of = |input: &str| {
        let value = input.split('"').next().unwrap().to_owned();
        (value, input.split('>').next().unwrap().contains("checked"))
    };
    inputs.map(of).collect()
}

#[test]
fn nobody_is_asked_unless_the_creator_asks_and_nothing_is_chosen_beforehand() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 1000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        let review = format!("{base}/review");
        browser.get(&review).await.is_silent_about("A tip for the people behind it");
        asks(&stage, Some(Tips::Percent(vec![5, 10]))).await;
        let page = browser.get(&review).await;
        page.says("It is entirely up to you");
        page.says("5 % (€2.50)");
        let minor = |page: &str| {
            chosen(page)
                .into_iter()
                .map(|(value, is)| format!("{value}{}", if is { "!" } else { "" }))
                .collect::<Vec<_>>()
        };
        assert_eq!(minor(&page.body), ["0!", "250", "500", "own"]);
        page.says("Confirm and pay €45.00");

        let tip = format!("{base}/tip");
        let saved = browser.post(&tip, &[("tip", "250")]).await;
        assert_eq!(saved.location(), format!("{review}#tip"));
        let page = browser.get(&review).await;
        page.says("You are giving €2.50.");
        page.says("Confirm and pay €47.50");
        assert_eq!(minor(&page.body), ["0", "250!", "500", "own"]);
        for wrong in ["much", "-1", "1,000"] {
            let refused = browser.post(&tip, &[("tip", "own"), ("tip_amount", wrong)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            refused.says("f-tip_amount-error");
        }
        let blank = browser.post(&tip, &[("tip", "own"), ("tip_amount", "")]).await;
        blank.says("Write the amount beside");
        browser.post(&tip, &[("tip", "own"), ("tip_amount", "7,77")]).await;
        let page = browser.get(&review).await;
        page.says("value=\"7.77\"");
        assert_eq!(minor(&page.body), ["0", "250", "500", "own!"]);
        // Typed, and something else chosen: which of the two only its backer knows, and neither is lost.
        for (chosen, typed) in [("0", "12.00"), ("500", "12.00"), ("", "7.7x")] {
            let refused = browser.post(&tip, &[("tip", chosen), ("tip_amount", typed)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says("You typed an amount and chose something else.");
            refused.says(&format!("value=\"{typed}\""));
        }
        browser.get(&review).await.says("You are giving €7.77.");
        // Nothing is one press away.
        browser.post(&tip, &[("tip", "0"), ("tip_amount", "7.77")]).await;
        let page = browser.get(&review).await;
        page.says("Confirm and pay €45.00");
        browser.post(&tip, &[("tip", "500")]).await;
        let confirmed = browser.fill(&review, &[]).await;
        assert!(!confirmed.location().is_empty());
        browser.get(&base).await.says("Confirmed: €50.00 still to pay");
        stage.sound().await;
    });
}
