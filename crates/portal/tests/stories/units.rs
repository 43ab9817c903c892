//! A backer reads weights in the unit in which the campaign's people weigh.

use campaigns::CampaignSettings;
use kernel::{LengthUnit, Units, WeightUnit};
use pledges::{Choices, ChosenAddOn};

use crate::stage::{Stage, on_both};

async fn weigh_in(stage: &Stage, weight: WeightUnit) {
    let (row, cx) = (stage.shop.campaign.row, stage.cx.clone());
    let changed = stage.db.write(move |tx| {
        let campaign = campaigns::campaign(tx, row)?.unwrap();
        let units = Units { weight, length: LengthUnit::Inch };
        let settings = CampaignSettings { units, ..CampaignSettings::of(&campaign) };
        campaigns::update_settings(tx, &cx, row, &settings)
    });
    changed.await.unwrap();
}

#[test]
fn a_bill_and_its_reasons_tell_the_weight_in_the_campaigns_unit() {
    on_both(|stage| async move {
        let choices = Choices {
            reward: Some(stage.shop.deluxe),
            addons: vec![ChosenAddOn { addon: stage.shop.map, quantity: 1 }],
            ..Choices::default()
        };
        let ada = stage.pledged("Ada", choices, 10_200).await;
        let mut browser = stage.signed_in(ada).await;
        let review = format!("/pledge/{}/review", ada.id);
        let page = browser.get(&review).await;
        page.says("2,100\u{a0}g");
        page.says("2,100\u{a0}g is over 1 weight step, which adds €3.00.");
        weigh_in(&stage, WeightUnit::Pound).await;
        let page = browser.get(&review).await;
        page.says("4.63\u{a0}lb is over 1 weight step, which adds €3.00.");
        page.is_silent_about("2,100\u{a0}g");
        weigh_in(&stage, WeightUnit::Kilogram).await;
        browser.get(&format!("{review}?lang=de")).await.says("2,1\u{a0}kg");
        assert_eq!(stage.pledge(ada).await.choices.reward, Some(stage.shop.deluxe));
        stage.sound().await;
    });
}
