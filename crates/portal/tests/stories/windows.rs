//! Rewards with a window, and prices for those who come early: said before, refused with a sentence after.

use axum::http::StatusCode;
use campaigns::model::{EarlyPrice, SaleTerms};

use crate::stage::{Stage, on_both, only, wroclaw};

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
fn a_further_copy_at_the_usual_price_stands_apart_and_is_said_before() {
    on_both(|stage| async move {
        let (row, shirt, cx) = (stage.shop.campaign.row, stage.shop.shirt, stage.cx.clone());
        let now = cx.now();
        let set = stage.db.write(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let mut addon = catalogue.addon(shirt).unwrap().clone();
            (addon.price_minor, addon.first_copy_price_minor) = (2000, None);
            let early = EarlyPrice { price_minor: 1400, until: now.plus_minutes(60) };
            addon.terms = SaleTerms { from: None, until: None, early: Some(early) };
            campaigns::save_addon(tx, &cx, row, &addon)
        });
        set.await.unwrap();
        let mut one = only(stage.shop.base);
        one.addons.push(pledges::ChosenAddOn { addon: shirt, quantity: 1 });
        one.options.push(pledges::ChosenOption {
            option: stage.shop.size,
            copy: 1,
            value: stage.shop.medium,
        });
        let ada = stage.pledged_with("Ada", one, 9000, Some(wroclaw())).await;
        let mut hers = stage.signed_in(ada).await;
        let at = format!("/pledge/{}", ada.id);
        hers.fill(&format!("{at}/review"), &[]).await;
        stage.clock.advance_minutes(120);
        let page = hers.get(&at).await;
        hers.fill_on(&page, &format!("{at}/reopen"), &[]).await;
        let page = hers.get(&format!("{at}/rewards")).await;
        page.says("As agreed for 1; each further one costs €20.00");
        let (base, field) = (stage.shop.base.to_string(), format!("addon-{shirt}"));
        hers.fill(&format!("{at}/rewards"), &[("reward", &base), (&field, "2"), ("go", "on")]).await;
        let page = hers.get(&format!("{at}/review")).await;
        page.says("1 × €14.00 + 1 × €20.00");
        page.says("€34.00");
    });
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
