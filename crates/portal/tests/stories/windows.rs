//! Rewards with a window, and prices for those who come early: said before, refused with a sentence after.

use axum::http::StatusCode;
use campaigns::model::{EarlyPrice, SaleTerms};

use crate::stage::{Stage, on_both, only};

/// The deluxe game can be chosen for two hours, and costs 80.00 for one.
async fn terms(stage: &Stage) {
    let (row, deluxe, cx) = (stage.shop.campaign.row, stage.shop.deluxe, stage.cx.clone());
    let now = cx.now();
    let set = stage.db.write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let mut reward = catalogue.reward(deluxe).unwrap().clone();
        let early = EarlyPrice { price_minor: 8000, until: now.plus_minutes(60) };
        reward.terms = SaleTerms { from: None, until: Some(now.plus_minutes(120)), early: Some(early) };
        campaigns::save_reward(tx, &cx, row, &reward)
    });
    set.await.unwrap();
}

#[test]
fn a_backer_reads_until_when_and_is_told_beside_the_choice_when_it_is_over() {
    on_both(|stage| async move {
        terms(&stage).await;
        let deluxe = stage.shop.deluxe.to_string();
        let ada = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut hers = stage.signed_in(ada).await;
        let at = format!("/pledge/{}", ada.id);
        let page = hers.get(&format!("{at}/rewards")).await;
        page.says("Early price until");
        page.says("then €90.00");
        page.says("Can be chosen and confirmed until");
        page.says("€30.00 more");
        hers.fill(&format!("{at}/rewards"), &[("reward", &deluxe), ("go", "on")]).await;
        assert_eq!(stage.pledge(ada).await.choices.reward, Some(stage.shop.deluxe));

        stage.clock.advance_minutes(60);
        let page = hers.get(&format!("{at}/rewards")).await;
        assert!(!page.body.contains("Early price until"), "{}", page.body);
        page.says("€90.00");

        stage.clock.advance_minutes(60);
        let page = hers.get(&format!("{at}/review")).await;
        page.says("had to be chosen and confirmed before");
        assert!(
            !page.body.contains("confirmed before 20"),
            "the day is written as people write it: {}",
            page.body
        );
        let page = hers.get(&format!("{at}/rewards")).await;
        page.says("had to be chosen and confirmed before");
        let late = hers.fill(&format!("{at}/rewards"), &[("reward", &deluxe), ("go", "on")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.says("f-reward-error");

        // Who bought it on the platform keeps it.
        let grace = stage.pledged("Grace", only(stage.shop.deluxe), 9000).await;
        let mut theirs = stage.signed_in(grace).await;
        let page = theirs.get(&format!("/pledge/{}/rewards", grace.id)).await;
        assert!(!page.body.contains("had to be chosen"), "{}", page.body);
        assert!(!page.body.contains("Can be chosen and confirmed until"), "{}", page.body);
    });
}
